import { InvalidError } from "../program/error.js";

/**
 * Writes protobuf messages field by field, in the order of the calls. Digests are taken of encoded
 * messages, so the bytes must not depend on a library's habits: fields that hold their default are
 * left out, as the canonical form of the Remote Execution API asks.
 */
export class WireWriter {
  readonly #parts: Uint8Array[] = [];

  string(field: number, value: string): this {
    return value === "" ? this : this.bytes(field, Buffer.from(value, "utf8"));
  }

  /** A length-delimited field, written even when it is empty. */
  bytes(field: number, value: Uint8Array): this {
    this.#parts.push(varint((field << 3) | 2), varint(value.byteLength), value);
    return this;
  }

  /** A whole number below 2^53, not negative. */
  integer(field: number, value: number): this {
    if (value !== 0) this.#parts.push(varint(field << 3), varint(value));
    return this;
  }

  boolean(field: number, value: boolean): this {
    return this.integer(field, value ? 1 : 0);
  }

  finish(): Buffer {
    return Buffer.concat(this.#parts);
  }
}

/** One field of a message: its number and its value, a number for varints and bytes for the rest. */
export type WireField =
  | { readonly field: number; readonly integer: number; readonly bytes?: undefined }
  | { readonly field: number; readonly bytes: Buffer; readonly integer?: undefined };

/** The fields of an encoded message in their order. Throws {@link InvalidError} where it is torn. */
export function* readWire(message: Buffer): Generator<WireField> {
  let position = 0;
  const next = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = message[position++];
      if (byte === undefined || scale > 2 ** 56) throw new InvalidError("the message is torn");
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  };
  while (position < message.length) {
    const tag = next();
    const field = Math.floor(tag / 8);
    const kind = tag % 8;
    if (kind === 0) {
      yield { field, integer: next() };
    } else if (kind === 2 || kind === 1 || kind === 5) {
      const length = kind === 2 ? next() : kind === 1 ? 8 : 4;
      if (position + length > message.length) throw new InvalidError("the message is torn");
      yield { field, bytes: message.subarray(position, position + length) };
      position += length;
    } else {
      throw new InvalidError(`the message has a field of unknown kind ${kind}`);
    }
  }
}

/** Those of one byte, which most are: made once, and never written to. */
const shortVarints = Array.from({ length: 0x80 }, (_, value) => Uint8Array.of(value));

function varint(value: number): Uint8Array {
  const short = shortVarints[value];
  if (short !== undefined) return short;
  const bytes: number[] = [];
  let rest = value;
  while (rest >= 0x80) {
    bytes.push((rest % 0x80) | 0x80);
    rest = Math.floor(rest / 0x80);
  }
  bytes.push(rest);
  return Uint8Array.from(bytes);
}
