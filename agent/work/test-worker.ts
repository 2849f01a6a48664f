import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { JoinToken } from "../../program/agent-token.js";
import { silentLog } from "../../program/log.js";
import { aborted } from "../../program/process.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { AgentWorker } from "./agent-worker.js";
import { FarmClient } from "./farm-client.js";
import { Membership } from "./membership.js";
import { Housekeeping } from "./housekeeping.js";
import { type StepContext, type StepRunner } from "./step-context.js";
import type { EndedStep } from "./step-execution.js";
import { TestCoordinator } from "./test-coordinator.js";
import { TestNats } from "./test-nats.js";

type Work = (context: StepContext) => Promise<void>;

/** Does what each test says it is. */
export class ScriptedRunner implements StepRunner<unknown> {
  readonly started: string[] = [];
  readonly #begun = new Map<string, (context: StepContext) => void>();
  work: Work = () => Promise.resolve();

  async run(_: unknown, context: StepContext): Promise<void> {
    this.started.push(context.step);
    this.#begun.get(context.step)?.(context);
    await this.work(context);
  }

  /** Resolves when the step has begun. */
  begun(step: string): Promise<StepContext> {
    return new Promise((resolve) => this.#begun.set(step, resolve));
  }
}

/** Work that goes on until it is stopped, and ends with the reason. */
export async function untilStopped({ signal }: StepContext): Promise<void> {
  await aborted(signal);
  throw signal.reason;
}

/** A worker with a coordinator and NATS of its own. */
export class WorkerRig implements AsyncDisposable {
  readonly coordinator: TestCoordinator;
  readonly nats: TestNats;
  readonly data: string;
  readonly runner: ScriptedRunner;
  readonly worker: AgentWorker;
  /** The steps that ended, as they were told. */
  readonly ended: readonly EndedStep[];
  readonly #client: FarmClient;

  private constructor(parts: {
    coordinator: TestCoordinator;
    nats: TestNats;
    data: string;
    runner: ScriptedRunner;
    worker: AgentWorker;
    ended: readonly EndedStep[];
    client: FarmClient;
  }) {
    this.coordinator = parts.coordinator;
    this.nats = parts.nats;
    this.data = parts.data;
    this.runner = parts.runner;
    this.worker = parts.worker;
    this.ended = parts.ended;
    this.#client = parts.client;
  }

  static async open(
    t: TestContext,
    options: { ttlMs?: number; beatMs?: number; renewAfterMs?: number } = {},
  ): Promise<WorkerRig | null> {
    const nats = await TestNats.start(t, "one");
    if (nats === null) return null;
    const coordinator = await TestCoordinator.start();
    Object.assign(coordinator, options, { nats });
    const data = await mkdtemp(join(tmpdir(), "slipway-agent-"));
    const runner = new ScriptedRunner();
    const membership = Membership.open(data, "one");
    const client = clientOf(coordinator, membership);
    const ended: EndedStep[] = [];
    const onStepEnd = (step: EndedStep): void => void ended.push(step);
    const parts = { ...workerParts(client, membership, data, runner), onStepEnd };
    const worker = await AgentWorker.start(parts, t.signal);
    return new WorkerRig({ coordinator, nats, data, runner, worker, ended, client });
  }

  /** Offers the step and invites the worker; resolves when it has begun. */
  async begin(step: string): Promise<StepContext> {
    this.coordinator.offer(step);
    const begun = this.runner.begun(step);
    await this.nats.invite(step);
    return await begun;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.worker.stop(0);
    this.#client[Symbol.dispose]();
    await this.coordinator[Symbol.asyncDispose]();
    await this.nats[Symbol.asyncDispose]();
    await rm(this.data, { recursive: true, force: true });
  }
}

/** Of the agent, as it introduces itself. */
export const identity = {
  epoch: "epoch-1",
  labels: ["fast"],
  slots: 1,
  resources: { cpus: 2, memoryBytes: 4096, diskBytes: 8192 },
};

/** The coordinator as this agent sees it. `token`: a right one by default. */
export function clientOf(
  coordinator: TestCoordinator,
  membership: Membership,
  token: JoinToken | null = coordinator.token,
): FarmClient {
  return FarmClient.connect({ address: coordinator.address, membership, token, identity });
}

/** What a worker is started with that does what `runner` says. */
export function workerParts(
  client: FarmClient,
  membership: Membership,
  data: string,
  runner: ScriptedRunner,
) {
  return {
    slots: 1,
    natsSeed: () => membership.nats.seed,
    pressure: () => ({ disk: 71.5, memory: 12 }),
    data,
    client,
    log: silentLog,
    runners: { build: runner, deploy: runner, teardown: runner },
    housekeeping: new Housekeeping(silentLog),
    contentOf: () => new MemoryContentStore(),
  };
}
