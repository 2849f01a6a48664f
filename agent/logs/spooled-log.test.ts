import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { LeftSpools } from "./left-spools.js";
import { LineLimit } from "./line-limit.js";
import type { LogCarrier } from "./log-shipment.js";
import type { LogPiece, LogSource } from "./log-spool.js";
import { Secrets } from "./secret-masker.js";
import { SpooledLog } from "./spooled-log.js";

const source = { activity: "a", step: "s", attempt: 1, fence: { epoch: 1, counter: 1 } } as const;

/** Both ways to a coordinator, each of which may be away. */
class FakeCoordinator implements LogCarrier {
  text = Buffer.alloc(0);
  readonly published: LogPiece[] = [];
  readonly uploaded: LogPiece[] = [];
  readonly sources: LogSource[] = [];
  /** What NATS does with a piece: brings it here, or loses it, or is away. */
  nats: "brings" | "loses" | "away" = "brings";
  isAway = false;
  isWanted = true;
  #arrived: () => void = () => undefined;

  async publish(_: LogSource, piece: LogPiece): Promise<void> {
    if (this.nats === "away") throw new Error("NATS is away");
    this.published.push(piece);
    if (this.nats === "brings") this.#take(piece);
    this.#arrived();
  }

  async upload(of: LogSource, pieces: readonly LogPiece[]): Promise<number | null> {
    if (this.isAway) throw new Error("the coordinator is away");
    this.sources.push(of);
    this.uploaded.push(...pieces);
    for (const piece of pieces) this.#take(piece);
    this.#arrived();
    return this.isWanted ? this.text.byteLength : null;
  }

  /** Resolves once `isReached` holds; looked at after each piece. */
  async until(isReached: () => boolean): Promise<void> {
    while (!isReached()) await new Promise<void>((resolve) => (this.#arrived = resolve));
  }

  #take({ offset, bytes }: LogPiece): void {
    if (offset > this.text.byteLength) return;
    this.text = Buffer.concat([this.text.subarray(0, offset), bytes]);
  }
}

async function openLog(t: TestContext, options: { limitBytes?: number; secrets?: string[] } = {}) {
  const { limitBytes } = options;
  const directory = await TemporaryDirectory.create();
  const carrier = new FakeCoordinator();
  const log = SpooledLog.open({
    directory: directory.path,
    source,
    carrier,
    secrets: new Secrets(options.secrets ?? []),
    log: silentLog,
    ...(limitBytes !== undefined && { limitBytes }),
  });
  t.after(async () => {
    await log[Symbol.asyncDispose]();
    await directory[Symbol.asyncDispose]();
  });
  return { log, carrier, directory: directory.path };
}

test("pieces go over NATS in order, with their times, and the spool goes when all has arrived", async (t) => {
  const { log, carrier, directory } = await openLog(t);
  const before = Date.now();
  log.write("a".repeat(20_000));
  log.write(Buffer.from("end"));
  log.end();
  await log.finished;

  assert.equal(carrier.text.toString(), `${"a".repeat(20_000)}end`);
  const sizes = carrier.published.map(({ offset, bytes }) => [offset, bytes.byteLength]);
  assert.deepEqual(sizes, [
    [0, 16_384],
    [16_384, 3_619],
  ]);
  for (const { timeMs } of carrier.published) assert.ok(timeMs >= before && timeMs <= Date.now());
  assert.equal(log.length, 20_003);
  assert.deepEqual(carrier.uploaded, []);
  assert.deepEqual(readdirSync(directory), []);
});

test("bytes come out as they went in, characters torn or not", async (t) => {
  const { log, carrier } = await openLog(t, { secrets: ["never there"] });
  const text = "größe 文 ".repeat(5_000);
  const bytes = Buffer.from(text);
  for (let i = 0; i < bytes.byteLength; i += 7) log.write(bytes.subarray(i, i + 7));
  log.end();
  await log.finished;
  assert.equal(carrier.text.toString(), text);
});

test("without NATS the log goes over gRPC, and over NATS again when it is back", async (t) => {
  const { log, carrier } = await openLog(t);
  carrier.nats = "away";
  log.write("over gRPC\n");
  await carrier.until(() => carrier.text.toString() === "over gRPC\n");
  carrier.nats = "brings";
  log.write("over NATS\n");
  await carrier.until(() => carrier.text.toString().endsWith("over NATS\n"));
  log.end();
  await log.finished;
  assert.equal(carrier.text.toString(), "over gRPC\nover NATS\n");
  assert.deepEqual(
    carrier.published.map(({ offset }) => offset),
    [10],
  );
});

test("what NATS has taken and lost is sent again", async (t) => {
  const { log, carrier, directory } = await openLog(t);
  log.write("first\n");
  await carrier.until(() => carrier.published.length === 1);
  carrier.nats = "loses";
  log.write("lost\n");
  await carrier.until(() => carrier.published.length === 2);
  carrier.nats = "brings";
  log.write("third\n");
  log.end();
  await log.finished;
  assert.equal(carrier.text.toString(), "first\nlost\nthird\n");
  assert.deepEqual(readdirSync(directory), []);
});

test("while all is away the log is kept, and no secret is in the file", async (t) => {
  const secret = "correct horse battery staple";
  const { log, carrier, directory } = await openLog(t, { secrets: [secret] });
  carrier.nats = "away";
  carrier.isAway = true;
  log.write(`the password is ${secret.slice(0, 9)}`);
  const [name = ""] = readdirSync(directory);
  assert.match(readFileSync(join(directory, name), "latin1"), /the password is $/);
  log.write(`${secret.slice(9)}\n`);
  assert.match(readFileSync(join(directory, name), "latin1"), /the password is .*\[masked\]\n$/s);
  log.end();
  carrier.isAway = false;
  await log.finished;
  assert.equal(carrier.text.toString(), "the password is [masked]\n");
});

test("a log that is too long ends with a word about it", async (t) => {
  const { log, carrier } = await openLog(t, { limitBytes: 1024 * 1024 });
  const line = `${"x".repeat(999)}\n`;
  for (let i = 0; i < 3; i++) log.write(line.repeat(500));
  log.write("never seen");
  log.end();
  await log.finished;
  const text = carrier.text.toString();
  assert.equal(text.slice(0, 1024 * 1024), line.repeat(1_500).slice(0, 1024 * 1024));
  assert.equal(text.slice(1024 * 1024), "\n[the log ends here: it is longer than 1 MB]\n");
});

test("a line that is too long is cut, however it comes, and the next one is whole", () => {
  const text = `short\n${"x".repeat(25)}\nyyyyyyyyyy\r${"z".repeat(12)}`;
  const left = (count: number): string => ` [${count} more bytes of this line are left out]`;
  const expected = `short\n${"x".repeat(10)}${left(15)}\nyyyyyyyyyy\r${"z".repeat(10)}${left(2)}`;
  for (let chunkBytes = 1; chunkBytes <= text.length; chunkBytes++) {
    const limit = new LineLimit(10);
    let shown = "";
    for (let at = 0; at < text.length; at += chunkBytes) {
      shown += limit.write(Buffer.from(text.slice(at, at + chunkBytes))).toString();
    }
    assert.equal(shown + limit.end().toString(), expected);
  }
});

test("a log that nobody wants is thrown away", async (t) => {
  const { log, carrier, directory } = await openLog(t);
  carrier.isWanted = false;
  carrier.nats = "away";
  log.write("x");
  await log.finished;
  log.write("y");
  log.end();
  assert.deepEqual(readdirSync(directory), []);
});

test("what a process that was killed has left is shipped by the next one", async () => {
  await using directory = await TemporaryDirectory.create();
  const program = `
    import { SpooledLog } from ${JSON.stringify(import.meta.resolve("./spooled-log.ts"))};
    import { Secrets } from ${JSON.stringify(import.meta.resolve("./secret-masker.ts"))};
    import { silentLog } from ${JSON.stringify(import.meta.resolve("../../program/log.ts"))};
    const away = () => Promise.reject(new Error("away"));
    const log = SpooledLog.open({
      directory: process.argv[1],
      source: ${JSON.stringify(source)},
      secrets: new Secrets(["hunter22"]),
      carrier: { publish: away, upload: away },
      log: silentLog,
    });
    for (let i = 0; i < 5000; i++) log.write("line " + i + " hunter22\\n");
    process.stdout.write("written\\n");
    setInterval(() => undefined, 1000);
  `;
  const options = ["--import", "tsx", "--input-type=module", "--eval", program, directory.path];
  const child = spawn(process.execPath, options, { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  assert.equal(readdirSync(directory.path).length, 1);

  const carrier = new FakeCoordinator();
  // Some of it had arrived.
  carrier.text = Buffer.from("line 0 [masked]\nline 1 [m");
  await using left = LeftSpools.ship(
    directory.path,
    (...rest) => carrier.upload(...rest),
    silentLog,
  );
  await left.finished;

  const lines = Array.from({ length: 5_000 }, (_, index) => `line ${index} [masked]\n`);
  assert.equal(carrier.text.toString(), lines.join(""));
  assert.deepEqual(carrier.sources[0], source);
  assert.deepEqual(readdirSync(directory.path), []);
});

test("of a spool that is torn what is whole is shipped; what is none is thrown away", async (t) => {
  const { log, carrier, directory } = await openLog(t);
  carrier.nats = "away";
  carrier.isAway = true;
  log.write("whole\n");
  await log[Symbol.asyncDispose]();
  const [name = ""] = readdirSync(directory);
  appendFileSync(join(directory, name), Buffer.from([0, 0, 0, 9, 1, 2, 3]));
  writeFileSync(join(directory, "other"), "what is this");
  carrier.isAway = false;
  await using left = LeftSpools.ship(directory, (...rest) => carrier.upload(...rest), silentLog);
  await left.finished;
  assert.equal(carrier.text.toString(), "whole\n");
  assert.deepEqual(readdirSync(directory), []);
});
