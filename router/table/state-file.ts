import { createHash } from "node:crypto";
import { link, mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { FarmError } from "../../program/error.js";
import type { Route } from "./route.js";
import { emptyState, type EnvironmentState, type RouterState } from "./router-state.js";

const format = "slipway-router-table 1";

/** What was found on disk at the start. */
export interface LoadedState {
  readonly state: RouterState;
  /** Files that could not be used, and why. */
  readonly damaged: readonly string[];
}

interface Persisted {
  readonly sequence: number;
  readonly epoch: number;
  readonly environments: readonly (Omit<EnvironmentState, "routes"> & {
    readonly routes: readonly Route[];
  })[];
}

/**
 * The router's state on disk: `table` and, for the case that it is damaged, `table.previous`. Each
 * begins with a line that names the format and the SHA-256 of the rest, so that a torn file is never
 * loaded; of two good ones the one with the higher sequence is.
 */
export class StateFile {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  static async open(directory: string): Promise<StateFile> {
    try {
      await mkdir(directory, { recursive: true, mode: 0o700 });
    } catch (cause) {
      throw new FarmError(`the router cannot use ${directory}: ${(cause as Error).message}`, {
        cause,
        hint: "Give a directory that it may write with --data.",
      });
    }
    return new StateFile(directory);
  }

  /** Throws {@link FarmError} where a file is of a format that only a later Slipway knows. */
  async load(): Promise<LoadedState> {
    let state = emptyState;
    const damaged: string[] = [];
    for (const name of ["table", "table.previous"]) {
      const path = join(this.#directory, name);
      const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === "ENOENT") return null;
        throw new FarmError(`cannot read the router's table: ${error.message}`, { cause: error });
      });
      if (bytes === null) continue;
      const found = decode(bytes, path);
      if (found === null) damaged.push(path);
      else if (found.sequence > state.sequence) state = found;
    }
    return { state, damaged };
  }

  /** Returns when `state` would survive a power cut. A reader never finds less than one whole state. */
  async write(state: RouterState): Promise<void> {
    const table = join(this.#directory, "table");
    const previous = `${table}.previous`;
    const temporary = `${table}.new`;
    const file = await open(temporary, "w", 0o600);
    try {
      await file.writeFile(encode(state));
      await file.sync();
    } finally {
      await file.close();
    }
    // A second link, not a rename, so that there is a `table` at every moment.
    await rm(previous, { force: true });
    await link(table, previous).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error; // ENOENT: this is the first one
    });
    await rename(temporary, table);
    const directory = await open(this.#directory, "r");
    try {
      await directory.sync();
    } finally {
      await directory.close();
    }
  }
}

function encode(state: RouterState): string {
  const persisted: Persisted = { ...state, environments: [...state.environments.values()] };
  const body = JSON.stringify(persisted);
  return `${format} ${digestOf(body)}\n${body}`;
}

function decode(bytes: Buffer, path: string): RouterState | null {
  const end = bytes.indexOf(0x0a);
  const [name, version, digest] = bytes.subarray(0, Math.max(end, 0)).toString("latin1").split(" ");
  const body = bytes.subarray(end + 1);
  if (digest === undefined || digestOf(body) !== digest) return null;
  if (`${name} ${version}` !== format) {
    throw new FarmError(`${path} was written by another version of Slipway`, {
      hint: "Start that version, or remove the file: the coordinator sends the table again.",
    });
  }
  const persisted = JSON.parse(body.toString("utf8")) as Persisted;
  return {
    ...persisted,
    environments: new Map(persisted.environments.map((one) => [one.environment, one])),
  };
}

function digestOf(body: string | Buffer): string {
  return createHash("sha256").update(body).digest("hex");
}
