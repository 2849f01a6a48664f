import { mkdtemp, rm } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Repositories } from "../../coordinator/git/repositories.js";
import { InstalledImages } from "../../coordinator/images.js";
import { simulatedType } from "./simulated-repositories.js";
import { EventQueue } from "./event-queue.js";
import { Ground, type Violation } from "./ground.js";
import { Mischief } from "./mischief.js";
import { SeededRandom } from "./seeded-random.js";
import { SimulatedFarm, type SharedParts } from "./simulated-farm.js";
import { Trace } from "./trace.js";
import { Users } from "./users.js";
import { installVirtualTime } from "./virtual-time.js";
import { VirtualProcess } from "./virtual-process.js";
import { Weather, type FaultKind } from "./weather.js";

/** When faults have stopped, everything has to come to an end within this time. */
const patienceMs = 30 * 60_000;
/** The longest time between two looks of the router's watch, and a while. */
const quietMs = 15_000;

/** How long faults go on at most, in ms. */
const faultWindowMs = { usual: 140_000, wide: 600_000 } as const;

export type FaultWindow = keyof typeof faultWindowMs;

/** What came of a seed. */
export interface SeedResult {
  readonly seed: number;
  readonly window: FaultWindow;
  readonly violations: readonly Violation[];
  readonly events: number;
  readonly digest: string;
  readonly faults: ReadonlyMap<FaultKind, number>;
  /** Activities by how they ended. */
  readonly results: ReadonlyMap<string, number>;
  readonly virtualMs: number;
  /** The last events, as text. */
  readonly last: readonly string[];
}

/** Simulations of farms, one for each seed. One at a time in a process. */
export class Simulation implements AsyncDisposable {
  readonly #directory: string;
  readonly #shared: SharedParts;

  private constructor(directory: string, shared: SharedParts) {
    this.#directory = directory;
    this.#shared = shared;
  }

  static async open(): Promise<Simulation> {
    // The database is real; what its disk keeps is simulated, so memory will do.
    const root = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();
    const directory = await mkdtemp(join(root, "slipway-simulation-"));
    const [repositories, images] = [
      await Repositories.open(join(directory, "git")),
      new InstalledImages(),
    ];
    // Read now, so that no simulation waits for the real disk.
    await images.buildImage(simulatedType);
    return new Simulation(directory, { repositories, images });
  }

  /** A whole life of a farm. The same seed and window give the same trace. `tell` gets its lines. */
  async run(
    seed: number,
    tell?: (line: string) => void,
    window: FaultWindow = "usual",
  ): Promise<SeedResult> {
    const queue = new EventQueue();
    const random = new SeededRandom(seed);
    const [trace, weather] = [new Trace(tell), new Weather()];
    const ground = new Ground({ queue, random, trace, weather });
    using _time = installVirtualTime(queue, random);
    const directory = join(this.#directory, `seed-${seed}`);
    const farm = new SimulatedFarm(ground, directory, this.#shared);
    const results = new Map<string, number>();
    try {
      farm.begin(random.between(2, 4));
      await settled();
      const { invariants, sources } = farm;
      const coordinator = (): SimulatedFarm["coordinator"] => farm.coordinator;
      const users = new Users(ground, { sources, invariants, coordinator });
      const faultsLastMs = random.between(40_000, faultWindowMs[window]);
      const faultsEndMs = new Mischief(ground, farm, users).plan(faultsLastMs);
      await runUntilQuiet(ground, farm, faultsEndMs);
      if (ground.violations.length === 0) invariants.checkEnd();
      for (const { state_json: state } of endsOf(farm)) {
        const { result = "live" } = JSON.parse(state) as { result?: string };
        results.set(result, (results.get(result) ?? 0) + 1);
      }
    } finally {
      await farm.close();
    }
    return {
      seed,
      window,
      results,
      violations: ground.violations,
      events: trace.events,
      faults: weather.happened,
      virtualMs: queue.nowMs,
      last: trace.last,
      digest: trace.digest(),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#directory, { recursive: true, force: true });
  }
}

async function runUntilQuiet(
  ground: Ground,
  farm: SimulatedFarm,
  faultsEndMs: number,
): Promise<void> {
  const { queue, trace } = ground;
  let quietSinceMs: number | null = null;
  while (ground.violations.length === 0) {
    const event = queue.next();
    if (event === null) return;
    trace.events++;
    if (event.name !== "timer") ground.note(event.name);
    farm.setClocks();
    if (event.owner === null) VirtualProcess.outside(event.work);
    else event.owner.run(event.work);
    await settled();
    farm.invariants.check();
    const { nowMs } = queue;
    if (nowMs < faultsEndMs) continue;
    if (!farm.isQuiet) quietSinceMs = null;
    else quietSinceMs ??= nowMs;
    if (quietSinceMs !== null && nowMs - quietSinceMs > quietMs) return;
    if (nowMs > faultsEndMs + patienceMs) return tellStuck(ground, farm);
  }
}

function tellStuck(ground: Ground, { coordinator }: SimulatedFarm): void {
  const live = coordinator?.activities.live() ?? [];
  const told = live.map((activity) => {
    const why = coordinator?.runner.obstacleOf(activity.id)?.message ?? "";
    return `${activity.id} (${activity.kind}, ${activity.state.phase}) waits for ${why}`;
  });
  const steps = coordinator?.steps.live() ?? [];
  const open = steps.map(({ id, state, agent }) => `step ${id} ${state} ${agent ?? ""}`);
  ground.violated("I5", `stuck: ${[...told, ...open].join("; ")}`);
}

function endsOf({ coordinator }: SimulatedFarm): readonly { state_json: string }[] {
  return coordinator?.database.all("SELECT state_json FROM activities") ?? [];
}

/** Every promise that can settle now has. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
