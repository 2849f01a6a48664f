import { AckPolicy, jetstream, jetstreamManager, RetentionPolicy } from "@nats-io/jetstream";
import { connect } from "@nats-io/transport-node";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Database } from "../../coordinator/store/database.js";
import { SupervisedChild } from "../../farm/child-process.js";
import { findProgram, freePort, waitForPort } from "../../farm/nats-server.js";
import { FarmError } from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { SqliteConnection } from "../../program/sqlite.js";
import { runProgram } from "../program.js";

/** Milliseconds from the publication of a message until one of so many idle pullers has it, each. */
export async function measureJetStream(
  pullers: number,
  messages: number,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const directory = await mkdtemp(join(tmpdir(), "slipway-bench-nats-"));
  try {
    const port = await freePort();
    const path = `${process.env["PATH"] ?? ""}:/usr/local/sbin:/usr/sbin:/sbin`;
    const program = findProgram("nats-server", path, "Install it: apt-get install nats-server.");
    await using _server = await SupervisedChild.start(
      {
        name: "nats-server",
        command: program,
        args: () => ["-js", "-sd", directory, "-a", "127.0.0.1", "-p", String(port)],
        environment: { PATH: path },
        logFile: join(directory, "nats-server.log"),
        readiness: (limit) => waitForPort("127.0.0.1", port, limit),
      },
      silentLog,
      signal,
    );
    return await handOver(port, pullers, messages, signal);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function handOver(
  port: number,
  pullers: number,
  messages: number,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const connection = await connect({ servers: `127.0.0.1:${port}` });
  try {
    const manager = await jetstreamManager(connection);
    const retention = RetentionPolicy.Workqueue;
    await manager.streams.add({ name: "WORK", subjects: ["work"], retention });
    const ack_policy = AckPolicy.Explicit;
    await manager.consumers.add("WORK", { durable_name: "pullers", ack_policy });
    const client = jetstream(connection);
    const consumer = await client.consumers.get("WORK", "pullers");
    const tookMs: number[] = [];
    let taken = (): void => undefined;
    let isOver = false;
    const pull = async (): Promise<void> => {
      while (!isOver) {
        const message = await consumer.next({ expires: 1_000 });
        if (message === null) continue;
        tookMs.push(performance.now() - Number(message.string()));
        message.ack();
        taken();
      }
    };
    const pulling = Promise.all(Array.from({ length: pullers }, pull));
    for (let sent = 0; sent < messages; sent++) {
      signal.throwIfAborted();
      const arrived = new Promise<void>((resolve) => (taken = resolve));
      await client.publish("work", String(performance.now()));
      await arrived;
    }
    isOver = true;
    await pulling;
    return tookMs;
  } finally {
    await connection.close();
  }
}

/** Commits of one row each, in a second. */
export interface CommitRates {
  /** SQLite alone, each commit synced before the next. */
  readonly bare: number;
  /** The coordinator's database, each writer waiting until its commit is durable. */
  readonly oneWriter: number;
  readonly hundredWriters: number;
}

export async function measureCommits(commits: number): Promise<CommitRates> {
  const directory = await mkdtemp(join(tmpdir(), "slipway-bench-commits-"));
  try {
    const bare = bareCommits(join(directory, "bare.sqlite"), commits);
    await using database = Database.open(directory);
    let key = 0;
    const rate = async (writers: number, each: number): Promise<number> => {
      const beganAt = performance.now();
      const write = async (): Promise<void> => {
        for (let i = 0; i < each; i++) {
          database.state(`key-${key++}`, "value");
          await database.durable();
        }
      };
      await Promise.all(Array.from({ length: writers }, write));
      return (writers * each * 1_000) / (performance.now() - beganAt);
    };
    return {
      bare,
      oneWriter: await rate(1, commits),
      hundredWriters: await rate(100, commits / 10),
    };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function bareCommits(path: string, commits: number): number {
  const sqlite = new SqliteConnection(path);
  try {
    sqlite.pragma("journal_mode = WAL");
    sqlite.pragma("synchronous = FULL");
    sqlite.exec("CREATE TABLE facts (key TEXT PRIMARY KEY, value TEXT NOT NULL)");
    const insert = sqlite.prepare("INSERT INTO facts (key, value) VALUES (?, ?)");
    const beganAt = performance.now();
    for (let i = 0; i < commits; i++) insert.run(`key-${i}`, "value");
    return (commits * 1_000) / (performance.now() - beganAt);
  } finally {
    sqlite.close();
  }
}

/** Milliseconds of a `docker run` of a small image that is here, each. Throws FarmError where none is. */
export async function measureDockerRun(
  runs: number,
  signal: AbortSignal,
): Promise<readonly number[]> {
  const listed = await runProgram(
    ["docker", "images", "--filter", "dangling=false", "--format", "{{.Repository}}:{{.Tag}}"],
    { signal },
  );
  const images = listed.split("\n").filter((name) => name !== "");
  const image = images.find((name) => name.startsWith("slipway/debian:")) ?? images[0];
  if (image === undefined) throw new FarmError("no image is here to run");
  const tookMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    const beganAt = performance.now();
    const words = ["docker", "run", "--rm", "--network=none", "--entrypoint=true", image];
    await runProgram(words, { signal });
    tookMs.push(performance.now() - beganAt);
  }
  return tookMs;
}
