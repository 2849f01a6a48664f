import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { Command } from "../../content/action.js";
import type { BlobSource } from "../../content/content-store.js";
import type { Log } from "../../program/log.js";
import type { ContainerEngine, ContainerSpec, RunResult } from "../containers/container-engine.js";
import { labelsOf } from "../containers/labels.js";
import { Breather } from "../slugs/breather.js";
import type { Owner } from "../slugs/local-blobs.js";
import type { Farm, SlugLayer, SlugStore } from "../slugs/slug-store.js";
import { StepFailedError, type StepContext, type StepRunner } from "../work/step-context.js";
import { BuildDirectory } from "./build-directory.js";
import { subjectOf, type BuildWork } from "./build-work.js";
import { CacheDirectories } from "./cache-directories.js";
import { collectOutputs, type CollectedOutputs, type NewBlob } from "./collect-outputs.js";
import { CopiedTree } from "./copied-tree.js";
import { OutputTail } from "./output-tail.js";
import { OverlayTree } from "./overlay-tree.js";
import { TimeLimits } from "./time-limits.js";
import type { WorkingTree } from "./working-tree.js";

export interface BuildRunnerParts {
  /** The agent's name, put on what it creates and into results. */
  readonly agent: string;
  readonly engine: ContainerEngine;
  readonly slugs: SlugStore;
  /** The agent's own directory; nobody else's. */
  readonly data: string;
  /** Whom the files of builds belong to and who runs them; null: the agent's own user. */
  readonly owner: Owner | null;
  readonly log: Log;
  /** Always copy instead of mounting an overlay. */
  readonly copyAlways?: boolean;
}

const applicationDirectory = "/app";
const cacheDirectory = "/mnt/cache";

/**
 * Runs one action: input tree → container → outputs in the cache → action result. Whatever happens,
 * the container, the mount and the directory of the build are gone afterwards.
 */
export class BuildRunner implements StepRunner<BuildWork>, AsyncDisposable {
  readonly #parts: BuildRunnerParts;
  readonly #builds: BuildDirectory;
  readonly #caches: CacheDirectories;
  #mayMount: boolean;

  private constructor(parts: BuildRunnerParts, builds: BuildDirectory) {
    this.#parts = parts;
    this.#builds = builds;
    this.#caches = new CacheDirectories(join(parts.data, "caches"), parts.owner);
    this.#mayMount = parts.copyAlways !== true && process.getuid?.() === 0;
  }

  /** Removes what an agent that was killed has left of its builds, and is ready. */
  static async open(parts: BuildRunnerParts): Promise<BuildRunner> {
    for (const { id, name } of await parts.engine.listByLabels({
      "slipway.role": "build",
      "slipway.agent": parts.agent,
      "slipway.data": parts.data,
    })) {
      parts.log.warn("a container of an earlier run is removed", { container: name });
      await parts.engine.remove(id);
    }
    const builds = await BuildDirectory.open(join(parts.data, "builds"), parts.log);
    return new BuildRunner(parts, builds);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#builds[Symbol.asyncDispose]();
  }

  async run(work: BuildWork, context: StepContext): Promise<void> {
    const { content, signal } = context;
    // An agent that was lost may have come as far as this and no further.
    const isDone = context.attempt > 1 && (await content.getActionResult(work.action, signal));
    if (isDone) return;

    const action = await content.readAction(work.action, signal);
    const command = await content.readCommand(action.command, signal);
    if (command.arguments.length > 0) await this.#parts.engine.requireImage(work.image);

    const { slugs } = this.#parts;
    const options = { scope: context.project };
    const layers = await context.phase("fetch", () =>
      slugs.materialiseLayers(action.inputRoot, content, signal, options),
    );
    const whole = (): Promise<Farm> =>
      slugs.materialise(action.inputRoot, content, signal, options);
    const directory = this.#builds.create();
    try {
      await using tree = await this.#openTree(layers, whole, directory, signal);
      const startedAtMs = performance.now();
      if (command.arguments.length > 0) {
        await context.phase("run", () => this.#runCommand(work, command, tree, directory, context));
      }
      const durationMs = Math.round(performance.now() - startedAtMs);
      const collected = await context.phase("collect", () =>
        collectOutputs(
          {
            tree,
            inputRoot: action.inputRoot,
            outputPaths: command.outputPaths,
            readDirectory: (digest) => this.#parts.slugs.readDirectory(digest, content, signal),
            warn: (message) => context.log.write(`warning: ${message}\n`),
          },
          signal,
        ),
      );
      await context.phase("upload", async () => {
        await this.#keep(collected, context);
        const { outputs } = collected;
        const result = { outputs, exitCode: 0, worker: this.#parts.agent, durationMs };
        await content.putActionResult(work.action, result, signal);
      });
    } finally {
      this.#builds.remove(directory);
    }
  }

  async #openTree(
    layers: readonly SlugLayer[],
    whole: () => Promise<Farm>,
    directory: string,
    signal: AbortSignal,
  ): Promise<WorkingTree> {
    if (this.#mayMount) {
      try {
        return await OverlayTree.mount(layers, directory, this.#parts.owner);
      } catch (error) {
        this.#mayMount = false;
        this.#parts.log.warn("overlays are not permitted here: builds work on copies", { error });
      }
    }
    return await CopiedTree.copy(await whole(), directory, signal);
  }

  async #runCommand(
    work: BuildWork,
    command: Command,
    tree: WorkingTree,
    directory: string,
    context: StepContext,
  ): Promise<void> {
    const { engine } = this.#parts;
    using cache = this.#caches.lend(work.cacheDirectory, join(directory, "cache"));
    const labels = labelsOf({ farm: context.farm, role: "network" });
    const network = `slipway-${context.farm}-build`;
    await engine.ensureNetwork({ name: network, labels }, context.signal);

    const tail = new OutputTail();
    const what = subjectOf(work);
    using limits = new TimeLimits({ what, ...work, tail: () => tail.toString() });
    const result = await engine.run(
      this.#containerSpec(work, command, { tree, cache: cache.path, network, context }),
      (chunk) => {
        limits.heard();
        tail.add(chunk);
        context.log.write(chunk);
      },
      AbortSignal.any([context.signal, limits.signal]),
    );
    if (result.status !== 0) throw failureOf(work, result, tail.toString());
  }

  #containerSpec(
    work: BuildWork,
    command: Command,
    parts: {
      readonly tree: WorkingTree;
      readonly cache: string;
      readonly network: string;
      readonly context: StepContext;
    },
  ): ContainerSpec {
    const { context } = parts;
    const { agent, data, owner } = this.#parts;
    const user = owner ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
    return {
      name: `slipway-${context.farm}-build-${randomUUID()}`,
      image: work.image,
      labels: {
        ...labelsOf({
          farm: context.farm,
          role: "build",
          application: work.application,
          fence: context.fence,
        }),
        "slipway.agent": agent,
        "slipway.data": data,
        "slipway.step": context.step,
      },
      command: command.arguments,
      environment: { ...cacheVariables, ...command.environment },
      user: `${user.uid}:${user.gid}`,
      workingDirectory: applicationDirectory,
      mounts: [
        { kind: "bind", source: parts.tree.path, target: applicationDirectory },
        { kind: "bind", source: parts.cache, target: cacheDirectory },
        { kind: "tmpfs", target: "/tmp", executable: true },
      ],
      network: { kind: "network", network: parts.network },
      ...(work.memoryBytes > 0 && { memoryBytes: work.memoryBytes }),
      ...(work.cpus > 0 && { cpus: work.cpus }),
    };
  }

  /** Makes what the build made durable in the cache, and leaves it on this host for what comes next. */
  async #keep({ outputs, blobs }: CollectedOutputs, context: StepContext): Promise<void> {
    const adoption = this.#adopt(blobs, context.signal);
    const upload = context.content.upload(blobs.map(sourceOf), context.signal);
    const [summary] = await Promise.allSettled([upload, adoption]);
    if (summary.status === "rejected") throw summary.reason as Error;
    context.uploaded(summary.value);
    await adoption;
    for (const { root } of outputs) this.#parts.slugs.remember(root, context.project);
  }

  async #adopt(blobs: readonly NewBlob[], signal: AbortSignal): Promise<void> {
    const { slugs } = this.#parts;
    const breather = new Breather();
    for (const blob of blobs) {
      if ("path" in blob) slugs.adopt(blob.path, blob.digest, blob.isExecutable);
      else slugs.blobs.write(blob.digest, blob.bytes);
      if (breather.isDue) await breather.rest(signal);
    }
  }
}

/**
 * Where package managers keep what they download: not in the application directory, which is the home
 * of the user that builds and would carry it into the slug.
 */
const cacheVariables: Readonly<Record<string, string>> = {
  CACHE_DIR: cacheDirectory,
  XDG_CACHE_HOME: `${cacheDirectory}/xdg`,
  npm_config_cache: `${cacheDirectory}/npm`,
  npm_config_update_notifier: "false",
  YARN_CACHE_FOLDER: `${cacheDirectory}/yarn`,
  COMPOSER_CACHE_DIR: `${cacheDirectory}/composer`,
  PIP_CACHE_DIR: `${cacheDirectory}/pip`,
};

function sourceOf(blob: NewBlob): BlobSource {
  return "path" in blob
    ? { digest: blob.digest, path: blob.path }
    : { digest: blob.digest, bytes: blob.bytes };
}

function failureOf(work: BuildWork, result: RunResult, tail: string): StepFailedError {
  if (result.outOfMemory) {
    const limit = Math.round(work.memoryBytes / 1024 / 1024);
    return new StepFailedError(`${subjectOf(work)} used more than its ${limit} MB of memory`, {
      tail,
      hint: "Make it use less, or have the operator raise the memory of builds.",
    });
  }
  return new StepFailedError(`${subjectOf(work)} exited with status ${result.status}`, { tail });
}
