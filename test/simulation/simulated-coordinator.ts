import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { recordMissedPushes } from "../../coordinator/activities/missed-pushes.js";
import type { LogChunk } from "../../coordinator/activities/step-logs.js";
import type { DeployWork } from "../../coordinator/activities/deploy-effects.js";
import type { ClaimOutcome } from "../../coordinator/core/effect.js";
import type { LeaseClaim, StepReport } from "../../coordinator/core/step.js";
import { CommittedRouter } from "../../coordinator/environments/committed-router.js";
import type { DeployPhase, PhaseTarget } from "../../coordinator/environments/deploy-phases.js";
import { keepRouterCurrent } from "../../coordinator/environments/routing.js";
import { LeaseClock } from "../../coordinator/leases/lease-clock.js";
import { keyFileName } from "../../coordinator/variables/variable-key.js";
import { silentLog, type Log } from "../../program/log.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { TestCoordinator, type RigOutside } from "../coordinator-rig.js";
import type { Ground } from "./ground.js";
import type { CommitKind, SimulatedRepositories } from "./simulated-repositories.js";
import { SimulatedLogDisk } from "./simulated-log-disk.js";
import { VirtualProcess } from "./virtual-process.js";

const databaseFile = "coordinator.sqlite";
const times = { healthMs: 60_000, hookMs: 60_000, drainMs: 1_000 };

/** What an agent gets with a lease. */
export type SimulatedClaim =
  | Exclude<ClaimOutcome, { readonly type: "granted" }>
  | (Extract<ClaimOutcome, { readonly type: "granted" }> & {
      readonly deploy: DeployWork | null;
      /** Of the commit that the activity is about. */
      readonly kind: CommitKind;
    });

interface CoordinatorParts extends RigOutside {
  readonly name: string;
  readonly sources: SimulatedRepositories;
  /** Told of each lease, before the agent is. */
  readonly granted: (claim: LeaseClaim) => void;
  /** Told each time that the coordinator waits for somebody. */
  readonly waits: () => void;
  readonly logDisk: SimulatedLogDisk;
}

/**
 * One process of the coordinator over the real database, desk and activities. Its disk takes a while: what is
 * committed is in the file at once, as SQLite leaves it, and outlives a power cut when `durable` resolves.
 */
export class SimulatedCoordinator extends TestCoordinator {
  readonly process: VirtualProcess;
  readonly #ground: Ground;
  readonly #parts: CoordinatorParts;
  /** Of the write-ahead log: so much outlives a power cut. */
  #syncedBytes: number;
  /** Everything is recovered, and pushes are taken. */
  isReady = false;

  private constructor(ground: Ground, parts: CoordinatorParts, process: VirtualProcess) {
    super(parts);
    this.process = process;
    this.#ground = ground;
    this.#parts = parts;
    // The log only grows: so its length tells what has been synced.
    parts.logDisk.begin(join(parts.directory, "logs"));
    this.database.get("PRAGMA wal_autocheckpoint = 0");
    this.#syncedBytes = this.#walBytes;
    this.database.durable = () => {
      const committed = this.#walBytes;
      const synced = (): void => void (this.#syncedBytes = Math.max(this.#syncedBytes, committed));
      if (committed > this.#syncedBytes) parts.waits();
      return ground.pause(ground.random.between(1, 12), `${process.name} disk`).then(synced);
    };
  }

  /** A process over the files in the directory, which begins to recover. */
  static boot(
    ground: Ground,
    parts: Omit<CoordinatorParts, "logDisk" | "operatorLog">,
  ): SimulatedCoordinator {
    mkdirSync(parts.directory, { recursive: true });
    emptyWal(join(parts.directory, databaseFile));
    const process = new VirtualProcess(parts.name);
    const operatorLog = vigilantLog(ground, parts.name);
    const logDisk = new SimulatedLogDisk(ground, parts.name);
    return process.run(() => {
      const coordinator = new SimulatedCoordinator(
        ground,
        { ...parts, logDisk, operatorLog },
        process,
      );
      coordinator.#recover().catch((error: unknown) => {
        ground.violated("recovery", error instanceof Error ? String(error.stack) : String(error));
      });
      return coordinator;
    });
  }

  /** Nothing of it happens any more. Its files stay as they are. */
  kill(): void {
    this.process.state = "dead";
  }

  /**
   * Leaves in another directory what the next process finds. A power cut takes what was not synced; of the
   * last of it, some may have got to the disk all the same.
   */
  copyTo(directory: string, isPowerCut: boolean): void {
    mkdirSync(directory, { recursive: true });
    for (const name of [databaseFile, keyFileName]) {
      writeFileSync(join(directory, name), readFileSync(join(this.directory, name)));
    }
    const wal = readFileSync(join(this.directory, `${databaseFile}-wal`));
    const lost = wal.length - this.#syncedBytes;
    const kept = isPowerCut && this.#ground.random.chance(0.3) ? this.#ground.random.next() : 0;
    const bytes = isPowerCut ? this.#syncedBytes + Math.floor(lost * kept) : wal.length;
    writeFileSync(join(directory, `${databaseFile}-wal`), wal.subarray(0, bytes));
    const logs = join(this.directory, "logs");
    if (!existsSync(logs)) return;
    cpSync(logs, join(directory, "logs"), { recursive: true });
    if (isPowerCut) this.#parts.logDisk.cutPower(join(directory, "logs"));
  }

  /** Closes the files of a process that is dead. */
  async close(): Promise<void> {
    this.#parts.logDisk.end();
    // What was staged is taken back, which needs the files.
    await this.stepLogs[Symbol.asyncDispose]();
    this.logs[Symbol.dispose]();
    await this.database[Symbol.asyncDispose]();
  }

  async answerClaim(call: {
    readonly agent: string;
    readonly agentEpoch: string;
    readonly step: string;
    readonly attempt: number;
  }): Promise<SimulatedClaim> {
    return this.#withWork(call.agent, await this.leases.claim(call));
  }

  async answerClaimAny(call: {
    readonly agent: string;
    readonly agentEpoch: string;
    readonly isBuilding: boolean;
    readonly request: number;
  }): Promise<SimulatedClaim> {
    return this.#withWork(call.agent, await this.leases.claimAny(call));
  }

  /** As the gRPC service does it. */
  async advance(
    claim: LeaseClaim,
    phase: DeployPhase,
    details: { readonly targets?: readonly PhaseTarget[]; readonly hooksEndedFor?: string },
  ): Promise<boolean> {
    const step = await this.leases.holder(claim);
    if (step === null) return false;
    this.#parts.waits();
    return await this.phases.advance(step, phase, details);
  }

  async takeReport(claim: LeaseClaim, report: StepReport): Promise<boolean> {
    return await this.leases.report(claim, report);
  }

  async takeLog(chunk: LogChunk): Promise<void> {
    await this.process.run(() => this.stepLogs.take([chunk]));
  }

  get #walBytes(): number {
    return statSync(join(this.directory, `${databaseFile}-wal`)).size;
  }

  async #recover(): Promise<void> {
    const { signal } = new AbortController();
    const { database, environments, projects, activities, intake } = this;
    const { epoch } = database;
    const router = new CommittedRouter(this.router, () => database.durable());
    const clock = LeaseClock.start(this.leases);
    clock.finished.catch((error: unknown) => this.#ground.violated("lease clock", String(error)));
    void this.keeper.run(signal);
    // One that was replaced goes on here, which is worse than that it ends.
    keepRouterCurrent({ router, environments, epoch, log: silentLog, signal }).catch(
      (error: unknown) => this.#ground.note(String(error)),
    );
    const repositories = this.#parts.sources;
    const log = silentLog;
    await recordMissedPushes({ projects, activities, environments, intake, repositories, log });
    await this.removal.resume();
    this.variables.collect();
    this.runner.resumeAll();
    this.isReady = true;
    this.#ground.note(`${this.process.name} is ready, epoch ${epoch}`);
  }

  #withWork(agent: string, outcome: ClaimOutcome): SimulatedClaim {
    if (outcome.type !== "granted") return outcome;
    const { step, fence } = outcome;
    this.#parts.granted({ agent, step: step.id, attempt: step.attempt, fence });
    const { commit } = this.activities.get(step.activityId).summary;
    const deploy = step.kind === "deploy" ? this.effects.deployWork(step, times) : null;
    return { ...outcome, deploy, kind: this.#parts.sources.kindOf(commit) };
  }
}

/** Moves what a write-ahead log has into its database. */
function emptyWal(path: string): void {
  if (!existsSync(path)) return;
  const connection = new SqliteConnection(path);
  connection.pragma("wal_checkpoint(TRUNCATE)");
  connection.close();
}

/** What the coordinator calls an error is one: nothing that a farm has to expect is told so. */
function vigilantLog(ground: Ground, name: string): Log {
  const log: Log = {
    ...silentLog,
    error: (message, fields = {}) => {
      ground.violated("no unforeseen error", `${name}: ${message} ${JSON.stringify(fields)}`);
    },
    with: () => log,
  };
  return log;
}
