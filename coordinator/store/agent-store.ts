import type { DrainedBy, StoredAgent } from "../core/agent.js";
import type { Resources } from "../core/step.js";
import type { Database } from "./database.js";

interface Row {
  readonly name: string;
  readonly epoch: string;
  readonly labels_json: string;
  readonly slots: number;
  readonly resources_json: string;
  readonly draining: number;
  readonly last_seen_at_ms: number;
}

/** By the column `draining`. */
const drainedBy: readonly (DrainedBy | null)[] = [null, "administrator", "itself"];

/** The agents that have joined and were not removed. */
export class AgentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Writes down what is known of an agent now. */
  store(agent: StoredAgent): void {
    this.#database.run(
      `INSERT INTO agents (name, epoch, labels_json, slots, resources_json, draining, joined_at_ms,
         last_seen_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET epoch = excluded.epoch, labels_json = excluded.labels_json,
         slots = excluded.slots, resources_json = excluded.resources_json,
         draining = excluded.draining, last_seen_at_ms = excluded.last_seen_at_ms`,
      agent.name,
      agent.epoch,
      JSON.stringify(agent.labels),
      agent.slots,
      JSON.stringify(agent.resources),
      drainedBy.indexOf(agent.drainedBy),
      agent.lastSeenAtMs,
      agent.lastSeenAtMs,
    );
  }

  remove(name: string): void {
    this.#database.run("DELETE FROM agents WHERE name = ?", name);
  }

  all(): readonly StoredAgent[] {
    return this.#database.all<Row>("SELECT * FROM agents ORDER BY name").map(fromRow);
  }
}

function fromRow(row: Row): StoredAgent {
  return {
    name: row.name,
    epoch: row.epoch,
    labels: JSON.parse(row.labels_json) as readonly string[],
    slots: row.slots,
    resources: JSON.parse(row.resources_json) as Resources,
    drainedBy: drainedBy[row.draining] ?? null,
    lastSeenAtMs: row.last_seen_at_ms,
  };
}
