import assert from "node:assert/strict";
import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { AddressRule } from "./address-rule.js";
import { findPlace } from "./outbound-place.js";
import { Relay } from "./relay.js";

test("a relay leads to the address that was checked, whatever the name means later", async () => {
  await using origin = await Origin.start("hello");
  const asked: string[] = [];
  const place = await findPlace(
    { host: "example.test", port: origin.port },
    new AddressRule(["127.0.0.1"]),
    async (host) => {
      asked.push(host);
      return ["169.254.169.254", "127.0.0.1"];
    },
  );
  await using relay = await Relay.open({ place, manner: "socks", maxBytes: 1_000 });

  const answers = await Promise.all(
    [1, 2].map(() => throughSocks(relay.port, "EXAMPLE.test", origin.port)),
  );

  assert.deepEqual(answers, ["hello", "hello"]);
  assert.deepEqual(asked, ["example.test"]);
  assert.deepEqual(place.addresses, ["127.0.0.1"]);
});

test("a relay leads nowhere else", async () => {
  await using origin = await Origin.start("hello");
  const place = { host: "example.test", port: origin.port, addresses: ["127.0.0.1"] };
  await using relay = await Relay.open({ place, manner: "socks", maxBytes: 1_000 });

  for (const [host, port] of [
    ["127.0.0.1", origin.port],
    ["other.test", origin.port],
    ["example.test", origin.port + 1],
  ] as const) {
    assert.equal(await throughSocks(relay.port, host, port), null, `${host}:${port}`);
  }
  assert.equal(origin.connections, 0);
});

test("a relay of the plain manner is as good as the host itself", async () => {
  await using origin = await Origin.start("hello");
  const place = { host: "example.test", port: origin.port, addresses: ["127.0.0.1"] };
  await using relay = await Relay.open({ place, manner: "plain", maxBytes: 1_000 });
  const socket = connect(relay.port, "127.0.0.1");
  assert.equal(await textOf(socket), "hello");
});

test("a relay is cut where more comes than may, and says so", async () => {
  await using origin = await Origin.start("x".repeat(100_000));
  const place = { host: "example.test", port: origin.port, addresses: ["127.0.0.1"] };
  await using relay = await Relay.open({ place, manner: "plain", maxBytes: 1_000 });
  const text = await textOf(connect(relay.port, "127.0.0.1"));
  assert.ok(text.length < 100_000);
  assert.equal(relay.isOverLimit, true);
});

test("a relay says where nobody answers", async () => {
  const origin = await Origin.start("");
  const { port } = origin;
  await origin[Symbol.asyncDispose]();
  const place = { host: "example.test", port, addresses: ["127.0.0.1"] };
  await using relay = await Relay.open({ place, manner: "plain", maxBytes: 1_000 });
  assert.equal(await textOf(connect(relay.port, "127.0.0.1")), "");
  assert.equal(relay.isUnreachable, true);
});

test("a host with private addresses alone is refused, and they are not told", async () => {
  const rule = new AddressRule();
  const inside = findPlace({ host: "inside.test", port: 80 }, rule, async () => ["10.0.0.7"]);
  await assert.rejects(inside, (error) => {
    assert.ok(error instanceof InvalidError);
    assert.match(error.message, /inside\.test is at a private address/);
    assert.doesNotMatch(error.message, /10\.0/);
    return true;
  });
  await assert.rejects(findPlace({ host: "169.254.169.254", port: 80 }, rule), /private address/);
  await assert.rejects(
    findPlace({ host: "nowhere.test", port: 80 }, rule, () => Promise.reject(new Error("none"))),
    /the host nowhere\.test is not known/,
  );
});

/** Says one thing to everybody who connects. */
class Origin implements AsyncDisposable {
  readonly #server: Server;
  connections = 0;

  private constructor(text: string) {
    this.#server = createServer((socket) => {
      this.connections++;
      socket.on("error", () => undefined);
      socket.end(text);
    });
  }

  static async start(text: string): Promise<Origin> {
    const origin = new Origin(text);
    origin.#server.listen(0, "127.0.0.1");
    await once(origin.#server, "listening");
    return origin;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    await closed;
  }
}

/** What a host says through SOCKS 5; null where the relay does not grant it. */
async function throughSocks(relay: number, host: string, port: number): Promise<string | null> {
  const socket = connect(relay, "127.0.0.1");
  const tail = Buffer.from([port >> 8, port & 255]);
  socket.write(Buffer.from([5, 1, 0, 5, 1, 0, 3, host.length]));
  socket.write(Buffer.concat([Buffer.from(host), tail]));
  const all = Buffer.from(await textOf(socket), "latin1");
  assert.deepEqual([...all.subarray(0, 2)], [5, 0]);
  return all[3] === 0 ? all.toString("latin1", 12) : null;
}

async function textOf(socket: Socket): Promise<string> {
  let text = "";
  socket.setEncoding("latin1").on("data", (part: string) => (text += part));
  socket.on("error", () => undefined);
  await once(socket, "close");
  return text;
}
