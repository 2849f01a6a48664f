import { dirname, basename } from "node:path";
import type { TraceRecord } from "./trace.js";

/** A file or a directory, whatever its names are or were. Nothing but its identity tells two apart. */
export class DiskNode {
  readonly kind: "file" | "directory";

  constructor(kind: "file" | "directory") {
    this.kind = kind;
  }
}

/** A change of a disk; `at` is the number of its record. */
export type Change =
  | {
      readonly type: "write";
      readonly at: number;
      readonly file: DiskNode;
      readonly offset: number;
      readonly bytes: Buffer;
    }
  | {
      readonly type: "truncate";
      readonly at: number;
      readonly file: DiskNode;
      readonly size: number;
    }
  | NameChange
  | {
      readonly type: "sync";
      readonly at: number;
      readonly node: DiskNode;
      /** It makes certain what was changed before this record. */
      readonly begunAt: number;
    };

/** A change of the entries of directories. */
export type NameChange =
  | {
      readonly type: "name" | "unname";
      readonly at: number;
      readonly directory: DiskNode;
      readonly name: string;
      readonly node: DiskNode;
    }
  | {
      readonly type: "rename";
      readonly at: number;
      readonly from: DiskNode;
      readonly fromName: string;
      readonly directory: DiskNode;
      readonly name: string;
      readonly node: DiskNode;
    };

/** What the records of a trace changed below its directory, `root`. Throws Error for a record that makes no sense. */
export function changesOf(records: readonly TraceRecord[], root: DiskNode): readonly Change[] {
  const walk = new Walk(root);
  records.forEach((record, at) => walk.take(record, at));
  return walk.changes;
}

/** Follows a trace: what each path and each opened file is at every moment. */
class Walk {
  readonly changes: Change[] = [];
  readonly #root: DiskNode;
  readonly #entries = new Map<DiskNode, Map<string, DiskNode>>();
  readonly #openings = new Map<string, DiskNode>();
  /** When each thread began the sync that it is in. */
  readonly #syncs = new Map<string, number>();

  constructor(root: DiskNode) {
    this.#root = root;
  }

  take(record: TraceRecord, at: number): void {
    const opening = `${record.process}/${record.a}`;
    const thread = `${record.process}/${record.thread}`;
    const path = record.first.toString("utf8");
    switch (record.kind) {
      case "open": {
        const node = this.#find(path) ?? this.#create(path, "file", at);
        this.#openings.set(opening, node);
        if ((record.b & 2) !== 0) this.changes.push({ type: "truncate", at, file: node, size: 0 });
        return;
      }
      case "write": {
        const file = this.#opened(opening);
        this.changes.push({ type: "write", at, file, offset: record.b, bytes: record.first });
        return;
      }
      case "truncate":
        this.changes.push({ type: "truncate", at, file: this.#opened(opening), size: record.b });
        return;
      case "sync begun":
        this.#syncs.set(thread, at);
        return;
      case "sync ended": {
        const begunAt = this.#syncs.get(thread) ?? at;
        this.changes.push({ type: "sync", at, node: this.#opened(opening), begunAt });
        return;
      }
      case "rename":
        this.#rename(path, record.second.toString("utf8"), at);
        return;
      case "unlink":
      case "remove directory":
        this.#unname(path, at);
        return;
      case "make directory":
        this.#create(path, "directory", at);
        return;
      case "link":
        this.#name(record.second.toString("utf8"), this.#existing(path), at);
        return;
      case "outside":
        this.#outside(path, record.a === 1 ? record.second : null, at);
        return;
      case "note":
        return;
    }
  }

  #rename(from: string, to: string, at: number): void {
    const node = this.#existing(from);
    const source = this.#parent(from);
    const directory = this.#parent(to);
    this.#entriesOf(source).delete(basename(from));
    this.#entriesOf(directory).set(basename(to), node);
    const names = { fromName: basename(from), name: basename(to) };
    this.changes.push({ type: "rename", at, from: source, directory, node, ...names });
  }

  /** What the test did itself is there, whatever happens. */
  #outside(path: string, bytes: Buffer | null, at: number): void {
    const sync = (node: DiskNode): void =>
      void this.changes.push({ type: "sync", at, node, begunAt: at + 1 });
    if (bytes === null) this.#unname(path, at);
    else {
      const file = this.#find(path) ?? this.#create(path, "file", at);
      this.changes.push({ type: "truncate", at, file, size: 0 });
      this.changes.push({ type: "write", at, file, offset: 0, bytes });
      sync(file);
    }
    sync(this.#parent(path));
  }

  #create(path: string, kind: DiskNode["kind"], at: number): DiskNode {
    const node = new DiskNode(kind);
    this.#name(path, node, at);
    return node;
  }

  #name(path: string, node: DiskNode, at: number): void {
    const directory = this.#parent(path);
    const name = basename(path);
    this.#entriesOf(directory).set(name, node);
    this.changes.push({ type: "name", at, directory, name, node });
  }

  #unname(path: string, at: number): void {
    const directory = this.#parent(path);
    const node = this.#existing(path);
    const name = basename(path);
    this.#entriesOf(directory).delete(name);
    this.changes.push({ type: "unname", at, directory, name, node });
  }

  #opened(opening: string): DiskNode {
    const node = this.#openings.get(opening);
    if (node === undefined) throw new Error(`the trace uses a file that it never opened`);
    return node;
  }

  #parent(path: string): DiskNode {
    return this.#existing(dirname(path));
  }

  #existing(path: string): DiskNode {
    const node = this.#find(path);
    if (node === undefined) throw new Error(`the trace uses ${path}, which it never made`);
    return node;
  }

  #find(path: string): DiskNode | undefined {
    if (path === ".") return this.#root;
    const parent = this.#find(dirname(path));
    return parent === undefined ? undefined : this.#entriesOf(parent).get(basename(path));
  }

  #entriesOf(directory: DiskNode): Map<string, DiskNode> {
    let entries = this.#entries.get(directory);
    if (entries === undefined) this.#entries.set(directory, (entries = new Map()));
    return entries;
  }
}
