import { sizeOf } from "../../content/digest.js";
import { ExhaustedError } from "../../program/error.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { ResourceName } from "./resource-name.js";
import { UploadSession, type UploadStream } from "./upload-session.js";

/** Unfinished uploads are dropped after this long without a byte. */
const idleMs = 60 * 60 * 1000;

/** Where the disk is full, those go that no stream carries for this long: who meant it came back. */
const patienceMs = 60 * 1000;

/** Unfinished uploads kept; beyond that the longest idle one is dropped. */
const defaultLimit = 1_000;

/**
 * Uploads by their resource name, which outlive the streams that carry them: a client whose stream broke
 * asks how far it came and goes on from there. They do not outlive the process.
 */
export class UploadSessions implements AsyncDisposable {
  readonly #store: Pick<BlobStore, "openWriter">;
  readonly #limit: number;
  readonly #nowMs: () => number;
  readonly #sessions = new Map<string, UploadSession>();

  constructor(
    store: Pick<BlobStore, "openWriter">,
    options: { readonly limit?: number; readonly nowMs?: () => number } = {},
  ) {
    this.#store = store;
    this.#limit = options.limit ?? defaultLimit;
    this.#nowMs = options.nowMs ?? Date.now;
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
    if (session === undefined) {
      const { instance, digest } = resource;
      const made: UploadSession = new UploadSession({
        expectedBytes: sizeOf(digest),
        openWriter: () => this.#makingRoom(() => this.#store.openWriter(instance, digest)),
        nowMs: this.#nowMs,
        ended: () => {
          if (this.#sessions.get(name) === made) this.#sessions.delete(name);
        },
      });
      session = made;
    }
    // Before anything is waited for: of two that come at once the second finds the first one's.
    this.#sessions.delete(name);
    this.#sessions.set(name, session);
    const stream = await session.takeOver(offset);
    await this.#dropIdle();
    return stream;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const [name, session] of this.#sessions) await this.#drop(name, session);
  }

  async #drop(name: string, session: UploadSession): Promise<void> {
    this.#sessions.delete(name);
    await session.abandon();
  }

  async #dropIdle(): Promise<void> {
    const now = this.#nowMs();
    for (const [name, session] of this.#sessions) {
      if (now - session.usedAtMs > idleMs) await this.#drop(name, session);
    }
    if (this.#sessions.size <= this.#limit) return;
    const longestIdle = [...this.#sessions].sort(([, a], [, b]) => a.usedAtMs - b.usedAtMs);
    for (const isForced of [false, true]) {
      for (const [name, session] of longestIdle) {
        if (this.#sessions.size <= this.#limit) return;
        if (this.#sessions.get(name) !== session) continue; // It ended meanwhile.
        if (isForced || !session.isCarried) await this.#drop(name, session);
      }
    }
  }

  /** What was promised to uploads that nobody goes on with must not keep others away. */
  async #makingRoom<Result>(work: () => Promise<Result>): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ExhaustedError)) throw error;
      const due = this.#nowMs() - patienceMs;
      for (const [name, session] of this.#sessions) {
        if (!session.isCarried && session.usedAtMs < due) await this.#drop(name, session);
      }
      return work();
    }
  }
}
