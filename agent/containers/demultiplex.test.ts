import assert from "node:assert/strict";
import { Readable } from "node:stream";
import { test } from "node:test";
import fc from "fast-check";
import { demultiplex } from "./demultiplex.js";

function frame(stream: "stdout" | "stderr", text: string): Buffer {
  const header = Buffer.alloc(8);
  header[0] = stream === "stderr" ? 2 : 1;
  header.writeUInt32BE(Buffer.byteLength(text), 4);
  return Buffer.concat([header, Buffer.from(text)]);
}

test("output arrives in order however the stream is cut into pieces", async () => {
  const frames = fc.array(
    fc.record({ stream: fc.constantFrom("stdout", "stderr"), text: fc.string() }),
  );
  const property = fc.asyncProperty(frames, fc.array(fc.nat(40)), async (written, cuts) => {
    const bytes = Buffer.concat(written.map(({ stream, text }) => frame(stream, text)));
    const edges = [0, ...cuts.filter((cut) => cut < bytes.length), bytes.length];
    const sorted = edges.toSorted((a, b) => a - b);
    const pieces = sorted.slice(1).map((end, at) => bytes.subarray(sorted[at], end));
    const read = { stdout: "", stderr: "" };
    const raw: Buffer[] = [];
    for await (const { stream, chunk } of demultiplex(Readable.from(pieces))) {
      raw.push(chunk);
      read[stream] += chunk.toString("latin1");
    }
    const latin = (text: string) => Buffer.from(text).toString("latin1");
    for (const which of ["stdout", "stderr"] as const) {
      const wanted = written
        .filter(({ stream }) => stream === which)
        .map(({ text }) => latin(text));
      assert.equal(read[which], wanted.join(""));
    }
    assert.equal(Buffer.concat(raw).toString(), written.map(({ text }) => text).join(""));
  });
  await fc.assert(property);
});
