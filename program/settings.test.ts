import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test, type TestContext } from "node:test";
import { UsageError } from "./error.js";
import { describeSettings, Settings, type SettingSpec } from "./settings.js";

const specs: readonly SettingSpec[] = [
  { name: "data", description: "where" },
  { name: "slots", description: "how many", default: "2" },
  { name: "label", description: "which", many: true },
  { name: "token", description: "who", secret: true },
  { name: "listen", description: "at", default: "127.0.0.1:7300" },
  { name: "quiet", description: "say less", flag: true },
];

function fileWith(t: TestContext, content: string): string {
  const directory = mkdtempSync(join(tmpdir(), "slipway-settings-"));
  t.after(() => rmSync(directory, { recursive: true }));
  const path = join(directory, "file");
  writeFileSync(path, content);
  return path;
}

test("a flag is stronger than the environment, that than a file, and that than the default", (t) => {
  const config = fileWith(t, "data: /file\nslots: 5\nlabel: [a, b]\n");
  const environment = { SLIPWAY_DATA: "/environment", SLIPWAY_CONFIG: config };

  const settings = Settings.read(specs, ["--data=/flag"], environment);
  assert.equal(settings.required("data"), "/flag");
  assert.equal(settings.count("slots"), 5);
  assert.deepEqual(settings.list("label"), ["a", "b"]);
  assert.equal(Settings.read(specs, [], environment).required("data"), "/environment");
  assert.equal(Settings.read(specs, [], {}).count("slots"), 2);
});

test("a secret is read from the file that --token-file names, without its line end", (t) => {
  const path = fileWith(t, "s3cret\n");
  assert.equal(Settings.read(specs, ["--token-file", path], {}).required("token"), "s3cret");
  const environment = { SLIPWAY_TOKEN_FILE: path };
  assert.equal(Settings.read(specs, [], environment).required("token"), "s3cret");
});

test("several values come from repeated flags and from commas in the environment", () => {
  const flags = ["--label", "a", "--label", "b,c"];
  assert.deepEqual(Settings.read(specs, flags, {}).list("label"), ["a", "b,c"]);
  assert.deepEqual(Settings.read(specs, [], { SLIPWAY_LABEL: "a,b" }).list("label"), ["a", "b"]);
});

test("a flag without a value is set by its presence", () => {
  assert.equal(Settings.read(specs, ["--quiet"], {}).isSet("quiet"), true);
  assert.equal(Settings.read(specs, [], {}).isSet("quiet"), false);
});

for (const [what, argv, message] of [
  ["an unknown flag", ["--dta", "x"], /unknown flag "--dta"/],
  ["a word that is no flag", ["data"], /unknown flag "data"/],
  ["a flag without its value", ["--data"], /--data needs a value/],
  ["a flag given twice", ["--data", "a", "--data", "b"], /--data is given twice/],
  ["a secret's file that is not there", ["--token-file", "/nowhere"], /cannot read the secret/],
  ["a settings file that is not there", ["--config", "/nowhere"], /cannot read the settings/],
] as const) {
  test(`${what} is refused, and named`, () => {
    assert.throws(() => Settings.read(specs, argv, {}), UsageError);
    assert.throws(() => Settings.read(specs, argv, {}), message);
  });
}

test("an unknown key in a settings file is refused, and named", (t) => {
  const config = fileWith(t, "dta: x\n");
  assert.throws(() => Settings.read(specs, ["--config", config], {}), /unknown setting "dta"/);
});

test("what is missing or malformed is said with the ways to give it", () => {
  const settings = Settings.read(specs, ["--slots", "two", "--listen", "nowhere"], {});
  assert.throws(() => settings.required("data"), /--data is missing/);
  assert.throws(() => settings.count("slots"), /--slots must be a whole number/);
  const several = Settings.read(specs, ["--slots", "5"], {});
  assert.equal(several.count("slots", 1, 5), 5);
  assert.throws(() => several.count("slots", 1, 4), /of at least 1 and at most 4, not "5"/);
  assert.throws(() => settings.address("listen"), /--listen must be HOST:PORT/);
});

test("an address may be of IPv6", () => {
  const { host, port } = Settings.read(specs, ["--listen", "[::1]:80"], {}).address("listen");
  assert.deepEqual({ host, port }, { host: "::1", port: 80 });
});

test("several addresses have commas between them, and none is there twice", () => {
  const of = (text: string): readonly string[] =>
    Settings.read(specs, ["--listen", text], {}).addresses("listen");
  assert.deepEqual(of("a:1"), ["a:1"]);
  assert.deepEqual(of("a:1, [::1]:2,b:3"), ["a:1", "[::1]:2", "b:3"]);
  assert.throws(() => of("a:1,b"), /--listen must be HOST:PORT, not "b"/);
  assert.throws(() => of("a:1,"), /--listen must be HOST:PORT/);
  assert.throws(() => of("a:1,b:2,a:1"), /--listen has a:1 twice/);
  assert.throws(
    () => Settings.read(specs, ["--listen", "a:1,b:2"], {}).address("listen"),
    UsageError,
  );
});

test("help names each setting with its default and its variable, and no secret's value", () => {
  const help = describeSettings(specs);
  for (const { name } of specs) assert.match(help, new RegExp(`--${name}`));
  assert.match(help, /how many \(default: 2\); SLIPWAY_SLOTS/);
});
