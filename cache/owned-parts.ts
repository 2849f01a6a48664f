/**
 * Parts that are disposed together, the last one first: what AsyncDisposableStack does, which Node 20
 * lacks.
 */
export class OwnedParts implements AsyncDisposable {
  #parts: (AsyncDisposable | Disposable)[] = [];

  /** Owns `part` from now on. */
  use<Part extends AsyncDisposable | Disposable>(part: Part): Part {
    this.#parts.push(part);
    return part;
  }

  /** Hands all parts over to a new owner: disposing this one does nothing any more. */
  move(): OwnedParts {
    const moved = new OwnedParts();
    moved.#parts = this.#parts;
    this.#parts = [];
    return moved;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (let part = this.#parts.pop(); part !== undefined; part = this.#parts.pop()) {
      if (Symbol.asyncDispose in part) await part[Symbol.asyncDispose]();
      else part[Symbol.dispose]();
    }
  }
}
