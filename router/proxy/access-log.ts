import { open, type FileHandle } from "node:fs/promises";
import { FarmError } from "../../program/error.js";

/** One request, when it is over. Without its query, which may hold secrets. */
export interface AccessEntry {
  readonly host: string;
  readonly method: string;
  readonly path: string;
  /** 499: the client left before it had the whole answer. */
  readonly status: number;
  readonly ms: number;
  readonly upstream: string | null;
  readonly environment: string | null;
  readonly heldMs: number;
  readonly requestId: string;
}

const flushBytes = 64 * 1024;
const flushMs = 1_000;
/** Past this the disk does not keep up, and lines are dropped rather than kept in memory. */
const maxPendingBytes = 8 * 1024 * 1024;

/**
 * JSON lines of requests, appended in batches: a line reaches the file within about a second. The
 * file is opened for appending, so it may be truncated under us (logrotate's `copytruncate`).
 */
export class AccessLog implements AsyncDisposable {
  readonly #file: FileHandle;
  readonly #timer: NodeJS.Timeout;
  #lines: string[] = [];
  #bytes = 0;
  #writing: Promise<void> = Promise.resolve();
  #isWriting = false;
  /** Lines that could not be written. */
  dropped = 0;

  private constructor(file: FileHandle) {
    this.#file = file;
    this.#timer = setInterval(() => this.#flush(), flushMs);
  }

  static async open(path: string): Promise<AccessLog> {
    try {
      return new AccessLog(await open(path, "a", 0o640));
    } catch (cause) {
      throw new FarmError(`cannot write the access log ${path}: ${(cause as Error).message}`, {
        cause,
      });
    }
  }

  add(entry: AccessEntry): void {
    if (this.#bytes > maxPendingBytes) {
      this.dropped++;
      return;
    }
    const line = `${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`;
    this.#lines.push(line);
    this.#bytes += line.length;
    if (this.#bytes > flushBytes) this.#flush();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#writing;
    this.#flush();
    await this.#writing;
    await this.#file.close();
  }

  #flush(): void {
    if (this.#isWriting || this.#lines.length === 0) return;
    const lines = this.#lines;
    this.#lines = [];
    this.#bytes = 0;
    this.#isWriting = true;
    this.#writing = this.#file.appendFile(lines.join("")).then(
      () => void (this.#isWriting = false),
      () => {
        // A full disk must not stop the traffic.
        this.#isWriting = false;
        this.dropped += lines.length;
      },
    );
  }
}
