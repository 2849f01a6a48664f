import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { FarmError } from "../program/error.js";
import { silentLog } from "../program/log.js";
import { delay } from "../program/process.js";
import { SupervisedChild, type ReadyPorts } from "./child-process.js";

/** A part that says that it is ready with the port that it was given, or one of its own. */
const part = `
  const port = Number(process.argv[1]) || 4711;
  console.log("ready " + JSON.stringify({ http: port, name: "x" }));
  process.stdin.resume().once("end", () => process.exit(9));
`;

function startPart(t: TestContext, script: string, signal = new AbortController().signal) {
  const directory = mkdtempSync(join(tmpdir(), "slipway-child-"));
  t.after(() => rmSync(directory, { recursive: true }));
  const logFile = join(directory, "part.log");
  const starts: (ReadyPorts | null)[] = [];
  const child = SupervisedChild.start(
    {
      name: "part",
      command: process.execPath,
      args: (ready) => {
        starts.push(ready);
        return ["-e", script, JSON.stringify(ready?.["http"] ?? 0)];
      },
      environment: {},
      logFile,
      readiness: "ready-line",
    },
    silentLog,
    signal,
  );
  return { child, starts, logFile };
}

async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 20_000;
  while (!condition()) {
    assert.ok(performance.now() < deadline, "it did not happen in time");
    await delay(10);
  }
}

test("a part that is killed is started again, on the port that it had", async (t) => {
  const { child: starting, starts } = startPart(t, part);
  await using child = await starting;
  assert.equal(child.port("http"), 4711);
  assert.equal(child.text("name"), "x");
  const { pid } = child;
  assert.ok(pid !== undefined);

  process.kill(pid, "SIGKILL");
  await until(() => child.restarts === 1 && child.pid !== pid);

  assert.deepEqual(starts, [null, { http: 4711, name: "x" }]);
});

test("a part that ends before it is ready is an error in its own words", async (t) => {
  const script = `
    console.error("error: cannot listen on 127.0.0.1:1");
    console.error("  hint: Choose another port.");
    process.exit(3);
  `;
  const { child } = startPart(t, script);
  await assert.rejects(child, (error) => {
    assert.ok(error instanceof FarmError);
    assert.match(error.message, /the part did not start: cannot listen on 127\.0\.0\.1:1/);
    assert.equal(error.hint, "Choose another port.");
    return true;
  });
});

test("a part that does not end when it is asked to is killed", async (t) => {
  const { child: starting } = startPart(t, `process.on("SIGTERM", () => {});${part}`);
  const child = await starting;
  const { pid } = child;
  await child.stop(100);
  assert.equal(existsSync(`/proc/${pid}`), false);
  await child.stop(100);
});

test("what a part prints is kept in its log file", async (t) => {
  const { child: starting, logFile } = startPart(t, `console.error("hello");${part}`);
  await using _child = await starting;
  await until(() => existsSync(logFile) && readFileSync(logFile, "utf8").includes("hello"));
});

test("a start that is given up leaves no process behind", async (t) => {
  const giveUp = new AbortController();
  const script = "setInterval(() => {}, 1000)";
  const { child } = startPart(t, script, giveUp.signal);
  giveUp.abort();
  await assert.rejects(child);
});
