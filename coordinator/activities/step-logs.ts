import { EventEmitter, once } from "node:events";
import type { LeaseClaim, Step } from "../core/step.js";
import type { Database } from "../store/database.js";
import type { StepStore } from "../store/step-store.js";
import type { ActivityLogs } from "./activity-log.js";
import { mayWriteLog, type HoldsLease } from "./log-source.js";
import { WaitingChunks } from "./waiting-chunks.js";

/** A chunk of a step's log, as an agent sent it under a lease that it has or had. */
export interface LogChunk extends LeaseClaim {
  /** Of its first byte in the step's log. */
  readonly offset: number;
  /** When its first byte was written, by the agent's clock. */
  readonly timeMs: number;
  readonly data: Uint8Array;
}

/** How long what is missing is waited for, in ms: whoever has it asks every few seconds what has come. */
const patienceMs = 30_000;

/**
 * Brings the logs of steps, which arrive in chunks, perhaps twice or in another order, into the logs of
 * their activities: each byte once, in order. How far a step's log has come is a row, so that a chunk that
 * was delivered again after a restart is known. What comes too early waits a while; what never comes is
 * told in the log and counted.
 */
export class StepLogs implements Disposable {
  readonly #database: Database;
  readonly #steps: StepStore;
  readonly #logs: ActivityLogs;
  readonly #holdsLease: HoldsLease;
  readonly #waiting: WaitingChunks;
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  /** Of steps that were tried more than once: the attempt of which the log was written last. */
  readonly #lastAttempts = new Map<string, number>();

  constructor(parts: {
    readonly database: Database;
    readonly steps: StepStore;
    readonly logs: ActivityLogs;
    readonly holdsLease: HoldsLease;
    readonly patienceMs?: number;
  }) {
    this.#database = parts.database;
    this.#steps = parts.steps;
    this.#logs = parts.logs;
    this.#holdsLease = parts.holdsLease;
    this.#waiting = new WaitingChunks(parts.patienceMs ?? patienceMs, (step, attempt) =>
      this.#giveUp(step, attempt),
    );
  }

  /**
   * Takes chunks, durably in one commit. What of them is known already has no effect, nor has what comes
   * from somebody who never had the lease, or from no place in a log. Where one cannot be taken, those before it are, and it throws.
   */
  take(chunks: readonly LogChunk[]): void {
    this.#commit(new Set(chunks.map(({ step }) => step)), () => {
      for (const chunk of chunks) {
        if (!Number.isSafeInteger(chunk.offset) || chunk.offset < 0) continue;
        const step = this.#steps.find(chunk.step);
        if (step !== null && mayWriteLog(step, chunk, this.#holdsLease)) this.#takeOne(step, chunk);
      }
    });
  }

  /** How far the log of the claim's attempt has come; null where it may not be written by who claims it. */
  lengthFor(claim: LeaseClaim): number | null {
    const step = this.#steps.find(claim.step);
    if (step === null || !mayWriteLog(step, claim, this.#holdsLease)) return null;
    return this.lengthOf(claim.step, claim.attempt);
  }

  lengthOf(step: string, attempt: number): number {
    const row = this.#database.get<{ length: number }>(
      "SELECT length FROM step_logs WHERE step_id = ? AND attempt = ?",
      step,
      attempt,
    );
    return row?.length ?? 0;
  }

  /** Bytes of an activity's log that never came. */
  lostBytesOf(activity: string): number {
    return stepLogTotals(this.#database, activity).lostBytes;
  }

  /** Resolves when the step's log has come as far as `length`, or after `timeoutMs`. */
  async settled(step: string, attempt: number, length: number, timeoutMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (this.lengthOf(step, attempt) < length && !deadline.aborted) {
      await once(this.#arrivals, step, { signal: deadline }).catch(() => undefined);
    }
  }

  [Symbol.dispose](): void {
    this.#waiting[Symbol.dispose]();
  }

  /** What `work` appends to logs and the rows that say so become durable together. */
  #commit(steps: ReadonlySet<string>, work: () => void): void {
    const failure = this.#database.transaction(() => {
      let failed: { readonly error: unknown } | null = null;
      try {
        work();
      } catch (error) {
        // What is in the log by now has to be known, or it would come twice.
        failed = { error };
      }
      const activities = [...steps].flatMap((step) => this.#steps.find(step)?.activityId ?? []);
      for (const activity of new Set(activities)) this.#logs.sync(activity);
      return failed;
    });
    for (const step of steps) this.#arrivals.emit(step);
    if (failure !== null) throw failure.error;
  }

  #takeOne(step: Step, chunk: LogChunk): void {
    const { attempt } = chunk;
    const length = this.lengthOf(step.id, attempt);
    if (chunk.offset + chunk.data.length <= length) return;
    if (chunk.offset > length) return this.#waiting.add(chunk);
    this.#append(step, chunk, length);
    for (;;) {
      const end = this.lengthOf(step.id, attempt);
      const next = this.#waiting.takeUpTo(step.id, attempt, end);
      if (next.length === 0) return;
      for (const one of next) this.#append(step, one, this.lengthOf(step.id, attempt));
    }
  }

  /** Appends what of the chunk is not known. It begins at or before `length`. */
  #append(step: Step, chunk: LogChunk, length: number): void {
    const end = chunk.offset + chunk.data.length;
    if (end <= length) return;
    this.#sayWhichAttempt(step, chunk);
    const data = chunk.data.subarray(length - chunk.offset);
    this.#logs.append(step.activityId, data, { timeMs: chunk.timeMs, writer: "step" });
    this.#setLength(step, chunk.attempt, end, 0);
  }

  /** The log of an attempt that was lost may come while that of the next one is being written. */
  #sayWhichAttempt(step: Step, { attempt, agent }: LogChunk): void {
    if (step.attempt === 1) return;
    // After a start of the coordinator an attempt may go on whose heading is there.
    const begun = (): number | null => (this.lengthOf(step.id, attempt) > 0 ? attempt : null);
    const last = this.#lastAttempts.get(step.id) ?? begun();
    this.#lastAttempts.set(step.id, attempt);
    if (last === attempt) return;
    this.#logs.append(step.activityId, `\n[attempt ${attempt}, on agent "${agent}"]\n`, {
      writer: "step",
    });
  }

  /** What is missing does not come any more. */
  #giveUp(stepId: string, attempt: number): void {
    const step = this.#steps.find(stepId);
    const first = this.#waiting.firstOf(stepId, attempt);
    if (step === null || first === null) return;
    this.#commit(new Set([stepId]), () => {
      const lost = first - this.lengthOf(stepId, attempt);
      if (lost > 0) {
        const note = `\n[${lost} bytes of the log were lost]\n`;
        this.#logs.append(step.activityId, note, { writer: "step" });
        this.#setLength(step, attempt, first, lost);
      }
      for (const chunk of this.#waiting.takeUpTo(stepId, attempt, first))
        this.#takeOne(step, chunk);
    });
  }

  #setLength(step: Step, attempt: number, length: number, lost: number): void {
    this.#database.run(
      `INSERT INTO step_logs (step_id, attempt, length, activity_end, lost_bytes)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (step_id, attempt) DO UPDATE SET length = excluded.length,
         activity_end = excluded.activity_end, lost_bytes = lost_bytes + excluded.lost_bytes`,
      step.id,
      attempt,
      length,
      this.#logs.endOf(step.activityId),
      lost,
    );
  }
}

/** As below, of every activity that has had steps. */
export function allStepLogTotals(database: Pick<Database, "all">): ReadonlyMap<string, LogTotals> {
  const rows = database.all<{ activity_id: string; committed: number; lost_bytes: number }>(
    `SELECT activity_id, max(activity_end) AS committed, sum(lost_bytes) AS lost_bytes
     FROM step_logs JOIN steps ON steps.id = step_id GROUP BY activity_id`,
  );
  return new Map(
    rows.map((row) => [row.activity_id, { committed: row.committed, lostBytes: row.lost_bytes }]),
  );
}

interface LogTotals {
  readonly committed: number;
  readonly lostBytes: number;
}

/** How far in an activity's log what its steps wrote is committed, and how much of it was lost. */
export function stepLogTotals(database: Database, activity: string): LogTotals {
  const row = database.get<{ committed: number | null; lost_bytes: number | null }>(
    `SELECT max(activity_end) AS committed, sum(lost_bytes) AS lost_bytes FROM step_logs
     JOIN steps ON steps.id = step_id WHERE activity_id = ?`,
    activity,
  );
  return { committed: row?.committed ?? 0, lostBytes: row?.lost_bytes ?? 0 };
}
