import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { open, writeFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { readAhead } from "./read-ahead.js";

async function withFile(
  bytes: Buffer,
  use: (file: Awaited<ReturnType<typeof open>>) => Promise<void>,
) {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, "file");
  await writeFile(path, bytes);
  await using file = await open(path);
  await use(file);
}

test("a file comes in pieces, in order", async () => {
  const bytes = randomBytes(10_500);
  await withFile(bytes, async (file) => {
    const pieces: Buffer[] = [];
    for await (const piece of readAhead(file, 500, bytes.length, 1_000)) pieces.push(piece);
    assert.deepEqual(Buffer.concat(pieces), bytes.subarray(500));
    assert.equal(pieces.length, 10);
  });
});

test("a file that is shorter than asked for ends where it ends", async () => {
  await withFile(randomBytes(2_500), async (file) => {
    let length = 0;
    for await (const piece of readAhead(file, 0, 9_000, 1_000)) length += piece.length;
    assert.equal(length, 2_500);
  });
});

test("a reader who leaves early may close the file at once", async () => {
  const bytes = randomBytes(5_000);
  await withFile(bytes, async (file) => {
    for await (const piece of readAhead(file, 0, bytes.length, 1_000)) {
      assert.equal(piece.length, 1_000);
      break;
    }
    await file.close();
  });
});

test("a read that fails is told to whoever takes its piece", async () => {
  const bytes = randomBytes(5_000);
  await withFile(bytes, async (file) => {
    const pieces = readAhead(file, 0, bytes.length, 1_000);
    await pieces.next();
    await pieces.next();
    await file.close();
    await assert.rejects(async () => {
      for (;;) if ((await pieces.next()).done === true) return;
    });
  });
});
