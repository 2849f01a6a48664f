import type { IncomingHttpHeaders } from "node:http";
import type { ByteRange } from "../blobs/blob-store.js";
import { RequestError } from "./request-error.js";

/**
 * The part of `sizeBytes` bytes that a GET asks for, or null for the whole: without a Range, with several
 * (which a server may ignore) and where If-Range names other bytes. Throws 416 for one beyond the end.
 */
export function wantedRange(
  headers: IncomingHttpHeaders,
  etag: string,
  sizeBytes: number,
): ByteRange | null {
  const condition = headers["if-range"];
  if (condition !== undefined && condition !== etag) return null;
  const [, first, last] = /^bytes=([0-9]{0,15})-([0-9]{0,15})$/.exec(headers.range ?? "") ?? [];
  if (first === undefined || last === undefined || (first === "" && last === "")) return null;
  if (first !== "" && last !== "" && Number(last) < Number(first)) return null;
  const offset = first === "" ? Math.max(0, sizeBytes - Number(last)) : Number(first);
  const end = first === "" || last === "" ? sizeBytes : Math.min(sizeBytes, Number(last) + 1);
  if (offset >= end) {
    throw new RequestError(416, `there are ${sizeBytes} bytes, none of them in ${headers.range}`, {
      headers: { "content-range": `bytes */${sizeBytes}` },
    });
  }
  return { offset, limit: end - offset };
}

/** True where one of the tags that a condition lists is `etag`, or it is "*". */
export function namesTag(condition: string | undefined, etag: string): boolean {
  if (condition === undefined) return false;
  const tags = condition.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
