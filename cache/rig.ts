import { spawn, type ChildProcess } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { signGrant, type CacheScope } from "../content/access-token.js";
import { CacheClient } from "../content/cache-client.js";
import { digestOf, type Digest } from "../content/digest.js";
import { emptyDirectory, encodeDirectory, type Directory } from "../content/directory.js";
import { silentLog } from "../program/log.js";
import { CollectionClient } from "../content/collection-client.js";
import { CacheServer, type KeepingOptions } from "./cache-server.js";

/** The secret of every cache in tests. */
export const testSecret = "a secret of tests";

const allScopes: readonly CacheScope[] = [
  "cas:read",
  "cas:write",
  "ac:read",
  "ac:write",
  "slug:root",
  "cache:admin",
];

/** A token for tests, for an hour. */
export function testToken(instance = "*", scopes: readonly CacheScope[] = allScopes): string {
  return signGrant(testSecret, { instance, scopes, expiresAtMs: Date.now() + 3_600_000 });
}

/** An empty directory that goes away. */
export class TemporaryDirectory implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async create(): Promise<TemporaryDirectory> {
    return new TemporaryDirectory(await mkdtemp(join(tmpdir(), "slipway-cache-")));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}

/** A real cache in this process, on a free port, and a client of it that may do everything. */
export class TestCache implements AsyncDisposable {
  readonly #server: CacheServer;
  readonly client: CacheClient;
  readonly collection: CollectionClient;

  private constructor(server: CacheServer) {
    this.#server = server;
    this.client = CacheClient.connect({
      address: this.address,
      instance: "project",
      token: testToken(),
    });
    this.collection = CollectionClient.connect({
      address: this.address,
      token: () => testToken(),
    });
  }

  static async start(
    directory: string,
    keeping: Partial<KeepingOptions> = {},
    more: { readonly areInstancesShared?: boolean } = {},
  ): Promise<TestCache> {
    // What is damaged on purpose is for the test to find.
    const kept = { scrubBytesPerSecond: 0, ...keeping };
    const own = { host: "127.0.0.1", port: 0, secret: testSecret, log: silentLog };
    const options = { ...own, keeping: kept, ...more };
    return new TestCache(await CacheServer.start({ directory, ...options }));
  }

  get address(): string {
    return `127.0.0.1:${this.#server.port}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.client.close();
    await this.collection[Symbol.asyncDispose]();
    await this.#server[Symbol.asyncDispose]();
  }
}

/** A real cache process. Disposing it kills it. */
export class CacheProcess implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly port: number;
  readonly httpPort: number;

  private constructor(
    child: ChildProcess,
    ports: { readonly grpc: number; readonly http: number },
  ) {
    this.#child = child;
    this.port = ports.grpc;
    this.httpPort = ports.http;
  }

  /** Rejects with what the process wrote to standard error where it ends before it is ready. */
  static async start(
    directory: string,
    port = 0,
    more: readonly string[] = [],
  ): Promise<CacheProcess> {
    const main = new URL("main.ts", import.meta.url).href;
    const program = new URL("../program/process.ts", import.meta.url).href;
    const flags = [
      ...["--data", directory, "--listen", `127.0.0.1:${port}`, "--http", "127.0.0.1:0"],
      ...["--secret", testSecret, ...more],
    ];
    const script = `
      const { runCache } = await import(${JSON.stringify(main)});
      const { runProcess } = await import(${JSON.stringify(program)});
      await runProcess((shutdown) => runCache(${JSON.stringify(flags)}, {}, shutdown));`;
    const child = spawn(
      process.execPath,
      ["--import", "tsx", "--input-type=module", "--eval", script],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    let output = "";
    let complaint = "";
    child.stderr.on("data", (chunk: Buffer) => (complaint += chunk.toString("utf8")));
    const ports = await new Promise<{ grpc: number; http: number }>((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => {
        output += chunk.toString("utf8");
        const ready = /^ready (.*)$/m.exec(output)?.[1];
        if (ready !== undefined) resolve(JSON.parse(ready) as { grpc: number; http: number });
      });
      child.once("close", () => reject(new Error(complaint)));
    });
    return new CacheProcess(child, ports);
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  /** As a power cut does it, without a chance to tidy up. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const gone = once(this.#child, "close");
    this.#child.kill("SIGKILL");
    await gone;
  }

  /** Asks it to stop and returns its exit code. */
  async stop(): Promise<number | null> {
    const gone = once(this.#child, "close");
    this.#child.kill("SIGTERM");
    const [code] = (await gone) as [number | null];
    return code;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.kill();
  }
}

/** A blob in memory, to be uploaded. */
export interface TestBlob {
  readonly digest: Digest;
  readonly bytes: Buffer;
}

/** The blob that holds `content`. */
export function blobOf(content: string | Uint8Array): TestBlob {
  const bytes = Buffer.from(content);
  return { digest: digestOf(bytes), bytes };
}

/** A blob of `size` random bytes. */
export function randomBlob(size: number): TestBlob {
  return blobOf(randomBytes(size));
}

/** A blob of lines that no other one has, which compresses to a sixth or less. */
export function textBlob(size: number): TestBlob {
  const word = randomBytes(16).toString("hex");
  return blobOf(`const ${word} = require("./${word}");\n`.repeat(size / 30).slice(0, size));
}

/** A tree of real blobs, for tests. */
export interface TestTree {
  readonly root: Digest;
  readonly blobs: readonly TestBlob[];
}

/** Makes a tree of `{ "a/b.txt": "content" }`. */
export function treeOf(files: Readonly<Record<string, string | Uint8Array>>): TestTree {
  const blobs: TestBlob[] = [];
  const children = new Map<string, Record<string, string | Uint8Array>>();
  const own: Directory["files"][number][] = [];
  for (const [path, content] of Object.entries(files)) {
    const slash = path.indexOf("/");
    if (slash !== -1) {
      const child = children.get(path.slice(0, slash)) ?? {};
      child[path.slice(slash + 1)] = content;
      children.set(path.slice(0, slash), child);
      continue;
    }
    const blob = blobOf(content);
    blobs.push(blob);
    own.push({ name: path, digest: blob.digest, isExecutable: false });
  }
  const directories = [...children].map(([name, below]) => {
    const tree = treeOf(below);
    blobs.push(...tree.blobs);
    return { name, digest: tree.root };
  });
  const directory = blobOf(encodeDirectory({ ...emptyDirectory, files: own, directories }));
  return { root: directory.digest, blobs: [...blobs, directory] };
}
