import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { readModules } from "./git-modules.js";

const objects = { directory: "/", environment: { PATH: process.env["PATH"] ?? "", LC_ALL: "C" } };
const read = (text: string) => readModules(objects, Buffer.from(text));

test("entries are read as git reads them", async () => {
  const entries = await read(`
[submodule "lib"]
	path = vendor/lib
	url = https://example.org/lib.git ; a comment
	branch = main
[Submodule "odd \\"name\\""]
	PATH = "a b"
	url = ../other.git
	update = !id
[submodule "without"]
	path = c
[core]
	sshCommand = id
[include]
	path = /etc/passwd
`);
  assert.deepEqual(
    [...entries.values()],
    [
      { name: "lib", path: "vendor/lib", url: "https://example.org/lib.git" },
      { name: 'odd "name"', path: "a b", url: "../other.git" },
      { name: "without", path: "c", url: "" },
    ],
  );
});

test("names and paths that lead out of the repository are refused", async () => {
  for (const [name, path] of [
    ["../../hooks", "a"],
    ["a/../b", "a"],
    ["..", "a"],
    ["a", "../a"],
    ["a", "b/../../a"],
    ["a", "/etc"],
    ["a", ".git/modules"],
    ["a", "b/.GIT"],
    ["a", "git~1"],
    ["a", "-oProxyCommand"],
    ["a", "b\\\\..\\\\c"],
    ["a", "b//c"],
    ["a", "b\\tc"],
  ]) {
    await assert.rejects(
      read(`[submodule "${name}"]\npath = "${path}"\nurl = https://example.org/a\n`),
      (error) => error instanceof InvalidError && /leads out/.test(error.message),
      `${name} ${path}`,
    );
  }
});

test("what cannot be read is told with its line", async () => {
  await assert.rejects(read('[submodule "a"]\n\tpath = x\n[subm\n'), /line 3 of \.gitmodules/);
  await assert.rejects(read("x".repeat(1024 * 1024 + 1)), /1 MiB/);
  const twice = '[submodule "a"]\npath = x\n[submodule "b"]\npath = x\n';
  await assert.rejects(read(twice), /two submodules at x, "a" and "b"/);
});
