import type { Digest } from "../../content/digest.js";
import type { Database } from "./database.js";

/** A part of an activity's log in the cache, compressed. */
export interface LogSegment {
  readonly activityId: string;
  /** Its bytes in the log: from the first to before the last. */
  readonly from: number;
  readonly to: number;
  /** The tree that is pinned: `log.zst` and `times`. */
  readonly root: Digest;
  /** The bytes as they are, and compressed. */
  readonly plain: Digest;
  readonly packed: Digest;
  readonly times: Digest;
  readonly firstAtMs: number;
  readonly lastAtMs: number;
}

interface Row {
  readonly activity_id: string;
  readonly from_offset: number;
  readonly to_offset: number;
  readonly root: Digest;
  readonly plain: Digest;
  readonly packed: Digest;
  readonly times: Digest;
  readonly first_at_ms: number;
  readonly last_at_ms: number;
}

/** Which parts of logs are in the cache. */
export class LogSegmentStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Done before: no effect. */
  add(segment: LogSegment): void {
    this.#database.run(
      `INSERT INTO log_segments (activity_id, from_offset, to_offset, root, plain, packed, times,
         first_at_ms, last_at_ms) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      segment.activityId,
      segment.from,
      segment.to,
      segment.root,
      segment.plain,
      segment.packed,
      segment.times,
      segment.firstAtMs,
      segment.lastAtMs,
    );
  }

  /** In the order of the log. */
  ofActivity(activityId: string): readonly LogSegment[] {
    return this.#database
      .all<Row>("SELECT * FROM log_segments WHERE activity_id = ? ORDER BY from_offset", activityId)
      .map(fromRow);
  }

  /** The segment with the byte at `offset`, else the next one; or null. */
  at(activityId: string, offset: number): LogSegment | null {
    const before = this.#lastUpTo(activityId, offset);
    if (before !== null && before.to > offset) return before;
    const next = this.#database.get<Row>(
      `SELECT * FROM log_segments WHERE activity_id = ? AND from_offset > ?
       ORDER BY from_offset LIMIT 1`,
      activityId,
      offset,
    );
    return next === undefined ? null : fromRow(next);
  }

  /** Where the last segment ends; 0: there is none. */
  endOf(activityId: string): number {
    return this.#lastUpTo(activityId, Number.MAX_SAFE_INTEGER)?.to ?? 0;
  }

  /** Those of a project, of all its activities. */
  ofProject(projectId: string): readonly LogSegment[] {
    return this.#database
      .all<Row>(
        `SELECT log_segments.* FROM log_segments JOIN activities ON activities.id = activity_id
         WHERE project_id = ?`,
        projectId,
      )
      .map(fromRow);
  }

  has(activityId: string, from: number, root: Digest): boolean {
    const row = this.#database.get(
      "SELECT 1 FROM log_segments WHERE activity_id = ? AND from_offset = ? AND root = ?",
      activityId,
      from,
      root,
    );
    return row !== undefined;
  }

  remove(activityId: string): void {
    this.#database.run("DELETE FROM log_segments WHERE activity_id = ?", activityId);
  }

  /** Activities with segments whose environment was deleted. */
  ofDeletedEnvironments(): readonly string[] {
    return this.#database
      .all<{ id: string }>(
        `SELECT DISTINCT activities.id AS id FROM log_segments
         JOIN activities ON activities.id = activity_id
         JOIN environments ON environments.id = environment_id
         WHERE deleted_at_ms IS NOT NULL`,
      )
      .map(({ id }) => id);
  }

  /** The last one that begins at `offset` or before. */
  #lastUpTo(activityId: string, offset: number): LogSegment | null {
    const row = this.#database.get<Row>(
      `SELECT * FROM log_segments WHERE activity_id = ? AND from_offset <= ?
       ORDER BY from_offset DESC LIMIT 1`,
      activityId,
      offset,
    );
    return row === undefined ? null : fromRow(row);
  }
}

function fromRow(row: Row): LogSegment {
  return {
    activityId: row.activity_id,
    from: row.from_offset,
    to: row.to_offset,
    root: row.root,
    plain: row.plain,
    packed: row.packed,
    times: row.times,
    firstAtMs: row.first_at_ms,
    lastAtMs: row.last_at_ms,
  };
}
