import assert from "node:assert/strict";
import test from "node:test";
import { InvalidError } from "../program/error.js";
import {
  decodeAction,
  decodeCommand,
  encodeAction,
  encodeCommand,
  type Action,
  type Command,
} from "./action.js";
import { digestOf } from "./digest.js";
import { encodeDigest } from "./directory.js";
import { WireWriter } from "./wire.js";

const command: Command = {
  arguments: ["sh", "-c", "npm ci", ""],
  environment: { HOME: "/tmp", EMPTY: "", __proto__X: "y" },
  outputPaths: ["a", "b/c"],
};
const action: Action = {
  command: digestOf("command"),
  inputRoot: digestOf("root"),
  timeoutSeconds: 3_600,
  platform: { arch: "x86_64", image: "node" },
};

test("commands and actions come back as they were encoded", () => {
  assert.deepEqual(decodeCommand(encodeCommand(command)), command);
  assert.deepEqual(decodeAction(encodeAction(action)), action);
  const plain = { ...action, timeoutSeconds: 0, platform: {} };
  assert.deepEqual(decodeAction(encodeAction(plain)), plain);
});

test("a command or an action that says more than we would keep is refused", () => {
  const extra = new WireWriter().string(6, "/working/directory").finish();
  assert.throws(() => decodeCommand(Buffer.concat([encodeCommand(command), extra])), InvalidError);
  const doNotCache = new WireWriter().boolean(7, true).finish();
  assert.throws(
    () => decodeAction(Buffer.concat([encodeAction(action), doNotCache])),
    InvalidError,
  );
});

test("what is torn, incomplete or not canonical is refused", () => {
  const encoded = encodeAction(action);
  assert.throws(() => decodeAction(encoded.subarray(0, encoded.length - 1)), InvalidError);
  assert.throws(() => decodeAction(Buffer.alloc(0)), InvalidError);
  const inputRoot = new WireWriter().bytes(2, encodeDigest(action.inputRoot)).finish();
  assert.throws(() => decodeAction(inputRoot), InvalidError);
  const unsorted = new WireWriter().string(7, "b").string(7, "a").finish();
  assert.throws(() => decodeCommand(unsorted), InvalidError);
});
