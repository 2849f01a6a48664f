import type { Digest } from "../../content/digest.js";
import { NotFoundError } from "../../program/error.js";
import type { Demand, LostLease, Step, StepKind, StepReport, StepWork } from "../core/step.js";
import type { Database } from "./database.js";

interface Row {
  readonly id: string;
  readonly activity_id: string;
  readonly project_id: string;
  readonly kind: string;
  readonly agent: string | null;
  readonly action_digest: string | null;
  readonly work_json: string;
  readonly demand_json: string;
  readonly state: string;
  readonly attempt: number;
  readonly fence: number;
  readonly fence_epoch: number;
  readonly lease_agent: string | null;
  readonly lease_agent_epoch: string | null;
  readonly lease_request: number;
  readonly lost_json: string;
  readonly not_before_ms: number;
  readonly created_at_ms: number;
  readonly leased_at_ms: number | null;
  readonly ended_at_ms: number | null;
  readonly report_json: string | null;
}

/** Steps and who waits for them. What becomes of them is decided in `coordinator/core`. */
export class StepStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /** Writes a step down as it is now. What it is about never changes. */
  store(step: Step): void {
    this.#database.run(
      `INSERT INTO steps (id, activity_id, project_id, kind, agent, action_digest, work_json,
         demand_json, state, attempt, fence, fence_epoch, lease_agent, lease_agent_epoch,
         lease_request, lost_json, not_before_ms, created_at_ms, leased_at_ms, ended_at_ms, report_json)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET agent = excluded.agent, state = excluded.state,
         attempt = excluded.attempt, fence = excluded.fence, fence_epoch = excluded.fence_epoch,
         lease_agent = excluded.lease_agent, lease_agent_epoch = excluded.lease_agent_epoch,
         lease_request = excluded.lease_request,
         lost_json = excluded.lost_json, not_before_ms = excluded.not_before_ms,
         leased_at_ms = excluded.leased_at_ms, ended_at_ms = excluded.ended_at_ms,
         report_json = excluded.report_json`,
      step.id,
      step.activityId,
      step.projectId,
      step.kind,
      step.agent,
      step.action,
      JSON.stringify(step.work),
      JSON.stringify(step.demand),
      step.state,
      step.attempt,
      step.fence.counter,
      step.fence.epoch,
      step.leaseAgent,
      step.leaseAgentEpoch,
      step.leaseRequest,
      JSON.stringify(step.lost),
      step.notBeforeMs,
      step.createdAtMs,
      step.leasedAtMs,
      step.endedAtMs,
      step.report === null ? null : JSON.stringify(step.report),
    );
  }

  addWaiter(step: string, activity: string): void {
    this.#database.run(
      "INSERT INTO step_waiters (step_id, activity_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
      step,
      activity,
    );
  }

  find(id: string): Step | null {
    const row = this.#database.get<Row>("SELECT * FROM steps WHERE id = ?", id);
    return row === undefined ? null : fromRow(row);
  }

  get(id: string): Step {
    const step = this.find(id);
    if (step === null) throw new NotFoundError(`there is no step ${id}`);
    return step;
  }

  /** Queued and leased ones, oldest first. */
  live(): readonly Step[] {
    return this.#database
      .all<Row>("SELECT * FROM steps WHERE state <> 'done' ORDER BY created_at_ms, id")
      .map(fromRow);
  }

  /** The `count` steps that were queued last of those that have ended, oldest first. */
  lastEnded(count: number): readonly Step[] {
    return this.#database
      .all<Row>("SELECT * FROM steps WHERE state = 'done' ORDER BY rowid DESC LIMIT ?", count)
      .map(fromRow)
      .toReversed();
  }

  /** The step that did an action of the project last, and did it well; null where none is known. */
  lastBuilt(projectId: string, action: Digest): Step | null {
    const row = this.#database.get<Row>(
      `SELECT * FROM steps WHERE action_digest = ? AND project_id = ? AND state = 'done'
         AND json_extract(report_json, '$.outcome') = 'succeeded'
       ORDER BY rowid DESC LIMIT 1`,
      ...[action, projectId],
    );
    return row === undefined ? null : fromRow(row);
  }

  /** Those that the activity has waited for or waits for, its own and others', in the order of their queueing. */
  ofActivity(activity: string): readonly Step[] {
    return this.#database
      .all<Row>(
        `SELECT steps.* FROM step_waiters JOIN steps ON steps.id = step_waiters.step_id
         WHERE step_waiters.activity_id = ? ORDER BY steps.created_at_ms, steps.rowid`,
        activity,
      )
      .map(fromRow);
  }

  /** The activities that wait for the step and have not ended. */
  waiters(id: string): readonly string[] {
    return this.#database
      .all<{ activity_id: string }>(
        `SELECT step_waiters.activity_id FROM step_waiters
         JOIN activities ON activities.id = step_waiters.activity_id
         WHERE step_id = ? AND activities.phase <> 'ended'`,
        id,
      )
      .map((row) => row.activity_id);
  }
}

function fromRow(row: Row): Step {
  return {
    id: row.id,
    activityId: row.activity_id,
    projectId: row.project_id,
    kind: row.kind as StepKind,
    agent: row.agent,
    action: row.action_digest as Digest | null,
    work: JSON.parse(row.work_json) as StepWork,
    demand: JSON.parse(row.demand_json) as Demand,
    state: row.state as Step["state"],
    attempt: row.attempt,
    fence: { epoch: row.fence_epoch, counter: row.fence },
    leaseAgent: row.lease_agent,
    leaseAgentEpoch: row.lease_agent_epoch,
    leaseRequest: row.lease_request,
    lost: JSON.parse(row.lost_json) as readonly LostLease[],
    notBeforeMs: row.not_before_ms,
    createdAtMs: row.created_at_ms,
    leasedAtMs: row.leased_at_ms,
    endedAtMs: row.ended_at_ms,
    report: row.report_json === null ? null : (JSON.parse(row.report_json) as StepReport),
  };
}
