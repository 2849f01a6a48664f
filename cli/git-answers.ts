import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { entriesOf } from "../program/entries-of.js";
import { writeSecret } from "./secret-file.js";

/**
 * What git is answered for each farm that the user is logged in to, in a file of its own, so that git has
 * it without starting Node.js. The files repeat what the sessions say; only their owner may read them.
 */
export class GitAnswers {
  readonly #directory: string;

  /** `directory` is made with the first answer, and nothing else is in it. */
  constructor(directory: string) {
    this.#directory = directory;
  }

  /** Stores the answer for the farm at `url`. */
  async write(url: string, token: string): Promise<void> {
    await writeSecret(join(this.#directory, answerName(url)), gitAnswer(token));
  }

  /** Removes the answers for all farms but those at `urls`. */
  async keepOnly(urls: readonly string[]): Promise<void> {
    const kept = new Set(urls.map(answerName));
    for (const name of await entriesOf(this.#directory)) {
      if (!kept.has(name)) await rm(join(this.#directory, name), { force: true });
    }
  }
}

/** A user and a password, in the form of git-credential. */
export function gitAnswer(token: string): string {
  return `username=slipway\npassword=${token}\n`;
}

/** The name of the file with the answer for the farm at `url`; a URL may be longer than a name. */
export function answerName(url: string): string {
  return createHash("sha256").update(url).digest("hex").slice(0, 32);
}
