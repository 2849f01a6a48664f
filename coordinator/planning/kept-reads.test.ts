import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { readDirectory } from "../../content/stored-message.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { KeptReads } from "./kept-reads.js";

test("what an activity has read is read once, until it is forgotten", async () => {
  const rig = new Rig();
  const root = rig.store.putTree({ file: "text" });
  const file = digestOf("text");

  for (let time = 0; time < 3; time++) {
    const kept = rig.reads.of("a", rig.store);
    assert.equal((await readDirectory(kept, root)).files[0]?.digest, file);
    assert.equal((await kept.read(file)).toString(), "text");
  }
  assert.deepEqual(rig.calls, ["read", "read"], "the directory and the file");

  await rig.reads.of("b", rig.store).read(file);
  rig.reads.forget("a");
  await rig.reads.of("a", rig.store).read(file);
  assert.deepEqual(rig.calls.slice(2), ["read", "read"]);
});

test("what is not there is asked for again, and so is the result of an action", async () => {
  const rig = new Rig();
  const kept = rig.reads.of("a", rig.store);
  const late = digestOf("late");
  await assert.rejects(kept.read(late), BlobMissingError);
  assert.equal(await kept.getActionResult(late), null);

  rig.store.putTree({ file: "late" });
  const result = { outputs: [], exitCode: 0, worker: "a1", durationMs: 1 };
  rig.store.results.set(late, result);

  assert.equal((await kept.read(late)).toString(), "late");
  assert.deepEqual((await kept.getActionResult(late))?.outputs, []);
});

test("memory is bounded: what is too large, or of too many activities, is read again", async () => {
  const rig = new Rig();
  const text = "x".repeat(3 * 1024 * 1024);
  rig.store.putTree({ one: text, two: `${text}y` });
  const kept = rig.reads.of("a", rig.store);
  const read = async (content: string): Promise<void> => {
    await kept.read(digestOf(content));
  };
  await read(text);
  await read(text);
  await read(`${text}y`);
  await read(`${text}y`);
  assert.equal(rig.calls.length, 3);

  for (let other = 0; other < 16; other++) rig.reads.of(`other ${other}`, rig.store);
  assert.notEqual(rig.reads.of("a", rig.store), kept);
});

class Rig {
  readonly reads = new KeptReads();
  readonly store = new MemoryContentStore();
  readonly calls: string[] = [];

  constructor() {
    this.store.before = (call) => {
      if (call === "read") this.calls.push(call);
    };
  }
}
