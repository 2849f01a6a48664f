import type { FileHandle } from "node:fs/promises";

/** Writes `pieces` one after the other at `position`: all of them, however often the system writes a part. */
export async function writeFully(
  file: Pick<FileHandle, "writev">,
  pieces: readonly Uint8Array[],
  position: number,
): Promise<void> {
  let rest = pieces;
  for (let at = position; rest.length > 0;) {
    const { bytesWritten } = await file.writev([...rest], at);
    at += bytesWritten;
    rest = without(rest, bytesWritten);
  }
}

/** The pieces less their first `count` bytes. */
function without(pieces: readonly Uint8Array[], count: number): readonly Uint8Array[] {
  let left = count;
  const first = pieces.findIndex((piece) => {
    if (piece.byteLength > left) return true;
    left -= piece.byteLength;
    return false;
  });
  const [cut, ...others] = first === -1 ? [] : pieces.slice(first);
  return cut === undefined ? [] : [cut.subarray(left), ...others];
}
