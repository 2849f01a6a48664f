import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import fc from "fast-check";
import { HashTable } from "./hash-table.js";

function hexOf(name: string | number): string {
  return createHash("sha256").update(String(name)).digest("hex");
}

test("a table tells what is in it, as a map would, whatever comes and goes", () => {
  const command = fc.tuple(fc.constantFrom("add", "remove"), fc.nat(60));
  fc.assert(
    fc.property(fc.array(command, { maxLength: 400 }), (commands) => {
      const table = new HashTable({ keyBytes: 32, moreWords: 1 });
      const expected = new Map<string, number>();
      for (const [name, key] of commands) {
        const hex = hexOf(key);
        const known = expected.get(hex);
        assert.equal(table.find(hex), known ?? -1);
        if (name === "add" && known === undefined) {
          const number = table.ensure(hex);
          assert.ok(![...expected.values()].includes(number));
          expected.set(hex, number);
        } else if (name === "remove" && known !== undefined) {
          table.remove(known);
          table.release(known);
          expected.delete(hex);
        }
      }
      assert.equal(table.size, expected.size);
      for (const [hex, number] of expected) {
        assert.equal(table.find(hex), number);
        assert.equal(table.hexOf(number), hex);
      }
    }),
  );
});

test("a table grows, and each hash keeps its number", () => {
  const table = new HashTable({ keyBytes: 20, moreWords: 0 });
  const numbers = Array.from({ length: 20_000 }, (_, i) => table.ensure(hexOf(i)));
  assert.equal(new Set(numbers).size, 20_000);
  assert.ok(numbers.every((number, i) => table.find(hexOf(i)) === number));
  assert.equal(table.find(hexOf("another")), -1);
});

test("hashes that begin alike are told apart", () => {
  const table = new HashTable({ keyBytes: 32, moreWords: 1 });
  const start = "ab".repeat(31);
  const numbers = Array.from({ length: 256 }, (_, i) =>
    table.ensure(start + i.toString(16).padStart(2, "0")),
  );
  for (const number of numbers.slice(0, 128)) table.remove(number);
  assert.ok(!numbers.includes(table.ensure(hexOf("before any was released"))));
  assert.equal(table.find(`${start}00`), -1);
  assert.equal(table.find(`${start}ff`), numbers[255]);
  assert.equal(table.hexOf(numbers[200] ?? -1), `${start}c8`);
});

test("bytes of a hash give the same as its digits", () => {
  const table = new HashTable({ keyBytes: 20, moreWords: 0 });
  const hex = hexOf("blob");
  const number = table.ensureBytes(Buffer.concat([Buffer.alloc(3), Buffer.from(hex, "hex")]), 3);
  assert.equal(table.find(`${hex}/123`), number);
  assert.equal(table.hexOf(number), hex.slice(0, 40));
});

test("a row keeps its words while others come and go, and words of a hash give the same as its digits", () => {
  const table = new HashTable({ keyBytes: 32, moreWords: 2 });
  const rows = Array.from({ length: 10_000 }, (_, i) => table.ensure(hexOf(i)));
  for (const [i, row] of rows.entries())
    table.setWords(row, 8, Uint32Array.of(7, i, 2 ** 32 - i), 1, 2);
  for (const row of rows.slice(0, 5_000)) {
    table.remove(row);
    table.release(row);
  }
  for (let i = 0; i < 5_000; i++) table.setWord(table.ensure(hexOf(`another ${i}`)), 8, 3);
  const copied = new Uint32Array(11);
  for (let i = 5_000; i < 10_000; i++) {
    const row = table.find(hexOf(i));
    assert.equal(row, rows[i]);
    table.copyRow(row, 10, copied, 1);
    assert.deepEqual([...copied.subarray(9)], [i, 2 ** 32 - i]);
    assert.equal(table.ensureWords(copied, 1), row);
    assert.equal(table.firstByte(row), Number.parseInt(hexOf(i).slice(0, 2), 16));
  }
  assert.equal(table.end, 10_000);
});
