import type { Digest } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { CallError } from "./call-error.js";
import { parseInstance, parseNamedDigest, requireSha256, reservedWords } from "./request.js";

/** What a ByteStream call is about. */
export interface ResourceName {
  readonly instance: string;
  readonly digest: Digest;
}

/** Parses `[{instance}/]blobs/[{function}/]{hash}/{size}`. */
export function parseReadName(name: string): ResourceName {
  const { instance, rest } = splitInstance(name);
  if (rest[0] === "compressed-blobs") throw refuseCompression();
  if (rest[0] !== "blobs") throw malformed(name);
  return { instance, digest: parseBlob(rest.slice(1), name) };
}

/** Parses `[{instance}/]uploads/{uuid}/blobs/[{function}/]{hash}/{size}[/{anything}]`. */
export function parseWriteName(name: string): ResourceName {
  const { instance, rest } = splitInstance(name);
  const [uploads, uuid, kind, ...blob] = rest;
  if (uploads !== "uploads" || uuid === undefined || uuid === "") throw malformed(name);
  if (kind === "compressed-blobs") throw refuseCompression();
  if (kind !== "blobs") throw malformed(name);
  return { instance, digest: parseBlob(blob, name, true) };
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

function parseBlob(segments: readonly string[], name: string, mayHaveMore = false): Digest {
  const [first = ""] = segments;
  const isNamed = /^[a-z0-9]{1,12}$/.test(first);
  if (isNamed) requireSha256(first.toUpperCase());
  const [hash = "", size = "", ...more] = isNamed ? segments.slice(1) : segments;
  if (more.length > 0 && !mayHaveMore) throw malformed(name);
  return parseNamedDigest(hash, size);
}

function refuseCompression(): CallError {
  return CallError.unsupported("the cache keeps no compressed blobs: use blobs/ instead");
}

function malformed(name: string): InvalidError {
  return new InvalidError(`${JSON.stringify(name.slice(0, 200))} is not the name of a blob`);
}
