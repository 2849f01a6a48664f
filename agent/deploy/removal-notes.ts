import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checked } from "./environment-names.js";
import { entriesOf } from "../../program/entries-of.js";

/** What is left to remove of an environment. */
export interface Removal {
  readonly farm: string;
  readonly environment: string;
  readonly generation: number;
}

/** Removals of one kind as files, one an environment, which are there until it is done. */
export class RemovalNotes<Note extends Removal> {
  readonly #directory: string;

  constructor(directory: string) {
    this.#directory = directory;
  }

  /** In the place of an earlier one of the environment. */
  write(note: Note): void {
    const path = this.#path(note.environment);
    mkdirSync(this.#directory, { recursive: true });
    writeFileSync(`${path}.incoming`, JSON.stringify(note));
    renameSync(`${path}.incoming`, path);
  }

  /** Null where there is nothing to do, as far as is known. */
  read(environment: string): Note | null {
    try {
      return JSON.parse(readFileSync(this.#path(environment), "utf8")) as Note;
    } catch {
      // Torn or gone: the next deployment removes what is older than itself.
      return null;
    }
  }

  /** It is done. A later deployment may have written down more, which stays. */
  strike({ environment, generation }: Note): void {
    if (this.read(environment)?.generation !== generation) return;
    rmSync(this.#path(environment), { force: true });
  }

  /** All of them; what cannot be read goes. */
  async all(): Promise<readonly Note[]> {
    const notes: Note[] = [];
    for (const name of await entriesOf(this.#directory)) {
      const note = name.endsWith(".json") ? this.read(name.slice(0, -".json".length)) : null;
      if (note === null) rmSync(join(this.#directory, name), { force: true });
      else notes.push(note);
    }
    return notes;
  }

  #path(environment: string): string {
    return join(this.#directory, `${checked(environment)}.json`);
  }
}
