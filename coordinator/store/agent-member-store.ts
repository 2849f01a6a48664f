import type { Database } from "./database.js";

/** An agent as a member of the farm, beside what work is placed by. */
export interface AgentMember {
  readonly name: string;
  /** Of its Slipway; "": not known. */
  readonly version: string;
  /** Public key of its user at NATS; "": none. */
  readonly natsKey: string;
  /** Those labels that it was given with its join token. */
  readonly tokenLabels: readonly string[];
}

interface Row {
  readonly name: string;
  readonly version: string;
  readonly nats_key: string;
  readonly token_labels_json: string;
}

/** Who is an agent of the farm. The rows are those of AgentStore, which removes them. */
export class AgentMemberStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** What an agent tells of itself when it joins, beside what work is placed by. */
  describe(name: string, about: Pick<AgentMember, "version" | "natsKey">): void {
    this.#database.run(
      "UPDATE agents SET version = ?, nats_key = ? WHERE name = ?",
      about.version,
      about.natsKey,
      name,
    );
  }

  /** Makes a place for an agent that has shown a join token; one of this name stays, with new labels. */
  admit(name: string, tokenLabels: readonly string[], nowMs: number): void {
    this.#database.run(
      `INSERT INTO agents (name, epoch, labels_json, slots, joined_at_ms, last_seen_at_ms,
         token_labels_json) VALUES (?, '', '[]', 0, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET token_labels_json = excluded.token_labels_json`,
      name,
      nowMs,
      nowMs,
      JSON.stringify(tokenLabels),
    );
  }

  find(name: string): AgentMember | null {
    const row = this.#database.get<Row>(
      "SELECT name, version, nats_key, token_labels_json FROM agents WHERE name = ?",
      name,
    );
    if (row === undefined) return null;
    return {
      name: row.name,
      version: row.version,
      natsKey: row.nats_key,
      tokenLabels: JSON.parse(row.token_labels_json) as readonly string[],
    };
  }
}
