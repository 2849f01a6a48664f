import type { Metadata } from "@grpc/grpc-js";
import { bearer, channelOptions, invoke, type StartCall } from "../../program/grpc-client.js";
import { Collection } from "../../proto/gen/contracts/collection.js";
import type { CheckResponse } from "../../proto/gen/slipway/v1/CheckResponse.js";
import type { CollectionClient as Stub } from "../../proto/gen/slipway/v1/Collection.js";
import type { CollectResponse } from "../../proto/gen/slipway/v1/CollectResponse.js";
import type { GetStatsResponse } from "../../proto/gen/slipway/v1/GetStatsResponse.js";
import type { PermitResponse } from "../../proto/gen/slipway/v1/PermitResponse.js";
import type { ScrubResponse } from "../../proto/gen/slipway/v1/ScrubResponse.js";
import type { TreeDamage as WireDamage } from "../../proto/gen/slipway/v1/TreeDamage.js";
import { channelCredentials, parseCacheAddress, type ClientTlsFiles } from "./cache-address.js";
import { messagesOf } from "./cache-channel.js";
import { digestFromWire, type Digest } from "../digest.js";

/** What a tree that is needed lacks. */
export interface TreeDamage {
  readonly root: Digest;
  readonly digest: Digest;
  readonly path: string;
  readonly reason: string;
}

/** What a collection did, or would do. */
export interface CollectionOutcome extends Omit<CollectResponse, "damages"> {
  readonly damages: readonly TreeDamage[];
}

/** What a check found. */
export interface CheckOutcome extends Omit<CheckResponse, "damages" | "lost"> {
  readonly lost: readonly Digest[];
  readonly damages: readonly TreeDamage[];
}

/** How far a scrub is, and what it found. */
export interface ScrubOutcome extends Omit<ScrubResponse, "damaged"> {
  readonly damaged: readonly Digest[];
}

/** A permit is of use now or not at all. */
const permitDeadlineMs = 10_000;

/** A cache as those see it who look after it. Nothing is tried again: whoever asks is there to do so. */
export class CollectionClient implements AsyncDisposable {
  readonly #stub: Stub;
  readonly #peer: string;
  readonly #token: () => string;

  private constructor(address: string, token: () => string, tls: ClientTlsFiles) {
    const { target } = parseCacheAddress(address);
    this.#stub = new Collection(target, channelCredentials(address, tls), channelOptions);
    this.#peer = `the cache at ${address}`;
    this.#token = token;
  }

  /**
   * Connects with the first call. A token has the scope `cache:admin` for all instances; each call asks
   * for one, so that a client may be used for longer than a token is good.
   */
  static connect(options: {
    readonly address: string;
    readonly token: () => string;
    readonly tls?: ClientTlsFiles;
  }): CollectionClient {
    return new CollectionClient(options.address, options.token, options.tls ?? {});
  }

  get #metadata(): Metadata {
    return bearer(this.#token());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stub.close();
  }

  /**
   * Allows removals for up to `ttlMs` in one run of the cache. Resolves with how long it lasts, 0 in
   * another run, and with the run of the cache.
   */
  permit(
    permit: { readonly epoch: number; readonly ttlMs: number; readonly run: string },
    signal?: AbortSignal,
  ): Promise<PermitResponse> {
    return this.#call((...rest) => this.#stub.Permit(permit, ...rest), signal, permitDeadlineMs);
  }

  async collect(
    request: { readonly dryRun: boolean; readonly everything: boolean },
    signal?: AbortSignal,
  ): Promise<CollectionOutcome> {
    const outcome = await this.#call<CollectResponse>(
      (...rest) => this.#stub.Collect(request, ...rest),
      signal,
    );
    return { ...outcome, damages: outcome.damages.map(damageFromWire) };
  }

  stats(signal?: AbortSignal): Promise<GetStatsResponse> {
    return this.#call((...rest) => this.#stub.GetStats({}, ...rest), signal);
  }

  async check(
    request: { readonly closure: boolean; readonly repair: boolean },
    signal?: AbortSignal,
  ): Promise<CheckOutcome> {
    const outcome = await this.#call<CheckResponse>(
      (...rest) => this.#stub.Check(request, ...rest),
      signal,
    );
    const { lost, damages } = outcome;
    return {
      ...outcome,
      lost: lost.map(digestFromWire),
      damages: damages.map(damageFromWire),
    };
  }

  /** Reads everything again; the last message is the result. */
  async *scrub(bytesPerSecond: number, signal?: AbortSignal): AsyncGenerator<ScrubOutcome> {
    const call = this.#stub.Scrub({ bytesPerSecond }, this.#metadata);
    for await (const progress of messagesOf(call, this.#peer, signal)) {
      yield { ...progress, damaged: progress.damaged.map(digestFromWire) };
    }
  }

  #call<Response>(
    start: StartCall<Response>,
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

/** One of the caches of a farm, to be looked after. */
export interface CollectedCache {
  readonly address: string;
  readonly client: CollectionClient;
}

/** Each of the caches of a farm as those see it who look after them. */
export class CollectionClients implements AsyncDisposable {
  readonly each: readonly CollectedCache[];

  private constructor(each: readonly CollectedCache[]) {
    this.each = each;
  }

  /** See {@link CollectionClient.connect}. */
  static connect(options: {
    readonly addresses: readonly string[];
    readonly token: () => string;
    readonly tls?: ClientTlsFiles;
  }): CollectionClients {
    const { addresses, ...more } = options;
    return new CollectionClients(
      addresses.map((address) => ({
        address,
        client: CollectionClient.connect({ address, ...more }),
      })),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { client } of this.each) await client[Symbol.asyncDispose]();
  }
}

function damageFromWire({ root, digest, path, reason }: WireDamage): TreeDamage {
  return { root: digestFromWire(root), digest: digestFromWire(digest), path, reason };
}
