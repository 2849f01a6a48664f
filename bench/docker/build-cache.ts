import Docker from "dockerode";
import type { DockerCli } from "./docker-cli.js";

interface CacheRecord {
  readonly ID: string;
  readonly CreatedAt: string;
  readonly InUse: boolean;
}

/**
 * What builds leave in the engine's build cache. Records carry no label: ours are those that are new
 * and were made while one of our builds ran.
 */
export class BuildCache {
  readonly #docker: Docker;
  readonly #before: ReadonlySet<string>;
  readonly #builds: { readonly fromMs: number; readonly toMs: number }[] = [];

  private constructor(docker: Docker, before: ReadonlySet<string>) {
    this.#docker = docker;
    this.#before = before;
  }

  static async open(): Promise<BuildCache> {
    const docker = new Docker();
    return new BuildCache(docker, new Set((await recordsOf(docker)).map(({ ID }) => ID)));
  }

  /** Runs a build, and remembers when. */
  async during<Result>(build: () => Promise<Result>): Promise<Result> {
    const fromMs = Date.now();
    try {
      return await build();
    } finally {
      this.#builds.push({ fromMs, toMs: Date.now() });
    }
  }

  /** Removes what is ours, by the ids of its records; one that somebody else uses by now is left. */
  async prune(cli: DockerCli): Promise<void> {
    const { signal } = new AbortController(); // Cleaning up is not given up.
    let left = await this.#ours();
    while (left.length > 0) {
      // Each call looks at the size of everything; it takes one filter of a kind, but that is an expression.
      const ids = left.map(({ ID }) => ID).join("|");
      await cli.run(signal, "builder", "prune", "--all", "--force", "--filter", `id=/^(${ids})$/`);
      const remaining = await this.#ours();
      if (remaining.length === left.length) return;
      left = remaining;
    }
  }

  async #ours(): Promise<readonly CacheRecord[]> {
    const records = await recordsOf(this.#docker);
    return records.filter(({ ID, CreatedAt, InUse }) => {
      const created = Date.parse(CreatedAt);
      const isFromUs = this.#builds.some(
        ({ fromMs, toMs }) => fromMs <= created && created <= toMs,
      );
      return isFromUs && !InUse && !this.#before.has(ID);
    });
  }
}

/** Dockerode's types leave the build cache open. */
async function recordsOf(docker: Docker): Promise<readonly CacheRecord[]> {
  const usage = (await docker.df()) as { readonly BuildCache?: readonly CacheRecord[] | null };
  return usage.BuildCache ?? [];
}
