import { randomUUID } from "node:crypto";
import { CacheChannel, messagesOf, runBounded } from "../../content/client/cache-channel.js";
import { digestFromWire, digestToWire, type Digest } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type { BatchReadBlobsResponse } from "../../proto/gen/build/bazel/remote/execution/v2/BatchReadBlobsResponse.js";
import type { BatchUpdateBlobsResponse } from "../../proto/gen/build/bazel/remote/execution/v2/BatchUpdateBlobsResponse.js";
import type { FindMissingBlobsResponse } from "../../proto/gen/build/bazel/remote/execution/v2/FindMissingBlobsResponse.js";
import type { ReapiServer } from "./servers.js";

/** A blob with its digest, so that the clock holds no hashing of ours. */
export interface Blob {
  readonly digest: Digest;
  readonly bytes: Buffer;
}

/** Bytes in one message of a stream. */
const messageBytes = 256 * 1024;

/** Calls at once, as a build makes them. */
const callsAtOnce = 4;
export const streamsAtOnce = 16;

/** One client of a REAPI server: it sends and takes as fast as it can, and checks no bytes. */
export class ReapiLoad implements Disposable {
  readonly #channel: CacheChannel;
  readonly #instance: string;
  readonly #token: string;

  constructor({ address, instance, token }: ReapiServer) {
    this.#channel = CacheChannel.open(address);
    this.#instance = instance;
    this.#token = token;
  }

  /** Stores blobs in batches; resolves when all are acknowledged. */
  async batchUpdate(batches: readonly (readonly Blob[])[]): Promise<void> {
    await runBounded(batches, callsAtOnce, async (batch) => {
      const requests = batch.map(({ digest, bytes: data }) => ({
        digest: digestToWire(digest),
        data,
      }));
      const { responses } = await invoke<BatchUpdateBlobsResponse>(
        (...rest) =>
          this.#channel.blobs.BatchUpdateBlobs({ instanceName: this.#instance, requests }, ...rest),
        this.#options(),
      );
      if (responses.length !== batch.length || responses.some(isRefused)) throw refusal(responses);
    });
  }

  /** Reads the same blobs again. */
  async batchRead(batches: readonly (readonly Blob[])[]): Promise<void> {
    await runBounded(batches, callsAtOnce, async (batch) => {
      const digests = batch.map(({ digest }) => digestToWire(digest));
      const { responses } = await invoke<BatchReadBlobsResponse>(
        (...rest) =>
          this.#channel.blobs.BatchReadBlobs({ instanceName: this.#instance, digests }, ...rest),
        this.#options(),
      );
      const bytes = responses.reduce((sum, { data }) => sum + data.length, 0);
      const expected = batch.reduce((sum, { bytes: data }) => sum + data.length, 0);
      if (bytes !== expected) throw new FarmError(`${bytes} bytes came of ${expected}`);
    });
  }

  /** Those of `digests` that the server lacks, asked for in requests of `perRequest`. */
  async findMissing(digests: readonly Digest[], perRequest: number): Promise<readonly Digest[]> {
    const requests: Digest[][] = [];
    for (let at = 0; at < digests.length; at += perRequest) {
      requests.push(digests.slice(at, at + perRequest));
    }
    const missing: Digest[] = [];
    await runBounded(requests, callsAtOnce, async (request) => {
      const blobDigests = request.map(digestToWire);
      const { missingBlobDigests } = await invoke<FindMissingBlobsResponse>(
        (...rest) =>
          this.#channel.blobs.FindMissingBlobs(
            { instanceName: this.#instance, blobDigests },
            ...rest,
          ),
        this.#options(),
      );
      missing.push(...missingBlobDigests.map(digestFromWire));
    });
    return missing;
  }

  /** Stores each blob by a stream of its own. */
  async write(blobs: readonly Blob[]): Promise<void> {
    await runBounded(blobs, streamsAtOnce, (blob) => this.#write(blob));
  }

  /** Reads each blob by a stream of its own. */
  async read(blobs: readonly Blob[]): Promise<void> {
    await runBounded(blobs, streamsAtOnce, async ({ digest, bytes }) => {
      const resourceName = `${this.#prefix}blobs/${digest}`;
      const call = this.#channel.bytes.read({ resourceName }, bearer(this.#token));
      let came = 0;
      for await (const { data } of messagesOf(call, this.#channel.peer)) came += data.length;
      if (came !== bytes.length) throw new FarmError(`${came} bytes came of ${bytes.length}`);
    });
  }

  [Symbol.dispose](): void {
    this.#channel.close();
  }

  async #write({ digest, bytes }: Blob): Promise<void> {
    const resourceName = `${this.#prefix}uploads/${randomUUID()}/blobs/${digest}`;
    const committed = new Promise<number>((resolve, reject) => {
      const call = this.#channel.bytes.write(bearer(this.#token), (error, response) => {
        if (error === null) resolve(response?.committedSize ?? 0);
        else reject(error);
      });
      const send = (start: number): void => {
        for (let at = start; at < bytes.length;) {
          const end = Math.min(at + messageBytes, bytes.length);
          const message = {
            resourceName: at === 0 ? resourceName : "",
            writeOffset: at,
            finishWrite: end === bytes.length,
            data: bytes.subarray(at, end),
          };
          at = end;
          if (!call.write(message) && at < bytes.length) {
            call.once("drain", () => send(at));
            return;
          }
        }
        call.end();
      };
      send(0);
    });
    if ((await committed) !== bytes.length) throw new FarmError(`a write of ${digest} was cut`);
  }

  get #prefix(): string {
    return this.#instance === "" ? "" : `${this.#instance}/`;
  }

  #options() {
    return { peer: this.#channel.peer, metadata: bearer(this.#token) };
  }
}

type UpdateResponse = BatchUpdateBlobsResponse["responses"][number];

function isRefused({ status }: UpdateResponse): boolean {
  return (status?.code ?? 0) !== 0;
}

function refusal(responses: readonly UpdateResponse[]): FarmError {
  return new FarmError(`a blob was refused: ${responses.find(isRefused)?.status?.message ?? "?"}`);
}
