import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FarmError } from "../../program/error.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { isSameContent } from "./deployment-content.js";
import { machineNameOf } from "./environment.js";
import { Placement } from "./placement.js";

test("a branch becomes a label of a host name", () => {
  assert.match(machineNameOf("main"), /^main-[0-9a-f]{7}$/);
  assert.match(machineNameOf("feature/Über-Größe"), /^feature-ber-gr-e-[0-9a-f]{7}$/);
  assert.match(machineNameOf("漢字"), /^branch-[0-9a-f]{7}$/);
  assert.match(machineNameOf("--"), /^branch-[0-9a-f]{7}$/);
  assert.match(machineNameOf(`${"a".repeat(23)}-b`), /^a{23}-[0-9a-f]{7}$/);
  assert.notEqual(machineNameOf("a/b"), machineNameOf("a-b"));
  assert.notEqual(machineNameOf("A"), machineNameOf("a"));
});

test("property: whatever a branch is called, its label is a DNS label that no other has", () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constant("x".repeat(500)));
  fc.assert(
    fc.property(text, text, (branch, other) => {
      const label = machineNameOf(branch);
      assert.match(label, /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/);
      assert.ok(label.length <= 32 && !label.includes("--"));
      assert.equal(label === machineNameOf(other), branch === other);
    }),
    { numRuns: 500 },
  );
});

test("a new environment goes to the host with the fewest, an old one stays where its data is", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const placement = new Placement(farm);
  const project = farm.project();
  const [one, two] = ["one", "two"].map((name) => farm.environments.ensure(project.id, name, 1));
  join(farm, "a1", "host:h1");
  join(farm, "a2", "host:h2");

  const first = placement.choose(one!);
  farm.environments.place(one!.id, first);
  const second = placement.choose(two!);

  assert.deepEqual(first, { agent: "a1", host: "host:h1" });
  assert.deepEqual(second, { agent: "a2", host: "host:h2" });
  assert.deepEqual(placement.choose(farm.environments.get(one!.id)), first);
});

test("another agent of the same host stands in, and none of another host", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const placement = new Placement(farm);
  const { id } = farm.environments.ensure(farm.project().id, "main", 1);
  join(farm, "a1", "host:h1");
  farm.environments.place(id, placement.choose(farm.environments.get(id)));
  farm.monotonicMs += 30_000;
  join(farm, "a2", "host:h2");

  assert.throws(() => placement.choose(farm.environments.get(id)), FarmError);
  join(farm, "a3", "host:h1");
  assert.deepEqual(placement.choose(farm.environments.get(id)), { agent: "a3", host: "host:h1" });
});

test("without an agent the reason is named", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const placement = new Placement(farm);
  const environment = farm.environments.ensure(farm.project().id, "main", 1);
  assert.throws(() => placement.choose(environment), /no agent is ready/);
});

test("contents are compared whatever the order of their keys, and sources do not count", () => {
  const project = { layout: "slipway", applications: [], services: [], routes: [] } as const;
  const content = (slugs: Readonly<Record<string, string>>, sources = {}) =>
    ({ project, slugs, sources }) as unknown as Parameters<typeof isSameContent>[0];
  assert.ok(isSameContent(content({ a: "1", b: "2" }), content({ b: "2", a: "1" }, { a: "x" })));
  assert.ok(!isSameContent(content({ a: "1" }), content({ a: "2" })));
});

function join(farm: TestCoordinator, name: string, label: string): void {
  farm.join(name, "e", ["x", label]);
}
