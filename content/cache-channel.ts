import { credentials, type ClientReadableStream } from "@grpc/grpc-js";
import { bearer, channelOptions, loadContract } from "../program/grpc-client.js";
import { fromServiceError, isUnavailable } from "../program/grpc-status.js";
import { delay } from "../program/process.js";
import type { Metadata } from "@grpc/grpc-js";
import type { ActionCacheClient } from "../proto/gen/build/bazel/remote/execution/v2/ActionCache.js";
import type { CapabilitiesClient } from "../proto/gen/build/bazel/remote/execution/v2/Capabilities.js";
import type { ContentAddressableStorageClient } from "../proto/gen/build/bazel/remote/execution/v2/ContentAddressableStorage.js";
import type { ProtoGrpcType as ByteStreamContract } from "../proto/gen/bytestream.js";
import type { ByteStreamClient } from "../proto/gen/google/bytestream/ByteStream.js";
import type { ProtoGrpcType as SlugsContract } from "../proto/gen/slugs.js";
import type { SlugsClient } from "../proto/gen/slipway/v1/Slugs.js";

/** The services of one cache over one connection. */
export class CacheChannel {
  readonly blobs: ContentAddressableStorageClient;
  readonly actions: ActionCacheClient;
  readonly capabilities: CapabilitiesClient;
  readonly bytes: ByteStreamClient;
  readonly slugs: SlugsClient;
  /** Names the cache in errors. */
  readonly peer: string;

  private constructor(address: string) {
    // slugs.proto imports the Remote Execution API, so that it brings its services too.
    const contract = loadContract<SlugsContract>("slipway/v1/slugs.proto");
    const { ByteStream } = loadContract<ByteStreamContract>("google/bytestream/bytestream.proto")
      .google.bytestream;
    const reapi = contract.build.bazel.remote.execution.v2;
    const insecure = credentials.createInsecure();
    this.blobs = new reapi.ContentAddressableStorage(address, insecure, channelOptions);
    const shared = { channelOverride: this.blobs.getChannel() };
    this.actions = new reapi.ActionCache(address, insecure, shared);
    this.capabilities = new reapi.Capabilities(address, insecure, shared);
    this.bytes = new ByteStream(address, insecure, shared);
    this.slugs = new contract.slipway.v1.Slugs(address, insecure, shared);
    this.peer = `the cache at ${address}`;
  }

  /** Connects with the first call, not before. */
  static open(address: string): CacheChannel {
    return new CacheChannel(address);
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
}

/** The session of `instance` that `token` allows. */
export function openSession(channel: CacheChannel, instance: string, token: string): CacheSession {
  return { channel, instance, metadata: bearer(token) };
}

/** How long a unary call may take: a batch of 4 MiB on a slow disk, with room. */
export const callDeadlineMs = 120_000;

const maxRetries = 4;

/**
 * Makes an idempotent call again while the other side does not answer: a cache that restarts is back
 * within a second. `attempt` may report progress, which starts the count anew.
 */
export async function retrying<Result>(
  attempt: (progress: () => void) => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  for (let failures = 0; ; failures++) {
    try {
      return await attempt(() => {
        failures = 0;
      });
    } catch (error) {
      if (!isUnavailable(error) || failures >= maxRetries) throw error;
      await delay(100 * 2 ** failures, signal);
      signal?.throwIfAborted();
    }
  }
}

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

/** Runs `work` on each item, at most `limit` at a time. The first failure ends it and is thrown. */
export async function runBounded<Item>(
  items: Iterable<Item>,
  limit: number,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const failed = new AbortController();
  const stop = signal === undefined ? failed.signal : AbortSignal.any([signal, failed.signal]);
  const iterator = items[Symbol.iterator]();
  const runner = async (): Promise<void> => {
    for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
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
  if (failed.signal.aborted) throw failed.signal.reason;
  const rejected = results.find((result) => result.status === "rejected");
  if (rejected !== undefined) throw rejected.reason;
}
