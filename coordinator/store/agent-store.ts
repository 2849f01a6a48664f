import type { Database } from "./database.js";

/** An agent as it presented itself. */
export interface AgentRow {
  readonly name: string;
  /** Of its process: another one after each start. */
  readonly epoch: string;
  readonly labels: readonly string[];
  readonly slots: number;
  readonly isDraining: boolean;
  readonly lastSeenAtMs: number;
  /** Of its Slipway; "": not known. */
  readonly version: string;
  /** Public key of its user at NATS; "": none. */
  readonly natsKey: string;
  /** Those labels that it was given with its join token. */
  readonly tokenLabels: readonly string[];
}

/** Who wants that an agent gets nothing new. */
export type DrainedBy = "administrator" | "itself";

interface Row {
  readonly name: string;
  readonly epoch: string;
  readonly labels_json: string;
  readonly slots: number;
  readonly draining: number;
  readonly last_seen_at_ms: number;
  readonly version: string;
  readonly nats_key: string;
  readonly token_labels_json: string;
}

/** As the column has it: an agent that drains by itself is done with that when it starts again. */
const drainedBy: Readonly<Record<DrainedBy, number>> = { administrator: 1, itself: 2 };

/** The agents that have joined and were not removed. */
export class AgentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  join(agent: Pick<AgentRow, "name" | "epoch" | "labels" | "slots">, nowMs: number): void {
    this.#database.run(
      `INSERT INTO agents (name, epoch, labels_json, slots, joined_at_ms, last_seen_at_ms)
       VALUES (?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch, labels_json = excluded.labels_json,
         slots = excluded.slots, last_seen_at_ms = excluded.last_seen_at_ms,
         draining = CASE WHEN draining = 2 AND epoch <> excluded.epoch THEN 0 ELSE draining END`,
      agent.name,
      agent.epoch,
      JSON.stringify(agent.labels),
      agent.slots,
      nowMs,
      nowMs,
    );
  }

  seen(name: string, nowMs: number): void {
    this.#database.run("UPDATE agents SET last_seen_at_ms = ? WHERE name = ?", nowMs, name);
  }

  /** What an agent tells of itself when it joins, beside what work is placed by. */
  describe(name: string, about: { readonly version: string; readonly natsKey: string }): void {
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

  /** From now on it gets nothing new. What an administrator wants outlasts what it wants itself. */
  drain(name: string, by: DrainedBy): void {
    this.#database.run(
      "UPDATE agents SET draining = ? WHERE name = ? AND draining <> 1",
      drainedBy[by],
      name,
    );
  }

  undrain(name: string): void {
    this.#database.run("UPDATE agents SET draining = 0 WHERE name = ?", name);
  }

  /** Forgets it, and its credentials with it. */
  remove(name: string): void {
    this.#database.run("DELETE FROM agents WHERE name = ?", name);
  }

  find(name: string): AgentRow | null {
    const row = this.#database.get<Row>("SELECT * FROM agents WHERE name = ?", name);
    return row === undefined ? null : fromRow(row);
  }

  all(): readonly AgentRow[] {
    return this.#database.all<Row>("SELECT * FROM agents ORDER BY name").map(fromRow);
  }
}

function fromRow(row: Row): AgentRow {
  return {
    name: row.name,
    epoch: row.epoch,
    labels: JSON.parse(row.labels_json) as readonly string[],
    slots: row.slots,
    isDraining: row.draining !== 0,
    lastSeenAtMs: row.last_seen_at_ms,
    version: row.version,
    natsKey: row.nats_key,
    tokenLabels: JSON.parse(row.token_labels_json) as readonly string[],
  };
}
