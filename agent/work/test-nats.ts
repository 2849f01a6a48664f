import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { TestContext } from "node:test";
import {
  AckPolicy,
  jetstream,
  jetstreamManager,
  RetentionPolicy,
  StorageType,
} from "@nats-io/jetstream";
import { connect, type NatsConnection } from "@nats-io/transport-node";
import { agentPermissions, NatsAuthority } from "../../coordinator/bus/nats-authority.js";
import { natsServerConfig } from "../../coordinator/bus/nats-server-config.js";

const second = 1_000_000_000;

/** A real nats-server with the accounts, permissions, streams and consumers that the coordinator makes. */
export class TestNats implements AsyncDisposable {
  readonly #directory: string;
  readonly #agent: string;
  #process: ChildProcess | undefined;
  #connection: NatsConnection | undefined;
  readonly authority = new NatsAuthority("secret of a test");
  #port = -1;

  private constructor(directory: string, agent: string) {
    this.#directory = directory;
    this.#agent = agent;
  }

  /** Null, and the test is skipped, where there is no nats-server. */
  static async start(t: TestContext, agent: string): Promise<TestNats | null> {
    const directory = await mkdtemp(join(tmpdir(), "slipway-nats-"));
    const nats = new TestNats(directory, agent);
    try {
      await nats.comeBack();
      await nats.makeStreams();
      return nats;
    } catch (error) {
      await nats[Symbol.asyncDispose]();
      if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
      t.skip("nats-server is not installed");
      return null;
    }
  }

  get url(): string {
    return `nats://127.0.0.1:${this.#port}`;
  }

  /** What the coordinator gives an agent whose key this is. */
  token(publicKey: string): string {
    const nowMs = Date.now();
    const [name, expiresAtMs] = [this.#agent, nowMs + 3_600_000];
    const permissions = agentPermissions(name);
    return this.authority.user(publicKey, { name, permissions, nowMs, expiresAtMs });
  }

  async goAway(): Promise<void> {
    await this.#connection?.close();
    this.#connection = undefined;
    const server = this.#process;
    this.#process = undefined;
    if (server === undefined || server.exitCode !== null) return;
    server.kill("SIGKILL");
    await once(server, "exit");
  }

  async comeBack(): Promise<void> {
    const configuration = join(this.#directory, "nats.conf");
    await writeFile(configuration, this.#configuration());
    const server = spawn("nats-server", ["--config", configuration], {
      stdio: ["ignore", "ignore", "pipe"],
    });
    this.#process = server;
    await once(server, "spawn");
    for await (const line of createInterface({ input: server.stderr })) {
      // "Listening for client connections on 127.0.0.1:41234"
      const port = /client connections on .*:(\d+)$/.exec(line)?.[1];
      if (port !== undefined) this.#port = Number(port);
      if (line.includes("Server is ready")) break;
    }
    server.stderr.resume();
    this.#connection = await connect({
      servers: this.url,
      authenticator: this.authority.coordinator(),
    });
  }

  async makeStreams(): Promise<void> {
    const manager = await jetstreamManager(this.#coordinator);
    await manager.streams.add({
      name: "SLIPWAY_WORK",
      subjects: ["slipway.work.class.*", "slipway.work.agent.*"],
      retention: RetentionPolicy.Workqueue,
      storage: StorageType.File,
    });
    await manager.streams.add({ name: "SLIPWAY_LOG", subjects: ["slipway.log.*.*.*.*"] });
    for (const [durable_name, subject] of [
      ["class-build", "class.build"],
      [`agent-${this.#agent}`, `agent.${this.#agent}`],
    ] as const) {
      await manager.consumers.add("SLIPWAY_WORK", {
        durable_name,
        filter_subject: `slipway.work.${subject}`,
        ack_policy: AckPolicy.Explicit,
        ack_wait: 30 * second,
      });
    }
  }

  /** As if the disk of NATS had been lost. */
  async wipe(): Promise<void> {
    const manager = await jetstreamManager(this.#coordinator);
    for (const stream of ["SLIPWAY_WORK", "SLIPWAY_LOG"]) await manager.streams.delete(stream);
  }

  /** Sends a ticket to a class or, as `agent.<name>`, to one agent. */
  async invite(step: string, to = "class.build"): Promise<void> {
    const ticket = JSON.stringify({ step, attempt: 1 });
    await jetstream(this.#coordinator).publish(`slipway.work.${to}`, ticket);
  }

  control(message: unknown): void {
    this.#coordinator.publish(`slipway.control.${this.#agent}`, JSON.stringify(message));
  }

  /** Tickets that nobody has settled yet. */
  async tickets(): Promise<number> {
    const manager = await jetstreamManager(this.#coordinator);
    return (await manager.streams.info("SLIPWAY_WORK")).state.messages;
  }

  /** The log of a step as it arrived: its pieces in order. */
  async log(
    step: string,
  ): Promise<{ readonly text: string; readonly pieces: readonly LogRecord[] }> {
    const manager = await jetstreamManager(this.#coordinator);
    const { state } = await manager.streams.info("SLIPWAY_LOG");
    const pieces: LogRecord[] = [];
    for (let seq = Math.max(1, state.first_seq); seq <= state.last_seq; seq++) {
      const message = await manager.streams.getMessage("SLIPWAY_LOG", { seq });
      if (message === null || message.subject.split(".")[4] !== step) continue;
      const header = (name: string): string => message.header.get(name);
      pieces.push({
        text: message.string(),
        subject: message.subject,
        sequence: Number(header("seq")),
        offset: Number(header("offset")),
        fence: header("fence"),
      });
    }
    return { text: pieces.map(({ text }) => text).join(""), pieces };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.goAway();
    await rm(this.#directory, { recursive: true, force: true });
  }

  get #coordinator(): NatsConnection {
    if (this.#connection === undefined) throw new Error("this nats-server is away");
    return this.#connection;
  }

  #configuration(): string {
    const [authority, directory] = [this.authority, this.#directory];
    return natsServerConfig({ authority, directory, host: "127.0.0.1", port: this.#port });
  }
}

export interface LogRecord {
  readonly text: string;
  readonly subject: string;
  readonly sequence: number;
  readonly offset: number;
  readonly fence: string;
}
