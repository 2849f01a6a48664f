import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import type { UploadSummary } from "../../content/content-store.js";
import { digestOf, emptyDigest, type Digest } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import { parseTraceparent, type TraceContext } from "../../program/trace-context.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { TestFarm } from "../containers/test-farm.js";
import { SlugStore } from "../slugs/slug-store.js";
import { CancelledError, StepFailedError, type StepContext } from "../work/step-context.js";
import { lastingLease } from "../work/test-lease.js";
import { Slots } from "../standby/slots.js";
import { Housekeeping } from "../work/housekeeping.js";
import { BuildRunner, type BuildRunnerParts } from "./build-runner.js";
import type { BuildWork } from "../work/build-work.js";

const image = "slipway/base:bookworm";
const isRoot = process.getuid?.() === 0;
const owner = isRoot ? { uid: 10_000, gid: 10_000 } : null;

class Rig implements AsyncDisposable {
  readonly content = new MemoryContentStore();
  readonly cancel = new AbortController();
  readonly data: string;
  readonly farm: TestFarm;
  readonly slugs: SlugStore;
  readonly runner: BuildRunner;
  readonly #housekeeping: Housekeeping;
  log = "";
  trace: TraceContext | null = null;
  onLog: () => void = () => undefined;
  uploaded: UploadSummary = { blobs: 0, bytes: 0 };

  private constructor(
    farm: TestFarm,
    parts: Pick<BuildRunnerParts, "data" | "slugs"> & { readonly housekeeping: Housekeeping },
    runner: BuildRunner,
  ) {
    this.data = parts.data;
    this.farm = farm;
    this.slugs = parts.slugs;
    this.runner = runner;
    this.#housekeeping = parts.housekeeping;
  }

  /** `isReady`: a container waits for the first build. */
  static async open(
    t: TestContext,
    { isReady = false, copyAlways = false }: { isReady?: boolean; copyAlways?: boolean } = {},
  ): Promise<Rig | null> {
    const farm = await TestFarm.open(t, [image]);
    if (farm === null) return null;
    const { engine } = farm;
    const data = await mkdtemp(join(tmpdir(), "slipway-build-"));
    farm.watchAgent(data);
    const parts = {
      ...{ agent: "one", engine, data, owner, copyAlways, limit: 4, log: silentLog },
      slugs: await SlugStore.open(data, owner),
      slots: isReady ? await Slots.open({ data, engine, log: silentLog }) : null,
      housekeeping: new Housekeeping(silentLog),
    };
    const rig = new Rig(farm, parts, await BuildRunner.open(parts));
    if (!isReady) return rig;
    await rig.build("true", {});
    await parts.housekeeping.idle();
    assert.equal((await rig.containers()).length, 1);
    rig.content.results.clear();
    return rig;
  }

  async containers(): Promise<readonly string[]> {
    const found = await this.farm.engine.listByLabels({ "slipway.farm": this.farm.name });
    return found.map(({ name }) => name);
  }

  async build(
    script: string | null,
    input: TreeLiteral,
    work: Partial<BuildWork> & { readonly outputPaths?: readonly string[] } = {},
  ): Promise<Digest> {
    const command = this.content.putCommand({
      arguments: script === null ? [] : ["/bin/sh", "-c", script],
      environment: { GREETING: "hello", CACHE_DIR: "/mnt/cache" },
      outputPaths: work.outputPaths ?? [""],
    });
    const inputRoot = this.content.putTree(input);
    const action = this.content.putAction({ command, inputRoot, timeoutSeconds: 60, platform: {} });
    await this.runner.run(
      {
        action,
        begin: null,
        kind: "build",
        application: "shop",
        cacheDirectory: "shop",
        image,
        timeoutMs: 60_000,
        silenceTimeoutMs: 60_000,
        memoryBytes: 256 * 1024 * 1024,
        cpus: 1,
        variables: {},
        ...work,
      },
      this.#context(),
    );
    return action;
  }

  /** What the action left at its only output path. */
  output(action: Digest): Record<string, string> {
    return this.content.list(this.content.results.get(action)?.outputs[0]?.root ?? emptyDigest);
  }

  /** Containers and mounts that are left, and directories once their removal has ended. */
  async leftovers(): Promise<readonly string[]> {
    await this.#stop();
    return [
      ...(await this.containers()),
      ...(await readdir(join(this.data, "builds"))),
      ...readFileSync("/proc/self/mountinfo", "utf8")
        .split("\n")
        .filter((line) => line.includes(this.data)),
    ];
  }

  async #stop(): Promise<void> {
    await this.#housekeeping[Symbol.asyncDispose]();
    await this.runner[Symbol.asyncDispose]();
    await Slots.remove(this.data);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop();
    await this.farm[Symbol.asyncDispose]();
    await rm(this.data, { recursive: true, force: true });
  }

  #context(): StepContext {
    return {
      step: "step-1",
      attempt: 1,
      fence: { epoch: 1, counter: 1 },
      lease: lastingLease(this.cancel.signal),
      activity: "activity",
      project: "project",
      farm: this.farm.name,
      ...(this.trace !== null && { trace: this.trace }),
      content: this.content,
      log: {
        write: (chunk) => {
          this.log += typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
          this.onLog();
        },
      },
      signal: this.cancel.signal,
      phase: (_, work) => work(),
      advance: () => Promise.resolve(),
      uploaded: (summary) => {
        this.uploaded = summary;
      },
    };
  }
}

/** With a container that is started for the build, and with one that waited for it. */
function inBothWays(name: string, body: (t: TestContext, isReady: boolean) => Promise<void>): void {
  void test(name, (t) => body(t, false));
  if (isRoot) void test(`${name} (a container waits)`, (t) => body(t, true));
}

for (const copyAlways of isRoot ? [false, true] : [true]) {
  const way = copyAlways ? "on a copy" : "under an overlay";

  inBothWays(`a build ${way} gives what its script made of the tree`, async (t, isReady) => {
    const rig = await Rig.open(t, { copyAlways, isReady });
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
    const rig = await Rig.open(t, { isReady });
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
  const rig = await Rig.open(t, { isReady });
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
    const rig = await Rig.open(t, { isReady });
    if (rig === null) return;
    await using _ = rig;

    await assert.rejects(
      rig.build("exec 2>&1; seq 100; echo the reason >&2; exit 2", { a: "1" }),
      (error: Error) => {
        assert.ok(error instanceof StepFailedError);
        assert.equal(error.message, 'the build hook of application "shop" exited with status 2');
        assert.match(error.tail, /^82\n(.*\n)+100\nthe reason$/);
        return true;
      },
    );

    assert.equal(rig.content.results.size, 0);
    assert.deepEqual(rig.content.received, []);
    assert.deepEqual(await rig.leftovers(), []);
  },
);

inBothWays("a build that takes too long or falls silent is stopped", async (t, isReady) => {
  const rig = await Rig.open(t, { isReady });
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
  const rig = await Rig.open(t, { isReady });
  if (rig === null) return;
  await using _ = rig;
  rig.onLog = () => rig.cancel.abort(new CancelledError());

  await assert.rejects(rig.build("echo begun; sleep 600", { a: "1" }), CancelledError);

  assert.deepEqual(await rig.leftovers(), []);
});

inBothWays(
  "the cache directory stays from one build to the next and out of the result",
  async (t, isReady) => {
    const rig = await Rig.open(t, { isReady });
    if (rig === null) return;
    await using _ = rig;

    await rig.build('echo kept > "$CACHE_DIR/file"', {});
    const action = await rig.build('cp "$CACHE_DIR/file" copied', {});

    assert.deepEqual(rig.output(action), { copied: "kept\n" });
  },
);

inBothWays("an absent image is the farm's fault, not the user's", async (t, isReady) => {
  const rig = await Rig.open(t, { isReady });
  if (rig === null) return;
  await using _ = rig;

  await assert.rejects(rig.build("true", {}, { image: "no/such:image" }), (error: Error) => {
    assert.ok(!(error instanceof StepFailedError));
    assert.match(error.message, /no\/such:image/);
    return true;
  });
});

test("what a killed agent left is removed at the next start", { skip: !isRoot }, async (t) => {
  const rig = await Rig.open(t);
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
    image,
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
    ...{ agent: "one", engine: farm.engine, slugs, data, owner, log: silentLog },
    ...{ slots: null, housekeeping, limit: 0 },
  });
  await _again[Symbol.asyncDispose]();

  assert.deepEqual(await rig.leftovers(), []);
});

test("a build is told of the trace that it is done in, and is the same in every trace", async (t) => {
  const rig = await Rig.open(t);
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
  const rig = await Rig.open(t);
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
