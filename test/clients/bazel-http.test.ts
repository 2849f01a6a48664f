import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { CacheProcess } from "../cache-process.js";
import { TemporaryDirectory } from "../temporary-directory.js";
import { ClientWork, findClient } from "./client-program.js";

const workspace = {
  WORKSPACE: "",
  BUILD: `
genrule(name = "page", outs = ["page.txt"], cmd = "head -c 16 /dev/urandom | od -x > $@")
genrule(name = "book", srcs = [":page"], outs = ["book.bin"],
        cmd = "cat $< > $@; head -c 3000000 /dev/zero >> $@")
`,
};

test("Bazel fetches over HTTP from the cache what another machine built", async (t) => {
  const bazel = findClient(t, "bazel");
  if (bazel === null) return;
  await using data = await TemporaryDirectory.create();
  await using cache = await CacheProcess.start(data.path);
  await using work = await ClientWork.create(workspace);
  /** Builds as on a machine that has built nothing before; --batch leaves no server behind. */
  const build = async (machine: string, token: string): Promise<string> => {
    const root = `--output_user_root=${join(work.path, `.${machine}`)}`;
    const remote = `--remote_cache=http://ci:${token}@${cache.httpAddress}/main`;
    const quiet = ["--color=no", "--curses=no", "--nosandbox_debug"];
    return await work.run(bazel, ["--batch", root, "build", "//:all", remote, ...quiet]);
  };
  const book = (): Promise<Buffer> => readFile(join(work.path, "bazel-bin", "book.bin"));

  const all = ["cas:read", "cas:write", "ac:read", "ac:write"] as const;
  assert.doesNotMatch(await build("first", cache.tokenFor("main", all)), /remote cache hit/);
  const built = await book();
  const reader = cache.tokenFor("main", ["cas:read", "ac:read"]);
  assert.match(await build("second", reader), /2 remote cache hit/);
  assert.ok((await book()).equals(built));
  // Over HTTP a cache that refuses is only warned of.
  const alone = await build("third", cache.tokenFor("other", all));
  assert.match(alone, /403 Forbidden\nthis token is not for the instance "main"/);
  assert.doesNotMatch(alone, /remote cache hit/);
});
