import assert from "node:assert/strict";
import { credentials } from "@grpc/grpc-js";
import { test } from "node:test";
import { Health } from "../proto/gen/contracts/health.js";
import type { HealthCheckResponse } from "../proto/gen/grpc/health/v1/HealthCheckResponse.js";
import { InvalidError } from "./error.js";
import { invoke } from "./grpc-client.js";
import { GrpcServer, unary } from "./grpc-server.js";

/** A server that refuses everything in the words given, and what its client hears then. */
async function refusalIn(words: string): Promise<string> {
  const handlers = {
    Check: unary(() => {
      throw new InvalidError(words, { hint: words });
    }),
  };
  await using server = await GrpcServer.listen({
    ...{ host: "127.0.0.1", port: 0 },
    services: [[Health.service, handlers]],
  });
  const client = new Health(`127.0.0.1:${server.port}`, credentials.createInsecure());
  try {
    await invoke<HealthCheckResponse>((...rest) => client.check({}, ...rest), {
      peer: "the server",
    });
    return "";
  } catch (error) {
    assert.ok(error instanceof InvalidError, String(error));
    return error.message;
  } finally {
    client.close();
  }
}

test("an error that quotes half a character ends its call, and nothing else", async () => {
  assert.equal(await refusalIn(`"${"😀".slice(0, 1)}" is no name`), '"\ufffd" is no name');
});

test("an error of any length fits into what clients take as headers", async () => {
  const message = await refusalIn("n".repeat(1_000_000));
  assert.equal(message.length, 4_001);
  assert.ok(message.endsWith("n…"));
});
