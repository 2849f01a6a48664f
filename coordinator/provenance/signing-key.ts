import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { verifyingKeyOf, type VerifyingKey } from "../../content/provenance/envelope.js";
import { FarmError } from "../../program/error.js";
import { writeWhole } from "../../program/write-whole.js";

/** The name of the key's file in the coordinator's data directory. */
export const signingKeyFileName = "provenance.key";

/** The Ed25519 key of a coordinator, in a file of its own that only its user may read. */
export class SigningKey {
  readonly #key: KeyObject;
  /** What its signatures are checked with. */
  readonly verifying: VerifyingKey;

  private constructor(key: KeyObject) {
    this.#key = key;
    this.verifying = verifyingKeyOf(createPublicKey(key));
  }

  /** Reads the key in `directory`; one is drawn where there is none. Throws {@link FarmError} naming the file. */
  static open(directory: string): SigningKey {
    const path = join(directory, signingKeyFileName);
    const pem = readKey(path);
    if (pem === null) {
      const { privateKey } = generateKeyPairSync("ed25519");
      const text = privateKey.export({ type: "pkcs8", format: "pem" });
      writeWhole(path, text.toString(), 0o600);
      return new SigningKey(privateKey);
    }
    try {
      const key = createPrivateKey(pem);
      if (key.asymmetricKeyType === "ed25519") return new SigningKey(key);
    } catch {
      // Said below.
    }
    throw new FarmError(`${path} does not hold an Ed25519 key in PEM`, {
      hint: "Bring it back from a backup, or remove it: another one is drawn then.",
    });
  }

  /** The signature of `bytes`: 64 bytes. */
  sign(bytes: Uint8Array): Buffer {
    return sign(null, bytes, this.#key);
  }
}

function readKey(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw new FarmError(`${path} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
