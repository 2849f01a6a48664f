import { randomBytes } from "node:crypto";
import type { TestContext } from "node:test";
import { DockerEngine } from "./docker-engine.js";

/** A farm of its own for one test: everything that carries its label is removed at the end. */
export class TestFarm implements AsyncDisposable {
  readonly name = `test${randomBytes(5).toString("hex")}`;
  readonly engine: DockerEngine;

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

  async [Symbol.asyncDispose](): Promise<void> {
    const labels = { "slipway.farm": this.name };
    const containers = await this.engine.listByLabels(labels);
    await Promise.all(containers.map(({ id }) => this.engine.remove(id)));
    for (const { id } of await this.engine.listNetworks(labels)) {
      await this.engine.removeNetwork(id);
    }
    for (const { name } of await this.engine.listVolumes(labels)) {
      await this.engine.removeVolume(name);
    }
    await this.engine[Symbol.asyncDispose]();
  }
}
