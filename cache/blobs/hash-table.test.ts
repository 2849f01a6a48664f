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
      const table = new HashTable(32);
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
  const table = new HashTable(20);
  const numbers = Array.from({ length: 20_000 }, (_, i) => table.ensure(hexOf(i)));
  assert.equal(new Set(numbers).size, 20_000);
  assert.ok(numbers.every((number, i) => table.find(hexOf(i)) === number));
  assert.ok(table.capacity >= 20_000);
  assert.equal(table.find(hexOf("another")), -1);
});

test("hashes that begin alike are told apart", () => {
  const table = new HashTable(32);
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
  const table = new HashTable(20);
  const hex = hexOf("blob");
  const number = table.ensureBytes(Buffer.concat([Buffer.alloc(3), Buffer.from(hex, "hex")]), 3);
  assert.equal(table.find(`${hex}/123`), number);
  const copied = Buffer.alloc(24);
  table.copyTo(number, copied, 4);
  assert.equal(copied.toString("hex", 4), hex.slice(0, 40));
});
