import type { CallOptions, ClientUnaryCall, Metadata, requestCallback } from "@grpc/grpc-js";
import { randomUUID } from "node:crypto";
import { CacheChannel } from "../../content/client/cache-channel.js";
import type { CacheClient } from "../../content/client/cache-client.js";
import { digestToWire, type Digest, type WireDigest } from "../../content/digest.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type { BatchUpdateBlobsResponse } from "../../proto/gen/build/bazel/remote/execution/v2/BatchUpdateBlobsResponse.js";
import type { QueryWriteStatusResponse } from "../../proto/gen/google/bytestream/QueryWriteStatusResponse.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { TestCache, testToken } from "../rig.js";

/** One message of a ByteStream Write. */
export interface WriteMessage {
  readonly name?: string;
  readonly offset: number;
  readonly data: Buffer;
  readonly finish?: boolean;
}

/** A cache and a bare channel to it, for what our own client would never send. */
export class ReapiRig implements AsyncDisposable {
  readonly cache: TestCache;
  readonly channel: CacheChannel;
  readonly #directory: TemporaryDirectory;

  private constructor(directory: TemporaryDirectory, cache: TestCache) {
    this.#directory = directory;
    this.cache = cache;
    this.channel = CacheChannel.open(cache.address);
  }

  static async start(): Promise<ReapiRig> {
    const directory = await TemporaryDirectory.create();
    return new ReapiRig(directory, await TestCache.start(directory.path));
  }

  /** Where the cache keeps its files. */
  get directory(): string {
    return this.#directory.path;
  }

  get client(): CacheClient {
    return this.cache.client;
  }

  as(instance: string, token: string): CacheClient {
    return this.client.withInstance(instance, token);
  }

  /** Makes one unary call, with a token for everything. */
  call<Response>(
    start: (
      metadata: Metadata,
      options: CallOptions,
      done: requestCallback<Response>,
    ) => ClientUnaryCall,
  ): Promise<Response> {
    return invoke(start, { peer: "the cache", metadata: bearer(testToken()) });
  }

  queryWriteStatus(resourceName: string): Promise<QueryWriteStatusResponse> {
    return this.call((...rest) => this.channel.bytes.queryWriteStatus({ resourceName }, ...rest));
  }

  /** Sends messages of one ByteStream Write and returns the committed size; leaves without an end. */
  write(messages: readonly WriteMessage[]): Promise<number> {
    return new Promise((resolve, reject) => {
      const call = this.channel.bytes.write(bearer(testToken()), (error, response) =>
        error === null ? resolve(response?.committedSize ?? NaN) : reject(error),
      );
      call.on("error", () => undefined);
      for (const { name, offset, data, finish } of messages) {
        call.write({
          resourceName: name ?? "",
          writeOffset: offset,
          finishWrite: finish ?? false,
          data,
        });
      }
      call.end();
    });
  }

  /** The bytes that a ByteStream Read gives. */
  async read(resourceName: string, readOffset = 0, readLimit = 0): Promise<Buffer> {
    const request = { resourceName, readOffset, readLimit };
    const chunks: Buffer[] = [];
    const call = this.channel.bytes.read(request, bearer(testToken()));
    for await (const message of call) chunks.push((message as { readonly data: Buffer }).data);
    return Buffer.concat(chunks);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.channel.close();
    await this.cache[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}

/** The name of a new upload, in the instance "project". */
export function uploadName(
  digest: Digest,
  form: "blobs" | "compressed-blobs/zstd" = "blobs",
): string {
  return `project/uploads/${randomUUID()}/${form}/${digest}`;
}

/** An item of a batch, whose digest may be none that a client of ours would send. */
type BatchItem = { readonly bytes: Buffer } & (
  { readonly digest: Digest } | { readonly wire: WireDigest | null }
);

/** Sends a batch in one call, with a token for everything, and returns the status code of each item. */
export async function batchUpdate(
  channel: CacheChannel,
  instanceName: string,
  items: readonly BatchItem[],
): Promise<readonly (number | undefined)[]> {
  const requests = items.map((item) => ({
    digest: "wire" in item ? item.wire : digestToWire(item.digest),
    data: item.bytes,
  }));
  const { responses } = await invoke<BatchUpdateBlobsResponse>(
    (...rest) => channel.blobs.BatchUpdateBlobs({ instanceName, requests }, ...rest),
    { peer: "the cache", metadata: bearer(testToken()) },
  );
  return responses.map((item) => item.status?.code);
}
