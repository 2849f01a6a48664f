import assert from "node:assert/strict";
import { join } from "node:path";
import test from "node:test";
import { encodeAction, encodeCommand } from "../../content/action.js";
import { CacheChannel } from "../../content/client/cache-channel.js";
import { digestFrom, digestToWire, type Digest } from "../../content/digest.js";
import { encodeDigest } from "../../content/directory.js";
import { WireWriter } from "../../content/wire.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import { GrpcServer } from "../../program/grpc-server.js";
import { silentLog } from "../../program/log.js";
import type {
  ActionResult,
  ActionResultInput,
} from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { GetActionResultRequestInput } from "../../proto/gen/build/bazel/remote/execution/v2/GetActionResultRequest.js";
import * as reapi from "../../proto/gen/contracts/remote_execution.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { AccessGuard } from "../access/access-guard.js";
import {
  putBlob,
  type NewBlob,
  type PutOutcome,
  type BlobStore,
  type BlobWriter,
  type ByteRange,
} from "../blobs/blob-store.js";
import { DiskStore } from "../blobs/disk-store.js";
import { Journal } from "../journal/journal.js";
import { blobOf, testSecret, testToken, treeOf, type TestBlob } from "../rig.js";
import { TreeVerifier } from "../trees/tree-verifier.js";
import { actionCacheService } from "../reapi/action-cache-service.js";
import { storageService } from "../reapi/storage-service.js";
import { Zstd } from "../reapi/zstd.js";

/** A store that notes what it is asked for, which is what extends lifetimes. */
class NotingStore implements BlobStore {
  readonly #store: BlobStore;
  readonly asked = new Set<Digest>();
  readonly read: Digest[] = [];

  constructor(store: BlobStore) {
    this.#store = store;
  }

  get losses(): number {
    return this.#store.losses;
  }

  findMissing(instance: string, digests: readonly Digest[]): Promise<readonly Digest[]> {
    for (const digest of digests) this.asked.add(digest);
    return this.#store.findMissing(instance, digests);
  }

  putMany(instance: string, blobs: readonly NewBlob[]): Promise<readonly PutOutcome[]> {
    return this.#store.putMany(instance, blobs);
  }

  readMany(instance: string, digests: readonly Digest[]): Promise<ReadonlyMap<Digest, Buffer>> {
    this.read.push(...digests);
    return this.#store.readMany(instance, digests);
  }

  stream(instance: string, digest: Digest, range: ByteRange): AsyncIterable<Buffer> {
    return this.#store.stream(instance, digest, range);
  }

  openWriter(instance: string, digest: Digest): Promise<BlobWriter> {
    return this.#store.openWriter(instance, digest);
  }
}

/** The action cache and the storage over a store that notes, with a clock that stands still. */
async function startRig() {
  const directory = await TemporaryDirectory.create();
  const disk = await DiskStore.open(directory.path, silentLog);
  const journal = Journal.open(join(directory.path, "journal.sqlite"));
  const store = new NotingStore(disk);
  const clock = { nowMs: 1_000_000 };
  const trees = new TreeVerifier(store, { nowMs: () => clock.nowMs, recheckMs: 3_600_000 });
  const guard = new AccessGuard([testSecret]);
  const parts = { store, guard, zstd: new Zstd() };
  const decodeDirectory = (bytes: Buffer) => reapi.Directory.deserialize(bytes);
  const codec = reapi.ActionResult;
  const server = await GrpcServer.listen({
    host: "127.0.0.1",
    port: 0,
    services: [
      [reapi.ActionCache.service, actionCacheService({ store, trees, journal, guard, codec })],
      [reapi.ContentAddressableStorage.service, storageService({ ...parts, decodeDirectory })],
    ],
  });
  const channel = CacheChannel.open(`127.0.0.1:${server.port}`);
  const options = { peer: "the cache", metadata: bearer(testToken()) };
  const action = actionOf();
  const common = { instanceName: "project", actionDigest: digestToWire(action.action.digest) };
  return {
    ...{ store, clock, channel, options, ...action },
    put: async (blobs: readonly TestBlob[]) => {
      for (const { digest, bytes } of blobs) await putBlob(store, "project", { digest, bytes });
    },
    update: (actionResult: ActionResultInput): Promise<ActionResult> =>
      invoke(
        (...rest) => channel.actions.UpdateActionResult({ ...common, actionResult }, ...rest),
        options,
      ),
    get: (wanted: GetActionResultRequestInput = {}): Promise<ActionResult> =>
      invoke(
        (...rest) => channel.actions.GetActionResult({ ...common, ...wanted }, ...rest),
        options,
      ),
    async [Symbol.asyncDispose]() {
      channel.close();
      await server[Symbol.asyncDispose]();
      await journal[Symbol.asyncDispose]();
      await disk[Symbol.asyncDispose]();
      await directory[Symbol.asyncDispose]();
    },
  };
}

function actionOf(): { readonly action: TestBlob; readonly command: TestBlob } {
  const command = blobOf(
    encodeCommand({ arguments: ["true"], environment: {}, outputPaths: [""] }),
  );
  const action = blobOf(
    encodeAction({
      command: command.digest,
      inputRoot: treeOf({ a: "1" }).root,
      timeoutSeconds: 60,
      platform: {},
    }),
  );
  return { action, command };
}

/** A Tree message with one file in a child of its root. */
function treeMessageOf(file: Digest): TestBlob {
  const node = new WireWriter().string(1, "name").bytes(2, encodeDigest(file)).finish();
  const child = new WireWriter().bytes(1, node).finish();
  return blobOf(new WireWriter().bytes(1, Buffer.alloc(0)).bytes(2, child).finish());
}

test("a result needs its action and its command in the cache", async () => {
  await using rig = await startRig();
  const refused = (what: string) => ({
    name: "ConflictError",
    message: new RegExp(`needs its action and its command in the cache: ${what}`),
  });
  await assert.rejects(rig.update({}), refused("action"));
  await rig.put([rig.action]);
  await assert.rejects(rig.update({}), refused("command"));
  await rig.put([rig.command]);
  await rig.update({});
});

test("who asks for a result or for blobs extends the lifetimes of all that belongs to them", async () => {
  await using rig = await startRig();
  const [file, stdout, stderr, inTree] = ["file", "out", "err", "in tree"].map(blobOf) as [
    TestBlob,
    TestBlob,
    TestBlob,
    TestBlob,
  ];
  const message = treeMessageOf(inTree.digest);
  const output = treeOf({ "a/b/c": "1", d: "2" });
  const named = [file, stdout, stderr, inTree, message, ...output.blobs];
  await rig.put([rig.action, rig.command, ...named]);
  await rig.update({
    outputFiles: [{ path: "f", digest: digestToWire(file.digest) }],
    outputDirectories: [
      { path: "t", treeDigest: digestToWire(message.digest) },
      { path: "d", rootDirectoryDigest: digestToWire(output.root) },
    ],
    stdoutDigest: digestToWire(stdout.digest),
    stderrDigest: digestToWire(stderr.digest),
  });

  // What is below a directory is looked at once an hour, far below the age at which blobs may go.
  rig.clock.nowMs += 3_600_001;
  rig.store.asked.clear();
  await rig.get();
  for (const { digest } of named) assert.ok(rig.store.asked.has(digest), digest);

  rig.store.asked.clear();
  const request = { instanceName: "project", blobDigests: [digestToWire(file.digest)] };
  await invoke((...rest) => rig.channel.blobs.FindMissingBlobs(request, ...rest), rig.options);
  assert.deepEqual([...rig.store.asked], [file.digest]);
});

test("of a directory both forms have to be there, where both are named", async () => {
  await using rig = await startRig();
  const inTree = blobOf("1");
  const [message, output] = [treeMessageOf(inTree.digest), treeOf({ "a/b": "1" })];
  await rig.put([rig.action, rig.command]);
  const result: ActionResultInput = {
    outputDirectories: [
      {
        path: "d",
        treeDigest: digestToWire(message.digest),
        rootDirectoryDigest: digestToWire(output.root),
      },
    ],
  };
  for (const blob of [message, ...output.blobs]) {
    await assert.rejects(rig.update(result), { name: "ConflictError", message: /incomplete/ });
    await rig.put([blob]);
  }
  await rig.update(result);
  assert.deepEqual((await rig.get()).outputDirectories[0]?.treeDigest?.hash.length, 64);
  await assert.rejects(rig.update({ outputDirectories: [{ path: "d" }] }), /incomplete/);
});

test("a tree that a result names a thousand times is read once", async () => {
  await using rig = await startRig();
  const file = blobOf("file");
  const message = treeMessageOf(file.digest);
  await rig.put([rig.action, rig.command, file, message]);
  const treeDigest = digestToWire(message.digest);
  await rig.update({
    outputDirectories: Array.from({ length: 1_000 }, (_, i) => ({ path: `d${i}`, treeDigest })),
  });
  assert.equal(rig.store.read.filter((digest) => digest === message.digest).length, 1);
});

test("links and an exit code are kept as they are", async () => {
  await using rig = await startRig();
  await rig.put([rig.action, rig.command]);
  const link = { path: "link", target: "/absolute/../target" };
  await rig.update({ outputSymlinks: [link], exitCode: 3, stdoutRaw: Buffer.from("said") });
  const { outputSymlinks, exitCode, stdoutRaw } = await rig.get();
  assert.deepEqual(outputSymlinks, [{ ...link, nodeProperties: null }]);
  assert.equal(exitCode, 3);
  assert.equal(stdoutRaw.toString(), "said");
});

test("outputs are sent along with a result as far as there is room, and never what was not verified", async () => {
  await using rig = await startRig();
  const [small, stdout] = [blobOf("small"), blobOf("stdout")];
  const large = blobOf(Buffer.alloc(2_000_000, "x"));
  await rig.put([rig.action, rig.command, small, stdout, large]);
  const lie = Buffer.from("a lie");
  await rig.update({
    outputFiles: [
      { path: "small", digest: digestToWire(small.digest), contents: lie },
      { path: "large", digest: digestToWire(large.digest) },
    ],
    stdoutDigest: digestToWire(stdout.digest),
    stdoutRaw: lie,
    stderrDigest: digestToWire(large.digest),
  });

  const plain = await rig.get();
  assert.equal(plain.stdoutRaw.length + (plain.outputFiles[0]?.contents.length ?? 1), 0);
  const inlined = await rig.get({
    inlineStdout: true,
    inlineStderr: true,
    inlineOutputFiles: ["small", "large", "not there"],
  });
  assert.equal(inlined.stdoutRaw.toString(), "stdout");
  assert.equal(inlined.stderrRaw.length, 0);
  assert.deepEqual(
    inlined.outputFiles.map(({ contents }) => contents.toString()),
    ["small", ""],
  );
});

test("results, actions and trees of absurd size are refused before they are read", async () => {
  await using rig = await startRig();
  await rig.put([rig.action, rig.command]);
  const huge = digestToWire(digestFrom("0".repeat(64), 2 ** 35));
  await assert.rejects(rig.update({ outputDirectories: [{ path: "d", treeDigest: huge }] }), {
    message: /too large for a tree/,
  });
  await assert.rejects(
    rig.update({ outputDirectories: [{ path: "d", rootDirectoryDigest: huge }] }),
    { message: /too large for a directory/ },
  );
  await assert.rejects(rig.update({ stdoutRaw: Buffer.alloc(3_000_000) }), {
    name: "InvalidError",
    message: /the result has 3000[0-9]{3} bytes/,
  });
  const request = { instanceName: "project", actionDigest: huge, actionResult: {} };
  await assert.rejects(
    invoke((...rest) => rig.channel.actions.UpdateActionResult(request, ...rest), rig.options),
    { message: /too large for an action/ },
  );
});
