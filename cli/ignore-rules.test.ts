import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { IgnoreRules } from "./ignore-rules.js";

const cases: readonly { readonly rules: string; readonly paths: readonly string[] }[] = [
  { rules: "*.log\n!keep.log\n", paths: ["a.log", "b/c.log", "keep.log", "b/keep.log", "log"] },
  { rules: "build/\n", paths: ["build/x", "a/build/x", "a/building", "building"] },
  { rules: "/top\nsub/deep\n", paths: ["top", "a/top", "sub/deep", "a/sub/deep", "topping"] },
  { rules: "a/**/z\n**/q\nw/**\n", paths: ["a/z", "a/b/z", "a/b/c/z", "q", "r/q", "w/x/y", "wx"] },
  { rules: "file[0-9].?xt\n[!a]b\n", paths: ["file1.txt", "filex.txt", "file1.xt", "ab", "bb"] },
  { rules: "# comment\n\\#hash\n\\!bang\nblank  \n", paths: ["#hash", "!bang", "blank", "x"] },
  { rules: "a.c\nx+y\n(p)\n", paths: ["a.c", "abc", "x+y", "xxy", "(p)", "p"] },
  { rules: "**\n!a\n", paths: ["a", "b"] },
  { rules: "dir/*\n!dir/keep\n", paths: ["dir/one", "dir/keep", "dir/two/three"] },
  { rules: "*\n!*/\n!*.txt\n", paths: ["a.txt", "b/c.txt", "b/c.bin"] },
  { rules: "ünïcode*\n", paths: ["ünïcode.txt", "unicode.txt"] },
  { rules: "a\\*b\n", paths: ["a*b", "axb"] },
];

for (const { rules, paths } of cases) {
  test(`the patterns ${JSON.stringify(rules)} leave out what git leaves out`, () => {
    const directory = mkdtempSync(join(tmpdir(), "slipway-ignore-"));
    try {
      spawnSync("git", ["init", "--quiet", "--", directory]);
      for (const path of paths) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), "");
      }
      writeFileSync(join(directory, ".git", "info", "exclude"), rules);
      const list = ["ls-files", "-z", "--others", "--exclude-standard"];
      const { stdout } = spawnSync("git", list, { cwd: directory, encoding: "utf8" });
      const parsed = IgnoreRules.parse(rules);

      const kept = paths.filter((path) => !isIgnored(parsed, path));

      assert.deepEqual(kept.toSorted(), stdout.split("\0").filter(Boolean).toSorted());
    } finally {
      rmSync(directory, { recursive: true });
    }
  });
}

/** As a walk from the root finds it: by the path itself or a directory above it. */
function isIgnored(rules: IgnoreRules, path: string): boolean {
  const parts = path.split("/");
  return parts.some((_, i) => rules.ignores(parts.slice(0, i + 1).join("/"), i < parts.length - 1));
}
