import { InvalidError } from "../../program/error.js";

/** The packet of no bytes that ends a section: git's flush-pkt. */
export const flushPacket: Buffer = Buffer.from("0000");

/** The largest packet, with its four digits of length. */
export const maxPacketBytes = 65_520;

/** One pkt-line: four hex digits of its length, then `payload`, at most 65,516 bytes. */
export function packet(payload: Buffer | string): Buffer {
  const bytes = typeof payload === "string" ? Buffer.from(payload) : payload;
  const length = bytes.length + 4;
  if (length > maxPacketBytes) throw new InvalidError(`a packet cannot hold ${bytes.length} bytes`);
  return Buffer.concat([Buffer.from(length.toString(16).padStart(4, "0")), bytes]);
}

/**
 * Cuts a stream into its pkt-lines, of which it holds at most one, incomplete. A packet is given as it
 * came, with its length; the flush packet is four bytes. Throws {@link InvalidError} for garbage.
 */
export class PacketSplitter {
  #rest: Buffer = Buffer.alloc(0);

  /** The packets that `chunk` completes. */
  *push(chunk: Buffer): Generator<Buffer> {
    this.#rest = this.#rest.length === 0 ? chunk : Buffer.concat([this.#rest, chunk]);
    for (;;) {
      const length = packetLength(this.#rest);
      if (length === null || this.#rest.length < length) return;
      const complete = this.#rest.subarray(0, length);
      this.#rest = this.#rest.subarray(length);
      yield complete;
    }
  }

  /** The bytes after the last complete packet. */
  get rest(): Buffer {
    return this.#rest;
  }
}

/** The length in bytes of the packet at the start of `bytes`; null where they do not reach. */
export function packetLength(bytes: Buffer): number | null {
  if (bytes.length < 4) return null;
  const digits = bytes.toString("latin1", 0, 4);
  const length = /^[0-9a-fA-F]{4}$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  if (length === 0) return 4;
  if (!(length >= 4 && length <= maxPacketBytes)) {
    throw new InvalidError("what was sent is not in git's packet format");
  }
  return length;
}

/** True for the packet that ends a section. */
export function isFlush(bytes: Buffer): boolean {
  return bytes.length === 4 && bytes.equals(flushPacket);
}
