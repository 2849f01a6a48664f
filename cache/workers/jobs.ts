import type { Digest } from "../../content/digest.js";

/**
 * What is wanted of records: the blobs; what is stored, to be stored elsewhere; the same compressed where
 * that pays; or nothing but the word that they are sound, and how long they would be compressed.
 */
export type RecordForm = "blobs" | "as stored" | "compressed" | "nothing" | "sizes compressed";

/** Reads records of one pack and verifies each. Lists instead of objects, which take longer to travel. */
export interface RecordsJob {
  readonly kind: "records";
  readonly path: string;
  readonly digests: readonly Digest[];
  readonly offsets: readonly number[];
  readonly storedBytes: readonly number[];
  readonly form: RecordForm;
}

/** All records in the form that was wanted, where each begins, and its length: -1 where it is damaged. */
export interface Records {
  readonly starts: readonly number[];
  readonly lengths: readonly number[];
  readonly bytes: Uint8Array;
}

/** The record that was asked for in that place; null where it is damaged. */
export function recordAt({ starts, lengths, bytes }: Records, i: number): Buffer | null {
  const length = lengths[i] ?? -1;
  if (length === -1) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset + (starts[i] ?? 0), length);
}

/**
 * Goes on to hash a file up to a position, from where it stands. The answer is the SHA-256 in hex once
 * that is the end, and "" before.
 */
export interface HashJob {
  readonly kind: "hash";
  /** Of the file among all that are being hashed. */
  readonly id: number;
  readonly descriptor: number;
  readonly to: number;
  readonly isEnd: boolean;
}

/** Nobody wants the hash of a file any more. */
export interface ForgetJob {
  readonly kind: "forget";
  readonly id: number;
}

export type Job = RecordsJob | HashJob | ForgetJob;

/** What a job gives. */
export type Answer<Asked extends Job> = Asked extends RecordsJob
  ? Records
  : Asked extends HashJob
    ? string
    : undefined;

/** A job on its way to a worker. */
export interface Posted {
  readonly number: number;
  readonly job: Job;
}

/** And its answer, or why there is none. */
export type Reply =
  | { readonly number: number; readonly answer: Records | string | undefined }
  | { readonly number: number; readonly error: string };
