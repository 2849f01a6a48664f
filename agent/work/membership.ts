import { nkeys } from "@nats-io/transport-node";
import { createPublicKey, randomBytes, X509Certificate } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import type { ClientTlsFiles } from "../../content/client/cache-address.js";
import { createAgentCredential, secretDigest } from "../../program/agent-token.js";
import { FarmError } from "../../program/error.js";
import { writeWhole } from "../../program/write-whole.js";
import { createKey } from "../../program/x509.js";

/** What is written down. */
interface Stored {
  readonly name: string;
  /** What the coordinator knows this agent by; null: it has not joined. */
  readonly credential: string | null;
  /** Drawn, and perhaps known to the coordinator already. */
  readonly next: string | null;
  readonly natsSeed: string;
}

/**
 * What this agent is in its farm: its name and the secrets that prove it, in files of its data directory
 * that only it may read. A new credential is written down before the coordinator is told its digest, and
 * takes the place of the old one when it has answered: whenever the process dies, one of them counts.
 */
export class Membership {
  readonly #path: string;
  readonly #directory: string;
  #stored: Stored;

  private constructor(directory: string, path: string, stored: Stored) {
    this.#directory = directory;
    this.#path = path;
    this.#stored = stored;
  }

  /**
   * Reads what is in the directory. Where nothing is, or it is of another agent than `name`, the agent
   * has yet to join; `name` null: as it is stored, else made of the host's name and a few letters.
   */
  static open(directory: string, name: string | null): Membership {
    const path = join(directory, "membership.json");
    const stored = existsSync(path) ? parse(path) : null;
    const wanted = name ?? stored?.name ?? drawName();
    const membership = new Membership(
      directory,
      path,
      stored?.name === wanted ? stored : fresh(wanted),
    );
    if (stored?.name !== wanted) membership.forget();
    else if (membership.#isCertificateOver()) membership.forget();
    return membership;
  }

  get name(): string {
    return this.#stored.name;
  }

  get credential(): string | null {
    return this.#stored.credential;
  }

  /** The seed of this agent's user at NATS, and the key that it is known by there. */
  get nats(): { readonly seed: string; readonly publicKey: string } {
    const seed = this.#stored.natsSeed;
    return { seed, publicKey: nkeys.fromSeed(Buffer.from(seed, "ascii")).getPublicKey() };
  }

  /** The files for TLS with the coordinator; null: it is without. */
  get tlsFiles(): ClientTlsFiles | null {
    const { authority, certificate, key } = this.#files;
    if (!existsSync(authority)) return null;
    return existsSync(certificate)
      ? { authorities: authority, certificate, key }
      : { authorities: authority };
  }

  /** Public key (DER) of what a certificate is wanted for; null: the coordinator is without TLS. */
  get tlsKey(): Buffer | null {
    const { authority, key } = this.#files;
    if (!existsSync(authority)) return null;
    if (!existsSync(key)) writeWhole(key, createKey().key, 0o600);
    return publicKeyOf(readFileSync(key, "utf8"));
  }

  /** Draws the credential that will be shown from now on, unless one is drawn; gives its digest. */
  propose(): string {
    const next = this.#stored.next ?? createAgentCredential();
    this.#save({ ...this.#stored, next });
    return secretDigest(next);
  }

  /** The coordinator has answered: what was proposed counts, with the certificate that it gave. */
  confirm(certificate: string): void {
    if (certificate !== "") writeWhole(this.#files.certificate, certificate, 0o600);
    const { next } = this.#stored;
    if (next !== null) this.#save({ ...this.#stored, credential: next, next: null });
  }

  /** By whom the coordinator is known from now on, as PEM. */
  trust(authority: string): void {
    writeWhole(this.#files.authority, authority, 0o600);
  }

  /** What it was does not count any more: it may join again, as one that nobody knows. */
  forget(): void {
    const { authority, certificate, key } = this.#files;
    for (const path of [authority, certificate, key]) rmSync(path, { force: true });
    this.#save(fresh(this.#stored.name));
  }

  get #files() {
    return {
      authority: join(this.#directory, "coordinator-ca.pem"),
      certificate: join(this.#directory, "agent.pem"),
      key: join(this.#directory, "agent.key"),
    };
  }

  #isCertificateOver(): boolean {
    const { certificate } = this.#files;
    if (!existsSync(certificate)) return false;
    return Date.parse(new X509Certificate(readFileSync(certificate)).validTo) < Date.now();
  }

  #save(stored: Stored): void {
    writeWhole(this.#path, `${JSON.stringify(stored)}\n`, 0o600);
    this.#stored = stored;
  }
}

function fresh(name: string): Stored {
  const natsSeed = Buffer.from(nkeys.createUser().getSeed()).toString("ascii");
  return { name, credential: null, next: null, natsSeed };
}

/** `<host>-<6 letters>`: agents of one host, and of hosts of one name, differ. */
function drawName(): string {
  const host = hostname()
    .toLowerCase()
    .replace(/[^a-z0-9-]/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 40);
  return `${host === "" ? "agent" : host}-${randomBytes(3).toString("hex")}`;
}

function publicKeyOf(key: string): Buffer {
  return createPublicKey(key).export({ type: "spki", format: "der" });
}

function parse(path: string): Stored {
  try {
    const { name, credential, next, natsSeed } = JSON.parse(readFileSync(path, "utf8")) as Stored;
    nkeys.fromSeed(Buffer.from(natsSeed, "ascii"));
    if (typeof name === "string") return { name, credential, next, natsSeed };
  } catch (cause) {
    throw damaged(path, cause);
  }
  throw damaged(path);
}

function damaged(path: string, cause?: unknown): FarmError {
  return new FarmError(`${path} is damaged`, {
    ...(cause !== undefined && { cause }),
    hint: "Delete it and start the agent with a join token: slipway agent token create",
  });
}
