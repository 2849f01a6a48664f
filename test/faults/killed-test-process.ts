/** A test with a container, a network, a volume, mounts and a network namespace, which waits to be killed. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestContext } from "node:test";
import { TestFarm } from "../../agent/containers/test-farm.js";
import { Slots } from "../../agent/standby/slots.js";
import { silentLog } from "../../program/log.js";
import { SeparateHost } from "../separate-host.js";

const image = process.argv[2] ?? "";
const context = { skip: (why: string) => process.stderr.write(why) } as unknown as TestContext;
const farm = await TestFarm.open(context, [image]);
if (farm !== null) {
  const { engine, name } = farm;
  const data = await mkdtemp(join(tmpdir(), "slipway-killed-"));
  farm.watchAgent(data);
  const slots = await Slots.open({ data, engine, log: silentLog });
  await slots?.create({ doors: {}, gates: ["start"], outlivesAgent: true });
  const labels = { "slipway.farm": name };
  await engine.ensureVolume({ name: `${name}-data`, labels });
  await engine.ensureNetwork({ name: `${name}-net`, labels });
  await engine.ensureContainer({
    ...{ name: `${name}-sleeper`, image, labels, environment: {} },
    command: ["/bin/sleep", "600"],
    network: { kind: "network", network: `${name}-net`, aliases: [] },
  });
  const host = await SeparateHost.create(context);
  process.stdout.write(`ready ${JSON.stringify({ name, data, host: host?.name ?? null })}\n`);
  setInterval(() => undefined, 60_000);
}
