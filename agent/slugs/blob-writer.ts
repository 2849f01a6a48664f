import { sizeOf, type Digest } from "../../content/digest.js";
import { JobThread } from "../../program/job-thread.js";
import { createBlobs, type BlobFiles } from "./blob-files.js";
import type { LocalBlobs } from "./local-blobs.js";

/** Verified bytes that a stream has brought. */
export interface ArrivedBlob {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  /** Where a farm that is being made has it; null: in none, as far as is known. */
  readonly place: { readonly path: string; readonly isExecutable: boolean } | null;
}

/** What a thread says of a list of files, and the memory that they came in: see `createBlobs`. */
export type ThreadReply =
  | { readonly found: readonly number[]; readonly memory: ArrayBuffer }
  | { readonly message: string; readonly code: string | undefined };

type Created = Extract<ThreadReply, { readonly found: unknown }>;

/** How much goes to the thread at a time: a message costs as much as a file. */
const batchBytes = 1024 * 1024;
const batchFiles = 128;

/** What waits for the thread. Whoever brings more than that waits, too. */
const maxAheadBytes = 8 * 1024 * 1024;

/** What a blob counts besides its bytes. */
const envelopeBytes = 512;

/**
 * Writes the blobs of one stream into the local blobs and a farm that is being made. What fits into one batch
 * is written at once; more goes to a thread, so that blobs are received and verified while others are written,
 * which takes longer. Disposing waits for what the thread has begun.
 */
export class BlobWriter implements AsyncDisposable {
  readonly #blobs: LocalBlobs;
  #batch: ArrivedBlob[] = [];
  #batchBytes = 0;
  readonly #thread = new JobThread<BlobFiles, ThreadReply>({
    file: "agent/slugs/blob-thread",
    caller: import.meta.url,
    subject: "writes files",
  });
  /** The thread has been given something: it writes the rest too. */
  #isAhead = false;
  /** What the thread has to do, in this order. */
  readonly #posted = new Set<Promise<void>>();
  #aheadBytes = 0;
  /** What came back from the thread: new memory is cleared first, and makes work for the garbage collector. */
  readonly #spare: ArrayBuffer[] = [];
  #failure: { readonly error: unknown } | undefined;
  #bytes = 0;

  constructor(blobs: LocalBlobs) {
    this.#blobs = blobs;
  }

  /** Bytes of blobs that were not here. Known once it is finished. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Takes a blob; waits while too many others are to be written. Throws what an earlier one has thrown. */
  async write(blob: ArrivedBlob): Promise<void> {
    this.#batch.push(blob);
    this.#batchBytes += blob.bytes.byteLength + envelopeBytes;
    if (this.#batchBytes < batchBytes && this.#batch.length < batchFiles) return;
    this.#post();
    while (this.#aheadBytes > maxAheadBytes) await this.#oldest();
    this.#throwFailure();
  }

  /** Resolves once all are written. Throws the system's error where one could not be. */
  async finish(): Promise<void> {
    if (!this.#isAhead) this.#writeHere();
    else this.#post();
    await Promise.all(this.#posted);
    this.#throwFailure();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#posted);
    await this.#thread[Symbol.asyncDispose]();
  }

  #writeHere(): void {
    const { blobs } = this.#take();
    this.#note(blobs, createBlobs(this.#filesOf(blobs)));
  }

  #post(): void {
    const { blobs, bytes } = this.#take();
    if (blobs.length === 0) return;
    this.#aheadBytes += bytes;
    this.#isAhead = true;
    const files = this.#filesOf(blobs);
    const posted = this.#thread
      .ask(files, [files.bytes.buffer])
      .then(createdBy)
      .then(({ found, memory }) => {
        this.#spare.push(memory);
        this.#note(blobs, found);
      })
      .catch((error: unknown) => {
        this.#failure ??= { error };
      })
      .finally(() => {
        this.#aheadBytes -= bytes;
        this.#posted.delete(posted);
      });
    this.#posted.add(posted);
  }

  #take(): { readonly blobs: readonly ArrivedBlob[]; readonly bytes: number } {
    const taken = { blobs: this.#batch, bytes: this.#batchBytes };
    this.#batch = [];
    this.#batchBytes = 0;
    return taken;
  }

  #filesOf(blobs: readonly ArrivedBlob[]): BlobFiles {
    let end = 0;
    const ends = blobs.map(({ bytes }) => (end += bytes.byteLength));
    // Memory of its own, which goes to the thread without being copied once more.
    const bytes = new Uint8Array(this.#memory(end), 0, end);
    for (const [i, blob] of blobs.entries()) {
      bytes.set(blob.bytes, (ends[i] ?? 0) - blob.bytes.byteLength);
    }
    return {
      places: blobs.map(({ place }) => place?.path ?? this.#blobs.temporary()),
      names: blobs.map(({ digest, place }) => this.#blobs.path(digest, place?.isExecutable)),
      areExecutable: blobs.map(({ place }) => place?.isExecutable ?? false),
      areKept: blobs.map(({ place }) => place !== null),
      ends,
      bytes,
      owner: this.#blobs.owner,
    };
  }

  #memory(size: number): ArrayBuffer {
    const spare = this.#spare.pop();
    if (spare !== undefined && spare.byteLength >= size) return spare;
    return new ArrayBuffer(!this.#isAhead ? size : Math.max(size, 2 * batchBytes));
  }

  /** The files of `blobs` are written, except those that were `found`, which may be damaged. */
  #note(blobs: readonly ArrivedBlob[], found: readonly number[]): void {
    const skipped = new Set(found);
    for (const [i, { digest, bytes, place }] of blobs.entries()) {
      if (!skipped.has(i)) {
        this.#blobs.noteAdded(sizeOf(digest));
        this.#bytes += bytes.byteLength;
        continue;
      }
      if (!this.#blobs.has(digest) && this.#blobs.write(digest, bytes)) {
        this.#bytes += bytes.byteLength;
      }
      if (place !== null) this.#blobs.link(digest, place.isExecutable, place.path);
    }
  }

  async #oldest(): Promise<void> {
    const [oldest] = this.#posted;
    await oldest;
  }

  #throwFailure(): void {
    if (this.#failure !== undefined) throw this.#failure.error;
  }
}

/** What the thread says. Throws the system's error that it has met. */
function createdBy(reply: ThreadReply): Created {
  if ("found" in reply) return reply;
  throw Object.assign(new Error(reply.message), { code: reply.code });
}
