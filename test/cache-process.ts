import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { signGrant, type CacheScope } from "../content/access-token.js";
import { programWords } from "./cli-rig.js";

/** A cache as `slipway cache` runs it, on a free port, with its data in a given directory. */
export class CacheProcess implements AsyncDisposable {
  /** With which it checks tokens. */
  static readonly secret = "a secret of the tests";

  readonly #child: ChildProcess;
  /** For gRPC. */
  readonly address: string;
  /** For HTTP. */
  readonly httpAddress: string;
  /** Aborted when the process has ended, however. */
  readonly ended: AbortSignal;

  private constructor(
    child: ChildProcess,
    ports: { readonly grpc: number; readonly http: number },
  ) {
    this.#child = child;
    const ended = new AbortController();
    child.once("exit", () => ended.abort());
    if (child.exitCode !== null || child.signalCode !== null) ended.abort();
    this.ended = ended.signal;
    this.address = `127.0.0.1:${ports.grpc}`;
    this.httpAddress = `127.0.0.1:${ports.http}`;
  }

  /** Rejects where the process ends before it is ready. `environment` is added to ours. */
  static async start(
    directory: string,
    more: {
      readonly flags?: readonly string[];
      readonly environment?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<CacheProcess> {
    const flags = [
      ...["--data", directory, "--listen", "127.0.0.1:0", "--http", "127.0.0.1:0"],
      ...["--secret", CacheProcess.secret, ...(more.flags ?? [])],
    ];
    const child = spawn(process.execPath, [...programWords(), "cache", ...flags], {
      stdio: ["ignore", "pipe", "ignore"],
      env: { ...process.env, ...more.environment },
    });
    for await (const line of createInterface({ input: child.stdout })) {
      if (!line.startsWith("ready ")) continue;
      const ports = JSON.parse(line.slice("ready ".length)) as { grpc: number; http: number };
      return new CacheProcess(child, ports);
    }
    throw new Error(`the cache did not start (exit code ${child.exitCode})`);
  }

  /** A token for one instance. */
  tokenFor(instance: string, scopes: readonly CacheScope[] = ["cas:read", "cas:write"]): string {
    return signGrant(CacheProcess.secret, {
      instance,
      scopes,
      expiresAtMs: Date.now() + 3_600_000,
    });
  }

  /** As a power cut does it, without a chance to tidy up. */
  async kill(): Promise<void> {
    await this.#end("SIGKILL");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#end("SIGTERM");
  }

  async #end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    if (this.ended.aborted) return;
    const gone = once(this.ended, "abort");
    this.#child.kill(signal);
    await gone;
  }
}
