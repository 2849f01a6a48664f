/** One request or connection on its way to a target. */
export interface Claim {
  readonly environment: string;
  /** `address:port`. */
  readonly target: string;
  /** A connection that was upgraded: it may live for days, so nothing waits for it. */
  readonly isTunnel: boolean;
  /** Ends it now, with the answer that fits. It is then released like any other. */
  cut(): void;
}

/**
 * What is in flight, by target and by environment. Claim before send: a request is registered here in
 * the same synchronous stretch in which its route was looked up, so that after a swap of the table
 * nothing that is not registered can still be on its way to an old target.
 */
export class Traffic {
  readonly #targets = new Map<string, Set<Claim>>();
  readonly #requests = new Map<string, number>();
  readonly #watchers = new Set<() => void>();

  claim(claim: Claim): void {
    const claims = this.#targets.get(claim.target);
    if (claims === undefined) this.#targets.set(claim.target, new Set([claim]));
    else claims.add(claim);
    if (claim.isTunnel) return;
    this.#requests.set(claim.environment, this.inFlight(claim.environment) + 1);
  }

  /** The answer has come in whole, or will never. Harmless when repeated. */
  release(claim: Claim): void {
    const claims = this.#targets.get(claim.target);
    if (claims?.delete(claim) !== true) return;
    if (claims.size === 0) this.#targets.delete(claim.target);
    if (!claim.isTunnel) {
      const left = this.inFlight(claim.environment) - 1;
      if (left === 0) this.#requests.delete(claim.environment);
      else this.#requests.set(claim.environment, left);
    }
    for (const watcher of this.#watchers) watcher();
  }

  /** Requests of the environment that were sent and not answered in full; tunnels not counted. */
  inFlight(environment: string): number {
    return this.#requests.get(environment) ?? 0;
  }

  /** Requests and tunnels on their way to one target. */
  load(target: string): number {
    return this.#targets.get(target)?.size ?? 0;
  }

  isIdle(target: string): boolean {
    return !this.#targets.has(target);
  }

  /** Waits until no request of the environment is in flight; returns how many are after `timeoutMs`. */
  async settle(environment: string, timeoutMs: number, signal: AbortSignal): Promise<number> {
    await this.#until(() => this.inFlight(environment) === 0, timeoutMs, signal);
    return this.inFlight(environment);
  }

  /**
   * Closes tunnels to the targets at once, waits for requests up to `timeoutMs` and cuts those that
   * are left; returns how many. When `signal` is aborted it stops waiting and cuts nothing.
   */
  async drain(
    targets: ReadonlySet<string>,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<number> {
    const claims = (): Claim[] =>
      [...targets].flatMap((target) => [...(this.#targets.get(target) ?? [])]);
    for (const claim of claims()) if (claim.isTunnel) claim.cut();
    await this.#until(() => [...targets].every((target) => this.isIdle(target)), timeoutMs, signal);
    if (signal.aborted) return 0;
    const late = claims();
    for (const claim of late) claim.cut();
    return late.length;
  }

  /** Ends everything: the router stops. */
  cutAll(): void {
    for (const claims of this.#targets.values()) for (const claim of claims) claim.cut();
  }

  /** Ends every tunnel. */
  cutTunnels(): void {
    for (const claims of this.#targets.values()) {
      for (const claim of claims) if (claim.isTunnel) claim.cut();
    }
  }

  /** Waits until nothing is in flight at all, up to `timeoutMs`. */
  async quiet(timeoutMs: number): Promise<void> {
    await this.#until(() => this.#targets.size === 0, timeoutMs, new AbortController().signal);
  }

  #until(isDone: () => boolean, timeoutMs: number, signal: AbortSignal): Promise<void> {
    if (isDone() || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(deadline);
        this.#watchers.delete(watcher);
        signal.removeEventListener("abort", end);
        resolve();
      };
      const watcher = (): void => {
        if (isDone()) end();
      };
      // Longer than a timer can be, and it would fire at once.
      const deadline = setTimeout(end, Math.min(Math.max(timeoutMs, 0), 2 ** 31 - 1));
      this.#watchers.add(watcher);
      signal.addEventListener("abort", end, { once: true });
    });
  }
}
