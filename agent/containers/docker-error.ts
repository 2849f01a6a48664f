import type Docker from "dockerode";
import { FarmError } from "../../program/error.js";

/** There is no such container, image, network or volume. */
export function isGone(error: unknown): boolean {
  return statusOf(error) === 404;
}

/** The name is taken, or the thing is in use or being removed. */
export function isConflict(error: unknown): boolean {
  return statusOf(error) === 409;
}

/** The subnet belongs to another network. */
export function isOverlap(error: unknown): boolean {
  return /overlaps|conflicts with network/i.test(messageOf(error));
}

/** What Docker refused, as a failure of the farm; an error of ours passes unchanged. */
export function explain(
  error: unknown,
  about: { readonly image?: string; readonly container?: string; readonly name?: string } = {},
): Error {
  if (statusOf(error) === undefined && !isConnectionError(error)) return error as Error;
  if (isGone(error) && about.image !== undefined && /no such image/i.test(messageOf(error))) {
    return new FarmError(`the image "${about.image}" is not on this host`, {
      hint: "Build the image catalogue on this host, or pull the image from where you keep it.",
      cause: error,
    });
  }
  const subject = about.container ?? about.name;
  const about_ = subject === undefined ? "Docker refused" : `Docker refused for "${subject}"`;
  return new FarmError(`${about_}: ${messageOf(error)}`, { cause: error });
}

/** The one way of every call to Docker. */
interface Modem {
  dial(options: unknown, callback: (error: unknown, data: unknown) => void): void;
}

/**
 * Counts the calls that fail from now on, by HTTP status or by the code of the connection's error. That a thing
 * is gone or its name taken is an answer, and not counted.
 */
export function countFailures(docker: Docker): ReadonlyMap<string, number> {
  const failures = new Map<string, number>();
  const modem = docker.modem as Modem;
  const dial = modem.dial.bind(modem);
  modem.dial = (options, callback) =>
    dial(options, (error, data) => {
      if (error !== null && error !== undefined && !isGone(error) && !isConflict(error)) {
        const { code } = error as NodeJS.ErrnoException;
        const key = String(statusOf(error) ?? code ?? "unknown");
        // "Nothing has changed" comes as an error, too.
        if (key !== "304") failures.set(key, (failures.get(key) ?? 0) + 1);
      }
      callback(error, data);
    });
  return failures;
}

function statusOf(error: unknown): number | undefined {
  const status = (error as { readonly statusCode?: unknown } | null)?.statusCode;
  return typeof status === "number" ? status : undefined;
}

function isConnectionError(error: unknown): boolean {
  const code = (error as { readonly code?: unknown } | null)?.code;
  return typeof code === "string" && /^E[A-Z]+$/.test(code);
}

function messageOf(error: unknown): string {
  const json = (error as { readonly json?: { readonly message?: unknown } } | null)?.json;
  if (typeof json?.message === "string") return json.message;
  return error instanceof Error ? error.message : String(error);
}
