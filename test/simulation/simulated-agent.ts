import { HeartbeatLoop } from "../../agent/work/heartbeat-loop.js";
import type { LeaseClaim, Step, StepReport } from "../../coordinator/core/step.js";
import { silentLog } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { Ground } from "./ground.js";
import { HeldLease } from "./held-lease.js";
import type { Network } from "./network.js";
import type { SimulatedBus, TicketTaker } from "./simulated-bus.js";
import type { SimulatedClaim } from "./simulated-coordinator.js";
import type { SimulatedDocker } from "./simulated-docker.js";
import { SimulatedStep } from "./simulated-step.js";
import type { MemoryContentStore } from "../memory-content-store.js";
import { VirtualProcess } from "./virtual-process.js";

export interface AgentParts {
  readonly ground: Ground;
  readonly network: Network;
  readonly bus: SimulatedBus;
  readonly docker: SimulatedDocker;
  readonly content: MemoryContentStore;
  readonly name: string;
  readonly slots: number;
}

type Granted = Extract<SimulatedClaim, { readonly type: "granted" }>;

const pollMs = 2_000;
const deploymentsAtOnce = 8;

/** An agent, through all the processes that it has one after the other. */
export class SimulatedAgent implements TicketTaker {
  readonly parts: AgentParts;
  #starts = 0;
  #life: AgentLife | null = null;

  constructor(parts: AgentParts) {
    this.parts = parts;
  }

  get name(): string {
    return this.parts.name;
  }

  get state(): VirtualProcess["state"] {
    return this.#life?.process.state ?? "dead";
  }

  /** The leases under which its process believes that it may act. */
  get leases(): readonly HeldLease[] {
    return this.state === "dead" ? [] : (this.#life?.leases ?? []);
  }

  start(): void {
    if (this.state !== "dead") return;
    const epoch = `${this.name}-${++this.#starts}`;
    const process = new VirtualProcess(epoch);
    this.#life = new AgentLife(this, process);
    process.run(() => this.#life?.begin());
  }

  kill(): void {
    if (this.#life === null || this.state === "dead") return;
    this.#life.process.state = "dead";
    const { ground } = this.parts;
    ground.note(`${this.#life.process.name} is dead`);
    // Whoever watches over agents starts it anew.
    const start = (): void => {
      if (this.state === "dead") ground.weather.note("agent started again");
      this.start();
    };
    const delayMs = ground.random.between(100, 50_000);
    ground.queue.after(delayMs, `${this.name} is started again`, start, null);
  }

  stop(): void {
    if (this.#life === null || this.state !== "running") return;
    this.#life.process.state = "stopped";
  }

  continue(): void {
    if (this.#life !== null) this.parts.ground.queue.continue(this.#life.process);
  }

  isTaking(isOwn: boolean): boolean {
    if (this.#life === null || this.state !== "running") return false;
    if (!this.parts.ground.weather.isNatsUp) return false;
    return this.#life.hasRoom(isOwn);
  }

  follow(ticket: { readonly step: string; readonly attempt: number }): Promise<number> {
    const life = this.#life;
    if (life === null) return new Promise(() => undefined);
    return life.process.run(() => life.follow(ticket));
  }

  hurry(): void {
    this.#life?.process.run(() => this.#life?.hurry());
  }
}

/** One process of an agent: the real agent's beats and leases, and its ways to get work. */
class AgentLife {
  readonly process: VirtualProcess;
  readonly #agent: SimulatedAgent;
  readonly #leases = new Set<HeldLease>();
  readonly #busy = new Set<string>();
  #heart: HeartbeatLoop | null = null;
  #isDraining = false;
  /** Of the next question for whatever waits. */
  #request = 1;
  #isUnanswered = false;

  constructor(agent: SimulatedAgent, process: VirtualProcess) {
    this.#agent = agent;
    this.process = process;
  }

  get leases(): readonly HeldLease[] {
    return [...this.#leases].filter((lease) => lease.isValid && !lease.isReporting);
  }

  begin(): void {
    void this.#live();
  }

  hasRoom(isOwn: boolean): boolean {
    if (this.#heart === null || this.#isDraining) return false;
    const builds = this.#count("build");
    if (!isOwn) return builds < this.#agent.parts.slots;
    return this.#busy.size - builds < deploymentsAtOnce;
  }

  hurry(): void {
    this.#heart?.hurry();
  }

  /** See {@link TicketTaker}. */
  async follow({ step, attempt }: { step: string; attempt: number }): Promise<number> {
    const key = `${step}/${attempt}`;
    if (this.#busy.has(key)) return 0;
    this.#busy.add(key);
    const askedAtMs = performance.now();
    let isBegun = false;
    try {
      const answer = await this.#call("claim", 10_000, (coordinator) =>
        coordinator.answerClaim({ ...this.#caller, step, attempt }),
      );
      if (answer.type === "busy") return Math.max(1, answer.retryAfterMs);
      if (answer.type === "granted") {
        isBegun = true;
        void this.#execute(answer, askedAtMs);
      }
      return 0;
    } catch {
      return 1_000;
    } finally {
      if (!isBegun) this.#busy.delete(key);
    }
  }

  async #live(): Promise<void> {
    while (!(await this.#join())) await delay(1_000);
    this.#heart = HeartbeatLoop.start({
      send: async (beats, deadlineMs) => {
        const leases = beats.map((beat) => ({ ...beat, agent: this.#agent.name }));
        const pressure = { disk: 0, memory: 0 };
        const answer = await this.#call("beats", deadlineMs, (coordinator) =>
          coordinator.leases.heartbeat({ ...this.#caller, leases, pressure }),
        );
        return {
          answers: [...answer.orders],
          drain: answer.isDrained,
          beatMs: answer.times.beatMs,
          rejoin: answer.isUnknown,
        };
      },
      onDismissed: () => undefined,
      rejoin: async () => {
        if (await this.#join()) this.#heart?.hurry();
      },
      onDrain: (isDraining) => void (this.#isDraining = isDraining),
      beatMs: 10_000,
      log: silentLog,
    });
    this.#agent.parts.bus.offer();
    for (;;) {
      await delay(pollMs);
      const hasTickets = this.#agent.parts.ground.weather.isNatsUp && !this.#isUnanswered;
      if (hasTickets || this.#isDraining) continue;
      await this.#askForAny();
    }
  }

  async #join(): Promise<boolean> {
    const { name, slots, docker } = this.#agent.parts;
    const resources = { cpus: 0, memoryBytes: 0, diskBytes: 0 };
    const labels = [`host:${docker.host}`];
    const agent = { name, epoch: this.process.name, labels, slots, resources };
    try {
      await this.#call("joins", 10_000, (coordinator) => coordinator.leases.join(agent));
      return true;
    } catch {
      return false;
    }
  }

  async #askForAny(): Promise<void> {
    const askedAtMs = performance.now();
    const isBuilding = this.hasRoom(false);
    this.#isUnanswered = true;
    try {
      const answer = await this.#call("claims any", 10_000, (coordinator) =>
        coordinator.answerClaimAny({ ...this.#caller, isBuilding, request: this.#request }),
      );
      this.#request++;
      this.#isUnanswered = false;
      if (answer.type !== "granted") return;
      const key = `${answer.step.id}/${answer.step.attempt}`;
      if (this.#busy.has(key)) return;
      this.#busy.add(key);
      void this.#execute(answer, askedAtMs);
    } catch {
      // It is asked again.
    }
  }

  async #execute(granted: Granted, askedAtMs: number): Promise<void> {
    const { step, fence, times } = granted;
    const { parts } = this.#agent;
    const key = `${step.id}/${step.attempt}`;
    const lease = new HeldLease(
      { step: step.id, attempt: step.attempt, fence, ttlMs: times.ttlMs, kind: step.kind },
      askedAtMs,
    );
    this.#leases.add(lease);
    this.#heart?.keep(lease);
    const claim = { agent: parts.name, step: step.id, attempt: step.attempt, fence };
    const work = new SimulatedStep({
      ...parts,
      granted,
      lease,
      claim,
      advance: (phase, details) =>
        this.#call(`asks ${phase}`, 120_000, (coordinator) =>
          coordinator.advance(claim, phase, details),
        ),
      beatNow: async () => await this.#heart?.beatNow(),
      die: () => this.#agent.kill(),
    });
    const report = await work.run();
    lease.isReporting = true;
    if (report !== null) await this.#report(lease, claim, report);
    lease[Symbol.dispose]();
    this.#heart?.drop(lease);
    this.#leases.delete(lease);
    this.#busy.delete(key);
    parts.bus.offer();
  }

  async #report(lease: HeldLease, claim: LeaseClaim, report: StepReport): Promise<void> {
    for (let pauseMs = 100; lease.isHeld; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      try {
        const what = `reports ${claim.step} ${report.outcome}`;
        await this.#call(what, 20_000, (coordinator) => coordinator.takeReport(claim, report));
        return;
      } catch {
        await delay(pauseMs);
      }
    }
  }

  get #caller(): { readonly agent: string; readonly agentEpoch: string } {
    return { agent: this.#agent.name, agentEpoch: this.process.name };
  }

  #call<Result>(
    what: string,
    deadlineMs: number,
    work: Parameters<Network["call"]>[3] extends (c: infer C) => unknown
      ? (coordinator: C) => Promise<Result>
      : never,
  ): Promise<Result> {
    return this.#agent.parts.network.call(this.#agent.name, what, deadlineMs, work);
  }

  #count(kind: Step["kind"]): number {
    return [...this.#leases].filter((lease) => lease.kind === kind).length;
  }
}
