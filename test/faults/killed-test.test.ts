import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { TestFarm } from "../../agent/containers/test-farm.js";
import { mountsWithin } from "../../agent/mounts/mount-table.js";
import { SlotRoom } from "../../agent/standby/slot-room.js";
import { eventually } from "../eventually.js";
import { partsOfSeparateHost } from "../separate-host.js";
import { TestProcess } from "../test-process.js";

const image = "slipway/nginx:1.22";

test("a test that is killed leaves no container, network, volume, mount or namespace behind", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const program = fileURLToPath(new URL("killed-test-process.ts", import.meta.url));
  const { process: killed, ports } = await TestProcess.ready<{
    readonly name: string;
    readonly data: string;
    /** Null where there can be none. */
    readonly host: string | null;
  }>(["--import", "tsx", program, image]);
  await using _killed = killed;
  const labels = { "slipway.farm": ports.name };
  const { engine } = farm;
  const left = async (): Promise<readonly string[]> => [
    ...(await engine.listByLabels(labels)).map(({ name }) => name),
    ...(await engine.listNetworks(labels)).map(({ name }) => name),
    ...(await engine.listVolumes(labels)).map(({ name }) => name),
    ...mountsWithin(SlotRoom.of(ports.data).slots),
    ...(ports.host === null ? [] : await partsOfSeparateHost(ports.host)),
  ];
  const names = await left();
  assert.equal(names.filter((name) => name.startsWith(ports.name)).length, 3, String(names));
  if (process.getuid?.() === 0) assert.ok(names.length > 3, String(names));
  const { host } = ports;
  if (host !== null) assert.ok(names.includes(`/run/netns/${host}`), String(names));

  await killed.kill();

  await eventually("nothing is left", async () => ((await left()).length === 0 ? true : null));
  await rm(ports.data, { recursive: true, force: true });
});
