import { NotFoundError } from "../../program/error.js";
import {
  momentOf,
  transition,
  type Activity,
  type ActivityInput,
  type ActivityKind,
  type ActivitySource,
  type ActivityState,
  type ActivitySummary,
  type SummaryChange,
} from "../activities/activity.js";
import {
  currentTrace,
  formatTraceparent,
  newTrace,
  parseTraceparent,
} from "../../program/trace-context.js";
import { newId, type Database } from "./database.js";

interface Row {
  readonly id: string;
  readonly sequence: number;
  readonly project_id: string;
  readonly environment_id: string;
  readonly kind: string;
  readonly user_name: string;
  readonly source_json: string;
  readonly state_json: string;
  readonly cancelling: number;
  readonly created_at_ms: number;
  readonly ended_at_ms: number | null;
  readonly summary_json: string;
  readonly traceparent: string;
}

/** What a new activity is made of. */
export interface NewActivity {
  readonly projectId: string;
  readonly environmentId: string;
  readonly kind: ActivityKind;
  readonly user: string;
  readonly source: ActivitySource;
  readonly commit: string;
  /** Announced twice, it is the same activity; null where each call is a new one. */
  readonly uniqueKey: string | null;
}

/** Activities and their states: each change is one transaction over the pure `transition`. */
export class ActivityStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * The new activity, or the one that has this unique key already. It goes on with the trace of whoever
   * asked for it, or begins one.
   */
  create(activity: NewActivity, nowMs: number): Activity {
    const summary: ActivitySummary = {
      commit: activity.commit,
      generation: 0,
      phases: [],
      actions: [],
      uploadedBytes: 0,
      uploadedBlobs: 0,
      urls: [],
    };
    return this.#database.transaction(() => {
      const existing = this.#database.get<Row>(
        "SELECT * FROM activities WHERE unique_key = ?",
        activity.uniqueKey,
      );
      if (existing !== undefined) return fromRow(existing);
      const id = newId(8);
      this.#database.run(
        `INSERT INTO activities (id, project_id, environment_id, kind, user_name, unique_key,
           source_json, state_json, phase, created_at_ms, summary_json, traceparent)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'received', ?, ?, ?)`,
        id,
        activity.projectId,
        activity.environmentId,
        activity.kind,
        activity.user,
        activity.uniqueKey,
        JSON.stringify(activity.source),
        JSON.stringify({ phase: "received" } satisfies ActivityState),
        nowMs,
        JSON.stringify(summary),
        formatTraceparent(currentTrace() ?? newTrace()),
      );
      return this.get(id);
    });
  }

  get(id: string): Activity {
    const row = this.#database.get<Row>("SELECT * FROM activities WHERE id = ?", id);
    if (row === undefined) {
      throw new NotFoundError(`there is no activity "${id}"`, {
        hint: "`slipway activity list` lists them.",
      });
    }
    return fromRow(row);
  }

  /**
   * Moves the activity on, and changes its summary in the same commit; an input that no longer applies
   * changes no state.
   */
  apply(
    id: string,
    input: ActivityInput,
    nowMs: number,
    summarise: SummaryChange | null = null,
  ): Activity {
    return this.#database.transaction(() => {
      const activity = this.get(id);
      const state = transition(activity.state, input);
      if (summarise !== null) this.summarise(id, summarise);
      if (state !== activity.state) {
        this.#database.run(
          "UPDATE activities SET state_json = ?, phase = ?, ended_at_ms = ? WHERE id = ?",
          JSON.stringify(state),
          state.phase,
          state.phase === "ended" ? nowMs : null,
          id,
        );
        const name = momentOf(state);
        if (name !== momentOf(activity.state)) {
          const moment = { name, atMs: nowMs };
          this.summarise(id, ({ moments = [], ...summary }) => ({
            ...summary,
            moments: [...moments, moment],
          }));
        }
      }
      return this.get(id);
    });
  }

  summarise(id: string, change: SummaryChange): void {
    this.#database.transaction(() => {
      const summary = change(this.get(id).summary);
      this.#database.run(
        "UPDATE activities SET summary_json = ? WHERE id = ?",
        JSON.stringify(summary),
        id,
      );
    });
  }

  markCancelling(id: string): void {
    this.#database.run("UPDATE activities SET cancelling = 1 WHERE id = ?", id);
  }

  /** True where there is such an activity, live or ended. */
  isKnown(id: string): boolean {
    return this.#database.get("SELECT 1 FROM activities WHERE id = ?", id) !== undefined;
  }

  /** Those that have not ended, oldest first. */
  live(): readonly Activity[] {
    return this.#database
      .all<Row>("SELECT * FROM activities WHERE phase <> 'ended' ORDER BY sequence")
      .map(fromRow);
  }

  /** The oldest activity of the environment that has not ended: it holds the environment's lock. */
  lockHolder(environmentId: string): Activity | null {
    const row = this.#database.get<Row>(
      `SELECT * FROM activities WHERE environment_id = ? AND phase <> 'ended'
       ORDER BY sequence LIMIT 1`,
      environmentId,
    );
    return row === undefined ? null : fromRow(row);
  }

  /** Those of the same environment that were accepted before it and have not ended, oldest first. */
  olderLive({ environmentId, sequence }: Activity): readonly Activity[] {
    return this.#database
      .all<Row>(
        `SELECT * FROM activities WHERE environment_id = ? AND sequence < ? AND phase <> 'ended'
         ORDER BY sequence`,
        environmentId,
        sequence,
      )
      .map(fromRow);
  }

  /** The newest first. */
  list(
    query: { readonly projectId: string; readonly environmentId: string | null },
    limit: number,
  ): readonly Activity[] {
    return this.#database
      .all<Row>(
        `SELECT * FROM activities WHERE project_id = ? AND (? IS NULL OR environment_id = ?)
         ORDER BY sequence DESC LIMIT ?`,
        query.projectId,
        query.environmentId,
        query.environmentId,
        limit,
      )
      .map(fromRow);
  }

  /** The newest activity that came of the environment's branch: its push or its deletion; or null. */
  lastOfBranch(environmentId: string): Activity | null {
    const row = this.#database.get<Row>(
      `SELECT * FROM activities WHERE environment_id = ? AND kind IN ('push', 'delete')
       ORDER BY sequence DESC LIMIT 1`,
      environmentId,
    );
    return row === undefined ? null : fromRow(row);
  }

  /** Moves what has not ended from one environment to another, except the activity `stays`. */
  moveLive(from: string, to: string, stays: string): void {
    this.#database.run(
      `UPDATE activities SET environment_id = ?
       WHERE environment_id = ? AND phase <> 'ended' AND id <> ?`,
      to,
      from,
      stays,
    );
  }
}

function fromRow(row: Row): Activity {
  const trace = parseTraceparent(row.traceparent);
  return {
    id: row.id,
    sequence: row.sequence,
    projectId: row.project_id,
    environmentId: row.environment_id,
    kind: row.kind as ActivityKind,
    user: row.user_name,
    source: JSON.parse(row.source_json) as ActivitySource,
    state: JSON.parse(row.state_json) as ActivityState,
    isCancelling: row.cancelling === 1,
    createdAtMs: row.created_at_ms,
    endedAtMs: row.ended_at_ms,
    summary: JSON.parse(row.summary_json) as ActivitySummary,
    ...(trace !== null && { trace }),
  };
}
