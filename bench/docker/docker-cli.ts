import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { FarmError } from "../../program/error.js";
import { runProgram } from "../program.js";

/** A `docker` program that builds with BuildKit. */
export class DockerCli {
  readonly #path: string;
  readonly description: string;

  private constructor(path: string, description: string) {
    this.#path = path;
    this.description = description;
  }

  /**
   * The first on the PATH that can: up to version 22 the program drives the BuildKit of the engine
   * itself, from 23 on it needs the plugin buildx. Throws a FarmError where none can.
   */
  static async find(signal: AbortSignal): Promise<DockerCli> {
    const found: string[] = [];
    for (const directory of new Set((process.env["PATH"] ?? "").split(delimiter))) {
      const path = join(directory, "docker");
      if (!existsSync(path)) continue;
      const version = await answerOf([path, "version", "--format", "{{.Client.Version}}"], signal);
      if (version === null) continue;
      if (Number.parseInt(version, 10) < 23) return new DockerCli(path, `docker ${version}`);
      const buildx = await answerOf([path, "buildx", "version"], signal);
      if (buildx !== null) return new DockerCli(path, `docker ${version}, ${buildx}`);
      found.push(`${path} (${version}, without buildx)`);
    }
    const which = found.length === 0 ? "there is no docker program" : found.join(", ");
    throw new FarmError(`no docker program here can build with BuildKit: ${which}`, {
      hint: "Install Debian's docker.io, or the plugin docker-buildx beside a newer docker.",
    });
  }

  /** Runs it to its end and gives its standard output, without the line break at its end. */
  async run(signal: AbortSignal, ...args: readonly string[]): Promise<string> {
    const environment = { DOCKER_BUILDKIT: "1", BUILDKIT_PROGRESS: "plain" };
    return (await runProgram([this.#path, ...args], { environment, signal })).trimEnd();
  }
}

/** What a program says, in one line; null where it fails. */
async function answerOf(words: readonly string[], signal: AbortSignal): Promise<string | null> {
  try {
    const said = await runProgram(words, { signal });
    return said.trim().split("\n")[0] ?? "";
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FarmError) return null;
    throw error;
  }
}
