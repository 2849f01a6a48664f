import {
  ServerInterceptingCall,
  type Metadata,
  type ServerInterceptingCallInterface,
  type ServerInterceptor,
} from "@grpc/grpc-js";
import { constants, type ServerHttp2Stream } from "node:http2";
import { Duplex } from "node:stream";
import { toStatus } from "./grpc-status.js";

/** Lets a caller in by its headers, or throws what the call ends with. */
export type Admit = (metadata: Metadata, call: ServerInterceptingCallInterface) => void;

/** What a call to a service that is open to everybody may send: the name of a service, with room. */
const maxStrangerBytes = 64 * 1024;

/**
 * Refuses strangers before their messages are read. The library holds a message in memory until it is
 * whole, and only then calls a handler: whoever could begin many large ones would fill the memory, however
 * they were answered afterwards. The services in `open` need no admission, and take little.
 */
export function admitting(admits: readonly Admit[], open: ReadonlySet<string>): ServerInterceptor {
  return (method, call) => {
    if (open.has(method.path.split("/")[1] ?? "")) {
      limit(call);
      return new ServerInterceptingCall(call);
    }
    return new ServerInterceptingCall(call, {
      start: (next) =>
        next({
          onReceiveMetadata: (metadata, pass) => {
            try {
              for (const admit of admits) admit(metadata, call);
            } catch (error) {
              return call.sendStatus(toStatus(error));
            }
            pass(metadata);
          },
        }),
    });
  };
}

/** Cuts off a call that sends too much: the library has one limit for all, and hides its stream. */
function limit(call: object): void {
  const stream: unknown = "stream" in call ? call.stream : undefined;
  if (!isHttp2Stream(stream)) throw new TypeError("a call of gRPC shows no stream any more");
  let bytes = 0;
  stream.prependListener("data", (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxStrangerBytes) stream.close(constants.NGHTTP2_ENHANCE_YOUR_CALM);
  });
  // To listen must not set it flowing.
  stream.pause();
}

function isHttp2Stream(value: unknown): value is ServerHttp2Stream {
  return value instanceof Duplex && "rstCode" in value;
}
