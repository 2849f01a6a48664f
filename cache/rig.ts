import { randomBytes } from "node:crypto";
import { signGrant, type CacheScope } from "../content/access-token.js";
import { CacheClient } from "../content/client/cache-client.js";
import { digestOf, type Digest } from "../content/digest.js";
import { emptyDirectory, encodeDirectory, type Directory } from "../content/directory.js";
import { silentLog } from "../program/log.js";
import { CollectionClient } from "../content/client/collection-client.js";
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

/** A token for tests, for a day. */
export function testToken(instance = "*", scopes: readonly CacheScope[] = allScopes): string {
  return signGrant(testSecret, { instance, scopes, expiresAtMs: Date.now() + 24 * 3_600_000 });
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
