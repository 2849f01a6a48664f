import { createHash, createPublicKey, verify, type KeyObject } from "node:crypto";
import { InvalidError } from "../../program/error.js";
import { isMap } from "../../program/json.js";

/** A key that signatures are checked with. */
export interface VerifyingKey {
  /** SHA-256 of the key in DER (SubjectPublicKeyInfo), 64 hex digits. */
  readonly id: string;
  /** In PEM, as openssl reads it. */
  readonly pem: string;
}

/** A public key as signatures are checked with it. */
export function verifyingKeyOf(key: KeyObject): VerifyingKey {
  const der = key.export({ type: "spki", format: "der" });
  return {
    id: createHash("sha256").update(der).digest("hex"),
    pem: key.export({ type: "spki", format: "pem" }).toString(),
  };
}

/** A key that signs. */
interface Signer {
  readonly verifying: VerifyingKey;
  sign(bytes: Uint8Array): Buffer;
}

/** What the statements of in-toto are in an envelope. */
export const statementType = "application/vnd.in-toto+json";

/** A DSSE envelope of version 1 (the specification of secure-systems-lab), as its JSON has it. */
export interface Envelope {
  readonly payloadType: string;
  /** In base64. */
  readonly payload: string;
  readonly signatures: readonly { readonly keyid: string; readonly sig: string }[];
}

/** Signs a statement. */
export function sealEnvelope(statement: unknown, key: Signer): Envelope {
  const payload = Buffer.from(JSON.stringify(statement));
  const sig = key.sign(preAuthenticationEncoding(statementType, payload)).toString("base64");
  return {
    payloadType: statementType,
    payload: payload.toString("base64"),
    signatures: [{ keyid: key.verifying.id, sig }],
  };
}

/**
 * The statement in an envelope, of which one signature is by one of `keys`. Throws {@link InvalidError} saying what is
 * wrong with it.
 */
export function openEnvelope(envelope: unknown, keys: readonly VerifyingKey[]): unknown {
  if (!isEnvelope(envelope)) throw new InvalidError("this is no DSSE envelope");
  const { payloadType, payload, signatures } = envelope;
  if (payloadType !== statementType) {
    throw new InvalidError(`the envelope holds ${payloadType.slice(0, 100)}, not ${statementType}`);
  }
  const bytes = Buffer.from(payload, "base64");
  const signed = preAuthenticationEncoding(payloadType, bytes);
  const isGood = signatures.some(({ keyid, sig }) => {
    const key = keys.find(({ id }) => id === keyid);
    if (key === undefined) return false;
    return verify(null, signed, createPublicKey(key.pem), Buffer.from(sig, "base64"));
  });
  if (!isGood) throw new InvalidError("no signature of the envelope is by a key of this farm");
  return JSON.parse(bytes.toString("utf8")) as unknown;
}

/** What is signed: `DSSEv1`, then the type and the payload, each after its length in bytes. */
function preAuthenticationEncoding(type: string, payload: Uint8Array): Buffer {
  const head = `DSSEv1 ${Buffer.byteLength(type)} ${type} ${payload.length} `;
  return Buffer.concat([Buffer.from(head), payload]);
}

function isEnvelope(value: unknown): value is Envelope {
  if (!isMap(value) || !Array.isArray(value["signatures"])) return false;
  const isText = typeof value["payload"] === "string" && typeof value["payloadType"] === "string";
  const areSignatures = (value["signatures"] as unknown[]).every(
    (each) => isMap(each) && typeof each["keyid"] === "string" && typeof each["sig"] === "string",
  );
  return isText && areSignatures;
}
