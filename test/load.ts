import { Agent, request, type OutgoingHttpHeaders } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";

/** What became of one request. Moments are in ms since the process began. */
export interface Sample {
  readonly id: string;
  readonly method: string;
  readonly sentAt: number;
  readonly answeredAt: number;
  /** 0: no answer came. */
  readonly status: number;
  /** `X-App-Version` of the answer. */
  readonly version: string;
  /** Why no answer came. */
  readonly error: string;
}

export interface LoadOptions {
  /** Where to connect. */
  readonly port: number;
  /** The Host header. */
  readonly host: string;
  readonly perSecond: number;
  /** Makes the request with this number; by default a GET of `/`. */
  readonly make?: (number: number) => {
    readonly method: string;
    readonly path: string;
    readonly body?: string;
  };
}

/**
 * Sends requests at a constant rate whether or not earlier ones are answered, so that a server which
 * stops answering cannot slow its judge down. Stops with {@link stop} or when disposed.
 */
export class Load implements AsyncDisposable {
  readonly #options: LoadOptions;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: Infinity });
  readonly #stopping = new AbortController();
  readonly #underWay = new Set<Promise<void>>();
  readonly #sending: Promise<void>;
  readonly samples: Sample[] = [];

  private constructor(options: LoadOptions) {
    this.#options = options;
    this.#sending = this.#send();
  }

  static start(options: LoadOptions): Load {
    return new Load(options);
  }

  /** Requests that have no answer yet. */
  get waiting(): number {
    return this.#underWay.size;
  }

  /** Sends nothing more and waits for the answers that are due. */
  async stop(): Promise<readonly Sample[]> {
    this.#stopping.abort();
    await this.#sending;
    await Promise.all(this.#underWay);
    this.#agent.destroy();
    return this.samples;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  async #send(): Promise<void> {
    const { signal } = this.#stopping;
    const beganAt = performance.now();
    for (let number = 0; !signal.aborted; number++) {
      const dueAt = beganAt + (number * 1000) / this.#options.perSecond;
      const earlyMs = dueAt - performance.now();
      if (earlyMs > 1) await sleep(earlyMs, undefined, { signal }).catch(() => undefined);
      if (signal.aborted) return;
      const sample = this.#sendOne(number).then((result) => void this.samples.push(result));
      this.#underWay.add(sample);
      void sample.finally(() => this.#underWay.delete(sample));
    }
  }

  #sendOne(number: number): Promise<Sample> {
    const { port, host, make } = this.#options;
    const { method, path, body = "" } = make?.(number) ?? { method: "GET", path: "/" };
    const sentAt = performance.now();
    const known = { id: String(number), method, sentAt };
    const headers: OutgoingHttpHeaders = { host, "content-length": Buffer.byteLength(body) };
    return new Promise((resolve) => {
      const fail = (error: Error): void => {
        const answeredAt = performance.now();
        resolve({ ...known, answeredAt, status: 0, version: "", error: error.message });
      };
      const outgoing = request(
        { host: "127.0.0.1", port, method, path, headers, agent: this.#agent },
        (response) => {
          const version = String(response.headers["x-app-version"] ?? "");
          const status = response.statusCode ?? 0;
          response.resume();
          response.on("error", fail);
          response.on("end", () =>
            resolve({ ...known, answeredAt: performance.now(), status, version, error: "" }),
          );
        },
      );
      outgoing.on("error", fail);
      outgoing.end(body);
    });
  }
}

/** The samples that were not answered with 200, shortly, for a failure's message. */
export function failures(samples: readonly Sample[]): readonly string[] {
  return samples
    .filter(({ status }) => status !== 200)
    .map(({ id, method, status, error }) => `${method} ${id}: ${error || status}`);
}

/** Requests that were sent after `version` had answered one, and were answered by another. */
export function relapses(samples: readonly Sample[], version: string): readonly Sample[] {
  const first = Math.min(
    ...samples.filter((sample) => sample.version === version).map(({ answeredAt }) => answeredAt),
  );
  return samples.filter((sample) => sample.sentAt > first && sample.version !== version);
}
