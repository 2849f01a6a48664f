import { Command } from "commander";
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { programWords } from "../test/cli-rig.js";
import { commandGroups, loadCommands } from "./commands.js";

test("each group has just the commands that it is loaded for", async () => {
  for (const { words, load } of commandGroups) {
    const program = new Command();
    const register = await load();
    register(program, () => Promise.resolve());
    const registered = program.commands.map((command) => command.name());
    assert.deepEqual(registered.toSorted(), words.toSorted());
  }
});

test("a word loads its own commands, and any other word all of them", async () => {
  assert.equal((await loadCommands("rollback")).length, 1);
  for (const word of [undefined, "--help", "help", "rolback"]) {
    assert.equal((await loadCommands(word)).length, commandGroups.length);
  }
});

test("git's question loads neither gRPC nor the commands of others", () => {
  const words = [...programWords(false), "credential", "--farm", "http://localhost", "get"];
  // The sources: compiled, the client is one file. With this variable Node.js says what it loads.
  const env = { PATH: process.env["PATH"], HOME: "/nonexistent", NODE_DEBUG: "esm" };

  const { stderr } = spawnSync(process.execPath, words, { env, encoding: "utf8" });

  assert.match(stderr, /commands\/credential/);
  assert.doesNotMatch(stderr, /grpc-js|commands\/deployment/);
});
