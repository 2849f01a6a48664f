import { mkdirSync, readdirSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import type { Log } from "../../program/log.js";
import { LogShipment, type LogCarrier } from "./log-shipment.js";
import { LogSpool } from "./log-spool.js";

/**
 * Ships, one after the other, the spools that an earlier process of the agent has left in `directory`,
 * which is made where there is none. The attempts are over: their leases went with that process.
 */
export class LeftSpools implements AsyncDisposable {
  readonly #stopping = new AbortController();
  #current: LogShipment | null = null;

  /** Resolves when all have arrived or it was disposed of. Rejects never. */
  readonly finished: Promise<void>;

  private constructor(paths: readonly string[], upload: LogCarrier["upload"], log: Log) {
    // Much of it may have arrived: the coordinator knows what, NATS does not.
    const publish = (): Promise<void> => Promise.reject(new Error("not over NATS"));
    this.finished = this.#ship(paths, { publish, upload }, log);
  }

  static ship(directory: string, upload: LogCarrier["upload"], log: Log): LeftSpools {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const paths = readdirSync(directory).map((name) => join(directory, name));
    return new LeftSpools(paths, upload, log);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await this.#current?.[Symbol.asyncDispose]();
    await this.finished;
  }

  async #ship(paths: readonly string[], carrier: LogCarrier, log: Log): Promise<void> {
    for (const path of paths) {
      if (this.#stopping.signal.aborted) return;
      try {
        const spool = LogSpool.open(path);
        log.info("a log that was left is shipped", { ...spool.source, bytes: spool.length });
        this.#current = new LogShipment({ spool, carrier, log });
        this.#current.end();
        await this.#current.finished;
      } catch (error) {
        log.warn("a spool that cannot be read is thrown away", { path, error: String(error) });
        unlinkSync(path);
      }
    }
  }
}
