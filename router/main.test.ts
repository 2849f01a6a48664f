import assert from "node:assert/strict";
import { Agent } from "node:http";
import { test } from "node:test";
import { ConflictError, UnauthenticatedError } from "../program/error.js";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { RouterClient } from "./client.js";
import { ask, Backend, route, RouterProcess, until } from "./rig.js";
import type { Generation } from "./table/route.js";

const at = (generation: number, target: string, more: Partial<Generation> = {}): Generation => ({
  epoch: 1,
  environment: "shop-main",
  generation,
  routes: [route([target])],
  ...more,
});
const shop = { epoch: 1, environment: "shop-main" };
const hold = { ...shop, generation: 1, attempt: 1 };

test("a request for a host goes to the target that was applied for it", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using router = await RouterProcess.start(scratch.path);

  const missing = await ask(router.http, "/");
  const generation = await router.client.apply(at(1, backend.address));
  const found = await ask(router.http, "/hello?x=1", { host: "SITE.localhost:8080" });

  assert.equal(missing.status, 404);
  assert.equal(missing.body, "no site is served at site.localhost\n");
  assert.equal(generation, 1);
  assert.equal(found.status, 200);
  assert.equal(found.body, "v1");
  assert.equal(backend.seen[0]?.url, "/hello?x=1");
  assert.equal(await router.stop(), 0);
});

test("only the holder of the token may speak to the router, and old news is refused", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  await using router = await RouterProcess.start(scratch.path);
  const address = `127.0.0.1:${router.control}`;
  await using stranger = RouterClient.connect({ address, token: "guessed" });

  await assert.rejects(stranger.status(), UnauthenticatedError);
  await assert.rejects(stranger.apply(at(1, backend.address)), UnauthenticatedError);
  await router.client.apply(at(5, backend.address, { epoch: 3 }));
  assert.equal(await router.client.apply(at(5, "10.9.9.9:1", { epoch: 3 })), 5);

  await assert.rejects(router.client.apply(at(4, backend.address, { epoch: 3 })), ConflictError);
  await assert.rejects(router.client.apply(at(6, backend.address, { epoch: 2 })), ConflictError);
  await assert.rejects(router.client.hold({ ...hold, epoch: 2 }, 0), ConflictError);
  await assert.rejects(router.client.release({ ...hold, epoch: 2 }), ConflictError);
  await assert.rejects(
    router.client.apply(at(1, backend.address, { epoch: 3, environment: "thief" })),
    /site\.localhost\/ belongs to the environment shop-main already/,
  );
  assert.equal((await ask(router.http, "/")).body, "v1");
});

test("fifty switches under a constant rate of requests lose none, and never go back", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using router = await RouterProcess.start(scratch.path);
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  // Slow enough that every switch meets requests that are under way.
  const start = (version: number): Promise<Backend> =>
    Backend.start("", (_, response) => {
      setTimeout(() => response.end(String(version)), 20);
    });
  let current = await start(0);
  await router.client.apply(at(1, current.address));
  const results: {
    readonly sentAfter: number;
    readonly version: number;
    readonly status: number;
  }[] = [];
  const errors: unknown[] = [];
  const open = new Set<Promise<void>>();
  let seenVersion = 0;
  const send = (): void => {
    const sentAfter = seenVersion;
    const method = results.length % 3 === 0 ? "POST" : "GET";
    const asked = ask(router.http, "/", { agent, method, body: method === "POST" ? "x" : "" }).then(
      ({ status, body }) => {
        seenVersion = Math.max(seenVersion, Number(body));
        results.push({ sentAfter, version: Number(body), status });
      },
      (error: unknown) => void errors.push(error),
    );
    open.add(asked);
    void asked.finally(() => open.delete(asked));
  };
  const load = setInterval(send, 4);

  for (let version = 1; version <= 50; version++) {
    const next = await start(version);
    const isHeld = version % 5 === 0;
    const call = { ...hold, generation: version + 1 };
    if (isHeld) await router.client.hold(call, 5_000);
    await router.client.apply(at(version + 1, next.address));
    if (isHeld) await router.client.release(call);
    const { cut } = await router.client.drain([current.address], 5_000);
    assert.equal(cut, 0);
    // Gone for good: a request that still went there would fail.
    await current[Symbol.asyncDispose]();
    current = next;
    // Some requests for each version.
    const enough = results.length + 5;
    await until(() => results.length >= enough);
  }
  clearInterval(load);
  await Promise.all(open);
  agent.destroy();
  await current[Symbol.asyncDispose]();

  assert.deepEqual(errors, []);
  assert.ok(results.length >= 250, `${results.length} requests`);
  assert.equal(results.filter(({ status }) => status !== 200).length, 0);
  assert.equal(results.filter(({ version, sentAfter }) => version < sentAfter).length, 0);
});

test("the table is served alone after kill -9, and a hold goes on for the rest of its time", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  {
    await using router = await RouterProcess.start(scratch.path);
    await router.client.apply(at(7, backend.address));
    await router.client.hold(hold, 0);
    await router.kill();
  }
  await using router = await RouterProcess.start(scratch.path, "--hold-end-ms", "120000");
  const asked = ask(router.http, "/");
  await until(async () => (await router.client.status()).environments[0]?.held === 1);

  const status = await router.client.status();
  const { released } = await router.client.release(hold);

  const [environment] = status.environments;
  assert.ok(environment !== undefined && status.environments.length === 1);
  const { holdingMs, ...served } = environment;
  const expected = { ...shop, generation: 7, holding: true, held: 1, inFlight: 0, routes: 1 };
  assert.deepEqual(served, expected);
  assert.ok(holdingMs > 0 && holdingMs < status.holdLimitMs, `held for ${holdingMs} ms`);
  assert.equal(status.holdLimitMs, 120_000);
  assert.equal(released, 1);
  assert.equal((await asked).body, "v1");
});

test("a hold that was on for too long when the router died is over when it starts", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  {
    await using router = await RouterProcess.start(scratch.path);
    await router.client.apply(at(1, backend.address));
    await router.client.hold(hold, 0);
    await router.kill();
  }
  await using router = await RouterProcess.start(scratch.path, "--hold-end-ms", "100");

  assert.equal((await ask(router.http, "/")).body, "v1");
});

test("kill -9 in the middle of applying leaves one whole generation, no older than was answered", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using backend = await Backend.start("v1");
  let answered = 0;
  for (let round = 0; round < 5; round++) {
    let sent = answered;
    {
      await using router = await RouterProcess.start(scratch.path);
      const applying = (async (): Promise<void> => {
        for (;;) {
          // Hosts enough that writing takes a moment, all of one generation.
          const generation = ++sent;
          const routes = Array.from({ length: 300 }, (_, i) =>
            route([backend.address], { host: `h${i}.localhost`, path: `/${generation}/` }),
          );
          answered = await router.client.apply(at(generation, "", { routes }));
        }
      })();
      const ended = assert.rejects(applying);
      const enough = answered + 3 + round;
      await until(() => answered >= enough);
      await router.kill();
      await ended;
    }
    await using router = await RouterProcess.start(scratch.path);
    const { environments } = await router.client.status();
    const generation = environments[0]?.generation ?? 0;

    assert.ok(generation >= answered && generation <= sent, `${generation} of ${answered}-${sent}`);
    for (const host of ["h0.localhost", "h299.localhost"]) {
      assert.equal((await ask(router.http, `/${generation}/`, { host })).status, 200);
      assert.equal((await ask(router.http, `/${generation - 1}/`, { host })).status, 404);
    }
    answered = generation;
    assert.doesNotMatch(router.log, /damaged/);
  }
});

test("a router that is stopped finishes what is in flight and answers what it held", async () => {
  await using scratch = await TemporaryDirectory.create();
  let finish: () => void = () => undefined;
  await using slow = await Backend.start("v1", (_, response) => {
    finish = () => response.end("late");
  });
  await using router = await RouterProcess.start(scratch.path);
  await router.client.apply(at(1, slow.address));
  const inFlight = ask(router.http, "/");
  await until(() => slow.seen.length === 1);
  await router.client.hold(hold, 0);
  const held = ask(router.http, "/");
  await until(async () => (await router.client.status()).environments[0]?.held === 1);

  const stopped = router.stop();
  const refused = await held;
  finish();

  assert.equal(refused.status, 503);
  assert.equal((await inFlight).body, "late");
  assert.equal(await stopped, 0);
});

test("a port that is taken ends the start with one sentence and a hint", async () => {
  await using scratch = await TemporaryDirectory.create();
  await using other = await Backend.start("other");

  await assert.rejects(
    RouterProcess.start(scratch.path, `--access-log=${scratch.path}/no/such/log`),
    /error: cannot write the access log/,
  );
  await assert.rejects(
    RouterProcess.start(scratch.path, "--config", `${scratch.path}/missing`),
    /error: cannot read the settings/,
  );
  await assert.rejects(
    RouterProcess.startAt(scratch.path, other.address),
    /error: cannot listen on 127\.0\.0\.1:\d+[\s\S]*hint: Another program may have the port/,
  );
});
