import { chmodSync, chownSync, constants, existsSync, renameSync, writeFileSync } from "node:fs";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { InvalidError } from "../../program/error.js";
import { runProgram } from "../../program/run-program.js";
import type { Owner } from "../slugs/local-blobs.js";

/** Where a container has the directory of its gates. */
export const gateDirectory = "/mnt/slipway";

/** What is to run once a gate opens, in place of who waited. */
export interface GatedProgram {
  /** The first is a program of the container, as a path or found on its PATH. */
  readonly command: readonly string[];
  /** Beside the environment of who waited. */
  readonly environment: Readonly<Record<string, string>>;
  readonly workingDirectory: string;
}

/**
 * Constant, as all shell code of ours in containers: waits until somebody writes to the pipe, unless
 * what is to run is known already, as after a restart. The pipe is opened before that is looked for:
 * whoever opens the gate writes the command first and the pipe then, so one of both is always seen.
 * It is opened for writing, too, since only then nobody waits for the other to open it. A reader of a
 * pipe costs no time while it waits.
 */
const wait = `exec 3<>"$1"
while ! [ -e "$1.command" ]; do read -r _ <&3 || :; done
exec 3<&-
. "$1.command"
`;

/**
 * A program that has been started in a container before it is known what it shall be: it waits at a
 * named pipe and becomes what is written for it. Starting a process in a container costs Docker a
 * tenth of a second and more; opening a gate costs one write.
 *
 *     <directory>/<name>            the pipe
 *     <directory>/<name>.command    what runs; absent while the gate is closed
 *     <directory>/<name>.closed     what ran before the gate was closed again
 */
export class Gate {
  readonly #path: string;
  readonly #name: string;

  /** `directory` is on the host, and {@link gateDirectory} in the container. */
  constructor(directory: string, name: string) {
    this.#path = join(directory, name);
    this.#name = name;
  }

  /** Makes the pipe, which whoever waits may open for both. */
  async create(): Promise<void> {
    await runProgram("mkfifo", ["-m", "0666", "--", this.#path]);
  }

  /** What a container (or a process in it) runs to wait here. */
  get waiting(): readonly string[] {
    return ["/bin/dash", "-c", wait, "slipway", join(gateDirectory, this.#name)];
  }

  get isOpen(): boolean {
    return existsSync(this.#command);
  }

  /** Closed after it had been open. */
  get isClosedAgain(): boolean {
    return existsSync(this.#closed);
  }

  /**
   * Lets `program` run; resolves when whoever waits has been told. `reader`: the user who waits, and who
   * alone may read the environment. Throws InvalidError for what no process can be given.
   */
  async open(program: GatedProgram, reader: Owner): Promise<void> {
    const incoming = `${this.#command}.incoming`;
    writeFileSync(incoming, programText(program), { mode: 0o400 });
    if (process.getuid?.() === 0) chownSync(incoming, 0, reader.gid);
    // The reader is not the user that we are, and our umask may be strict.
    chmodSync(incoming, 0o440);
    renameSync(incoming, this.#command);
    await this.#tell();
  }

  /** Whoever comes here from now on waits until it is opened again. Nothing happens to who has passed. */
  close(): void {
    if (this.isOpen) renameSync(this.#command, this.#closed);
  }

  /** Opens a gate that was closed, for the same program as before; any other stays as it is. */
  async reopen(): Promise<void> {
    if (!this.isClosedAgain) return;
    renameSync(this.#closed, this.#command);
    await this.#tell();
  }

  get #command(): string {
    return `${this.#path}.command`;
  }

  get #closed(): string {
    return `${this.#path}.closed`;
  }

  async #tell(): Promise<void> {
    try {
      const pipe = await open(this.#path, constants.O_WRONLY | constants.O_NONBLOCK);
      try {
        await pipe.write("\n");
      } finally {
        await pipe.close();
      }
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // ENXIO: nobody has opened it yet, and whoever does sees the command. EPIPE: whoever had it open
      // saw the command, and has left. EAGAIN: it is full already.
      if (code !== "ENXIO" && code !== "EPIPE" && code !== "EAGAIN") throw error;
    }
  }
}

/** The program as dash reads it: every word of a user's is quoted, so none is ever interpreted. */
export function programText(program: GatedProgram): string {
  const [name = "", ...rest] = program.command;
  // env(1) would take it for a variable.
  if (name === "" || name.includes("=")) throw new InvalidError(`"${name}" cannot be run`);
  const variables = Object.entries(program.environment).map(([key, value]) => `${key}=${value}`);
  const words = ["/usr/bin/env", "--", ...variables, name, ...rest];
  return `cd ${quote(program.workingDirectory)} || exit 1\nexec ${words.map(quote).join(" ")}\n`;
}

function quote(word: string): string {
  if (word.includes("\0")) throw new InvalidError("a word with a NUL byte cannot be passed on");
  return `'${word.replaceAll("'", "'\\''")}'`;
}
