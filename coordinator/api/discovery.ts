import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Answers what is no request of git: `GET /.well-known/slipway` tells the CLI where the API is, so that
 * a person needs to know one address only. Everything else is 404.
 */
export function answerDiscovery(
  request: IncomingMessage,
  response: ServerResponse,
  farm: {
    readonly farm: string;
    readonly version: string;
    readonly grpcPort: number;
    /** Who signed the API's certificate, as PEM; null: it is without TLS. */
    readonly authority: string | null;
  },
): void {
  if (request.method !== "GET" || request.url !== "/.well-known/slipway") {
    response.writeHead(404, { "content-type": "text/plain" });
    response.end("not found\n");
    return;
  }
  // The host by which the caller reached us is one by which it reaches the API too.
  const host = (request.headers.host ?? "127.0.0.1").replace(/:[0-9]+$/, "");
  const { authority } = farm;
  const body = {
    farm: farm.farm,
    version: farm.version,
    grpc: `${host}:${farm.grpcPort}`,
    ...(authority !== null && { authority }),
  };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(`${JSON.stringify(body)}\n`);
}
