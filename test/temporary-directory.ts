import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** An empty directory that goes when it is disposed. */
export class TemporaryDirectory implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async create(): Promise<TemporaryDirectory> {
    return new TemporaryDirectory(await mkdtemp(join(tmpdir(), "slipway-test-")));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    // What a process that is ending still writes may come in between.
    await rm(this.path, { recursive: true, force: true, maxRetries: 3 });
  }
}
