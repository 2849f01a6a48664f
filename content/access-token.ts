import { createHmac, timingSafeEqual } from "node:crypto";
import { UnauthenticatedError } from "../program/error.js";

/** Everything that one may be allowed to do in the cache. */
export const cacheScopes = [
  "cas:read",
  "cas:write",
  "ac:read",
  "ac:write",
  "slug:root",
  "cache:admin",
] as const;

/** What a bearer of a token may do in the cache. */
export type CacheScope = (typeof cacheScopes)[number];

/** A right to use the cache: signed by the coordinator, checked by the cache without asking anyone. */
export interface CacheGrant {
  /** The instance (a project's id), or "*" for every one. */
  readonly instance: string;
  readonly scopes: readonly CacheScope[];
  /** Milliseconds since 1970. */
  readonly expiresAtMs: number;
}

/** Signs a grant with the secret that coordinator and cache share: `<base64url JSON>.<HMAC-SHA256>`. */
export function signGrant(secret: string, grant: CacheGrant): string {
  const body = Buffer.from(JSON.stringify(grant), "utf8").toString("base64url");
  return `${body}.${signature(secret, body)}`;
}

/** A token of this machine's operator, who has the secret, for looking after the cache. */
export function operatorToken(secret: string): string {
  const expiresAtMs = Date.now() + 365 * 24 * 3_600_000;
  return signGrant(secret, { instance: "*", scopes: ["cache:admin"], expiresAtMs });
}

/**
 * The grant of a token that one of `secrets` signed: while a secret is being replaced there are two.
 * Throws {@link UnauthenticatedError} where it is forged, torn or expired.
 */
export function verifyGrant(secrets: readonly string[], token: string, nowMs: number): CacheGrant {
  const [body = "", given = "", ...more] = token.split(".");
  const actual = Buffer.from(given);
  const isSigned = secrets.some((secret) => {
    const expected = Buffer.from(signature(secret, body));
    return expected.length === actual.length && timingSafeEqual(expected, actual);
  });
  if (!isSigned || more.length > 0) {
    throw new UnauthenticatedError("the cache does not know this token", {
      hint: "Tokens for the cache come from the coordinator; were its secrets replaced?",
    });
  }
  const grant = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as CacheGrant;
  if (grant.expiresAtMs <= nowMs) {
    throw new UnauthenticatedError("the token for the cache has expired", {
      hint: "A command gets a new one when it is run again; other clients get one by `slipway cache token`.",
    });
  }
  return grant;
}

function signature(secret: string, body: string): string {
  return createHmac("sha256", secret).update(body).digest("base64url");
}
