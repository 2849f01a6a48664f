import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { X509Certificate } from "node:crypto";
import { UsageError } from "../../program/error.js";
import type { ServerTlsFiles } from "../../program/tls-listener.js";
import {
  certificatesIn,
  createAuthority,
  createKey,
  fingerprintOf,
  issueCertificate,
  type CertifiedKey,
} from "../../program/x509.js";
import { membershipMs } from "./agent-access.js";
import { writeWhole } from "../../program/write-whole.js";

const dayMs = 86_400_000;
const authorityMs = 20 * 365 * dayMs;
const serverMs = 90 * dayMs;
/** Clocks of hosts differ. */
const earlierMs = 3_600_000;
const checkMs = 3_600_000;

/** Certificates that somebody else has made for the coordinator. */
export interface GivenCertificate {
  /** With its chain, up to the authority. */
  readonly certificate: string;
  readonly key: string;
  /** Who signed it, by whom agents know the coordinator again. */
  readonly authority: string;
}

/**
 * The certificates of a farm: an authority of its own, made at the first start and kept in `directory`, signs
 * those of agents and, unless somebody else has made it, the coordinator's. That one is made anew when a
 * third of its time is left; whoever listens with its files reads them again.
 */
export class FarmAuthority implements Disposable {
  readonly #own: CertifiedKey;
  readonly #now: () => number;
  readonly #timer: NodeJS.Timeout | undefined;
  /** What the coordinator listens with. */
  readonly files: ServerTlsFiles;
  /** Who signed the coordinator's certificate, as PEM: whoever connects has to know it. */
  readonly certificate: string;

  private constructor(parts: {
    readonly own: CertifiedKey;
    readonly now: () => number;
    readonly files: ServerTlsFiles;
    readonly certificate: string;
    readonly timer?: NodeJS.Timeout;
  }) {
    this.#own = parts.own;
    this.#now = parts.now;
    this.#timer = parts.timer;
    this.files = parts.files;
    this.certificate = parts.certificate;
  }

  /**
   * `server`: the names and addresses at which the coordinator is reached, or the certificate that it has.
   * Throws {@link UsageError} where agents could not recognise that one.
   */
  static open(
    directory: string,
    server: readonly string[] | GivenCertificate,
    now: () => number,
  ): FarmAuthority {
    mkdirSync(directory, { recursive: true, mode: 0o700 });
    const own = ensureAuthority(directory, now());
    const clientAuthorities = join(directory, "authority.pem");
    if ("authority" in server) {
      const { certificate, key, authority } = server;
      const files = { certificate, key, clientAuthorities };
      return new FarmAuthority({ own, now, files, certificate: rootOf(server, authority) });
    }
    const files = {
      certificate: join(directory, "coordinator.pem"),
      key: join(directory, "coordinator.key"),
      clientAuthorities,
    };
    const renew = (): void => ensureServer(own, files, server, now());
    renew();
    const timer = setInterval(renew, checkMs).unref();
    return new FarmAuthority({ own, now, files, certificate: own.certificate, timer });
  }

  /** By what agents recognise the coordinator: part of their join tokens. */
  get fingerprint(): string {
    return fingerprintOf(new X509Certificate(this.certificate));
  }

  /** The certificate of an agent, as PEM. Throws InvalidError where the key is none. */
  certify(agent: string, publicKey: Buffer): string {
    const now = this.#now();
    return issueCertificate(this.#own, {
      subject: agent,
      publicKey,
      names: [],
      purpose: "client",
      validity: { fromMs: now - earlierMs, untilMs: now + membershipMs },
    });
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}

function ensureAuthority(directory: string, nowMs: number): CertifiedKey {
  const paths = {
    certificate: join(directory, "authority.pem"),
    key: join(directory, "authority.key"),
  };
  if (!existsSync(paths.certificate)) {
    const validity = { fromMs: nowMs - earlierMs, untilMs: nowMs + authorityMs };
    const { certificate, key } = createAuthority("Slipway farm", validity);
    writeWhole(paths.key, key, 0o600);
    // Last: where it is, its key is too.
    writeWhole(paths.certificate, certificate, 0o600);
  }
  return {
    certificate: readFileSync(paths.certificate, "utf8"),
    key: readFileSync(paths.key, "utf8"),
  };
}

/** Makes the coordinator's certificate where there is none, it is old, or its names are others. */
function ensureServer(
  own: CertifiedKey,
  files: ServerTlsFiles,
  names: readonly string[],
  nowMs: number,
): void {
  if (
    existsSync(files.certificate) &&
    isGood(readFileSync(files.certificate, "utf8"), names, nowMs)
  ) {
    return;
  }
  const { key, publicKey } = createKey();
  const certificate = issueCertificate(own, {
    subject: "Slipway coordinator",
    publicKey,
    names,
    purpose: "server",
    validity: { fromMs: nowMs - earlierMs, untilMs: nowMs + serverMs },
  });
  writeWhole(files.key, key, 0o600);
  // With its authority: who joins knows the fingerprint of that alone.
  writeWhole(files.certificate, certificate + own.certificate, 0o600);
}

function isGood(pem: string, names: readonly string[], nowMs: number): boolean {
  const [certificate] = certificatesIn(pem);
  if (certificate === undefined) return false;
  const isYoung = Date.parse(certificate.validTo) - nowMs > serverMs / 3;
  const hasNames = names.every(
    (name) => certificate.checkHost(name) !== undefined || certificate.checkIP(name) !== undefined,
  );
  return isYoung && hasNames;
}

/** The authority of a given certificate, as PEM. */
function rootOf({ certificate }: GivenCertificate, authorityFile: string): string {
  const [authority] = readCertificates("tls-ca", authorityFile);
  const chain = readCertificates("tls-cert", certificate);
  if (authority !== undefined && chain.some(({ raw }) => raw.equals(authority.raw))) {
    return authority.toString();
  }
  throw new UsageError("--tls-cert does not hold the certificate of --tls-ca", {
    hint: "Agents recognise the coordinator by it: append it, as in cat cert.pem ca.pem > chain.pem",
  });
}

function readCertificates(setting: string, path: string): readonly X509Certificate[] {
  try {
    const found = certificatesIn(readFileSync(path, "utf8"));
    if (found.length > 0) return found;
  } catch (cause) {
    throw new UsageError(`cannot read --${setting}: ${(cause as Error).message}`, { cause });
  }
  throw new UsageError(`there is no certificate in ${path}, the file of --${setting}`);
}
