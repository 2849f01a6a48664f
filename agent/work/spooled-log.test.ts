import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { silentLog } from "../../program/log.js";
import { SpooledLog, type LogPiece } from "./spooled-log.js";

function openLog(
  t: TestContext,
  publish: (piece: LogPiece) => Promise<void>,
  limitBytes?: number,
): { readonly log: SpooledLog; readonly directory: string } {
  const directory = mkdtempSync(join(tmpdir(), "slipway-spool-"));
  t.after(() => rmSync(directory, { recursive: true }));
  const options = { path: join(directory, "log"), publish, log: silentLog };
  const log = SpooledLog.open(limitBytes === undefined ? options : { ...options, limitBytes });
  t.after(() => log[Symbol.asyncDispose]());
  return { log, directory };
}

test("a piece that cannot be sent is sent again, and nothing overtakes it", async (t) => {
  const sent: LogPiece[] = [];
  let failures = 2;
  const { log } = openLog(t, async (piece) => {
    if (failures-- > 0) throw new Error("no stream");
    sent.push(piece);
  });

  log.write("a".repeat(20_000));
  log.write(Buffer.from("end"));
  log.end();
  await log.finished;

  assert.deepEqual(
    sent.map(({ sequence, offset, bytes }) => [sequence, offset, bytes.byteLength]),
    [
      [0, 0, 16_384],
      [1, 16_384, 3_619],
    ],
  );
  assert.equal(log.length, 20_003);
});

test("bytes come out as they went in, characters torn or not", async (t) => {
  const parts: Uint8Array[] = [];
  const { log } = openLog(t, async ({ bytes }) => void parts.push(Buffer.from(bytes)));
  const text = "größe 文 ".repeat(5_000);
  const bytes = Buffer.from(text);

  for (let i = 0; i < bytes.byteLength; i += 7) log.write(bytes.subarray(i, i + 7));
  log.end();
  await log.finished;

  assert.equal(Buffer.concat(parts).toString("utf8"), text);
});

test("a log that is too long ends with a word about it", async (t) => {
  const parts: string[] = [];
  const publish = async ({ bytes }: LogPiece) => void parts.push(Buffer.from(bytes).toString());
  const { log } = openLog(t, publish, 1024 * 1024);

  for (let i = 0; i < 3; i++) log.write("x".repeat(500_000));
  log.write("never seen");
  log.end();
  await log.finished;

  const text = parts.join("");
  assert.equal(text.slice(0, 1024 * 1024), "x".repeat(1024 * 1024));
  assert.equal(text.slice(1024 * 1024), "\n[the log ends here: it is longer than 1 MB]\n");
});

test("an abandoned log stops trying and leaves no file", async (t) => {
  const { log, directory } = openLog(t, () => Promise.reject(new Error("away")));
  log.write("never sent");
  log.end();

  log.abandon();
  await log.finished;

  assert.deepEqual(readdirSync(directory), []);
});
