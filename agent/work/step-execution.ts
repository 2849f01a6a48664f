import type { ContentStore, UploadSummary } from "../../content/content-store.js";
import { BlobMissingError } from "../../content/error.js";
import { ConflictError, ExhaustedError, SlipwayError } from "../../program/error.js";
import { isUnavailable } from "../../program/grpc-status.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { DeployWork } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { TeardownWork } from "../../proto/gen/slipway/v1/TeardownWork.js";
import type { Secrets } from "../logs/secret-masker.js";
import type { SpooledLog } from "../logs/spooled-log.js";
import type { BuildWork } from "./build-work.js";
import type { FarmClient, StepPhase, StepReport } from "./farm-client.js";
import type { Grant, StepWork } from "./grant.js";
import { AgentStoppedError, type Lease } from "./lease.js";
import {
  CancelledError,
  LeaseLostError,
  StepFailedError,
  type AdvanceDetails,
  type AdvancePhase,
  type StepContext,
  type StepRunner,
} from "./step-context.js";

/** Who does which kind of work. */
export interface StepRunners {
  readonly build: StepRunner<BuildWork>;
  readonly deploy: StepRunner<DeployWork>;
  readonly teardown: StepRunner<TeardownWork>;
}

export interface StepExecutionParts {
  readonly agent: string;
  readonly farm: string;
  readonly client: FarmClient;
  readonly runners: StepRunners;
  readonly content: ContentStore;
  readonly log: Log;
  readonly stepLog: SpooledLog;
  /** What neither the log nor the report may show. */
  readonly secrets: Secrets;
  /** Asks the coordinator at once what it thinks of our leases. */
  readonly beatNow: () => Promise<void>;
  /** Told before the report is sent. */
  readonly onEnd?: ((step: EndedStep) => void) | undefined;
}

const maxRefusedReports = 10;

/** What came of a step, for who counts them. */
export interface EndedStep {
  readonly kind: StepWork["kind"];
  readonly outcome: StepReport["outcome"] | "LOST";
  readonly durationMs: number;
  readonly phases: StepReport["phases"];
  readonly logBytes: number;
}

/** Does one step under its lease and reports what came of it. */
export class StepExecution {
  readonly #parts: StepExecutionParts;
  readonly #grant: Grant;
  readonly #lease: Lease;
  readonly #phases: StepPhase[] = [];
  readonly #beganAtMs = performance.now();
  #uploaded: UploadSummary = { blobs: 0, bytes: 0 };

  constructor(parts: StepExecutionParts, grant: Grant, lease: Lease) {
    this.#parts = parts;
    this.#grant = grant;
    this.#lease = lease;
  }

  /** Resolves when the coordinator has taken the report, or is not to get one. Rejects never. */
  async run(stopped: AbortSignal): Promise<void> {
    const { log, stepLog, secrets } = this.#parts;
    const { outcome, tail, missing = "", ...told } = await this.#outcome();
    const message = secrets.maskText(told.message);
    const durationMs = Math.round(performance.now() - this.#beganAtMs);
    log.info("step ended", { outcome, durationMs, ...(message !== "" && { message }) });
    // The coordinator waits for the end of the log before it takes the report: both are on their way.
    stepLog.end();
    const { kind } = this.#grant.work;
    const logBytes = stepLog.length;
    this.#parts.onEnd?.({ kind, outcome, durationMs, phases: this.#phases, logBytes });
    if (outcome === "LOST") return;
    await this.#report(
      {
        step: this.#grant.step,
        attempt: this.#grant.attempt,
        fence: this.#grant.fence,
        outcome,
        message,
        tail: secrets.maskTail(tail),
        phases: this.#phases,
        logOffset: stepLog.length,
        missing,
        uploadedBytes: this.#uploaded.bytes,
        uploadedBlobs: this.#uploaded.blobs,
      },
      stopped,
    );
  }

  async #outcome(): Promise<{
    readonly outcome: StepReport["outcome"] | "LOST";
    readonly message: string;
    readonly tail: string;
    readonly missing?: string;
  }> {
    const { signal } = this.#lease;
    const { secrets } = this.#parts;
    try {
      await this.#work();
      // Done is done, even where a cancel came too late; not so where another may have the lease.
      if (!this.#lease.isHeld) return { outcome: "LOST", message: "", tail: "" };
      return { outcome: "SUCCEEDED", message: "", tail: "" };
    } catch (thrown) {
      const reason: unknown = signal.aborted ? signal.reason : thrown;
      // Where this process was stopped, what the lost lease has broken may be seen before its end is.
      if (!this.#lease.isHeld) return { outcome: "LOST", message: "", tail: "" };
      if (reason instanceof AgentStoppedError) {
        const message = `the agent "${this.#parts.agent}" was stopped`;
        return { outcome: "INFRASTRUCTURE", message, tail: "" };
      }
      if (reason instanceof LeaseLostError) return { outcome: "LOST", message: "", tail: "" };
      if (reason instanceof CancelledError) {
        return { outcome: "CANCELLED", message: reason.message, tail: "" };
      }
      if (reason instanceof StepFailedError) {
        const message =
          reason.hint === undefined ? reason.message : `${reason.message}. ${reason.hint}`;
        return { outcome: "FAILED", message, tail: reason.tail };
      }
      const error = secrets.maskText(describe(reason));
      this.#parts.log.error("step failed because of the farm", { error });
      const message = this.#sentence(reason);
      const missing = lacksInput(reason) ? { missing: reason.message } : {};
      return { outcome: "INFRASTRUCTURE", message, tail: "", ...missing };
    }
  }

  async #work(): Promise<void> {
    const { build, deploy, teardown } = this.#parts.runners;
    const { work } = this.#grant;
    this.#lease.signal.throwIfAborted();
    switch (work.kind) {
      case "build":
        return await build.run(work.build, this.#context());
      case "deploy":
        return await deploy.run(work.deploy, this.#context());
      case "teardown":
        return await teardown.run(work.teardown, this.#context());
    }
  }

  #context(): StepContext {
    const { step, attempt, fence, activity, project, trace } = this.#grant;
    const { farm, content, stepLog } = this.#parts;
    return {
      step,
      attempt,
      fence,
      lease: this.#lease,
      activity,
      project,
      farm,
      ...(trace !== undefined && { trace }),
      content,
      signal: this.#lease.signal,
      log: {
        write: (chunk) => {
          stepLog.write(chunk);
          this.#lease.logOffset = stepLog.length;
        },
      },
      phase: (name, work) => this.#phase(name, work),
      advance: (phase, details = {}) => this.#advance(phase, details),
      uploaded: ({ blobs, bytes }) => {
        const before = this.#uploaded;
        this.#uploaded = { blobs: before.blobs + blobs, bytes: before.bytes + bytes };
      },
    };
  }

  async #phase<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const startedAtMs = performance.now();
    const around = this.#lease.phase;
    this.#lease.phase = name;
    try {
      return await work();
    } finally {
      this.#lease.phase = around;
      const durationMs = Math.round(performance.now() - startedAtMs);
      this.#phases.push({ name, durationMs, startMs: Math.round(startedAtMs - this.#beganAtMs) });
    }
  }

  async #advance(phase: AdvancePhase, details: AdvanceDetails): Promise<void> {
    const { client, log, beatNow } = this.#parts;
    // A release undoes a hold, also where the step was cancelled.
    const signal = phase === "RELEASE" ? this.#lease.ended : this.#lease.signal;
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      signal.throwIfAborted();
      try {
        if (await client.advance(this.#grant, phase, details, signal)) return;
        // No: the heartbeat knows whether that is a cancel or a lost lease.
        await beatNow();
        signal.throwIfAborted();
        throw new CancelledError();
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        if (pauseMs === 100) log.warn("the coordinator is away in mid-deployment", { phase });
        await delay(pauseMs, signal);
      }
    }
  }

  async #report(report: StepReport, stopped: AbortSignal): Promise<void> {
    const { client, log } = this.#parts;
    const lost = new AbortController();
    const check = (): void => {
      if (!this.#lease.isHeld) lost.abort();
    };
    check();
    this.#lease.signal.addEventListener("abort", check, { once: true });
    const signal = AbortSignal.any([stopped, lost.signal]);
    let refused = 0;
    for (let pauseMs = 100; !signal.aborted; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      try {
        const accepted = await client.report(report, signal);
        if (!accepted) log.warn("the report came too late: the lease had gone on");
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (pauseMs === 100) log.warn("the report is sent again", { error: String(error) });
        // What the coordinator cannot take at all ends with the lease.
        if (!isUnavailable(error) && ++refused >= maxRefusedReports) {
          return log.error("the coordinator does not take the report", { error: describe(error) });
        }
        await delay(pauseMs, signal);
      }
    }
  }

  /** What ails the farm, for the user. */
  #sentence(error: unknown): string {
    for (let cause = error; cause instanceof Error; cause = cause.cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code === "ENOSPC" || code === "EDQUOT") {
        return new ExhaustedError(`the disk of the agent "${this.#parts.agent}" is full`).message;
      }
    }
    if (error instanceof SlipwayError) {
      return error.hint === undefined ? error.message : `${error.message}. ${error.hint}`;
    }
    return `unexpected on the agent "${this.#parts.agent}": ${String(error)}`;
  }
}

/** A blob that is not there, or a tree of which the cache says that it is not whole. */
function lacksInput(error: unknown): error is BlobMissingError | ConflictError {
  return error instanceof BlobMissingError || error instanceof ConflictError;
}

function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
