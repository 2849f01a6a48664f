/**
 * A REAPI server that keeps blobs in memory and checks nothing: what gRPC itself costs here, and so the
 * most that any server in this language can reach. Prints its port; ends with its parent.
 */
import { GrpcServer, serverStream, unary } from "../../program/grpc-server.js";
import { ByteStream } from "../../proto/gen/contracts/bytestream.js";
import * as reapi from "../../proto/gen/contracts/remote_execution.js";
import type { ContentAddressableStorageHandlers } from "../../proto/gen/build/bazel/remote/execution/v2/ContentAddressableStorage.js";
import type { ByteStreamHandlers } from "../../proto/gen/google/bytestream/ByteStream.js";
import type { WriteRequest } from "../../proto/gen/google/bytestream/WriteRequest.js";

/** Bytes in one message of a stream. */
const messageBytes = 256 * 1024;

const blobs = new Map<string, readonly Buffer[]>();

type Storage = Pick<
  ContentAddressableStorageHandlers,
  "FindMissingBlobs" | "BatchUpdateBlobs" | "BatchReadBlobs"
>;

/** Other methods answer UNIMPLEMENTED. */
const storage: Storage = {
  FindMissingBlobs: unary(({ blobDigests }) => ({
    missingBlobDigests: blobDigests.filter(({ hash }) => !blobs.has(hash)),
  })),
  BatchUpdateBlobs: unary(({ requests }) => ({
    responses: requests.map(({ digest, data }) => {
      blobs.set(digest?.hash ?? "", [data]);
      return { digest, status: { code: 0 } };
    }),
  })),
  BatchReadBlobs: unary(({ digests }) => ({
    responses: digests.map((digest) => ({
      digest,
      data: blobs.get(digest.hash)?.[0] ?? Buffer.alloc(0),
      status: { code: 0 },
    })),
  })),
};

const bytes: ByteStreamHandlers = {
  Read: serverStream(async function* ({ resourceName }) {
    for (const part of blobs.get(resourceName.split("/").at(-2) ?? "") ?? []) {
      for (let at = 0; at < part.length; at += messageBytes) {
        yield { data: part.subarray(at, at + messageBytes) };
      }
    }
  }),
  Write: (call, reply) => {
    void (async () => {
      const parts: Buffer[] = [];
      let name = "";
      let sizeBytes = 0;
      for await (const message of call as AsyncIterable<WriteRequest>) {
        if (name === "") name = message.resourceName;
        parts.push(message.data);
        sizeBytes += message.data.length;
      }
      blobs.set(name.split("/").at(-2) ?? "", parts);
      reply(null, { committedSize: sizeBytes });
    })();
  },
  QueryWriteStatus: unary(() => ({ committedSize: 0, complete: false })),
};

const server = await GrpcServer.listen({
  host: "127.0.0.1",
  port: 0,
  services: [
    [reapi.ContentAddressableStorage.service, storage],
    [ByteStream.service, bytes],
  ],
});
process.stdout.write(`ready ${JSON.stringify({ grpc: server.port })}\n`);
process.stdin.resume().on("end", () => process.exit());
