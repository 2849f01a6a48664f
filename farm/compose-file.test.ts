import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { agentSettings } from "../agent/main.js";
import { cacheSettings } from "../cache/main.js";
import { cacheNodeOptions } from "../cache/node-options.js";
import { coordinatorSettings } from "../coordinator/main.js";
import { packageRoot } from "../program/package-root.js";
import { Settings, type SettingSpec } from "../program/settings.js";
import { routerSettings } from "../router/main.js";

interface ComposeService {
  readonly entrypoint?: readonly string[];
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
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
    const environment = Object.fromEntries(
      Object.entries(service.environment).map(([key, value]) => [key, substituted(value)]),
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
      Object.keys(service.environment).filter((key) => !known.has(key)),
      [],
    );
  });
}

test("docker-compose.yml starts the cache with the options that a farm gives it", () => {
  const { NODE_OPTIONS: options } = compose.services["cache"]?.environment ?? {};
  assert.equal(options, cacheNodeOptions.join(" "));
});

test("docker-compose.yml starts agents with settings that they have", () => {
  const script = compose.services["agent"]?.command[0] ?? "";
  const flags = [...script.matchAll(/--([a-z-]+)/g)].map(([, flag]) => flag);
  const known = agentSettings.map((spec) => spec.name);
  assert.ok(flags.length >= 4);
  assert.deepEqual(
    flags.filter((flag) => !known.includes(flag ?? "")),
    [],
  );
});
