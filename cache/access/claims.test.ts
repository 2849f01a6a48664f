import assert from "node:assert/strict";
import { appendFile, open, stat } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { digestFrom, type Digest } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf } from "../rig.js";
import { Claims } from "./claims.js";

const blobs = Array.from({ length: 50 }, (_, i) => blobOf(`blob ${i}`).digest);
const [first, second] = blobs as [Digest, Digest];

/** Opens the claims, uses them, closes them. */
async function withClaims<Result>(
  path: string,
  use: (claims: Claims) => Promise<Result> | Result,
  rewriteAtBytes?: number,
): Promise<Result> {
  await using claims = await Claims.open(path, silentLog, rewriteAtBytes);
  return await use(claims);
}

test("each instance has its own claims, over restarts, whatever it is called", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  const names = ["a", "b", "", "shop/ä", "ü".repeat(255)];
  await withClaims(path, async (claims) => {
    await Promise.all(names.map((name) => claims.add(name, [first])));
    await claims.add("b", [second]);
    await claims.complete();
  });
  await withClaims(path, (claims) => {
    assert.equal(claims.isComplete, true);
    for (const name of names) assert.equal(claims.holds(name, first), true, name);
    assert.deepEqual([claims.holds("b", second), claims.holds("a", second)], [true, false]);
    assert.equal(claims.holds("c", first), false);
    assert.equal(claims.isKnown(blobOf("another").digest), false);
  });
});

test("claims that were ended stay ended, and those made afterwards stay made", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  await withClaims(path, async (claims) => {
    await Promise.all(["a", "b"].map((name) => claims.add(name, [first])));
    const onItsWay = claims.add("c", [first]);
    claims.forget(first);
    await onItsWay;
    await claims.add("b", [first]);
    await claims.add("a", [second]);
    claims.forget(second);
  });
  await withClaims(path, (claims) => {
    const holders = ["a", "b", "c"].filter((name) => claims.holds(name, first));
    assert.deepEqual(holders, ["b", "c"]);
    assert.equal(claims.isKnown(second), false);
  });
});

test("a log of claims that are no longer so becomes short again", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  await withClaims(
    path,
    async (claims) => {
      await claims.complete();
      for (let round = 0; round < 20; round++) {
        await Promise.all(blobs.map((digest) => claims.add("a", [digest])));
        for (const digest of blobs.slice(1)) claims.forget(digest);
      }
      await claims.add("b", [second]);
    },
    4_096,
  );
  assert.ok((await stat(path)).size < 8_192);
  await withClaims(path, (claims) => {
    assert.equal(claims.isComplete, true);
    assert.deepEqual([claims.holds("a", first), claims.holds("b", second)], [true, true]);
    assert.equal(
      blobs.slice(2).some((digest) => claims.isKnown(digest)),
      false,
    );
  });
});

test("what a crash tore off the end is no damage; what is damaged before it is", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  await withClaims(path, async (claims) => {
    await claims.complete();
    await claims.add("a", [first]);
  });
  const { size } = await stat(path);
  await withClaims(path, (claims) => claims.add("a", [second]));
  const whole = (await stat(path)).size;
  {
    await using file = await open(path, "r+");
    await file.truncate(whole - 3);
  }
  await withClaims(path, (claims) => {
    assert.equal(claims.isComplete, true);
    assert.deepEqual([claims.holds("a", first), claims.holds("a", second)], [true, false]);
  });
  // A file may grow before its bytes are there.
  await appendFile(path, Buffer.alloc(100));
  await withClaims(path, async (claims) => {
    assert.equal(claims.isComplete, true);
    await claims.add("a", [second]);
  });
  {
    await using file = await open(path, "r+");
    await file.write("x", size - 10);
  }
  await withClaims(path, (claims) => {
    assert.equal(claims.isComplete, false);
    assert.equal(claims.holds("a", second), false);
  });
});

test("a claim takes 25 bytes of the disk", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "claims.log");
  const count = 20_000;
  const digestOf = (i: number): Digest => digestFrom(i.toString(16).padStart(64, "0"), 1);
  await withClaims(path, (claims) =>
    claims.add(
      "a",
      Array.from({ length: count }, (_, i) => digestOf(i)),
    ),
  );
  assert.ok((await stat(path)).size < 26 * count);
  await withClaims(path, (claims) => {
    for (let i = 0; i < count; i++) assert.ok(claims.holds("a", digestOf(i)));
  });
});
