import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { open, writeFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import type { Worker } from "node:worker_threads";
import { FarmError } from "../../program/error.js";
import { packageRoot } from "../../program/package-root.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { HashJob } from "./jobs.js";
import { WorkerPool } from "./worker-pool.js";

/** An open file of random bytes. */
class OpenFile implements AsyncDisposable {
  readonly #file: FileHandle;
  readonly path: string;
  readonly size: number;
  readonly hash: string;

  private constructor(file: FileHandle, path: string, bytes: Buffer) {
    this.#file = file;
    this.path = path;
    this.size = bytes.length;
    this.hash = createHash("sha256").update(bytes).digest("hex");
  }

  static async create(directory: TemporaryDirectory, size: number): Promise<OpenFile> {
    const path = join(directory.path, "file");
    const bytes = randomBytes(size);
    await writeFile(path, bytes);
    return new OpenFile(await open(path), path, bytes);
  }

  /** The job of hashing all of it. */
  job(id: number, to = this.size, isEnd = true): HashJob {
    return { kind: "hash", id, descriptor: this.#file.fd, to, isEnd };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }
}

test("a file is hashed as it grows, whoever else's is hashed meanwhile", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 3_000_000);
  await using pool = new WorkerPool({ size: 1 });
  const step = (id: number, to: number): Promise<string> =>
    pool.run(file.job(id, to, to === file.size));
  const halves = await Promise.all([step(1, 1_000_000), step(2, 2_500_000), step(3, 5)]);
  assert.deepEqual(halves, ["", "", ""]);
  await pool.run({ kind: "forget", id: 3 });
  assert.deepEqual(await Promise.all([step(2, file.size), step(1, file.size)]), [
    file.hash,
    file.hash,
  ]);
});

test("a job that cannot be done fails with the reason, and harms no other", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 1_000);
  await using pool = new WorkerPool({ size: 1 });
  const jobs = [file.size + 1, file.size].map((to, id) => pool.run(file.job(id, to)));
  const [bad, good] = await Promise.allSettled(jobs);
  assert.ok(bad?.status === "rejected" && /ends at 1000 of 1001/.test(String(bad.reason)));
  assert.ok(good?.status === "fulfilled" && good.value === file.hash);
});

test("what a dead worker had to do fails, and another one does the rest", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 1_000);
  await using pool = new WorkerPool({ size: 1 });
  const worker = pool.lend();
  const hashed = (id: number): Promise<string> => worker.run(file.job(id));
  assert.equal(await hashed(1), file.hash);
  const jobs = Array.from({ length: 20 }, (_, id) => hashed(id));
  const outcomes = Promise.allSettled(jobs);
  await worker.kill();
  const lost = (await outcomes).filter(({ status }) => status === "rejected");
  assert.ok(lost.length > 0 && lost.length < 20, `${lost.length} were lost`);
  for (const outcome of lost) {
    assert.ok(outcome.status === "rejected" && outcome.reason instanceof FarmError);
    assert.match(outcome.reason.message, /a worker thread of the cache did not do its job/);
  }
  assert.equal(await hashed(1), file.hash);
});

test("a pool that was stopped refuses what it has not done and what comes later", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 40_000_000);
  const pool = new WorkerPool({ size: 2 });
  const hashed = (id: number): Promise<string> => pool.run(file.job(id));
  await hashed(1);
  // Large enough not to be done before the pool is stopped.
  const pending = assert.rejects(hashed(2), FarmError);
  await pool[Symbol.asyncDispose]();
  await pending;
  await assert.rejects(hashed(3), /the cache is stopping/);
  await pool[Symbol.asyncDispose]();
});

test("an idle worker keeps no process alive, from the sources and compiled", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 1_000);
  const places = [
    { module: "cache/workers/worker-pool.ts", flags: ["--import", "tsx"] },
    { module: "dist/cache/workers/worker-pool.js", flags: [] },
  ];
  for (const { module, flags } of places) {
    const url = pathToFileURL(join(packageRoot(), module)).href;
    const script = `
      const { WorkerPool } = await import(${JSON.stringify(url)});
      const { openSync } = await import("node:fs");
      const descriptor = openSync(${JSON.stringify(file.path)});
      const pool = new WorkerPool({ size: 1, niceness: 5 });
      console.log(await pool.run({ ...${JSON.stringify(file.job(1))}, descriptor }));`;
    const args = [...flags, "--input-type=module", "--eval", script];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: packageRoot() });
    assert.equal(stdout.trim(), file.hash, module);
  }
});

test("a worker without jobs ends, and the next job gets another one", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 2_000);
  await using pool = new WorkerPool({ size: 1, idleMs: 1 });
  for (let id = 0; id < 2; id++) {
    const started = once(process, "worker") as Promise<[Worker]>;
    const hashed = pool.run(file.job(id));
    const [worker] = await started;
    const ended = once(worker, "exit");
    assert.equal(await hashed, file.hash);
    // Nothing else keeps this process alive.
    worker.ref();
    await ended;
  }
});

test("a worker that has hashed a part of a file waits for the rest of it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 2_000);
  await using pool = new WorkerPool({ size: 1, idleMs: 1 });
  const started = once(process, "worker") as Promise<[Worker]>;
  const part = pool.run(file.job(1, 1_000, false));
  const [worker] = await started;
  const ended = once(worker, "exit");
  assert.equal(await part, "");
  // Another file does not matter to it.
  assert.equal(await pool.run(file.job(2)), file.hash);
  // Of timers that take as long the one that was set last fires last.
  await new Promise((resolve) => setTimeout(resolve, 1));
  assert.notEqual(worker.threadId, -1);
  assert.equal(await pool.run(file.job(1)), file.hash);
  worker.ref();
  await ended;
});

test("a file is followed while it grows, and a worker that died is no reason to begin again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using file = await OpenFile.create(directory, 20_000_000);
  await using pool = new WorkerPool({ size: 1 });
  await using hash = pool.hashOf(file.job(0).descriptor);
  for (let to = 0; to < file.size; to += 100_000) await hash.advance(to);
  await pool.lend().kill();
  await hash.advance(file.size);
  assert.equal(await hash.finish(file.size), file.hash);
});
