import { chownSync, existsSync, mkdirSync, readdirSync } from "node:fs";
import { join, relative } from "node:path";
import type { SlugLayer } from "../slugs/slug-store.js";
import type { Owner } from "../slugs/local-blobs.js";
import { runProgram } from "../../program/run-program.js";
import { unmount } from "../mounts/mount.js";
import type { WorkingTree } from "./working-tree.js";

/**
 * Without these every changed file is whole in the upper directory and a renamed directory is a copy,
 * so what a build did can be read from the upper directory alone. Old kernels know none of them, and
 * do without what they switch off.
 */
const plainOverlay = ["redirect_dir=off", "metacopy=off", "index=off"];

/** The layers of a tree under an overlay: nothing is copied, and the upper directory holds just what was touched. */
export class OverlayTree implements WorkingTree {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Mounts into `directory`, which exists and is empty. Throws FarmError where that is not permitted. */
  static async mount(
    layers: readonly SlugLayer[],
    directory: string,
    owner: Owner | null,
  ): Promise<OverlayTree> {
    for (const name of ["upper", "work", "merged"]) {
      const path = join(directory, name);
      if (!existsSync(path)) mkdirSync(path, 0o755);
      if (owner !== null) chownSync(path, owner.uid, owner.gid);
    }
    // Relative names: those in options would need escapes for commas, colons and backslashes.
    const lower = layers.map((layer) => relative(directory, layer.lower)).join(":");
    const options = [`lowerdir=${lower}`, "upperdir=upper", "workdir=work"];
    try {
      await mountOverlay(directory, [...options, ...plainOverlay]);
    } catch {
      await mountOverlay(directory, options);
    }
    return new OverlayTree(directory);
  }

  get path(): string {
    return join(this.#directory, "merged");
  }

  get grows(): string {
    return join(this.#directory, "upper");
  }

  touchedIn(directory: string): ReadonlySet<string> | null {
    try {
      return new Set(readdirSync(join(this.#directory, "upper", directory)));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
      throw error;
    }
  }

  sourceOf(path: string): string {
    return `${this.#directory}/upper/${path}`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await unmount(this.path);
  }
}

async function mountOverlay(directory: string, options: readonly string[]): Promise<void> {
  await runProgram("mount", ["-t", "overlay", "overlay", "-o", options.join(","), "merged"], {
    cwd: directory,
  });
}
