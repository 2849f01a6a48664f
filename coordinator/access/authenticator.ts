import { UnauthenticatedError } from "../../program/error.js";
import type { Principal } from "./principal.js";
import { isToken, sameTokenDigest, tokenDigest } from "./token.js";

/** The part of the store that authentication needs. */
export interface TokenStore {
  /** The token with this digest and whose it is, or null where there is none. */
  findToken(digest: string): StoredToken | null;
}

export interface StoredToken {
  readonly digest: string;
  readonly principal: Principal;
  /** Milliseconds since 1970; null: it does not expire. */
  readonly expiresAtMs: number | null;
}

/** Turns tokens into principals: for gRPC, for git and for the console alike. */
export class Authenticator {
  readonly #store: TokenStore;
  readonly #now: () => number;

  constructor(store: TokenStore, now: () => number = Date.now) {
    this.#store = store;
    this.#now = now;
  }

  /**
   * Who holds `token`. Throws {@link UnauthenticatedError}; what it says does not depend on whether
   * the token was ever known.
   */
  authenticate(token: string | null): Principal {
    if (token === null || token === "") {
      throw new UnauthenticatedError("no token was given", {
        hint: "Log in first: slipway login URL",
      });
    }
    const found = isToken(token) ? this.#find(tokenDigest(token)) : null;
    if (found !== null) return found.principal;
    throw new UnauthenticatedError("the farm does not know this token", {
      hint: "It was mistyped, revoked or is of another farm. Log in again: slipway login URL",
    });
  }

  #find(digest: string): StoredToken | null {
    const stored = this.#store.findToken(digest);
    if (stored === null || !sameTokenDigest(stored.digest, digest)) return null;
    const isExpired = stored.expiresAtMs !== null && stored.expiresAtMs <= this.#now();
    return isExpired ? null : stored;
  }
}
