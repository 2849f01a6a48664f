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

/** An agent of this process. */
export interface SimulatedAgent {
  readonly name: string;
  readonly data: string;
  /** What it builds now. */
  readonly activity: string | null;
}

interface Member extends SimulatedAgent {
  activity: string | null;
  readonly client: FarmClient;
  worker: AgentWorker | null;
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
  readonly #farm: BenchFarm;
  readonly #token: string;
  readonly #build: SimulatedBuild;
  readonly #signal: AbortSignal;
  readonly #members = new Set<Member>();
  #waiting: (() => void)[] = [];

  private constructor(parts: {
    readonly farm: BenchFarm;
    readonly token: string;
    readonly build: SimulatedBuild;
    readonly signal: AbortSignal;
  }) {
    this.#farm = parts.farm;
    this.#token = parts.token;
    this.#build = parts.build;
    this.#signal = parts.signal;
  }

  /** Resolves when so many have joined. */
  static async start(
    farm: BenchFarm,
    count: number,
    build: SimulatedBuild,
    signal: AbortSignal,
  ): Promise<SimulatedAgents> {
    const { token } = await farm.client.createAgentToken({ uses: 0 });
    const agents = new SimulatedAgents({ farm, token, build, signal });
    try {
      await Promise.all(Array.from({ length: count }, () => agents.come()));
      return agents;
    } catch (error) {
      await agents[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Those that are there. */
  get present(): readonly SimulatedAgent[] {
    return [...this.#members];
  }

  /** One more joins: a new one, or one that was there before, with what it has kept. */
  async come(again?: Pick<SimulatedAgent, "name" | "data">): Promise<void> {
    await this.#join(again ?? (await this.#farm.agentDirectory()));
  }

  /** Tells the coordinator that it goes, ends what it is building, and is gone. */
  async leave(agent: SimulatedAgent): Promise<void> {
    const member = this.#memberOf(agent);
    await member.worker?.stop();
    member.client[Symbol.dispose]();
  }

  /** As where its process is killed: the coordinator hears nothing of it any more, not even an end. */
  async kill(agent: SimulatedAgent): Promise<void> {
    const member = this.#memberOf(agent);
    member.client[Symbol.dispose]();
    await member.worker?.stop(0);
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
    const members = [...this.#members];
    // Together: one after the other they would wait for their builds in turn.
    await Promise.all(members.map(async ({ worker }) => await worker?.stop(0)));
    for (const { client } of members) client[Symbol.dispose]();
  }

  #memberOf(agent: SimulatedAgent): Member {
    for (const member of this.#members) {
      if (member !== agent) continue;
      this.#members.delete(member);
      return member;
    }
    throw new FarmError(`${agent.name} is not there`);
  }

  async #join({ name, data }: Pick<SimulatedAgent, "name" | "data">): Promise<void> {
    const token = parseJoinToken(this.#token);
    if (token === null) throw new FarmError("the coordinator made a join token that is none");
    const membership = Membership.open(data, name);
    const url = new URL(`http://${this.#farm.grpc}`);
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
    const member: Member = { name, data, activity: null, client, worker: null };
    this.#members.add(member);
    let freeSinceMs: number | null = null;
    let endedMs: number | null = null;
    const build: StepRunner<unknown> = {
      run: async (_, context) => {
        const { activity, project, fence } = context;
        const atMs = performance.now();
        this.starts.push({ project, activity, atMs, freeSinceMs, endedMs, epoch: fence.epoch });
        member.activity = activity;
        this.#wake();
        await this.#build(context);
        endedMs = performance.now();
        throw new StepFailedError("the simulated build is over");
      },
    };
    const onFree = (): void => {
      member.activity = null;
      freeSinceMs = performance.now();
      this.freed++;
      this.lastFreedMs = freeSinceMs;
      this.#wake();
    };
    member.worker = await AgentWorker.start(
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
      this.#signal,
    );
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
