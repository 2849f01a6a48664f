import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { CoreRig, picture } from "../../test/core-rig.js";
import type { Input } from "./input.js";
import { step as reduce } from "./reducer.js";

test("the same state and input give the same result, and the given state is as it was", () => {
  const farm = new CoreRig();
  farm.join("a1");
  const lease = farm.lease("a1", farm.enqueue());
  farm.enqueue();
  const { state } = farm;
  const before = picture(state);
  const news = { message: "", tail: "", phases: [], uploadedBytes: 0, uploadedBlobs: 0 };
  const inputs: readonly Input[] = [
    { type: "tick" },
    { type: "report", claim: lease, report: { ...news, outcome: "infrastructure" } },
    { type: "claim-any", agent: "a1", agentEpoch: "e1", isBuilding: true, request: 0 },
    { type: "removed", agent: "a1" },
  ];
  for (const input of inputs) {
    const now = { monotonicMs: 40_000, wallMs: 40_000_000 };
    const [one, two] = [reduce(state, input, now), reduce(state, input, now)];
    assert.deepEqual(picture(one), picture(two), input.type);
    assert.deepEqual(picture(state), before, input.type);
  }
});

const impure = /Math\.random|Date\.[a-z]|new Date|\b(performance|process)\.[a-z]|setTimeout/;

test("no file of the core knows a clock, chance, a disk or a network", () => {
  const directory = fileURLToPath(new URL(".", import.meta.url));
  const files = readdirSync(directory).filter((name) => /^[a-z-]+\.ts$/.test(name));
  assert.ok(files.includes("reducer.ts"));
  for (const file of files) {
    const text = readFileSync(join(directory, file), "utf8");
    assert.doesNotMatch(text, impure, file);
    for (const [, isType, from = ""] of text.matchAll(
      /^import (type )?[^;]*? from "([^"]+)";/gms,
    )) {
      const isOwn = /^\.\/[a-z-]+\.js$/.test(from) || from === "immutable";
      assert.ok(isOwn || isType !== undefined, `${file} imports ${from}`);
    }
  }
});
