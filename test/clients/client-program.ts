import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import type { TestContext } from "node:test";
import { packageRoot } from "../../program/package-root.js";

/** Where `scripts/setup --with-clients` puts what is no package of the system. */
const ownPrograms = join(packageRoot(), ".clients", "node_modules", ".bin");

/**
 * The path of a client of the cache, or null, with the test skipped, where it is not installed. With
 * SLIPWAY_TEST_CLIENTS=1 it has to be.
 */
export function findClient(t: TestContext, name: string): string | null {
  const directories = [ownPrograms, ...(process.env["PATH"] ?? "").split(delimiter)];
  const found = directories.map((path) => join(path, name)).find((path) => existsSync(path));
  if (found !== undefined) return found;
  const message = `${name} is not installed: scripts/setup --with-clients does that`;
  if (process.env["SLIPWAY_TEST_CLIENTS"] === "1") throw new Error(message);
  t.skip(message);
  return null;
}

/** A directory for a client to work in, with a home of its own, that goes away. */
export class ClientWork implements AsyncDisposable {
  readonly path: string;

  private constructor(path: string) {
    this.path = path;
  }

  static async create(files: Readonly<Record<string, string>>): Promise<ClientWork> {
    const work = new ClientWork(await mkdtemp(join(tmpdir(), "slipway-client-")));
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(work.path, name)), { recursive: true });
      await writeFile(join(work.path, name), content);
    }
    return work;
  }

  /** Runs a program here and returns all that it said; throws that where it fails. */
  async run(
    program: string,
    argv: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const child = spawn(program, argv, {
      cwd: this.path,
      // Nothing of ours but the PATH, and never a word to the outside.
      env: {
        ...{ PATH: process.env["PATH"] ?? "", HOME: join(this.path, ".home"), LC_ALL: "C" },
        ...{ DO_NOT_TRACK: "1", npm_config_update_notifier: "false" },
        ...environment,
      },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    const code = await new Promise<number | null>((resolve, reject) => {
      child.once("error", reject).once("close", resolve);
    });
    if (code === 0) return output;
    throw new Error(`${program} ${argv.join(" ")} exited with ${code}:\n${output}`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.path, { recursive: true, force: true });
  }
}
