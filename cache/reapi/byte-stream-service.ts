import type { ServerReadableStream } from "@grpc/grpc-js";
import protobuf from "protobufjs/minimal.js";
import { sizeOf } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { serverStream, unary } from "../../program/grpc-server.js";
import { toStatus } from "../../program/grpc-status.js";
import { prepend } from "../../program/headroom.js";
import { ByteStream } from "../../proto/gen/contracts/bytestream.js";
import type { ByteStreamHandlers } from "../../proto/gen/google/bytestream/ByteStream.js";
import type { WriteRequest } from "../../proto/gen/google/bytestream/WriteRequest.js";
import type { WriteResponseInput } from "../../proto/gen/google/bytestream/WriteResponse.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { CallError } from "./call-error.js";
import { CompressedIntake, PlainIntake, type Intake } from "./intake.js";
import { parseReadName, parseWriteName } from "./resource-name.js";
import type { UploadSessions } from "./upload-sessions.js";
import type { Zstd } from "./zstd.js";

const { Writer } = protobuf;

/** Of `ReadResponse.data`: field 10 in protobuf's wire format, with a length. */
const dataTag = (10 << 3) | 2;

interface Parts {
  readonly store: BlobStore;
  readonly uploads: UploadSessions;
  readonly guard: AccessGuard;
  readonly zstd: Zstd;
}

const { Read } = ByteStream.service;

/** The contract of ByteStream, with answers of Read that send what the store reads as it lies in memory. */
export const byteStreamDefinition: typeof ByteStream.service = {
  ...ByteStream.service,
  Read: {
    ...Read,
    responseSerialize: (response) => {
      const { data } = response;
      if (!Buffer.isBuffer(data)) return Read.responseSerialize(response);
      // Nothing but the head of the field: its tag (number 10, of a length) and how long it is.
      return prepend(Writer.create().uint32(dataTag).uint32(data.length).finish(), data);
    },
  },
};

/** Google's ByteStream, as REAPI uses it. */
export function byteStreamService(parts: Parts): ByteStreamHandlers {
  const { store, uploads, guard, zstd } = parts;
  return {
    Read: serverStream(async function* (request, { metadata }) {
      const { instance, digest, isCompressed } = parseReadName(request.resourceName);
      guard.require(metadata, instance, "cas:read");
      // The offset is one of the blob itself, also where it travels compressed.
      const { readOffset: offset, readLimit } = request;
      if (offset < 0 || offset > sizeOf(digest)) {
        throw CallError.outOfRange(`the blob has ${sizeOf(digest)} bytes, none at ${offset}`);
      }
      if (readLimit < 0) throw new InvalidError("read_limit is negative");
      if (readLimit > 0 && isCompressed) {
        throw new InvalidError("read_limit has no meaning for a compressed blob");
      }
      const range = { offset, limit: readLimit === 0 ? sizeOf(digest) : readLimit };
      const pieces = store.stream(instance, digest, range);
      const sent = isCompressed ? zstd.compress(pieces, sizeOf(digest) - offset) : pieces;
      for await (const data of sent) yield { data };
    }),

    Write: (call, reply) => {
      receive(parts, call).then(
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
  { store, uploads, guard, zstd }: Parts,
  call: ServerReadableStream<WriteRequest, WriteResponseInput>,
): Promise<number> {
  let name = "";
  let intake: Intake | undefined;
  try {
    // Left as it is when the last message has come: to destroy it would cost an error for each blob.
    const messages = call.iterator({ destroyOnReturn: false }) as AsyncIterable<WriteRequest>;
    for await (const message of messages) {
      if (intake === undefined) {
        name = message.resourceName;
        const resource = parseWriteName(name);
        const { instance, digest, isCompressed } = resource;
        guard.require(call.metadata, instance, "cas:write");
        const missing = await store.findMissing(instance, [digest]);
        // Another client brought it meanwhile: an early end, which reports the whole size.
        if (missing.length === 0) return isCompressed ? -1 : sizeOf(digest);
        const offset = message.writeOffset;
        const upload = await uploads.attach(name, resource, offset);
        intake = isCompressed
          ? new CompressedIntake(upload, zstd.decompress(digest, offset), digest, offset)
          : new PlainIntake(upload);
      } else if (message.resourceName !== "" && message.resourceName !== name) {
        throw new InvalidError("the stream of one upload names another");
      }
      await intake.append(message.writeOffset, message.data);
      if (!message.finishWrite) continue;
      await intake.finish();
      break;
    }
    // Without a finish the client may go on with another stream.
    return intake?.committedSize ?? 0;
  } finally {
    intake?.[Symbol.dispose]();
  }
}
