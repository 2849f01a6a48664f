import { newId, type Database } from "./database.js";

/** A join token, without its secret. */
export interface AgentTokenRow {
  readonly id: string;
  /** Null: agents of any new name may join with it. */
  readonly agent: string | null;
  /** What agents get that join with it. */
  readonly labels: readonly string[];
  /** How many agents may join with it; null: as many as like to. */
  readonly uses: number | null;
  readonly used: number;
  readonly createdBy: string;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
}

interface Row {
  readonly id: string;
  readonly agent: string | null;
  readonly labels_json: string;
  readonly uses: number | null;
  readonly used: number;
  readonly created_by: string;
  readonly created_at_ms: number;
  readonly expires_at_ms: number;
}

const usable = "expires_at_ms > ? AND (uses IS NULL OR used < uses)";

/** The tokens by which agents join. Those that nobody can use any more are forgotten. */
export class AgentTokenStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Keeps a token by its digest. One for an agent takes the place of an earlier one for it. */
  create(digest: string, token: Omit<AgentTokenRow, "id" | "used">): AgentTokenRow {
    const id = newId(8);
    this.#database.transaction(() => {
      this.#database.run(`DELETE FROM agent_tokens WHERE NOT (${usable})`, token.createdAtMs);
      this.#database.run("DELETE FROM agent_tokens WHERE agent = ?", token.agent);
      this.#database.run(
        `INSERT INTO agent_tokens (id, digest, agent, labels_json, uses, created_by, created_at_ms,
           expires_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        id,
        digest,
        token.agent,
        JSON.stringify(token.labels),
        token.uses,
        token.createdBy,
        token.createdAtMs,
        token.expiresAtMs,
      );
    });
    return { ...token, id, used: 0 };
  }

  /** Those that an agent can join with, the newest first. */
  list(nowMs: number): readonly AgentTokenRow[] {
    return this.#database
      .all<Row>(`SELECT * FROM agent_tokens WHERE ${usable} ORDER BY created_at_ms DESC, id`, nowMs)
      .map(fromRow);
  }

  /** The one with this digest, where an agent can still join with it. */
  find(digest: string, nowMs: number): AgentTokenRow | null {
    const row = this.#database.get<Row>(
      `SELECT * FROM agent_tokens WHERE digest = ? AND ${usable}`,
      digest,
      nowMs,
    );
    return row === undefined ? null : fromRow(row);
  }

  /** Counts one more agent that has joined with it. */
  use(id: string): void {
    this.#database.run("UPDATE agent_tokens SET used = used + 1 WHERE id = ?", id);
  }

  /** False where there is none of this id. */
  revoke(id: string): boolean {
    return this.#database.run("DELETE FROM agent_tokens WHERE id = ?", id) > 0;
  }
}

function fromRow(row: Row): AgentTokenRow {
  return {
    id: row.id,
    agent: row.agent,
    labels: JSON.parse(row.labels_json) as readonly string[],
    uses: row.uses,
    used: row.used,
    createdBy: row.created_by,
    createdAtMs: row.created_at_ms,
    expiresAtMs: row.expires_at_ms,
  };
}
