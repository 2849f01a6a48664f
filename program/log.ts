import { pino, type Logger } from "pino";
import { currentTrace } from "./trace-context.js";

/** A log line is a constant message plus fields; identity is bound once with {@link Log.with}. */
export interface Log {
  /** A change that an operator would ask about. */
  info(message: string, fields?: Record<string, unknown>): void;
  /** Something that we recovered from. */
  warn(message: string, fields?: Record<string, unknown>): void;
  /** Something that a person must look at. */
  error(message: string, fields?: Record<string, unknown>): void;
  /** The same log with `fields` on each line. */
  with(fields: Record<string, unknown>): Log;
}

/**
 * Opens the process's log: JSON lines on standard error. `part` names the process. What is written in the
 * course of a trace has its id as `trace`.
 */
export function openLog(part: string): Log {
  return wrap(
    pino(
      { base: { part }, timestamp: pino.stdTimeFunctions.isoTime, mixin: traceFields },
      pino.destination({ fd: 2, sync: true }),
    ),
  );
}

/** A log that says nothing, for tests. */
export const silentLog: Log = {
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
  with: () => silentLog,
};

function traceFields(): Record<string, unknown> {
  const trace = currentTrace();
  return trace === null ? {} : { trace: trace.traceId };
}

function wrap(logger: Logger): Log {
  return {
    info: (message, fields = {}) => logger.info(fields, message),
    warn: (message, fields = {}) => logger.warn(fields, message),
    error: (message, fields = {}) => logger.error(fields, message),
    with: (fields) => wrap(logger.child(fields)),
  };
}
