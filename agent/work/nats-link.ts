import { jetstream } from "@nats-io/jetstream";
import {
  connect,
  headers,
  jwtAuthenticator,
  type Msg,
  type NatsConnection,
} from "@nats-io/transport-node";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { LogPiece, LogSource } from "../logs/log-spool.js";

/** Where NATS is and who we are there. */
export interface NatsAddress {
  readonly url: string;
  /** What the coordinator has signed for the key of `seed`. */
  readonly token: string;
  readonly seed: string;
}

/** An invitation to claim a step. Settled by one of its methods; twice does no harm. */
export interface Ticket {
  readonly step: string;
  readonly attempt: number;
  acknowledge(): void;
  /** Offers it again, to anybody, after the delay. */
  decline(delayMs: number): void;
}

/**
 * What came of asking for a ticket. `unavailable`: there is no one to ask, because NATS, the stream or
 * the consumer is away.
 */
export type Pulled = Ticket | "none" | "unavailable";

export interface NatsLinkOptions {
  readonly agent: string;
  readonly log: Log;
  /** The coordinator wants something from us at once. */
  readonly onControl: () => void;
}

const pullMs = 5_000;
const answerMs = 2_000;
const publishMs = 5_000;

/**
 * The agent's connection to NATS. It keeps coming back, quietly, and nothing depends on it: tickets can
 * be asked for otherwise and logs wait. The agent may only pull tickets and send its own logs; streams
 * and consumers are the coordinator's.
 */
export class NatsLink implements AsyncDisposable {
  readonly #options: NatsLinkOptions;
  readonly #stopping = new AbortController();
  #address: NatsAddress | undefined;
  #connection: NatsConnection | undefined;
  /** Aborted when the connection is interrupted: what was asked over it is never answered. */
  #period = new AbortController();
  #connecting: Promise<void> = Promise.resolve();

  private constructor(options: NatsLinkOptions) {
    this.#options = options;
  }

  /** Not connected yet: see {@link use}. */
  static open(options: NatsLinkOptions): NatsLink {
    return new NatsLink(options);
  }

  get isConnected(): boolean {
    return this.#connection !== undefined && !this.#period.signal.aborted;
  }

  /**
   * Connects in the background, or again where the address or the key has changed. A new token for the same
   * key is used from the next connection on: nats-server ends the present one when its token expires.
   */
  async use(address: NatsAddress): Promise<void> {
    if (this.#stopping.signal.aborted) return;
    const last = this.#address;
    this.#address = address;
    if (last === undefined) this.#connecting = this.#connect();
    else if (last.url !== address.url || last.seed !== address.seed)
      await this.#connection?.close();
  }

  /** Waits for a ticket of the consumer for some seconds. Rejects never. */
  async pull(consumer: string, signal: AbortSignal): Promise<Pulled> {
    const connection = this.#connection;
    if (connection === undefined || !this.isConnected) return "unavailable";
    const abandoned = AbortSignal.any([signal, this.#period.signal]);
    const subject = `$JS.API.CONSUMER.MSG.NEXT.SLIPWAY_WORK.${consumer}`;
    const expires = pullMs * 1_000_000;
    const asked = connection
      .request(subject, JSON.stringify({ batch: 1, expires }), {
        timeout: pullMs + answerMs,
        // A ticket keeps its own subject, by which a shared inbox would not find who asked.
        noMux: true,
      })
      .then(
        (message) => this.#parse(connection, message),
        // Nobody listens there, or the answer got lost with a server that went down.
        () => "unavailable" as const,
      );
    const finished = new AbortController();
    const left = delay(2 * pullMs + answerMs, AbortSignal.any([abandoned, finished.signal]));
    const pulled = await Promise.race([asked, left.then(() => "unavailable" as const)]);
    finished.abort();
    // A ticket that comes after we have left goes to somebody else.
    if (abandoned.aborted) void asked.then((late) => typeof late === "object" && late.decline(0));
    return abandoned.aborted ? "unavailable" : pulled;
  }

  /** Sends a piece of a log. Resolves when JetStream has it; rejects where it cannot. */
  async publishLog(
    { activity, step, attempt, fence }: LogSource,
    piece: LogPiece,
    sequence: number,
  ): Promise<void> {
    const connection = this.#connection;
    if (connection === undefined || !this.isConnected) throw new Error("NATS is away");
    const fields = headers();
    fields.set("seq", String(sequence));
    fields.set("offset", String(piece.offset));
    fields.set("time", String(piece.timeMs));
    fields.set("fence", `${fence.epoch}.${fence.counter}`);
    const published = jetstream(connection).publish(
      `slipway.log.${this.#options.agent}.${activity}.${step}.${attempt}`,
      piece.bytes,
      { headers: fields, timeout: publishMs },
    );
    const finished = new AbortController();
    const interrupted = delay(
      2 * publishMs,
      AbortSignal.any([this.#period.signal, finished.signal]),
    ).then(() => {
      throw new Error("NATS went away");
    });
    // Whichever comes second may fail unheard.
    interrupted.catch(() => undefined);
    published.catch(() => undefined);
    await Promise.race([published, interrupted]).finally(() => finished.abort());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    this.#period.abort();
    await this.#connection?.close();
    await this.#connecting;
  }

  /** Connects, and again whenever the connection was closed, until we stop. */
  async #connect(): Promise<void> {
    const { signal } = this.#stopping;
    let isAway = false;
    while (!signal.aborted && this.#address !== undefined) {
      const { url } = this.#address;
      try {
        const connection = await connect({
          servers: url,
          // Asked at each attempt, so that a new token counts at once.
          authenticator: jwtAuthenticator(
            () => this.#address?.token ?? "",
            () => Buffer.from(this.#address?.seed ?? "", "ascii"),
          ),
          name: `agent ${this.#options.agent}`,
          inboxPrefix: `_INBOX.${this.#options.agent}`,
          maxReconnectAttempts: -1,
          reconnectTimeWait: 250,
          ignoreAuthErrorAbort: true,
          timeout: 5_000,
          pingInterval: 10_000,
        });
        isAway = false;
        this.#options.log.info("connected to NATS", { url });
        await this.#live(connection);
      } catch (error) {
        if (!isAway) this.#options.log.warn("NATS is away", { url, error: String(error) });
        isAway = true;
      }
      await delay(500, signal);
    }
  }

  async #live(connection: NatsConnection): Promise<void> {
    if (this.#stopping.signal.aborted) return await connection.close();
    this.#connection = connection;
    this.#period = new AbortController();
    const control = connection.subscribe(`slipway.control.${this.#options.agent}`, {
      callback: () => this.#options.onControl(),
    });
    try {
      for await (const { type } of connection.status()) {
        if (type === "disconnect") {
          this.#period.abort();
          this.#options.log.warn("the connection to NATS is interrupted");
        } else if (type === "reconnect") {
          this.#period = new AbortController();
          this.#options.log.info("the connection to NATS is back");
        }
      }
      await connection.closed();
    } finally {
      control.unsubscribe();
      this.#period.abort();
      this.#connection = undefined;
    }
  }

  #parse(connection: NatsConnection, message: Msg): Pulled {
    const status = message.headers?.code ?? 0;
    if (status === 404 || status === 408) return "none";
    if (status !== 0 || message.reply === undefined) return "unavailable";
    const answer = (text: string): void => {
      // Not answered, it is offered again after a while: all that a closed connection costs.
      if (!connection.isClosed() && message.reply !== undefined) {
        connection.publish(message.reply, text);
      }
    };
    const content = parseTicket(message.data);
    if (content === null) {
      this.#options.log.error("a ticket that cannot be read is thrown away");
      answer("+TERM");
      return "none";
    }
    return {
      ...content,
      acknowledge: () => answer("+ACK"),
      decline: (delayMs) => answer(`-NAK ${JSON.stringify({ delay: delayMs * 1_000_000 })}`),
    };
  }
}

function parseTicket(data: Uint8Array): { step: string; attempt: number } | null {
  try {
    const { step, attempt } = JSON.parse(Buffer.from(data).toString("utf8")) as {
      readonly step?: unknown;
      readonly attempt?: unknown;
    };
    return typeof step === "string" && typeof attempt === "number" ? { step, attempt } : null;
  } catch {
    return null;
  }
}
