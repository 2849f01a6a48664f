import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { FarmError } from "../../program/error.js";

/** The name of the key's file in the coordinator's data directory. */
export const keyFileName = "variables.key";

const cipherName = "aes-256-gcm";
const keyBytes = 32;
const nonceBytes = 12;
const tagBytes = 16;
const version = "1";

/**
 * Seals the values of variables, so that the database and its backups have none in clear text. The key
 * is in a file of its own, which only the coordinator's user may read.
 */
export class VariableKey {
  readonly #path: string;
  readonly #sealing: Buffer;
  readonly #digesting: Buffer;

  private constructor(path: string, key: Buffer) {
    this.#path = path;
    this.#sealing = derive(key, "seal");
    this.#digesting = derive(key, "digest");
  }

  /**
   * Reads the key in `directory`. `known` is the {@link fingerprint} of the key in use; null: there is
   * none yet, and one is drawn where no file is there. Throws {@link FarmError} naming the file where it
   * is missing, damaged or another one than the one in use.
   */
  static open(directory: string, known: string | null): VariableKey {
    const path = join(directory, keyFileName);
    const key = new VariableKey(path, readKey(path) ?? drawKey(path, known));
    if (known !== null && key.fingerprint !== known) {
      throw new FarmError(`${path} is not the key that the values of variables were sealed with`, {
        hint: restoreHint,
      });
    }
    return key;
  }

  /** Tells keys apart, and nothing of the key. */
  get fingerprint(): string {
    return this.digest("fingerprint").slice(0, 32);
  }

  /** Seals a text for one place: elsewhere it cannot be opened. */
  seal(text: string, place: string): string {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(cipherName, this.#sealing, nonce, { authTagLength: tagBytes });
    cipher.setAAD(Buffer.from(place));
    const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
    return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64")}`;
  }

  /** What was sealed for this place. Throws {@link FarmError} where it was not, or was changed since. */
  unseal(sealed: string, place: string): string {
    const bytes = Buffer.from(sealed.slice(version.length + 1), "base64");
    const nonce = bytes.subarray(0, nonceBytes);
    const tag = bytes.subarray(nonceBytes, nonceBytes + tagBytes);
    try {
      const decipher = createDecipheriv(cipherName, this.#sealing, nonce, {
        authTagLength: tagBytes,
      });
      decipher.setAAD(Buffer.from(place));
      decipher.setAuthTag(tag);
      const body = bytes.subarray(nonceBytes + tagBytes);
      return Buffer.concat([decipher.update(body), decipher.final()]).toString("utf8");
    } catch (cause) {
      throw new FarmError(`a stored value cannot be opened with the key in ${this.#path}`, {
        cause,
        hint: restoreHint,
      });
    }
  }

  /** Equal for equal texts; without the key nobody can tell of which, not even by trying. */
  digest(text: string): string {
    return createHmac("sha256", this.#digesting).update(text).digest("hex");
  }
}

const restoreHint =
  "Put the file back from your backup, as it was with this database. Where it is lost, so are the " +
  "values: the operator's guide says how to start without them.";

function readKey(path: string): Buffer | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new FarmError(`the key of the variables cannot be read: ${(cause as Error).message}`, {
      cause,
      hint: `Only the coordinator's user needs to read ${path}: mode 0600.`,
    });
  }
  const key = Buffer.from(text.trim(), "base64url");
  if (key.length !== keyBytes || key.toString("base64url") !== text.trim()) {
    throw new FarmError(`${path} does not hold a key`, { hint: restoreHint });
  }
  try {
    chmodSync(path, 0o600);
  } catch {
    // A secret that somebody else has mounted there: its mode is theirs to choose.
  }
  return key;
}

function drawKey(path: string, known: string | null): Buffer {
  if (known !== null) {
    throw new FarmError(`the key of the variables is missing: ${path}`, { hint: restoreHint });
  }
  const key = randomBytes(keyBytes);
  const incoming = `${path}.new`;
  rmSync(incoming, { force: true });
  writeFileSync(incoming, `${key.toString("base64url")}\n`, {
    mode: 0o600,
    flag: "wx",
    flush: true,
  });
  renameSync(incoming, path);
  // What is sealed with it from now on must not outlive it in a power cut.
  const parent = openSync(dirname(path), "r");
  fsyncSync(parent);
  closeSync(parent);
  return key;
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, "", `slipway variables ${purpose}`, keyBytes));
}
