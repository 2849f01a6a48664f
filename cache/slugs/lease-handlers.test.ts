import assert from "node:assert/strict";
import { test } from "node:test";
import { ExhaustedError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, TestCache } from "../rig.js";

test("what the leases of an instance name together is limited, each blob counted once a lease", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const blobs = Array.from({ length: 1_000 }, (_, i) => blobOf(`${i}`));
  await cache.client.upload(blobs);
  const digests = blobs.map(({ digest }) => digest);
  const held = { holder: "h", ttlMs: 3_600_000 };
  const [first = ""] = await Promise.all(
    Array.from({ length: 99 }, () => cache.client.acquireLease({ ...held, blobs: digests })),
  );
  const same = digests.slice(0, 1).concat(digests.slice(0, 1));
  await cache.client.acquireLease({ ...held, blobs: same });
  await cache.client.acquireLease({ ...held, blobs: digests.slice(1) });

  const wanted = { ...held, blobs: same };
  await assert.rejects(cache.client.acquireLease(wanted), ExhaustedError);
  await cache.client.releaseLease(first);
  await cache.client.acquireLease(wanted);
});
