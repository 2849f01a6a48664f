import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { PassThrough, Readable, Writable } from "node:stream";
import { test } from "node:test";
import { setImmediate as turn } from "node:timers/promises";
import { pack, type Header, type Pack } from "tar-stream";
import { TestCache } from "../../cache/rig.js";
import type { BlobSources, ContentStore, UploadSummary } from "../../content/content-store.js";
import { hashOf, sizeOf, digestOf, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { FarmError, InvalidError } from "../../program/error.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { exportSlug, type ExportedSlug } from "./export-slug.js";
import { importSlug, type ImportedTree } from "./import-slug.js";

const signal = new AbortController().signal;
const long = "long".repeat(40);

const tree: TreeLiteral = {
  "a-b": "1",
  a: {
    "run.sh": ["#!/bin/sh\n"],
    link: { symlink: "../c.txt" },
    "deep link": { symlink: `../${long}/${long}/ü` },
    empty: {},
  },
  "c.txt": "content",
  [long]: { [long]: { ü: "umlaut", "new\nline": "2" } },
  large: randomBytes(3_000_000),
  zero: "",
};

/** A real cache with a tree in it. */
async function withTree(
  work: (cache: TestCache["client"], root: Digest) => Promise<void>,
  literal = tree,
): Promise<void> {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const store = new MemoryContentStore();
  const root = store.putTree(literal);
  await cache.client.upload([...store.blobs].map(([digest, bytes]) => ({ digest, bytes })));
  await work(cache.client, root);
}

async function exported(
  source: TestCache["client"],
  root: Digest,
): Promise<{ readonly bytes: Buffer; readonly told: ExportedSlug }> {
  const chunks: Buffer[] = [];
  const out = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      chunks.push(chunk);
      done();
    },
  });
  const told = await exportSlug(source, root, out, { end: true, signal });
  return { bytes: Buffer.concat(chunks), told };
}

test("an export is the same bytes every time, and its import the same slug", async () => {
  await withTree(async (client, root) => {
    const { bytes, told } = await exported(client, root);
    const again = await exported(client, root);
    assert.ok(bytes.equals(again.bytes));
    assert.equal(told.bytes, bytes.length);
    assert.equal(told.sha256, hashOf(digestOf(bytes)));

    const imported = await importOf(client, Readable.from([bytes]));
    assert.deepEqual([imported.root, imported.files], [root, 7]);
    assert.equal(imported.uploadedBlobs, 0, "the cache has all of it");
    const other = client.withInstance("other", "");
    await assert.rejects(importOf(other, Readable.from([bytes])), (error) => {
      assert.ok(!(error instanceof InvalidError), "the archive is not at fault");
      return true;
    });
  });
});

test("an archive arrives in pieces of any size, and one that is cut off is refused", async () => {
  await withTree(
    async (client, root) => {
      const { bytes } = await exported(client, root);
      const pieces = Array.from(bytes, (byte) => Buffer.from([byte]));
      assert.equal((await importOf(client, Readable.from(pieces))).root, root);
      for (let end = 0; end < bytes.length; end += 256) {
        const cut = Readable.from([bytes.subarray(0, end)]);
        await assert.rejects(importOf(client, cut), InvalidError, `cut off at ${end}`);
      }
    },
    { a: { b: "1" }, c: ["2"], d: { symlink: "a" } },
  );
});

test("a slug of which a blob is missing is no archive", async () => {
  await withTree(async (client) => {
    const root = new MemoryContentStore().putTree({ a: { b: "never uploaded" } });
    await assert.rejects(exported(client, root), BlobMissingError);
  });
});

test("an export waits for a slow reader", async () => {
  const wide = Object.fromEntries(
    Array.from({ length: 40_000 }, (_, i) => [`link-${i}`, { symlink: "x" }]),
  );
  await withTree(async (client, root) => {
    const out = new PassThrough({ highWaterMark: 1 });
    const exporting = exportSlug(client, root, out, { end: true, signal });
    let size = 0;
    for await (const chunk of out) {
      size += (chunk as Buffer).length;
      await turn();
    }
    const told = await exporting;
    assert.deepEqual([told.entries, told.bytes], [40_000, size]);
  }, wide);
});

test("an export ends when its reader goes away or it is given up", async () => {
  await withTree(async (client, root) => {
    const gone = new Writable({ write: (_chunk, _encoding, done) => done(new Error("gone")) });
    await assert.rejects(exportSlug(client, root, gone, { end: true, signal }), /gone/);
    const stop = new AbortController();
    const stuck = new Writable({ write: () => stop.abort() });
    const exporting = exportSlug(client, root, stuck, { end: true, signal: stop.signal });
    await assert.rejects(exporting, { name: "AbortError" });
  });
});

/** Takes every blob and keeps none, or fails. */
class Sink implements Pick<ContentStore, "upload"> {
  readonly digests = new Set<Digest>();
  failure: Error | undefined;

  async upload(sources: BlobSources): Promise<UploadSummary> {
    if (this.failure !== undefined) throw this.failure;
    let [blobs, bytes] = [0, 0];
    for await (const { digest } of sources) {
      this.digests.add(digest);
      blobs++;
      bytes += sizeOf(digest);
    }
    return { blobs, bytes };
  }
}

function importOf(
  sink: Pick<ContentStore, "upload">,
  archive: Readable,
  options: Partial<Parameters<typeof importSlug>[2]> = {},
): Promise<ImportedTree> {
  const limits = { maxEntries: 10_000, maxBytes: 10_000_000 };
  return importSlug(sink, archive, {
    ...limits,
    areOutsideLinksAllowed: false,
    signal,
    ...options,
  });
}

type Item = Partial<Header> & { readonly name: string; readonly content?: string };

/** An archive as nobody's tar would make it. */
function archiveOf(...items: readonly Item[]): Readable {
  const archive: Pack = pack();
  for (const { content, ...header } of items) {
    if (content === undefined && header.type !== undefined) archive.entry(header);
    else archive.entry(header, content ?? "x");
  }
  archive.finalize();
  return Readable.from(archive);
}

const refused: Readonly<Record<string, readonly Item[]>> = {
  "an absolute path": [{ name: "/etc/passwd" }],
  "a path that climbs": [{ name: "a/../../b" }],
  "a path that climbs and returns": [{ name: "a/../b" }],
  "a path of no name": [{ name: "./" }],
  "a file twice": [{ name: "a" }, { name: "./a" }],
  "a file below a file": [{ name: "a" }, { name: "a/b" }],
  "a file through a link": [{ name: "d", type: "symlink", linkname: "." }, { name: "d/b" }],
  "a directory in the place of a link": [
    { name: "d", type: "symlink", linkname: "e" },
    { name: "d", type: "directory" },
  ],
  "an absolute link": [{ name: "a", type: "symlink", linkname: "/etc/passwd" }],
  "a link that climbs out": [{ name: "a/b", type: "symlink", linkname: "../../c" }],
  "a link that climbs out through another": [
    { name: "d", type: "symlink", linkname: "." },
    { name: "a", type: "symlink", linkname: "d/../x" },
  ],
  "a hard link to nothing": [{ name: "a", type: "link", linkname: "b" }],
  "a hard link out": [{ name: "a", type: "link", linkname: "../../etc/passwd" }],
  "a hard link to a directory": [
    { name: "d", type: "directory" },
    { name: "a", type: "link", linkname: "d" },
  ],
  "a device": [{ name: "a", type: "block-device", devmajor: 8 }],
  "a character device": [{ name: "a", type: "character-device", devmajor: 1 }],
  "a pipe": [{ name: "a", type: "fifo" }],
  "a path too deep": [{ name: `${"d/".repeat(600)}a` }],
  "a sparse file": [{ name: "a", pax: { "GNU.sparse.major": "1" } }],
};

for (const [what, items] of Object.entries(refused)) {
  test(`${what} is refused, and nothing is left behind`, async () => {
    const before = leftovers();
    await assert.rejects(importOf(new Sink(), archiveOf(...items)), InvalidError);
    assert.deepEqual(leftovers(), before);
  });
}

test("links out are taken where that is asked for, and hard links become files", async () => {
  const items: Item[] = [
    { name: "./bin/python", type: "symlink", linkname: "/usr/bin/python3" },
    { name: "./a", content: "same", mode: 0o755 },
    { name: "./b", type: "link", linkname: "a" },
    { name: "./in/side", type: "symlink", linkname: "../a" },
  ];
  const { root, files } = await importOf(new Sink(), archiveOf(...items), {
    areOutsideLinksAllowed: true,
  });
  const expected = new MemoryContentStore().putTree({
    a: ["same"],
    b: ["same"],
    bin: { python: { symlink: "/usr/bin/python3" } },
    in: { side: { symlink: "../a" } },
  });
  assert.deepEqual([root, files], [expected, 2]);
});

test("an archive of more than is allowed, of none and of nonsense is refused", async () => {
  const three = archiveOf({ name: "a" }, { name: "b" }, { name: "c" });
  await assert.rejects(importOf(new Sink(), three, { maxEntries: 2 }), /more than 2 entries/);
  const large = archiveOf({ name: "a", content: "x".repeat(2_000) });
  await assert.rejects(importOf(new Sink(), large, { maxBytes: 1_999 }), /more than 1999 bytes/);
  await assert.rejects(importOf(new Sink(), Readable.from([])), /it is empty/);
  await assert.rejects(importOf(new Sink(), Readable.from([randomBytes(5_000)])), InvalidError);
  const empty = await importOf(new Sink(), archiveOf());
  assert.deepEqual([empty.files, sizeOf(empty.root)], [0, 0]);
});

test("a cache that fails is not the archive's fault, and large files are gone from the disk", async () => {
  const before = leftovers();
  const sink = new Sink();
  sink.failure = new FarmError("the cache is away");
  const archive = archiveOf({ name: "a", content: "x".repeat(2_000_000) });
  await assert.rejects(importOf(sink, archive), /the cache is away/);
  assert.deepEqual(leftovers(), before);
});

function leftovers(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith("slipway-import-"));
}
