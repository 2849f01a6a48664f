import assert from "node:assert/strict";
import test from "node:test";
import { CacheChannel } from "../../content/client/cache-channel.js";
import { digestFrom, digestToWire, type Digest } from "../../content/digest.js";
import { emptyDirectory, encodeDirectory } from "../../content/directory.js";
import { bearer } from "../../program/grpc-client.js";
import type { GetTreeResponse } from "../../proto/gen/build/bazel/remote/execution/v2/GetTreeResponse.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, TestCache, testToken, type TestBlob } from "../rig.js";

/** A directory of about `kilobytes` in its encoded form. Its files need not be there. */
function wideDirectory(name: string, kilobytes: number): TestBlob {
  const digest = digestFrom("ab".repeat(32), 1);
  const files = Array.from({ length: kilobytes * 10 }, (_, i) => ({
    name: `${name}-${String(i).padStart(8, "0")}`,
    digest,
    isExecutable: false,
  }));
  return blobOf(encodeDirectory({ ...emptyDirectory, files }));
}

async function pagesOf(
  cache: TestCache,
  root: Digest,
  pageToken = "",
  pageSize = 0,
): Promise<GetTreeResponse[]> {
  const channel = CacheChannel.open(cache.address);
  const request = {
    instanceName: "project",
    rootDigest: digestToWire(root),
    pageToken,
    pageSize,
  };
  const pages: GetTreeResponse[] = [];
  try {
    const call = channel.blobs.GetTree(request, bearer(testToken()));
    for await (const page of call) pages.push(page as GetTreeResponse);
  } finally {
    channel.close();
  }
  return pages;
}

test("the pages of a tree fit into 3.5 MiB, and a token is good after a restart too", async () => {
  await using directory = await TemporaryDirectory.create();
  const names = ["a", "b", "c", "d", "e", "f"];
  const children = names.map((name) => wideDirectory(name, 1_000));
  const root = blobOf(
    encodeDirectory({
      ...emptyDirectory,
      directories: children.map(({ digest }, i) => ({ name: names[i] ?? "", digest })),
    }),
  );
  let before: GetTreeResponse[];
  {
    await using cache = await TestCache.start(directory.path);
    await cache.client.upload([...children, root]);
    before = await pagesOf(cache, root.digest);
  }

  assert.deepEqual(
    before.map((page) => page.directories.length).reduce((sum, count) => sum + count, 0),
    7,
  );
  assert.ok(before.length >= 2);
  for (const { directories } of before) {
    const files = directories.reduce((sum, { files: each }) => sum + each.length, 0);
    // Each file is encoded in some 85 bytes.
    assert.ok(files * 85 < 3.5 * 1024 * 1024);
  }
  await using cache = await TestCache.start(directory.path);
  for (const [i, { nextPageToken }] of before.slice(0, -1).entries()) {
    const after = await pagesOf(cache, root.digest, nextPageToken);
    assert.deepEqual(after, before.slice(i + 1));
  }
});

test("directories that are missing are left out of a tree, a missing root is not found", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const [there, absent] = [wideDirectory("there", 1), wideDirectory("absent", 1)];
  const link = { name: "link", target: "/absolute" };
  const root = blobOf(
    encodeDirectory({
      ...emptyDirectory,
      directories: [
        { name: "absent", digest: absent.digest },
        { name: "there", digest: there.digest },
      ],
      symlinks: [link],
    }),
  );
  await cache.client.upload([there, root]);

  const [page, ...more] = await pagesOf(cache, root.digest);
  assert.equal(more.length, 0);
  assert.equal(page?.directories.length, 2);
  assert.equal(page.directories[0]?.symlinks[0]?.target, "/absolute");
  await assert.rejects(pagesOf(cache, absent.digest), { code: 5 });
  await assert.rejects(pagesOf(cache, root.digest, `${"0".repeat(64)}:1`), { code: 3 });
});

test("the tree of what is no directory is refused in words", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const file = blobOf("no directory");
  await cache.client.upload([file]);
  await assert.rejects(pagesOf(cache, file.digest), { code: 3, details: /is not a directory$/ });
});
