import { cacheNodeOptions } from "../cache/node-options.js";
import { testSecret, testToken } from "../cache/rig.js";
import type { CacheScope } from "../content/access-token.js";
import { programWords } from "./cli-rig.js";
import { TestProcess } from "./test-process.js";

/** What a cache says when it is ready. */
interface CachePorts {
  readonly grpc: number;
  readonly http: number;
}

/** A cache as a farm runs it, with its data in a given directory. Disposing it kills it. */
export class CacheProcess implements AsyncDisposable {
  readonly #process: TestProcess;
  /** For gRPC. */
  readonly port: number;
  readonly httpPort: number;
  /** Aborted when the process has ended, however. */
  readonly ended: AbortSignal;

  private constructor(started: TestProcess, ports: CachePorts) {
    this.#process = started;
    this.port = ports.grpc;
    this.httpPort = ports.http;
    const ended = new AbortController();
    void started.ended.then(() => ended.abort());
    this.ended = ended.signal;
  }

  /**
   * `port` is for gRPC, 0 any free one; `environment` is added to ours. Rejects with what it wrote where it
   * does not start.
   */
  static async start(
    directory: string,
    port = 0,
    more: readonly string[] = [],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<CacheProcess> {
    const words = [
      ...[...cacheNodeOptions, ...programWords()],
      ...["cache", "--data", directory, "--listen", `127.0.0.1:${port}`, "--http", "127.0.0.1:0"],
      ...["--secret", testSecret, ...more],
    ];
    const { process, ports } = await TestProcess.ready<CachePorts>(words, environment);
    return new CacheProcess(process, ports);
  }

  /** For gRPC. */
  get address(): string {
    return `127.0.0.1:${this.port}`;
  }

  get httpAddress(): string {
    return `127.0.0.1:${this.httpPort}`;
  }

  get pid(): number {
    return this.#process.pid;
  }

  /** A token for one instance. */
  tokenFor(instance: string, scopes: readonly CacheScope[] = ["cas:read", "cas:write"]): string {
    return testToken(instance, scopes);
  }

  /** As a power cut does it, without a chance to tidy up. */
  async kill(): Promise<void> {
    await this.#process.kill();
  }

  /** Asks it to stop and resolves with its exit code. */
  async stop(): Promise<number | null> {
    return await this.#process.stop();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }
}
