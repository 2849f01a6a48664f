import assert from "node:assert/strict";
import { open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as turn } from "node:timers/promises";
import test from "node:test";
import { hashOf, sizeOf } from "../../content/digest.js";
import { silentLog, type Log } from "../../program/log.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { putBlob } from "../blobs/blob-store.js";
import { DiskStore } from "../blobs/disk-store.js";
import { randomBlob, type TestBlob } from "../rig.js";
import { IoBudget, type PassingTime } from "./io-budget.js";
import { Scrubber, type ScrubState } from "./scrubber.js";

const mebibyte = 1024 * 1024;
const wallMs = Date.parse("2026-01-01T00:00:00Z");
const never = new AbortController().signal;

/** Time that passes only while somebody waits for it, at once; between two rounds it stands still. */
class TestTime implements PassingTime {
  #nowMs = 0;
  /** Called with each wait. */
  onDelay: (ms: number) => void = () => undefined;

  readonly nowMs = (): number => this.#nowMs;

  readonly delay = async (ms: number, signal: AbortSignal): Promise<void> => {
    if (ms > 600_000) {
      return await new Promise((resolve) => signal.addEventListener("abort", () => resolve()));
    }
    this.#nowMs += ms;
    this.onDelay(ms);
    await turn();
  };
}

async function storeOf(path: string, log: Log = silentLog): Promise<DiskStore> {
  return await DiskStore.open(path, log, { nowMs: () => wallMs, packBytes: 700_000 });
}

async function put(store: DiskStore, blobs: readonly TestBlob[]): Promise<void> {
  for (const { digest, bytes } of blobs) await putBlob(store, "i", { digest, bytes });
}

function sampleBlobs(): readonly TestBlob[] {
  const small = Array.from({ length: 60 }, () => randomBlob(50_000));
  return [...small, randomBlob(2_000_000), randomBlob(300_000), randomBlob(700_000)];
}

function scrubberOf(
  store: DiskStore,
  time: TestTime,
  more: Partial<Parameters<typeof Scrubber.start>[0]> = {},
): Scrubber {
  const own = { bytesPerSecond: mebibyte, idle: async () => undefined, log: silentLog };
  return Scrubber.start({ store, nowMs: () => wallMs + time.nowMs(), time, ...own, ...more });
}

async function roundOf(scrubber: Scrubber): Promise<ScrubState> {
  const whole = (): ScrubState | null => (scrubber.state.last.atMs === 0 ? null : scrubber.state);
  return await eventually("a round", whole, 60_000);
}

async function damage(path: string, position: number): Promise<void> {
  const file = await open(path, "r+");
  await file.write(Buffer.from("damage"), 0, 6, position);
  await file.close();
}

test("a budget holds over any time, and little of it is saved up", async () => {
  const time = new TestTime();
  const budget = new IoBudget(1_000, time);
  let spent = 0;
  for (const bytes of [1, 500, 10_000, 3, 3, 3, 250, 1_000]) {
    await budget.spend(bytes, never);
    spent += bytes;
    assert.ok(spent <= time.nowMs() + 250, `${spent} bytes in ${time.nowMs()} ms`);
  }
  await time.delay(500_000, never);
  const before = time.nowMs();
  await budget.spend(1_000, never);
  assert.equal(time.nowMs() - before, 750);
  await new IoBudget(0, time).spend(10 ** 12, never);
  await assert.rejects(budget.spend(1, AbortSignal.abort(new Error("over"))), /over/);
});

test("a round reads everything within its budget, and uses nothing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await storeOf(directory.path);
  const blobs = sampleBlobs();
  await put(store, blobs);
  store.beginGeneration();
  const before = store.index.rowsAfter(null, 1_000);
  const time = new TestTime();
  let longestMs = 0;
  let beganMs = 0;
  time.onDelay = (ms) => {
    if (beganMs === 0) beganMs = time.nowMs();
    else longestMs = Math.max(longestMs, ms);
  };
  await using scrubber = scrubberOf(store, time);

  const { last, round } = await roundOf(scrubber);

  const bytes = blobs.reduce((sum, { digest }) => sum + sizeOf(digest), 0);
  assert.deepEqual([last.blobs, last.bytes, last.damagedBlobs], [blobs.length, bytes, 0]);
  assert.equal(round.atMs, 0);
  const tookMs = time.nowMs() - beganMs;
  assert.ok(tookMs + 250 >= (bytes / mebibyte) * 1_000, `${bytes} bytes in ${tookMs} ms`);
  // Not a whole file at once and then a rest: a mebibyte at a time at most.
  assert.ok(longestMs <= 1_000, `it waited for ${longestMs} ms at once`);
  assert.deepEqual(store.index.rowsAfter(null, 1_000), before);
});

test("a large file is paid for and read piece by piece", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await storeOf(directory.path);
  const large = randomBlob(5_000_000);
  await put(store, [large]);
  const paid: number[] = [];
  const found = await store.checker.check([large], async (bytes) => void paid.push(bytes));
  assert.deepEqual(found, []);
  assert.ok(paid.length >= 19);
  assert.ok(paid.every((bytes) => bytes <= 256 * 1024));
  assert.equal(
    paid.reduce((sum, bytes) => sum + bytes, 0),
    5_000_000,
  );
});

test("damage is logged and counted, and is missing from then on", async () => {
  await using directory = await TemporaryDirectory.create();
  const lines: string[] = [];
  const log: Log = { ...silentLog, error: (message) => void lines.push(message) };
  await using store = await storeOf(directory.path);
  const blobs = sampleBlobs();
  await put(store, blobs);
  const [small, large] = [blobs[3], blobs[60]];
  assert.ok(small !== undefined && large !== undefined);
  const place = store.index.peek(small.digest)?.location;
  assert.ok(place !== undefined && place.pack !== null);
  const pack = `${String(place.pack).padStart(8, "0")}.pack`;
  await damage(join(directory.path, "packs", pack), place.offset + 100);
  const hash = hashOf(large.digest);
  await damage(join(directory.path, "cas", hash.slice(0, 2), hash.slice(2, 4), hash), 1_500_000);
  await using scrubber = scrubberOf(store, new TestTime(), { log });

  const { last, damagedBlobs } = await roundOf(scrubber);

  assert.deepEqual([last.damagedBlobs, damagedBlobs], [2, 2]);
  const digests = blobs.map(({ digest }) => digest);
  assert.deepEqual(await store.findMissing("i", digests), [small.digest, large.digest]);
  assert.deepEqual(lines, Array(2).fill("a scrub has found a damaged blob"));
  assert.deepEqual(await readdir(join(directory.path, "quarantine")), [hash]);
});

test("a round goes on after a restart where it was, wherever that is", async () => {
  await using directory = await TemporaryDirectory.create();
  const blobs = sampleBlobs();
  const bytes = blobs.reduce((sum, { digest }) => sum + sizeOf(digest), 0);
  {
    await using store = await storeOf(directory.path);
    await put(store, blobs);
  }
  let readBytes = 0;
  let restarts = 0;
  let beganAtMs = 0;
  for (let isDone = false; !isDone; restarts++) {
    await using store = await storeOf(directory.path);
    const time = new TestTime();
    let waits = 0;
    time.onDelay = () => void waits++;
    const scrubber = scrubberOf(store, time);
    // Each run of the process ends after some steps: more than the largest file takes.
    while (waits < 14 && scrubber.state.last.atMs === 0) await turn();
    await scrubber[Symbol.asyncDispose]();
    readBytes += scrubber.state.readBytes;
    isDone = scrubber.state.last.atMs !== 0;
    const { round, last } = scrubber.state;
    if (!isDone && round.blobs > 0) {
      beganAtMs ||= round.atMs;
      assert.equal(round.atMs, beganAtMs, "it is the same round");
    }
    if (isDone) assert.deepEqual([last.blobs, last.bytes], [blobs.length, bytes]);
  }
  assert.ok(restarts >= 2, `it was started ${restarts} times`);
  assert.equal(readBytes, bytes, "nothing was read twice");
});

test("while something else looks after the store it waits, and where it is off it reads nothing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using store = await storeOf(directory.path);
  await put(store, sampleBlobs());
  let isAsked = false;
  let letGo: () => void = () => undefined;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  const idle = (): Promise<void> => {
    isAsked = true;
    return free;
  };
  await using scrubber = scrubberOf(store, new TestTime(), { idle });
  await eventually("it asks", () => (isAsked ? true : null));
  assert.equal(scrubber.state.readBytes, 0);
  letGo();
  await roundOf(scrubber);
  await using off = scrubberOf(store, new TestTime(), { bytesPerSecond: 0 });
  assert.equal(off.state.bytesPerSecond, 0);
  await off[Symbol.asyncDispose]();
  assert.equal(off.state.readBytes, 0);
});
