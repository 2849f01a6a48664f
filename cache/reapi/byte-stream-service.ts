import type { ServerReadableStream } from "@grpc/grpc-js";
import { sizeOf } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { serverStream, unary } from "../../program/grpc-server.js";
import { toStatus } from "../../program/grpc-status.js";
import type { ByteStreamHandlers } from "../../proto/gen/google/bytestream/ByteStream.js";
import type { WriteRequest } from "../../proto/gen/google/bytestream/WriteRequest.js";
import type { WriteResponseInput } from "../../proto/gen/google/bytestream/WriteResponse.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { CallError } from "./call-error.js";
import { parseReadName, parseWriteName } from "./resource-name.js";
import type { UploadSessions, UploadStream } from "./upload-sessions.js";

interface Parts {
  readonly store: BlobStore;
  readonly uploads: UploadSessions;
  readonly guard: AccessGuard;
}

/** Google's ByteStream, as REAPI uses it. */
export function byteStreamService({ store, uploads, guard }: Parts): ByteStreamHandlers {
  return {
    Read: serverStream(async function* (request, { metadata }) {
      const { instance, digest } = parseReadName(request.resourceName);
      guard.require(metadata, instance, "cas:read");
      const { readOffset: offset, readLimit } = request;
      if (offset < 0 || offset > sizeOf(digest)) {
        throw CallError.outOfRange(`the blob has ${sizeOf(digest)} bytes, none at ${offset}`);
      }
      if (readLimit < 0) throw new InvalidError("read_limit is negative");
      const range = { offset, limit: readLimit === 0 ? sizeOf(digest) : readLimit };
      for await (const data of store.stream(instance, digest, range)) yield { data };
    }),

    Write: (call, reply) => {
      receive({ store, uploads, guard }, call).then(
        (committedSize) => reply(null, { committedSize } satisfies WriteResponseInput),
        (error: unknown) => reply(toStatus(error)),
      );
    },

    QueryWriteStatus: unary(async ({ resourceName }, { metadata }) => {
      const { instance, digest } = parseWriteName(resourceName);
      guard.require(metadata, instance, "cas:write");
      const missing = await store.findMissing(instance, [digest]);
      if (missing.length === 0) return { committedSize: sizeOf(digest), complete: true };
      return { committedSize: uploads.committedBytes(resourceName), complete: false };
    }),
  };
}

/** Takes one stream of an upload and returns the bytes committed when it ended. */
async function receive(
  { store, uploads, guard }: Parts,
  call: ServerReadableStream<WriteRequest, WriteResponseInput>,
): Promise<number> {
  let name = "";
  let sizeBytes = 0;
  let upload: UploadStream | undefined;
  for await (const message of call as AsyncIterable<WriteRequest>) {
    if (upload === undefined) {
      name = message.resourceName;
      const resource = parseWriteName(name);
      guard.require(call.metadata, resource.instance, "cas:write");
      sizeBytes = sizeOf(resource.digest);
      const missing = await store.findMissing(resource.instance, [resource.digest]);
      // Another client brought it meanwhile: an early end, which reports the whole size.
      if (missing.length === 0) return sizeBytes;
      upload = await uploads.attach(name, resource, message.writeOffset);
    } else if (message.resourceName !== "" && message.resourceName !== name) {
      throw new InvalidError("the stream of one upload names another");
    }
    await upload.append(message.writeOffset, message.data);
    if (!message.finishWrite) continue;
    await upload.finish();
    return sizeBytes;
  }
  // The client ended without finishing: it may go on with another stream.
  return upload?.sizeBytes ?? 0;
}
