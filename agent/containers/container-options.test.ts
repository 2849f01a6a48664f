import assert from "node:assert/strict";
import { test } from "node:test";
import { containerOptions } from "./container-options.js";

test("what is mounted below a read-only mount that follows stays writable after a restart", () => {
  const { HostConfig } = containerOptions({
    name: "app",
    image: "image",
    labels: {},
    network: { kind: "none" },
    mounts: [
      { kind: "bind", source: "/slot", target: "/app", readOnly: true, follows: true },
      { kind: "bind", source: "/slug", target: "/slug", readOnly: true },
    ],
  });
  assert.deepEqual(
    HostConfig?.Mounts?.map(({ BindOptions }) => BindOptions),
    [{ Propagation: "rslave", ReadOnlyNonRecursive: true }, undefined],
  );
});
