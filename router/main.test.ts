import assert from "node:assert/strict";
import { test } from "node:test";
import { ask, Backend, route, RouterProcess, Scratch } from "./rig.js";

test("a request for a host goes to the target that was applied for it", async () => {
  await using scratch = await Scratch.create();
  await using backend = await Backend.start("v1");
  await using router = await RouterProcess.start(scratch.path);

  const missing = await ask(router.http, "/");
  const generation = await router.client.apply({
    epoch: 1,
    environment: "shop-main",
    generation: 1,
    routes: [route([backend.address])],
  });
  const found = await ask(router.http, "/hello?x=1", { host: "SITE.localhost:8080" });

  assert.equal(missing.status, 404);
  assert.equal(missing.body, "no site is served at site.localhost\n");
  assert.equal(generation, 1);
  assert.equal(found.status, 200);
  assert.equal(found.body, "v1");
  assert.equal(backend.seen[0]?.url, "/hello?x=1");
  assert.equal(await router.stop(), 0);
});
