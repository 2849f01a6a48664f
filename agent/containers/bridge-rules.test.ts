import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import { eventually } from "../../test/eventually.js";
import { bridgeOf } from "./bridge-rules.js";
import type { Network } from "./container-engine.js";
import { labelsOf } from "./labels.js";
import { TestFarm } from "./test-farm.js";

const image = "slipway/nginx:1.22";

/** One network of a farm, and a container on it. */
class Caller implements AsyncDisposable {
  readonly farm: TestFarm;
  readonly network: Network;
  readonly #container: string;

  private constructor(farm: TestFarm, network: Network, container: string) {
    this.farm = farm;
    this.network = network;
    this.#container = container;
  }

  static async open(t: TestContext): Promise<Caller | null> {
    const farm = await TestFarm.open(t, [image]);
    if (farm === null) return null;
    try {
      const { engine } = farm;
      await engine.checkClosing();
      const labels = labelsOf({ farm: farm.name, role: "network" });
      const network = await engine.ensureNetwork({ name: `${farm.name}-n`, labels });
      const { id } = await engine.ensureContainer({
        name: `${farm.name}-c`,
        image,
        labels: labelsOf({ farm: farm.name, role: "build" }),
        network: { kind: "network", network: network.name },
        command: ["/bin/sleep", "1000"],
        init: true,
      });
      await engine.start(id);
      return new Caller(farm, network, id);
    } catch (error) {
      await farm[Symbol.asyncDispose]();
      t.skip(error instanceof Error ? error.message : String(error));
      return null;
    }
  }

  /** The host, as the container's network has it. */
  get gateway(): string {
    return this.network.subnet.replace(/(\d+)\/\d+$/, (_, last: string) =>
      String(Number(last) + 1),
    );
  }

  /** What the shell says of an attempt to connect: "" where it came about. */
  async connect(address: string, port: number): Promise<string> {
    const script = `exec 3<>/dev/tcp/${address}/${port}`;
    let output = "";
    await this.farm.engine.exec(this.#container, {
      command: ["/usr/bin/timeout", "5", "/bin/bash", "-c", script],
      onOutput: (chunk) => (output += chunk.toString()),
    });
    return output;
  }

  get bridge(): string {
    return bridgeOf(this.network.id);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
  }
}

test("a container on a closed network reaches neither the host nor metadata nor the farm's parts", async (t) => {
  await using caller = await Caller.open(t);
  if (caller === null) return;
  const { engine } = caller.farm;
  // On the bridge alone: nobody else can reach it.
  const server = createServer((socket) => socket.end()).listen(0, caller.gateway);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    assert.equal(await caller.connect(caller.gateway, port), "");

    await engine.closeNetwork(caller.network, [{ host: "203.0.113.9", port: 7_300 }]);

    assert.match(await caller.connect(caller.gateway, port), /Connection refused/);
    assert.match(await caller.connect("169.254.169.254", 80), /Connection refused/);
    assert.match(await caller.connect("203.0.113.9", 7_300), /Connection refused/);
    const rejected = rules(caller.bridge).filter(
      ([, packets, target]) => target === "REJECT" && packets > 0,
    );
    assert.deepEqual(
      rejected.map(([rule]) => rule),
      ["169.254.0.0/16", "203.0.113.9", "LOCAL"],
    );
    const here = server.getConnections.bind(server);
    assert.equal(await new Promise((resolve) => here((_, count) => resolve(count))), 0);
  } finally {
    server.close();
  }
});

test("the rules come back where something drops them, once for all agents, and go with the network", async (t) => {
  await using caller = await Caller.open(t);
  if (caller === null) return;
  const { engine } = caller.farm;
  const chain = `SLIPWAY-${caller.bridge}`;
  await engine.closeNetwork(caller.network, []);
  const written = rules(caller.bridge).length;
  for (const parent of ["INPUT", "DOCKER-USER"]) {
    iptables("-D", parent, "-i", caller.bridge, "-j", chain);
  }
  iptables("-F", chain);

  await Promise.all([1, 2, 3].map(() => engine.closeNetwork(caller.network, [])));

  assert.equal(jumps(caller.bridge), 2);
  assert.equal(rules(caller.bridge).length, written);
  await caller.farm[Symbol.asyncDispose]();
  await eventually("the rules are gone", async () => (jumps(caller.bridge) === 0 ? true : null));
  assert.throws(() => iptables("-S", chain));
});

/** What the rules of a bridge are about, how many packets each has met, and what it does with them. */
function rules(
  bridge: string,
): readonly (readonly [rule: string, packets: number, target: string])[] {
  const listed = iptables("-L", `SLIPWAY-${bridge}`, "-v", "-n", "-x").trim().split("\n").slice(2);
  return listed.map((line) => {
    const [packets = "", , target = "", , , , , , destination = "", ...rest] = line
      .trim()
      .split(/ +/);
    const about =
      destination === "0.0.0.0/0"
        ? (/LOCAL|dpt:\d+|ESTABLISHED/.exec(rest.join(" "))?.[0] ?? "")
        : destination;
    return [about, Number(packets), target];
  });
}

function jumps(bridge: string): number {
  const all = ["INPUT", "DOCKER-USER"].map((parent) => iptables("-S", parent)).join("\n");
  return all.split("\n").filter((rule) => rule.includes(`SLIPWAY-${bridge}`)).length;
}

function iptables(...argv: readonly string[]): string {
  const env = { ...process.env, PATH: `${process.env["PATH"]}:/usr/sbin:/sbin` };
  return execFileSync("iptables", ["-w", ...argv], { encoding: "utf8", env, stdio: "pipe" });
}
