import type { Metadata } from "@grpc/grpc-js";
import { verifyGrant, type CacheGrant, type CacheScope } from "../../content/access-token.js";
import { ForbiddenError, UnauthenticatedError } from "../../program/error.js";
import { bearerOf } from "../../program/grpc-client.js";
import { peerCertificateOf } from "../../program/grpc-server.js";
import { grantsOf } from "./certificate-grant.js";

const meanings: Readonly<Record<CacheScope, string>> = {
  "cas:read": "read blobs",
  "cas:write": "store blobs",
  "ac:read": "read action results",
  "ac:write": "store action results",
  "slug:root": "pin and unpin slugs",
  "cache:admin": "look after the cache",
};

/** Tokens remembered: some hundred bytes each. */
const maxKnown = 1_000;

/** Decides what a call may do, by the signed grant that it carries. Asks nobody. */
export class AccessGuard {
  readonly #secrets: readonly string[];
  readonly #nowMs: () => number;
  /** Grants of tokens that were verified, which a call asks for twice; at most {@link maxKnown}. */
  readonly #known = new Map<string, CacheGrant>();

  /** `secrets`: the one that signs, and where it was replaced lately the one before. */
  constructor(secrets: readonly string[], nowMs: () => number = Date.now) {
    this.#secrets = secrets;
    this.#nowMs = nowMs;
  }

  /**
   * Lets a call in that may be allowed something, before it is known what it wants. Throws
   * {@link UnauthenticatedError} for one that has neither a good token nor a certificate.
   */
  admit(metadata: Metadata): void {
    const token = bearerOf(metadata);
    if (token !== null) this.#grantOf(token);
    else if (peerCertificateOf(metadata) === null) throw withoutToken();
  }

  /**
   * The grant of the caller for `instance`: that of its token, or without one that of its certificate.
   * Throws {@link UnauthenticatedError} without either, {@link ForbiddenError} for another instance.
   */
  identify(metadata: Metadata, instance: string): CacheGrant {
    const isMeant = (grant: CacheGrant): boolean =>
      grant.instance === "*" || grant.instance === instance;
    const token = bearerOf(metadata);
    if (token !== null) {
      const grant = this.#grantOf(token);
      if (isMeant(grant)) return grant;
      throw new ForbiddenError(`this token is not for the instance "${instance}" of the cache`);
    }
    const certificate = peerCertificateOf(metadata);
    if (certificate === null) throw withoutToken();
    const grants = grantsOf(certificate).filter(isMeant);
    const [first] = grants;
    if (first !== undefined) {
      if (first.expiresAtMs > this.#nowMs()) {
        return { ...first, scopes: grants.flatMap(({ scopes }) => scopes) };
      }
      throw new UnauthenticatedError("the client's certificate has expired");
    }
    throw new ForbiddenError(
      `the client's certificate is not for the instance "${instance}" of the cache`,
      {
        hint: "It needs the alternative name URI:slipway://instance/NAME?scopes=cas:read+ac:read.",
      },
    );
  }

  /** Lets the call pass if its grant has `scope`; throws {@link ForbiddenError} if it does not. */
  require(metadata: Metadata, instance: string, scope: CacheScope): void {
    if (this.identify(metadata, instance).scopes.includes(scope)) return;
    throw new ForbiddenError(
      `the caller may not ${meanings[scope]} in the instance "${instance}" (it lacks ${scope})`,
    );
  }
  #grantOf(token: string): CacheGrant {
    const now = this.#nowMs();
    const known = this.#known.get(token);
    if (known !== undefined && known.expiresAtMs > now) return known;
    const grant = verifyGrant(this.#secrets, token, now);
    if (this.#known.size >= maxKnown) this.#known.clear();
    this.#known.set(token, grant);
    return grant;
  }
}

function withoutToken(): UnauthenticatedError {
  return new UnauthenticatedError("the cache needs a token and this call has none", {
    hint: 'Send it as the header "authorization: Bearer TOKEN".',
  });
}
