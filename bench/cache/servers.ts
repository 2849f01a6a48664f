import { mkdir, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "../../farm/nats-server.js";
import { delay } from "../../program/process.js";
import { CacheProcess } from "../../test/cache-process.js";
import { TestProcess } from "../../test/test-process.js";

const instance = "bench";

/** What Debian's package `buildstream` leaves to its users to start. */
const buildStreamProgram =
  "from buildstream._artifactcache.casserver import server_main; server_main()";

/** A REAPI server in a process of its own. Disposing it asks it to end. */
export class ReapiServer implements AsyncDisposable {
  static readonly buildStreamTitle = "BuildStream";
  readonly name: string;
  readonly address: string;
  /** The instance that is measured; empty where there is only one. */
  readonly instance: string;
  /** Empty where it takes none. */
  readonly token: string;
  readonly #process: TestProcess | CacheProcess;

  private constructor(name: string, started: TestProcess | CacheProcess, port: number, token = "") {
    this.name = name;
    this.instance = token === "" ? "" : instance;
    this.#process = started;
    this.address = `127.0.0.1:${port}`;
    this.token = token;
  }

  /** `slipway cache` over `directory`. */
  static async slipway(directory: string): Promise<ReapiServer> {
    const cache = await CacheProcess.start(directory);
    const scopes = ["cas:read", "cas:write", "ac:read", "ac:write", "slug:root"] as const;
    return new ReapiServer("slipway", cache, cache.port, cache.tokenFor(instance, scopes));
  }

  /** The ceiling: gRPC with nothing behind it. */
  static async inMemory(): Promise<ReapiServer> {
    const program = fileURLToPath(new URL("null-server.ts", import.meta.url));
    const { process, ports } = await TestProcess.ready<{ readonly grpc: number }>([
      ...["--import", "tsx", program],
    ]);
    return new ReapiServer("in memory", process, ports.grpc);
  }

  /** BuildStream's artifact server over `directory`; null where it is not installed. */
  static async buildStream(directory: string): Promise<ReapiServer | null> {
    await mkdir(directory, { recursive: true });
    const port = await freePort();
    const words = ["-c", buildStreamProgram, "--port", String(port), "--enable-push", directory];
    // Debian's own, whatever else is called python3 here.
    const started = TestProcess.spawn("/usr/bin/python3", words);
    const isUsable = await isListening(port, started);
    return isUsable ? new ReapiServer(this.buildStreamTitle, started, port) : null;
  }

  /** What it keeps in memory, in MB. */
  async residentMb(): Promise<number> {
    const status = await readFile(`/proc/${this.#process.pid}/status`, "utf8");
    return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN) / 1000;
  }

  /** As a power cut would, for a process. */
  async kill(): Promise<void> {
    await this.#process.kill();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // BuildStream's has processes of its own, which it ends.
    await this.#process.stop();
  }
}

/** True once a server that tells nobody listens; false where it ended before. */
export async function isListening(port: number, started: TestProcess): Promise<boolean> {
  while (!started.hasEnded) {
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
