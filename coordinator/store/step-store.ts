import type { Digest } from "../../content/digest.js";
import { NotFoundError } from "../../program/error.js";
import type { Fence, LostLease, Step, StepKind, StepReport, StepWork } from "../leases/step.js";
import { newId, type Database } from "./database.js";

interface Row {
  readonly id: string;
  readonly activity_id: string;
  readonly project_id: string;
  readonly kind: string;
  readonly agent: string | null;
  readonly action_digest: string | null;
  readonly work_json: string;
  readonly state: string;
  readonly attempt: number;
  readonly fence: number;
  readonly fence_epoch: number;
  readonly lease_agent: string | null;
  readonly lease_agent_epoch: string | null;
  readonly lost_json: string;
  readonly not_before_ms: number;
  readonly created_at_ms: number;
  readonly report_json: string | null;
}

export interface NewStep {
  readonly activityId: string;
  readonly projectId: string;
  readonly kind: StepKind;
  readonly agent: string | null;
  readonly action: Digest | null;
  readonly work: StepWork;
}

/** Steps and who waits for them. */
export class StepStore {
  readonly #database: Database;

  constructor(database: Database) {
    this.#database = database;
  }

  /**
   * Queues a step, or joins the identical action that is in flight in the same project. Returns the
   * step that the activity waits for.
   */
  enqueue(step: NewStep, nowMs: number): { readonly step: Step; readonly joined: boolean } {
    return this.#database.transaction(() => {
      const inFlight =
        step.action === null
          ? undefined
          : this.#database.get<Row>(
              "SELECT * FROM steps WHERE project_id = ? AND action_digest = ? AND state <> 'done'",
              step.projectId,
              step.action,
            );
      const id = inFlight?.id ?? newId(12);
      if (inFlight === undefined) {
        this.#database.run(
          `INSERT INTO steps (id, activity_id, project_id, kind, agent, action_digest, work_json,
             state, attempt, fence, fence_epoch, lost_json, not_before_ms, created_at_ms)
           VALUES (?, ?, ?, ?, ?, ?, ?, 'queued', 1, 0, 0, '[]', 0, ?)`,
          id,
          step.activityId,
          step.projectId,
          step.kind,
          step.agent,
          step.action,
          JSON.stringify(step.work),
          nowMs,
        );
      }
      this.#database.run(
        "INSERT INTO step_waiters (step_id, activity_id) VALUES (?, ?) ON CONFLICT DO NOTHING",
        id,
        step.activityId,
      );
      return { step: this.get(id), joined: inFlight !== undefined };
    });
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

  leasedBy(agent: string): readonly Step[] {
    return this.#database
      .all<Row>("SELECT * FROM steps WHERE state = 'leased' AND lease_agent = ?", agent)
      .map(fromRow);
  }

  /**
   * The agent that ended the latest build of that application: it has most of what the next one reads.
   * Null where there was none, or nobody knows which.
   */
  lastBuilder(projectId: string, application: string): string | null {
    const row = this.#database.get<{ lease_agent: string | null }>(
      `SELECT lease_agent FROM steps
       WHERE project_id = ? AND kind = 'build' AND state = 'done'
         AND json_extract(work_json, '$.application') = ?
       ORDER BY created_at_ms DESC LIMIT 1`,
      projectId,
      application,
    );
    return row?.lease_agent ?? null;
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

  /** Grants the lease with a fence above all that the step had before. */
  lease(id: string, agent: { name: string; epoch: string }, coordinatorEpoch: number): Fence {
    return this.#database.transaction(() => {
      const counter = this.get(id).fence.counter + 1;
      this.#database.run(
        `UPDATE steps SET state = 'leased', fence = ?, fence_epoch = ?, lease_agent = ?,
           lease_agent_epoch = ? WHERE id = ?`,
        counter,
        coordinatorEpoch,
        agent.name,
        agent.epoch,
        id,
      );
      return { epoch: coordinatorEpoch, counter };
    });
  }

  /** Puts a step whose lease was lost back into the queue, for another agent at a later time. */
  requeue(
    id: string,
    lost: LostLease,
    next: { readonly notBeforeMs: number; readonly agent: string | null },
  ): void {
    this.#database.run(
      `UPDATE steps SET state = 'queued', attempt = attempt + 1, lease_agent = NULL,
         lease_agent_epoch = NULL, lost_json = ?, not_before_ms = ?, agent = ? WHERE id = ?`,
      JSON.stringify([...this.get(id).lost, lost]),
      next.notBeforeMs,
      next.agent,
      id,
    );
  }

  /** Moves a queued step to another agent. */
  moveTo(id: string, agent: string): void {
    this.#database.run("UPDATE steps SET agent = ? WHERE id = ? AND state = 'queued'", agent, id);
  }

  /** Ends the step. Its answer is kept, so that the same report gets it again. */
  finish(id: string, report: StepReport): void {
    this.#database.run(
      "UPDATE steps SET state = 'done', report_json = ? WHERE id = ?",
      JSON.stringify(report),
      id,
    );
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
    state: row.state as Step["state"],
    attempt: row.attempt,
    fence: { epoch: row.fence_epoch, counter: row.fence },
    leaseAgent: row.lease_agent,
    leaseAgentEpoch: row.lease_agent_epoch,
    lost: JSON.parse(row.lost_json) as readonly LostLease[],
    notBeforeMs: row.not_before_ms,
    createdAtMs: row.created_at_ms,
    report: row.report_json === null ? null : (JSON.parse(row.report_json) as StepReport),
  };
}
