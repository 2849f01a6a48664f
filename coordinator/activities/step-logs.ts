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

/** What waits to be staged together with others. */
interface Entry {
  readonly steps: readonly string[];
  readonly stage: (round: LogRound) => void;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Brings the logs of steps, which arrive in chunks, perhaps twice or in another order, into the logs of
 * their activities: each byte once, in order. How far a step's log has come is a row, so that a chunk that
 * was delivered again after a restart is known. What comes too early waits a while; what never comes is
 * told in the log and counted.
 *
 * It is done in rounds, one at a time: all that has come by then is staged in the files, these are synced
 * beside the event loop, and then it is committed how far the logs have come. So no row survives a power cut
 * whose bytes do not, and no reader sees what may be taken back.
 */
export class StepLogs implements AsyncDisposable {
  readonly #database: Database;
  readonly #steps: StepStore;
  readonly #logs: ActivityLogs;
  readonly #holdsLease: HoldsLease;
  readonly #waiting: WaitingChunks;
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  /** Of steps that were tried more than once: the attempt of which the log was written last. */
  readonly #lastAttempts = new Map<string, number>();
  /** What the next round takes. */
  #entries: Entry[] = [];
  /** The rounds under way; null: there is nothing to do. */
  #rounds: Promise<void> | null = null;

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
   * Takes chunks; resolves when they survive a power cut, and what says so. What of them is known already has
   * no effect, nor has what comes from somebody who never had the lease, or from no place in a log. Where one
   * cannot be taken, those before it are, and it throws; where the disk fails, none of them is.
   */
  async take(chunks: readonly LogChunk[]): Promise<void> {
    const steps = [...new Set(chunks.map(({ step }) => step))];
    await this.#enter(steps, (round) => {
      for (const chunk of chunks) {
        if (!Number.isSafeInteger(chunk.offset) || chunk.offset < 0) continue;
        const step = this.#steps.find(chunk.step);
        if (step !== null && mayWriteLog(step, chunk, this.#holdsLease)) {
          this.#takeOne(round, step, chunk);
        }
      }
    });
    await this.#database.durable();
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

  /** Waits for what was taken; nothing is to be taken any more. */
  async [Symbol.asyncDispose](): Promise<void> {
    while (this.#rounds !== null) await this.#rounds;
    this.#waiting[Symbol.dispose]();
  }

  /** Has `stage` done in the next round. Resolves when that is committed; rejects with what `stage` throws. */
  #enter(steps: readonly string[], stage: (round: LogRound) => void): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#entries.push({ steps, stage, resolve, reject });
      this.#rounds ??= this.#doRounds();
    });
  }

  async #doRounds(): Promise<void> {
    while (this.#entries.length > 0) await this.#doRound(this.#entries.splice(0));
    this.#rounds = null;
  }

  async #doRound(entries: readonly Entry[]): Promise<void> {
    const round = new LogRound();
    const refused = new Map<Entry, unknown>();
    for (const entry of entries) {
      try {
        entry.stage(round);
      } catch (error) {
        // What it has staged by now is good, and has to be known, or it would come twice.
        refused.set(entry, error);
      }
    }
    try {
      await this.#logs.sync(round.activities);
      this.#database.transaction(() => this.#store(round));
    } catch (error) {
      this.#logs.takeBack(round.activities);
      for (const { reject } of entries) reject(error);
      return;
    }
    this.#logs.publish(round.activities);
    for (const [step, attempt] of round.lastAttempts) this.#lastAttempts.set(step, attempt);
    for (const step of new Set(entries.flatMap(({ steps }) => steps))) {
      this.#arrivals.emit(step);
    }
    for (const entry of entries) {
      if (refused.has(entry)) entry.reject(refused.get(entry));
      else entry.resolve();
    }
  }

  #takeOne(round: LogRound, step: Step, chunk: LogChunk): void {
    const { attempt } = chunk;
    const length = this.#lengthIn(round, step.id, attempt);
    if (chunk.offset + chunk.data.length <= length) return;
    if (chunk.offset > length) return this.#waiting.add(chunk);
    this.#stage(round, step, chunk);
    for (;;) {
      const end = this.#lengthIn(round, step.id, attempt);
      const next = this.#waiting.takeUpTo(step.id, attempt, end);
      if (next.length === 0) return;
      for (const one of next) this.#stage(round, step, one);
    }
  }

  /** Stages what of the chunk is not known. It begins at or before where the log ends. */
  #stage(round: LogRound, step: Step, chunk: LogChunk): void {
    const length = this.#lengthIn(round, step.id, chunk.attempt);
    const end = chunk.offset + chunk.data.length;
    if (end <= length) return;
    this.#sayWhichAttempt(round, step, chunk);
    this.#write(round, step, chunk.data.subarray(length - chunk.offset), chunk.timeMs);
    round.setLength(step, chunk.attempt, end, 0);
  }

  /** The log of an attempt that was lost may come while that of the next one is being written. */
  #sayWhichAttempt(round: LogRound, step: Step, { attempt, agent }: LogChunk): void {
    if (step.attempt === 1) return;
    // After a start of the coordinator an attempt may go on whose heading is there.
    const begun = (): number | null =>
      this.#lengthIn(round, step.id, attempt) > 0 ? attempt : null;
    const last = round.lastAttempts.get(step.id) ?? this.#lastAttempts.get(step.id) ?? begun();
    if (last === attempt) return;
    this.#write(round, step, `\n[attempt ${attempt}, on agent "${agent}"]\n`);
    round.lastAttempts.set(step.id, attempt);
  }

  #write(round: LogRound, { activityId }: Step, data: string | Uint8Array, timeMs?: number): void {
    round.activities.add(activityId);
    this.#logs.stage(activityId, data, timeMs);
  }

  /** What is missing does not come any more. */
  #giveUp(stepId: string, attempt: number): void {
    const giveUp = (round: LogRound): void => {
      const step = this.#steps.find(stepId);
      const first = this.#waiting.firstOf(stepId, attempt);
      if (step === null || first === null) return;
      const lost = first - this.#lengthIn(round, stepId, attempt);
      if (lost > 0) {
        this.#write(round, step, `\n[${lost} bytes of the log were lost]\n`);
        round.setLength(step, attempt, first, lost);
      }
      for (const chunk of this.#waiting.takeUpTo(stepId, attempt, first)) {
        this.#takeOne(round, step, chunk);
      }
    };
    // Where it fails nobody waits for it: whoever has the log sends it again.
    this.#enter([stepId], giveUp).catch(() => undefined);
  }

  /** How far the log of an attempt has come, with what was staged in this round. */
  #lengthIn(round: LogRound, step: string, attempt: number): number {
    return round.lengthOf(step, attempt) ?? this.lengthOf(step, attempt);
  }

  #store(round: LogRound): void {
    for (const { step, attempt, length, lost } of round.lengths) {
      this.#database.run(
        `INSERT INTO step_logs (step_id, attempt, length, activity_end, lost_bytes)
         VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (step_id, attempt) DO UPDATE SET length = excluded.length,
           activity_end = excluded.activity_end, lost_bytes = lost_bytes + excluded.lost_bytes`,
        step.id,
        attempt,
        length,
        this.#logs.stagedEndOf(step.activityId),
        lost,
      );
    }
  }
}

/** What is staged together: how far the logs have come with it. */
class LogRound {
  readonly activities = new Set<string>();
  /** Of steps that were tried more than once: the attempt of which the log was written last. */
  readonly lastAttempts = new Map<string, number>();
  readonly #lengths = new Map<string, StagedLength>();

  get lengths(): Iterable<StagedLength> {
    return this.#lengths.values();
  }

  /** null: nothing of it was staged. */
  lengthOf(step: string, attempt: number): number | null {
    return this.#lengths.get(`${step}/${attempt}`)?.length ?? null;
  }

  /** `lost`: so many bytes before its end never came. */
  setLength(step: Step, attempt: number, length: number, lost: number): void {
    const key = `${step.id}/${attempt}`;
    const lostBefore = this.#lengths.get(key)?.lost ?? 0;
    this.#lengths.set(key, { step, attempt, length, lost: lostBefore + lost });
  }
}

/** How far the log of an attempt has come, and how many bytes of that are lost since the last commit. */
interface StagedLength {
  readonly step: Step;
  readonly attempt: number;
  readonly length: number;
  readonly lost: number;
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
