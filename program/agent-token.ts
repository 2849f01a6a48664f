import { createHash, randomBytes } from "node:crypto";

/** With what an agent joins a farm the first time. */
export interface JoinToken {
  /** What the coordinator is shown. */
  readonly secret: string;
  /** SHA-256, in base64url, of the authority whose certificate the coordinator has; null: without TLS. */
  readonly authority: string | null;
}

const joinPattern = /^(slj_[A-Za-z0-9_-]{43})(?:\.([A-Za-z0-9_-]{43}))?$/;
const credentialPattern = /^sla_[A-Za-z0-9_-]{43}$/;

/** A new join token, as one word; only the digest of its secret is kept. */
export function createJoinToken(authority: string | null): string {
  const secret = `slj_${randomBytes(32).toString("base64url")}`;
  return authority === null ? secret : `${secret}.${authority}`;
}

/** Null where that is no join token. */
export function parseJoinToken(text: string): JoinToken | null {
  const [, secret, authority = null] = joinPattern.exec(text) ?? [];
  return secret === undefined ? null : { secret, authority };
}

/** A new credential of one agent: the agent draws it itself and tells its digest alone. */
export function createAgentCredential(): string {
  return `sla_${randomBytes(32).toString("base64url")}`;
}

export function isAgentCredential(text: string): boolean {
  return credentialPattern.test(text);
}

/** What is kept of a secret of 32 random bytes: nobody can guess it from its SHA-256. */
export function secretDigest(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
