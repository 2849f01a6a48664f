import {
  chmodSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, posix } from "node:path";
import { entriesOf } from "../../program/entries-of.js";
import { FarmError } from "../../program/error.js";
import type { MountPoint } from "../containers/container-engine.js";
import { bindMount, unmount } from "../mounts/mount.js";
import { mountsWithin, readMountTable } from "../mounts/mount-table.js";
import { Gate, gateDirectory } from "./gate.js";
import { removeEmpty } from "./remove-empty.js";
import type { SlotRoom } from "./slot-room.js";

/** A directory of the host that a container is to see at `target`, at a door of its slot or below one. */
export interface SlotMount {
  readonly target: string;
  readonly source: string;
  readonly readOnly: boolean;
}

/** What a slot is, as it is written down. */
interface SlotRecord {
  /** Paths in the container, by the name of their directory. */
  readonly doors: Readonly<Record<string, string>>;
  /** By name. */
  readonly gates: readonly string[];
  readonly mounts: readonly SlotMount[];
  /** Whether its container goes on when the agent ends, once it was put to use. */
  readonly outlivesAgent: boolean;
}

/**
 * The host's side of one container that was started before it was known what it shall be. At its
 * *doors* (directories of the container) it sees what is mounted into the slot later, at its gates it
 * is told what to run.
 *
 *     <data>/slots/<id>/               gates, generated files, slot.json: outlive a reboot
 *     /run/slipway/<agent>/slots/<id>/<door>    where is mounted; never removed but when empty
 */
export class Slot {
  readonly id: string;
  readonly #room: SlotRoom;
  /** Of files that the container may read. */
  readonly directory: string;
  #record: SlotRecord;
  /** Views that are kept, by what they show. */
  readonly #views = new Map<string, string>();

  private constructor(id: string, room: SlotRoom, directory: string, record: SlotRecord) {
    this.id = id;
    this.#room = room;
    this.directory = directory;
    this.#record = record;
  }

  /** Makes the slot `id` below `directory`, with closed gates and nothing behind its doors. */
  static async create(
    room: SlotRoom,
    options: {
      readonly id: string;
      readonly directory: string;
      readonly doors: SlotRecord["doors"];
      readonly gates: SlotRecord["gates"];
      readonly outlivesAgent: boolean;
    },
  ): Promise<Slot> {
    const { id, doors, gates, outlivesAgent } = options;
    const directory = join(options.directory, id);
    makeReadable(directory);
    const slot = new Slot(id, room, directory, { doors, gates, mounts: [], outlivesAgent });
    slot.#write();
    slot.#makeDoors();
    for (const gate of gates) await slot.gate(gate).create();
    return slot;
  }

  /** Null where that directory of `parent` holds no slot, or half of one. */
  static read(room: SlotRoom, id: string, parent: string): Slot | null {
    const directory = join(parent, id);
    try {
      const text = readFileSync(join(directory, "slot.json"), "utf8");
      return new Slot(id, room, directory, JSON.parse(text) as SlotRecord);
    } catch {
      return null;
    }
  }

  /** To be among the mounts of the container. */
  get mountPoints(): readonly MountPoint[] {
    const doors = Object.entries(this.#record.doors).map(([door, target]): MountPoint => ({
      kind: "bind",
      source: this.#door(door),
      target,
      readOnly: true,
      follows: true,
    }));
    const gates = { source: this.directory, target: gateDirectory, readOnly: true } as const;
    return [...doors, { kind: "bind", ...gates }];
  }

  gate(name: string): Gate {
    return new Gate(this.directory, name);
  }

  /** Takes those steps of {@link mountAll} that can be taken before it is known what else it mounts. */
  async foresee(mounts: readonly SlotMount[]): Promise<void> {
    for (const { source, readOnly } of mounts) {
      const view = await this.#room.keepView(this.id, source, { readOnly });
      this.#views.set(viewKey(source, readOnly), view);
    }
  }

  /**
   * Mounts what the container is to see, outer directories before those in them. Throws FarmError where
   * one would land outside of its door: what a slug calls a directory may be a symbolic link. None may
   * be inside another whose content can change meanwhile. When this rejects nothing is still being
   * mounted.
   */
  async mountAll(mounts: readonly SlotMount[]): Promise<void> {
    this.#record = { ...this.#record, mounts };
    this.#write();
    await this.#mount(mounts);
  }

  /**
   * Whether the process sees all that was mounted, read-only where it is to be. False, too, where the
   * process cannot be looked at from here.
   */
  isSeenBy(pid: number | null): boolean {
    const table = pid === null ? null : readMountTable(pid);
    if (table === null) return false;
    const doors = new Set(Object.values(this.#record.doors));
    return this.#record.mounts.every(({ target, readOnly }) => {
      const there = table.filter(({ path }) => path === target);
      const top = there.at(-1);
      // A door is a mount itself, with nothing in it.
      const least = doors.has(target) ? 2 : 1;
      return there.length >= least && (!readOnly || top?.isReadOnly === true);
    });
  }

  /** Throws FarmError where {@link isSeenBy} is false. */
  requireSeenBy(pid: number | null): void {
    if (!this.isSeenBy(pid))
      throw new FarmError("the container does not see what is mounted for it");
  }

  /** True for the slot of a container that was put to use and is to stay, whatever becomes of us. */
  get isLasting(): boolean {
    return this.#record.outlivesAgent && this.#record.mounts.length > 0;
  }

  /**
   * Whether something is not mounted (any more) that is to be, as after a reboot, or a gate still waits
   * for that.
   */
  get isIncomplete(): boolean {
    return this.#missing.length > 0 || this.#gates.some((gate) => gate.isClosedAgain);
  }

  /**
   * After a reboot: closes the gates that were open and makes the doors, so that the container can be
   * started. It must run before {@link complete}: there are volumes that are not mounted anywhere else
   * than where a container uses them.
   */
  closeGates(): void {
    for (const gate of this.#gates) gate.close();
    this.#makeDoors();
  }

  /**
   * Mounts again what is missing, and lets the container with the process `pid` go on. Throws FarmError,
   * with the gates still closed, where the container does not see it.
   */
  async complete(pid: number | null): Promise<void> {
    await this.#mount(this.#missing);
    this.requireSeenBy(pid);
    for (const gate of this.#gates) await gate.reopen();
  }

  /** Unmounts all and forgets the slot. Its container is gone, or to be removed. */
  async dismantle(): Promise<void> {
    await Slot.remove(this.#room, this.id, dirname(this.directory));
  }

  /** The same for a directory of `parent` that may hold half a slot, or none. */
  static async remove(room: SlotRoom, id: string, parent: string): Promise<void> {
    const path = join(room.slots, id);
    await room.closeViews(id);
    for (const mounted of mountsWithin(path)) await unmount(mounted);
    for (const door of await entriesOf(path)) removeEmpty(join(path, door));
    removeEmpty(path);
    rmSync(join(parent, id), { recursive: true, force: true });
  }

  /** Those that are to be opened in the life of the slot. */
  get #gates(): readonly Gate[] {
    return this.#record.gates.map((name) => this.gate(name));
  }

  get #missing(): readonly SlotMount[] {
    const there = new Set(mountsWithin(this.#path));
    return this.#record.mounts.filter(({ target }) => !there.has(this.#hostPath(target)));
  }

  get #path(): string {
    return join(this.#room.slots, this.id);
  }

  #door(name: string): string {
    return join(this.#path, name);
  }

  #makeDoors(): void {
    for (const door of Object.keys(this.#record.doors)) {
      makeReadable(this.#door(door));
    }
  }

  async #mount(mounts: readonly SlotMount[]): Promise<void> {
    const levels: SlotMount[][] = [];
    for (const mount of mounts) {
      const outside = mounts.filter(({ target }) => mount.target.startsWith(`${target}/`));
      (levels[outside.length] ??= []).push(mount);
    }
    // A level may be empty: two mounts at one place count for what is in it.
    for (const level of levels) {
      const ended = await Promise.allSettled((level ?? []).map((mount) => this.#mountOne(mount)));
      const failed = ended.find(({ status }) => status === "rejected");
      if (failed?.status === "rejected") throw failed.reason;
    }
  }

  async #mountOne({ target, source, readOnly }: SlotMount): Promise<void> {
    const path = this.#hostPath(target);
    if (realpathSync(path) !== path) {
      throw new FarmError(`nothing can be mounted at ${target}: it is reached by a symbolic link`);
    }
    const foreseen = this.#views.get(viewKey(source, readOnly));
    if (foreseen !== undefined) return await bindMount(foreseen, path);
    const view = await this.#room.openView(source, { readOnly });
    try {
      await bindMount(view.path, path);
    } finally {
      await view.close();
    }
  }

  #hostPath(target: string): string {
    for (const [door, path] of Object.entries(this.#record.doors)) {
      const inside = posix.relative(path, target);
      if (inside === "" || !(inside === ".." || inside.startsWith("../"))) {
        return join(this.#door(door), inside);
      }
    }
    throw new FarmError(`the slot has no door to ${target}`);
  }

  #write(): void {
    const path = join(this.directory, "slot.json");
    // The container's user has no use for it.
    writeFileSync(`${path}.incoming`, JSON.stringify(this.#record), { mode: 0o600 });
    renameSync(`${path}.incoming`, path);
  }
}

function viewKey(source: string, readOnly: boolean): string {
  return `${readOnly ? "ro" : "rw"} ${source}`;
}

/** Makes a directory that the container's user may look into, whatever our umask is. */
function makeReadable(directory: string): void {
  // One that was there already may be covered by what is mounted at it.
  if (mkdirSync(directory, { recursive: true }) !== undefined) chmodSync(directory, 0o755);
}
