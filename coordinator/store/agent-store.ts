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
}

interface Row {
  readonly name: string;
  readonly epoch: string;
  readonly labels_json: string;
  readonly slots: number;
  readonly draining: number;
  readonly last_seen_at_ms: number;
}

/** The agents that ever joined. */
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
         slots = excluded.slots, last_seen_at_ms = excluded.last_seen_at_ms`,
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
    isDraining: row.draining === 1,
    lastSeenAtMs: row.last_seen_at_ms,
  };
}
