import { randomBytes } from "node:crypto";
import type { TestContext } from "node:test";
import { removeRemains } from "../../farm/remove-remains.js";
import { Warden } from "../../test/warden.js";
import { DockerEngine } from "./docker-engine.js";

/**
 * A farm of its own for one test: everything that carries its label is removed at the end, also where the
 * test is killed.
 */
export class TestFarm implements AsyncDisposable {
  readonly name = `test${randomBytes(5).toString("hex")}`;
  readonly engine: DockerEngine;
  readonly #warden = Warden.post(this.name);

  private constructor(engine: DockerEngine) {
    this.engine = engine;
  }

  /** Null, and the test is skipped, where Docker or one of the images is absent. */
  static async open(t: TestContext, images: readonly string[]): Promise<TestFarm | null> {
    try {
      const engine = await DockerEngine.open();
      for (const image of images) await engine.requireImage(image);
      return new TestFarm(engine);
    } catch (error) {
      t.skip(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** The agent whose directory this is mounts things; who has it unmounts them, but where it is killed. */
  watchAgent(data: string): void {
    this.#warden.watchAgent(data);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    using _warden = this.#warden;
    await removeRemains(this.engine, this.name, []);
    await this.engine[Symbol.asyncDispose]();
  }
}
