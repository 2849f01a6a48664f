import { once } from "node:events";
import type { AddressInfo, Server } from "node:net";
import { FarmError } from "./error.js";

/** Where a server listens. */
export interface ListenOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  /** How many connections may wait to be taken; the system's default where it is not given. */
  readonly backlog?: number;
  /** The setting that chooses the port, for whoever reads that it is taken: `--http`. */
  readonly setting?: string;
}

/** Resolves when `server` listens, over TCP. Throws {@link FarmError} where the port is taken. */
export async function listenOn(server: Server, options: ListenOptions): Promise<void> {
  const { host, port, backlog, setting } = options;
  try {
    server.listen({ host, port, backlog });
    await once(server, "listening");
  } catch (cause) {
    throw cannotListen(joinAddress(host, port), cause as Error, setting);
  }
}

/** The port of a server that listens, chosen by the system where 0 was asked for. */
export function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

/** `HOST:PORT`, with an IPv6 address in brackets. */
export function joinAddress(host: string, port: number): string {
  return `${host.includes(":") ? `[${host}]` : host}:${port}`;
}

/** The error of a server that cannot listen on `address`; `setting` as in {@link ListenOptions}. */
export function cannotListen(address: string, cause: Error, setting?: string): FarmError {
  const other = setting === undefined ? "another one" : `another one with ${setting}`;
  return new FarmError(`cannot listen on ${address}: ${cause.message}`, {
    cause,
    hint: `Another program may have the port: choose ${other}, or 0 for any free one.`,
  });
}
