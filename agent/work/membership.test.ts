import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { secretDigest } from "../../program/agent-token.js";
import { FarmError, UnauthenticatedError, UsageError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { Membership } from "./membership.js";
import { TestCoordinator } from "./test-coordinator.js";
import { clientOf } from "./test-worker.js";

test("an agent joins with a token once; restarts need none", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using coordinator = await TestCoordinator.start();
  const start = async (token = coordinator.token as typeof coordinator.token | null) => {
    const membership = Membership.open(directory.path, null);
    using client = clientOf(coordinator, membership, token);
    await client.join([], t.signal);
    await client.heartbeat(
      [],
      { freeSlots: 1, draining: false, pressure: { disk: 0, memory: 0 } },
      5_000,
      t.signal,
    );
    return membership;
  };
  const never = clientOf(coordinator, Membership.open(directory.path, null), null);
  await assert.rejects(never.join([], t.signal), (error: Error) => {
    assert.ok(error instanceof UsageError);
    assert.match(error.hint ?? "", /slipway agent token create/);
    return true;
  });

  const first = await start();
  const second = await start(null);

  assert.match(first.name, /^[a-z0-9-]+-[0-9a-f]{6}$/);
  assert.equal(second.name, first.name);
  assert.deepEqual(second.nats, first.nats);
  assert.notEqual(second.credential, first.credential);
  // Its name, and nothing that it could not know: two digests for two starts.
  assert.deepEqual(
    coordinator.joins.map(({ agent }) => agent),
    [first.name, first.name],
  );
});

test("only its owner may read what an agent proves itself with", async () => {
  await using directory = await TemporaryDirectory.create();
  const membership = Membership.open(directory.path, "one");
  membership.propose();
  membership.confirm("");
  membership.trust("PEM");
  assert.ok(membership.tlsKey !== null && membership.tlsKey.length > 0);
  const files = readdirSync(directory.path);
  assert.deepEqual(files.sort(), ["agent.key", "coordinator-ca.pem", "membership.json"]);
  for (const file of files) {
    assert.equal(statSync(join(directory.path, file)).mode & 0o777, 0o600, file);
  }
});

test("whenever an agent dies while it renews its credential, it has one that counts", async () => {
  await using directory = await TemporaryDirectory.create();
  const open = () => Membership.open(directory.path, "one");
  const membership = open();
  const digest = membership.propose();
  // Killed before the answer came: the same is proposed again.
  assert.equal(open().credential, null);
  assert.equal(open().propose(), digest);
  membership.confirm("");
  const { credential } = open();
  assert.equal(secretDigest(credential ?? ""), digest);
  const next = open();
  assert.notEqual(next.propose(), digest);
  assert.equal(open().credential, credential);
});

test("a directory of another agent's is a new beginning; a damaged one is said to be", async () => {
  await using directory = await TemporaryDirectory.create();
  const one = Membership.open(directory.path, "one");
  one.propose();
  one.confirm("");
  const two = Membership.open(directory.path, "two");
  assert.equal(two.credential, null);
  assert.notEqual(two.nats.publicKey, one.nats.publicKey);
  const path = join(directory.path, "membership.json");
  writeFileSync(path, readFileSync(path, "utf8").slice(0, 20));
  assert.throws(() => Membership.open(directory.path, "two"), FarmError);
});

test("an agent that was removed is told so, and joins anew where it has a token", async (t) => {
  await using directory = await TemporaryDirectory.create();
  await using coordinator = await TestCoordinator.start();
  const membership = Membership.open(directory.path, "one");
  using client = clientOf(coordinator, membership);
  await client.join([], t.signal);
  const { publicKey } = membership.nats;
  coordinator.credentials.clear();

  using without = clientOf(coordinator, membership, null);
  await assert.rejects(without.join([], t.signal), UnauthenticatedError);
  await client.join([], t.signal);

  // What was revoked at NATS is not used again.
  assert.notEqual(membership.nats.publicKey, publicKey);
  await client.heartbeat(
    [],
    { freeSlots: 1, draining: false, pressure: { disk: 0, memory: 0 } },
    5_000,
    t.signal,
  );
});
