import type { Ground } from "./ground.js";
import type { SimulatedAgent } from "./simulated-agent.js";
import type { SimulatedFarm } from "./simulated-farm.js";
import type { Users } from "./users.js";

const ttlMs = 30_000;
const hourMs = 3_600_000;
/** Enough for all projects to be built and deployed twice, mostly. */
const calmMs = 50_000;

/** Plans what goes wrong in a simulation, and when it stops. */
export class Mischief {
  readonly #ground: Ground;
  readonly #farm: SimulatedFarm;
  readonly #users: Users;

  constructor(ground: Ground, farm: SimulatedFarm, users: Users) {
    this.#ground = ground;
    this.#farm = farm;
    this.#users = users;
  }

  /**
   * For `lastMs` all kinds of things happen; then everything works again. Returns when that is. Every other farm
   * has some calm before, in which two versions of all projects are deployed: so there is what to go back to.
   */
  plan(lastMs: number): number {
    const { random, queue, weather } = this.#ground;
    const startMs = random.chance(0.5) ? calmMs : 0;
    if (startMs > 0) {
      for (const atMs of [500, calmMs / 2]) {
        queue.after(atMs, "all push", () => this.#users.pushMany(), null);
      }
    }
    const mischief = random.pick([0, 0.02, 0.1, 0.25]);
    queue.after(startMs, "faults start", () => (weather.mischief = mischief), null);
    const endMs = startMs + lastMs;
    const acts = random.between(5, 16);
    for (let act = 0; act < acts; act++) {
      queue.after(
        random.between(startMs + 500, endMs - 1_000),
        "somebody acts",
        () => this.#users.act(),
        null,
      );
    }
    const harms = this.#harms();
    const count = random.between(3, 12);
    for (let harm = 0; harm < count; harm++) {
      const [name, work] = random.pick(harms);
      queue.after(random.between(startMs + 1_000, endMs - 1_000), name, work, null);
    }
    queue.after(endMs, "faults stop", () => this.#farm.heal(), null);
    return endMs;
  }

  #harms(): readonly (readonly [string, () => void])[] {
    const { random, weather } = this.#ground;
    return [
      ["agent is killed", () => this.#killAgent()],
      ["agent is stopped", () => this.#stopAgent()],
      ["agent is cut off", () => this.#cutAgent()],
      ["agent is drained", () => this.#drainAgent()],
      ["agent is slow", () => this.#slowAgent()],
      ["coordinator is to die", () => this.#farm.killCoordinatorAt(random.between(1, 30), false)],
      ["coordinator loses power", () => this.#farm.killCoordinatorAt(random.between(1, 30), true)],
      ["coordinator is swapped", () => this.#farm.swapCoordinator(random.between(1_000, 70_000))],
      ["nats goes", () => this.#loseNats()],
      ["streams are wiped", () => this.#wipeStreams()],
      [
        "router goes",
        () => {
          weather.note("router away");
          weather.isRouterUp = false;
          this.#later(2_000, 60_000, "router is back", () => (weather.isRouterUp = true));
        },
      ],
      [
        "router is started again",
        () => {
          weather.note("router restarted");
          weather.isRouterUp = false;
          this.#later(50, 500, "router is back", () => (weather.isRouterUp = true));
        },
      ],
      [
        "cache goes",
        () => {
          weather.note("cache away");
          weather.isCacheUp = false;
          this.#later(1_000, 40_000, "cache is back", () => (weather.isCacheUp = true));
        },
      ],
      [
        "wall clock is set",
        () => {
          weather.note("clock set");
          weather.clockOffsetMs += random.pick([-hourMs, hourMs]);
        },
      ],
      ["somebody is greedy", () => this.#users.beGreedy()],
    ];
  }

  #killAgent(): void {
    const agent = this.#anyAgent();
    this.#ground.weather.note("agent killed");
    agent.kill();
  }

  #stopAgent(): void {
    const agent = this.#anyAgent();
    if (agent.state !== "running") return;
    this.#ground.weather.note("agent stopped");
    agent.stop();
    this.#later(5_000, 3 * ttlMs, `${agent.name} is continued`, () => agent.continue());
  }

  #cutAgent(): void {
    const { name } = this.#anyAgent();
    const { weather } = this.#ground;
    const cut = this.#ground.random.pick(["to", "from", "both"] as const);
    weather.note(cut === "both" ? "agent cut off" : "agent cut off one way");
    weather.cuts.set(name, cut);
    this.#later(3_000, 80_000, `${name} is connected again`, () => weather.cuts.delete(name));
  }

  #drainAgent(): void {
    const { name } = this.#anyAgent();
    this.#ground.weather.note("agent drained");
    this.#farm.drain(name, true);
    this.#later(5_000, 60_000, `${name} may work again`, () => this.#farm.drain(name, false));
  }

  #slowAgent(): void {
    const { name } = this.#anyAgent();
    const { weather } = this.#ground;
    weather.note("agent slow");
    weather.slow.add(name);
  }

  #loseNats(): void {
    this.#ground.weather.note("nats away");
    const isWiped = this.#ground.random.chance(0.5);
    if (isWiped) this.#ground.weather.note("streams wiped");
    this.#farm.setNats(false, isWiped);
    this.#later(2_000, 60_000, "nats is back", () => this.#farm.setNats(true, false));
  }

  #wipeStreams(): void {
    this.#ground.weather.note("streams wiped");
    this.#farm.setNats(this.#ground.weather.isNatsUp, true);
  }

  #anyAgent(): SimulatedAgent {
    return this.#ground.random.pick(this.#farm.agents);
  }

  #later(leastMs: number, mostMs: number, name: string, work: () => unknown): void {
    const { queue, random } = this.#ground;
    queue.after(random.between(leastMs, mostMs), name, () => void work(), null);
  }
}
