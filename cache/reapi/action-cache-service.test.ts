import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import test from "node:test";
import { encodeAction, encodeCommand, type ActionResult } from "../../content/action.js";
import { CacheChannel } from "../../content/client/cache-channel.js";
import { digestToWire, type Digest } from "../../content/digest.js";
import { encodeDigest } from "../../content/directory.js";
import { readAction, readCommand, readDirectory } from "../../content/stored-message.js";
import { WireWriter } from "../../content/wire.js";
import { ConflictError, NotFoundError } from "../../program/error.js";
import { bearer, invoke } from "../../program/grpc-client.js";
import type {
  ActionResult as WireActionResult,
  ActionResultInput,
} from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { blobOf, TestCache, testToken, treeOf, type TestBlob, type TestTree } from "../rig.js";

/** A real action with its command and input. */
function actionOf(input: TestTree): { readonly action: TestBlob; readonly blobs: TestBlob[] } {
  const command = blobOf(
    encodeCommand({ arguments: ["true"], environment: { A: "1" }, outputPaths: [""] }),
  );
  const action = blobOf(
    encodeAction({
      command: command.digest,
      inputRoot: input.root,
      timeoutSeconds: 60,
      platform: { image: "node" },
    }),
  );
  return { action, blobs: [command, action] };
}

const peer = "the cache";
const metadata = bearer(testToken());

function update(
  channel: CacheChannel,
  action: Digest,
  actionResult: ActionResultInput,
): Promise<WireActionResult> {
  const request = { instanceName: "project", actionDigest: digestToWire(action), actionResult };
  return invoke((...rest) => channel.actions.UpdateActionResult(request, ...rest), {
    peer,
    metadata,
  });
}

function get(channel: CacheChannel, action: Digest): Promise<WireActionResult> {
  const request = {
    instanceName: "project",
    actionDigest: digestToWire(action),
    inlineStdout: true,
  };
  return invoke((...rest) => channel.actions.GetActionResult(request, ...rest), { peer, metadata });
}

test("a result comes back as it was stored, in its own instance, after a restart too", async () => {
  await using directory = await TemporaryDirectory.create();
  const output = treeOf({ "out/a": "1", b: "2" });
  const { action, blobs } = actionOf(treeOf({ source: "s" }));
  const result: ActionResult = {
    outputs: [
      { path: "", root: output.root },
      { path: "sub/dir", root: output.root },
    ],
    exitCode: 0,
    worker: "agent-1",
    durationMs: 12_345.5,
  };
  {
    await using cache = await TestCache.start(directory.path);
    assert.equal(await cache.client.getActionResult(action.digest), null);
    await cache.client.upload([...output.blobs, ...blobs]);
    await cache.client.putActionResult(action.digest, result);
    assert.deepEqual(await cache.client.getActionResult(action.digest), result);
  }
  await using cache = await TestCache.start(directory.path);
  assert.deepEqual(await cache.client.getActionResult(action.digest), result);
  const other = cache.client.withInstance("other", testToken());
  assert.equal(await other.getActionResult(action.digest), null);
});

test("a result is refused while anything that it names is missing", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const channel = CacheChannel.open(cache.address);
  const { action, blobs } = actionOf(treeOf({ source: "s" }));
  const [file, stdout, stderr] = ["file", "stdout", "stderr"].map(blobOf) as [
    TestBlob,
    TestBlob,
    TestBlob,
  ];
  const output = treeOf({ "a/b": "in a directory" });
  const inTree = blobOf("in a tree message");
  const node = new WireWriter().string(1, "name").bytes(2, encodeDigest(inTree.digest)).finish();
  const child = new WireWriter().bytes(1, node).finish();
  const message = new WireWriter().bytes(1, Buffer.alloc(0)).bytes(2, child).finish();
  const tree = blobOf(message);
  const result: ActionResultInput = {
    outputFiles: [{ path: "f", digest: digestToWire(file.digest) }],
    outputDirectories: [
      { path: "d", rootDirectoryDigest: digestToWire(output.root) },
      { path: "t", treeDigest: digestToWire(tree.digest) },
    ],
    stdoutDigest: digestToWire(stdout.digest),
    stderrDigest: digestToWire(stderr.digest),
  };

  const needed = [...blobs, file, stdout, stderr, tree, inTree, ...output.blobs];
  for (const blob of needed) {
    await assert.rejects(update(channel, action.digest, result), ConflictError);
    await cache.client.upload([blob]);
  }
  await update(channel, action.digest, result);
  const stored = await get(channel, action.digest);
  assert.equal(stored.stdoutRaw.toString(), "stdout");
  assert.deepEqual(stored.outputDirectories[1]?.treeDigest, digestToWire(tree.digest));
  channel.close();
});

test("a result of which a blob vanished is no longer served", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const channel = CacheChannel.open(cache.address);
  const big = blobOf("x".repeat(500_000));
  const output = treeOf({ "a/big": big.bytes });
  const { action, blobs } = actionOf(treeOf({ source: "s" }));
  await cache.client.upload([...output.blobs, ...blobs]);
  const result = { outputs: [{ path: "", root: output.root }], exitCode: 0, worker: "w" };
  await cache.client.putActionResult(action.digest, { ...result, durationMs: 1 });
  assert.notEqual(await cache.client.getActionResult(action.digest), null);

  await rm(`${directory.path}/cas`, { recursive: true });
  await assert.rejects(cache.client.read(big.digest));

  assert.equal(await cache.client.getActionResult(action.digest), null);
  await assert.rejects(get(channel, action.digest), (error: unknown) => {
    assert.ok(error instanceof NotFoundError);
    assert.match(error.message, new RegExp(`incomplete: .*blob ${big.digest} \\(\\./a/big\\)`));
    return true;
  });
  channel.close();
});

test("actions and commands are read back as they were written", async () => {
  await using directory = await TemporaryDirectory.create();
  await using cache = await TestCache.start(directory.path);
  const input = treeOf({ source: "s" });
  const { action, blobs } = actionOf(input);
  await cache.client.upload([...blobs, ...input.blobs]);

  const read = await readAction(cache.client, action.digest);
  assert.deepEqual(read, {
    command: blobs[0]?.digest,
    inputRoot: input.root,
    timeoutSeconds: 60,
    platform: { image: "node" },
  });
  assert.deepEqual(await readCommand(cache.client, read.command), {
    arguments: ["true"],
    environment: { A: "1" },
    outputPaths: [""],
  });
  assert.equal((await readDirectory(cache.client, input.root)).files[0]?.name, "source");
  await assert.rejects(readAction(cache.client, input.root), { name: "InvalidError" });
});
