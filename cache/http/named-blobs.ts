import { setImmediate as turn } from "node:timers/promises";
import { hashOf, type Digest } from "../../content/digest.js";
import { NotFoundError } from "../../program/error.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { Entry, EntryName } from "../journal/journal.js";
import type { HashLookup } from "./blob-routes.js";
import type { Spool } from "./spool.js";

/** Keeps durably which blob has which name. */
export interface EntryJournal {
  getEntry(name: EntryName): Entry | null;
  putEntry(name: EntryName, entry: Entry): Promise<void>;
  removeEntries(names: readonly EntryName[], storedBeforeMs: number): Promise<number>;
  listEntries(after: EntryName, limit: number): readonly (EntryName & Entry)[];
}

/** An entry whose blob may have been evicted is kept this long: the blob may just be on its way. */
const minAgeMs = 3_600_000;
const sweepBatch = 1_000;

/**
 * Blobs under names that clients choose. The bytes are a blob like any other, so equal ones are kept once
 * and collection treats them by their use; the name is journalled. A name is given only to a blob that is
 * durable, and is durable itself before the client hears of it: a crash after that loses nothing.
 */
export class NamedBlobs {
  readonly #store: BlobStore;
  readonly #journal: EntryJournal;
  readonly #spool: Spool;
  readonly #hashes: HashLookup;

  constructor(parts: {
    readonly store: BlobStore;
    readonly hashes: HashLookup;
    readonly journal: EntryJournal;
    readonly spool: Spool;
  }) {
    this.#store = parts.store;
    this.#journal = parts.journal;
    this.#spool = parts.spool;
    this.#hashes = parts.hashes;
  }

  /** Stores `body` under a name, with what `describe` says of it; what had the name before loses it. */
  async put(
    name: EntryName,
    body: AsyncIterable<Buffer>,
    describe: (digest: Digest) => Promise<Entry["facts"]> | Entry["facts"] = () => ({}),
  ): Promise<void> {
    const digest = await this.#spool.store(this.#store, name.instance, body);
    const facts = await describe(digest);
    await this.#journal.putEntry(name, { digest, facts, storedAtMs: Date.now() });
  }

  /** The entry with that name. Throws {@link NotFoundError} where there is none, or its blob is gone. */
  async get(name: EntryName): Promise<Entry> {
    const entry = await this.find(name);
    if (entry === null) throw notStored(name);
    return entry;
  }

  /** Takes the name away. Throws {@link NotFoundError} where there is none. */
  async remove(name: EntryName): Promise<void> {
    if ((await this.#journal.removeEntries([name], Number.MAX_SAFE_INTEGER)) > 0) return;
    throw notStored(name);
  }

  /** The entry with that name, or null where there is none, or its blob is gone. */
  async find(name: EntryName): Promise<Entry | null> {
    const entry = this.#journal.getEntry(name);
    if (entry === null) return null;
    return (await this.#isMissing(name.instance, entry.digest)) ? null : entry;
  }

  /**
   * Forgets names whose blobs were evicted. One that is stored anew meanwhile stays, as it is younger
   * than `nowMs` by then. The store is not asked for the blobs: it would take them for used.
   */
  async sweep(signal: AbortSignal, nowMs = Date.now()): Promise<void> {
    let last: EntryName | undefined = { instance: "", kind: "", name: "" };
    while (last !== undefined && !signal.aborted) {
      const entries = this.#journal.listEntries(last, sweepBatch);
      const due = nowMs - minAgeMs;
      const gone: EntryName[] = [];
      for (const entry of entries) {
        if (entry.storedAtMs > due) continue;
        if (this.#hashes.digestOfHash(hashOf(entry.digest)) !== entry.digest) gone.push(entry);
      }
      if (gone.length > 0) await this.#journal.removeEntries(gone, due);
      last = entries.at(-1);
      await turn();
    }
  }

  async #isMissing(instance: string, digest: Digest): Promise<boolean> {
    return (await this.#store.findMissing(instance, [digest])).length > 0;
  }
}

function notStored({ name }: EntryName): NotFoundError {
  return new NotFoundError(`nothing is stored here as ${name}`);
}
