import { rm } from "node:fs/promises";
import { join } from "node:path";
import { FarmError } from "../../program/error.js";
import type { RigOutside } from "../coordinator-rig.js";
import { MemoryContentStore } from "../memory-content-store.js";
import type { Ground } from "./ground.js";
import { Invariants, type Observed } from "./invariants.js";
import { Network } from "./network.js";
import { SimulatedAgent } from "./simulated-agent.js";
import { SimulatedBus } from "./simulated-bus.js";
import { SimulatedCoordinator } from "./simulated-coordinator.js";
import { SimulatedDocker } from "./simulated-docker.js";
import { SimulatedRepositories } from "./simulated-repositories.js";
import { SimulatedRouter } from "./simulated-router.js";
import { VirtualProcess } from "./virtual-process.js";

/** What is read from the real disk, once for all simulations. */
export type SharedParts = Required<Pick<RigOutside, "repositories" | "images">>;

/** Where the wall clock stands when a simulation begins. */
const beganAtMs = 1_800_000_000_000;

/** All processes of a farm, of sizes that the seed chooses, and the ways to do harm to them. */
export class SimulatedFarm implements Observed {
  readonly content = new MemoryContentStore();
  readonly router: SimulatedRouter;
  readonly sources: SimulatedRepositories;
  readonly dockers: readonly SimulatedDocker[];
  readonly agents: readonly SimulatedAgent[];
  readonly bus: SimulatedBus;
  readonly invariants: Invariants;
  readonly projectBuilds: number | null;
  /** The one that has the address; null: none. */
  coordinator: SimulatedCoordinator | null = null;
  readonly #ground: Ground;
  readonly #directory: string;
  readonly #shared: SharedParts;
  /** Coordinators whose files are open: the present one, and those that others took over from. */
  readonly #open = new Set<SimulatedCoordinator>();
  #starts = 0;
  /** Breaks the next wait of the coordinator: it is killed in the midst of what it does. */
  #harmAtWait: { waits: number; readonly harm: () => void } | null = null;

  constructor(ground: Ground, directory: string, shared: SharedParts) {
    this.#ground = ground;
    this.#directory = directory;
    this.#shared = shared;
    const { random, weather } = ground;
    this.router = new SimulatedRouter(ground);
    this.sources = new SimulatedRepositories(this.content, random);
    this.projectBuilds = random.pick([null, null, 1, 2]);
    this.content.before = (call) => this.#cacheCall(call);
    const hosts = ["h1", "h2"].slice(0, random.between(1, 2));
    this.dockers = hosts.map((host) => new SimulatedDocker(host, ground));
    this.invariants = new Invariants(ground, this);
    this.bus = new SimulatedBus(ground, {
      takers: () => this.agents,
      take: async (chunk) => {
        const { coordinator } = this;
        if (coordinator?.process.state !== "running" || !weather.isNatsUp) return false;
        await coordinator.takeLog(chunk);
        return true;
      },
    });
    const network = new Network(ground, () => this.coordinator);
    this.agents = Array.from({ length: random.between(3, 5) }, (_, index) => {
      const docker = this.dockers[index % this.dockers.length]!;
      const { bus, content } = this;
      const slots = random.between(1, 3);
      return new SimulatedAgent({
        ground,
        network,
        bus,
        docker,
        content,
        name: `a${index}`,
        slots,
      });
    });
  }

  /** Everything starts, for the first time. */
  begin(projects: number): void {
    this.#boot(join(this.#directory, "c0"));
    const { coordinator } = this;
    for (let project = 0; project < projects; project++) {
      coordinator?.projects.create(`p${project}`, "main", coordinator.nowMs);
    }
    for (const agent of this.agents) agent.start();
  }

  /** Sets the clocks of all coordinators to now. */
  setClocks(): void {
    for (const coordinator of this.#open) {
      coordinator.monotonicMs = this.#ground.nowMs;
      coordinator.nowMs = this.#wallMs;
    }
  }

  /** The coordinator dies after it has waited for others `waits` times more; at the latest soon. */
  killCoordinatorAt(waits: number, isPowerCut: boolean): void {
    const { coordinator } = this;
    if (coordinator === null) return;
    const harm = (): void => this.#killCoordinator(coordinator, isPowerCut);
    this.#harmAtWait = { waits, harm };
    this.#ground.queue.after(3_000, "coordinator dies at the latest", harm, null);
  }

  /** The coordinator stops, another one takes over what it had on disk, and then the first one goes on. */
  swapCoordinator(stoppedMs: number): void {
    const old = this.coordinator;
    if (old === null || old.process.state !== "running") return;
    const { queue, weather, random } = this.#ground;
    weather.note("coordinator swapped");
    old.process.state = "stopped";
    this.#ground.note(`${old.process.name} is stopped, another one takes over`);
    const directory = this.#nextDirectory();
    old.copyTo(directory, true);
    this.#boot(directory);
    queue.after(stoppedMs, `${old.process.name} goes on`, () => queue.continue(old.process), null);
    const endMs = stoppedMs + random.between(1_000, 60_000);
    queue.after(endMs, `${old.process.name} is ended`, () => old.kill(), null);
  }

  setNats(isUp: boolean, isWiped: boolean): void {
    this.#ground.weather.isNatsUp = isUp;
    if (isWiped) this.bus.wipe();
    if (!isUp) return;
    // The coordinator finds the bus again, and with it that tickets may be gone.
    const { coordinator } = this;
    if (coordinator === null) return;
    const found = (): void => coordinator.leases.ticketsLost();
    this.#ground.queue.after(300, "coordinator finds the bus", found, coordinator.process);
    this.bus.offer();
  }

  drain(agent: string, isDrained: boolean): void {
    const { coordinator } = this;
    if (coordinator?.process.state !== "running") return;
    const by = isDrained ? "administrator" : null;
    void coordinator.process.run(() => coordinator.leases.drain(agent, by));
  }

  /** Everything works from now on. */
  heal(): void {
    const { weather, queue } = this.#ground;
    const isNatsBack = !weather.isNatsUp;
    weather.clear();
    if (isNatsBack) this.setNats(true, false);
    for (const agent of this.agents) {
      agent.continue();
      agent.start();
    }
    const undrain = (): void => {
      for (const { name } of this.agents) this.drain(name, false);
    };
    queue.after(15_000, "all agents may work", undrain, null);
  }

  /** Nothing is under way, and nothing waits. */
  get isQuiet(): boolean {
    const { coordinator } = this;
    if (coordinator?.isReady !== true || coordinator.process.state !== "running") return false;
    if (!this.bus.isEmpty) return false;
    if ([...this.router.table.environments.values()].some((one) => one.holdingSinceMs !== null)) {
      return false;
    }
    const live = coordinator.database.get<{ is: number }>(
      `SELECT EXISTS (SELECT 1 FROM activities WHERE phase <> 'ended')
         OR EXISTS (SELECT 1 FROM steps WHERE state <> 'done') AS "is"`,
    );
    return live?.is === 0;
  }

  async close(): Promise<void> {
    for (const agent of this.agents) agent.kill();
    for (const coordinator of this.#open) {
      coordinator.kill();
      await coordinator.close();
    }
    await rm(this.#directory, { recursive: true, force: true });
  }

  get #wallMs(): number {
    return beganAtMs + Math.floor(this.#ground.nowMs) + this.#ground.weather.clockOffsetMs;
  }

  #boot(directory: string): void {
    const { content, router, sources, bus, projectBuilds } = this;
    const name = `c${++this.#starts}`;
    let self: SimulatedCoordinator | null = null;
    const isPresent = (): boolean => self !== null && this.coordinator === self;
    const coordinator = SimulatedCoordinator.boot(this.#ground, {
      name,
      directory,
      content,
      router,
      sources,
      projectBuilds,
      ...this.#shared,
      trees: sources,
      bus: {
        invite: async (ticket) => bus.invite(ticket),
        nudge: (agent) => bus.nudge(agent),
      },
      startsAt: { monotonicMs: this.#ground.nowMs, wallMs: this.#wallMs },
      granted: (claim) => {
        if (!isPresent() || self === null) return;
        this.invariants.granted(claim);
        const step = self.steps.get(claim.step);
        if (step.kind === "build") this.invariants.buildBegan(step.projectId);
      },
      waits: () => {
        if (isPresent()) this.#waited();
      },
    });
    self = coordinator;
    this.#open.add(coordinator);
    this.coordinator = coordinator;
    this.invariants.coordinatorBegan();
  }

  #waited(): void {
    const harm = this.#harmAtWait;
    if (harm === null || --harm.waits > 0) return;
    this.#harmAtWait = null;
    this.#ground.queue.after(1, "coordinator dies while it waits", harm.harm, null);
  }

  #killCoordinator(coordinator: SimulatedCoordinator, isPowerCut: boolean): void {
    if (this.coordinator !== coordinator || coordinator.process.state === "dead") return;
    const { weather, random, queue } = this.#ground;
    weather.note(isPowerCut ? "coordinator's power cut" : "coordinator killed");
    this.#ground.note(`${coordinator.process.name} is dead`);
    this.#harmAtWait = null;
    coordinator.kill();
    const directory = this.#nextDirectory();
    coordinator.copyTo(directory, isPowerCut);
    this.coordinator = null;
    this.#open.delete(coordinator);
    void coordinator.close();
    const boot = (): void => this.#boot(directory);
    queue.after(random.between(100, 15_000), "coordinator starts", boot, null);
  }

  #nextDirectory(): string {
    return join(this.#directory, `c${this.#starts}`);
  }

  async #cacheCall(call: string): Promise<void> {
    const { random, weather } = this.#ground;
    if (random.chance(0.15)) await this.#ground.pause(random.between(1, 20), `cache ${call}`);
    // Pins have no fence: were the old one to reach the cache, it would end pins that the new one needs.
    const isOld = [...this.#open].some(
      (one) => one !== this.coordinator && one.process === VirtualProcess.current,
    );
    if (!weather.isCacheUp || isOld) throw new FarmError("the cache does not answer");
  }
}
