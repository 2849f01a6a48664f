import assert from "node:assert/strict";
import { once } from "node:events";
import { spawn } from "node:child_process";
import { test } from "node:test";
import fc from "fast-check";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { LeaseClaim } from "../core/step.js";
import { StepLogs } from "./step-logs.js";

/** A step of the activity that agent a1 has the lease of. */
function stepIn(farm: TestCoordinator, activityId = "a"): LeaseClaim {
  const work = { kind: "teardown", environmentId: "e", data: true } as const;
  const step = { activityId, projectId: "p", kind: "teardown", agent: null, action: null } as const;
  const { id } = farm.leases.enqueue({ ...step, work }).step;
  return leaseTo(farm, id, "a1");
}

function leaseTo(farm: TestCoordinator, id: string, agent: string): LeaseClaim {
  const step = farm.steps.get(id);
  const fence = { epoch: farm.database.epoch, counter: step.fence.counter + 1 };
  const holder = { leaseAgent: agent, leaseAgentEpoch: "e1" };
  farm.steps.store({ ...step, ...holder, state: "leased", fence });
  return { step: id, agent, attempt: step.attempt, fence };
}

/** Gives the step, the lease of which `agent` has lost, to another one. */
function loseTo(farm: TestCoordinator, lost: LeaseClaim, agent: string): LeaseClaim {
  const step = farm.steps.get(lost.step);
  const lease = { agent: lost.agent, reason: "it was killed", atMs: farm.nowMs };
  farm.steps.store({ ...step, attempt: step.attempt + 1, lost: [...step.lost, lease] });
  return leaseTo(farm, lost.step, agent);
}

function taker(farm: TestCoordinator, claim: LeaseClaim, logs: StepLogs = farm.stepLogs) {
  return (offset: number, text: string): Promise<void> =>
    logs.take([{ ...claim, offset, timeMs: farm.nowMs, data: Buffer.from(text) }]);
}

test("the log of a step comes once, whatever is delivered twice", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const lease = stepIn(farm);
  const take = taker(farm, lease);
  for (const [offset, text] of [
    [0, "abc"],
    [0, "abc"],
    [1, "bcde"],
    [2, "c"],
  ] as const)
    await take(offset, text);
  assert.equal(await farm.log("a"), "abcde");
  assert.equal(farm.stepLogs.lengthOf(lease.step, 1), 5);
  assert.equal(farm.stepLogs.lostBytesOf("a"), 0);
});

test("what comes too early waits for what is before it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const take = taker(farm, stepIn(farm));
  await take(6, "ghi");
  await take(3, "def");
  await take(6, "ghi");
  await take(9, "jk");
  assert.equal(await farm.log("a"), "");
  await take(0, "abcd");
  assert.equal(await farm.log("a"), "abcdefghijk");
});

test("what never comes is told, counted, and not waited for any longer", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const lease = stepIn(farm);
  await using logs = new StepLogs({ ...farm, holdsLease: () => true, patienceMs: 1 });
  const take = taker(farm, lease, logs);
  await take(0, "abc");
  await take(7, "hij");
  await take(12, "mn");
  const text = "abc\n[4 bytes of the log were lost]\nhij\n[2 bytes of the log were lost]\nmn";
  await eventually("the gaps are told", async () => ((await farm.log("a")) === text ? true : null));
  assert.equal(logs.lostBytesOf("a"), 6);
  // It comes after all: it would be in the wrong place.
  await take(3, "defg");
  await take(14, "o");
  assert.equal(await farm.log("a"), `${text}o`);
  assert.equal(logs.lengthOf(lease.step, 1), 15);
});

test("what waits is bounded; what had no room is sent again", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const lease = stepIn(farm);
  const chunk = "x".repeat(16_384);
  const take = taker(farm, lease);
  for (let index = 1; index < 200; index++) await take(index * chunk.length, chunk);
  await take(0, chunk);
  const length = farm.stepLogs.lengthOf(lease.step, 1);
  assert.equal(length, 65 * chunk.length);
  for (let index = 65; index < 200; index++) await take(index * chunk.length, chunk);
  assert.equal((await farm.log("a")).length, 200 * chunk.length);
});

test("only who has or had the lease writes to the log", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const first = stepIn(farm);
  await taker(farm, first)(0, "one, ");
  const strangers = [
    { ...first, agent: "a2" },
    { ...first, attempt: 2 },
    { ...first, fence: { epoch: 0, counter: 1 } },
    { ...first, step: "unknown" },
  ];
  for (const stranger of strangers) {
    await taker(farm, stranger)(0, "what a stranger says");
    assert.equal(farm.stepLogs.lengthFor(stranger), null);
  }
  for (const offset of [NaN, -4, 1.5]) await taker(farm, first)(offset, "nowhere");
  const data = Buffer.from("at no time, ");
  await farm.stepLogs.take([{ ...first, offset: 5, timeMs: NaN, data }]);
  assert.equal(await farm.log("a"), "one, at no time, ");

  // The end of the log of a lost attempt is text, in between that of the next one.
  const second = loseTo(farm, first, "a2");
  await taker(farm, second)(0, "two, ");
  await taker(farm, first)(17, "late, ");
  await taker(farm, { ...first, agent: "a2" })(23, "what a stranger says");
  await taker(farm, second)(5, "done");
  assert.equal(
    await farm.log("a"),
    [
      "one, at no time, ",
      '[attempt 2, on agent "a2"]\ntwo, ',
      '[attempt 1, on agent "a1"]\nlate, ',
      '[attempt 2, on agent "a2"]\ndone',
    ].join("\n"),
  );
  assert.equal(farm.stepLogs.lengthFor(first), 23);

  // A step that is done: the rest of its log may still be on its way.
  farm.steps.store({
    ...farm.steps.get(second.step),
    state: "done",
    report: {
      ...{ outcome: "succeeded", message: "", tail: "", phases: [] },
      ...{ uploadedBytes: 0, uploadedBlobs: 0 },
    },
  });
  await taker(farm, second)(9, ".");
  assert.equal(farm.stepLogs.lengthFor(second), 10);
});

test("how far the log of a step has come is known after a start", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await TestCoordinator.start(directory.path);
  const lease = stepIn(before);
  await taker(before, lease)(0, "abc");
  await using farm = await before.restart();
  await taker(farm, lease)(0, "abc");
  await taker(farm, lease)(3, "d");
  assert.equal(await farm.log("a"), "abcd");
});

test("what a kill has left uncommitted comes once more, and is in the log once", async () => {
  await using directory = await TemporaryDirectory.create();
  const before = await TestCoordinator.start(directory.path);
  const lease = stepIn(before);
  before.logs.append("a", "begins\n");
  await taker(before, lease)(0, "abc\n");
  before.logs.append("a", "goes on\n");
  // As where the process dies between the file and the commit, in the middle of a large batch.
  const timeMs = before.nowMs;
  const chunks = Array.from({ length: 80 }, (_, index) => "x".repeat(16_384 - (index % 2)));
  for (const chunk of chunks) before.logs.append("a", chunk, { timeMs, writer: "step" });
  assert.ok(before.local.partsOf("a").length > 1);

  await using farm = await before.restart();
  assert.equal(await farm.log("a"), "begins\nabc\ngoes on\n");
  await taker(farm, lease)(4, chunks.join(""));
  assert.equal(await farm.log("a"), `begins\nabc\ngoes on\n${chunks.join("")}`);
});

test("a report waits for the end of its log, and not forever", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const lease = stepIn(farm);
  const take = taker(farm, lease);
  await take(0, "abc");
  let isSettled = false;
  const settled = farm.stepLogs.settled(lease.step, 1, 6, 60_000).then(() => (isSettled = true));
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(isSettled, false);
  await take(3, "abc");
  await settled;
  // A deadline alone does not keep a process alive; a coordinator has servers.
  const alive = setInterval(() => undefined, 1_000);
  await farm.stepLogs.settled(lease.step, 1, 7, 10);
  clearInterval(alive);
  assert.equal(farm.stepLogs.lengthOf(lease.step, 1), 6);
});

test("what cannot be taken does not make what came before it come twice", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const lease = stepIn(farm);
  const chunks = ["ab", "cd", "ef"].map((text, index) => {
    return { ...lease, offset: index * 2, timeMs: farm.nowMs, data: Buffer.from(text) };
  });
  const stage = farm.logs.stage.bind(farm.logs);
  farm.logs.stage = (activity, data, timeMs) => {
    if (String(data) === "cd") throw new Error("the disk is full");
    stage(activity, data, timeMs);
  };

  await assert.rejects(farm.stepLogs.take(chunks), /the disk is full/);
  assert.equal(farm.stepLogs.lengthOf(lease.step, 1), 2);
  farm.logs.stage = stage;
  await farm.stepLogs.take(chunks);

  assert.equal(await farm.log("a"), "abcdef");
});

test("property: chunks in any order, doubled and overlapping, give the log exactly", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const text = "abcdefghijklmnopqrstuvwxyz";
  const ranges = fc.array(fc.tuple(fc.nat(25), fc.integer({ min: 1, max: 8 })), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(ranges, fc.integer({ min: 1, max: 4 }), async (chunks, batchSize) => {
      const activity = `p${farm.nowMs++}`;
      const lease = stepIn(farm, activity);
      const news = chunks.map(([offset, size]) => {
        const data = Buffer.from(text.slice(offset, offset + size));
        return { ...lease, offset, timeMs: farm.nowMs, data };
      });
      // In the end all of it has come in order, as from an agent that was asked to send it again.
      news.push({ ...lease, offset: 0, timeMs: farm.nowMs, data: Buffer.from(text) });
      for (let at = 0; at < news.length; at += batchSize) {
        await farm.stepLogs.take(news.slice(at, at + batchSize));
      }
      assert.equal(await farm.log(activity), text);
    }),
    { numRuns: 60 },
  );
});

test("memory is bounded however much a build prints", { timeout: 600_000 }, async () => {
  await using directory = await TemporaryDirectory.create();
  const megabytes = Number(process.env["SLIPWAY_TEST_LOG_MB"] ?? "96");
  const program = `
    import { smallFiles, TestCoordinator } from ${JSON.stringify(import.meta.resolve("../../test/coordinator-rig.ts"))};
    const [directory, megabytes] = process.argv.slice(1);
    const farm = await TestCoordinator.start(directory);
    farm.join();
    const { id } = farm.submit(farm.project(), smallFiles);
    const { of, ...lease } = await farm.lease("build");
    const line = "2026-11-27T05:42:47Z npm http fetch GET 200 https://packages.test/lodash 123ms\\n";
    const data = Buffer.from(line.repeat(250)).subarray(0, 16384);
    const chunks = Number(megabytes) * 64;
    const stopped = new AbortController();
    const archiving = farm.archive.run(stopped.signal);
    let isOver = false;
    const reading = (async () => {
      let bytes = 0;
      for await (const piece of farm.logs.read(id, 0, () => !isOver, stopped.signal)) {
        bytes += piece.data.length;
      }
      return bytes;
    })();
    global.gc();
    const before = process.memoryUsage().rss;
    let highest = before;
    for (let index = 0; index < chunks; index += 64) {
      const batch = Array.from({ length: 64 }, (_, i) => ({
        ...lease, offset: (index + i) * data.length, timeMs: Date.now(), data,
      }));
      await farm.stepLogs.take(batch);
      await new Promise((resolve) => setImmediate(resolve));
      highest = Math.max(highest, process.memoryUsage().rss);
    }
    isOver = true;
    farm.logs.end(id);
    const read = await reading;
    while (farm.local.sealed.length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    stopped.abort();
    await archiving;
    const local = farm.local.partsOf(id).reduce((sum, part) => sum + part.length, 0);
    const segments = farm.segments.ofActivity(id).length;
    process.stdout.write(JSON.stringify({ grownMb: (highest - before) / 2 ** 20, read, local, segments }));
    await farm[Symbol.asyncDispose]();
  `;
  const child = spawn(
    process.execPath,
    [
      "--expose-gc",
      "--import",
      "tsx",
      "--input-type=module",
      "--eval",
      program,
      directory.path,
      String(megabytes),
    ],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const [code] = (await once(child, "exit")) as [number];
  assert.equal(code, 0);
  const measured = JSON.parse(output) as {
    readonly grownMb: number;
    readonly read: number;
    readonly local: number;
    readonly segments: number;
  };
  if (process.env["SLIPWAY_TEST_LOG_MB"] !== undefined) console.log(measured);
  assert.ok(measured.read >= megabytes * 2 ** 20, output);
  assert.ok(measured.local <= 2 ** 20 + 16_384, output);
  assert.ok(measured.segments >= megabytes - 2, output);
  assert.ok(measured.grownMb < 100, output);
});
