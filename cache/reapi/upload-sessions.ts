import { sizeOf } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import type { BlobStore, BlobWriter } from "../blobs/blob-store.js";
import { CallError } from "./call-error.js";
import type { ResourceName } from "./resource-name.js";

/** Unfinished uploads are dropped after this long without a byte. */
const idleMs = 60 * 60 * 1000;

/** Unfinished uploads kept; beyond that the longest idle one is dropped. */
const maxSessions = 1_000;

/**
 * Uploads by their resource name, which outlive the streams that carry them: a client whose stream broke
 * asks how far it came and goes on from there. They do not outlive the process.
 */
export class UploadSessions implements AsyncDisposable {
  readonly #store: BlobStore;
  /** In the order of their last use. */
  readonly #sessions = new Map<string, UploadSession>();

  constructor(store: BlobStore) {
    this.#store = store;
  }

  /** Bytes received of an upload; 0 where it is unknown. */
  committedBytes(name: string): number {
    return this.#sessions.get(name)?.sizeBytes ?? 0;
  }

  /**
   * Takes the upload over for one stream; an older stream of it gets ABORTED from then on. `offset` must
   * be what was received so far, or 0 to begin anew.
   */
  async attach(name: string, resource: ResourceName, offset: number): Promise<UploadStream> {
    let session = this.#sessions.get(name);
    if (session !== undefined && offset === 0 && session.sizeBytes > 0) {
      await this.#drop(name);
      session = undefined;
    }
    if (session === undefined) {
      if (offset !== 0) throw outOfStep(offset, 0);
      const writer = await this.#store.openWriter(resource.instance, resource.digest);
      session = new UploadSession(writer, sizeOf(resource.digest));
    }
    this.#sessions.delete(name);
    this.#sessions.set(name, session);
    await this.#dropIdle();
    return session.takeOver(() => this.#sessions.delete(name));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const name of this.#sessions.keys()) await this.#drop(name);
  }

  async #drop(name: string): Promise<void> {
    const session = this.#sessions.get(name);
    this.#sessions.delete(name);
    await session?.abandon();
  }

  async #dropIdle(): Promise<void> {
    const due = Date.now() - idleMs;
    for (const [name, session] of this.#sessions) {
      if (session.usedAtMs > due && this.#sessions.size <= maxSessions) return;
      await this.#drop(name);
    }
  }
}

/** One stream's hold on an upload. */
export interface UploadStream {
  readonly sizeBytes: number;
  /** Takes bytes that begin at `offset`. */
  append(offset: number, data: Buffer): Promise<void>;
  /** The blob is whole: verifies it and makes it durable. */
  finish(): Promise<void>;
}

class UploadSession {
  readonly #writer: BlobWriter;
  readonly #expectedBytes: number;
  #holder = 0;
  /** Steps run one after the other, even if a stream is taken over within one. */
  #step: Promise<void> = Promise.resolve();
  usedAtMs = Date.now();

  constructor(writer: BlobWriter, expectedBytes: number) {
    this.#writer = writer;
    this.#expectedBytes = expectedBytes;
  }

  get sizeBytes(): number {
    return this.#writer.sizeBytes;
  }

  takeOver(forget: () => void): UploadStream {
    const holder = ++this.#holder;
    const step = (work: () => Promise<void>): Promise<void> => {
      const done = this.#step.then(async () => {
        if (holder !== this.#holder) {
          throw CallError.superseded("another stream goes on with this upload");
        }
        this.usedAtMs = Date.now();
        try {
          await work();
        } catch (error) {
          // What was refused cannot be gone on with.
          this.#holder++;
          forget();
          await this.#writer[Symbol.asyncDispose]();
          throw error;
        }
      });
      this.#step = done.catch(() => undefined);
      return done;
    };
    const writer = this.#writer;
    return {
      get sizeBytes() {
        return writer.sizeBytes;
      },
      append: (offset, data) =>
        step(async () => {
          if (offset !== writer.sizeBytes) throw outOfStep(offset, writer.sizeBytes);
          await writer.append(data);
        }),
      finish: () =>
        step(async () => {
          if (writer.sizeBytes !== this.#expectedBytes) {
            throw new InvalidError(
              `the upload ended at ${writer.sizeBytes} of ${this.#expectedBytes} bytes`,
            );
          }
          await writer.finish();
          forget();
        }),
    };
  }

  /** Ends it for every stream, and removes what was received. */
  async abandon(): Promise<void> {
    this.#holder++;
    await this.#step;
    await this.#writer[Symbol.asyncDispose]();
  }
}

function outOfStep(offset: number, expected: number): InvalidError {
  return new InvalidError(`the upload goes on at byte ${expected}, not at ${offset}`);
}
