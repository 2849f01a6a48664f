import { randomUUID } from "node:crypto";
import { FarmClient } from "../../agent/work/farm-client.js";
import { AgentWorker } from "../../agent/work/agent-worker.js";
import { Membership } from "../../agent/work/membership.js";
import {
  StepFailedError,
  type StepContext,
  type StepRunner,
} from "../../agent/work/step-context.js";
import { FarmError } from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { parseJoinToken } from "../../program/agent-token.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import type { BenchFarm } from "./bench-farm.js";

/** A build that began. Moments are in ms, by `performance.now()`. */
export interface Start {
  readonly project: string;
  readonly activity: string;
  readonly atMs: number;
  /** When the slot that it got had become free; null: it had done nothing yet. */
  readonly freeSinceMs: number | null;
  /** When the build before it in that slot had ended, which its agent had yet to report. */
  readonly endedMs: number | null;
  /** Of the coordinator that granted it. */
  readonly epoch: number;
}

export type SimulatedBuild = (context: StepContext) => Promise<void>;

/**
 * Agents of one slot each, all in this process: the agent's own worker, which joins, claims, beats, spools and
 * reports over gRPC and NATS as in a real agent, and in the place of containers `build`. When that is over the
 * build is reported as failed, as a hook that exits with a status: the activity ends there, and no container
 * is deployed.
 */
export class SimulatedAgents implements AsyncDisposable {
  readonly starts: Start[] = [];
  /** Builds that have been reported. */
  freed = 0;
  /** When the last of them was. */
  lastFreedMs = 0;
  readonly #build: SimulatedBuild;
  readonly #workers: AgentWorker[] = [];
  readonly #clients: FarmClient[] = [];
  #waiting: (() => void)[] = [];

  private constructor(build: SimulatedBuild) {
    this.#build = build;
  }

  /** Resolves when so many have joined. */
  static async start(
    farm: BenchFarm,
    count: number,
    build: SimulatedBuild,
    signal: AbortSignal,
  ): Promise<SimulatedAgents> {
    const agents = new SimulatedAgents(build);
    try {
      const { token } = await farm.client.createAgentToken({ uses: 0 });
      await Promise.all(Array.from({ length: count }, () => agents.#join(farm, token, signal)));
      return agents;
    } catch (error) {
      await agents[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Resolves when `isTrue`, which is asked whenever a build begins or was reported. */
  async until(isTrue: () => boolean, signal: AbortSignal): Promise<void> {
    while (!isTrue()) {
      signal.throwIfAborted();
      await new Promise<void>((resolve) => {
        const aborted = (): void => resolve();
        signal.addEventListener("abort", aborted, { once: true });
        this.#waiting.push(() => {
          signal.removeEventListener("abort", aborted);
          resolve();
        });
      });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // Together: one after the other they would wait for their builds in turn.
    await Promise.all(this.#workers.map((worker) => worker.stop(0)));
    for (const client of this.#clients) client[Symbol.dispose]();
  }

  async #join(farm: BenchFarm, text: string, signal: AbortSignal): Promise<void> {
    const { name, data } = await farm.agentDirectory();
    const token = parseJoinToken(text);
    if (token === null) throw new FarmError("the coordinator made a join token that is none");
    const membership = Membership.open(data, name);
    const url = new URL(`http://${farm.grpc}`);
    const client = FarmClient.connect({
      address: { host: url.hostname, port: Number(url.port) },
      membership,
      token,
      identity: {
        epoch: randomUUID(),
        labels: [],
        slots: 1,
        resources: { cpus: 0, memoryBytes: 0, diskBytes: 0 },
      },
    });
    this.#clients.push(client);
    let freeSinceMs: number | null = null;
    let endedMs: number | null = null;
    const build: StepRunner<unknown> = {
      run: async (_, context) => {
        const { activity, project, fence } = context;
        const atMs = performance.now();
        this.starts.push({ project, activity, atMs, freeSinceMs, endedMs, epoch: fence.epoch });
        this.#wake();
        await this.#build(context);
        endedMs = performance.now();
        throw new StepFailedError("the simulated build is over");
      },
    };
    const onFree = (): void => {
      freeSinceMs = performance.now();
      this.freed++;
      this.lastFreedMs = freeSinceMs;
      this.#wake();
    };
    const worker = await AgentWorker.start(
      {
        slots: 1,
        data,
        client,
        natsSeed: () => membership.nats.seed,
        contentOf: () => new MemoryContentStore(),
        runners: { build, deploy: nothing, teardown: nothing },
        pressure: () => ({ disk: 0, memory: 0 }),
        // Of a step that ends, the worker's last act.
        housekeeping: { step: () => ({ [Symbol.dispose]: onFree }) },
        log: silentLog,
      },
      signal,
    );
    this.#workers.push(worker);
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const wake of waiting) wake();
  }
}

const nothing: StepRunner<unknown> = {
  run: () => Promise.reject(new FarmError("a simulated agent only builds")),
};
