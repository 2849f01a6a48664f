import { Pool } from "undici";

/** One pool of connections for each target, made when it is first needed. */
export class Pools implements AsyncDisposable {
  readonly #pools = new Map<string, Pool>();
  readonly #options: Pool.Options;

  /** `idleMs`: a target that sends nothing for so long is given up. */
  constructor(options: { readonly idleMs: number; readonly connectMs: number }) {
    this.#options = {
      // Without a limit: a queue inside undici would not notice that a client left.
      connections: null,
      pipelining: 1,
      connect: { timeout: options.connectMs },
      headersTimeout: options.idleMs,
      bodyTimeout: options.idleMs,
      // Shorter than any server's own, so that no request is sent into a closing connection.
      keepAliveTimeout: 4_000,
    };
  }

  /** The pool for `address:port`. */
  get(target: string): Pool {
    const known = this.#pools.get(target);
    if (known !== undefined) return known;
    const pool = new Pool(`http://${target}`, this.#options);
    this.#pools.set(target, pool);
    return pool;
  }

  /** Closes the idle connections to a target; a later request makes a new pool. */
  async close(target: string): Promise<void> {
    const pool = this.#pools.get(target);
    this.#pools.delete(target);
    await pool?.destroy();
  }

  /** Closes the pools of targets that `isNeeded` does not know. */
  async retain(isNeeded: (target: string) => boolean): Promise<void> {
    const idle = [...this.#pools.keys()].filter((target) => !isNeeded(target));
    await Promise.all(idle.map((target) => this.close(target)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.retain(() => false);
  }
}
