import {
  CancelledError,
  LeaseLostError,
  type AdvanceDetails,
} from "../../agent/work/step-context.js";
import type { DeployWork } from "../../coordinator/activities/deploy-effects.js";
import type { LeaseClaim, StepReport } from "../../coordinator/core/step.js";
import type { DeployPhase } from "../../coordinator/environments/deploy-phases.js";
import { FarmError } from "../../program/error.js";
import { delay } from "../../program/process.js";
import { report } from "../coordinator-rig.js";
import type { MemoryContentStore } from "../memory-content-store.js";
import type { Ground } from "./ground.js";
import type { HeldLease } from "./held-lease.js";
import type { SimulatedBus } from "./simulated-bus.js";
import type { SimulatedClaim } from "./simulated-coordinator.js";
import type { SimulatedDocker } from "./simulated-docker.js";

interface StepParts {
  readonly ground: Ground;
  readonly bus: SimulatedBus;
  readonly docker: SimulatedDocker;
  readonly content: MemoryContentStore;
  readonly name: string;
  readonly granted: Extract<SimulatedClaim, { readonly type: "granted" }>;
  readonly lease: HeldLease;
  readonly claim: LeaseClaim;
  readonly advance: (phase: DeployPhase, details: AdvanceDetails) => Promise<boolean>;
  readonly beatNow: () => Promise<void>;
  /** The work kills its agent. */
  readonly die: () => void;
}

/** The user's code failed. */
class WorkFailedError extends Error {}

/** The work of one lease, as an agent does it: each effect only while the lease may be believed in. */
export class SimulatedStep {
  readonly #parts: StepParts;
  #mayHaveSwitched = false;
  #isHolding = false;
  #logBytes = 0;
  #shipped: Promise<void> = Promise.resolve();

  constructor(parts: StepParts) {
    this.#parts = parts;
  }

  /** The report; null: another may have the lease, and nobody is to hear of this. */
  async run(): Promise<StepReport | null> {
    const { lease } = this.#parts;
    try {
      await this.#work();
      return lease.isValid ? report("succeeded") : null;
    } catch (error) {
      const reason: unknown = lease.signal.aborted ? lease.signal.reason : error;
      if (reason instanceof LeaseLostError) return null;
      if (reason instanceof CancelledError) return report("cancelled", reason.message);
      if (reason instanceof WorkFailedError) return report("failed", reason.message);
      return report("infrastructure", reason instanceof Error ? reason.message : String(reason));
    }
  }

  async #work(): Promise<void> {
    const { granted, docker } = this.#parts;
    const { step, deploy } = granted;
    if (step.work.kind === "build") return await this.#build();
    if (step.work.kind === "teardown") {
      await this.#pass(500, 5_000);
      return docker.removeAll(step.work.environmentId);
    }
    if (deploy !== null) await this.#deploy(deploy);
  }

  async #build(): Promise<void> {
    const { content, granted, ground, die } = this.#parts;
    const { step, kind } = granted;
    for (let piece = 0; piece < 3; piece++) {
      await this.#pass(300, ground.random.chance(0.1) ? 30_000 : 5_000);
      this.#log(`${step.id}/${step.attempt} line ${piece}\n`);
      if (kind === "lethal") {
        ground.weather.note("lethal build");
        die();
        await this.#pass(1, 1);
      }
    }
    if (kind === "build-fails") throw new WorkFailedError("the build exited with status 1");
    await content.before("upload");
    this.#requireLease();
    const root = content.putTree({ "server.js": `built from ${step.action}` });
    const outputs = [{ path: "", root }];
    if (step.action === null) return;
    content.results.set(step.action, { outputs, exitCode: 0, worker: "a", durationMs: 1 });
  }

  async #deploy(work: DeployWork): Promise<void> {
    const { docker, claim } = this.#parts;
    const { environmentId, generation } = work.spec;
    if (!work.hasSwitched) {
      try {
        await this.#prepare(work);
      } catch (error) {
        const isRefused = error instanceof CancelledError;
        if (this.#mayHaveSwitched && !isRefused) throw error;
        if (this.#parts.lease.isValid) await this.#undo(work);
        throw error;
      }
    }
    await this.#advance("RELEASE");
    const old = docker.of(environmentId).filter((one) => one.generation < generation);
    const targets = old.map(({ address }) => ({ application: "app", address }));
    await this.#advance("DRAIN", { targets });
    await this.#pass(100, 1_000);
    docker.removeOlder(environmentId, generation, claim.fence);
  }

  async #prepare({ spec, skipsHooks, hookInputs }: DeployWork): Promise<void> {
    const { docker, granted, ground, claim } = this.#parts;
    await this.#pass(200, 4_000);
    if (ground.befalls("container not started", 2)) throw new FarmError("Docker does not answer");
    const { address } = docker.start(spec.environmentId, spec.generation, claim.fence);
    await this.#pass(200, 4_000);
    await this.#advance("HEALTHY");
    if (spec.hold) {
      this.#isHolding = true;
      await this.#advance("HOLD");
    }
    if (!skipsHooks && spec.applications.some(({ deployHook }) => deployHook !== "")) {
      await this.#pass(200, 5_000);
      if (granted.kind === "hook-fails") throw new WorkFailedError("the deploy hook failed");
    }
    this.#mayHaveSwitched = true;
    const targets = [{ application: "app", address }];
    await this.#advance("SWITCH", { targets, hooksEndedFor: hookInputs });
  }

  async #undo({ spec }: DeployWork): Promise<void> {
    const { docker, claim, lease } = this.#parts;
    if (this.#isHolding) await this.#advance("RELEASE").catch(() => undefined);
    if (lease.isValid) docker.remove(spec.environmentId, spec.generation, claim.fence);
  }

  /** As the real agent asks: again and again while the coordinator or what it needs is away. */
  async #advance(phase: DeployPhase, details: AdvanceDetails = {}): Promise<void> {
    const { advance, beatNow, lease } = this.#parts;
    // A release undoes a hold, also where the step was cancelled.
    const signal = phase === "RELEASE" ? lease.ended : lease.signal;
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      this.#requireLease(signal);
      try {
        const proceeds = await this.#orAborted(advance(phase, details), signal);
        if (proceeds) return;
      } catch (error) {
        if (!(error instanceof FarmError)) throw error;
        await delay(pauseMs, signal);
        continue;
      }
      await beatNow();
      this.#requireLease(signal);
      throw new CancelledError();
    }
  }

  async #orAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
    return await new Promise((resolve, reject) => {
      const abort = (): void => reject(new FarmError("the lease is over"));
      signal.addEventListener("abort", abort, { once: true });
      const done = (): void => signal.removeEventListener("abort", abort);
      void work.then(resolve, reject).finally(done);
    });
  }

  /** Works for a while; throws where the lease ends meanwhile. */
  async #pass(leastMs: number, mostMs: number): Promise<void> {
    const { ground, lease, name } = this.#parts;
    const isSlow = ground.weather.slow.has(name);
    await delay(ground.random.between(leastMs, mostMs) * (isSlow ? 5 : 1), lease.signal);
    this.#requireLease();
  }

  #requireLease(signal: AbortSignal = this.#parts.lease.signal): void {
    const { lease } = this.#parts;
    signal.throwIfAborted();
    if (!lease.isValid) throw new LeaseLostError();
  }

  /** In order, however long the bus is away. */
  #log(text: string): void {
    const { bus, claim } = this.#parts;
    const data = Buffer.from(text, "utf8");
    const { agent, step, attempt, fence } = claim;
    const timeMs = this.#parts.ground.nowMs;
    const chunk = { agent, step, attempt, fence, timeMs, offset: this.#logBytes, data };
    this.#logBytes += data.length;
    this.#shipped = this.#shipped.then(async () => {
      while (!bus.publish(chunk)) await delay(1_000);
    });
  }
}
