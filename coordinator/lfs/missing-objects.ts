import { parseObjectId } from "../git/commit-reader.js";
import { runGit, type GitObjects } from "../git/git-process.js";
import { ObjectReader } from "../git/object-reader.js";
import type { ImportTables } from "../planning/import-tables.js";
import { maxPointerBytes, parseLfsPointer, type LfsPointer } from "./lfs-pointer.js";
import type { LfsStore } from "./lfs-store.js";

/** A pointer in a commit whose object is not here. */
export interface MissingObject extends LfsPointer {
  readonly path: string;
  /** What the object has that is here; null: there is none. */
  readonly actualBytes: number | null;
}

export interface MissingObjectsRequest {
  readonly projectId: string;
  /** In a push, with its quarantine. */
  readonly objects: GitObjects;
  readonly commit: string;
  /** Trees that were imported without a missing object are not looked into. */
  readonly tables: ImportTables;
  readonly store: Pick<LfsStore, "find">;
}

/** The first ones are enough to say. */
const maxMissing = 10;
const maxTrees = 100_000;
const readAhead = 256;

/**
 * The pointers in the tree of a commit whose objects are not here, at most ten. Costs what is new in the
 * commit since it, or one like it, was imported.
 */
export async function findMissingObjects(
  request: MissingObjectsRequest,
  signal: AbortSignal,
): Promise<readonly MissingObject[]> {
  await using reader = ObjectReader.open(request.objects);
  const blobs = await unknownBlobs(request, reader, signal);
  const small = await smallOnes(request.objects, [...blobs.keys()], signal);
  const missing: MissingObject[] = [];
  for (let at = 0; at < small.length && missing.length < maxMissing; at += readAhead) {
    signal.throwIfAborted();
    const found = await Promise.all(
      small.slice(at, at + readAhead).map(async (id) => {
        const pointer = parseLfsPointer((await reader.read(id))?.bytes ?? Buffer.alloc(0));
        if (pointer === null) return [];
        const there = await request.store.find(request.projectId, pointer.oid);
        if (there?.sizeBytes === pointer.sizeBytes) return [];
        return [{ ...pointer, path: blobs.get(id) ?? "", actualBytes: there?.sizeBytes ?? null }];
      }),
    );
    missing.push(...found.flat());
  }
  return missing.slice(0, maxMissing);
}

/** The files that are not known to be none of missing objects, by their ids, each with one path of it. */
async function unknownBlobs(
  { commit, tables }: MissingObjectsRequest,
  reader: ObjectReader,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const blobs = new Map<string, string>();
  const seen = new Set<string>();
  let level: readonly { id: string; path: string }[] = [
    { id: `${parseObjectId(commit)}^{tree}`, path: "" },
  ];
  while (level.length > 0 && seen.size < maxTrees) {
    const next: { id: string; path: string }[] = [];
    for (let at = 0; at < level.length; at += readAhead) {
      signal.throwIfAborted();
      const trees = level.slice(at, at + readAhead);
      const all = await Promise.all(trees.map(({ id }) => reader.readTree(id)));
      all.forEach((entries, index) => {
        const above = trees[index]?.path ?? "";
        for (const { name, mode, id } of entries) {
          const path = above === "" ? name : `${above}/${name}`;
          if (mode === "40000") {
            if (seen.has(id) || tables.tree(id)?.lfsPointer === null) continue;
            seen.add(id);
            next.push({ id, path });
          } else if (mode.startsWith("100") && tables.blob(id)?.isLfsPointer !== false) {
            blobs.set(id, path);
          }
        }
      });
    }
    level = next;
  }
  return blobs;
}

/** Those of `ids` that are small enough for a pointer; what is large is not read for it. */
async function smallOnes(
  objects: GitObjects,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const args = ["cat-file", "--batch-check=%(objectname) %(objectsize)"];
  const input = ids.map((id) => `${id}\n`).join("");
  const output = await runGit(objects, args, { input, maxOutputBytes: 128 * 1024 ** 2 }, signal);
  return output
    .toString("latin1")
    .split("\n")
    .flatMap((line) => {
      const [id = "", size] = line.split(" ");
      return size !== undefined && Number(size) < maxPointerBytes ? [id] : [];
    });
}
