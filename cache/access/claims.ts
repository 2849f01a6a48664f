import type { Digest } from "../../content/digest.js";
import type { Log } from "../../program/log.js";
import { fromDiskError } from "../blobs/disk-error.js";
import { ClaimLog, type ClaimRecord } from "./claim-log.js";
import { ClaimTable } from "./claim-table.js";

/** The log is written anew when it has grown to this and takes more than this for each claim. */
const rewriteBytes = 16 * 1024 * 1024;
const rewriteBytesEach = 100;

/**
 * Which instance stored which blob itself. The bytes are kept once for all of them; a claim is what an
 * instance has to show to see them. It takes 25 bytes on disk and some 36 in memory.
 *
 * A claim is durable before it counts: it is synced together with all others that arrived meanwhile.
 */
export class Claims implements AsyncDisposable {
  readonly #log: ClaimLog;
  readonly #table: ClaimTable;
  readonly #instances: Map<string, number>;
  /** Claims that are not durable yet, by instance and blob. They do not count, but need no second record. */
  readonly #pending = new Map<number, Map<string, Promise<void>>>();
  #waiting: Waiting[] = [];
  /** What nobody waits for, written before what somebody does. */
  #unwritten: ClaimRecord[] = [];
  #draining: Promise<void> | undefined;
  #isComplete: boolean;
  #rewriteAtBytes: number;

  private constructor(parts: {
    readonly log: ClaimLog;
    readonly table: ClaimTable;
    readonly instances: Map<string, number>;
    readonly isComplete: boolean;
    readonly rewriteAtBytes: number;
  }) {
    this.#log = parts.log;
    this.#table = parts.table;
    this.#instances = parts.instances;
    this.#isComplete = parts.isComplete;
    this.#rewriteAtBytes = parts.rewriteAtBytes;
  }

  /** Opens the claims at `path`. Where some were lost to damage they are not complete. */
  static async open(path: string, log: Log, rewriteAtBytes = rewriteBytes): Promise<Claims> {
    const table = new ClaimTable();
    const instances = new Map<string, number>();
    let isComplete = false;
    const { log: claimLog, isDamaged } = await ClaimLog.open(path, {
      expect: (count) => table.reserve(count),
      claimed: (instance, bytes, at) => table.addBytes(bytes, at, instance),
      ended: (bytes, at) => table.removeBytes(bytes, at),
      named: (instance, name) => instances.set(name, instance),
      completed: () => (isComplete = true),
    });
    if (isDamaged)
      log.warn("the claims of instances are damaged: they are found out again", { path });
    isComplete &&= !isDamaged;
    return new Claims({ log: claimLog, table, instances, isComplete, rewriteAtBytes });
  }

  /** Removes the claims at `path`, if there are any: they are found out again when next they are opened. */
  static discard(path: string): Promise<void> {
    return ClaimLog.discard(path);
  }

  /** False where the log was begun anew: what was claimed before has to be found out. */
  get isComplete(): boolean {
    return this.#isComplete;
  }

  /** True where the instance stored the blob, durably. */
  holds(instance: string, digest: Digest): boolean {
    const number = this.#instances.get(instance);
    return number !== undefined && this.#table.has(digest, number);
  }

  /** True where any instance stored the blob, at any time. */
  isKnown(digest: Digest): boolean {
    return this.#table.isKnown(digest);
  }

  /** Notes that the instance stored the blobs. Resolves once that is durable. Throws DiskFullError. */
  async add(instance: string, digests: readonly Digest[]): Promise<void> {
    const number = this.#instances.get(instance) ?? this.#name(instance);
    const pending = this.#pendingOf(number);
    const records: Extract<ClaimRecord, { readonly kind: "claimed" }>[] = [];
    const waits = new Set<Promise<void>>();
    for (const digest of digests) {
      if (this.#table.has(digest, number)) continue;
      const written = pending.get(digest);
      if (written !== undefined) waits.add(written);
      else records.push({ kind: "claimed", hash: digest, instance: number });
    }
    if (records.length > 0) {
      const written = this.#write(records).finally(() => {
        for (const { hash } of records) pending.delete(hash);
      });
      for (const { hash } of records) pending.set(hash, written);
      waits.add(written);
    }
    await Promise.all(waits);
  }

  /**
   * Ends every claim on a blob that is gone: who stored it once must not learn from its return that
   * another one has it. Claims that are on their way stay.
   */
  forget(digest: Digest): void {
    this.#table.remove(digest);
    this.#unwritten.push({ kind: "ended", hash: digest });
    for (const instance of this.#instances.values()) {
      // It may be written before the end of the others, so once more after it.
      if (this.#pending.get(instance)?.has(digest) !== true) continue;
      this.#unwritten.push({ kind: "claimed", hash: digest, instance });
    }
    this.#draining ??= this.#drain();
  }

  /** From now on all that was claimed before is known. Resolves once that is durable. */
  async complete(): Promise<void> {
    await this.#write([{ kind: "completed" }]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#draining;
    await this.#log[Symbol.asyncDispose]();
  }

  #pendingOf(instance: number): Map<string, Promise<void>> {
    let pending = this.#pending.get(instance);
    if (pending === undefined) {
      pending = new Map();
      this.#pending.set(instance, pending);
    }
    return pending;
  }

  /** Gives the instance a number, which is written before any claim of it. */
  #name(name: string): number {
    const instance = this.#instances.size + 1;
    this.#instances.set(name, instance);
    this.#unwritten.push({ kind: "named", instance, name });
    return instance;
  }

  #write(records: readonly ClaimRecord[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ records, resolve, reject });
      this.#draining ??= this.#drain();
    });
  }

  async #drain(): Promise<void> {
    // Everything that arrives in this turn of the event loop joins the first group.
    await new Promise((resolve) => setImmediate(resolve));
    do {
      const group = this.#waiting;
      const unwritten = this.#unwritten;
      this.#waiting = [];
      this.#unwritten = [];
      const records = [unwritten, ...group.map(({ records: waiting }) => waiting)].flat();
      try {
        await this.#log.append(records);
        for (const record of records) this.#apply(record);
        for (const { resolve } of group) resolve();
        await this.#rewrite();
      } catch (error) {
        // With the next who waits, not at once: the disk may be full.
        this.#unwritten.unshift(...unwritten);
        const reason = fromDiskError(error);
        for (const { reject } of group) reject(reason);
      }
    } while (this.#waiting.length > 0);
    // In the same turn as the look at the queue, or a claim in between would wait for ever.
    this.#draining = undefined;
  }

  /** Drops from the log what is no longer so. A disk that has no room for that now may have it later. */
  async #rewrite(): Promise<void> {
    const { sizeBytes } = this.#log;
    if (sizeBytes < this.#rewriteAtBytes || sizeBytes < rewriteBytesEach * this.#table.size) return;
    try {
      await this.#log.rewrite(this.#records());
    } catch {
      this.#rewriteAtBytes = 2 * sizeBytes;
    }
  }

  *#records(): Generator<ClaimRecord> {
    for (const [name, instance] of this.#instances) yield { kind: "named", instance, name };
    for (const claim of this.#table.claims()) yield { kind: "claimed", ...claim };
    if (this.#isComplete) yield { kind: "completed" };
  }

  #apply(record: ClaimRecord): void {
    if (record.kind === "claimed") this.#table.add(record.hash, record.instance);
    else if (record.kind === "ended") this.#table.remove(record.hash);
    else if (record.kind === "completed") this.#isComplete = true;
  }
}

interface Waiting {
  readonly records: readonly ClaimRecord[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}
