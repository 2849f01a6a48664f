import type { Generation } from "../../router/table/route.js";
import type { HoldCall } from "../../router/table/router-state.js";
import type { RouterPort } from "./routing.js";

/**
 * The router, which is told only what is durable: it remembers generations for good, and one that a power
 * cut took from the database would be given away again to another deployment.
 */
export class CommittedRouter implements RouterPort {
  readonly #router: RouterPort;
  readonly #durable: () => Promise<void>;

  /** `durable`: resolves when everything committed so far is on the disk. */
  constructor(router: RouterPort, durable: () => Promise<void>) {
    this.#router = router;
    this.#durable = durable;
  }

  async apply(next: Generation, signal?: AbortSignal): Promise<number> {
    await this.#durable();
    return await this.#router.apply(next, signal);
  }

  async hold(call: HoldCall, settleMs: number, signal?: AbortSignal): Promise<number> {
    await this.#durable();
    return await this.#router.hold(call, settleMs, signal);
  }

  async release(call: HoldCall, signal?: AbortSignal) {
    await this.#durable();
    return await this.#router.release(call, signal);
  }

  async drain(targets: readonly string[], timeoutMs: number, signal?: AbortSignal) {
    await this.#durable();
    return await this.#router.drain(targets, timeoutMs, signal);
  }

  status(signal?: AbortSignal) {
    return this.#router.status(signal);
  }
}
