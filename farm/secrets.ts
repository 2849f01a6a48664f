import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createToken } from "../coordinator/access/token.js";
import { writeWhole } from "../program/write-whole.js";

/** The secrets by which the parts of one farm know each other, a file of mode 0600 each. */
export class Secrets {
  readonly #directory: string;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Opens the directory; secrets that are missing are drawn, those that exist are kept. */
  static open(directory: string): Secrets {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    chmodSync(directory, 0o700);
    const secrets = new Secrets(directory);
    secrets.#ensure("admin-token", createToken());
    for (const name of ["nats-secret", "router-token", "cache-secret"]) {
      secrets.#ensure(name, randomBytes(32).toString("base64url"));
    }
    return secrets;
  }

  /** The file that holds a secret. */
  file(name: string): string {
    return join(this.#directory, name);
  }

  read(name: string): string {
    return readFileSync(this.file(name), "utf8").trim();
  }

  #ensure(name: string, value: string): void {
    const path = this.file(name);
    if (existsSync(path)) {
      chmodSync(path, 0o600);
      return;
    }
    writeWhole(path, `${value}\n`, 0o600);
  }
}
