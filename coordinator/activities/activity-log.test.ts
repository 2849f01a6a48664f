import assert from "node:assert/strict";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { ActivityLogs } from "./activity-log.js";

const never = new AbortController().signal;

/** A farm with an activity that exists: only what exists has a log in the cache. */
async function farmIn(directory: TemporaryDirectory) {
  const farm = await TestCoordinator.start(directory.path);
  const project = farm.project();
  const environment = farm.environments.ensure(project.id, "main", farm.nowMs);
  const activityOf = (environmentId: string, kind: "redeploy" | "delete" = "redeploy"): string =>
    farm.activities.create(
      {
        projectId: project.id,
        environmentId,
        kind,
        user: "ada",
        source: { type: "nothing" },
        commit: "",
        uniqueKey: null,
      },
      farm.nowMs,
    ).id;
  const end = (id: string): void =>
    void farm.activities.apply(id, { type: "failed", message: "enough" }, farm.nowMs);
  return { farm, project, environment, activityOf, end, id: activityOf(environment.id) };
}

/** Bytes that do not repeat within a segment. */
function textOf(bytes: number): Buffer {
  const lines: string[] = [];
  for (let size = 0; size < bytes; size += lines.at(-1)!.length) lines.push(`line at ${size}\n`);
  return Buffer.from(lines.join("")).subarray(0, bytes);
}

test("a log is read from any offset", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { logs } = farm;
  const text = "ä".repeat(50_000);
  logs.append("a", text);
  const bytes = Buffer.from(text);
  for (const offset of [0, 1, 65_536, 99_999, 100_000, 200_000]) {
    const read = await readAll(logs, "a", offset);
    assert.ok(read.equals(bytes.subarray(offset)), String(offset));
  }
  assert.equal(logs.endOf("a"), 100_000);
  assert.equal((await readAll(logs, "nothing", 0)).length, 0);
});

test("two readers follow to the end, and neither loses the last line", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { logs } = farm;
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
  await using farm = await TestCoordinator.start(directory.path);
  const { logs } = farm;
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
  await using farm = await TestCoordinator.start(directory.path);
  const leaving = new AbortController();
  const reading = farm.logs.read("a", 0, () => true, leaving.signal);
  const next = reading.next();
  leaving.abort();
  assert.equal((await next).done, true);
});

test("what comes after the end is kept, and no file stays open for it", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { logs } = farm;
  const before = await openFiles();
  for (let i = 0; i < 300; i++) {
    logs.append(`a${i}`, "x");
    logs.end(`a${i}`);
    logs.append(`a${i}`, "late");
  }
  await farm.local.sealing();
  assert.ok((await openFiles()) - before <= 135);
  assert.equal((await readAll(logs, "a0", 0)).toString(), "xlate");
  logs.append("a0", "r");
  assert.equal((await readAll(logs, "a0", 0)).toString(), "xlater");
});

test("what is complete goes to the cache and is read from there, whatever the offset", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm: before, id } = await farmIn(directory);
  const text = textOf(2_600_000);
  for (let at = 0; at < text.length; at += 10_000)
    before.logs.append(id, text.subarray(at, at + 10_000));
  await before.archive.storeAll();

  const stored = before.segments.ofActivity(id).map(({ from, to }) => [from, to]);
  assert.deepEqual(stored, [
    [0, 1_050_000],
    [1_050_000, 2_100_000],
  ]);
  assert.deepEqual((await readdir(join(directory.path, "logs"))).sort(), [
    `${id}.2100000.log`,
    `${id}.2100000.log.times`,
  ]);
  assert.deepEqual([...before.content.slugs.keys()], [`log:${id}:0`, `log:${id}:1050000`]);

  await using farm = await before.restart();
  for (const offset of [
    0, 1, 1_049_999, 1_050_000, 1_300_000, 2_099_999, 2_100_000, 2_599_999, 3_000_000,
  ]) {
    const read = await readAll(farm.logs, id, offset);
    assert.ok(read.equals(text.subarray(offset)), String(offset));
  }
  farm.logs.append(id, "more");
  assert.equal(
    (await readAll(farm.logs, id, 2_599_990)).toString(),
    `${text.subarray(-10).toString()}more`,
  );
});

test("a reader goes on while what it reads is brought to the cache", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, id } = await farmIn(directory);
  await using _farm = farm;
  const text = textOf(3_000_000);
  farm.logs.append(id, text.subarray(0, 1_100_000));
  let isLive = true;
  const pieces: Buffer[] = [];
  const reading = (async () => {
    for await (const { data } of farm.logs.read(id, 0, () => isLive, never)) {
      pieces.push(data);
      await farm.archive.storeAll();
    }
  })();
  for (let at = 1_100_000; at < text.length; at += 50_000) {
    farm.logs.append(id, text.subarray(at, at + 50_000));
    await new Promise((resolve) => setImmediate(resolve));
  }
  isLive = false;
  farm.logs.end(id);
  await reading;
  assert.ok(Buffer.concat(pieces).equals(text));
});

test("a cache that is away delays it, and nothing is lost", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, id, end } = await farmIn(directory);
  await using _farm = farm;
  const text = textOf(1_500_000);
  farm.logs.append(id, text);
  end(id);
  farm.logs.end(id);
  for (const failing of ["upload", "putSlug"]) {
    farm.content.before = (call) => {
      if (call === failing) throw new FarmError("the cache is away");
    };
    await assert.rejects(farm.archive.storeAll(), /the cache is away/);
    assert.ok((await readAll(farm.logs, id, 0)).equals(text), failing);
    assert.deepEqual(farm.segments.ofActivity(id), []);
  }
  farm.content.before = () => undefined;
  await farm.archive.storeAll();
  assert.deepEqual(await readdir(join(directory.path, "logs")), []);
  assert.ok((await readAll(farm.logs, id, 0)).equals(text));
});

test("a kill between the row and the file leaves both, and each byte is read once", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm: before, id, end } = await farmIn(directory);
  before.logs.append(id, "the whole log\n");
  end(id);
  const remove = before.local.remove.bind(before.local);
  before.local.remove = () => {
    throw new Error("killed");
  };
  await assert.rejects(before.archive.storeAll(), /killed/);
  before.local.remove = remove;

  await using farm = await before.restart();
  assert.equal((await readAll(farm.logs, id, 0)).toString(), "the whole log\n");
  assert.equal((await readAll(farm.logs, id, 4)).toString(), "whole log\n");
  await farm.archive.storeAll();
  assert.deepEqual(await readdir(join(directory.path, "logs")), []);
  assert.equal((await readAll(farm.logs, id, 0)).toString(), "the whole log\n");
});

test("times are known from the files here and from the cache", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, id, end } = await farmIn(directory);
  await using _farm = farm;
  const read = async (offset: number): Promise<readonly string[]> => {
    const pieces: string[] = [];
    for await (const { offset: at, data, timeMs } of farm.logs.readTimed(
      id,
      offset,
      () => false,
      never,
    )) {
      pieces.push(`${at} ${timeMs} ${data.toString()}`);
    }
    return pieces;
  };
  farm.logs.append(id, "one ", { timeMs: 1_000 });
  farm.logs.append(id, "two ", { timeMs: 1_000 });
  farm.logs.append(id, "three", { timeMs: 2_000 });
  const expected = ["0 1000 one two ", "8 2000 three"];
  assert.deepEqual(await read(0), expected);
  end(id);
  await farm.archive.storeAll();
  assert.deepEqual(await read(0), expected);
  assert.deepEqual(await read(5), ["5 1000 wo ", "8 2000 three"]);
  const [segment] = farm.segments.ofActivity(id);
  assert.deepEqual([segment?.firstAtMs, segment?.lastAtMs], [1_000, 2_000]);
});

test("of what is lost there is a word, and what follows has its right offset", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm: before, id } = await farmIn(directory);
  const text = textOf(2_200_000);
  for (let at = 0; at < text.length; at += 100_000)
    before.logs.append(id, text.subarray(at, at + 100_000));
  await before.archive.storeAll();
  const [first] = before.segments.ofActivity(id);
  before.content.blobs.delete(first!.packed);
  before.logs.append(id, "the end");

  const read = await readPieces(before.logs, id, 0);
  assert.match(read[0]!.data.toString(), /^\n\[1100000 bytes of the log are lost\]\n$/);
  assert.equal(read[0]!.offset + read[0]!.data.length, first!.to);
  const rest = Buffer.concat(read.slice(1).map(({ data }) => data));
  assert.ok(rest.equals(Buffer.concat([text.subarray(first!.to), Buffer.from("the end")])));

  await rm(join(directory.path, "logs", `${id}.2200000.log`));
  await using farm = await before.restart();
  assert.ok((await readAll(farm.logs, id, 1_100_000)).equals(text.subarray(1_100_000)));
});

test("the logs of an environment that was deleted go with it, its deletion's an hour later", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, project, id, activityOf, end } = await farmIn(directory);
  await using _farm = farm;
  const { id: feature } = farm.environments.ensure(project.id, "feature", farm.nowMs);
  const [old, stored, deletion] = [
    activityOf(feature),
    activityOf(feature),
    activityOf(feature, "delete"),
  ];
  for (const each of [id, old, stored, deletion]) farm.logs.append(each, `log of ${each}`);
  end(stored);
  await farm.archive.storeAll();
  for (const each of [old, deletion]) end(each);
  const kept = async (): Promise<readonly string[]> => {
    const texts = await Promise.all([id, old, stored, deletion].map((each) => farm.log(each)));
    return texts.map((text) => text.replace("log of ", ""));
  };
  await farm.retention.sweep();
  assert.deepEqual(await kept(), [id, old, stored, deletion]);

  farm.environments.markDeleted(feature, farm.nowMs);
  farm.content.before = (call) => {
    if (call === "removeRoot") throw new FarmError("the cache is away");
  };
  await assert.rejects(farm.retention.sweep(), /the cache is away/);
  farm.content.before = () => undefined;
  await farm.retention.sweep();
  assert.deepEqual(await kept(), [id, "", "", deletion]);
  assert.deepEqual([...farm.content.slugs.keys()], []);

  await farm.archive.storeAll();
  farm.nowMs += 3_600_000;
  await farm.retention.sweep();
  assert.deepEqual(await kept(), [id, "", "", ""]);
  assert.deepEqual([...farm.content.slugs.keys()], []);
});

test("segments are pinned again where a cache has lost its pins", async (t) => {
  await using directory = await TemporaryDirectory.create();
  const { farm, id, project, end } = await farmIn(directory);
  await using _farm = farm;
  farm.logs.append(id, "kept");
  end(id);
  await farm.archive.storeAll();
  const owners = [...farm.content.slugs.keys()];
  assert.deepEqual(owners, [`log:${id}:0`]);
  farm.content.slugs.clear();
  await farm.archive.pin(project.id, (_root, owner) => farm.content.slugs.has(owner), t.signal);
  assert.deepEqual([...farm.content.slugs.keys()], owners);
});

test("the archive stores by itself what has ended", async () => {
  await using directory = await TemporaryDirectory.create();
  const { farm, id, end } = await farmIn(directory);
  await using _farm = farm;
  const stopped = new AbortController();
  const running = farm.archive.run(stopped.signal);
  farm.logs.append(id, "all of it");
  end(id);
  farm.logs.end(id);
  await eventually("the log is in the cache", () =>
    farm.segments.ofActivity(id).length === 1 && farm.local.activities.length === 0 ? true : null,
  );
  stopped.abort();
  await running;
  assert.equal(await farm.log(id), "all of it");
});

async function readPieces(logs: ActivityLogs, activity: string, offset: number) {
  const pieces: { readonly offset: number; readonly data: Buffer }[] = [];
  for await (const piece of logs.read(activity, offset, () => false, never)) pieces.push(piece);
  return pieces;
}

async function readAll(logs: ActivityLogs, activity: string, offset: number): Promise<Buffer> {
  const pieces = await readPieces(logs, activity, offset);
  let position = offset;
  for (const piece of pieces) {
    assert.equal(piece.offset, position);
    position += piece.data.length;
  }
  return Buffer.concat(pieces.map(({ data }) => data));
}

async function openFiles(): Promise<number> {
  return (await readdir("/proc/self/fd")).length;
}
