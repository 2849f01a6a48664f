import { fstatSync, readdirSync, readlinkSync, statSync, truncateSync } from "node:fs";
import { basename, join } from "node:path";
import type { LogDisk } from "../../coordinator/activities/open-part.js";
import { FarmError } from "../../program/error.js";
import type { Ground } from "./ground.js";

/** What a coordinator's logs are on: syncs take a while, and a power cut takes what was not synced. */
export class SimulatedLogDisk implements LogDisk {
  readonly #ground: Ground;
  readonly #name: string;
  /** By the name of a file: so many of its bytes outlive a power cut. */
  readonly #synced = new Map<string, number>();
  /** Of syncs under way: what ends them with an error. */
  readonly #underWay = new Set<(error: Error) => void>();
  #isOver = false;

  constructor(ground: Ground, name: string) {
    this.#ground = ground;
    this.#name = name;
  }

  /** What is in the directory has been there for long. */
  begin(directory: string): void {
    for (const name of readdirSync(directory)) {
      this.#synced.set(name, statSync(join(directory, name)).size);
    }
  }

  async syncFile(file: number): Promise<void> {
    if (this.#isOver) throw processIsDead();
    const { size } = fstatSync(file);
    const name = basename(readlinkSync(`/proc/self/fd/${file}`));
    const { random } = this.#ground;
    let fail: (error: Error) => void = () => undefined;
    const failed = new Promise<never>((_, reject) => (fail = reject));
    this.#underWay.add(fail);
    try {
      const synced = this.#ground.pause(random.between(1, 12), `${this.#name} disk of logs`);
      await Promise.race([synced, failed]);
    } finally {
      this.#underWay.delete(fail);
    }
    this.#synced.set(name, size);
  }

  syncDirectory(): Promise<void> {
    return Promise.resolve();
  }

  /** Of the copies in a directory: what a power cut leaves, and of the rest perhaps some. */
  cutPower(directory: string): void {
    const { random } = this.#ground;
    for (const name of readdirSync(directory).sort()) {
      if (!name.endsWith(".log")) continue;
      const { size } = statSync(join(directory, name));
      const synced = Math.min(size, this.#synced.get(name) ?? 0);
      const kept = random.chance(0.3) ? random.next() : 0;
      truncateSync(join(directory, name), synced + Math.floor((size - synced) * kept));
    }
  }

  /** Nothing is synced any more, and nobody waits for it. */
  end(): void {
    this.#isOver = true;
    for (const fail of [...this.#underWay]) fail(processIsDead());
  }
}

function processIsDead(): FarmError {
  return new FarmError("the process is dead");
}
