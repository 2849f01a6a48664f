import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { InvalidError } from "../program/error.js";
import { digestOf, parseDigest, type Digest } from "./digest.js";
import { compareNames, decodeDirectory, emptyDirectory, encodeDirectory } from "./directory.js";
import { WireWriter } from "./wire.js";

const hello = digestOf("hello");

const names = fc.uniqueArray(
  fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((name) => name !== "." && name !== ".." && !/[/\0]/.test(name)),
  { maxLength: 20 },
);

test("an encoded directory is read back as it was, whatever the order that it was given in", () => {
  fc.assert(
    fc.property(names, fc.nat(), (all, seed) => {
      const files = all.map((name, index) => ({
        name,
        digest: digestOf(name),
        isExecutable: (index + seed) % 2 === 0,
      }));
      const bytes = encodeDirectory({ ...emptyDirectory, files });
      const reversed = encodeDirectory({ ...emptyDirectory, files: files.toReversed() });
      assert.deepEqual(bytes, reversed);
      const sorted = files.toSorted((a, b) => compareNames(a.name, b.name));
      assert.deepEqual(decodeDirectory(bytes), { ...emptyDirectory, files: sorted });
    }),
  );
});

test("the empty directory is the empty blob", () => {
  assert.equal(encodeDirectory(emptyDirectory).length, 0);
  assert.deepEqual(decodeDirectory(Buffer.alloc(0)), emptyDirectory);
});

test("names are ordered by their UTF-8 bytes, as every other REAPI client orders them", () => {
  const sorted = ["Z", "a", "é", "\u{ffff}", "\u{1f600}"];
  assert.deepEqual(sorted.toSorted(compareNames), sorted);
});

for (const name of ["", ".", "..", "a/b", "a\0b"]) {
  test(`${JSON.stringify(name)} is no name for a file, neither in nor out`, () => {
    const files = [{ name, digest: hello, isExecutable: false }];
    assert.throws(() => encodeDirectory({ ...emptyDirectory, files }), InvalidError);
    const node = new WireWriter().string(1, name).bytes(2, digestBytes(hello)).finish();
    const bytes = new WireWriter().bytes(1, node).finish();
    assert.throws(() => decodeDirectory(bytes), InvalidError);
  });
}

test("a name that is both a file and a directory is refused", () => {
  const directory = {
    files: [{ name: "a", digest: hello, isExecutable: false }],
    directories: [{ name: "a", digest: hello }],
    symlinks: [],
  };
  assert.throws(() => encodeDirectory(directory), /"a" twice/);
});

test("a directory that is not sorted, or torn anywhere, is refused", () => {
  const files = ["a", "b"].map((name) => ({ name, digest: hello, isExecutable: true }));
  const bytes = encodeDirectory({ ...emptyDirectory, files });
  const half = bytes.length / 2;
  const swapped = Buffer.concat([bytes.subarray(half), bytes.subarray(0, half)]);
  assert.throws(() => decodeDirectory(swapped), /not sorted/);
  for (let length = 1; length < bytes.length; length++) {
    if (length === half) continue; // Exactly one whole file.
    assert.throws(() => decodeDirectory(bytes.subarray(0, length)), InvalidError, String(length));
  }
});

test("any two names are in the order of their UTF-8 bytes", () => {
  // What is around the surrogates, where UTF-16 has another order.
  const letter = fc.constantFrom(
    "a",
    "Z",
    "é",
    "\ud7ff",
    "\ue000",
    "\uffff",
    "\u{10000}",
    "\u{1f600}",
  );
  const names = fc.array(letter, { maxLength: 4 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(names, names, (a, b) => {
      assert.equal(Math.sign(compareNames(a, b)), Buffer.compare(Buffer.from(a), Buffer.from(b)));
    }),
  );
});

test("a name or a target that no file system can give back is refused", () => {
  const linkTo = (target: Buffer | string): Buffer => {
    const node = new WireWriter().string(1, "link").bytes(2, Buffer.from(target)).finish();
    return new WireWriter().bytes(3, node).finish();
  };
  const named = (name: Buffer): Buffer => {
    const node = new WireWriter().bytes(1, name).bytes(2, digestBytes(hello)).finish();
    return new WireWriter().bytes(1, node).finish();
  };
  assert.equal(decodeDirectory(linkTo("../\ufffd")).symlinks[0]?.target, "../\ufffd");
  assert.throws(() => decodeDirectory(linkTo("")), /"link" has no target/);
  assert.throws(() => decodeDirectory(linkTo("a\0b")), /"link" has no target/);
  assert.throws(() => decodeDirectory(linkTo(Buffer.from([0xff]))), /not in UTF-8/);
  // A surrogate by itself, as some encoders leave it.
  assert.throws(() => decodeDirectory(named(Buffer.from([0xed, 0xa0, 0x80]))), /not in UTF-8/);
});

test("garbage never does more than throw InvalidError", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      try {
        decodeDirectory(Buffer.from(bytes));
      } catch (error) {
        assert.ok(error instanceof InvalidError, String(error));
      }
    }),
  );
});

for (const text of [
  "",
  "abc",
  `${"a".repeat(64)}/01`,
  `${"A".repeat(64)}/1`,
  `${"a".repeat(64)}/-1`,
]) {
  test(`${JSON.stringify(text.slice(60))} at the end makes no digest`, () => {
    assert.throws(() => parseDigest(text), InvalidError);
  });
}

function digestBytes(digest: Digest): Buffer {
  return new WireWriter().string(1, digest.slice(0, 64)).integer(2, 5).finish();
}
