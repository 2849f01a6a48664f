import assert from "node:assert/strict";
import { test } from "node:test";
import type { Log } from "../../program/log.js";
import { FarmError } from "../../program/error.js";
import type { ContainerEngine, Network } from "../containers/container-engine.js";
import { BuildNetwork } from "./build-network.js";

const network: Network = { id: "n", name: "slipway-f-build", labels: {}, subnet: "10.160.0.0/26" };

test("an agent that may set no rules says so at its start and with each build, and builds", async () => {
  const warnings: string[] = [];
  const log = { warn: (message: string) => warnings.push(message) } as unknown as Log;
  const refuse = () => Promise.reject(new FarmError("iptables failed: Permission denied"));
  const engine = {
    checkClosing: refuse,
    closeNetwork: refuse,
    ensureNetwork: () => Promise.resolve(network),
  } as unknown as ContainerEngine;

  const opened = await BuildNetwork.open({ engine, farmParts: [], log });
  assert.match(warnings.join("\n"), /^builds can reach this host and its network/);
  await opened.ensure("f", AbortSignal.timeout(10_000));
  assert.match(warnings.slice(1).join("\n"), /^a build is run that can reach this host$/);
});

test("the network of builds is a separate one, and closed to the parts of the farm", async () => {
  const calls: unknown[] = [];
  const engine = {
    checkClosing: () => Promise.resolve(),
    closeNetwork: (...call: unknown[]) => Promise.resolve(calls.push(call)),
    ensureNetwork: (spec: { readonly separate?: boolean }) => {
      assert.equal(spec.separate, true);
      return Promise.resolve(network);
    },
  } as unknown as ContainerEngine;
  const farmParts = [{ host: "192.0.2.1", port: 7_300 }];
  const log = { warn: () => assert.fail() } as unknown as Log;
  await (
    await BuildNetwork.open({ engine, farmParts, log })
  ).ensure("f", AbortSignal.timeout(10_000));
  assert.deepEqual(calls, [[network, farmParts]]);
});
