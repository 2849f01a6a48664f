import assert from "node:assert/strict";
import { credentials, type ClientReadableStream } from "@grpc/grpc-js";
import { once } from "node:events";
import { test } from "node:test";
import { ByteStream } from "../proto/gen/contracts/bytestream.js";
import { Health as HealthContract } from "../proto/gen/contracts/health.js";
import type { HealthCheckResponse } from "../proto/gen/grpc/health/v1/HealthCheckResponse.js";
import { invoke } from "./grpc-client.js";
import { GrpcServer } from "./grpc-server.js";
import { Health } from "./health.js";

/** A server that tells how it is and does nothing else, and a client that asks it. */
async function startRig() {
  const health = new Health([ByteStream.service]);
  const services = [[HealthContract.service, health.handlers]] as const;
  const server = await GrpcServer.listen({ host: "127.0.0.1", port: 0, services });
  const client = new HealthContract(`127.0.0.1:${server.port}`, credentials.createInsecure());
  const check = async (service: string): Promise<string> => {
    const { status } = await invoke<HealthCheckResponse>(
      (...rest) => client.check({ service }, ...rest),
      { peer: "the server" },
    );
    return status;
  };
  return {
    health,
    check,
    watch: (service: string) => client.watch({ service }),
    async [Symbol.asyncDispose]() {
      client.close();
      await server[Symbol.asyncDispose]();
    },
  };
}

async function nextOf(call: ClientReadableStream<HealthCheckResponse>): Promise<string> {
  const [response] = (await once(call, "data")) as [HealthCheckResponse];
  return response.status;
}

test("a server and its services serve until they stop", async () => {
  await using rig = await startRig();
  assert.equal(await rig.check(""), "SERVING");
  assert.equal(await rig.check("google.bytestream.ByteStream"), "SERVING");
  await assert.rejects(rig.check("ByteStream"), { name: "NotFoundError" });

  rig.health[Symbol.dispose]();
  assert.equal(await rig.check("google.bytestream.ByteStream"), "NOT_SERVING");
});

test("who watches learns of the stop, and then the stream ends", async () => {
  await using rig = await startRig();
  const call = rig.watch("google.bytestream.ByteStream");
  assert.equal(await nextOf(call), "SERVING");
  const unknown = rig.watch("no.such.Service");
  assert.equal(await nextOf(unknown), "SERVICE_UNKNOWN");

  const ended = Promise.all([once(call, "end"), once(unknown.resume(), "end")]);
  const next = nextOf(call);
  rig.health[Symbol.dispose]();
  assert.equal(await next, "NOT_SERVING");
  await ended;
});
