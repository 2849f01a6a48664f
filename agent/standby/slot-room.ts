import { createHash, randomUUID } from "node:crypto";
import { mkdirSync, rmdirSync } from "node:fs";
import { removeEmpty } from "./remove-empty.js";
import { dirname, isAbsolute, join, relative } from "node:path";
import { entriesOf } from "../../program/entries-of.js";
import type { Log } from "../../program/log.js";
import { bindPrivately, share, unmount } from "../mounts/mount.js";
import { mountsWithin, readMountTable } from "../mounts/mount-table.js";

/** Not among the agent's data: whoever removes that must not walk into what is mounted here. */
const home = "/run/slipway";

/**
 * The part of the host's file system in which an agent mounts things for containers that run already.
 *
 *     /run/slipway/<agent>/slots    shared: what is mounted below reaches the containers that follow it
 *     /run/slipway/<agent>/views    private: views of directories, to be mounted from; those that a
 *                                   slot keeps are in a directory with its name
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
    const own = this.#ownView(source, options);
    if (own !== null) return { path: own, close: async () => {} };
    const path = await this.#bindView(this.#views, source, options);
    return {
      path,
      close: async () => {
        await unmount(path);
        rmdirSync(path);
      },
    };
  }

  /** The same for the slot `id`, until its views are closed. */
  async keepView(
    id: string,
    source: string,
    options: { readonly readOnly: boolean },
  ): Promise<string> {
    const own = this.#ownView(source, options);
    return own ?? (await this.#bindView(join(this.#views, id), source, options));
  }

  /** Closes the views that are kept for the slot `id`; there may be none. */
  async closeViews(id: string): Promise<void> {
    const directory = join(this.#views, id);
    for (const path of mountsWithin(directory)) await unmount(path);
    for (const name of await entriesOf(directory)) removeEmpty(join(directory, name));
    removeEmpty(directory);
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
    for (const id of await entriesOf(this.#views)) await this.closeViews(id);
    for (const directory of [this.#views, this.slots]) removeEmpty(directory);
    removeEmpty(dirname(this.slots));
  }

  /** Where a directory of the agent can be seen already, read-only. */
  #ownView(source: string, options: { readonly readOnly: boolean }): string | null {
    const inside = relative(this.#data, source);
    const isOwn = inside !== "" && !inside.startsWith("..") && !isAbsolute(inside);
    return options.readOnly && isOwn ? join(this.#views, "data", inside) : null;
  }

  async #bindView(
    directory: string,
    source: string,
    options: { readonly readOnly: boolean },
  ): Promise<string> {
    const path = join(directory, randomUUID());
    mkdirSync(path, { recursive: true });
    try {
      await bindPrivately(source, path, options);
      return path;
    } catch (error) {
      rmdirSync(path);
      throw error;
    }
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
    for (const id of await entriesOf(this.#views)) await this.closeViews(id);
    await bindPrivately(this.#views, this.#views, { readOnly: false });
    const data = join(this.#views, "data");
    mkdirSync(data, { recursive: true });
    await bindPrivately(this.#data, data, { readOnly: true });
  }
}
