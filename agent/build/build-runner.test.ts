import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { digestOf, emptyDigest } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import { parseTraceparent } from "../../program/trace-context.js";
import { CancelledError, StepFailedError } from "../work/step-context.js";
import { Housekeeping } from "../work/housekeeping.js";
import { BuildRunner } from "./build-runner.js";

import { baseImage, BuildRig, isRoot, owner } from "./build-rig.js";

/** With a container that is started for the build, and with one that waited for it. */
function inBothWays(name: string, body: (t: TestContext, isReady: boolean) => Promise<void>): void {
  void test(name, (t) => body(t, false));
  if (isRoot) void test(`${name} (a container waits)`, (t) => body(t, true));
}

for (const copyAlways of isRoot ? [false, true] : [true]) {
  const way = copyAlways ? "on a copy" : "under an overlay";

  inBothWays(`a build ${way} gives what its script made of the tree`, async (t, isReady) => {
    const rig = await BuildRig.open(t, { copyAlways, isReady });
    if (rig === null) return;
    await using _ = rig;

    const action = await rig.build(
      'pwd; id -u; echo "$GREETING" > out; rm old; mv src lib; echo x > lib/x; chmod +x run',
      { old: "o", src: { a: "1", b: { c: "2" } }, run: "r" },
    );

    assert.deepEqual(rig.output(action), {
      out: "hello\n",
      "lib/a": "1",
      "lib/b/c": "2",
      "lib/x": "x\n",
      run: "*r",
    });
    assert.equal(rig.log, `/app\n${owner?.uid ?? process.getuid?.()}\n`);
    assert.equal(rig.content.results.get(action)?.worker, "one");
    assert.deepEqual(await rig.leftovers(), []);
  });
}

inBothWays(
  "only what the build made is uploaded, and it need not be fetched again",
  async (t, isReady) => {
    const rig = await BuildRig.open(t, { isReady });
    if (rig === null) return;
    await using _ = rig;

    const action = await rig.build("echo made > made", { src: { a: "1" }, b: "2" });

    assert.equal(rig.uploaded.blobs, 2, "the file and the root directory");
    rig.content.served.length = 0;
    const root = rig.content.results.get(action)?.outputs[0]?.root ?? emptyDigest;
    await rig.slugs.materialise(root, rig.content, t.signal);
    assert.deepEqual(rig.content.served, []);
    assert.ok(existsSync(rig.slugs.blobPath(digestOf("made\n"))));
  },
);

inBothWays("a command without arguments gives trees of its input", async (t, isReady) => {
  const rig = await BuildRig.open(t, { isReady });
  if (rig === null) return;
  await using _ = rig;

  const action = await rig.build(null, { src: { a: "1" } }, { image: "no/such:image" });
  const part = await rig.build(null, { src: { a: "1" } }, { outputPaths: ["src"] });

  assert.deepEqual(rig.output(action), { "src/a": "1" });
  assert.deepEqual(rig.output(part), { a: "1" });
  assert.equal(rig.uploaded.blobs, 0);
});

inBothWays(
  "a script that fails fails the build with its last lines and stores nothing",
  async (t, isReady) => {
    const rig = await BuildRig.open(t, { isReady });
    if (rig === null) return;
    await using _ = rig;

    await assert.rejects(
      rig.build("exec 2>&1; seq 100; echo the reason >&2; exit 2", { a: "1" }),
      (error: Error) => {
        assert.ok(error instanceof StepFailedError);
        assert.equal(error.message, 'the build hook of application "shop" exited with status 2');
        assert.match(error.tail, /^52\n(.*\n){48}the reason$/);
        return true;
      },
    );

    assert.equal(rig.content.results.size, 0);
    assert.deepEqual(rig.content.received, []);
    assert.deepEqual(await rig.leftovers(), []);
  },
);

inBothWays("a build that takes too long or falls silent is stopped", async (t, isReady) => {
  const rig = await BuildRig.open(t, { isReady });
  if (rig === null) return;
  await using _ = rig;

  await assert.rejects(
    rig.build("while :; do echo again; sleep 0.1; done", {}, { timeoutMs: 1_500 }),
    /ran longer than 1.5 s and was stopped/,
  );
  await assert.rejects(
    rig.build("echo asking; sleep 600", {}, { silenceTimeoutMs: 4_000 }),
    (error: Error) => {
      assert.ok(error instanceof StepFailedError);
      assert.match(error.message, /wrote nothing for 4 s/);
      assert.equal(error.tail, "asking");
      return true;
    },
  );
  assert.deepEqual(await rig.leftovers(), []);
});

inBothWays("a cancelled build stops at once and leaves nothing behind", async (t, isReady) => {
  const rig = await BuildRig.open(t, { isReady });
  if (rig === null) return;
  await using _ = rig;
  rig.onLog = () => rig.cancel.abort(new CancelledError());

  await assert.rejects(rig.build("echo begun; sleep 600", { a: "1" }), CancelledError);

  assert.deepEqual(await rig.leftovers(), []);
});

inBothWays(
  "the cache directory stays from one build to the next and out of the result",
  async (t, isReady) => {
    const rig = await BuildRig.open(t, { isReady });
    if (rig === null) return;
    await using _ = rig;

    await rig.build('echo kept > "$CACHE_DIR/file"', {});
    const action = await rig.build('cp "$CACHE_DIR/file" copied', {});

    assert.deepEqual(rig.output(action), { copied: "kept\n" });
  },
);

inBothWays("an absent image is the farm's fault, not the user's", async (t, isReady) => {
  const rig = await BuildRig.open(t, { isReady });
  if (rig === null) return;
  await using _ = rig;

  await assert.rejects(rig.build("true", {}, { image: "no/such:image" }), (error: Error) => {
    assert.ok(!(error instanceof StepFailedError));
    assert.match(error.message, /no\/such:image/);
    return true;
  });
});

test("what a killed agent left is removed at the next start", { skip: !isRoot }, async (t) => {
  const rig = await BuildRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const left = join(rig.data, "builds", "left behind");
  for (const name of ["lower", "upper", "work", "merged"]) {
    mkdirSync(join(left, name), { recursive: true });
  }
  writeFileSync(join(left, "upper/file"), "x");
  const options = "lowerdir=lower,upperdir=upper,workdir=work";
  execFileSync("mount", ["-t", "overlay", "overlay", "-o", options, "merged"], { cwd: left });
  await rig.farm.engine.ensureContainer({
    name: `${rig.farm.name}-left`,
    image: baseImage,
    labels: {
      "slipway.farm": rig.farm.name,
      "slipway.role": "build",
      "slipway.agent": "one",
      "slipway.data": rig.data,
    },
    command: ["sleep", "600"],
    network: { kind: "none" },
  });

  const { farm, slugs, data } = rig;
  const housekeeping = new Housekeeping(silentLog);
  await using _again = await BuildRunner.open({
    farmParts: [],
    ...{ agent: "one", engine: farm.engine, slugs, data, owner, log: silentLog },
    ...{ slots: null, housekeeping, limit: 0 },
  });
  await _again[Symbol.asyncDispose]();

  assert.deepEqual(await rig.leftovers(), []);
});

test("a build is told of the trace that it is done in, and is the same in every trace", async (t) => {
  const rig = await BuildRig.open(t);
  if (rig === null) return;
  await using _ = rig;
  const build = () => rig.build('echo "trace: ${TRACEPARENT-none}"', {});
  const plain = await build();
  const traceparent = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
  rig.trace = parseTraceparent(traceparent);
  const traced = await build();
  assert.equal(rig.log, `trace: none\ntrace: ${traceparent}\n`);
  assert.equal(traced, plain);
});

test("a build may begin with more than is in its key, or without it where that is gone", async (t) => {
  const rig = await BuildRig.open(t);
  if (rig === null) return;
  await using _rig = rig;
  const begin = rig.content.putTree({ "a.txt": "a", cache: { "old.txt": "kept" } });
  const script = "cat cache/old.txt 2>/dev/null || echo none; echo new >b.txt";
  const action = await rig.build(script, { "a.txt": "a" }, { begin });
  assert.match(rig.log, /^kept$/m);
  const [output] = rig.content.results.get(action)?.outputs ?? [];
  assert.deepEqual(rig.content.list(output?.root ?? emptyDigest), {
    "a.txt": "a",
    "b.txt": "new\n",
    "cache/old.txt": "kept",
  });

  rig.content.results.clear();
  await rig.build(`${script} # again`, { "a.txt": "a" }, { begin: digestOf("collected") });
  assert.match(rig.log, /warning: what earlier builds have left is gone/);
  assert.match(rig.log, /^none$/m);
});
