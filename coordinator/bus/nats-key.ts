import { nkeys } from "@nats-io/transport-node";
import { hkdfSync } from "node:crypto";

/** What a key of NATS is for: the operator, an account or a user. */
export type NatsKeyKind = "operator" | "account" | "user";

const kindBytes: Readonly<Record<NatsKeyKind, number>> = {
  operator: 14 << 3,
  account: 0,
  user: 20 << 3,
};
const seedByte = 18 << 3;
const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The key that follows from a secret and a name: the same ones give the same key, anywhere. */
export function deriveNatsKey(secret: string, kind: NatsKeyKind, name: string) {
  const raw = Buffer.from(hkdfSync("sha256", secret, "", `slipway nats ${kind} ${name}`, 32));
  return nkeys.fromSeed(Buffer.from(encodeSeed(kind, raw), "ascii"));
}

/** 32 bytes as nkeys writes a seed: two bytes of prefix, the seed, a CRC-16, all in base 32. */
function encodeSeed(kind: NatsKeyKind, raw: Buffer): string {
  const byte = kindBytes[kind];
  const head = Buffer.from([seedByte | (byte >> 5), (byte & 31) << 3]);
  const body = Buffer.concat([head, raw]);
  const check = Buffer.alloc(2);
  check.writeUInt16LE(crc16(body));
  return base32(Buffer.concat([body, check]));
}

/** CRC-16/XMODEM. */
function crc16(bytes: Buffer): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
    }
    crc &= 0xffff;
  }
  return crc;
}

/** RFC 4648 without padding. */
export function base32(bytes: Buffer): string {
  let text = "";
  let bits = 0;
  let value = 0;
  for (const byte of bytes) {
    value = (value << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      text += alphabet[(value >>> (bits - 5)) & 31];
      bits -= 5;
    }
    value &= (1 << bits) - 1;
  }
  return bits === 0 ? text : text + alphabet[(value << (5 - bits)) & 31];
}
