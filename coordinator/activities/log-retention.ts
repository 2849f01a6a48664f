import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { LogSegmentStore } from "../store/log-segment-store.js";
import type { Activity } from "./activity.js";
import type { ActivityLogs } from "./activity-log.js";
import type { LocalLogs } from "./local-log.js";

interface RetentionParts {
  readonly logs: Pick<ActivityLogs, "remove">;
  readonly local: Pick<LocalLogs, "activities">;
  readonly segments: Pick<LogSegmentStore, "ofDeletedEnvironments">;
  readonly activities: { isKnown(id: string): boolean; get(id: string): Activity };
  readonly environments: { isDeleted(id: string): boolean };
  readonly log: Log;
  readonly now: () => number;
}

/** How often it is looked for logs that are no longer kept. */
const sweepMs = 10 * 60_000;

/** Who deletes an environment reads how it went: that log is kept for so long. */
const deletionMs = 3_600_000;

/** Removes the logs of environments that were deleted, and with the last one those of their project. */
export class LogRetention {
  readonly #parts: RetentionParts;
  #kick: () => void = () => undefined;

  constructor(parts: RetentionParts) {
    this.#parts = parts;
  }

  /** Something was deleted: sweeps soon. */
  kick(): void {
    this.#kick();
  }

  /** Sweeps at once, when kicked and every ten minutes until `signal` is aborted. Never rejects. */
  async run(signal: AbortSignal): Promise<void> {
    const { log } = this.#parts;
    while (!signal.aborted) {
      const kicked = new AbortController();
      this.#kick = () => kicked.abort();
      try {
        await this.sweep();
      } catch (error) {
        log.warn("logs of what was deleted are still kept", { error: String(error) });
      }
      await delay(sweepMs, AbortSignal.any([signal, kicked.signal]));
    }
  }

  /** Throws what the cache throws; what is left is removed by the next one. */
  async sweep(): Promise<void> {
    const { local, segments, activities, environments, logs, log, now } = this.#parts;
    const inFiles = local.activities.filter(
      (id) => activities.isKnown(id) && environments.isDeleted(activities.get(id).environmentId),
    );
    let removed = 0;
    for (const id of new Set([...inFiles, ...segments.ofDeletedEnvironments()])) {
      const { kind, endedAtMs } = activities.get(id);
      const keptMs = kind === "delete" ? deletionMs : 0;
      if (endedAtMs === null || endedAtMs + keptMs > now()) continue;
      await logs.remove(id);
      removed++;
    }
    if (removed > 0) log.info("logs of what was deleted were removed", { removed });
  }
}
