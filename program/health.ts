import type { ServiceDefinition } from "@grpc/grpc-js";
import type { HealthHandlers } from "../proto/gen/grpc/health/v1/Health.js";
import { NotFoundError } from "./error.js";
import { serviceName, serverStream, unary } from "./grpc-server.js";

type State = "SERVING" | "NOT_SERVING";

/**
 * Tells gRPC clients and load balancers whether the services of a server take calls: from the beginning,
 * until this is disposed, which is to be the first thing when the server stops. Needs no token.
 */
export class Health implements Disposable {
  readonly #names: ReadonlySet<string>;
  readonly #stopping = new AbortController();

  constructor(definitions: readonly ServiceDefinition[]) {
    this.#names = new Set(["", ...definitions.map(serviceName)]);
  }

  /** The methods of grpc.health.v1.Health. */
  get handlers(): HealthHandlers {
    return {
      Check: unary(({ service }) => {
        if (this.#names.has(service)) return { status: this.#state };
        throw new NotFoundError(`there is no service ${service.slice(0, 200)} here`);
      }),
      Watch: serverStream(({ service }, { signal }) => this.#watch(service, signal)),
    };
  }

  [Symbol.dispose](): void {
    this.#stopping.abort();
  }

  get #state(): State {
    return this.#stopping.signal.aborted ? "NOT_SERVING" : "SERVING";
  }

  /** The stream ends with the server, not before. */
  async *#watch(
    service: string,
    signal: AbortSignal,
  ): AsyncGenerator<{ readonly status: State | "SERVICE_UNKNOWN" }> {
    const isKnown = this.#names.has(service);
    yield { status: isKnown ? this.#state : "SERVICE_UNKNOWN" };
    if (!this.#stopping.signal.aborted) {
      await eitherAborted(signal, this.#stopping.signal);
    }
    if (isKnown && !signal.aborted) yield { status: this.#state };
  }
}

/** Resolves when one of the two is aborted. Leaves nothing behind at the other. */
async function eitherAborted(one: AbortSignal, other: AbortSignal): Promise<void> {
  const either = AbortSignal.any([one, other]);
  if (either.aborted) return;
  await new Promise<void>((resolve) => {
    either.addEventListener("abort", () => resolve(), { once: true });
  });
}
