import { Metadata, status, type ServiceError, type StatusObject } from "@grpc/grpc-js";
import {
  ConflictError,
  ExhaustedError,
  FarmError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  SlipwayError,
  UnauthenticatedError,
} from "./error.js";

/** The one mapping from error codes to gRPC status codes. Codes not listed are INTERNAL. */
const statusOfCode: Readonly<Record<string, status>> = {
  usage: status.INVALID_ARGUMENT,
  invalid: status.INVALID_ARGUMENT,
  "not-found": status.NOT_FOUND,
  conflict: status.FAILED_PRECONDITION,
  unauthenticated: status.UNAUTHENTICATED,
  forbidden: status.PERMISSION_DENIED,
  exhausted: status.RESOURCE_EXHAUSTED,
  farm: status.UNAVAILABLE,
};

/** Text beyond this is left out: status and hint travel as headers, of which clients take some KiB. */
const maxTextLength = 4_000;

/** An error of ours as the status that ends a call; the hint travels in the trailers. */
export function toStatus(error: unknown): StatusObject {
  const metadata = new Metadata();
  if (error instanceof SlipwayError) {
    metadata.set("slipway-code", error.code);
    // Metadata values are ASCII; a hint is a sentence for people and may hold anything.
    if (error.hint !== undefined) {
      metadata.set("slipway-hint", encodeURIComponent(sendable(error.hint)));
    }
    return {
      code: statusOfCode[error.code] ?? status.INTERNAL,
      details: sendable(error.message),
      metadata,
    };
  }
  if (isServiceError(error)) {
    return { code: error.code, details: sendable(error.details), metadata };
  }
  const details = sendable(error instanceof Error ? error.message : String(error));
  return { code: status.INTERNAL, details, metadata };
}

/**
 * `text` as a header can carry it. Messages quote what callers sent: half of a character that takes two
 * code units cannot be encoded as a URI, which ends the process where the library tries to.
 */
function sendable(text: string): string {
  const short = text.length > maxTextLength ? `${text.slice(0, maxTextLength)}…` : text;
  return Buffer.from(short, "utf8").toString("utf8");
}

/** The error of a failed call as one of ours. `peer` names the other side, for the message. */
export function fromServiceError(error: unknown, peer: string): unknown {
  if (!isServiceError(error)) return error;
  const encodedHint = error.metadata?.get("slipway-hint")[0];
  const hint = typeof encodedHint === "string" ? decodeURIComponent(encodedHint) : undefined;
  const options = { cause: error, ...(hint === undefined ? {} : { hint }) };
  const message = error.details;
  switch (error.code) {
    case status.NOT_FOUND:
      return new NotFoundError(message, options);
    case status.INVALID_ARGUMENT:
    case status.OUT_OF_RANGE:
    case status.UNIMPLEMENTED:
      return new InvalidError(message, options);
    case status.FAILED_PRECONDITION:
    case status.ALREADY_EXISTS:
    case status.ABORTED:
      return new ConflictError(message, options);
    case status.UNAUTHENTICATED:
      return new UnauthenticatedError(message, options);
    case status.PERMISSION_DENIED:
      return new ForbiddenError(message, options);
    case status.RESOURCE_EXHAUSTED:
      return new ExhaustedError(message, options);
    case status.UNAVAILABLE:
    case status.DEADLINE_EXCEEDED:
      return new FarmError(`${peer} does not answer: ${message}`, {
        hint: "Is the farm running? `slipway up` starts it, `slipway status` shows its parts.",
        ...options,
      });
    default:
      return new FarmError(`${peer} failed: ${message}`, options);
  }
}

/** True for a failure of transport, where the same call may succeed later. */
export function isUnavailable(error: unknown): boolean {
  const cause = error instanceof SlipwayError ? error.cause : error;
  if (isServiceError(cause)) {
    return cause.code === status.UNAVAILABLE || cause.code === status.DEADLINE_EXCEEDED;
  }
  return cause instanceof Error && "code" in cause && unreachable.has(String(cause.code));
}

/** What the system says of a connection that nobody takes, or that breaks while it is made. */
const unreachable = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
]);

function isServiceError(error: unknown): error is ServiceError {
  return (
    error instanceof Error &&
    "code" in error &&
    typeof error.code === "number" &&
    "details" in error
  );
}
