import assert from "node:assert/strict";
import { join } from "node:path";
import { test } from "node:test";
import type { KnownBlob, KnownTree } from "../planning/import-tables.js";
import { digestOf } from "../../content/digest.js";
import { GitServerRig } from "../../test/git-server-rig.js";
import { CommitReader } from "../git/commit-reader.js";
import { parseLfsPointer } from "./lfs-pointer.js";
import { missingObjectLines } from "./push-objects.js";

const [here, gone, lying] = ["a", "b", "c"].map((letter) => letter.repeat(64));
const pointer = (oid: string | undefined, size: number) =>
  `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${size}\n`;
const store = {
  find: async (_project: string, oid: string) =>
    oid === gone ? null : { path: "", sizeBytes: oid === lying ? 7 : 5 },
};

test("pointers are read, and nothing else is one", () => {
  assert.deepEqual(parseLfsPointer(Buffer.from(pointer(here, 5))), { oid: here, sizeBytes: 5 });
  for (const text of [
    ...["", "version https://git-lfs.github.com/spec/v1\n", pointer("A".repeat(64), 5)],
    ...[pointer(here, -1), pointer(here, 5).replace("spec/v1", "spec/v2"), pointer("aa", 5)],
    ...[pointer(here, 5).padEnd(2_000, " "), ` ${pointer(here, 5)}`],
  ]) {
    assert.equal(parseLfsPointer(Buffer.from(text)), null, text.slice(0, 100));
  }
});

test("each pointer without its object is named, at any depth", async () => {
  await using rig = await GitServerRig.start();
  const commit = await rig.commit({
    ".gitattributes": "*.bin filter=lfs diff=lfs merge=lfs -text\n",
    "a.bin": pointer(here, 5),
    "deep/er/b.bin": pointer(gone, 5),
    "c.bin": pointer(lying, 5),
    "large.txt": "x".repeat(5_000),
  });
  const lines = await linesOf(rig, commit);
  assert.deepEqual(lines, [
    "E: Files that Git LFS keeps are not here:",
    `    - c.bin: object ${lying} of 5 bytes, which has 7 bytes here`,
    `    - deep/er/b.bin: object ${gone} of 5 bytes`,
    "   Push them first: git lfs push --all slipway",
  ]);
});

test("what was imported whole is not looked at, nor is a commit without Git LFS", async () => {
  await using rig = await GitServerRig.start();
  const files = { "deep/b.bin": pointer(gone, 5) };
  assert.deepEqual(await linesOf(rig, await rig.commit(files)), []);
  const commit = await rig.commit({ "deep/.gitattributes": "*.bin filter=lfs\n" });
  const tree = (await rig.expect("rev-parse", `${commit}:deep`)).trim();
  assert.equal((await linesOf(rig, commit)).length, 3);
  const known = { root: digestOf(""), files: 1, bytes: 1, lfsPointer: null };
  assert.deepEqual(await linesOf(rig, commit, new Map([[tree, known]])), []);
  assert.equal(
    (await linesOf(rig, commit, new Map([[tree, { ...known, lfsPointer: "b.bin" }]]))).length,
    3,
  );
});

async function linesOf(
  rig: GitServerRig,
  commit: string,
  trees: ReadonlyMap<string, KnownTree> = new Map(),
): Promise<readonly string[]> {
  const { environment } = rig.repositories.objects("p-shop");
  const objects = { directory: join(rig.work, ".git"), environment };
  await using files = CommitReader.open(objects, commit);
  const tables = {
    tree: (id: string) => trees.get(id) ?? null,
    blob: (): KnownBlob | null => null,
    put: () => Promise.resolve(),
  };
  const { signal } = new AbortController();
  return await missingObjectLines(
    { projectId: "p-shop", objects, commit, tables, store, files },
    signal,
  );
}
