import { createHmac, timingSafeEqual } from "node:crypto";
import { UnauthenticatedError } from "../program/error.js";

/** What a bearer of a token may do in the cache. */
export type CacheScope = "cas:read" | "cas:write" | "ac:read" | "ac:write" | "slug:root";

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

/** The grant of a token. Throws {@link UnauthenticatedError} where it is forged, torn or expired. */
export function verifyGrant(secret: string, token: string, nowMs: number): CacheGrant {
  const [body = "", given = ""] = token.split(".", 2);
  const expected = Buffer.from(signature(secret, body));
  const actual = Buffer.from(given);
  if (expected.length !== actual.length || !timingSafeEqual(expected, actual)) {
    throw new UnauthenticatedError("the cache does not know this token", {
      hint: "Tokens for the cache come from the coordinator; were its secrets replaced?",
    });
  }
  const grant = JSON.parse(Buffer.from(body, "base64url").toString("utf8")) as CacheGrant;
  if (grant.expiresAtMs <= nowMs) {
    throw new UnauthenticatedError("the token for the cache has expired", {
      hint: "Run the command again: it asks the coordinator for a new one.",
    });
  }
  return grant;
}

function signature(secret: string, body: string): string {
  return createHmac("sha256", secret).update(body).digest("base64url");
}
