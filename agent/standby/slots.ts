import { randomUUID } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { entriesOf } from "../../program/entries-of.js";
import { silentLog, type Log } from "../../program/log.js";
import type { ContainerEngine, ContainerSummary } from "../containers/container-engine.js";
import { Slot } from "./slot.js";
import { SlotRoom } from "./slot-room.js";

/** The label that tells which slot a container has. */
export const slotLabel = "slipway.slot";

/** The slots of one agent. */
export class Slots implements AsyncDisposable {
  readonly #room: SlotRoom;
  readonly #directory: string;
  /** Null where nothing is asked of it: no container is left. */
  readonly #engine: Pick<ContainerEngine, "listByLabels"> | null;
  readonly #log: Log;

  private constructor(parts: {
    readonly room: SlotRoom;
    readonly directory: string;
    readonly engine: Pick<ContainerEngine, "listByLabels"> | null;
    readonly log: Log;
  }) {
    this.#room = parts.room;
    this.#directory = parts.directory;
    this.#engine = parts.engine;
    this.#log = parts.log;
  }

  /**
   * Opens the slots of the agent whose directory is `data`. Containers that an earlier run kept ready are
   * removed; those that were put to use get back what a reboot has unmounted. Null where this process
   * may not mount.
   */
  static async open(parts: {
    readonly data: string;
    readonly engine: ContainerEngine;
    readonly log: Log;
  }): Promise<Slots | null> {
    const room = await SlotRoom.open(parts.data, parts.log);
    if (room === null) return null;
    const directory = join(parts.data, "slots");
    mkdirSync(directory, { recursive: true, mode: 0o755 });
    const slots = new Slots({ ...parts, room, directory });
    await slots.#recover(parts.engine, parts.log);
    return slots;
  }

  /** `doors`: paths in the container by name. See {@link Slot}. */
  async create(options: {
    readonly doors: Readonly<Record<string, string>>;
    readonly gates: readonly string[];
    readonly outlivesAgent: boolean;
  }): Promise<Slot> {
    return await Slot.create(this.#room, {
      id: randomUUID(),
      directory: this.#directory,
      ...options,
    });
  }

  /** Unmounts the slot of a container that is gone; nothing happens for a slot of another agent. */
  async dismantle(id: string): Promise<void> {
    if (readdirSync(this.#directory).includes(id)) await this.#remove(id);
  }

  /** What is written down of each slot, with the directories that its container has or is to have. */
  records(): readonly string[] {
    return readdirSync(this.#directory).flatMap((id) => {
      try {
        return [readFileSync(join(this.#directory, id, "slot.json"), "utf8")];
      } catch (error) {
        // Being made, or removed.
        if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
        throw error;
      }
    });
  }

  /**
   * Unmounts what containers had that were put to use and are gone: an agent that stands in for this one
   * removes its containers, but mounts are beyond its reach.
   */
  async sweep(): Promise<void> {
    if (this.#engine === null) return;
    for (const id of readdirSync(this.#directory)) {
      // Where nothing is mounted yet, its container may still be about to be made.
      if (Slot.read(this.#room, id, this.#directory)?.isLasting !== true) continue;
      const containers = await this.#engine.listByLabels({ [slotLabel]: id });
      if (containers.length === 0) await this.#remove(id);
    }
  }

  /** Leaves what containers use; without any, nothing stays mounted. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.sweep().catch((error: unknown) =>
      this.#log.warn("what is mounted for containers that are gone stays until the next start", {
        error,
      }),
    );
    if (readdirSync(this.#directory).length === 0) await this.#room.remove();
  }

  /** Unmounts everything of an agent that does not run; its containers are gone, too. */
  static async remove(data: string): Promise<void> {
    const room = SlotRoom.of(data);
    const directory = join(data, "slots");
    const slots = new Slots({ room, directory, engine: null, log: silentLog });
    for (const id of await entriesOf(slots.#directory)) await slots.#remove(id);
    await room.remove();
  }

  async #remove(id: string): Promise<void> {
    await Slot.remove(this.#room, id, this.#directory);
  }

  async #recover(engine: ContainerEngine, log: Log): Promise<void> {
    const lasting: { readonly slot: Slot; readonly container: ContainerSummary }[] = [];
    for (const id of readdirSync(this.#directory)) {
      const [container, ...others] = await engine.listByLabels({ [slotLabel]: id });
      const slot = Slot.read(this.#room, id, this.#directory);
      if (container !== undefined && others.length === 0 && slot?.isLasting) {
        lasting.push({ slot, container });
        continue;
      }
      for (const each of [container, ...others]) if (each) await engine.remove(each.id);
      await this.#remove(id);
    }
    const incomplete = lasting.filter(({ slot }) => slot.isIncomplete);
    // They start before anything is mounted for them, and so must not begin before it is.
    for (const { slot } of incomplete) slot.closeGates();
    // Web servers first: the applications are in their networks.
    const isWeb = ({ labels }: ContainerSummary) => labels["slipway.role"] === "web";
    lasting.sort((a, b) => Number(isWeb(b.container)) - Number(isWeb(a.container)));
    for (const { container } of lasting) {
      await orLog(container, log, () => engine.start(container.id));
    }
    for (const { slot, container } of incomplete) {
      await orLog(container, log, async () => {
        const state = await engine.inspect(container.id);
        await slot.complete(state?.pid ?? null);
      });
    }
  }
}

async function orLog(
  { name }: ContainerSummary,
  log: Log,
  bringBack: () => Promise<void>,
): Promise<void> {
  try {
    await bringBack();
  } catch (error) {
    log.error("a container cannot be brought back; deploy its environment again", {
      container: name,
      error,
    });
  }
}
