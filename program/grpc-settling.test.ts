import { credentials, Metadata, type ServiceError } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { on, once } from "node:events";
import { test } from "node:test";
import { ByteStream } from "../proto/gen/contracts/bytestream.js";
import { FarmError } from "./error.js";
import { GrpcServer, serverStream, unary } from "./grpc-server.js";

/** A server whose answers wait for `settle`. */
async function startRig(settle: () => Promise<void>, read: () => AsyncIterable<{ data: Buffer }>) {
  const server = await GrpcServer.listen({
    ...{ host: "127.0.0.1", port: 0, settle },
    services: [
      [
        ByteStream.service,
        {
          QueryWriteStatus: unary(() => ({ committedSize: 5, complete: true })),
          Read: serverStream(read),
        },
      ],
    ],
  });
  const client = new ByteStream(`127.0.0.1:${server.port}`, credentials.createInsecure());
  return {
    client,
    ask: () =>
      new Promise<unknown>((resolve, reject) => {
        client.queryWriteStatus({}, new Metadata(), {}, (error, answer) =>
          error === null ? resolve(answer) : reject(error),
        );
      }),
    async [Symbol.asyncDispose]() {
      client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

async function* twoPieces() {
  yield { data: Buffer.from("one") };
  yield { data: Buffer.from("two") };
}

test("an answer leaves when what it tells of has settled", async () => {
  const told: string[] = [];
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    told.push("settled");
  };
  await using rig = await startRig(settle, twoPieces);
  await rig.ask();
  told.push("answered");
  assert.deepEqual(told, ["settled", "answered"]);
});

test("messages of a stream leave in their order, each after it has settled", async () => {
  let settled = 0;
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setImmediate(resolve));
    settled++;
  };
  await using rig = await startRig(settle, twoPieces);
  const call = rig.client.read({});
  const pieces: string[] = [];
  for await (const [message] of on(call, "data", { close: ["end"] })) {
    pieces.push(String((message as { data: Buffer }).data));
    assert.ok(settled >= pieces.length);
  }
  assert.deepEqual(pieces, ["one", "two"]);
});

test("where it cannot settle the caller is told why, and gets no answer", async () => {
  const settle = () => Promise.reject(new FarmError("the disk has failed"));
  await using rig = await startRig(settle, twoPieces);
  await assert.rejects(rig.ask(), /the disk has failed/);
});

test("a stream that fails while a message waits ends with its failure", async () => {
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  async function* failing() {
    yield { data: Buffer.from("one") };
    setImmediate(open);
    throw new FarmError("the log is gone");
  }
  await using rig = await startRig(() => gate, failing);
  const call = rig.client.read({});
  call.on("data", () => undefined);
  const [error] = (await once(call, "error")) as [ServiceError];
  assert.match(error.details, /the log is gone/);
});
