import { lstatSync, readdirSync, type BigIntStats } from "node:fs";
import { join } from "node:path";
import { Breather } from "../slugs/breather.js";
import type { Farm } from "../slugs/slug-store.js";
import { runProgram } from "../../program/run-program.js";
import type { WorkingTree } from "./working-tree.js";

/**
 * A farm copied file by file, for hosts where an overlay is not permitted. What a build touched is
 * found by comparing each file's inode, size, mode and change time with those after the copy: the
 * change time cannot be set by a program.
 */
export class CopiedTree implements WorkingTree {
  readonly path: string;
  readonly #before: ReadonlyMap<string, string>;

  private constructor(path: string, before: ReadonlyMap<string, string>) {
    this.path = path;
    this.#before = before;
  }

  /** Copies into `directory`, which exists. */
  static async copy(farm: Farm, directory: string, signal: AbortSignal): Promise<CopiedTree> {
    const path = join(directory, "copy");
    // Archive mode but for hard links: a file that shares its bytes with another is a file of its own.
    await runProgram("cp", ["-dR", "--preserve=mode,ownership,timestamps", "--", farm.path, path]);
    const before = new Map<string, string>();
    const breather = new Breather();
    const pending = [""];
    for (let directory = pending.pop(); directory !== undefined; directory = pending.pop()) {
      for (const entry of readdirSync(join(path, directory), { withFileTypes: true })) {
        const name = join(directory, entry.name);
        if (entry.isDirectory()) pending.push(name);
        else before.set(name, stampOf(lstatSync(join(path, name), { bigint: true })));
      }
      if (breather.isDue) await breather.rest(signal);
    }
    return new CopiedTree(path, before);
  }

  get grows(): string {
    return this.path;
  }

  touchedIn(directory: string): ReadonlySet<string> | null {
    const touched = new Set<string>();
    for (const entry of readdirSync(join(this.path, directory), { withFileTypes: true })) {
      const name = join(directory, entry.name);
      if (entry.isDirectory() || this.#before.get(name) !== (this.#stampOf(name) ?? null)) {
        touched.add(entry.name);
      }
    }
    return touched;
  }

  sourceOf(path: string): string {
    return `${this.path}/${path}`;
  }

  /** Undefined for a name that is not UTF-8, which cannot be looked up by it. */
  #stampOf(name: string): string | undefined {
    const found = lstatSync(join(this.path, name), { bigint: true, throwIfNoEntry: false });
    return found === undefined ? undefined : stampOf(found);
  }

  /** The directory around it is removed by whoever made it. */
  async [Symbol.asyncDispose](): Promise<void> {}
}

function stampOf({ ino, size, mode, ctimeNs }: BigIntStats): string {
  return `${ino} ${size} ${mode} ${ctimeNs}`;
}
