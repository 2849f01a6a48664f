import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { GitWork } from "../../test/git-work.js";
import type { DockerCli } from "../docker/docker-cli.js";
import { manifestsOf, type Manifests } from "../npm-manifests.js";
import { Measurements, type BuildCase } from "./measurements.js";
import { BuildFarm, type PeakMemory } from "./ours.js";
import { inside, projectFiles, smallBuild, type BenchApplication } from "./project-files.js";
import { SourceTree } from "./source-tree.js";
import { BuildkitImages } from "./theirs.js";

/** Real packages: both sides get them from the registry that npm is set to. */
const packages = { lodash: "4.17.21", uuid: "11.1.0" };

const single: readonly BenchApplication[] = [{ name: "app", directory: "" }];
const pair: readonly BenchApplication[] = [
  { name: "web", directory: "web" },
  { name: "api", directory: "api" },
];

/** What is measured of trees of one size. */
export interface TreeOptions {
  readonly files: number;
  readonly cases: readonly BuildCase[];
  readonly rounds: number;
  /** How often both sides begin with nothing. */
  readonly cold: number;
  readonly docker: DockerCli;
  readonly say: (line: string) => void;
}

export interface TreeResult {
  readonly measurements: Measurements;
  /** Of the last farm: after one cold build and all changes. */
  readonly peak: PeakMemory;
  /** Import and plan of each push that changed one line, in ms. */
  readonly planningMs: readonly number[];
}

/** Builds trees of one size on both sides, in turn. */
export async function measureTrees(options: TreeOptions, signal: AbortSignal): Promise<TreeResult> {
  const measurements = new Measurements(options.files, options.say);
  const manifests = await resolveManifests(options.rounds, signal);
  for (let round = 1; round < options.cold; round += 1) {
    await using bench = await TreeBench.start({ ...options, manifests, measurements });
    await bench.beginSingle(round, signal);
  }
  await using bench = await TreeBench.start({ ...options, manifests, measurements });
  await bench.beginSingle(options.cold, signal);
  const planningMs = await bench.changeSingle(signal);
  const peak = await bench.farm.peakMemory();
  if (options.cases.includes("one of two applications changed")) await bench.changePair(signal);
  return { measurements, peak, planningMs };
}

type TreeParts = TreeOptions & {
  readonly manifests: readonly Manifests[];
  readonly measurements: Measurements;
};

/** One farm, and BuildKit, with a tree that both build. */
class TreeBench implements AsyncDisposable {
  readonly farm: BuildFarm;
  readonly #parts: TreeParts;
  readonly #tree: SourceTree;
  readonly #images: BuildkitImages;
  #work: GitWork | null = null;
  #revision = 0;

  private constructor(parts: TreeParts, farm: BuildFarm, images: BuildkitImages) {
    this.#parts = parts;
    this.#tree = new SourceTree(parts.files);
    this.farm = farm;
    this.#images = images;
  }

  static async start(parts: TreeParts): Promise<TreeBench> {
    const images = await BuildkitImages.start(parts.docker);
    try {
      return new TreeBench(parts, await BuildFarm.start(), images);
    } catch (error) {
      await images[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** The first build of all: nothing is in any cache. */
  async beginSingle(round: number, signal: AbortSignal): Promise<void> {
    const work = await this.#makeWork("shop", single);
    this.#work = work;
    const turns = {
      ours: () => this.farm.untilSlugs(work, "main", ["app"], signal),
      theirs: () => this.#images.build([work.directory], signal),
    };
    await this.#parts.measurements.measure("cold", round, turns, signal);
  }

  /** Gives how long the coordinator planned each push that changed one line, in ms. */
  async changeSingle(signal: AbortSignal): Promise<readonly number[]> {
    const { measurements, rounds, cases, manifests } = this.#parts;
    const work = this.#work;
    if (work === null) return [];
    const theirs = () => this.#images.build([work.directory], signal);
    const slug = (refspec: string) => this.farm.untilSlugs(work, refspec, ["app"], signal);
    const planningMs: number[] = [];
    const isWanted = (name: BuildCase): boolean => cases.includes(name);
    for (let round = 1; round <= rounds; round += 1) {
      if (isWanted("one line changed")) {
        await this.farm.untilQuiet("shop", signal);
        await work.commit(this.#oneLine(""));
        const ours = async () => {
          const pushed = await slug("main");
          planningMs.push(((pushed.phases["import"] ?? 0) + (pushed.phases["plan"] ?? 0)) * 1_000);
          return pushed;
        };
        await measurements.measure("one line changed", round, { ours, theirs }, signal);
      }
      if (isWanted("unchanged push")) {
        await this.farm.untilQuiet("shop", signal);
        await work.commit();
        const ours = () => this.farm.untilUnchanged(work, signal);
        await measurements.measure("unchanged push", round, { ours, theirs }, signal);
      }
      if (isWanted("new branch")) {
        await this.farm.untilQuiet("shop", signal);
        const ours = () => slug(`main:refs/heads/b${round}`);
        await measurements.measure("new branch", round, { ours, theirs }, signal);
        await this.farm.push(work, `:refs/heads/b${round}`);
      }
      const manifest = manifests[round];
      if (isWanted("lock file changed") && manifest !== undefined) {
        await this.farm.untilQuiet("shop", signal);
        await work.commit(manifest);
        const turns = { ours: () => slug("main"), theirs };
        await measurements.measure("lock file changed", round, turns, signal);
      }
    }
    return planningMs;
  }

  /** Two applications with half of the files each, of which one is changed. */
  async changePair(signal: AbortSignal): Promise<void> {
    const { measurements, rounds } = this.#parts;
    const work = await this.#makeWork("pair", pair);
    const names = pair.map(({ name }) => name);
    const contexts = pair.map(({ directory }) => `${work.directory}/${directory}`);
    const turns = {
      ours: () => this.farm.untilSlugs(work, "main", names, signal),
      theirs: () => this.#images.build(contexts, signal),
    };
    await turns.ours();
    await turns.theirs();
    for (let round = 1; round <= rounds; round += 1) {
      await this.farm.untilQuiet("pair", signal);
      await work.commit(this.#oneLine("web"));
      await measurements.measure("one of two applications changed", round, turns, signal);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.farm[Symbol.asyncDispose]();
    } finally {
      await this.#images[Symbol.asyncDispose]();
    }
  }

  /** A work tree with one commit, packed as a clone is. */
  async #makeWork(project: string, applications: readonly BenchApplication[]): Promise<GitWork> {
    const { files, manifests } = this.#parts;
    const work = await this.farm.work(project);
    await work.write(projectFiles(applications, "npm", smallBuild));
    const share = Math.floor(files / applications.length);
    for (const { directory } of applications) {
      const prefixed = Object.entries(manifests[0] ?? {}).map(([path, text]) => [
        inside(directory, path),
        text,
      ]);
      await work.write(Object.fromEntries(prefixed));
      this.#tree.writeTo(`${work.directory}/${inside(directory, "src")}`, share);
    }
    await work.commit();
    await work.git("-c", "pack.window=0", "repack", "-a", "-d", "-q");
    return work;
  }

  /** One line of one file in the middle of the tree, never the same. */
  #oneLine(directory: string): Readonly<Record<string, string>> {
    const index = Math.floor(this.#tree.files / 4);
    const bytes = this.#tree.bytesOf(index, ++this.#revision);
    return { [inside(directory, `src/${this.#tree.pathOf(index)}`)]: bytes.toString("utf8") };
  }
}

async function resolveManifests(
  rounds: number,
  signal: AbortSignal,
): Promise<readonly Manifests[]> {
  const directory = await mkdtemp(join(tmpdir(), "slipway-bench-npm-"));
  try {
    const manifest = { name: "bench", version: "1.0.0", private: true, type: "module" };
    await writeFile(join(directory, "package.json"), JSON.stringify(manifest));
    return await manifestsOf(directory, packages, rounds, signal);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
