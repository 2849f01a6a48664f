import assert from "node:assert/strict";
import { test } from "node:test";
import { missedPath } from "./lookup-trace.js";

const cases: readonly (readonly [line: string, path: string | null])[] = [
  ['12 openat(AT_FDCWD</app>, "b", O_RDONLY) = -1 ENOENT (No such file or directory)', "b"],
  ['1     newfstatat(AT_FDCWD</app/src>, "../c", 0x7f, 0) = -1 ENOENT (No such)', "c"],
  ['7  statx(5</app/a\\76b>, "x y", AT_STATX_SYNC_AS_STAT, 0x1) = -1 ENOENT (No)', "a>b/x y"],
  ['7  access("/app/r.json", R_OK)  = -1 ENOENT (No such file or directory)', "r.json"],
  ['7  access("r.json", R_OK)  = -1 ENOENT (No such file or directory)', "r.json"],
  ['7  execve("./bin/run", ["./bin/run"], 0x7 /* 3 vars */) = -1 ENOENT (No)', "bin/run"],
  ['7  stat("/app/\\303\\274\\"\\n", 0x1) = -1 ENOENT (No such file or directory)', 'ü"\n'],
  ['7  stat("/app", 0x1) = -1 ENOENT (No such file or directory)', null],
  ['7  stat("/app/../etc/x", 0x1) = -1 ENOENT (No such file or directory)', null],
  ['7  stat("/application/x", 0x1) = -1 ENOENT (No such file or directory)', null],
  ['7  openat(AT_FDCWD</tmp>, "x", O_RDONLY) = -1 ENOENT (No such file or directory)', null],
  ['7  openat(AT_FDCWD</app>, "x", O_RDONLY) = -1 EACCES (Permission denied)', null],
  ['7  openat(AT_FDCWD</app>, "", O_RDONLY) = -1 ENOENT (No such file or directory)', null],
  ["7  <unfinished ...>", null],
  ["", null],
  ["\0\u00ff garbage", null],
];

for (const [line, path] of cases) {
  test(`strace's line ${JSON.stringify(line)} tells of ${JSON.stringify(path)}`, () => {
    assert.equal(missedPath(line, "/app"), path);
  });
}
