import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { delimiter, join } from "node:path";
import { natsServerConfig } from "../coordinator/bus/nats-server-config.js";
import { FarmError } from "../program/error.js";
import { listenOn, portOf } from "../program/listen.js";
import { delay } from "../program/process.js";

/** The file of a program on the PATH. Throws {@link FarmError} with `hint` where there is none. */
export function findProgram(name: string, searchPath: string, hint: string): string {
  for (const directory of searchPath.split(delimiter)) {
    const path = join(directory, name);
    if (directory !== "" && existsSync(path)) return path;
  }
  throw new FarmError(`${name} is not on the PATH`, { hint });
}

/** A TCP port of `host` that nobody has at the moment. */
export async function freePort(host = "127.0.0.1"): Promise<number> {
  const server = createServer();
  await listenOn(server, { host, port: 0 });
  const port = portOf(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Writes nats-server's configuration and returns its file. */
export function writeNatsConfig(options: Parameters<typeof natsServerConfig>[0]): string {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 });
  const path = join(options.directory, "nats.conf");
  writeFileSync(path, natsServerConfig(options), { mode: 0o600 });
  return path;
}

/** Resolves when the port takes connections. */
export async function waitForPort(host: string, port: number, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect({ host, port });
      socket.once("connect", () => resolve(true));
      socket.once("error", () => resolve(false));
      socket.once("close", () => resolve(false));
      socket.unref();
      socket.once("connect", () => socket.destroy());
    });
    if (isOpen) return;
    await delay(25, signal);
  }
}

/** Ends a nats-server that an earlier, killed farm of this directory left behind. */
export async function endStrayNatsServer(pidFile: string, config: string): Promise<void> {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, "utf8"));
  const commandLine = `/proc/${pid}/cmdline`;
  const isOurs = (): boolean =>
    existsSync(commandLine) && readFileSync(commandLine, "utf8").split("\0").includes(config);
  if (!isOurs()) return;
  process.kill(pid, "SIGTERM");
  for (let i = 0; i < 200 && isOurs(); i++) await delay(25);
}
