import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import type { Command } from "../../content/action.js";
import type { BlobSource } from "../../content/content-store.js";
import type { Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { readAction, readCommand } from "../../content/stored-message.js";
import { traceVariables } from "../../program/trace-context.js";
import type { RunResult } from "../containers/container-engine.js";
import { Breather } from "../slugs/breather.js";
import type { Farm, SlugLayer, SlugStore } from "../slugs/slug-store.js";
import { StepFailedError, type StepContext, type StepRunner } from "../work/step-context.js";
import { BuildContainers, type BuildContainersParts } from "./build-containers.js";
import { BuildDirectory } from "./build-directory.js";
import { BuildNetwork, type BuildNetworkParts } from "./build-network.js";
import { subjectOf, type BuildWork } from "../work/build-work.js";
import { CacheDirectories } from "./cache-directories.js";
import {
  collectOutputs,
  type CollectedOutputs,
  type CollectOptions,
  type NewBlob,
} from "./collect-outputs.js";
import { CopiedTree } from "./copied-tree.js";
import { collectDeclared } from "./declared-outputs.js";
import { DiskWatch, type DiskWatchOptions } from "./disk-watch.js";
import { LookupTrace } from "./lookup-trace.js";
import { OutputTail } from "./output-tail.js";
import { OverlayTree } from "./overlay-tree.js";
import { TimeLimits } from "./time-limits.js";
import { listed, undeclaredInputs } from "./undeclared-inputs.js";
import type { WorkingTree } from "./working-tree.js";

/** `agent` is put into results, `owner` is whom the files of builds belong to; null: the agent's user. */
export interface BuildRunnerParts extends BuildContainersParts, BuildNetworkParts {
  readonly slugs: SlugStore;
  /** Always copy instead of mounting an overlay. */
  readonly copyAlways?: boolean;
  /** How what builds write is watched, where not as usual. */
  readonly diskWatch?: Omit<DiskWatchOptions, "directory">;
}

/** Where a build works. */
interface BuildPlace {
  readonly tree: WorkingTree;
  /** The tree that it began with. */
  readonly root: Digest;
  /** The build's own directory, for whatever else it needs. */
  readonly directory: string;
}

const declareHint = 'Add it to the "inputs" of the step: what it makes depends on it.';
const applicationDirectory = "/app";
const cacheDirectory = "/mnt/cache";

/**
 * Runs one action: input tree → container → outputs in the cache → action result. Whatever happens,
 * the container, the mount and the directory of the build are gone afterwards.
 */
export class BuildRunner implements StepRunner<BuildWork>, AsyncDisposable {
  readonly #parts: BuildRunnerParts;
  readonly #builds: BuildDirectory;
  readonly #containers: BuildContainers;
  readonly #network: BuildNetwork;
  readonly #disk: DiskWatch;
  readonly #caches: CacheDirectories;
  #mayMount: boolean;

  private constructor(
    parts: BuildRunnerParts,
    builds: BuildDirectory,
    containers: BuildContainers,
    network: BuildNetwork,
  ) {
    this.#parts = parts;
    this.#builds = builds;
    this.#containers = containers;
    this.#network = network;
    this.#disk = new DiskWatch({ ...parts.diskWatch, directory: parts.data });
    this.#caches = new CacheDirectories(join(parts.data, "caches"), parts.owner);
    this.#mayMount = parts.copyAlways !== true && process.getuid?.() === 0;
  }

  /** Removes what an agent that was killed has left of its builds, and is ready. */
  static async open(parts: BuildRunnerParts): Promise<BuildRunner> {
    const containers = await BuildContainers.open(parts);
    const builds = await BuildDirectory.open(join(parts.data, "builds"), parts.log);
    return new BuildRunner(parts, builds, containers, await BuildNetwork.open(parts));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#disk[Symbol.asyncDispose]();
    await this.#containers[Symbol.asyncDispose]();
    await this.#builds[Symbol.asyncDispose]();
  }

  async run(work: BuildWork, context: StepContext): Promise<void> {
    const { content, signal } = context;
    using _use = this.#parts.slugs.use();
    // An agent that was lost may have come as far as this and no further.
    const isDone = context.attempt > 1 && (await content.getActionResult(work.action, signal));
    if (isDone) return;

    const action = await readAction(content, work.action, signal);
    const command = await readCommand(content, action.command, signal);
    if (command.arguments.length > 0) await this.#parts.engine.requireImage(work.image);

    const { slugs } = this.#parts;
    const directory = this.#builds.create();
    try {
      const { layers, root } = await context.phase("fetch", () =>
        this.#fetch(work, action.inputRoot, join(directory, "changes"), context),
      );
      const whole = (): Promise<Farm> =>
        slugs.materialise(root, content, signal, { scope: context.project });
      await using tree = await this.#openTree(layers, whole, directory, signal);
      const startedAtMs = performance.now();
      // Gone before the tree is, whatever becomes of what follows.
      await using _container = await this.#ranIn(work, command, { tree, root, directory }, context);
      const durationMs = Math.round(performance.now() - startedAtMs);
      const options: CollectOptions = {
        tree,
        inputRoot: root,
        outputPaths: command.outputPaths,
        readDirectory: (digest) => slugs.readDirectory(digest, content, signal),
        warn: (message) => context.log.write(`warning: ${message}\n`),
      };
      const collected = await context.phase("collect", () =>
        work.kind === "step"
          ? collectDeclared(subjectOf(work), options, signal)
          : collectOutputs(options, signal),
      );
      await context.phase("upload", async () => {
        const [known] = await Promise.all([
          content.getActionResult(work.action, signal),
          this.#keep(collected, context),
        ]);
        const { outputs } = collected;
        if (known !== null && !isDeepStrictEqual(known.outputs, outputs)) {
          context.log.write(
            `warning: ${subjectOf(work)} is nondeterministic: it made something else before\n`,
          );
        }
        const result = { outputs, exitCode: 0, worker: this.#parts.agent, durationMs };
        await content.putActionResult(work.action, result, signal);
      });
    } finally {
      this.#builds.remove(directory);
    }
  }

  /**
   * The layers of what the build begins with, or of `input` where that is that or the cache has it no more; and which
   * it is. `changes`: where a layer of its own may be made.
   */
  async #fetch(
    { begin, application, kind, name }: BuildWork,
    input: Digest,
    changes: string,
    { content, signal, project, log }: StepContext,
  ): Promise<{ readonly layers: readonly SlugLayer[]; readonly root: Digest }> {
    const layersOf = (root: Digest) =>
      this.#parts.slugs.materialiseLayers(root, content, signal, {
        scope: project,
        ...(this.#mayMount && {
          changes: { kind: `${application} ${kind} ${name}`, path: changes },
        }),
      });
    if (begin !== null) {
      try {
        return { layers: await layersOf(begin), root: begin };
      } catch (error) {
        if (!(error instanceof BlobMissingError)) throw error;
        log.write("warning: what earlier builds have left is gone; the build begins without it\n");
      }
    }
    return { layers: await layersOf(input), root: input };
  }

  /** Runs the command where there is one; to dispose the result is to wait until its container is gone. */
  async #ranIn(
    work: BuildWork,
    command: Command,
    place: BuildPlace,
    context: StepContext,
  ): Promise<AsyncDisposable> {
    if (command.arguments.length === 0) return { [Symbol.asyncDispose]: async () => {} };
    const run = () => this.#runCommand(work, command, place, context);
    const { removed } = await context.phase("run", run);
    return { [Symbol.asyncDispose]: () => removed };
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

  /** Resolves when the program has ended; the result resolves when its container is gone, too. */
  async #runCommand(
    work: BuildWork,
    command: Command,
    { tree, root, directory }: BuildPlace,
    context: StepContext,
  ): Promise<{ readonly removed: Promise<void> }> {
    const { owner } = this.#parts;
    using cache = this.#caches.lend(work.cacheDirectory, join(directory, "cache"));
    const traceAt = join(directory, "trace");
    using trace =
      work.whole === null ? null : await LookupTrace.open(traceAt, owner, applicationDirectory);
    await this.#network.ensure(context.farm, context.signal);

    const tail = new OutputTail();
    const what = subjectOf(work);
    const directories = [tree.grows, cache.path];
    using disk = this.#disk.begin({ what, directories, limitBytes: work.diskBytes });
    using limits = new TimeLimits({ what, ...work, tail: () => tail.toString() });
    const { result, removed } = await this.#containers.run(
      {
        farm: context.farm,
        image: work.image,
        command: trace?.traced(command.arguments) ?? command.arguments,
        environment: {
          // Beside the command, which names the build: it is the same in every trace.
          ...traceVariables(context.trace),
          ...command.environment,
          ...work.variables,
        },
        directories: {
          [applicationDirectory]: tree.path,
          [cacheDirectory]: cache.path,
          ...trace?.directories,
        },
        workingDirectory: applicationDirectory,
        memoryBytes: work.memoryBytes,
        cpus: work.cpus,
      },
      (chunk) => {
        limits.heard();
        tail.add(chunk);
        context.log.write(chunk);
      },
      AbortSignal.any([context.signal, limits.signal, disk.signal]),
    );
    // A program that finds no room fails in whatever way, and is not to blame.
    if (result.status !== 0) await this.#disk.requireRoom();
    const undeclared = await this.#undeclared(work, command, { root, trace }, context);
    if (result.status === 0 && undeclared === null) return { removed };
    await removed;
    if (result.status === 0) throw new StepFailedError(undeclared ?? "", { hint: declareHint });
    throw failureOf(work, result, tail.toString(), undeclared);
  }

  /** What is wrong with a step that looked for what it does not declare; null where it did not. */
  async #undeclared(
    work: BuildWork,
    { outputPaths }: Command,
    { root, trace }: { readonly root: Digest; readonly trace: LookupTrace | null },
    { content, signal }: StepContext,
  ): Promise<string | null> {
    if (trace === null) return null;
    const missed = await trace.missed();
    const paths = await undeclaredInputs(work, { missed, input: root, outputPaths }, (digest) =>
      this.#parts.slugs.readDirectory(digest, content, signal),
    );
    if (paths.length === 0) return null;
    return `${subjectOf(work)} looked for what is not among its inputs: ${listed(paths)}`;
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

function sourceOf(blob: NewBlob): BlobSource {
  return "path" in blob
    ? { digest: blob.digest, path: blob.path }
    : { digest: blob.digest, bytes: blob.bytes };
}

/** `undeclared`: what it looked for and was not given, which may well be why. */
function failureOf(
  work: BuildWork,
  result: RunResult,
  tail: string,
  undeclared: string | null,
): StepFailedError {
  if (result.outOfMemory) {
    const limit = Math.round(work.memoryBytes / 1024 / 1024);
    return new StepFailedError(`${subjectOf(work)} used more than its ${limit} MB of memory`, {
      tail,
      hint: "Make it use less, or have the operator raise the memory of builds.",
    });
  }
  const message = `${subjectOf(work)} exited with status ${result.status}`;
  if (undeclared === null) return new StepFailedError(message, { tail });
  return new StepFailedError(`${undeclared}; it exited with status ${result.status}`, {
    tail,
    hint: declareHint,
  });
}
