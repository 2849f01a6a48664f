import { credentials } from "@grpc/grpc-js";
import { Router } from "../proto/gen/contracts/router.js";
import type { RouterClient as WireClient } from "../proto/gen/slipway/v1/Router.js";
import { bearer, channelOptions, invoke } from "../program/grpc-client.js";
import type { Released } from "./hold/hold.js";
import type { EnvironmentStatus } from "./router.js";
import type { Generation } from "./table/route.js";
import type { HoldCall } from "./table/router-state.js";
import { toWire } from "./wire.js";

const quickMs = 10_000;

export interface RouterStatus {
  readonly environments: readonly EnvironmentStatus[];
  /** Milliseconds since 1970. */
  readonly startedAtMs: number;
  /** How long a hold lasts at most. */
  readonly holdLimitMs: number;
}

/**
 * The router as the coordinator sees it. Every call may be repeated without harm and throws a
 * `ConflictError` where the epoch or the generation is old, a `FarmError` where the router does not
 * answer. Disposing it closes the channel.
 */
export class RouterClient implements AsyncDisposable {
  readonly #client: WireClient;
  readonly #token: string;
  readonly #peer: string;

  private constructor(address: string, token: string) {
    this.#client = new Router(address, credentials.createInsecure(), channelOptions);
    this.#token = token;
    this.#peer = `the router at ${address}`;
  }

  /** The channel opens with the first call, and again by itself after it broke. */
  static connect(options: { readonly address: string; readonly token: string }): RouterClient {
    return new RouterClient(options.address, options.token);
  }

  /** Resolves with the generation that is served, when it is durable and in effect. */
  async apply(next: Generation, signal?: AbortSignal): Promise<number> {
    const request = { ...next, routes: next.routes.map(toWire) };
    const answer = await invoke<{ generation: number }>(
      (...rest) => this.#client.apply(request, ...rest),
      this.#options(quickMs, signal),
    );
    return answer.generation;
  }

  /** Resolves when no request is in flight or `settleMs` have passed, with how many still are. */
  async hold(call: HoldCall, settleMs: number, signal?: AbortSignal): Promise<number> {
    const answer = await invoke<{ inFlight: number }>(
      (...rest) => this.#client.hold({ ...call, settleMs }, ...rest),
      this.#options(settleMs + quickMs, signal),
    );
    return answer.inFlight;
  }

  /** Resolves when those that waited are on their way. */
  release(call: HoldCall, signal?: AbortSignal): Promise<Released> {
    return invoke<Released>(
      (...rest) => this.#client.release({ ...call }, ...rest),
      this.#options(6 * quickMs, signal),
    );
  }

  /** Resolves when nothing is in flight on `targets`, with how many had to be cut after `timeoutMs`. */
  drain(
    targets: readonly string[],
    timeoutMs: number,
    signal?: AbortSignal,
  ): Promise<{ readonly cut: number }> {
    return invoke<{ readonly cut: number }>(
      (...rest) => this.#client.drain({ targets: [...targets], timeoutMs }, ...rest),
      this.#options(timeoutMs + quickMs, signal),
    );
  }

  status(signal?: AbortSignal): Promise<RouterStatus> {
    return invoke<RouterStatus>(
      (...rest) => this.#client.getStatus({}, ...rest),
      this.#options(quickMs, signal),
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#client.close();
  }

  #options(deadlineMs: number, signal: AbortSignal | undefined): Parameters<typeof invoke>[1] {
    return {
      peer: this.#peer,
      metadata: bearer(this.#token),
      deadlineMs,
      ...(signal === undefined ? {} : { signal }),
    };
  }
}
