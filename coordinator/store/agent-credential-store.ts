import type { Database } from "./database.js";

/** A credential, without its secret. */
export interface AgentCredentialRow {
  readonly digest: string;
  readonly agent: string;
  readonly sequence: number;
  readonly expiresAtMs: number;
}

interface Row {
  readonly digest: string;
  readonly agent: string;
  readonly sequence: number;
  readonly expires_at_ms: number;
}

/** By what agents prove who they are, and the keys at NATS that count no longer. */
export class AgentCredentialStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Another credential for the agent, beside those that it has. The same once more: no effect. */
  add(agent: string, digest: string, expiresAtMs: number): void {
    this.#database.run(
      `INSERT INTO agent_credentials (digest, agent, sequence, expires_at_ms)
       SELECT ?, ?, coalesce(max(sequence), 0) + 1, ? FROM agent_credentials WHERE agent = ?
       ON CONFLICT (digest) DO NOTHING`,
      digest,
      agent,
      expiresAtMs,
      agent,
    );
  }

  find(digest: string): AgentCredentialRow | null {
    const row = this.#database.get<Row>("SELECT * FROM agent_credentials WHERE digest = ?", digest);
    if (row === undefined) return null;
    const { agent, sequence, expires_at_ms } = row;
    return { digest, agent, sequence, expiresAtMs: expires_at_ms };
  }

  /** True where the agent has a credential that has not expired. */
  has(agent: string, nowMs: number): boolean {
    const row = this.#database.get(
      "SELECT 1 FROM agent_credentials WHERE agent = ? AND expires_at_ms > ? LIMIT 1",
      agent,
      nowMs,
    );
    return row !== undefined;
  }

  /** Ends those of the agent that were made before this one. */
  removeBefore({ agent, sequence }: AgentCredentialRow): void {
    this.#database.run(
      "DELETE FROM agent_credentials WHERE agent = ? AND sequence < ?",
      agent,
      sequence,
    );
  }

  /** Ends all of the agent. */
  removeAll(agent: string): void {
    this.#database.run("DELETE FROM agent_credentials WHERE agent = ?", agent);
  }

  revokeNatsKey(key: string, nowMs: number): void {
    this.#database.run(
      "INSERT INTO nats_revocations (key, revoked_at_ms) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET revoked_at_ms = excluded.revoked_at_ms",
      key,
      nowMs,
    );
  }

  /** When each key was revoked, in ms; those before `sinceMs` are forgotten. */
  natsRevocations(sinceMs: number): ReadonlyMap<string, number> {
    this.#database.run("DELETE FROM nats_revocations WHERE revoked_at_ms < ?", sinceMs);
    const rows = this.#database.all<{ key: string; revoked_at_ms: number }>(
      "SELECT * FROM nats_revocations",
    );
    return new Map(rows.map(({ key, revoked_at_ms }) => [key, revoked_at_ms]));
  }
}
