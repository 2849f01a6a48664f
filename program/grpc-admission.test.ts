import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, constants, type ClientHttp2Session, type ClientHttp2Stream } from "node:http2";
import { test } from "node:test";
import { ByteStream } from "../proto/gen/contracts/bytestream.js";
import { Health as HealthContract } from "../proto/gen/contracts/health.js";
import { UnauthenticatedError } from "./error.js";
import { GrpcServer } from "./grpc-server.js";
import { Health } from "./health.js";

/** A server that lets nobody in but to its health, and a connection to it. */
async function startRig() {
  const health = new Health([ByteStream.service]);
  const server = await GrpcServer.listen({
    ...{ host: "127.0.0.1", port: 0 },
    services: [[ByteStream.service, {}]],
    openServices: [[HealthContract.service, health.handlers]],
    admit: () => {
      throw new UnauthenticatedError("nobody is let in");
    },
  });
  const session = connect(`http://127.0.0.1:${server.port}`);
  return {
    session,
    async [Symbol.asyncDispose]() {
      session.destroy();
      await server[Symbol.asyncDispose]();
    },
  };
}

/** Begins a call with a message of 8 MiB, of which it sends so many bytes and never the rest. */
function beginLarge(session: ClientHttp2Session, path: string, bytes: number): ClientHttp2Stream {
  const headers = { ":method": "POST", ":path": path, "content-type": "application/grpc" };
  const stream = session.request(headers);
  const prefix = Buffer.alloc(5);
  prefix.writeUInt32BE(8 * 1024 * 1024, 1);
  stream.write(Buffer.concat([prefix, Buffer.alloc(bytes)]));
  return stream;
}

test("a stranger's call is refused before its message is there", async () => {
  await using rig = await startRig();
  const call = beginLarge(rig.session, "/google.bytestream.ByteStream/QueryWriteStatus", 1_000);
  const [headers] = (await once(call, "response")) as [Record<string, string>];
  assert.equal(headers["grpc-status"], "16");
});

test("a service that is open to everybody takes small messages only", async () => {
  await using rig = await startRig();
  const call = beginLarge(rig.session, "/grpc.health.v1.Health/Check", 200_000);
  await assert.rejects(once(call, "response"), /ENHANCE_YOUR_CALM/);
  assert.equal(call.rstCode, constants.NGHTTP2_ENHANCE_YOUR_CALM);
});
