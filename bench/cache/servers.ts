import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdir, readFile } from "node:fs/promises";
import { connect, createServer, type AddressInfo } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { signGrant } from "../../content/access-token.js";
import { FarmError } from "../../program/error.js";
import { delay } from "../../program/process.js";
import { programWords } from "../../test/cli-rig.js";

const secret = "a secret of the benchmark";

const instance = "bench";

/** What Debian's package `buildstream` leaves to its users to start. */
const buildStreamProgram =
  "from buildstream._artifactcache.casserver import server_main; server_main()";

/** A REAPI server in a process of its own. */
export class ReapiServer implements AsyncDisposable {
  static readonly buildStreamTitle = "BuildStream";
  readonly name: string;
  readonly address: string;
  /** The instance that is measured; empty where there is only one. */
  readonly instance: string;
  /** Empty where it takes none. */
  readonly token: string;
  readonly #child: ChildProcess;

  private constructor(name: string, child: ChildProcess, port: number, token = "") {
    this.name = name;
    this.instance = token === "" ? "" : instance;
    this.#child = child;
    this.address = `127.0.0.1:${port}`;
    this.token = token;
  }

  /** `slipway cache` over `directory`. */
  static async slipway(directory: string): Promise<ReapiServer> {
    const flags = ["--data", directory, "--listen", "127.0.0.1:0", "--secret", secret];
    const child = start(process.execPath, [...programWords(), "cache", ...flags]);
    const token = signGrant(secret, {
      instance,
      scopes: ["cas:read", "cas:write", "ac:read", "ac:write", "slug:root"],
      expiresAtMs: Date.now() + 24 * 3_600_000,
    });
    return new ReapiServer("slipway", child, await readyPort(child), token);
  }

  /** The ceiling: gRPC with nothing behind it. */
  static async inMemory(): Promise<ReapiServer> {
    const program = fileURLToPath(new URL("null-server.ts", import.meta.url));
    const child = start(process.execPath, ["--import", "tsx", program]);
    return new ReapiServer("in memory", child, await readyPort(child));
  }

  /** BuildStream's artifact server over `directory`; null where it is not installed. */
  static async buildStream(directory: string): Promise<ReapiServer | null> {
    await mkdir(directory, { recursive: true });
    const port = await freePort();
    const words = ["-c", buildStreamProgram, "--port", String(port), "--enable-push", directory];
    // Debian's own, whatever else is called python3 here.
    const child = start("/usr/bin/python3", words);
    child.once("error", () => undefined);
    return (await isListening(port, child))
      ? new ReapiServer(this.buildStreamTitle, child, port)
      : null;
  }

  /** What it keeps in memory, in MB. */
  async residentMb(): Promise<number> {
    const status = await readFile(`/proc/${this.#child.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1000;
  }

  /** As a power cut would, for a process. */
  async kill(): Promise<void> {
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGKILL");
    await ended;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await ended;
  }
}

function start(program: string, words: readonly string[]): ChildProcess {
  return spawn(program, words, { stdio: ["pipe", "pipe", "ignore"] });
}

async function readyPort({ stdout }: ChildProcess): Promise<number> {
  if (stdout === null) throw new FarmError("the server has no output");
  for await (const line of createInterface({ input: stdout })) {
    if (!line.startsWith("ready ")) continue;
    // Nobody reads on: a full pipe must not stop it.
    stdout.resume();
    return (JSON.parse(line.slice("ready ".length)) as { grpc: number }).grpc;
  }
  throw new FarmError("the server did not start");
}

/** A port that nobody listens on just now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/** True once a server that tells nobody listens; false where it ended before. */
export async function isListening(port: number, child: ChildProcess): Promise<boolean> {
  while (child.exitCode === null && child.pid !== undefined) {
    const socket = connect(port, "127.0.0.1");
    const isOpen = await once(socket, "connect").then(
      () => true,
      () => false,
    );
    socket.destroy();
    if (isOpen) return true;
    await delay(50);
  }
  return false;
}
