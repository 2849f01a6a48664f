import { EventEmitter, once } from "node:events";
import type { Database } from "../store/database.js";
import type { StepStore } from "../store/step-store.js";
import type { ActivityLogs } from "./activity-log.js";

/** A chunk of a step's log, as an agent sent it. */
export interface LogChunk {
  readonly step: string;
  readonly attempt: number;
  /** Of its first byte in the step's log. */
  readonly offset: number;
  readonly data: Uint8Array;
}

/**
 * Brings the logs of steps, which arrive in chunks and perhaps twice, into the logs of their
 * activities: each byte once, in order. How far a step's log has come is a row, so that a chunk that
 * was delivered again after a restart is known.
 */
export class StepLogs {
  readonly #database: Database;
  readonly #steps: StepStore;
  readonly #logs: ActivityLogs;
  readonly #arrivals = new EventEmitter().setMaxListeners(0);

  constructor(parts: {
    readonly database: Database;
    readonly steps: StepStore;
    readonly logs: ActivityLogs;
  }) {
    this.#database = parts.database;
    this.#steps = parts.steps;
    this.#logs = parts.logs;
  }

  /**
   * Takes chunks, durably in one commit. What of them is known already has no effect. Where one cannot be
   * taken, those before it are, and it throws.
   */
  take(chunks: readonly LogChunk[]): void {
    const failure = this.#database.transaction(() => {
      try {
        for (const chunk of chunks) this.#takeOne(chunk);
        return null;
      } catch (error) {
        // What is in the log by now has to be known, or it would come twice.
        return { error };
      }
    });
    for (const step of new Set(chunks.map((chunk) => chunk.step))) this.#arrivals.emit(step);
    if (failure !== null) throw failure.error;
  }

  lengthOf(step: string, attempt: number): number {
    const row = this.#database.get<{ length: number }>(
      "SELECT length FROM step_logs WHERE step_id = ? AND attempt = ?",
      step,
      attempt,
    );
    return row?.length ?? 0;
  }

  /** Resolves when the step's log has come as far as `length`, or after `timeoutMs`. */
  async settled(step: string, attempt: number, length: number, timeoutMs: number): Promise<void> {
    const deadline = AbortSignal.timeout(timeoutMs);
    while (this.lengthOf(step, attempt) < length && !deadline.aborted) {
      await once(this.#arrivals, step, { signal: deadline }).catch(() => undefined);
    }
  }

  #takeOne(chunk: LogChunk): void {
    const step = this.#steps.find(chunk.step);
    if (step === null) return;
    const length = this.lengthOf(chunk.step, chunk.attempt);
    const end = chunk.offset + chunk.data.length;
    if (end <= length) return;
    if (chunk.offset > length) {
      const lost = chunk.offset - length;
      this.#logs.append(step.activityId, `\n[${lost} bytes of the log were lost]\n`);
    }
    this.#logs.append(step.activityId, chunk.data.subarray(Math.max(0, length - chunk.offset)));
    this.#database.run(
      `INSERT INTO step_logs (step_id, attempt, length) VALUES (?, ?, ?)
       ON CONFLICT (step_id, attempt) DO UPDATE SET length = excluded.length`,
      chunk.step,
      chunk.attempt,
      end,
    );
  }
}
