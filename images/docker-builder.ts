import { setMaxListeners } from "node:events";
import { Readable } from "node:stream";
import type Docker from "dockerode";
import { pack, type Pack } from "tar-stream";
import { FarmError } from "../program/error.js";
import { debianTag, makeDebianImage } from "./debian-root.js";
import { followBuild } from "./follow-build.js";
import { readHostCertificates } from "./host-certificates.js";
import type { ImageSpec } from "./image-spec.js";
import { packNpmPackages } from "./npm-packages.js";
import { readRecipe, type Recipe } from "./recipe.js";

/** What became of one image. */
export interface ImageReport {
  readonly tag: string;
  readonly outcome: "present" | "pulled" | "bootstrapped" | "built";
  readonly durationMs: number;
}

/** What {@link ensureImages} tells as it goes. */
export interface ImageObserver {
  /** Work on an image that was missing or out of date begins. */
  started(tag: string): void;
  finished(report: ImageReport): void;
}

export interface EnsureOptions {
  readonly observer: ImageObserver;
  /** How long a registry may take to answer before Debian is made from its packages. */
  readonly registryPatienceMs?: number;
  /** Where debootstrap fetches from. */
  readonly mirror?: string;
}

/** The label by which an image that is up to date is recognised. */
export const recipeLabel = "slipway.recipe";

/** More would only make each slower: dpkg and compression are bound by the processor. */
const buildsAtOnce = 2;

/**
 * Makes sure that the images exist and are made from their present recipes; the others are built,
 * with what they stand on. Takes milliseconds where nothing is to be done. Two at the same time do
 * the same work twice and no harm.
 *
 * Throws {@link FarmError} where Docker does not answer or a build fails.
 */
export async function ensureImages(
  docker: Docker,
  specs: readonly ImageSpec[],
  options: EnsureOptions,
  signal: AbortSignal,
): Promise<void> {
  const architecture = await askArchitecture(docker);
  const certificates = await readHostCertificates();
  const recipes = await Promise.all(specs.map((spec) => readRecipe(spec, certificates)));
  const stale = await staleTags(docker, recipes, options.observer);
  // Level by level: what another image stands on is there before it.
  for (const level of levelsOf(specs.filter(({ tag }) => stale.has(tag)))) {
    const recipes = await Promise.all(level.map((spec) => readRecipe(spec, certificates)));
    const due: Recipe[] = [];
    for (const recipe of recipes) {
      if (stale.has(recipe.spec.tag) || !(await isCurrent(docker, recipe))) due.push(recipe);
    }
    if (due.some(({ spec }) => spec.base === null)) await ensureDebian(docker, options, signal);
    await buildAll(docker, due, architecture, options.observer, signal);
  }
}

/** The images and those that they stand on, each in a level after that of its base. */
function levelsOf(specs: readonly ImageSpec[]): readonly (readonly ImageSpec[])[] {
  const levels: Set<ImageSpec>[] = [];
  const place = (spec: ImageSpec): number => {
    const level = spec.base === null ? 0 : place(spec.base) + 1;
    (levels[level] ??= new Set()).add(spec);
    return level;
  };
  specs.forEach(place);
  return levels.map((level) => [...level]);
}

async function buildAll(
  docker: Docker,
  recipes: readonly Recipe[],
  architecture: "x64" | "arm64",
  observer: ImageObserver,
  signal: AbortSignal,
): Promise<void> {
  const waiting = [...recipes];
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  setMaxListeners(0, stop); // each pipeline of a build listens to it
  const buildNext = async (): Promise<void> => {
    for (let recipe = waiting.shift(); recipe !== undefined; recipe = waiting.shift()) {
      stop.throwIfAborted();
      await build(docker, recipe, architecture, observer, stop);
    }
  };
  try {
    await Promise.all(Array.from({ length: buildsAtOnce }, buildNext));
  } finally {
    failed.abort();
  }
}

/** The tags of those that are missing or out of date; of the others it is told that they are present. */
async function staleTags(
  docker: Docker,
  recipes: readonly Recipe[],
  observer: ImageObserver,
): Promise<ReadonlySet<string>> {
  const current = await Promise.all(
    recipes.map(async (recipe) => {
      const started = performance.now();
      const is = await isCurrent(docker, recipe);
      if (is) observer.finished(reportOf(recipe.spec.tag, "present", started));
      return is;
    }),
  );
  const stale = recipes.filter((_, index) => current[index] !== true);
  return new Set(stale.map(({ spec }) => spec.tag));
}

async function isCurrent(docker: Docker, recipe: Recipe): Promise<boolean> {
  const image = await inspect(docker, recipe.spec.tag);
  return image?.Config.Labels?.[recipeLabel] === recipe.hash;
}

async function ensureDebian(
  docker: Docker,
  options: EnsureOptions,
  signal: AbortSignal,
): Promise<void> {
  if ((await inspect(docker, debianTag)) !== null) return;
  const started = performance.now();
  options.observer.started(debianTag);
  const outcome = await makeDebianImage(
    docker,
    {
      registryPatienceMs: options.registryPatienceMs ?? 3_000,
      ...(options.mirror === undefined ? {} : { mirror: options.mirror }),
    },
    signal,
  );
  options.observer.finished(reportOf(debianTag, outcome, started));
}

async function build(
  docker: Docker,
  recipe: Recipe,
  architecture: "x64" | "arm64",
  observer: ImageObserver,
  signal: AbortSignal,
): Promise<void> {
  const { tag } = recipe.spec;
  const started = performance.now();
  observer.started(tag);
  const replaced = await inspect(docker, tag);
  const context = pack();
  const packing = packContext(context, recipe, architecture, signal).catch((error: unknown) => {
    context.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  });
  const building = docker
    .buildImage(Readable.from(context), {
      t: tag,
      labels: { [recipeLabel]: recipe.hash },
      forcerm: true,
      abortSignal: signal,
    })
    .then((stream) => followBuild(stream, `the image ${tag}`));
  await settleBoth(packing, building);
  if (replaced !== null) await removeUnused(docker, replaced.Id);
  observer.finished(reportOf(tag, "built", started));
}

/** Waits for both, and prefers the failure of the first: the second's is its consequence. */
async function settleBoth(first: Promise<void>, second: Promise<void>): Promise<void> {
  const [one, two] = await Promise.allSettled([first, second]);
  if (one.status === "rejected") throw one.reason;
  if (two.status === "rejected") throw two.reason;
}

async function packContext(
  context: Pack,
  recipe: Recipe,
  architecture: "x64" | "arm64",
  signal: AbortSignal,
): Promise<void> {
  for (const file of recipe.files) {
    context.entry(
      { name: file.path, mode: file.isExecutable ? 0o755 : 0o644 },
      Buffer.from(file.bytes),
    );
  }
  await packNpmPackages(context, recipe.spec.npmPackages, architecture, signal);
  context.finalize();
}

async function inspect(docker: Docker, tag: string): Promise<Docker.ImageInspectInfo | null> {
  try {
    return await docker.getImage(tag).inspect();
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Removes what a build has replaced, unless it has another name or a container still runs it. */
async function removeUnused(docker: Docker, id: string): Promise<void> {
  const image = await inspect(docker, id);
  if (image === null || (image.RepoTags?.length ?? 0) > 0) return;
  try {
    await docker.getImage(id).remove();
  } catch (error) {
    const status = statusOf(error);
    if (status !== 404 && status !== 409) throw error;
  }
}

async function askArchitecture(docker: Docker): Promise<"x64" | "arm64"> {
  const version = await docker.version().catch((cause: unknown) => {
    throw new FarmError("no Docker engine answers", {
      cause,
      hint: "Start it (systemctl start docker), or install it: on Debian and Ubuntu, apt-get install docker.io as root. DOCKER_HOST names another one.",
    });
  });
  if (version.Arch === "amd64") return "x64";
  if (version.Arch === "arm64") return "arm64";
  throw new FarmError(`the Docker engine runs on ${version.Arch}, for which there are no images`, {
    hint: "Use a machine with an x86-64 or arm64 processor.",
  });
}

function statusOf(error: unknown): number | null {
  const isResponse = error instanceof Error && "statusCode" in error;
  return isResponse && typeof error.statusCode === "number" ? error.statusCode : null;
}

function reportOf(tag: string, outcome: ImageReport["outcome"], started: number): ImageReport {
  return { tag, outcome, durationMs: performance.now() - started };
}
