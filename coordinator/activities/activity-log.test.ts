import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { test } from "node:test";
import fc from "fast-check";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { ActivityLogs } from "./activity-log.js";

const never = new AbortController().signal;

test("a log is read from any offset", async () => {
  await using directory = await TemporaryDirectory.create();
  using logs = new ActivityLogs(directory.path);
  const text = "ä".repeat(50_000);
  logs.append("a", text);
  const bytes = Buffer.from(text);
  for (const offset of [0, 1, 65_536, 99_999, 100_000, 200_000]) {
    const read = await readAll(logs, "a", offset);
    assert.ok(read.equals(bytes.subarray(offset)), String(offset));
  }
  assert.equal(await logs.size("a"), 100_000);
  assert.equal((await readAll(logs, "nothing", 0)).length, 0);
});

test("two readers follow to the end, and neither loses the last line", async () => {
  await using directory = await TemporaryDirectory.create();
  using logs = new ActivityLogs(directory.path);
  let isLive = true;
  const follow = async (offset: number): Promise<string> => {
    let text = "";
    for await (const { data } of logs.read("a", offset, () => isLive, never)) text += data;
    return text;
  };
  const readers = [follow(0), follow(4)];
  for (let line = 0; line < 200; line++) {
    logs.append("a", `line ${line}\n`);
    if (line % 20 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  // As the runner does: ended first, the last words in the same turn, then the end is told.
  isLive = false;
  logs.append("a", "last words");
  logs.end("a");

  const [whole, rest] = await Promise.all(readers);
  assert.match(whole ?? "", /^line 0\nline 1\n(?:.*\n)*line 199\nlast words$/);
  assert.equal(rest, whole?.slice(4));
});

test("a reader that is told of an end without last words ends too", async () => {
  await using directory = await TemporaryDirectory.create();
  using logs = new ActivityLogs(directory.path);
  let isLive = true;
  logs.append("a", "x");
  const reading = logs.read("a", 0, () => isLive, never);
  assert.equal((await reading.next()).done, false);
  const end = reading.next();
  isLive = false;
  logs.end("a");
  assert.equal((await end).done, true);
});

test("a reader that leaves is gone", async () => {
  await using directory = await TemporaryDirectory.create();
  using logs = new ActivityLogs(directory.path);
  const leaving = new AbortController();
  const reading = logs.read("a", 0, () => true, leaving.signal);
  const next = reading.next();
  leaving.abort();
  assert.equal((await next).done, true);
});

test("what comes after the end is kept, and no file stays open for it", async () => {
  await using directory = await TemporaryDirectory.create();
  using logs = new ActivityLogs(directory.path);
  const before = await openFiles();
  for (let i = 0; i < 300; i++) {
    logs.append(`a${i}`, "x");
    logs.end(`a${i}`);
    logs.append(`a${i}`, "late");
  }
  assert.ok((await openFiles()) - before <= 70);
  assert.equal((await readAll(logs, "a0", 0)).toString(), "xlate");
  logs.append("a0", "r");
  assert.equal((await readAll(logs, "a0", 0)).toString(), "xlater");
});

test("the log of a step comes once and in order, whatever is delivered twice", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const step = stepIn(farm);
  const take = (offset: number, text: string, attempt = 1): void =>
    farm.stepLogs.take([{ step, attempt, offset, data: Buffer.from(text) }]);

  take(0, "abc");
  take(0, "abc");
  take(1, "bcde");
  take(2, "c");
  assert.equal(await farm.log("a"), "abcde");
  assert.equal(farm.stepLogs.lengthOf(step, 1), 5);
  take(9, "jk");
  assert.equal(await farm.log("a"), "abcde\n[4 bytes of the log were lost]\njk");
  take(5, "fghi");
  assert.equal(await farm.log("a"), "abcde\n[4 bytes of the log were lost]\njk");
  // Another attempt counts from its own beginning.
  take(0, "again", 2);
  assert.match(await farm.log("a"), /jkagain$/);
  farm.stepLogs.take([{ step: "unknown", attempt: 1, offset: 0, data: Buffer.from("x") }]);
});

test("how far the log of a step has come is known after a start", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await TestCoordinator.start(directory.path);
  const step = stepIn(before);
  const chunk = { step, attempt: 1, offset: 0, data: Buffer.from("abc") };
  before.stepLogs.take([chunk]);
  await using farm = await before.restart();
  farm.stepLogs.take([chunk]);
  farm.stepLogs.take([{ ...chunk, offset: 3, data: Buffer.from("d") }]);
  assert.equal(await farm.log("a"), "abcd");
});

test("a report waits for the end of its log, and not forever", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const step = stepIn(farm);
  const take = (offset: number): void =>
    farm.stepLogs.take([{ step, attempt: 1, offset, data: Buffer.from("abc") }]);
  take(0);
  let isSettled = false;
  const settled = farm.stepLogs.settled(step, 1, 6, 60_000).then(() => (isSettled = true));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(isSettled, false);
  take(3);
  await settled;
  // A deadline alone does not keep a process alive; a coordinator has servers.
  const alive = setInterval(() => undefined, 1_000);
  await farm.stepLogs.settled(step, 1, 7, 10);
  clearInterval(alive);
  assert.equal(farm.stepLogs.lengthOf(step, 1), 6);
});

test("what cannot be taken does not make what came before it come twice", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const step = stepIn(farm);
  const chunks = ["ab", "cd", "ef"].map((text, index) => {
    return { step, attempt: 1, offset: index * 2, data: Buffer.from(text) };
  });
  const append = farm.logs.append.bind(farm.logs);
  farm.logs.append = (activity, data) => {
    if (String(data) === "cd") throw new Error("the disk is full");
    append(activity, data);
  };

  assert.throws(() => farm.stepLogs.take(chunks), /the disk is full/);
  assert.equal(farm.stepLogs.lengthOf(step, 1), 2);
  farm.logs.append = append;
  farm.stepLogs.take(chunks);

  assert.equal(await farm.log("a"), "abcdef");
});

test("property: overlapping and repeated chunks give the log exactly", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const text = "abcdefghijklmnopqrstuvwxyz";
  const jumps = fc.array(fc.tuple(fc.nat(6), fc.integer({ min: 1, max: 8 })), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(jumps, fc.integer({ min: 1, max: 4 }), async (chunks, batchSize) => {
      const activity = `p${farm.nowMs++}`;
      const step = stepIn(farm, activity);
      let end = 0;
      const news = chunks.map(([back, size]) => {
        const offset = Math.max(0, end - back);
        const data = Buffer.from(text.slice(offset, offset + size));
        end = Math.max(end, offset + data.length);
        return { step, attempt: 1, offset, data };
      });
      for (let at = 0; at < news.length; at += batchSize) {
        farm.stepLogs.take(news.slice(at, at + batchSize));
      }
      assert.equal(await farm.log(activity), text.slice(0, end));
    }),
    { numRuns: 60 },
  );
});

function stepIn(farm: TestCoordinator, activityId = "a"): string {
  const work = { kind: "teardown", environmentId: "e", data: true } as const;
  const step = { activityId, projectId: "p", kind: "teardown", agent: null, action: null } as const;
  return farm.steps.enqueue({ ...step, work }, farm.nowMs).step.id;
}

async function readAll(logs: ActivityLogs, activity: string, offset: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let position = offset;
  for await (const piece of logs.read(activity, offset, () => false, never)) {
    assert.equal(piece.offset, position);
    position += piece.data.length;
    pieces.push(piece.data);
  }
  return Buffer.concat(pieces);
}

async function openFiles(): Promise<number> {
  return (await readdir("/proc/self/fd")).length;
}
