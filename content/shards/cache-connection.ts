import type { ClientTlsFiles } from "../client/cache-address.js";
import { CacheClient } from "../client/cache-client.js";
import { FarmError } from "../../program/error.js";
import { CompleteTrees } from "./complete-trees.js";
import type { CacheAnswer } from "../blob-keeper.js";
import type { ContentStore } from "../content-store.js";
import type { Digest } from "../digest.js";
import { ShardHealth } from "./shard-health.js";
import { ShardMap } from "./shard-map.js";
import { ShardRepairs } from "./shard-repairs.js";
import { ShardedStore } from "./sharded-store.js";
import { RootLocks } from "./sharded-roots.js";

/** The caches of a farm. Everybody who uses them has to be given the same. */
export interface CacheList {
  /** HOST:PORT or grpcs://HOST:PORT each. They are the names by which blobs are placed: in any order, but spelt alike. */
  readonly addresses: readonly string[];
  /** How many of the caches keep each blob. */
  readonly copies: number;
}

/** The settings by which a process is told of the caches. */
export const cacheListSettings = [
  {
    name: "cache",
    description:
      "HOST:PORT of the cache, or grpcs://HOST:PORT over TLS; several, separated by commas, share the blobs among them, and coordinator and agents must have them alike",
  },
  {
    name: "copies",
    description: "How many of several caches keep each blob",
    default: "2",
  },
] as const;

/** One cache of several. */
export interface NamedCache {
  readonly address: string;
  readonly store: ContentStore;
}

interface ConnectionOptions extends CacheList {
  readonly tls?: ClientTlsFiles;
  /** Of the coordinator that connects. Absent: somebody else does. */
  readonly epoch?: number;
}

interface Connection {
  readonly address: string;
  readonly client: CacheClient;
  readonly health: ShardHealth;
}

/** The way to the one cache of a farm, or to all of several. Connects with the first call. */
export class CacheConnection implements AsyncDisposable {
  readonly #connections: readonly Connection[];
  readonly #map: ShardMap;
  readonly #repairs = new ShardRepairs();
  readonly #locks = new RootLocks();
  readonly #complete = new Map<string, CompleteTrees>();

  private constructor({ addresses, copies, tls = {}, epoch = 0 }: ConnectionOptions) {
    this.#map = new ShardMap(addresses, copies);
    this.#connections = addresses.map((address) => ({
      address,
      client: CacheClient.connect({
        address,
        instance: "",
        token: "",
        tls,
        epoch,
        // Where others have the same blobs, none is worth waiting for.
        patience: this.#map.copies > 1 ? "short" : "long",
      }),
      health: new ShardHealth(() => this.#onReturn()),
    }));
  }

  static open(options: ConnectionOptions): CacheConnection {
    return new CacheConnection(options);
  }

  /** What `token` allows in one instance (a project). */
  withInstance(instance: string, token: string): ContentStore {
    const [first] = this.#connections;
    return first === undefined || this.isSharded
      ? this.shardedInstance(instance, token)
      : first.client.withInstance(instance, token);
  }

  /** Whether there are several: then their roots are to be rebalanced now and then. */
  get isSharded(): boolean {
    return this.#connections.length > 1;
  }

  /** The same as shares of several caches. */
  shardedInstance(instance: string, token: string): ShardedStore {
    const complete = this.#complete.get(instance) ?? new CompleteTrees();
    this.#complete.set(instance, complete);
    return new ShardedStore({
      shards: this.#connections.map(({ client, health }) => ({
        store: client.withInstance(instance, token),
        health,
      })),
      map: this.#map,
      repairs: this.#repairs,
      locks: this.#locks,
      complete,
    });
  }

  /** Each cache by itself, to see how it is. */
  each(instance: string, token: string): readonly NamedCache[] {
    return this.#connections.map(({ address, client }) => ({
      address,
      store: client.withInstance(instance, token),
    }));
  }

  /** What each cache knows of a blob, or why it does not say so. */
  async explain(
    { instance, token, digest }: { instance: string; token: string; digest: Digest },
    signal?: AbortSignal,
  ): Promise<readonly CacheAnswer[]> {
    return await Promise.all(
      this.#connections.map(async ({ address, client }): Promise<CacheAnswer> => {
        try {
          const explanation = await client.withInstance(instance, token).explain(digest, signal);
          return { address, problem: null, explanation };
        } catch (error) {
          if (!(error instanceof FarmError)) throw error;
          return { address, problem: error.message };
        }
      }),
    );
  }

  /** How often the cache at an address has not answered; always 0 for the one cache of a farm. */
  failuresOf(address: string): number {
    return this.#connections.find((each) => each.address === address)?.health.failures ?? 0;
  }

  /** Resolves once what caches were found to lack was copied to them, as far as they answer. */
  async repaired(): Promise<void> {
    await this.#repairs.idle();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#repairs[Symbol.asyncDispose]();
    for (const { client, health } of this.#connections) {
      await health[Symbol.asyncDispose]();
      client.close();
    }
  }

  #onReturn(): void {
    for (const complete of this.#complete.values()) complete.clear();
    this.#repairs.wake();
  }
}
