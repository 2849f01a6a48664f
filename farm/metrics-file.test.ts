import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { writeMetricsFile } from "./metrics-file.js";

test("Prometheus is told of each part with what it is, and of those of the last time no longer", async () => {
  await using directory = await TemporaryDirectory.create();
  writeMetricsFile(directory.path, [{ address: "127.0.0.1:1", part: "agent", name: "agent-9" }]);
  const path = writeMetricsFile(directory.path, [
    { address: "127.0.0.1:7001", part: "cache", name: "cache-2" },
    { address: "127.0.0.1:7002", part: "router", name: "router" },
  ]);
  assert.deepEqual(JSON.parse(readFileSync(path, "utf8")), [
    { targets: ["127.0.0.1:7001"], labels: { part: "cache", name: "cache-2" } },
    { targets: ["127.0.0.1:7002"], labels: { part: "router", name: "router" } },
  ]);
});
