import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import test from "node:test";
import { digestFrom, digestOf } from "../../content/digest.js";
import { Zstd } from "./zstd.js";

const zstd = new Zstd();

async function* piecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function compressed(bytes: Buffer): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of zstd.compress(piecesOf(bytes, 70_000), bytes.length))
    pieces.push(piece);
  return Buffer.concat(pieces);
}

test("what is compressed in pieces comes out the same, however it is cut", async () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from("a"),
    randomBytes(1_000_000),
    Buffer.alloc(3_000_000, "abc"),
    Buffer.alloc(256 * 1024),
  ]) {
    const frame = await compressed(bytes);
    assert.ok(zstd.decompressWhole(digestOf(bytes), frame).equals(bytes));
    assert.ok(zstd.decompressWhole(digestOf(bytes), zstd.compressWhole(bytes)).equals(bytes));
    for (const cut of [1, 7, frame.length]) {
      if (frame.length / cut > 100_000) continue;
      using decompression = zstd.decompress(digestOf(bytes), 0);
      const out: Buffer[] = [];
      for (let at = 0; at < frame.length; at += cut) {
        out.push(...decompression.take(frame.subarray(at, at + cut)));
      }
      decompression.finish();
      assert.ok(Buffer.concat(out).equals(bytes));
    }
  }
});

test("several frames, one after the other, are one blob", () => {
  const [first, second] = [randomBytes(1_000), Buffer.alloc(500_000, "x")];
  const frames = Buffer.concat(
    [first, Buffer.alloc(0), second].map((part) => zstd.compressWhole(part)),
  );
  const whole = Buffer.concat([first, second]);
  assert.ok(zstd.decompressWhole(digestOf(whole), frames).equals(whole));
});

test("a frame that holds more than the blob is cut off at the blob's size", () => {
  const bomb = zstd.compressWhole(Buffer.alloc(64 * 1024 * 1024));
  assert.ok(bomb.length < 10_000);
  for (const size of [0, 1, 1_000, 256 * 1024, 1_000_000]) {
    using decompression = zstd.decompress(digestFrom("0".repeat(64), size), 0);
    let bytes = 0;
    assert.throws(
      () => {
        for (const piece of decompression.take(bomb)) bytes += piece.length;
      },
      { name: "DigestMismatchError" },
    );
    assert.ok(bytes <= size);
  }
});

test("what is torn, foreign or trailed by something else is refused", () => {
  const bytes = randomBytes(10_000);
  const frame = zstd.compressWhole(bytes);
  const digest = digestOf(bytes);
  for (const bad of [
    frame.subarray(0, -1),
    frame.subarray(0, 3),
    Buffer.from("not a frame at all"),
    Buffer.concat([frame, Buffer.from("and more")]),
  ]) {
    assert.throws(() => zstd.decompressWhole(digest, bad), { name: "InvalidError" });
  }
  // The context of a refused one serves the next.
  assert.ok(zstd.decompressWhole(digest, frame).equals(bytes));
});

test("a frame that wants a window of more than 8 MiB is refused", () => {
  // Magic, a descriptor without anything, a window of 2^(10+17) bytes.
  const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 17 << 3]);
  const digest = digestFrom("0".repeat(64), 2 ** 30);
  assert.throws(() => zstd.decompressWhole(digest, header), {
    name: "InvalidError",
    message: /sound/,
  });
});

test("beyond the limit the one that is idle longest has to wait, and nobody else", async () => {
  const few = new Zstd(2);
  const bytes = randomBytes(100_000);
  const frame = few.compressWhole(bytes);
  const [half, rest] = [frame.subarray(0, 50_000), frame.subarray(50_000)];
  const [first, second, third] = [0, 0, 0].map(() => few.decompress(digestOf(bytes), 0));
  assert.ok(first !== undefined && second !== undefined && third !== undefined);
  // The first was taken away when the third came; it is told only when it goes on.
  const out = [...second.take(half), ...third.take(half), ...second.take(rest)];
  assert.throws(() => [...first.take(half)], { code: 14 });
  assert.equal(Buffer.concat(out).length >= bytes.length, true);
  second.finish();
  assert.ok(few.decompressWhole(digestOf(bytes), frame).equals(bytes));
});
