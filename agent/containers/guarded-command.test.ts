import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import { bootMs } from "../../program/boot-clock.js";
import type { DockerEngine } from "./docker-engine.js";
import type { ExecLease } from "./guarded-command.js";
import { labelsOf } from "./labels.js";
import { TestFarm } from "./test-farm.js";

const image = "slipway/nginx:1.22";

/** A lease whose end the test moves. */
class MovedLease implements ExecLease {
  readonly standing: string;
  endsAtMs: number;
  readonly #listeners = new Set<() => void>();

  constructor(standing: string, lastsMs = 600_000) {
    this.standing = standing;
    this.endsAtMs = bootMs() + lastsMs;
  }

  onRenewal(listener: () => void): Disposable {
    this.#listeners.add(listener);
    return { [Symbol.dispose]: () => void this.#listeners.delete(listener) };
  }

  renew(lastsMs: number): void {
    this.endsAtMs = bootMs() + lastsMs;
    for (const listener of this.#listeners) listener();
  }
}

/** A running container; null, and the test is skipped, without Docker. */
async function container(t: TestContext) {
  const farm = await TestFarm.open(t, [image]);
  if (farm === null) return null;
  const { id } = await farm.engine.ensureContainer({
    name: `${farm.name}-one`,
    image,
    labels: labelsOf({ farm: farm.name, role: "application" }),
    command: ["/bin/sleep", "1000"],
    network: { kind: "none" },
    init: true,
  });
  await farm.engine.start(id);
  return { farm, id };
}

/** Runs a script; `said` has what it has written so far. */
function run(engine: DockerEngine, id: string, script: string, lease?: ExecLease) {
  let begin = (): void => undefined;
  const started = new Promise<void>((resolve) => (begin = resolve));
  const running = {
    said: "",
    started,
    status: engine
      .exec(id, {
        command: ["/bin/sh", "-c", script],
        ...(lease && { lease }),
        onOutput: (chunk) => {
          running.said += chunk.toString();
          begin();
        },
      })
      .then(({ status }) => status),
  };
  return running;
}

const killed = 128 + 9;

test("a command is killed when its lease is over, and goes on while that is renewed", async (t) => {
  const rig = await container(t);
  if (rig === null) return;
  await using farm = rig.farm;
  const lease = new MovedLease("1.1.1", 2_000);
  const renewed = run(farm.engine, rig.id, "echo begun; sleep 4; echo done", lease);
  await renewed.started;
  lease.renew(600_000);
  assert.equal(await renewed.status, 0);
  assert.equal(renewed.said, "begun\ndone\n");

  const short = new MovedLease("1.1.1", 2_000);
  const ended = run(farm.engine, rig.id, "echo begun; sleep 1000", short);
  assert.equal(await ended.status, killed);
  assert.ok(bootMs() >= short.endsAtMs, "not before");
});

test("a command does not begin once its lease is over", async (t) => {
  const rig = await container(t);
  if (rig === null) return;
  await using farm = rig.farm;
  const late = run(farm.engine, rig.id, "echo begun", new MovedLease("1.1.1", -100));
  assert.equal(await late.status, 125);
  assert.equal(late.said, "slipway: the lease is over under which this was to run\n");
});

test("a command of a lower standing is killed, with one of a higher none begins", async (t) => {
  const rig = await container(t);
  if (rig === null) return;
  await using farm = rig.farm;
  const script = "echo begun; sleep 1000";
  const older = run(farm.engine, rig.id, script, new MovedLease("1.1.9"));
  await older.started;

  const newer = run(farm.engine, rig.id, script, new MovedLease("2.1.1"));
  assert.equal(await older.status, killed);
  await newer.started;
  const late = run(farm.engine, rig.id, script, new MovedLease("1.1.10"));
  assert.equal(await late.status, 125);
  assert.equal(late.said, "slipway: somebody with a later lease is at work here\n");

  const equal = run(farm.engine, rig.id, "echo begun", new MovedLease("2.1.1"));
  assert.equal(await equal.status, 0);
  const other = run(farm.engine, rig.id, "echo without a lease");
  assert.equal(await other.status, 0);
  await farm.engine.remove(rig.id);
  assert.equal(await newer.status.catch(() => killed), killed);
});
