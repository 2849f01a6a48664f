import assert from "node:assert/strict";
import { appendFile, open } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { claimKeyBytes, ClaimLog, type ClaimRecord } from "./claim-log.js";

function claim(number: number): ClaimRecord {
  return { kind: "claimed", instance: number % 3, hash: number.toString(16).padEnd(64, "0") };
}

function claims(from: number, to: number): readonly ClaimRecord[] {
  return Array.from({ length: to - from }, (_, i) => claim(from + i));
}

/** What the log at `path` says when it is opened. */
async function readLog(
  path: string,
): Promise<{ readonly records: readonly ClaimRecord[]; readonly isDamaged: boolean }> {
  const records: ClaimRecord[] = [];
  const hashAt = (bytes: Uint8Array, at: number): string =>
    Buffer.from(bytes.subarray(at, at + claimKeyBytes)).toString("hex");
  const { log, isDamaged } = await ClaimLog.open(path, {
    expect: () => undefined,
    claimed: (instance, bytes, at) =>
      records.push({ kind: "claimed", instance, hash: hashAt(bytes, at) }),
    ended: (bytes, at) => records.push({ kind: "ended", hash: hashAt(bytes, at) }),
    named: (instance, name) => records.push({ kind: "named", instance, name }),
    completed: () => records.push({ kind: "completed" }),
  });
  await log[Symbol.asyncDispose]();
  return { records, isDamaged };
}

async function writeLog(
  path: string,
  frames: Iterable<readonly ClaimRecord[]>,
): Promise<readonly number[]> {
  const ignore = (): void => undefined;
  const { log } = await ClaimLog.open(path, {
    ...{ expect: ignore, claimed: ignore, ended: ignore, named: ignore, completed: ignore },
  });
  const ends: number[] = [];
  for (const records of frames) {
    await log.append(records);
    ends.push(log.sizeBytes);
  }
  await log[Symbol.asyncDispose]();
  return ends;
}

/** Asserts that records were read as they were written: of a hash no more than what is kept. */
function assertRead(read: readonly ClaimRecord[], written: readonly ClaimRecord[]): void {
  assert.equal(read.length, written.length);
  const lines = (records: readonly ClaimRecord[]): readonly string[] =>
    records.map((record) =>
      Object.entries(record)
        .map(([name, value]) =>
          name === "hash" ? String(value).slice(0, 2 * claimKeyBytes) : value,
        )
        .join(" "),
    );
  const [actual, expected] = [lines(read), lines(written)];
  const other = actual.findIndex((line, i) => line !== expected[i]);
  assert.equal(actual[other], expected[other]);
}

test("a log is read a part at a time, whatever its frames are longer than", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  // 1.5 MB in one frame, small ones that lie across the border of what is read at once, and a large one.
  const frames = [
    [{ kind: "named", instance: 1, name: "größe" } as const],
    claims(0, 60_000),
    ...Array.from({ length: 30 }, (_, i) => claims(60_000 + i * 1_000, 61_000 + i * 1_000)),
    [{ kind: "ended", hash: "ab".repeat(32) } as const, { kind: "completed" } as const],
    claims(90_000, 140_000),
  ];
  await writeLog(path, frames);
  const { records, isDamaged } = await readLog(path);
  assert.equal(isDamaged, false);
  assertRead(records, frames.flat());
});

test("the log goes on where damage begins, and a tail that was never written is none", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  const frames = [claims(0, 50_000), claims(50_000, 100_000), claims(100_000, 150_000)];
  const [firstEnd = 0] = await writeLog(path, frames);
  await appendFile(path, Buffer.alloc(3_000_000));
  const whole = await readLog(path);
  assert.equal(whole.isDamaged, false);
  assertRead(whole.records, frames.flat());
  {
    await using file = await open(path, "r+");
    await file.write("x", firstEnd + 100);
  }
  const damaged = await readLog(path);
  assert.equal(damaged.isDamaged, true);
  assertRead(damaged.records, claims(0, 50_000));
  await writeLog(path, [claims(7, 8)]);
  const after = await readLog(path);
  assert.equal(after.isDamaged, false);
  assertRead(after.records, [...claims(0, 50_000), claim(7)]);
});
