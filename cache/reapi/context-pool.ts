import { CallError } from "./call-error.js";

/**
 * Lends contexts of a compressor, each of which holds on to memory by the megabyte. There is a limited
 * number of them: beyond it the borrower that was idle longest loses its own, as it may be a client that
 * went to sleep in the middle of its call.
 */
export class ContextPool<Context> {
  readonly #create: () => Context;
  /** Makes a context that was used fit for another use. */
  readonly #reset: (context: Context) => void;
  readonly #limit: number;
  readonly #free: Context[] = [];
  /** In the order of their last use. */
  readonly #lent = new Set<Loan<Context>>();

  constructor(parts: {
    readonly create: () => Context;
    readonly reset: (context: Context) => void;
    readonly limit: number;
  }) {
    this.#create = parts.create;
    this.#reset = parts.reset;
    this.#limit = parts.limit;
  }

  /** Lends a context until the loan is disposed. */
  lend(): Loan<Context> {
    const [idlest] = this.#lent;
    if (this.#lent.size >= this.#limit) idlest?.[Symbol.dispose]();
    const context = this.#free.pop() ?? this.#create();
    const loan = new Loan(context, {
      used: () => {
        this.#lent.delete(loan);
        this.#lent.add(loan);
      },
      returned: () => {
        this.#lent.delete(loan);
        this.#reset(context);
        this.#free.push(context);
      },
    });
    this.#lent.add(loan);
    return loan;
  }
}

/** A context that was lent. */
export class Loan<Context> implements Disposable {
  readonly #notice: { readonly used: () => void; readonly returned: () => void };
  #context: Context | undefined;

  constructor(
    context: Context,
    notice: { readonly used: () => void; readonly returned: () => void },
  ) {
    this.#context = context;
    this.#notice = notice;
  }

  /** The context, for use until the next await or yield. Throws UNAVAILABLE where it was taken away. */
  use(): Context {
    if (this.#context === undefined) {
      throw CallError.unavailable(
        "too many compressed blobs are on their way: go on a little later",
      );
    }
    this.#notice.used();
    return this.#context;
  }

  [Symbol.dispose](): void {
    if (this.#context === undefined) return;
    this.#context = undefined;
    this.#notice.returned();
  }
}
