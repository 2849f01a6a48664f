import assert from "node:assert/strict";
import { test } from "node:test";
import { jetstream } from "@nats-io/jetstream";
import { connect, jwtAuthenticator, nkeys, type NatsConnection } from "@nats-io/transport-node";
import { TestNats } from "../../agent/work/test-nats.js";
import { silentLog } from "../../program/log.js";
import { eventually } from "../../test/eventually.js";
import { NatsAuthority, type NatsRevocations } from "./nats-authority.js";
import { TicketBus } from "./ticket-bus.js";

const next = (consumer: string): string => `$JS.API.CONSUMER.MSG.NEXT.SLIPWAY_WORK.${consumer}`;

test("the keys of a farm follow from its secret, and those of another secret are others", () => {
  const settings = (secret: string) => new NatsAuthority(secret).serverSettings("/d");
  assert.deepEqual(settings("one"), settings("one"));
  assert.notEqual(settings("one").system_account, settings("two").system_account);
  assert.ok(!JSON.stringify(settings("one")).includes("one"));
});

test("an agent gets its own tickets, sends its own logs, and nothing else goes through", async (t) => {
  const nats = await TestNats.start(t, "one");
  if (nats === null) return;
  await using _ = nats;
  const key = nkeys.createUser();
  await using agent = closing(await connectAs(nats, key));
  const { connection } = agent;
  await nats.invite("step-1", "agent.one");

  const ask = { timeout: 3_000, noMux: true };
  const batch = JSON.stringify({ batch: 1, expires: 1_000_000_000 });
  const ticket = await connection.request(next("agent-one"), batch, ask);
  assert.deepEqual(ticket.json(), { step: "step-1", attempt: 1 });
  await jetstream(connection).publish("slipway.log.one.a.s.1", "text");

  const refused = [
    next("agent-two"),
    "slipway.log.two.a.s.1",
    "slipway.work.agent.two",
    "slipway.work.class.build",
    "slipway.control.two",
    "$JS.API.STREAM.DELETE.SLIPWAY_WORK",
    "$JS.API.CONSUMER.CREATE.SLIPWAY_LOG",
    "$JS.API.STREAM.MSG.GET.SLIPWAY_LOG",
    "$JS.ACK.SLIPWAY_WORK.agent-two.1.1.1.1.0",
    "$SYS.REQ.CLAIMS.UPDATE",
    "_INBOX.two.x",
  ];
  for (const subject of refused) {
    await assert.rejects(connection.request(subject, batch, ask), /Permissions Violation/, subject);
  }
  for (const subject of ["slipway.>", "slipway.control.two", "_INBOX.>", "_INBOX.two.>", ">"]) {
    const heard = (async () => {
      for await (const message of connection.subscribe(subject)) return message.subject;
      return null;
    })();
    await assert.rejects(heard, /Permissions Violation/, subject);
  }
});

test("a key that is revoked is out at once, and when nats-server has been restarted", async (t) => {
  const nats = await TestNats.start(t, "one");
  if (nats === null) return;
  await using _ = nats;
  const [key, other] = [nkeys.createUser(), nkeys.createUser()];
  const token = nats.token(key.getPublicKey());
  const first = await connectAs(nats, key, token);
  await using second = closing(await connectAs(nats, other));
  const revocations = new Map<string, number>();
  await using bus = openBus(nats, revocations);
  await eventually("the bus is there", () => Promise.resolve(bus.isConnected || null));
  const closed = first.closed();

  revocations.set(key.getPublicKey(), Date.now());
  await bus.dismiss("one");

  // The server says so and hangs up; which of the two is heard first is chance.
  assert.ok((await closed) instanceof Error);
  assert.equal(second.connection.isClosed(), false);
  await assert.rejects(connectAs(nats, key, token), /Authorization/);
  await nats.goAway();
  await nats.comeBack();
  await assert.rejects(connectAs(nats, key, token), /Authorization/);
  await using third = closing(await connectAs(nats, other));
  assert.equal(third.connection.isClosed(), false);
});

test("what is signed for an agent ends by itself", async (t) => {
  const nats = await TestNats.start(t, "one");
  if (nats === null) return;
  await using _ = nats;
  const key = nkeys.createUser();
  const nowMs = Date.now();
  const permissions = { publish: [], subscribe: [] };
  const times = { nowMs: nowMs - 10_000, expiresAtMs: nowMs - 5_000 };
  const token = new NatsAuthority("secret of a test").user(key.getPublicKey(), {
    name: "one",
    permissions,
    ...times,
  });
  await assert.rejects(connectAs(nats, key, token), /Authorization/);
  const foreign = new NatsAuthority("another secret").user(key.getPublicKey(), {
    ...{ name: "one", permissions, nowMs, expiresAtMs: nowMs + 60_000 },
  });
  await assert.rejects(connectAs(nats, key, foreign), /Authorization/);
});

function openBus(nats: TestNats, revocations: NatsRevocations): TicketBus {
  return TicketBus.open({
    url: nats.url,
    authority: new NatsAuthority("secret of a test"),
    revocations: () => revocations,
    log: silentLog,
    onLog: () => Promise.resolve(),
    onTicketsLost: () => undefined,
  });
}

type Key = ReturnType<typeof nkeys.createUser>;

async function connectAs(
  nats: TestNats,
  key: Key,
  token = nats.token(key.getPublicKey()),
): Promise<NatsConnection> {
  return await connect({
    servers: nats.url,
    authenticator: jwtAuthenticator(token, key.getSeed()),
    inboxPrefix: "_INBOX.one",
    reconnect: false,
  });
}

function closing(connection: NatsConnection) {
  return { connection, [Symbol.asyncDispose]: () => connection.close() };
}
