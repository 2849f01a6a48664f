import { join } from "node:path";
import { CliUser } from "./cli-rig.js";
import { MemoryFarmServer } from "./memory-farm-server.js";

/** A farm and a user of it; the user is logged in as the administrator unless told otherwise. */
export async function startCliWithFarm(): Promise<
  AsyncDisposable & { readonly user: CliUser; readonly server: MemoryFarmServer }
> {
  const user = await CliUser.create();
  const server = await MemoryFarmServer.start(join(user.home, "repositories"));
  user.environment["SLIPWAY_URL"] = server.url;
  user.environment["SLIPWAY_TOKEN"] = server.tokens.root;
  return {
    user,
    server,
    async [Symbol.asyncDispose]() {
      await user[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
}
