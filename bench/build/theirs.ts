import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BuildCache } from "../docker/build-cache.js";
import type { DockerCli } from "../docker/docker-cli.js";
import { quietDisk } from "./quiet-disk.js";
import { secondsSince, type Sample } from "./sample.js";

export const baseImage = "slipway/nodejs:22";

/** BuildKit with the Dockerfile of a careful person; nothing of it is in any cache at first. */
export class BuildkitImages implements AsyncDisposable {
  readonly #docker: DockerCli;
  /** Of the Dockerfiles: the contexts are work trees that have none. */
  readonly #directory: string;
  /** In all tags, and in the first layer and the cache mounts, so that earlier runs count for nothing. */
  readonly #id = `slipway-bench-${randomBytes(4).toString("hex")}`;
  readonly #cache: BuildCache;
  readonly #images = new Set<string>();

  private constructor(docker: DockerCli, directory: string, cache: BuildCache) {
    this.#docker = docker;
    this.#directory = directory;
    this.#cache = cache;
  }

  static async start(docker: DockerCli): Promise<BuildkitImages> {
    const cache = await BuildCache.open();
    const directory = await mkdtemp(join(tmpdir(), "slipway-bench-buildkit-"));
    return new BuildkitImages(docker, directory, cache);
  }

  /** Builds the directories, all at once, and measures until the images are stored. */
  async build(contexts: readonly string[], signal: AbortSignal): Promise<Sample> {
    const builds = await Promise.all(contexts.map((context) => this.#prepare(context)));
    await quietDisk(signal);
    const began = performance.now();
    const images = await this.#cache.during(() =>
      Promise.all(builds.map((words) => this.#docker.run(signal, ...words))),
    );
    const seconds = secondsSince(began);
    for (const image of images) this.#images.add(image);
    return { seconds, phases: {} };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const always = new AbortController().signal;
    if (this.#images.size > 0) {
      await this.#docker.run(always, "image", "rm", "--force", ...this.#images);
    }
    await this.#cache.prune(this.#docker);
    await rm(this.#directory, { recursive: true, force: true });
  }

  /** Writes the Dockerfile of a context; gives the words that build it. */
  async #prepare(context: string): Promise<readonly string[]> {
    const name = context
      .replaceAll(/[^a-z0-9]+/gi, "-")
      .replaceAll(/^-|-$/g, "")
      .toLowerCase();
    const directory = join(this.#directory, name);
    await mkdir(directory, { recursive: true });
    const file = join(directory, "Dockerfile");
    await writeFile(file, dockerfile(this.#id, name));
    await writeFile(`${file}.dockerignore`, ".git\nnode_modules\n");
    return ["build", "--quiet", "--tag", `${this.#id}:${name}`, "--file", file, "--", context];
  }
}

/** The dependencies are a layer that only the manifests change, and npm keeps its downloads between builds. */
function dockerfile(id: string, name: string): string {
  return [
    `FROM ${baseImage}`,
    `ENV SLIPWAY_BENCH=${id}`,
    "WORKDIR /app",
    "COPY package.json package-lock.json ./",
    `RUN --mount=type=cache,id=${id}-${name},target=/root/.npm npm ci --no-audit --no-fund`,
    "COPY . .",
    "RUN node build.js",
    'CMD ["node", "server.js"]',
    "",
  ].join("\n");
}
