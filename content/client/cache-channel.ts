import { credentials, type ClientReadableStream } from "@grpc/grpc-js";
import { setMaxListeners } from "node:events";
import { bearer, channelOptions } from "../../program/grpc-client.js";
import { fromServiceError, isUnavailable } from "../../program/grpc-status.js";
import { delay } from "../../program/process.js";
import type { Metadata } from "@grpc/grpc-js";
import type { ActionCacheClient } from "../../proto/gen/build/bazel/remote/execution/v2/ActionCache.js";
import type { CapabilitiesClient } from "../../proto/gen/build/bazel/remote/execution/v2/Capabilities.js";
import type { ContentAddressableStorageClient } from "../../proto/gen/build/bazel/remote/execution/v2/ContentAddressableStorage.js";
import {
  channelCredentials,
  isLoopback,
  parseCacheAddress,
  type ClientTlsFiles,
} from "./cache-address.js";
import { leave } from "../read-ahead.js";
import { Compression, type Link } from "./compression.js";
import { ByteStream } from "../../proto/gen/contracts/bytestream.js";
import * as reapi from "../../proto/gen/contracts/remote_execution.js";
import { Slugs } from "../../proto/gen/contracts/slugs.js";
import type { ByteStreamClient } from "../../proto/gen/google/bytestream/ByteStream.js";
import type { SlugsClient } from "../../proto/gen/slipway/v1/Slugs.js";

/** A pack of a slug arrives without waiting for us: HTTP/2's own 64 KiB would cost it 50 round trips. */
const windowBytes = 4 * 1024 * 1024;

/** For how long a cache that does not answer is waited for. */
export type Patience = "long" | "short";

/** How a cache is reached. */
interface ChannelOptions {
  readonly tls?: ClientTlsFiles | undefined;
  readonly patience?: Patience | undefined;
  /** Absent: told by the address. Another where a tunnel to a network looks like loopback. */
  readonly link?: Link | undefined;
}

/** What a cache has announced, to whichever of its instances. */
export interface CacheLimits {
  readonly maxBatchBytes: number;
  /** Whether blobs of a batch may be compressed on their way to it. */
  readonly takesCompressedBatches: boolean;
  /** Whether all others may be compressed, either way. */
  readonly hasCompression: boolean;
}

/** A failure that took longer is not one of a moment: whoever can ask another cache does so. */
const quickMs = 1_000;

/** The services of one cache over one connection. */
export class CacheChannel {
  readonly blobs: ContentAddressableStorageClient;
  readonly actions: ActionCacheClient;
  readonly capabilities: CapabilitiesClient;
  readonly bytes: ByteStreamClient;
  readonly slugs: SlugsClient;
  /** Names the cache in errors. */
  readonly peer: string;
  /** Null: not asked yet. */
  limits: CacheLimits | null = null;
  readonly compression: Compression;
  /** A cache that was there is probably being restarted; one that never was is probably not there. */
  #hasAnswered = false;
  readonly #patience: Patience;

  private constructor(address: string, { tls = {}, patience = "long", link }: ChannelOptions) {
    this.#patience = patience;
    this.compression = new Compression(link ?? (isLoopback(address) ? "loopback" : "network"));
    const { target } = parseCacheAddress(address);
    const insecure = credentials.createInsecure();
    this.blobs = new reapi.ContentAddressableStorage(target, channelCredentials(address, tls), {
      ...channelOptions,
      "grpc-node.flow_control_window": windowBytes,
    });
    // These have no connection of their own, and so no credentials.
    const shared = { channelOverride: this.blobs.getChannel() };
    this.actions = new reapi.ActionCache(target, insecure, shared);
    this.capabilities = new reapi.Capabilities(target, insecure, shared);
    this.bytes = new ByteStream(target, insecure, shared);
    this.slugs = new Slugs(target, insecure, shared);
    this.peer = `the cache at ${address}`;
  }

  /**
   * Connects with the first call, not before. `address` is HOST:PORT, or grpcs://HOST:PORT for TLS. Throws
   * InvalidError for another, UsageError for files that cannot be used.
   */
  static open(address: string, options: ChannelOptions = {}): CacheChannel {
    return new CacheChannel(address, options);
  }

  /** Makes an idempotent call, and makes it again while the cache does not answer. */
  async retrying<Result>(
    attempt: (progress: () => void) => Promise<Result>,
    signal?: AbortSignal,
  ): Promise<Result> {
    for (let failures = 0; ; failures++) {
      const startedAtMs = performance.now();
      try {
        const result = await attempt(() => {
          failures = 0;
        });
        this.noteAnswer();
        return result;
      } catch (error) {
        const isQuick = performance.now() - startedAtMs < quickMs;
        const mayRetry = isQuick && failures < 2;
        await this.#pause(error, failures, mayRetry, signal);
      }
    }
  }

  /** The cache is there. */
  noteAnswer(): void {
    this.#hasAnswered = true;
  }

  /**
   * Waits before an attempt that follows `failures` others, or throws `error` where another one would be
   * of no use: nine seconds for a cache that answered before, one and a half for one that never did. Where
   * another cache can be asked instead, no time.
   */
  async pauseAfter(error: unknown, failures: number, signal?: AbortSignal): Promise<void> {
    await this.#pause(error, failures, false, signal);
  }

  /** `mayRetry`: also where another cache can be asked instead. */
  async #pause(
    error: unknown,
    failures: number,
    mayRetry: boolean,
    signal: AbortSignal | undefined,
  ): Promise<void> {
    if (this.#patience === "short" && !mayRetry) throw error;
    const maxRetries = this.#hasAnswered ? 8 : 4;
    if (!isUnavailable(error) || failures >= maxRetries) throw error;
    // What comes back may be set up otherwise.
    this.limits = null;
    await delay(Math.min(100 * 2 ** failures, 2_000), signal);
    signal?.throwIfAborted();
  }

  close(): void {
    this.blobs.close();
  }
}

/** One instance of a cache, and the right to use it. */
export interface CacheSession {
  readonly channel: CacheChannel;
  readonly instance: string;
  readonly metadata: Metadata;
  /** Of the coordinator that calls; 0: somebody else does. */
  readonly epoch: number;
}

/** The session of `instance` that `token` allows. */
export function openSession(
  channel: CacheChannel,
  { instance, token, epoch }: { instance: string; token: string; epoch: number },
): CacheSession {
  return { channel, instance, metadata: bearer(token), epoch };
}

/** How long a unary call may take: a batch of 4 MiB on a slow disk, with room. */
export const callDeadlineMs = 120_000;

/** The messages of a server's stream, with errors of ours; cancelled when the consumer leaves. */
export async function* messagesOf<Message>(
  call: ClientReadableStream<Message>,
  peer: string,
  signal?: AbortSignal,
): AsyncGenerator<Message> {
  const cancel = (): void => call.cancel();
  signal?.addEventListener("abort", cancel, { once: true });
  // A call that we cancel reports so once more, when nobody iterates any longer.
  call.on("error", () => undefined);
  try {
    signal?.throwIfAborted();
    for await (const message of call) yield message as Message;
  } catch (error) {
    signal?.throwIfAborted();
    throw fromServiceError(error, peer);
  } finally {
    signal?.removeEventListener("abort", cancel);
    call.cancel();
  }
}

/**
 * Runs `work` on each item, at most `limit` at a time, and takes an item only when there is room for it. The
 * first failure, also of `items`, ends it and is thrown.
 */
export async function runBounded<Item>(
  items: Iterable<Item> | AsyncIterable<Item>,
  limit: number,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  setMaxListeners(0, stop); // each that runs listens to it
  const iterator =
    Symbol.asyncIterator in items ? items[Symbol.asyncIterator]() : items[Symbol.iterator]();
  const runner = async (): Promise<void> => {
    for (;;) {
      stop.throwIfAborted();
      // An item may be long in coming: a failure elsewhere does not wait for it.
      const next = await untilAborted(iterator.next(), stop);
      if (next.done === true) return;
      stop.throwIfAborted();
      await work(next.value, stop);
    }
  };
  const runners = Array.from({ length: limit }, async () => {
    try {
      await runner();
    } catch (error) {
      failed.abort(error);
      throw error;
    }
  });
  const results = await Promise.allSettled(runners);
  const rejected = results.find((result) => result.status === "rejected");
  if (rejected === undefined) return;
  leave(iterator);
  if (failed.signal.aborted) throw failed.signal.reason;
  throw rejected.reason;
}

/**
 * What `work` gives, or the signal's reason once it is aborted. Not a race with one promise of the abort, which
 * would hold on to all that was ever given.
 */
function untilAborted<Result>(
  work: Result | Promise<Result>,
  signal: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(signal.reason as Error);
    signal.addEventListener("abort", stop, { once: true });
    Promise.resolve(work)
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}
