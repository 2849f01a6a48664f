import { packet } from "./pkt-line.js";

/** What git's side band can carry in one packet. */
const maxPayloadBytes = 65_515;

/** An empty packet on the data band: git reads it and shows nothing, and the connection stays warm. */
export const keepAlivePacket: Buffer = packet("\u0001");

/** `text` for the terminal of whoever pushes: packets on band 2, shown as `remote: …`. */
export function progressPackets(text: string | Buffer): Buffer {
  return packets(2, Buffer.from(printable(text.toString("utf8"))));
}

/** The last packet of all: git shows `remote error: …` and ends with a status other than 0. */
export function fatalPacket(text: string): Buffer {
  return packet(Buffer.concat([Buffer.of(3), Buffer.from(printable(text)).subarray(0, 4_000)]));
}

/** `bytes` on the data band. */
export function dataPackets(bytes: Buffer): Buffer {
  return packets(1, bytes);
}

/**
 * `text` without what could steer a terminal: control characters and escape sequences other than
 * colours. Line ends, tabs and carriage returns stay.
 */
export function printable(text: string): string {
  return text.replace(
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    /(\x1b\[[0-9;]{0,20}m)|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]/g,
    (_, colour: string | undefined) => colour ?? "",
  );
}

function packets(band: number, bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += maxPayloadBytes) {
    parts.push(packet(Buffer.concat([Buffer.of(band), bytes.subarray(at, at + maxPayloadBytes)])));
  }
  return Buffer.concat(parts);
}
