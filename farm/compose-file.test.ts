import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { agentSettings } from "../agent/main.js";
import { cacheSettings } from "../cache/main.js";
import { cacheNodeOptions } from "../cache/node-options.js";
import { coordinatorSettings } from "../coordinator/coordinator-settings.js";
import { packageRoot } from "../program/package-root.js";
import { Settings, type SettingSpec } from "../program/settings.js";
import { routerSettings } from "../router/main.js";

interface ComposeService {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly depends_on?: unknown;
  readonly volumes?: readonly (string | { readonly source: string; readonly target: string })[];
}

const compose = parse(readFileSync(join(packageRoot(), "docker-compose.yml"), "utf8"), {
  merge: true,
}) as { readonly services: Readonly<Record<string, ComposeService>> };

const parts: Readonly<Record<string, readonly SettingSpec[]>> = {
  cache: cacheSettings,
  router: routerSettings,
  coordinator: coordinatorSettings,
};

/** What compose makes of `${NAME:-default}` and `${NAME:?message}`. */
function substituted(text: string): string {
  return text.replace(/\$\{[A-Z_]+:-([^}]*)\}/g, "$1").replace(/\$\{[A-Z_]+:\?[^}]*\}/g, "secret");
}

for (const [part, specs] of Object.entries(parts)) {
  test(`docker-compose.yml gives the ${part} its directory, its secrets and nothing that it does not know`, () => {
    const service = compose.services[part];
    assert.ok(service !== undefined);
    const [command, ...argv] = service.command.map(substituted);
    assert.equal(command, part);
    const given = service.environment ?? {};
    const environment = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, substituted(value)]),
    );
    const settings = Settings.read(specs, argv, environment);
    // The secret before is only there while one is replaced.
    const needed = specs.filter(
      ({ name, secret }) => name === "data" || (secret === true && name !== "previous-secret"),
    );
    for (const { name: setting } of needed) assert.notEqual(settings.required(setting), "");
    const known = new Set([
      "NODE_OPTIONS",
      ...specs.map((spec) => `SLIPWAY_${spec.name.toUpperCase().replaceAll("-", "_")}`),
    ]);
    assert.deepEqual(
      Object.keys(given).filter((key) => !known.has(key)),
      [],
    );
  });
}

test("docker-compose.yml starts the cache with the options that a farm gives it", () => {
  const options = compose.services["cache"]?.environment?.["NODE_OPTIONS"];
  assert.equal(options, cacheNodeOptions.join(" "));
});

test("docker-compose.yml starts agents with what they need and nothing of their own", () => {
  const agent = compose.services["agent"];
  const [command, ...argv] = agent?.command ?? [];
  assert.equal(command, "agent");
  const settings = Settings.read(agentSettings, argv.filter(isNoSecretFile), {});
  assert.notEqual(settings.required("coordinator"), "");
  assert.equal(settings.addresses("cache").length, 1);
  // Replicas are alike: no name, and the data of all in one directory, at one path inside and outside.
  assert.equal(settings.optional("name"), undefined);
  const shared = settings.required("shared-data");
  const binds = (agent?.volumes ?? []).flatMap((one) => (typeof one === "string" ? [] : [one]));
  assert.deepEqual(
    binds.map(({ source, target }) => [source, target]),
    [[shared, shared]],
  );
  assert.equal(agent?.environment, undefined);
});

test("docker-compose.yml lets agents join with the token that it makes for them", () => {
  const { "agent-token": maker, agent } = compose.services;
  const made = maker?.command ?? [];
  assert.deepEqual(made.slice(0, 3), ["agent", "token", "create"]);
  const file = made[made.indexOf("--output") + 1] ?? "";
  assert.ok(file !== "" && (agent?.command ?? []).includes(file));
  const hasJoin = (service: ComposeService | undefined, volume: string) =>
    service?.volumes?.includes(volume) === true;
  assert.ok(hasJoin(maker, "join:/join") && hasJoin(agent, "join:/join:ro"));
  assert.deepEqual(agent?.depends_on, {
    "agent-token": { condition: "service_completed_successfully" },
  });
});

test("docker-compose.yml has nats-server's configuration made of the coordinator's secret", () => {
  const { nats, coordinator } = compose.services;
  const secret = nats?.environment?.["SLIPWAY_NATS_SECRET"];
  assert.equal(secret, coordinator?.environment?.["SLIPWAY_NATS_SECRET"]);
  const port = /--listen 0\.0\.0\.0:([0-9]+)/.exec(nats?.command[0] ?? "")?.[1];
  assert.ok(coordinator?.command.includes(`nats://127.0.0.1:${port}`));
});

/** False for `--token-file` and its value, which is in a container. */
function isNoSecretFile(word: string, index: number, words: readonly string[]): boolean {
  return word !== "--token-file" && words[index - 1] !== "--token-file";
}
