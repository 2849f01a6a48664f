import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { readFile, rename } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig } from "../farm-rig.js";
import type { GitWork } from "../git-work.js";

/** What applications written for Platform.sh read their variables with: one file. */
const client = fileURLToPath(import.meta.resolve("platformsh-config"));

const report = `const { createHash } = require("node:crypto");
const { config: read } = require("./platformsh.cjs");
const digest = (value) => value && createHash("sha256").update(value).digest("hex");
exports.report = () => ({
  greeting: process.env.GREETING,
  token: digest(process.env.TOKEN),
  secret: digest(process.env.SECRET),
  variables: read().variables(),
});
`;

const server = `const { createServer } = require("node:http");
const { readFileSync } = require("node:fs");
const { report } = require("./report.cjs");
createServer((request, response) => {
  const built = JSON.parse(readFileSync("built.json", "utf8"));
  response.end(JSON.stringify({ built, running: report() }));
}).listen(Number(process.env.PORT));
`;

const files = {
  ".platform.app.yaml": `name: app
type: nodejs:22
build: {flavor: none}
variables: {env: {GREETING: from the file}, theme: {font: serif}}
hooks:
  build: |
    set -e
    node -p 'JSON.stringify(require("./report.cjs").report())' > built.json
  deploy: echo the deploy hook runs
web:
  commands: {start: node server.cjs}
  locations: {/: {passthru: true}}
`,
  "report.cjs": report,
  "server.cjs": server,
};

interface Report {
  readonly greeting?: string;
  readonly token?: string;
  readonly secret?: string;
  readonly variables: unknown;
}

interface Changed {
  readonly pending: readonly { readonly environment: string; readonly effect: string }[];
}

/** Every kind of character that somebody might take for something else, 60,000 bytes of them. */
const secret = `'"\`\\ $(touch /tmp/x) \${HOME} %s\t\r\n é日本🦊 #;&|\n`.padEnd(59_990, "s3cret ");
const token = `t0ken-"'$(id)\n-for-builds`;

test("variables reach builds and applications as their levels say", async (t) => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.work("vars");
  const { cli, json } = commandsIn(rig, work);
  const answer = async (environment = "main"): Promise<{ built: Report; running: Report }> => {
    const { body } = await rig.request(await rig.host("vars", environment));
    return JSON.parse(body) as { built: Report; running: Report };
  };
  const newest = async () => {
    const [activity] = await rig.activities("vars");
    const log = (await cli("log", activity?.id ?? "")).stdout;
    const built = activity?.actions.filter(({ decision }) => decision === "build") ?? [];
    return { log, built: built.map(({ reason }) => reason) };
  };

  await t.test(
    "what a project says is there at the first push, as JSON where it is JSON",
    async () => {
      await cli("variable", "set", "env:greeting", "hello");
      const colours = ["variable", "set", "theme:colours", '{"a":["red"]}', "--json-value"];
      const { pending } = await json<Changed>(...colours);
      assert.deepEqual(pending, [], "nothing runs yet");
      await work.deploy({ ...files, "platformsh.cjs": await readFile(client, "utf8") });
      const { built, running } = await answer();
      const variables = { "theme:colours": { a: ["red"] }, "theme:font": "serif" };
      assert.deepEqual(built, { greeting: "hello", variables });
      assert.deepEqual(running, { greeting: "hello", variables });
    },
  );

  await t.test(
    "what only applications see is deployed without a build, and hooks run again",
    async () => {
      const set = ["variable", "set", "env:GREETING", "guten Tag", "--no-visible-build"];
      const before = await cli(...set, "--environment", "main");
      assert.equal(before.stdout, "made env:GREETING of environment main of vars\n");
      assert.match(
        before.stderr,
        /main runs without this yet; `slipway redeploy .*without a build/,
      );
      assert.equal((await answer()).running.greeting, "hello");

      await cli("redeploy", "--environment", "main");
      const { built, running } = await answer();
      assert.deepEqual([built.greeting, running.greeting], ["hello", "guten Tag"]);
      const { log, built: actions } = await newest();
      assert.deepEqual(actions, []);
      assert.match(log, /the deploy hook runs/);

      await cli("redeploy", "--environment", "main");
      assert.doesNotMatch((await newest()).log, /the deploy hook runs/, "nothing is new for it");
    },
  );

  await t.test("what builds see is built anew by a redeployment, and by no other", async () => {
    const set = ["variable", "set", "env:TOKEN", "-", "--sensitive"];
    const { stdout } = await input(rig, work, [...set, "--json"], token);
    const { pending } = JSON.parse(stdout) as Changed;
    assert.deepEqual(pending, [{ environment: "main", effect: "rebuild" }]);
    assert.ok(!stdout.includes("t0ken"));

    await cli("redeploy", "--environment", "main");
    const { built, running } = await answer();
    assert.deepEqual([built.token, running.token], [digestOf(token), digestOf(token)]);
    const { log, built: reasons } = await newest();
    assert.match(log, /Building anew: variables that builds see have changed/);
    assert.deepEqual(reasons, ["TOKEN changed"]);

    await cli("redeploy", "--environment", "main");
    assert.deepEqual((await newest()).built, []);
    const pushed = await work.deploy({});
    assert.match(pushed.output, /already runs this/, "a push of the same has nothing to do");
  });

  await t.test("60,000 bytes of any characters arrive as they are", async () => {
    const set = ["variable", "set", "env:SECRET", "-", "--sensitive", "--no-visible-build"];
    const outcome = await input(rig, work, [...set, "--redeploy", "-e", "main"], secret);
    assert.match(outcome.stderr, /redeploy succeeded/);
    assert.equal((await answer()).running.secret, digestOf(secret));
  });

  await t.test("a sensitive value is given back nowhere and is in no file of ours", async () => {
    const read = await rig.cli(["variable", "get", "env:TOKEN"], { cwd: work.directory, code: 2 });
    assert.match(read.stderr, /sensitive: nobody can read it back/);
    const listed = await cli("variable", "list", "--environment", "main", "--json");
    const shown = await cli("variable", "list", "--environment", "main");
    assert.match(shown.stdout, /env:TOKEN +\(sensitive\) +project +build, runtime/);
    const plan = await cli("plan", "--json");
    const activities = await cli("activity", "list", "--json");
    for (const { stdout } of [listed, shown, plan, activities, await cli("log")]) {
      assert.doesNotMatch(stdout, /t0ken|s3cret|guten Tag.*s3cret/);
    }
    // Agents pass values on to Docker; all others have none in clear text, nor as base64.
    for (const part of ["coordinator", "cache", "logs", "nats", "router"]) {
      for (const hidden of ["t0ken", "s3cret s3cret", "guten Tag"]) {
        assert.deepEqual(filesThatContain(join(rig.data, part), hidden), [], `${part}: ${hidden}`);
      }
    }
  });

  await t.test("a branch inherits from production, overrides it, and switches off", async () => {
    await work.git("checkout", "--quiet", "-b", "feature");
    const pushed = await work.push("feature");
    assert.equal(pushed.code, 0, pushed.output);
    assert.equal((await answer("feature")).running.greeting, "guten Tag");
    const set = ["variable", "set", "env:GREETING"];
    await cli(...set, "servus", "-e", "feature", "--redeploy");
    assert.equal((await answer("feature")).running.greeting, "servus");
    assert.equal((await answer("main")).running.greeting, "guten Tag");
    await cli(...set, "-e", "feature", "--no-enabled", "--redeploy");
    assert.equal((await answer("feature")).running.greeting, "hello", "that of the project");
    await cli("variable", "delete", "env:GREETING", "-e", "feature", "--redeploy");
    assert.equal((await answer("feature")).running.greeting, "guten Tag");
    await cli("environment", "delete", "feature", "--yes");
    await work.git("checkout", "--quiet", "main");
  });

  await t.test(
    "a rollback has the variables of then, the next redeployment those of now",
    async () => {
      const set = ["variable", "set", "env:GREETING", "later", "--environment", "main"];
      await cli(...set, "--redeploy");
      assert.equal((await answer()).running.greeting, "later");
      await cli("rollback", "--environment", "main");
      assert.equal((await answer()).running.greeting, "guten Tag");
      const { log, built } = await newest();
      assert.match(log, /Variables are those of then\. Other than now: env:GREETING\n/);
      assert.deepEqual(built, []);
      await cli("redeploy", "--environment", "main");
      assert.equal((await answer()).running.greeting, "later");
    },
  );

  await t.test("a coordinator without their key says so, and goes on once it is back", async () => {
    const path = join(rig.data, "coordinator", "variables.key");
    const host = await rig.host("vars");
    assert.equal(statSync(path).mode & 0o777, 0o600);
    await rename(path, `${path}.away`);
    await rig.kill("coordinator");
    const said = `error: the key of the variables is missing: ${path}\n  hint: Put the file back`;
    await eventually("the coordinator says what it lacks", async () => {
      return (await rig.partLog("coordinator")).includes(said) ? true : null;
    });
    assert.equal((await rig.request(host)).status, 200, "the router goes on");
    assert.equal(existsSync(path), false, "no other key is drawn");

    await rename(`${path}.away`, path);
    await rig.untilReady();
    assert.equal((await cli("variable", "get", "env:GREETING")).stdout, "hello\n");
  });
});

test("variables with the prefix php are settings of PHP", async () => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.work("ini");
  const { cli } = commandsIn(rig, work);
  await input(rig, work, ["variable", "set", "env:LARGE", "-"], secret);
  await cli("variable", "set", "php:memory_limit", "321M");
  await cli("variable", "set", "php:error_reporting", "E_ALL & ~E_NOTICE");
  const show = `echo ini_get("memory_limit"), " ", ini_get("precision"), " ", error_reporting();`;
  const pushed = await work.deploy({
    ".platform.app.yaml": `name: app
type: php:8.2
build: {flavor: none}
hooks: {build: "php digest.php >built", deploy: "php show.php"}
web: {locations: {/: {root: web, passthru: /index.php}}}
`,
    "php.ini": "precision = 9\nmemory_limit = 111M\n",
    "show.php": `<?php echo "the hook has "; ${show}`,
    "digest.php": `<?php echo hash("sha256", getenv("LARGE"));`,
    "web/index.php": `<?php ${show} echo "\\n"; readfile("../built"); echo "\\n"; include "../digest.php";`,
  });
  assert.match(pushed.output, /the hook has 321M 9 32759/);
  assert.deepEqual((await rig.request(await rig.host("ini"))).body.split("\n"), [
    "321M 9 32759",
    digestOf(secret),
    digestOf(secret),
  ]);
});

function commandsIn(rig: FarmRig, { directory: cwd }: GitWork) {
  return {
    cli: (...args: readonly string[]) => rig.cli(args, { cwd }),
    json: <T>(...args: readonly string[]) => rig.json<T>(args, { cwd }),
  };
}

/** Runs the CLI with something on its standard input. */
async function input(
  rig: FarmRig,
  { directory: cwd }: GitWork,
  args: readonly string[],
  text: string,
): Promise<{ readonly stdout: string; readonly stderr: string }> {
  const outcome = await rig.user.start(args, { cwd, input: text }).outcome();
  assert.equal(outcome.code, 0, outcome.stderr);
  return outcome;
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function filesThatContain(directory: string, text: string): readonly string[] {
  const wanted = [text, ...[0, 1, 2].map((shift) => base64Of(text, shift))];
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return wanted.some((each) => bytes.includes(each));
    });
}

/** What base64 has of a text that begins at this place of a group of three bytes. */
function base64Of(text: string, shift: number): string {
  return Buffer.from("x".repeat(shift) + text)
    .toString("base64")
    .replaceAll("=", "")
    .slice(2 * shift, -1);
}
