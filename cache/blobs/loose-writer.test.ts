import assert from "node:assert/strict";
import { open, readdir, readFile, type FileHandle } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { DigestMismatchError } from "../../content/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { randomBlob, type TestBlob } from "../rig.js";
import { DiskSpace } from "./disk-space.js";
import { EarlySyncs } from "./early-syncs.js";
import { verifierOf } from "./loose-verifier.js";
import { LooseWriter } from "./loose-writer.js";

/** Such that two syncs begin before the end. */
const size = 2.5 * EarlySyncs.stepBytes;
const chunkBytes = 300_000;

type WrittenFile = Pick<FileHandle, "writev" | "datasync" | "close">;

/** A writer of `digest` over a real file, of which `disk` may have some calls do something else. */
async function openWriter(
  directory: string,
  { digest }: TestBlob,
  disk: (file: FileHandle) => Partial<WrittenFile> = () => ({}),
) {
  const temporary = join(directory, "temporary");
  const handle = await open(temporary, "wx+");
  const file: WrittenFile = {
    writev: ((...rest: Parameters<FileHandle["writev"]>) =>
      handle.writev(...rest)) as FileHandle["writev"],
    datasync: () => handle.datasync(),
    close: () => handle.close(),
    ...disk(handle),
  };
  const space = new DiskSpace(directory);
  let placed: Buffer | undefined;
  const writer = new LooseWriter({
    digest,
    file,
    verifier: verifierOf(null, digest, handle),
    temporary,
    space,
    reservation: space.reserve(0),
    earlySyncs: new EarlySyncs(),
    ended: () => undefined,
    place: async () => {
      placed = await readFile(temporary);
    },
  });
  return { writer, placed: () => placed };
}

async function appendAll(writer: LooseWriter, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    await writer.append(bytes.subarray(at, at + chunkBytes));
  }
}

function gate(): { readonly opened: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => (open = resolve));
  return { opened, open };
}

test("a large blob is synced while it arrives, once more at its end, and then put in its place", async () => {
  await using directory = await TemporaryDirectory.create();
  const blob = randomBlob(size);
  let syncs = 0;
  const { writer, placed } = await openWriter(directory.path, blob, (file) => ({
    datasync: () => {
      syncs++;
      return file.datasync();
    },
  }));
  await appendAll(writer, blob.bytes);
  const early = syncs;
  assert.ok(early === 1 || early === 2, `${early} syncs`);
  await writer.finish();
  assert.ok(syncs > early);
  assert.ok(placed()?.equals(blob.bytes));
  assert.deepEqual(await readdir(directory.path), []);
});

test("a blob of which an early sync failed is not put in its place, though the last one succeeds", async () => {
  await using directory = await TemporaryDirectory.create();
  const blob = randomBlob(size);
  const failed = new Error("a bad sector");
  let syncs = 0;
  const { writer, placed } = await openWriter(directory.path, blob, (file) => ({
    datasync: () => (++syncs === 1 ? Promise.reject(failed) : file.datasync()),
  }));
  await appendAll(writer, blob.bytes);
  await assert.rejects(writer.finish(), failed);
  assert.ok(syncs > 1);
  assert.equal(placed(), undefined);
  assert.deepEqual(await readdir(directory.path), []);
});

test("a write that failed is told by the end at the latest, and nothing is written after it", async () => {
  await using directory = await TemporaryDirectory.create();
  const blob = randomBlob(3 * chunkBytes);
  const failed = new Error("a bad sector");
  let writes = 0;
  const { writer, placed } = await openWriter(directory.path, blob, () => ({
    writev: () => {
      writes++;
      return Promise.reject(failed);
    },
  }));
  await assert.rejects(async () => {
    await appendAll(writer, blob.bytes);
    await writer.finish();
  }, failed);
  await writer[Symbol.asyncDispose]();
  assert.equal(writes, 1);
  assert.equal(placed(), undefined);
  assert.deepEqual(await readdir(directory.path), []);
});

for (const { pieces, pieceBytes, waiting } of [
  { pieces: 8, pieceBytes: 300_000, waiting: 4 },
  { pieces: 40, pieceBytes: 1_000, waiting: 16 },
]) {
  test(`of pieces of ${pieceBytes} bytes ${waiting} wait for a write, and go in one call`, async () => {
    await using directory = await TemporaryDirectory.create();
    const blob = randomBlob(pieces * pieceBytes);
    const groups: number[] = [];
    const held = gate();
    const { writer, placed } = await openWriter(directory.path, blob, (file) => ({
      writev: (async (group: readonly Uint8Array[], position: number) => {
        groups.push(group.length);
        if (groups.length === 1) await held.opened;
        return file.writev([...group], position);
      }) as FileHandle["writev"],
    }));
    let taken = 0;
    const appending = (async () => {
      for (let at = 0; at < blob.bytes.length; at += pieceBytes) {
        await writer.append(blob.bytes.subarray(at, at + pieceBytes));
        taken++;
      }
    })();
    // All that can go on without the disk has gone on when the event loop is idle.
    await new Promise((resolve) => setImmediate(resolve));
    // The one that is written, and all that wait but the last, which is not taken yet.
    assert.equal(taken, waiting);
    held.open();
    await appending;
    await writer.finish();
    assert.deepEqual(groups.slice(0, 2), [1, waiting]);
    assert.ok(placed()?.equals(blob.bytes));
  });
}

test("a blob of other bytes is not put in its place", async () => {
  await using directory = await TemporaryDirectory.create();
  const blob = randomBlob(size);
  const { writer, placed } = await openWriter(directory.path, blob);
  await appendAll(writer, Buffer.alloc(size));
  await assert.rejects(writer.finish(), DigestMismatchError);
  assert.equal(placed(), undefined);
  assert.deepEqual(await readdir(directory.path), []);
});

test("files are synced early one at a time", async () => {
  const slow = gate();
  const quick = { datasync: () => Promise.resolve() };
  const syncs = new EarlySyncs();
  const first = syncs.begin({ datasync: () => slow.opened });
  assert.ok(first !== undefined);
  assert.equal(syncs.begin(quick), undefined);
  slow.open();
  await first;
  await syncs.begin(quick);
  const failing = syncs.begin({ datasync: () => Promise.reject(new Error("a bad sector")) });
  assert.ok(failing !== undefined);
  await assert.rejects(failing, /a bad sector/);
  assert.notEqual(syncs.begin(quick), undefined);
});
