import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eventually } from "./eventually.js";
import type { FarmRig } from "./farm-rig.js";

/** A run has begun for good once it has written so many lines. */
const manyLines = 10;

/**
 * A deploy hook that counts for as long as nobody lets it end. Each run of it writes a name of its own into the
 * only mount of the farm's only application, ten times a second, so that the file tells which runs there were,
 * and whether one of them was alive while another one was.
 */
export class CountingHook {
  readonly #farm: FarmRig;
  readonly #file: string;

  /** `file`: another one for each push. */
  constructor(farm: FarmRig, file: string) {
    this.#farm = farm;
    this.#file = file;
  }

  /** The hook, for the application's configuration. */
  get lines(): readonly string[] {
    return [
      "name=$(cat /proc/sys/kernel/random/uuid)",
      `while [ ! -e data/${this.#file}-go ]; do echo "$name" >>data/${this.#file}; sleep 0.1; done`,
      `echo "$name ends" >>data/${this.#file}`,
    ];
  }

  /** Resolves when so many runs have counted, the last one for a while. */
  async counting(runs: number): Promise<void> {
    await eventually(`run ${runs} of the hook counts`, async () => {
      const lines = await this.#written();
      const last = lines.filter((line) => line === lines.at(-1));
      return new Set(lines).size === runs && last.length >= manyLines ? true : null;
    });
  }

  /** Resolves when the run that counts has counted on for a while. */
  async countingOn(): Promise<void> {
    const before = (await this.#written()).length;
    await eventually("the hook counts on", async () =>
      (await this.#written()).length >= before + manyLines ? true : null,
    );
  }

  async letEnd(): Promise<void> {
    await writeFile(join(await this.#farm.mountPath(), `${this.#file}-go`), "");
  }

  /** How many runs there were. Throws where two were alive at once, or any but the last one came to its end. */
  async assertOneAfterTheOther(): Promise<number> {
    const lines = await this.#written();
    const runs = [...new Set(lines.filter((line) => !line.endsWith(" ends")))];
    const blocks = lines.filter((line, index) => line !== lines[index - 1]);
    assert.deepEqual(blocks, [...runs, `${runs.at(-1)} ends`]);
    return runs.length;
  }

  async #written(): Promise<readonly string[]> {
    const path = join(await this.#farm.mountPath(), this.#file);
    const text = await readFile(path, "utf8").catch(() => "");
    return text.split("\n").slice(0, -1);
  }
}
