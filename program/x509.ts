import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from "node:crypto";
import { isIP } from "node:net";
import { InvalidError } from "./error.js";

/** A certificate with its private key, both as PEM. */
export interface CertifiedKey {
  readonly certificate: string;
  readonly key: string;
}

/** From when until when a certificate is good, in ms since 1970. */
export interface Validity {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** Who signs: a certificate authority of ours, for one farm. Keys are of the curve P-256. */
export function createAuthority(name: string, validity: Validity): CertifiedKey {
  const { key, publicKey } = createKey();
  const keyId = keyIdOf(publicKey);
  const certificate = signCertificate({
    issuer: name,
    subject: name,
    publicKey,
    validity,
    signingKey: key,
    extensions: [
      extension("2.5.29.19", true, sequence(derBoolean(true), derInteger(Buffer.from([0])))),
      // keyCertSign and cRLSign.
      extension("2.5.29.15", true, Buffer.from([0x03, 0x02, 0x01, 0x06])),
      extension("2.5.29.14", false, der(0x04, keyId)),
    ],
  });
  return { certificate, key };
}

/**
 * A certificate for a public key (SubjectPublicKeyInfo, DER). `names` are DNS names and IP addresses that
 * a server is reached at. Throws {@link InvalidError} where the key is none, or none of a safe kind.
 */
export function issueCertificate(
  authority: CertifiedKey,
  options: {
    readonly subject: string;
    readonly publicKey: Buffer;
    readonly names: readonly string[];
    readonly purpose: "server" | "client";
    readonly validity: Validity;
  },
): string {
  const { subject, publicKey, names, purpose, validity } = options;
  requireSafeKey(publicKey);
  const authorityKey = createPublicKey(authority.key).export({ type: "spki", format: "der" });
  const alternatives = names.map((name) =>
    isIP(name) === 0 ? der(0x82, Buffer.from(name, "ascii")) : der(0x87, addressBytes(name)),
  );
  return signCertificate({
    issuer: subjectOf(authority.certificate),
    subject,
    publicKey,
    validity,
    signingKey: authority.key,
    extensions: [
      extension("2.5.29.19", true, sequence()),
      // digitalSignature.
      extension("2.5.29.15", true, Buffer.from([0x03, 0x02, 0x07, 0x80])),
      extension(
        "2.5.29.37",
        false,
        sequence(oid(purpose === "server" ? "1.3.6.1.5.5.7.3.1" : "1.3.6.1.5.5.7.3.2")),
      ),
      extension("2.5.29.35", false, sequence(der(0x80, keyIdOf(authorityKey)))),
      ...(alternatives.length === 0
        ? []
        : [extension("2.5.29.17", false, sequence(...alternatives))]),
    ],
  });
}

/** A new key pair: the private key as PEM, the public one as DER. */
export function createKey(): { readonly key: string; readonly publicKey: Buffer } {
  const pair = generateKeyPairSync("ec", { namedCurve: "P-256" });
  return {
    key: pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    publicKey: pair.publicKey.export({ type: "spki", format: "der" }),
  };
}

/** SHA-256 of a certificate, in base64url: by it one is known again. */
export function fingerprintOf(certificate: X509Certificate): string {
  return createHash("sha256").update(certificate.raw).digest("base64url");
}

/** The certificates of a PEM file, in their order. Throws where one cannot be read. */
export function certificatesIn(pem: string): readonly X509Certificate[] {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? [];
  return blocks.map((block) => new X509Certificate(block));
}

function signCertificate(parts: {
  readonly issuer: string;
  readonly subject: string;
  readonly publicKey: Buffer;
  readonly validity: Validity;
  readonly signingKey: string;
  readonly extensions: readonly Buffer[];
}): string {
  const algorithm = sequence(oid("1.2.840.10045.4.3.2"));
  const { fromMs, untilMs } = parts.validity;
  const body = sequence(
    der(0xa0, derInteger(Buffer.from([2]))),
    // Positive and at most 20 bytes long.
    derInteger(Buffer.concat([Buffer.from([0x40]), randomBytes(15)])),
    algorithm,
    distinguishedName(parts.issuer),
    sequence(time(fromMs), time(untilMs)),
    distinguishedName(parts.subject),
    parts.publicKey,
    der(0xa3, sequence(...parts.extensions)),
  );
  const signature = sign("sha256", body, createPrivateKey(parts.signingKey));
  const whole = sequence(body, algorithm, der(0x03, Buffer.concat([Buffer.from([0]), signature])));
  const lines = whole.toString("base64").match(/.{1,64}/g) ?? [];
  return ["-----BEGIN CERTIFICATE-----", ...lines, "-----END CERTIFICATE-----", ""].join("\n");
}

function requireSafeKey(publicKey: Buffer): void {
  let type: string | undefined;
  let curve: string | undefined;
  try {
    const key = createPublicKey({ key: publicKey, type: "spki", format: "der" });
    type = key.asymmetricKeyType;
    curve = key.asymmetricKeyDetails?.namedCurve;
  } catch (cause) {
    throw new InvalidError("this is not a public key", { cause });
  }
  if (type !== "ec" || curve !== "prime256v1") {
    throw new InvalidError("a certificate is for a key of the curve P-256");
  }
}

/** The common name alone: we give no other. */
function subjectOf(certificate: string): string {
  return new X509Certificate(certificate).subject.replace(/^CN=/, "");
}

function keyIdOf(publicKey: Buffer): Buffer {
  return createHash("sha1").update(publicKey).digest();
}

function extension(id: string, isCritical: boolean, value: Buffer): Buffer {
  return sequence(oid(id), ...(isCritical ? [derBoolean(true)] : []), der(0x04, value));
}

function distinguishedName(commonName: string): Buffer {
  return sequence(der(0x31, sequence(oid("2.5.4.3"), der(0x0c, Buffer.from(commonName, "utf8")))));
}

/** UTCTime until 2049, GeneralizedTime after. */
function time(ms: number): Buffer {
  const text = new Date(ms).toISOString().replace(/[-:T]|\.\d+/g, "");
  const isLate = new Date(ms).getUTCFullYear() >= 2050;
  return isLate ? der(0x18, Buffer.from(text)) : der(0x17, Buffer.from(text.slice(2)));
}

function addressBytes(address: string): Buffer {
  if (isIP(address) === 4) return Buffer.from(address.split(".").map(Number));
  const mapped = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [head = "", tail] = mapped.split("::");
  const words = (text: string): string[] => text.split(":").filter((word) => word !== "");
  const [before, after] = [words(head), words(tail ?? "")];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  const all = tail === undefined ? before : [...before, ...zeros, ...after];
  return Buffer.from(all.map((word) => word.padStart(4, "0")).join(""), "hex");
}

function der(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size = Buffer.from(
    length.toString(16).padStart(length > 0xffff ? 6 : length > 0xff ? 4 : 2, "0"),
    "hex",
  );
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length]), size, content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return der(0x30, Buffer.concat(parts));
}

function derInteger(bytes: Buffer): Buffer {
  return der(0x02, bytes);
}

function derBoolean(value: boolean): Buffer {
  return der(0x01, Buffer.from([value ? 0xff : 0]));
}

function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const part of rest) {
    const groups = [part & 0x7f];
    for (let value = part >>> 7; value > 0; value >>>= 7) groups.unshift((value & 0x7f) | 0x80);
    bytes.push(...groups);
  }
  return der(0x06, Buffer.from(bytes));
}
