import {
  credentials,
  type CallOptions,
  type ClientUnaryCall,
  type Metadata,
  type requestCallback,
} from "@grpc/grpc-js";
import { bearer, channelOptions, invoke } from "../program/grpc-client.js";
import { Collection } from "../proto/gen/contracts/collection.js";
import type { CheckResponse } from "../proto/gen/slipway/v1/CheckResponse.js";
import type { CollectionClient as Stub } from "../proto/gen/slipway/v1/Collection.js";
import type { CollectResponse } from "../proto/gen/slipway/v1/CollectResponse.js";
import type { GetStatsResponse } from "../proto/gen/slipway/v1/GetStatsResponse.js";
import type { PermitResponse } from "../proto/gen/slipway/v1/PermitResponse.js";
import type { ScrubResponse } from "../proto/gen/slipway/v1/ScrubResponse.js";
import { messagesOf } from "./cache-channel.js";

/** A permit is of use now or not at all. */
const permitDeadlineMs = 10_000;

/** A cache as those see it who look after it. Nothing is tried again: whoever asks is there to do so. */
export class CollectionClient implements AsyncDisposable {
  readonly #stub: Stub;
  readonly #peer: string;
  readonly #metadata: Metadata;

  private constructor(address: string, token: string) {
    this.#stub = new Collection(address, credentials.createInsecure(), channelOptions);
    this.#peer = `the cache at ${address}`;
    this.#metadata = bearer(token);
  }

  /** Connects with the first call. The token has the scope `cache:admin` for all instances. */
  static connect(options: { readonly address: string; readonly token: string }): CollectionClient {
    return new CollectionClient(options.address, options.token);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stub.close();
  }

  /** Allows removals for up to `ttlMs`. Resolves with how long it lasts. */
  async permit(epoch: number, ttlMs: number, signal?: AbortSignal): Promise<number> {
    const permit = await this.#call<PermitResponse>(
      (...rest) => this.#stub.Permit({ epoch, ttlMs }, ...rest),
      signal,
      permitDeadlineMs,
    );
    return permit.ttlMs;
  }

  collect(
    request: { readonly dryRun: boolean; readonly everything: boolean },
    signal?: AbortSignal,
  ): Promise<CollectResponse> {
    return this.#call((...rest) => this.#stub.Collect(request, ...rest), signal);
  }

  stats(signal?: AbortSignal): Promise<GetStatsResponse> {
    return this.#call((...rest) => this.#stub.GetStats({}, ...rest), signal);
  }

  check(
    request: { readonly closure: boolean; readonly repair: boolean },
    signal?: AbortSignal,
  ): Promise<CheckResponse> {
    return this.#call((...rest) => this.#stub.Check(request, ...rest), signal);
  }

  /** Reads everything again; the last message is the result. */
  scrub(bytesPerSecond: number, signal?: AbortSignal): AsyncGenerator<ScrubResponse> {
    const call = this.#stub.Scrub({ bytesPerSecond }, this.#metadata);
    return messagesOf(call, this.#peer, signal);
  }

  #call<Response>(
    start: (
      metadata: Metadata,
      options: CallOptions,
      done: requestCallback<Response>,
    ) => ClientUnaryCall,
    signal: AbortSignal | undefined,
    deadlineMs?: number,
  ): Promise<Response> {
    return invoke(start, {
      peer: this.#peer,
      metadata: this.#metadata,
      ...(signal === undefined ? {} : { signal }),
      ...(deadlineMs === undefined ? {} : { deadlineMs }),
    });
  }
}
