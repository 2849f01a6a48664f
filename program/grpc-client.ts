import {
  Metadata,
  type CallOptions,
  type ChannelOptions,
  type ClientUnaryCall,
  type requestCallback,
} from "@grpc/grpc-js";
import { fromServiceError } from "./grpc-status.js";
import { maxMessageBytes } from "./grpc-server.js";
import { currentTrace, formatTraceparent, traceHeader } from "./trace-context.js";

/** Options of every channel of ours: large messages, quick reconnection, dead peers noticed. */
export const channelOptions: ChannelOptions = {
  "grpc.max_receive_message_length": maxMessageBytes,
  "grpc.max_send_message_length": maxMessageBytes,
  "grpc.initial_reconnect_backoff_ms": 100,
  "grpc.min_reconnect_backoff_ms": 100,
  "grpc.max_reconnect_backoff_ms": 2_000,
  "grpc.keepalive_time_ms": 20_000,
  "grpc.keepalive_timeout_ms": 10_000,
};

/** The metadata that proves who calls, and tells in which trace, if it is in one. */
export function bearer(token: string): Metadata {
  const metadata = new Metadata();
  metadata.set("authorization", `Bearer ${token}`);
  const trace = currentTrace();
  if (trace !== null) metadata.set(traceHeader, formatTraceparent(trace));
  return metadata;
}

/** The bearer token of a call, or null. */
export function bearerOf(metadata: Metadata): string | null {
  const value = metadata.get("authorization")[0];
  if (typeof value !== "string" || !value.startsWith("Bearer ")) return null;
  return value.slice("Bearer ".length);
}

export interface InvokeOptions {
  /** Names the other side in errors: "the cache at 127.0.0.1:1234". */
  readonly peer: string;
  readonly metadata?: Metadata;
  readonly deadlineMs?: number;
  readonly signal?: AbortSignal;
}

/** Starts a unary call of a client, with everything but the request. */
export type StartCall<Response> = (
  metadata: Metadata,
  options: CallOptions,
  done: requestCallback<Response>,
) => ClientUnaryCall;

/**
 * Makes a unary call: `invoke<Answer>((...rest) => client.method(request, ...rest), options)`.
 * Throws the error that the other side threw, as far as it has one of ours.
 */
export function invoke<Response>(
  start: StartCall<Response>,
  options: InvokeOptions,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    options.signal?.throwIfAborted();
    const callOptions: CallOptions =
      options.deadlineMs === undefined ? {} : { deadline: Date.now() + options.deadlineMs };
    const call = start(options.metadata ?? new Metadata(), callOptions, (error, value) => {
      options.signal?.removeEventListener("abort", cancel);
      if (error === null && value !== undefined) return resolve(value);
      reject(
        options.signal?.aborted === true
          ? (options.signal.reason as Error)
          : (fromServiceError(error, options.peer) as Error),
      );
    });
    function cancel(): void {
      call.cancel();
    }
    options.signal?.addEventListener("abort", cancel, { once: true });
  });
}
