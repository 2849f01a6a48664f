import { Metadata } from "@grpc/grpc-js";
import type { IncomingMessage } from "node:http";
import { bearer } from "../../program/grpc-client.js";

/**
 * What a request proves of its caller, in the form that the guard reads. The token comes as a bearer's, or
 * as the password of Basic authentication with any user name, because the URLs that Bazel and ccache are
 * given can carry nothing else.
 */
export function credentialsOf(request: IncomingMessage): Metadata {
  const [, scheme, value = ""] =
    /^(basic|bearer) +(\S+)$/i.exec(request.headers.authorization ?? "") ?? [];
  if (scheme === undefined) return new Metadata();
  if (scheme.toLowerCase() === "bearer") return bearerOrNone(value);
  const [, password = ""] = /:(.*)$/s.exec(Buffer.from(value, "base64").toString("utf8")) ?? [];
  return bearerOrNone(password);
}

/** True for a caller on this machine, unless a proxy there speaks for somebody else. */
export function isLocal(request: IncomingMessage): boolean {
  if (["forwarded", "x-forwarded-for", "via"].some((name) => name in request.headers)) return false;
  const address = request.socket.remoteAddress ?? "";
  return address === "::1" || /^(::ffff:)?127\./.test(address);
}

/** Metadata takes only printable ASCII, as every token of ours is. */
function bearerOrNone(token: string): Metadata {
  return /^[\x21-\x7e]+$/.test(token) ? bearer(token) : new Metadata();
}
