import {
  AckPolicy,
  DiscardPolicy,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
  type ConsumerConfig,
  type ConsumerMessages,
  type JetStreamManager,
  type JsMsg,
  type StreamConfig,
} from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import type { LogChunk } from "../activities/step-logs.js";
import type { NatsAuthority, NatsRevocations } from "./nats-authority.js";

const second = 1_000_000_000;

/** How long NATS may take to answer, in ms. */
const requestMs = 5_000;

const workStream: Partial<StreamConfig> & { name: string } = {
  name: "SLIPWAY_WORK",
  subjects: ["slipway.work.class.*", "slipway.work.agent.*"],
  retention: RetentionPolicy.Workqueue,
  storage: StorageType.File,
  discard: DiscardPolicy.New,
  max_msgs: 10_000,
  max_age: 3_600 * second,
  max_msg_size: 64 * 1024,
  duplicate_window: 120 * second,
};

const logStream: Partial<StreamConfig> & { name: string } = {
  name: "SLIPWAY_LOG",
  subjects: ["slipway.log.*.*.*.*"],
  retention: RetentionPolicy.Limits,
  storage: StorageType.File,
  discard: DiscardPolicy.New,
  max_bytes: 1024 * 1024 * 1024,
  max_age: 24 * 3_600 * second,
};

interface BusOptions {
  readonly url: string;
  readonly authority: NatsAuthority;
  /** Keys of agents that were removed. */
  readonly revocations: () => NatsRevocations;
  readonly log: Log;
  /** Takes chunks; when it resolves they are durable, and are acknowledged. */
  readonly onLog: (chunks: readonly LogChunk[]) => Promise<void>;
  /** Tickets that were sent may be gone: NATS was away, or its stream is another one. */
  readonly onTicketsLost: () => void;
}

/**
 * The coordinator's side of NATS: tickets out, logs in. Nothing here is the truth: streams that vanish
 * are made again, tickets are sent again, and without NATS agents ask by themselves.
 */
export class TicketBus implements AsyncDisposable {
  readonly #options: BusOptions;
  readonly #log: Log;
  readonly #stopping = new AbortController();
  readonly #agents = new Set<string>();
  /** Logs that are being taken. */
  readonly #taking = new Set<Promise<void>>();
  #connection: NatsConnection | null = null;
  readonly #running: Promise<void>;

  private constructor(options: BusOptions) {
    this.#options = options;
    this.#log = options.log;
    this.#running = this.#run();
  }

  /** Connects in the background, for as long as it takes. */
  static open(options: BusOptions): TicketBus {
    return new TicketBus(options);
  }

  get isConnected(): boolean {
    return this.#connection !== null && this.#isLive;
  }

  #isLive = false;

  /** Makes sure that the agent has a consumer of its own. */
  async admit(agent: string): Promise<void> {
    this.#agents.add(agent);
    await this.#ensureStreams();
  }

  /** Invites `agent`, or any agent where it is null, to claim the step. */
  async invite(ticket: {
    readonly step: string;
    readonly attempt: number;
    readonly agent: string | null;
  }): Promise<void> {
    if (this.#connection === null || !this.#isLive) return;
    const subject =
      ticket.agent === null ? "slipway.work.class.build" : `slipway.work.agent.${ticket.agent}`;
    const payload = JSON.stringify({ step: ticket.step, attempt: ticket.attempt });
    try {
      await jetstream(this.#connection, { timeout: requestMs }).publish(subject, payload);
    } catch (error) {
      this.#log.warn("ticket not sent, trying again later", { subject, error: String(error) });
      await this.#ensureStreams();
    }
  }

  /** Tells an agent to ask at once what is still wanted of it. May be lost: a beat repeats it. */
  nudge(agent: string): void {
    if (this.#connection === null || this.#connection.isClosed()) return;
    this.#connection.publish(`slipway.control.${agent}`);
  }

  /**
   * An agent is none any more: its connection is ended, and its consumer goes. Without NATS, which then
   * has nobody connected, its key is revoked when NATS is back.
   */
  async dismiss(agent: string): Promise<void> {
    this.#agents.delete(agent);
    if (this.#connection === null || !this.#isLive) return;
    try {
      await this.#sayRevocations();
      const manager = await jetstreamManager(this.#connection, { timeout: requestMs });
      await manager.consumers.delete("SLIPWAY_WORK", `agent-${agent}`);
    } catch (error) {
      this.#log.warn("an agent was not dismissed everywhere", { agent, error: String(error) });
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#taking);
    await this.#connection?.close();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    let warned = false;
    while (!signal.aborted) {
      try {
        const connection = await connect({
          servers: this.#options.url,
          authenticator: this.#options.authority.coordinator(),
          name: "coordinator",
          timeout: requestMs,
          maxReconnectAttempts: -1,
          reconnectTimeWait: 250,
        });
        this.#connection = connection;
        this.#isLive = true;
        warned = false;
        void this.#watch(connection);
        await this.#sayRevocations();
        await this.#ensureStreams();
        this.#options.onTicketsLost();
        await this.#consumeLogs(connection);
      } catch (error) {
        if (!warned) this.#log.warn("NATS does not answer, trying again", { error: String(error) });
        warned = true;
        await delay(500, signal);
      }
    }
    // A connection that came up while we stopped.
    await this.#connection?.close();
  }

  /** Follows the connection's state, for `isConnected`. */
  async #watch(connection: NatsConnection): Promise<void> {
    for await (const status of connection.status()) {
      if (status.type === "disconnect") this.#isLive = false;
      if (status.type === "reconnect") {
        this.#isLive = true;
        await this.#sayRevocations().catch((error: unknown) => {
          this.#log.warn("NATS was not told who was removed", { error: String(error) });
        });
        await this.#ensureStreams();
        this.#options.onTicketsLost();
      }
    }
    this.#isLive = false;
  }

  /** Brings nats-server's version of the account up to date: it ends connections of revoked keys. */
  async #sayRevocations(): Promise<void> {
    const { authority, revocations, url } = this.#options;
    const connection = await connect({
      servers: url,
      authenticator: authority.systemUser(),
      name: "coordinator (accounts)",
      timeout: requestMs,
      reconnect: false,
    });
    try {
      const account = authority.account(revocations(), Date.now());
      const answer = await connection.request(authority.accountUpdateSubject, account, {
        timeout: requestMs,
      });
      const { error } = answer.json<{ readonly error?: { readonly description?: string } }>();
      if (error !== undefined) throw new Error(error.description ?? "the account was refused");
    } finally {
      await connection.close();
    }
  }

  async #ensureStreams(): Promise<void> {
    if (this.#connection === null || !this.#isLive) return;
    try {
      const manager = await jetstreamManager(this.#connection, { timeout: requestMs });
      const isNew = await ensureStream(manager, workStream);
      await ensureStream(manager, logStream);
      await ensureConsumer(manager, "SLIPWAY_WORK", {
        durable_name: "class-build",
        filter_subject: "slipway.work.class.build",
      });
      for (const agent of this.#agents) {
        await ensureConsumer(manager, "SLIPWAY_WORK", {
          durable_name: `agent-${agent}`,
          filter_subject: `slipway.work.agent.${agent}`,
        });
      }
      await ensureConsumer(manager, "SLIPWAY_LOG", { durable_name: "coordinator" });
      if (isNew) this.#options.onTicketsLost();
    } catch (error) {
      this.#log.warn("streams not made, trying again later", { error: String(error) });
    }
  }

  /** Takes logs until the connection is closed; a consumer that vanishes is made again. */
  async #consumeLogs(connection: NatsConnection): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted && !connection.isClosed()) {
      try {
        const consumer = await jetstream(connection, { timeout: requestMs }).consumers.get(
          "SLIPWAY_LOG",
          "coordinator",
        );
        const messages = await consumer.consume({ max_messages: 500, expires: 5_000 });
        const stop = (): void => messages.stop();
        signal.addEventListener("abort", stop, { once: true });
        void stopWhenLost(messages);
        let arrived: JsMsg[] = [];
        for await (const message of messages) {
          arrived.push(message);
          if (arrived.length > 1) continue;
          // What has arrived by the end of this turn is taken together, and waits for the disk once.
          setImmediate(() => {
            const batch = arrived;
            arrived = [];
            const taking = this.#takeLogs(batch, messages);
            this.#taking.add(taking);
            void taking.finally(() => this.#taking.delete(taking));
          });
        }
        signal.removeEventListener("abort", stop);
      } catch (error) {
        if (signal.aborted) return;
        this.#log.warn("logs not received, trying again", { error: String(error) });
      }
      await this.#ensureStreams();
      await delay(500, signal);
    }
  }

  /** Acknowledges what was taken; what was not is offered again, by a consumer that is asked anew. */
  async #takeLogs(batch: readonly JsMsg[], messages: ConsumerMessages): Promise<void> {
    try {
      await this.#options.onLog(batch.map(chunkOf));
      for (const message of batch) message.ack();
    } catch (error) {
      this.#log.warn("logs not taken, trying again", { error: String(error) });
      messages.stop();
    }
  }
}

function chunkOf({ subject, headers, data }: JsMsg): LogChunk {
  const [, , agent = "", , step = "", attempt = ""] = subject.split(".");
  const numberOf = (name: string): number => Number(headers?.get(name) ?? "0");
  const [epoch = 0, counter = 0] = (headers?.get("fence") ?? "").split(".").map(Number);
  return {
    agent,
    step,
    attempt: Number(attempt),
    fence: { epoch, counter },
    offset: numberOf("offset"),
    timeMs: numberOf("time"),
    data,
  };
}

/** Ends the messages of a consumer that no longer exists, so that it can be made again. */
async function stopWhenLost(messages: ConsumerMessages): Promise<void> {
  for await (const status of messages.status()) {
    const isLost =
      status.type === "consumer_not_found" ||
      status.type === "stream_not_found" ||
      status.type === "consumer_deleted";
    if (isLost) messages.stop();
  }
}

/** True where it was not there. */
async function ensureStream(
  manager: JetStreamManager,
  config: Partial<StreamConfig> & { name: string },
): Promise<boolean> {
  try {
    await manager.streams.info(config.name);
    return false;
  } catch {
    await manager.streams.add(config);
    return true;
  }
}

async function ensureConsumer(
  manager: JetStreamManager,
  stream: string,
  config: Partial<ConsumerConfig> & { durable_name: string },
): Promise<void> {
  try {
    await manager.consumers.info(stream, config.durable_name);
  } catch {
    await manager.consumers.add(stream, {
      ack_policy: AckPolicy.Explicit,
      ack_wait: 30 * second,
      ...config,
    });
  }
}
