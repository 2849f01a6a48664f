import { AsyncLocalStorage } from "node:async_hooks";
import { randomBytes } from "node:crypto";

/**
 * To which trace something belongs, as W3C Trace Context has it. Slipway records no spans of its own: it
 * hands the context on as it came, so that what others record hangs below what they began with.
 */
export interface TraceContext {
  /** 32 lower-case hex digits, not all 0. */
  readonly traceId: string;
  /** The span below which it is: 16 lower-case hex digits, not all 0. */
  readonly parentId: string;
  /** Bit 0: the trace is recorded. */
  readonly flags: number;
}

/** The name of the header, and of the metadata of gRPC. */
export const traceHeader = "traceparent";

/** Sampled, and the trace id is random: what the specification knows of the flags. */
const knownFlags = 0b11;
const isSampled = 0b01;

/** A trace that begins here. What others do in it is recorded, where they record at all. */
export function newTrace(): TraceContext {
  return { traceId: randomId(16), parentId: randomId(8), flags: isSampled };
}

/** Null where there is none, or it is malformed: then it is as if there were none, and no error. */
export function parseTraceparent(text: unknown): TraceContext | null {
  if (typeof text !== "string") return null;
  const match = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/.exec(text);
  if (match === null) return null;
  const [, version = "", traceId = "", parentId = "", flags = "", rest] = match;
  // A later version may have more fields; this one has not, and ff is none.
  if (version === "ff" || (version === "00" && rest !== undefined)) return null;
  if (/^0+$/.test(traceId) || /^0+$/.test(parentId)) return null;
  return { traceId, parentId, flags: parseInt(flags, 16) & knownFlags };
}

/** In version 00 of the format. */
export function formatTraceparent({ traceId, parentId, flags }: TraceContext): string {
  return `00-${traceId}-${parentId}-${flags.toString(16).padStart(2, "0")}`;
}

/** What a program that runs in the trace is told of it, by its environment; nothing without a trace. */
export function traceVariables(trace: TraceContext | undefined): Readonly<Record<string, string>> {
  return trace === undefined ? {} : { TRACEPARENT: formatTraceparent(trace) };
}

/** Follows the calls of a piece of work, and nothing else: it is where the context is kept. */
const storage = new AsyncLocalStorage<TraceContext | null>();

/**
 * Does `work`, and all that it starts, as a part of the trace; null: of none. Calls to other parts and lines
 * of the log tell which it is.
 */
export function inTrace<Result>(trace: TraceContext | null, work: () => Result): Result {
  return storage.run(trace, work);
}

/** The trace of the work that is being done, or null. */
export function currentTrace(): TraceContext | null {
  return storage.getStore() ?? null;
}

function randomId(bytes: number): string {
  for (;;) {
    const id = randomBytes(bytes).toString("hex");
    if (!/^0+$/.test(id)) return id;
  }
}
