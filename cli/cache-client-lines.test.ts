import assert from "node:assert/strict";
import { test } from "node:test";
import { linesFor } from "./cache-client-lines.js";

const access = {
  address: "127.0.0.1:7390",
  http: "http://127.0.0.1:7391",
  instance: "main",
  token: "a.b",
  mayWrite: true,
};

test("each client is told in its own words where the cache is", () => {
  assert.deepEqual(linesFor("bazel", access), [
    "build --remote_cache=grpc://127.0.0.1:7390",
    "build --remote_instance_name=main",
    'build "--remote_header=authorization=Bearer a.b"',
  ]);
  assert.deepEqual(linesFor("ccache", access), [
    "remote_storage = http://slipway:a.b@127.0.0.1:7391/main|layout=bazel|connect-timeout=2000",
  ]);
  assert.deepEqual(linesFor("turbo", access), [
    "export TURBO_API=http://127.0.0.1:7391",
    "export TURBO_TEAM=main",
    "export TURBO_TOKEN=a.b",
  ]);
});

test("a name with signs of the language that it is written in stays a name", () => {
  const odd = { ...access, instance: `it's a "b" | $HOME/c`, mayWrite: false };
  assert.deepEqual(linesFor("bazel", { ...odd, address: "grpcs://cache:1" }).slice(0, 2), [
    "build --remote_cache=grpcs://cache:1",
    `build "--remote_instance_name=it's a \\"b\\" | $HOME/c"`,
  ]);
  assert.deepEqual(linesFor("ccache", odd), [
    "remote_storage = http://slipway:a.b@127.0.0.1:7391/it's%20a%20%22b%22%20%7C%20%24HOME/c" +
      "|layout=bazel|connect-timeout=2000|read-only=true",
  ]);
  assert.equal(linesFor("turbo", odd)[1], `export TURBO_TEAM='it'\\''s a "b" | $HOME/c'`);
});
