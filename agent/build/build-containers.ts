import { createHash, randomUUID } from "node:crypto";
import { FarmError } from "../../program/error.js";
import { canonicalJson } from "../../program/json.js";
import type { Log } from "../../program/log.js";
import type {
  ContainerEngine,
  ContainerSpec,
  ContainerState,
  OnOutput,
  RunResult,
} from "../containers/container-engine.js";
import { labelsOf } from "../containers/labels.js";
import type { Owner } from "../slugs/local-blobs.js";
import type { Slot, SlotMount } from "../standby/slot.js";
import { slotLabel, type Slots } from "../standby/slots.js";
import type { Housekeeping } from "../work/housekeeping.js";
import { buildNetworkName } from "./build-network.js";

/** What a build runs, where, and what it may use. */
export interface BuildProgram {
  readonly farm: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Directories of the host, writable at these paths of the container. */
  readonly directories: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
  /** 0: no limit, here and below. */
  readonly memoryBytes: number;
  readonly cpus: number;
}

/** How a program ended; its container is gone when `removed` resolves. */
export interface EndedBuild {
  readonly result: RunResult;
  readonly removed: Promise<void>;
}

/** What is known before it is known what is to be built. */
type Kind = Pick<BuildProgram, "farm" | "image" | "memoryBytes" | "cpus"> & {
  /** The paths of {@link BuildProgram.directories}. */
  readonly paths: readonly string[];
};

interface WaitingContainer {
  readonly state: ContainerState;
  readonly slot: Slot;
}

export interface BuildContainersParts {
  /** The agent's name. */
  readonly agent: string;
  readonly engine: ContainerEngine;
  /** The agent's own directory; nobody else's. */
  readonly data: string;
  /** Who runs builds; null: the agent's own user. */
  readonly owner: Owner | null;
  /** Null where containers cannot be kept ready. */
  readonly slots: Slots | null;
  readonly housekeeping: Housekeeping;
  /** How many kinds of containers are kept ready. */
  readonly limit: number;
  readonly log: Log;
}

/**
 * The containers that builds run in. Each is for one build and gone after it; but the next of its kind
 * has been started by then and waits, so that a build need not.
 */
export class BuildContainers implements AsyncDisposable {
  readonly #parts: BuildContainersParts;
  /** By the digest of their kind, the least recently used first. */
  readonly #waiting = new Map<string, WaitingContainer>();

  private constructor(parts: BuildContainersParts) {
    this.#parts = parts;
  }

  /** Removes what an agent that was killed has left of its builds, and is ready. */
  static async open(parts: BuildContainersParts): Promise<BuildContainers> {
    for (const { id, name, labels } of await parts.engine.listByLabels({
      "slipway.role": "build",
      "slipway.agent": parts.agent,
      "slipway.data": parts.data,
    })) {
      parts.log.warn("a container of an earlier run is removed", { container: name });
      await parts.engine.remove(id);
      await parts.slots?.dismantle(labels[slotLabel] ?? "");
    }
    return new BuildContainers(parts);
  }

  /** Runs it to its end. Once `signal` aborts it is killed, and the signal's reason is thrown. */
  async run(program: BuildProgram, onOutput: OnOutput, signal: AbortSignal): Promise<EndedBuild> {
    const waiting = await this.#take(program);
    try {
      return waiting === null
        ? await this.#runNew(program, onOutput, signal)
        : await this.#runWaiting(waiting, program, onOutput, signal);
    } finally {
      this.#prepareNext(program);
    }
  }

  /** Removes what waits. */
  async [Symbol.asyncDispose](): Promise<void> {
    for (const waiting of this.#waiting.values()) await this.#remove(waiting);
    this.#waiting.clear();
  }

  async #runNew(
    program: BuildProgram,
    onOutput: OnOutput,
    signal: AbortSignal,
  ): Promise<EndedBuild> {
    const { engine } = this.#parts;
    signal.throwIfAborted();
    const { id } = await engine.ensureContainer({
      ...this.#base(kindOf(program)),
      command: program.command,
      environment: program.environment,
      workingDirectory: program.workingDirectory,
      mounts: [
        ...Object.entries(program.directories).map(
          ([target, source]) => ({ kind: "bind", source, target }) as const,
        ),
        ...temporary,
      ],
    });
    return await ended(
      engine.follow(id, () => engine.start(id), onOutput, signal),
      () => engine.remove(id),
    );
  }

  async #runWaiting(
    waiting: WaitingContainer,
    program: BuildProgram,
    onOutput: OnOutput,
    signal: AbortSignal,
  ): Promise<EndedBuild> {
    const { engine } = this.#parts;
    const open = (): Promise<void> => waiting.slot.gate("start").open(program, this.#user);
    return await ended(engine.follow(waiting.state.id, open, onOutput, signal), () =>
      this.#remove(waiting),
    );
  }

  /** A container that waits for a program of this kind, with its directories; null where none does. */
  async #take(program: BuildProgram): Promise<WaitingContainer | null> {
    const kind = digestOf(kindOf(program));
    await this.#parts.housekeeping.withdraw(choreOf(kind));
    const waiting = this.#waiting.get(kind);
    if (waiting === undefined) return null;
    this.#waiting.delete(kind);
    try {
      const mounts = Object.entries(program.directories).map(([target, source]): SlotMount => ({
        target,
        source,
        readOnly: false,
      }));
      const [image] = await Promise.all([
        this.#parts.engine.imageId(program.image),
        waiting.slot.mountAll(mounts),
      ]);
      if (image === waiting.state.imageId && waiting.slot.isSeenBy(waiting.state.pid)) {
        return waiting;
      }
    } catch (error) {
      const container = waiting.state.name;
      this.#parts.log.warn("a container that was kept ready is not used", { container, error });
    }
    await this.#remove(waiting);
    return null;
  }

  #prepareNext(program: BuildProgram): void {
    const { slots, housekeeping, limit } = this.#parts;
    if (slots === null || limit === 0) return;
    const kind = kindOf(program);
    const digest = digestOf(kind);
    const name = `keep a container of ${kind.image} ready`;
    housekeeping.add(choreOf(digest), name, async (signal) => {
      // Builds that ran side by side each ask for one.
      if (this.#waiting.has(digest)) return;
      const waiting = await this.#startWaiting(kind, slots);
      if (signal.aborted) return await this.#remove(waiting);
      this.#waiting.set(digest, waiting);
      for (const [other, oldest] of this.#waiting) {
        if (this.#waiting.size <= limit) break;
        this.#waiting.delete(other);
        await this.#remove(oldest);
      }
    });
  }

  async #startWaiting(kind: Kind, slots: Slots): Promise<WaitingContainer> {
    const { engine } = this.#parts;
    const doors = Object.fromEntries(kind.paths.map((path, index) => [String(index), path]));
    const slot = await slots.create({ doors, gates: ["start"], outlivesAgent: false });
    const base = this.#base(kind);
    try {
      const { id } = await engine.ensureContainer({
        ...base,
        labels: { ...base.labels, [slotLabel]: slot.id },
        command: slot.gate("start").waiting,
        mounts: [...slot.mountPoints, ...temporary],
      });
      await engine.start(id);
      const state = await engine.inspect(id);
      if (state === null) throw new FarmError(`the container "${base.name}" is gone`);
      return { state, slot };
    } catch (error) {
      await engine.remove(base.name);
      await slot.dismantle();
      throw error;
    }
  }

  #base(kind: Kind): Omit<ContainerSpec, "command" | "mounts"> {
    const { agent, data } = this.#parts;
    const { uid, gid } = this.#user;
    return {
      name: `slipway-${kind.farm}-build-${randomUUID()}`,
      image: kind.image,
      labels: {
        ...labelsOf({ farm: kind.farm, role: "build" }),
        "slipway.agent": agent,
        "slipway.data": data,
      },
      user: `${uid}:${gid}`,
      readOnlyRoot: true,
      network: { kind: "network", network: buildNetworkName(kind.farm) },
      ...(kind.memoryBytes > 0 && { memoryBytes: kind.memoryBytes }),
      ...(kind.cpus > 0 && { cpus: kind.cpus }),
    };
  }

  get #user(): Owner {
    const { owner } = this.#parts;
    return owner ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  }

  async #remove({ state, slot }: WaitingContainer): Promise<void> {
    await this.#parts.engine.remove(state.id);
    await slot.dismantle();
  }
}

/** In memory, which counts as the build's: all else that it can write to is watched. */
const temporary = ["/tmp", "/var/tmp", "/run"].map(
  (target) => ({ kind: "tmpfs", target, executable: true }) as const,
);

/** Removes the container whatever came of it: behind the caller's back only where it ended well. */
async function ended(
  following: Promise<RunResult>,
  remove: () => Promise<void>,
): Promise<EndedBuild> {
  try {
    const result = await following;
    const removed = remove();
    removed.catch(() => undefined); // Awaited by the caller, later.
    return { result, removed };
  } catch (error) {
    await remove();
    throw error;
  }
}

function kindOf(program: BuildProgram): Kind {
  const { farm, image, memoryBytes, cpus } = program;
  return { farm, image, memoryBytes, cpus, paths: Object.keys(program.directories).toSorted() };
}

function digestOf(kind: Kind): string {
  return createHash("sha256").update(canonicalJson(kind)).digest("hex");
}

function choreOf(kind: string): string {
  return `build container ${kind}`;
}
