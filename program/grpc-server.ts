import {
  Server,
  ServerCredentials,
  type handleServerStreamingCall,
  type handleUnaryCall,
  type Metadata,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { once } from "node:events";
import { FarmError } from "./error.js";
import { toStatus } from "./grpc-status.js";

/** Messages of up to 8 MiB: a batch of REAPI is 4 MiB and its envelope. */
export const maxMessageBytes = 8 * 1024 * 1024;

/** What a handler knows of its caller besides the request. */
export interface CallContext {
  readonly metadata: Metadata;
  readonly peer: string;
  /** Aborted when the caller goes away or its deadline passes. */
  readonly signal: AbortSignal;
}

/** A service: its contract, and its methods. */
export type Service = readonly [ServiceDefinition, UntypedServiceImplementation];

/** The full name of a service, as in `grpc.health.v1.Health`. */
export function serviceName(definition: ServiceDefinition): string {
  const [method] = Object.values(definition);
  return method?.path.split("/")[1] ?? "";
}

/** Makes a gRPC method of a domain call: cancellation goes in, status codes come out. */
export function unary<Request, Response>(
  answer: (request: Request, context: CallContext) => Promise<Response> | Response,
): handleUnaryCall<Request, Response> {
  return (call, reply) => {
    const cancelled = new AbortController();
    call.on("cancelled", () => cancelled.abort());
    const context = { metadata: call.metadata, peer: call.getPeer(), signal: cancelled.signal };
    Promise.resolve()
      .then(() => answer(call.request, context))
      .then(
        (response) => reply(null, response),
        (error: unknown) => reply(toStatus(error)),
      );
  };
}

/** Makes a server-streaming method of an async iterable, with backpressure. */
export function serverStream<Request, Response>(
  answer: (request: Request, context: CallContext) => AsyncIterable<Response>,
): handleServerStreamingCall<Request, Response> {
  return (call) => {
    const cancelled = new AbortController();
    call.on("cancelled", () => cancelled.abort());
    const context = { metadata: call.metadata, peer: call.getPeer(), signal: cancelled.signal };
    void (async () => {
      try {
        for await (const message of answer(call.request, context)) {
          if (cancelled.signal.aborted) return;
          if (!call.write(message)) await once(call, "drain", { signal: cancelled.signal });
        }
        call.end();
      } catch (error) {
        if (!cancelled.signal.aborted) call.emit("error", toStatus(error));
      }
    })();
  };
}

/** A listening gRPC server. Disposing it lets calls end for a moment, then cuts them. */
export class GrpcServer implements AsyncDisposable {
  readonly #server: Server;
  /** The port that it listens on, chosen by the system where 0 was asked for. */
  readonly port: number;

  private constructor(server: Server, port: number) {
    this.#server = server;
    this.port = port;
  }

  /** Serves `services` on `host:port`. Throws {@link FarmError} where the port is taken. */
  static async listen(options: {
    readonly host: string;
    readonly port: number;
    readonly services: readonly Service[];
  }): Promise<GrpcServer> {
    const server = new Server({
      "grpc.max_receive_message_length": maxMessageBytes,
      "grpc.max_send_message_length": maxMessageBytes,
      // Two servers on one port would share its connections without a word.
      "grpc.so_reuseport": 0,
    });
    for (const [definition, implementation] of options.services) {
      server.addService(definition, implementation);
    }
    const address = `${options.host.includes(":") ? `[${options.host}]` : options.host}:${options.port}`;
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(address, ServerCredentials.createInsecure(), (error, bound) => {
        if (error === null) return resolve(bound);
        reject(
          new FarmError(`cannot listen on ${address}: ${error.message}`, {
            cause: error,
            hint: "Another program may have the port: choose another one, or 0 for any free one.",
          }),
        );
      });
    });
    return new GrpcServer(server, port);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const graceMs = 500;
    await new Promise<void>((resolve) => {
      const deadline = setTimeout(() => {
        this.#server.forceShutdown();
        resolve();
      }, graceMs);
      this.#server.tryShutdown(() => {
        clearTimeout(deadline);
        resolve();
      });
    });
  }
}
