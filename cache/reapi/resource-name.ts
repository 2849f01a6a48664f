import type { Digest } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { CallError } from "./call-error.js";
import { parseInstance, parseNamedDigest, requireSha256, reservedWords } from "../request.js";

/** What a ByteStream call is about. */
export interface ResourceName {
  readonly instance: string;
  /** Of the blob itself, also where it travels compressed. */
  readonly digest: Digest;
  readonly isCompressed: boolean;
}

/**
 * Parses `[{instance}/]blobs/[{function}/]{hash}/{size}`, or the same with `compressed-blobs/zstd` for
 * `blobs`.
 */
export function parseReadName(name: string): ResourceName {
  const { instance, rest } = splitInstance(name);
  return { instance, ...parseBlob(rest, name) };
}

/** Parses `[{instance}/]uploads/{uuid}/{what may be read}[/{anything}]`. */
export function parseWriteName(name: string): ResourceName {
  const { instance, rest } = splitInstance(name);
  const [uploads, uuid, ...blob] = rest;
  if (uploads !== "uploads" || uuid === undefined || uuid === "") throw malformed(name);
  return { instance, ...parseBlob(blob, name, true) };
}

/** The instance is what stands before the first reserved word; it may have slashes, or be empty. */
function splitInstance(name: string): { readonly instance: string; readonly rest: string[] } {
  const segments = name.split("/");
  const start = segments.findIndex((segment) => reservedWords.has(segment));
  if (start === -1 || name.length > 2_048) throw malformed(name);
  return {
    instance: parseInstance(segments.slice(0, start).join("/")),
    rest: segments.slice(start),
  };
}

function parseBlob(
  segments: readonly string[],
  name: string,
  mayHaveMore = false,
): { readonly digest: Digest; readonly isCompressed: boolean } {
  const isCompressed = segments[0] === "compressed-blobs";
  if (!isCompressed && segments[0] !== "blobs") throw malformed(name);
  if (isCompressed) requireZstd(segments[1] ?? "", name);
  const blob = segments.slice(isCompressed ? 2 : 1);
  const [first = ""] = blob;
  const isNamed = /^[a-z0-9]{1,12}$/.test(first);
  if (isNamed) requireSha256(first.toUpperCase());
  const [hash = "", size = "", ...more] = isNamed ? blob.slice(1) : blob;
  if (more.length > 0 && !mayHaveMore) throw malformed(name);
  return { digest: parseNamedDigest(hash, size), isCompressed };
}

function requireZstd(compressor: string, name: string): void {
  if (compressor === "zstd") return;
  if (compressor !== "deflate" && compressor !== "brotli") throw malformed(name);
  throw CallError.unsupported(
    `the cache takes and gives blobs compressed by zstd, not ${compressor}`,
  );
}

function malformed(name: string): InvalidError {
  return new InvalidError(`${JSON.stringify(name.slice(0, 200))} is not the name of a blob`);
}
