import type { ContentStore } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";

/** What planning asks of a cache. */
export type PlanStore = Pick<ContentStore, "read" | "upload" | "getActionResult">;

/** Activities whose reads are kept: those that planned last. */
const maxActivities = 16;
/** What is kept of one activity. A plan rarely reads so much; what is beyond is read again. */
const maxBytes = 4 * 1024 * 1024;

/**
 * Keeps what the plan of an activity has read, so that what follows its builds need not ask again. A blob
 * never changes; that it is still there is for the slug to prove, which is verified when it is pinned.
 * Results of actions are not kept: they come.
 */
export class KeptReads {
  /** In the order of their last use. */
  readonly #activities = new Map<string, KeepingStore>();

  /** The store as this activity reads it. */
  of(activity: string, content: PlanStore): PlanStore {
    const kept = this.#activities.get(activity) ?? new KeepingStore(content);
    this.#activities.delete(activity);
    this.#activities.set(activity, kept);
    for (const oldest of this.#activities.keys()) {
      if (this.#activities.size <= maxActivities) break;
      this.#activities.delete(oldest);
    }
    return kept;
  }

  /** The activity reads no more, or must not trust what it has read. */
  forget(activity: string): void {
    this.#activities.delete(activity);
  }
}

class KeepingStore implements PlanStore {
  readonly #content: PlanStore;
  readonly #blobs = new Map<Digest, Buffer>();
  #bytes = 0;

  constructor(content: PlanStore) {
    this.#content = content;
  }

  async read(digest: Digest, signal?: AbortSignal): Promise<Buffer> {
    const known = this.#blobs.get(digest);
    if (known !== undefined) return known;
    const bytes = await this.#content.read(digest, signal);
    if (this.#hasRoom(bytes.byteLength)) this.#blobs.set(digest, bytes);
    return bytes;
  }

  upload(...call: Parameters<PlanStore["upload"]>): ReturnType<PlanStore["upload"]> {
    return this.#content.upload(...call);
  }

  getActionResult(
    ...call: Parameters<PlanStore["getActionResult"]>
  ): ReturnType<PlanStore["getActionResult"]> {
    return this.#content.getActionResult(...call);
  }

  /** Takes the room where there is some. */
  #hasRoom(bytes: number): boolean {
    if (this.#bytes + bytes > maxBytes) return false;
    this.#bytes += bytes;
    return true;
  }
}
