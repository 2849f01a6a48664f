/** What is kept free before the bytes: a tag and a length take six at most. */
const headroomBytes = 16;

const withHeadroom = new WeakSet<Buffer>();

/**
 * A buffer of `sizeBytes`, not cleared, with a little room before it that is its own: whoever sends it
 * behind a head need not copy it. A part of it has no such room.
 */
export function allocateWithHeadroom(sizeBytes: number): Buffer {
  const whole = Buffer.allocUnsafeSlow(headroomBytes + sizeBytes);
  const bytes = whole.subarray(headroomBytes);
  withHeadroom.add(bytes);
  return bytes;
}

/** `head` and then `bytes`: the same memory where there is room before them, for once; else a copy. */
export function prepend(head: Uint8Array, bytes: Buffer): Buffer {
  if (head.length > headroomBytes || !withHeadroom.delete(bytes)) {
    return Buffer.concat([head, bytes]);
  }
  const start = bytes.byteOffset - head.length;
  const whole = Buffer.from(bytes.buffer, start, head.length + bytes.length);
  whole.set(head);
  return whole;
}
