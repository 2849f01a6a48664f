import { randomBytes, timingSafeEqual } from "node:crypto";
import { secretDigest } from "../../program/agent-token.js";
import { InvalidError } from "../../program/error.js";

/** What a token looks like: recognisable by people and by scanners for leaked secrets. */
const pattern = /^slw_[A-Za-z0-9_-]{43}$/;

/**
 * A new token: `slw_` and 32 random bytes as base64url. It is shown once; only its digest is kept.
 */
export function createToken(): string {
  return `slw_${randomBytes(32).toString("base64url")}`;
}

/** True where `text` has the form of a token. Says nothing about whether anyone knows it. */
export function isToken(text: string): boolean {
  return pattern.test(text);
}

/**
 * What is stored of a token: its SHA-256 in hex. A slow hash would add nothing, since nobody can
 * guess 32 random bytes. Throws {@link InvalidError} for what is not a token.
 */
export function tokenDigest(token: string): string {
  if (!isToken(token)) throw new InvalidError("this is not a token of Slipway (slw_…)");
  return secretDigest(token);
}

/** Compares two digests of tokens in a time that does not tell where they differ. */
export function sameTokenDigest(a: string, b: string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}
