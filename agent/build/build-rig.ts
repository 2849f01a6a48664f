import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import type { UploadSummary } from "../../content/content-store.js";
import { emptyDigest, type Digest } from "../../content/digest.js";
import { silentLog } from "../../program/log.js";
import type { TraceContext } from "../../program/trace-context.js";
import { MemoryContentStore, type TreeLiteral } from "../../test/memory-content-store.js";
import { TestFarm } from "../containers/test-farm.js";
import { SlugStore } from "../slugs/slug-store.js";
import type { StepContext } from "../work/step-context.js";
import { lastingLease } from "../work/test-lease.js";
import { Slots } from "../standby/slots.js";
import { Housekeeping } from "../work/housekeeping.js";
import { BuildRunner, type BuildRunnerParts } from "./build-runner.js";
import type { BuildWork } from "../work/build-work.js";

/** What builds run in where a test names nothing else. */
export const baseImage = "slipway/base:bookworm";
/** Only who is root may mount overlays. */
export const isRoot = process.getuid?.() === 0;
/** Whom the files of builds belong to. */
export const owner = isRoot ? { uid: 10_000, gid: 10_000 } : null;

interface RigOptions extends Pick<BuildRunnerParts, "diskWatch"> {
  /** A container waits for the first build. */
  readonly isReady?: boolean;
  /** No overlays. */
  readonly copyAlways?: boolean;
  readonly image?: string;
  /** The size of a disk of the agent's own; 0: what there is. */
  readonly diskMb?: number;
}

/** Runs builds without a coordinator: what they need is in memory, the containers are real. */
export class BuildRig implements AsyncDisposable {
  readonly content = new MemoryContentStore();
  readonly cancel = new AbortController();
  readonly data: string;
  readonly farm: TestFarm;
  readonly slugs: SlugStore;
  readonly runner: BuildRunner;
  readonly #housekeeping: Housekeeping;
  readonly #hasDisk: boolean;
  log = "";
  trace: TraceContext | null = null;
  onLog: () => void = () => undefined;
  uploaded: UploadSummary = { blobs: 0, bytes: 0 };

  private constructor(
    farm: TestFarm,
    parts: Pick<BuildRunnerParts, "data" | "slugs"> & { readonly housekeeping: Housekeeping },
    runner: BuildRunner,
    hasDisk: boolean,
  ) {
    this.data = parts.data;
    this.farm = farm;
    this.slugs = parts.slugs;
    this.runner = runner;
    this.#housekeeping = parts.housekeeping;
    this.#hasDisk = hasDisk;
  }

  static async open(
    t: TestContext,
    {
      isReady = false,
      copyAlways = false,
      image = baseImage,
      diskMb = 0,
      diskWatch = {},
    }: RigOptions = {},
  ): Promise<BuildRig | null> {
    const farm = await TestFarm.open(t, [image]);
    if (farm === null) return null;
    const { engine } = farm;
    const data = await mkdtemp(join(tmpdir(), "slipway-build-"));
    if (diskMb > 0) execFileSync("mount", ["-t", "tmpfs", "-o", `size=${diskMb}m`, "none", data]);
    farm.watchAgent(data);
    const parts = {
      ...{ agent: "one", engine, data, owner, copyAlways, limit: 4, log: silentLog },
      farmParts: [],
      diskWatch,
      slugs: await SlugStore.open(data, owner),
      slots: isReady ? await Slots.open({ data, engine, log: silentLog }) : null,
      housekeeping: new Housekeeping(silentLog),
    };
    const rig = new BuildRig(farm, parts, await BuildRunner.open(parts), diskMb > 0);
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
        name: "",
        whole: null,
        others: {},
        application: "shop",
        cacheDirectory: "shop",
        image: baseImage,
        timeoutMs: 60_000,
        silenceTimeoutMs: 60_000,
        memoryBytes: 256 * 1024 * 1024,
        diskBytes: 0,
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
        .filter((line) => line.includes(`${this.data}/`)),
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
    // Mounted only where it is a disk of its own.
    if (this.#hasDisk) execFileSync("umount", [this.data]);
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
