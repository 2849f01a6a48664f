import { createHash } from "node:crypto";
import { realpathSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { FarmError } from "../program/error.js";

/**
 * Makes sure that only one agent of this host uses a directory. A socket in Linux's abstract name space
 * is the lock: the kernel frees it with the process, however that ends, and no file is left behind.
 */
export class DataLock implements AsyncDisposable {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** Throws {@link FarmError} where another process holds it. `directory` must exist. */
  static async hold(directory: string): Promise<DataLock> {
    const name = createHash("sha256").update(realpathSync(directory)).digest("hex");
    const server = createServer((socket) => socket.destroy()).unref();
    await new Promise<void>((resolve, reject) => {
      server.once("error", (cause) => {
        reject(
          new FarmError(`another agent uses the directory ${directory}`, {
            hint: "Stop it, or give each agent of this host a --data of its own.",
            cause,
          }),
        );
      });
      server.listen(`\0slipway-agent-${name}`, resolve);
    });
    return new DataLock(server);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await new Promise<void>((resolve) => this.#server.close(() => resolve()));
  }
}
