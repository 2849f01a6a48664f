import type { IncomingMessage } from "node:http";
import { pipeline, type Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { InvalidError } from "../../program/error.js";

interface BodyLimits {
  /** More, once decompressed, is an error. */
  readonly maxBytes: number;
  /** A client that sends nothing for so long, while we wait for it, is given up. */
  readonly idleMs: number;
}

/**
 * The body of a request, decompressed. Throws {@link InvalidError} where it is too large, stops coming
 * or is not what its headers say, and whatever the connection says where the client is gone.
 */
export async function* readBody(
  request: IncomingMessage,
  { maxBytes, idleMs }: BodyLimits,
): AsyncGenerator<Buffer> {
  const chunks = decoded(request)[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let size = 0;
  for (;;) {
    const timer = setTimeout(
      () => request.destroy(new InvalidError(`nothing came for ${idleMs / 1000} s`)),
      idleMs,
    );
    const next = await chunks
      .next()
      .catch(rethrow)
      .finally(() => clearTimeout(timer));
    if (next.done === true) return;
    size += next.value.length;
    if (size > maxBytes) throw new InvalidError(`the request has more than ${maxBytes} bytes`);
    yield next.value;
  }
}

function rethrow(error: unknown): never {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  if (!code.startsWith("Z_")) throw error;
  throw new InvalidError("the request is not the gzip that it claims to be", { cause: error });
}

function decoded(request: IncomingMessage): Readable {
  const encoding = request.headers["content-encoding"] ?? "identity";
  if (encoding === "identity") return request;
  if (encoding !== "gzip" && encoding !== "x-gzip") {
    throw new InvalidError("the request is compressed in a way that is not known here");
  }
  // The error arrives at whoever reads the result.
  return pipeline(request, createGunzip(), () => undefined);
}
