import type { FileHandle } from "node:fs/promises";
import { allocateWithHeadroom } from "../../program/headroom.js";

/**
 * Reads the bytes of `file` from `start` to `end` in pieces of `pieceBytes`, the next one while the one
 * before is used. A file that is shorter ends earlier. No read is under way any more once it has ended or
 * was returned from, so that the file may be closed.
 */
export async function* readAhead(
  file: FileHandle,
  start: number,
  end: number,
  pieceBytes: number,
): AsyncGenerator<Buffer> {
  const readAt = async (at: number): Promise<Buffer> => {
    const wanted = Math.min(pieceBytes, end - at);
    const { buffer, bytesRead } = await file.read(allocateWithHeadroom(wanted), 0, wanted, at);
    // A part would have no room before it.
    return bytesRead === wanted ? buffer : buffer.subarray(0, bytesRead);
  };
  let next = start < end ? readAt(start) : undefined;
  let at = start;
  try {
    while (next !== undefined) {
      const piece = await next;
      next = undefined;
      if (piece.length === 0) return;
      at += piece.length;
      if (at < end) {
        next = readAt(at);
        // Whoever takes the next piece hears of its failure; one that nobody takes is of no interest.
        next.catch(() => undefined);
      }
      yield piece;
    }
  } finally {
    await next?.catch(() => undefined);
  }
}
