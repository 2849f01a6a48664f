import assert from "node:assert/strict";
import { test } from "node:test";
import { openDocker } from "../../images/test-container.js";
import { FarmRig, type ActivityFacts } from "../farm-rig.js";

/** Two steps that wait for one another, by a directory that both see, and one that reads what both make. */
const application = (more = ""): string =>
  [
    "name: app",
    "type: nodejs:22",
    "build:",
    "  flavor: none",
    "  steps:",
    "    - name: left",
    "      run: mkdir -p made && sed s/^/left:/ left.txt > made/left",
    "      inputs: [left.txt]",
    "      outputs: [made/left]",
    "    - name: right",
    "      run: |",
    "        mkdir -p made/right",
    `        ${more}`,
    "        for page in pages/*.md; do sed s/^/right:/ $page > made/right/$(basename $page); done",
    "      inputs: [pages/*.md]",
    "      outputs: [made/right]",
    "    - name: both",
    "      run: cat made/left made/right/* > all.txt",
    "      inputs: [made]",
    "      outputs: [all.txt]",
    "hooks:",
    "  build: cp all.txt served.txt",
    "web:",
    "  commands: {start: node server.js}",
    "",
  ].join("\n");
const server = `require("http").createServer((_, answer) =>
  answer.end(require("fs").readFileSync("served.txt"))).listen(process.env.PORT);\n`;
const files = {
  ".slipway.app.yaml": application(),
  ".slipway/routes.yaml": '"http://{default}/": {type: upstream, upstream: "app:http"}\n',
  "server.js": server,
  "left.txt": "one\n",
  "pages/a.md": "two\n",
  "secret.txt": "not declared\n",
};

test("steps of one's own run when what they read changes, and only then", async (t) => {
  if ((await openDocker(t, "slipway/nodejs:22")) === null) return;
  await using rig = await FarmRig.start();
  const work = await rig.work("steps");
  const served = async () => (await rig.request(await rig.host("steps"))).body;

  await t.test("all run the first time, and their results come together", async () => {
    const pushed = await work.deploy(files);
    const activity = await rig.activity(pushed.activity);
    assert.deepEqual(decisions(activity), {
      ...{ left: "build", right: "build", both: "build", build: "build" },
    });
    assert.equal(await served(), "left:one\nright:two\n");
    assert.match(pushed.output, /app {2}step left {4}build {12}first build/);
  });

  await t.test("a file that one reads runs that one, and what reads its result", async () => {
    const pushed = await work.deploy({ "pages/a.md": "three\n" });
    const activity = await rig.activity(pushed.activity);
    assert.deepEqual(decisions(activity), {
      ...{ left: "reuse", right: "build", both: "build", build: "build" },
    });
    assert.match(pushed.output, /step right {2}build .* pages\/a\.md changed/);
    assert.equal(await served(), "left:one\nright:three\n");
  });

  await t.test("a file that none reads runs none", async () => {
    const pushed = await work.deploy({ "secret.txt": "changed\n" });
    assert.deepEqual(decisions(await rig.activity(pushed.activity)), {
      ...{ left: "reuse", right: "reuse", both: "reuse", build: "build" },
    });
  });

  await t.test(
    "a step that reads what it does not declare is named, and nothing is deployed",
    async () => {
      await work.commit({ ".slipway.app.yaml": application("cat secret.txt || true") });
      const pushed = await work.push("main");
      assert.notEqual(pushed.code, 0);
      assert.match(
        pushed.output,
        /step "right" of application "app" looked for what is not among its inputs: secret\.txt/,
      );
      assert.match(pushed.output, /Add it to the "inputs" of the step/);
      assert.equal(await served(), "left:one\nright:three\n");
    },
  );

  await t.test("what runs is built once more and compared, and what differs is named", async () => {
    const cwd = work.directory;
    await work.deploy({ ".slipway.app.yaml": application() });
    const same = await rig.cli(["rebuild", "--verify"], { cwd });
    assert.match(same.stdout + same.stderr, /app step left: the same[^]*app build: the same/);
    await work.deploy({ ".slipway.app.yaml": application("date +%N > made/right/date") });
    const other = await rig.cli(["rebuild", "--verify"], { cwd, code: 1 });
    const shown = other.stdout + other.stderr;
    assert.match(shown, /app step right: nondeterministic: made\/right\/date/);
    assert.match(shown, /came to something else: app step right$/m);
    await rig.cli(["admin", "fsck"]);
    const [command = ""] = /slug diff \S+ \S+/.exec(shown) ?? [];
    const { stdout } = await rig.cli(command.split(" "), { cwd });
    assert.match(stdout, /made\/right\/date/);
  });

  await t.test("a step that reads what is nowhere is refused with the push", async () => {
    const broken = application().replace("[left.txt]", "[lfet.txt]");
    await work.commit({ ".slipway.app.yaml": broken });
    const pushed = await work.push("main");
    assert.equal(pushed.activity, null);
    assert.match(
      pushed.output,
      /app\.yaml:8:16: .*step "left" reads "lfet\.txt", and nothing is there/,
    );
  });
});

function decisions({ actions }: ActivityFacts): Readonly<Record<string, string>> {
  return Object.fromEntries(
    actions.map(({ kind, name, decision }) => [name === "" ? kind : name, decision]),
  );
}
