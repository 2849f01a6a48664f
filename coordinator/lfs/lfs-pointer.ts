/** What git keeps in place of a file that Git LFS keeps: see git-lfs, docs/spec.md. */
export interface LfsPointer {
  /** SHA-256 of the file, as 64 lower-case hex digits. */
  readonly oid: string;
  readonly sizeBytes: number;
}

/** Larger files are never pointers. */
export const maxPointerBytes = 1_024;

const start = "version https://git-lfs.github.com/spec/v1\n";

/** The pointer that these bytes are; null where they are anything else. */
export function parseLfsPointer(bytes: Uint8Array): LfsPointer | null {
  if (bytes.byteLength >= maxPointerBytes) return null;
  const text = Buffer.from(bytes).toString("latin1");
  if (!text.startsWith(start)) return null;
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const size = /^size (0|[1-9][0-9]{0,14})$/m.exec(text)?.[1];
  return oid === undefined || size === undefined ? null : { oid, sizeBytes: Number(size) };
}
