import { credentials } from "@grpc/grpc-js";
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { test } from "node:test";
import { promisify } from "node:util";
import { ByteStream } from "../proto/gen/contracts/bytestream.js";
import { bearer, invoke } from "./grpc-client.js";
import { GrpcServer, serverStream, unary } from "./grpc-server.js";
import {
  currentTrace,
  formatTraceparent,
  inTrace,
  newTrace,
  parseTraceparent,
  traceVariables,
  type TraceContext,
} from "./trace-context.js";

const example = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
const trace = parseTraceparent(example) as TraceContext;

test("a traceparent is read and written as the specification has it", () => {
  assert.deepEqual(trace, {
    traceId: "4bf92f3577b34da6a3ce929d0e0e4736",
    parentId: "00f067aa0ba902b7",
    flags: 1,
  });
  assert.equal(formatTraceparent(trace), example);
  assert.deepEqual(traceVariables(trace), { TRACEPARENT: example });
  assert.deepEqual(traceVariables(undefined), {});
  // Of a later version what this one has is read; flags that are unknown are not handed on.
  const later = parseTraceparent(example.replace(/^00/, "cc").replace(/01$/, "fd-more"));
  assert.equal(later && formatTraceparent(later), example);
});

test("what is malformed is no trace", () => {
  for (const text of [
    undefined,
    "",
    example.toUpperCase(),
    `${example}-more`,
    `ff${example.slice(2)}`,
    example.replace("4bf92f3577b34da6a3ce929d0e0e4736", "0".repeat(32)),
    example.replace("00f067aa0ba902b7", "0".repeat(16)),
    example.slice(0, -1),
    ` ${example}`,
  ]) {
    assert.equal(parseTraceparent(text), null, text);
  }
});

test("traces that begin here are well-formed, and not the same", () => {
  const [one, other] = [newTrace(), newTrace()];
  assert.deepEqual(parseTraceparent(formatTraceparent(one)), one);
  assert.notEqual(one.traceId, other.traceId);
  assert.equal(one.flags, 1);
});

test("a trace goes along with the work that it is of, and with no other", async () => {
  const seen = await inTrace(trace, async () => {
    await new Promise((resolve) => setImmediate(resolve));
    return [currentTrace(), inTrace(null, currentTrace), currentTrace()];
  });
  assert.deepEqual(seen, [trace, null, trace]);
  assert.equal(currentTrace(), null);
});

test("a call takes the trace to the other side", async () => {
  async function* read() {
    yield { data: Buffer.from(currentTrace()?.traceId ?? "none") };
  }
  await using server = await GrpcServer.listen({
    ...{ host: "127.0.0.1", port: 0 },
    services: [
      [
        ByteStream.service,
        {
          QueryWriteStatus: unary(() => ({ complete: currentTrace()?.traceId === trace.traceId })),
          Read: serverStream(read),
        },
      ],
    ],
  });
  const client = new ByteStream(`127.0.0.1:${server.port}`, credentials.createInsecure());
  const ask = (): Promise<{ complete: boolean }> =>
    invoke((...rest) => client.queryWriteStatus({}, ...rest), {
      peer: "the server",
      metadata: bearer("token"),
    });
  const firstOf = async (): Promise<string> => {
    for await (const { data } of client.read({}, bearer("token")) as AsyncIterable<{
      data: Buffer;
    }>)
      return data.toString();
    return "";
  };

  assert.equal((await ask()).complete, false);
  assert.equal((await inTrace(trace, ask)).complete, true);
  assert.equal(await firstOf(), "none");
  assert.equal(await inTrace(trace, firstOf), trace.traceId);
  client.close();
});

test("lines of the log tell of which trace they are", async () => {
  const program = `
    import { openLog } from "./program/log.js";
    import { inTrace, parseTraceparent } from "./program/trace-context.js";
    const log = openLog("part").with({ step: "one" });
    inTrace(parseTraceparent("${example}"), () => log.info("inside"));
    log.info("outside");
  `;
  const { stderr } = await promisify(execFile)(process.execPath, [
    ...["--import", "tsx", "--input-type", "module", "--eval", program],
  ]);
  const lines = stderr
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.deepEqual(
    lines.map(({ msg, step, trace: id }) => [msg, step, id]),
    [
      ["inside", "one", trace.traceId],
      ["outside", "one", undefined],
    ],
  );
});
