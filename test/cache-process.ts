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

  private constructor(
    child: ChildProcess,
    ports: { readonly grpc: number; readonly http: number },
  ) {
    this.#child = child;
    this.address = `127.0.0.1:${ports.grpc}`;
    this.httpAddress = `127.0.0.1:${ports.http}`;
  }

  static async start(directory: string): Promise<CacheProcess> {
    const flags = [
      ...["--data", directory, "--listen", "127.0.0.1:0", "--http", "127.0.0.1:0"],
      ...["--secret", CacheProcess.secret],
    ];
    const child = spawn(process.execPath, [...programWords(), "cache", ...flags], {
      stdio: ["ignore", "pipe", "ignore"],
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

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode !== null) return;
    const closed = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    await closed;
  }
}
