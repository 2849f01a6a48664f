import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { changesOf, DiskNode, type Change, type NameChange } from "./changes.js";
import type { Random } from "./random.js";
import type { TraceRecord } from "./trace.js";

/** What a crash leaves of what was done before it. */
export type CrashKind = "killed" | "power cut";

/** Bytes that a disk writes as a whole. */
const sectorBytes = 512;

/**
 * The disk below a traced directory, as a crash at any moment may leave it. (To make many states of one
 * trace is the idea of ALICE, by Pillai and others, "All File Systems Are Not Created Equal", OSDI 2014.)
 *
 * A killed process loses nothing that it did: all of it is in the kernel. A power cut loses what was not
 * synced, in any way that the seed says:
 *
 * - What a file held, and how long it was, is certain from the end of an fsync or fdatasync on for all that
 *   was written before that sync began. Of later writes any sectors may have reached the disk, in any
 *   order, and the length may have grown before the bytes did, which are zeros then.
 * - The entries of a directory are certain from an fsync of that directory on. A later change of an entry
 *   may have reached the disk or not: all up to some moment, as file systems with a journal do it, or for
 *   each directory up to a moment of its own, or each change by itself.
 * - A rename happens or does not, and a file that is reached by a name that was kept is the file that it
 *   was, though the name that it had before was never synced. To sync a file makes none of its names
 *   certain, and a directory that was lost takes everything below with it.
 *
 * That is POSIX at its strictest, but that renames are atomic across directories and that writes leave
 * the bytes beside them alone: every file system with a journal keeps to both, and SQLite builds on them.
 */
export class DiskModel {
  readonly #root = new DiskNode("directory");
  readonly #changes: readonly Change[];

  constructor(records: readonly TraceRecord[]) {
    this.#changes = changesOf(records, this.#root);
  }

  /** How many changes of each type the trace has. */
  get counts(): Readonly<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const { type } of this.#changes) counts[type] = (counts[type] ?? 0) + 1;
    return counts;
  }

  /** The moments between two records around which most is decided: next to a sync or a change of names. */
  get delicateMoments(): readonly number[] {
    return this.#changes
      .filter(({ type }) => type !== "write" && type !== "truncate")
      .flatMap(({ at }) => [at, at + 1]);
  }

  /** Makes what a crash before record `moment` leaves, in the new directory `target`. */
  materialize(target: string, moment: number, crash: CrashKind, random: Random): void {
    const changes = this.#changes.filter(({ at }) => at < moment);
    // What was being written in that moment.
    for (const change of this.#changes) {
      if (change.at !== moment || change.type !== "write") continue;
      const bytes = change.bytes.subarray(0, random.integer(0, change.bytes.length + 1));
      changes.push({ ...change, bytes });
    }
    const losses = crash === "killed" ? noLosses : new Losses(changes, random);
    const entries = new Map<DiskNode, Map<string, DiskNode>>();
    const contents = new Map<DiskNode, Buffer>();
    const entriesOf = (directory: DiskNode): Map<string, DiskNode> => {
      const known = entries.get(directory) ?? new Map<string, DiskNode>();
      entries.set(directory, known);
      return known;
    };
    const unname = (directory: DiskNode, name: string, node: DiskNode): void => {
      if (entriesOf(directory).get(name) === node) entriesOf(directory).delete(name);
    };
    for (const change of changes) {
      switch (change.type) {
        case "sync":
          break;
        case "write":
        case "truncate": {
          const content = contents.get(change.file) ?? Buffer.alloc(0);
          contents.set(change.file, losses.afterBytes(content, change));
          break;
        }
        default:
          if (!losses.keepsName(change)) break;
          if (change.type === "rename") unname(change.from, change.fromName, change.node);
          if (change.type === "unname") unname(change.directory, change.name, change.node);
          else entriesOf(change.directory).set(change.name, change.node);
      }
    }
    const write = (directory: DiskNode, path: string): void => {
      mkdirSync(path);
      for (const [name, node] of entriesOf(directory)) {
        if (node.kind === "directory") write(node, join(path, name));
        else writeFileSync(join(path, name), contents.get(node) ?? Buffer.alloc(0));
      }
    };
    write(this.#root, target);
  }
}

type BytesChange = Extract<Change, { readonly type: "write" | "truncate" }>;

const noLosses: Pick<Losses, "keepsName" | "afterBytes"> = {
  keepsName: () => true,
  afterBytes: (content, change) => afterAll(content, change),
};

/** What one power cut takes. */
class Losses {
  readonly #random: Random;
  /** Changes before this record are certain, for each file and directory that was synced. */
  readonly #certainBefore = new Map<DiskNode, number>();
  /** The last change of bytes or names that survives where there is an order. */
  readonly #lastOf = new Map<DiskNode, number>();
  readonly #styleOf = new Map<DiskNode, "nothing" | "everything" | "in order" | "sectors">();
  readonly #namesStyle: "journal" | "directories" | "each";
  readonly #journalEnd: number;
  readonly #end: number;

  constructor(changes: readonly Change[], random: Random) {
    this.#random = random;
    this.#end = (changes.at(-1)?.at ?? 0) + 1;
    for (const change of changes) {
      if (change.type !== "sync") continue;
      const before = this.#certainBefore.get(change.node) ?? 0;
      this.#certainBefore.set(change.node, Math.max(before, change.begunAt));
    }
    this.#namesStyle = random.pick(["journal", "directories", "each"] as const);
    const lastCertain = changes.reduce(
      (last, change) =>
        isNameChange(change) && this.#isNameCertain(change) ? change.at + 1 : last,
      0,
    );
    this.#journalEnd = random.chance(0.3)
      ? lastCertain
      : random.integer(lastCertain, this.#end + 1);
  }

  /** True where the change of an entry reached the disk. */
  keepsName(change: NameChange): boolean {
    if (this.#isNameCertain(change)) return true;
    switch (this.#namesStyle) {
      case "journal":
        return change.at < this.#journalEnd;
      case "directories":
        return change.at < this.#lastFor(change.directory);
      case "each":
        return this.#random.chance(0.5);
    }
  }

  /** What a file holds after a change of its bytes, as far as that reached the disk. */
  afterBytes(content: Buffer, change: BytesChange): Buffer {
    if (change.at < (this.#certainBefore.get(change.file) ?? 0)) return afterAll(content, change);
    switch (this.#styleFor(change.file)) {
      case "nothing":
        return content;
      case "everything":
        return afterAll(content, change);
      case "in order":
        return change.at < this.#lastFor(change.file) ? afterAll(content, change) : content;
      case "sectors":
        if (change.type === "truncate") {
          return this.#random.chance(0.5) ? afterAll(content, change) : content;
        }
        return this.#afterSome(content, change.offset, change.bytes);
    }
  }

  #afterSome(content: Buffer, offset: number, bytes: Buffer): Buffer {
    const share = this.#random.pick([0.1, 0.5, 0.9]);
    let after = content;
    for (let at = 0; at < bytes.length;) {
      const end = Math.min(bytes.length, at + sectorBytes - ((offset + at) % sectorBytes));
      if (this.#random.chance(share)) {
        after = overwritten(after, offset + at, bytes.subarray(at, end));
      }
      at = end;
    }
    if (this.#random.chance(0.5)) return after;
    return overwritten(after, offset + bytes.length, Buffer.alloc(0));
  }

  #isNameCertain(change: NameChange): boolean {
    const isCertain = (directory: DiskNode): boolean =>
      change.at < (this.#certainBefore.get(directory) ?? 0);
    return isCertain(change.directory) || (change.type === "rename" && isCertain(change.from));
  }

  #styleFor(file: DiskNode): "nothing" | "everything" | "in order" | "sectors" {
    const style =
      this.#styleOf.get(file) ??
      this.#random.pick(["nothing", "everything", "in order", "sectors"] as const);
    this.#styleOf.set(file, style);
    return style;
  }

  #lastFor(node: DiskNode): number {
    const from = this.#certainBefore.get(node) ?? 0;
    const last = this.#lastOf.get(node) ?? this.#random.integer(from, this.#end + 1);
    this.#lastOf.set(node, last);
    return last;
  }
}

function isNameChange(change: Change): change is NameChange {
  return change.type === "name" || change.type === "unname" || change.type === "rename";
}

function afterAll(content: Buffer, change: BytesChange): Buffer {
  if (change.type === "write") return overwritten(content, change.offset, change.bytes);
  if (change.size <= content.length) return content.subarray(0, change.size);
  return overwritten(content, change.size, Buffer.alloc(0));
}

/** `content` with `bytes` at `offset`; what lies between its end and there is zeros. Takes `content` over. */
function overwritten(content: Buffer, offset: number, bytes: Buffer): Buffer {
  const end = offset + bytes.length;
  let after = content;
  if (end > content.length) {
    // Room to grow, as files mostly grow bit by bit.
    const isRoomy = content.buffer.byteLength - content.byteOffset >= end;
    if (isRoomy) {
      after = Buffer.from(content.buffer, content.byteOffset, end);
      after.fill(0, content.length);
    } else {
      const grown = Buffer.alloc(Math.max(end * 2, 4096));
      content.copy(grown);
      after = grown.subarray(0, end);
    }
  }
  bytes.copy(after, offset);
  return after;
}
