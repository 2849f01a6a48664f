import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmdirSync } from "node:fs";
import { removeEmpty } from "./remove-empty.js";
import { dirname, isAbsolute, join, relative } from "node:path";
import type { Log } from "../../program/log.js";
import { bindPrivately, share, unmount } from "../mounts/mount.js";
import { mountsWithin, readMountTable } from "../mounts/mount-table.js";

/** Not among the agent's data: whoever removes that must not walk into what is mounted here. */
const home = "/run/slipway";

/**
 * The part of the host's file system in which an agent mounts things for containers that run already.
 *
 *     /run/slipway/<agent>/slots    shared: what is mounted below reaches the containers that follow it
 *     /run/slipway/<agent>/views    private: views of directories, to be mounted from
 *
 * A mount that is made read-only after it was made reaches containers while it is still writable. So
 * what is to be read-only is mounted from a view, and has never been anything else. And a directory is
 * mostly on a mount that the host shares: what was mounted in one slot would be seen in the directory
 * itself, and in every other slot that has it. A view is private, and so is what is mounted from it.
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

  /** A directory with the content of `source` on a mount of its own; `close` it when it is mounted. */
  async openView(
    source: string,
    options: { readonly readOnly: boolean },
  ): Promise<{ readonly path: string; close(): Promise<void> }> {
    const inside = relative(this.#data, source);
    if (options.readOnly && inside !== "" && !inside.startsWith("..") && !isAbsolute(inside)) {
      return { path: join(this.#views, "data", inside), close: async () => {} };
    }
    const path = join(this.#views, randomUUID());
    mkdirSync(path);
    try {
      await bindPrivately(source, path, options);
    } catch (error) {
      rmdirSync(path);
      throw error;
    }
    return {
      path,
      close: async () => {
        await unmount(path);
        rmdirSync(path);
      },
    };
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
      // First private: it is not to be shared with whatever the directory above is shared with.
      await bindPrivately(this.slots, this.slots, { readOnly: false });
      await share(this.slots);
    }
    // Views are only there to be mounted from: those of an earlier run are in nobody's way but ours.
    for (const path of mountsWithin(this.#views)) await unmount(path);
    await bindPrivately(this.#views, this.#views, { readOnly: false });
    const data = join(this.#views, "data");
    mkdirSync(data, { recursive: true });
    await bindPrivately(this.#data, data, { readOnly: true });
  }
}
