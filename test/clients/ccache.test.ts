import assert from "node:assert/strict";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { CacheProcess } from "../cache-process.js";
import { TemporaryDirectory } from "../temporary-directory.js";
import { ClientWork, findClient } from "./client-program.js";

const source = `#include <stdio.h>
int main(void) { printf("hello\\n"); return 0; }
`;

/** ccache's counters by their name. */
function statisticsOf(text: string): Readonly<Record<string, number>> {
  return Object.fromEntries(
    text.split("\n").flatMap((line) => {
      const [name, value] = line.split("\t");
      return name === undefined || value === undefined ? [] : [[name, Number(value)]];
    }),
  );
}

test("ccache fetches from the cache what another machine compiled", async (t) => {
  const ccache = findClient(t, "ccache");
  const compiler = findClient(t, "cc");
  if (ccache === null || compiler === null) return;
  await using data = await TemporaryDirectory.create();
  await using cache = await CacheProcess.start(data.path);
  await using work = await ClientWork.create({ "hello.c": source });
  const token = cache.tokenFor("main", ["ac:read", "ac:write"]);
  const environment = {
    CCACHE_DIR: join(work.path, "local"),
    CCACHE_REMOTE_STORAGE: `http://ci:${token}@${cache.httpAddress}/main|layout=bazel|connect-timeout=10000`,
  };
  const compile = async (): Promise<Readonly<Record<string, number>>> => {
    await rm(join(work.path, "local"), { recursive: true, force: true });
    await rm(join(work.path, "hello.o"), { force: true });
    await work.run(ccache, [compiler, "-c", "hello.c", "-o", "hello.o"], environment);
    return statisticsOf(await work.run(ccache, ["--print-stats"], environment));
  };

  const first = await compile();
  assert.deepEqual([first["cache_miss"], first["remote_storage_error"]], [1, 0]);
  const compiled = await readFile(join(work.path, "hello.o"));
  const second = await compile();
  assert.deepEqual(
    [second["cache_miss"], second["remote_storage_error"], second["remote_storage_miss"]],
    [0, 0, 0],
  );
  assert.ok((second["remote_storage_hit"] ?? 0) > 0);
  assert.ok((await readFile(join(work.path, "hello.o"))).equals(compiled));

  // Without the right to write, and with none at all, it compiles by itself.
  for (const scopes of [["ac:read"], []] as const) {
    const denied = cache.tokenFor("other", scopes);
    environment.CCACHE_REMOTE_STORAGE = `http://ci:${denied}@${cache.httpAddress}/other|layout=bazel`;
    assert.equal((await compile())["cache_miss"], 1);
  }
});
