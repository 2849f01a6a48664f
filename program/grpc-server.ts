import {
  Server,
  ServerCredentials,
  type handleServerStreamingCall,
  type handleUnaryCall,
  type Metadata,
  type ServerInterceptingCallInterface,
  type ServiceDefinition,
  type UntypedServiceImplementation,
} from "@grpc/grpc-js";
import { once } from "node:events";
import type { PeerCertificate, TLSSocket } from "node:tls";
import { admitting, type Admit } from "./grpc-admission.js";
import { settling } from "./grpc-settling.js";
import { toStatus } from "./grpc-status.js";
import { cannotListen, joinAddress } from "./listen.js";
import type { Log } from "./log.js";
import { widenConnections, widenStreams } from "./receive-window.js";
import { inTrace, parseTraceparent, traceHeader, type TraceContext } from "./trace-context.js";
import { TlsListener, type ServerTlsFiles } from "./tls-listener.js";

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
      .then(() => inTrace(traceOf(call.metadata), () => answer(call.request, context)))
      .then(
        (response) => reply(null, response),
        (error: unknown) => reply(toStatus(error)),
      );
  };
}

/**
 * Messages of a stream on their way to the socket: the next one is made while this one is sent. More would
 * only lie in memory; a stream's own mark of 16 fills up and then runs dry before it asks for more.
 */
const messagesUnderWay = 3;

/** The event of a call that a message has left. */
const sent = Symbol("sent");

/** Makes a server-streaming method of an async iterable, with backpressure. */
export function serverStream<Request, Response>(
  answer: (request: Request, context: CallContext) => AsyncIterable<Response>,
): handleServerStreamingCall<Request, Response> {
  return (call) => {
    const cancelled = new AbortController();
    call.on("cancelled", () => cancelled.abort());
    const context = { metadata: call.metadata, peer: call.getPeer(), signal: cancelled.signal };
    void inTrace(traceOf(call.metadata), async () => {
      let underWay = 0;
      const noteSent = (): void => {
        underWay--;
        call.emit(sent);
      };
      try {
        for await (const message of answer(call.request, context)) {
          if (cancelled.signal.aborted) return;
          underWay++;
          call.write(message, noteSent);
          if (underWay >= messagesUnderWay) await once(call, sent, { signal: cancelled.signal });
        }
        call.end();
      } catch (error) {
        if (!cancelled.signal.aborted) call.emit("error", toStatus(error));
      }
    });
  };
}

/** The trace in which a call is made, or null. */
function traceOf(metadata: Metadata): TraceContext | null {
  return parseTraceparent(metadata.get(traceHeader)[0]);
}

const certificateKey = "slipway.peer-certificate";

/** The certificate that the caller showed, verified, or null. It is no header that a caller could send. */
export function peerCertificateOf(metadata: Metadata): PeerCertificate | null {
  return (metadata.getOpaque(certificateKey) as PeerCertificate | undefined) ?? null;
}

/** Puts the certificate of the connection beside the headers of a call. */
function noteCertificate(metadata: Metadata, call: ServerInterceptingCallInterface): void {
  metadata.setOpaque(certificateKey, call.getAuthContext().sslPeerCertificate);
}

/** TLS of a server: its files, and where it tells that they changed. */
export interface ServerTls {
  readonly files: ServerTlsFiles;
  readonly log: Log;
  readonly checkMs?: number | undefined;
}

/** A listening gRPC server. Disposing it lets calls end for a moment, then cuts them. */
export class GrpcServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #listener: TlsListener | undefined;
  /** The port that it listens on, chosen by the system where 0 was asked for. */
  readonly port: number;

  private constructor(server: Server, port: number, listener?: TlsListener) {
    this.#server = server;
    this.#listener = listener;
    this.port = port;
  }

  /**
   * Serves `services` on `host:port`, over TLS where there are files for it. `admit` is asked about each
   * call before anything of it is read, but for calls of `openServices`; `settle` is awaited before each
   * message that leaves. Throws FarmError where the port is taken.
   */
  static async listen(options: {
    readonly host: string;
    readonly port: number;
    readonly services: readonly Service[];
    readonly openServices?: readonly Service[];
    readonly admit?: Admit;
    readonly settle?: () => Promise<void>;
    readonly tls?: ServerTls | undefined;
  }): Promise<GrpcServer> {
    const { services, openServices = [] } = options;
    const open = new Set(openServices.map(([definition]) => serviceName(definition)));
    const admits = [options.tls === undefined ? [] : noteCertificate, options.admit ?? []].flat();
    const server = new Server({
      "grpc.max_receive_message_length": maxMessageBytes,
      "grpc.max_send_message_length": maxMessageBytes,
      // Two servers on one port would share its connections without a word.
      "grpc.so_reuseport": 0,
      interceptors: [
        ...(admits.length === 0 ? [] : [admitting(admits, open)]),
        ...(options.settle === undefined ? [] : [settling(options.settle)]),
      ],
    });
    widenStreams(server);
    for (const [definition, implementation] of [...services, ...openServices]) {
      server.addService(definition, implementation);
    }
    if (options.tls !== undefined) {
      const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
      widenConnections(server);
      const { host, port, tls } = options;
      const accept = (socket: TLSSocket): void => injector.injectConnection(socket);
      const listener = await TlsListener.listen({ host, port, accept, ...tls });
      return new GrpcServer(server, listener.port, listener);
    }
    const address = joinAddress(options.host, options.port);
    const port = await new Promise<number>((resolve, reject) => {
      server.bindAsync(address, ServerCredentials.createInsecure(), (error, bound) => {
        if (error === null) return resolve(bound);
        reject(cannotListen(address, error));
      });
    });
    widenConnections(server);
    return new GrpcServer(server, port);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const graceMs = 500;
    await this.#listener?.[Symbol.asyncDispose]();
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
