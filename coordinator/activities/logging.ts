import { join } from "node:path";
import type { ContentStore } from "../../content/content-store.js";
import type { Log } from "../../program/log.js";
import { holdsLease } from "../core/step.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { Database } from "../store/database.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import { LogSegmentStore } from "../store/log-segment-store.js";
import type { StepStore } from "../store/step-store.js";
import { ActivityLogs } from "./activity-log.js";
import { LocalLogs } from "./local-log.js";
import { LogArchive } from "./log-archive.js";
import { LogRetention } from "./log-retention.js";
import { StepLogs, stepLogTotals } from "./step-logs.js";

export interface LoggingParts {
  readonly database: Database;
  /** The coordinator's directory; the logs are in `logs` of it. */
  readonly data: string;
  readonly steps: StepStore;
  readonly activities: ActivityStore;
  readonly environments: EnvironmentStore;
  /** The content of one project. */
  readonly content: (projectId: string) => ContentStore;
  readonly log: Log;
  readonly now: () => number;
}

/** The logs of the activities: as they are written, of their steps, archived in the cache, and removed. */
export interface Logging extends AsyncDisposable {
  readonly local: LocalLogs;
  readonly segments: LogSegmentStore;
  readonly logs: ActivityLogs;
  readonly stepLogs: StepLogs;
  readonly archive: LogArchive;
  readonly retention: LogRetention;
}

/** Nothing is archived or removed until `archive` and `retention` run. */
export function openLogging(parts: LoggingParts): Logging {
  const { database, data, steps, activities, environments, content, log, now } = parts;
  const segments = new LogSegmentStore(database);
  const local = new LocalLogs(
    join(data, "logs"),
    (activity) => stepLogTotals(database, activity).committed,
  );
  const archive = new LogArchive({ local, segments, content, activities, log });
  const logs = new ActivityLogs({ local, segments, archive, now });
  const retention = new LogRetention({
    logs,
    local,
    segments,
    activities,
    environments,
    log,
    now,
  });
  const stepLogs = new StepLogs({
    database,
    steps,
    logs,
    holdsLease: (claim) => {
      const step = steps.find(claim.step);
      return step !== null && holdsLease(step, claim);
    },
  });
  return {
    local,
    segments,
    logs,
    stepLogs,
    archive,
    retention,
    [Symbol.asyncDispose]: async () => {
      await stepLogs[Symbol.asyncDispose]();
      logs[Symbol.dispose]();
    },
  };
}
