import { join } from "node:path";
import type { NatsAuthority } from "./nats-authority.js";

/**
 * The configuration of a nats-server for a farm: who may do what follows from `authority`, so that nothing
 * in it changes when agents come and go. `directory` is the server's own. Holds no secret.
 */
export function natsServerConfig(options: {
  readonly authority: NatsAuthority;
  readonly directory: string;
  readonly host: string;
  readonly port: number;
}): string {
  const { authority, directory, host, port } = options;
  const config = {
    host,
    port,
    jetstream: { store_dir: join(directory, "jetstream") },
    max_payload: 1024 * 1024,
    ...authority.serverSettings(join(directory, "accounts")),
  };
  // JSON is a subset of its configuration language.
  return `${JSON.stringify(config, null, 2)}\n`;
}
