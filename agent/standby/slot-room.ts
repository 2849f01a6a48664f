import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmdirSync } from "node:fs";
import { removeEmpty } from "./remove-empty.js";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { Log } from "../../program/log.js";
import { bindMount, makeReadOnly, setPropagation, unmount } from "../mounts/mount.js";
import { mountsWithin, readMountTable } from "../mounts/mount-table.js";

/** Not among the agent's data: whoever removes that must not walk into what is mounted here. */
const home = "/run/slipway";

/**
 * The part of the host's file system in which an agent mounts things for containers that run already.
 *
 *     /run/slipway/<agent>/slots    shared: what is mounted below reaches the containers that follow it
 *     /run/slipway/<agent>/views    private: read-only views of directories, to be mounted from
 *
 * A mount that is made read-only after it was made reaches containers while it is still writable. So
 * what is to be read-only is mounted from a view, and has never been anything else.
 */
export class SlotRoom {
  readonly slots: string;
  readonly #views: string;
  readonly #data: string;

  /** Nothing is mounted yet. */
  private constructor(data: string) {
    const name = createHash("sha256").update(data).digest("hex").slice(0, 16);
    this.slots = join(home, name, "slots");
    this.#views = join(home, name, "views");
    this.#data = data;
  }

  /**
   * Opens the room of the agent whose directory is `data`, with what an earlier run has mounted in its
   * slots. Null where this process may not mount.
   */
  static async open(data: string, log: Log): Promise<SlotRoom | null> {
    if (process.getuid?.() !== 0) return null;
    const room = new SlotRoom(data);
    try {
      await room.#prepare();
      return room;
    } catch (error) {
      log.warn("containers cannot be kept ready here: mounts are not permitted", { error });
      return null;
    }
  }

  /** A directory with the content of `source` on a read-only mount; `close` it when it is mounted. */
  async openView(source: string): Promise<{ readonly path: string; close(): Promise<void> }> {
    const inside = relative(this.#data, source);
    if (inside !== "" && !inside.startsWith("..") && !isAbsolute(inside)) {
      return { path: join(this.#views, "data", inside), close: async () => {} };
    }
    // Of its own: between the two calls below it could still be written through.
    const path = join(this.#views, randomUUID());
    mkdirSync(path);
    const close = async (): Promise<void> => {
      await unmount(path);
      rmdirSync(path);
    };
    await bindMount(source, path);
    try {
      await makeReadOnly(path);
    } catch (error) {
      await close();
      throw error;
    }
    return { path, close };
  }

  /** The room of that agent, to be looked into and removed: nothing is mounted. */
  static of(data: string): SlotRoom {
    return new SlotRoom(data);
  }

  /** Unmounts everything. Only for when no container uses a slot any more. */
  async remove(): Promise<void> {
    for (const directory of [this.#views, this.slots]) {
      for (const path of mountsWithin(directory)) await unmount(path);
    }
    for (const directory of [join(this.#views, "data"), this.#views, this.slots]) {
      removeEmpty(directory);
    }
    removeEmpty(dirname(this.slots));
  }

  async #prepare(): Promise<void> {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    for (const directory of [this.slots, this.#views]) {
      mkdirSync(directory, { recursive: true, mode: 0o700 });
    }
    const mounted = (readMountTable("self") ?? []).some(({ path }) => path === this.slots);
    if (!mounted) {
      await bindMount(this.slots, this.slots);
      // First private: it is not to be shared with whatever the directory above is shared with.
      await setPropagation(this.slots, "private");
      await setPropagation(this.slots, "shared");
    }
    // Views are only there to be mounted from: those of an earlier run are in nobody's way but ours.
    for (const path of mountsWithin(this.#views)) await unmount(path);
    await bindMount(this.#views, this.#views);
    await setPropagation(this.#views, "private");
    const data = join(this.#views, "data");
    mkdirSync(data, { recursive: true });
    await bindMount(this.#data, data);
    await makeReadOnly(data);
  }
}
