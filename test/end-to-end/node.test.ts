import assert from "node:assert/strict";
import { test } from "node:test";
import { eventually } from "../eventually.js";
import { FarmRig, type ActivityFacts } from "../farm-rig.js";

test("a Node application: pushed, changed, redeployed, rolled back, submitted", async (t) => {
  await using rig = await FarmRig.start();
  const work = await rig.work("guestbook");
  await work.copyExample("node");
  let host = "";

  await t.test("the first push installs, builds, migrates and serves", async () => {
    const commit = await work.commit();
    const pushed = await work.push();
    assert.equal(pushed.code, 0, pushed.output);
    assert.match(pushed.output, /^ {2}app\s+install\s+build/m, "the plan is shown");
    assert.match(pushed.output, /added \d+ packages/, "npm's output is shown");
    assert.match(pushed.output, /built version 1\.0\.0/, "the build hook's output is shown");
    assert.match(pushed.output, /migrated: the table of visits is there, 0 counted/);
    assert.match(pushed.output, /http:\/\/\S*guestbook\S*\.localhost:\d+\//, "the URL is shown");
    assert.equal(await work.remoteRef("refs/heads/main"), commit);

    host = await rig.host("guestbook");
    const home = await rig.request(host);
    assert.equal(home.status, 200);
    assert.equal(home.headers["x-app-version"], "1.0.0");

    const activity = await rig.activity(pushed.activity);
    assert.equal(activity.result, "succeeded");
    assert.equal(activity.commit, commit);
    assert.deepEqual(decisions(activity), ["install build", "build build"]);
    assert.ok(activity.uploadedBytes > 0);
  });

  await t.test("the page counts its visits in the database", async () => {
    const first = await visits(rig, host);
    const second = await visits(rig, host);
    assert.equal(second, first + 1);
  });

  await t.test("a file that is uploaded can be read, and stays over deployments", async () => {
    const boundary = "a-boundary-of-the-test";
    const body = [
      `--${boundary}`,
      'content-disposition: form-data; name="file"; filename="note.txt"',
      "content-type: text/plain",
      "",
      "kept",
      `--${boundary}--`,
      "",
    ].join("\r\n");
    const headers = { "content-type": `multipart/form-data; boundary=${boundary}` };
    const stored = await rig.request(host, "/files", { method: "POST", headers, body });
    assert.equal(stored.status, 303, stored.body);
    assert.equal((await rig.request(host, "/uploads/note.txt")).body, "kept");
  });

  await t.test("static files come from nginx, with an ETag that answers 304", async () => {
    const style = await rig.request(host, "/static/style.css");
    assert.equal(style.status, 200);
    assert.equal(style.headers["x-served-by"], "nginx");
    assert.equal(style.headers["x-app-version"], undefined, "the application was not asked");
    const { etag = "" } = style.headers;
    assert.notEqual(etag, "");
    const again = await rig.request(host, "/static/style.css", {
      headers: { "if-none-match": etag },
    });
    assert.equal(again.status, 304);
  });

  await t.test("a push that changes no file says that this runs already", async () => {
    await work.commit();
    const pushed = await work.push();
    assert.equal(pushed.code, 0, pushed.output);
    assert.match(pushed.output, /already runs this/);
    const activity = await rig.activity(pushed.activity);
    assert.equal(activity.result, "unchanged");
    assert.deepEqual(decisions(activity), ["install reuse", "build reuse"]);
    assert.equal(activity.uploadedBytes, 0);
  });

  await t.test("one changed line is built again, and says why; packages are reused", async () => {
    const pushed = await work.deploy({ "version.js": 'export const version = "1.1.0";\n' });
    const activity = await rig.activity(pushed.activity);
    assert.deepEqual(decisions(activity), ["install reuse", "build build"]);
    assert.match(pushed.output, /^ {2}app\s+install\s+reuse\s+from activity \S+$/m);
    assert.match(activity.actions[1]?.reason ?? "", /version\.js/);
    assert.doesNotMatch(pushed.output, /added \d+ packages/);
    const home = await rig.request(host);
    assert.equal(home.headers["x-app-version"], "1.1.0");
    assert.equal((await rig.request(host, "/uploads/note.txt")).body, "kept");
  });

  await t.test("a redeployment builds and uploads nothing, and skips the deploy hook", async () => {
    const before = await rig.containers("guestbook");
    const { stderr } = await rig.cli(["redeploy"], { cwd: work.directory });
    assert.match(stderr, /Skipping the deploy hook of application app: .*slipway redeploy --hooks/);
    assert.doesNotMatch(stderr, /migrated|are held/);
    await assertNothingBuilt(rig, "redeploy");
    assert.equal((await rig.request(host)).headers["x-app-version"], "1.1.0");
    const applications = (all: typeof before) =>
      all.flatMap(({ id, labels }) => (labels["slipway.role"] === "application" ? [id] : []));
    const old = new Set(applications(before));
    const now = applications(await rig.containers("guestbook"));
    assert.ok(
      now.some((id) => !old.has(id)),
      "its container is another one",
    );
  });

  await t.test("asked for, the deploy hook runs in a redeployment", async () => {
    const { stderr } = await rig.cli(["redeploy", "--hooks"], { cwd: work.directory });
    assert.match(stderr, /migrated: the table of visits is there/);
  });

  await t.test("a push can ask for it, too", async () => {
    await work.commit();
    const skipped = await work.push("-o", "slipway.redeploy", "main");
    assert.equal(skipped.code, 0, skipped.output);
    assert.match(skipped.output, /Skipping the deploy hook/);
    await work.commit();
    const run = await work.push("-o", "slipway.redeploy=hooks", "main");
    assert.match(run.output, /migrated: the table of visits is there/);
    await work.commit();
    const mistaken = await work.push("-o", "slipway.redeploy=all", "main");
    assert.notEqual(mistaken.code, 0);
    assert.match(mistaken.output, /"slipway\.redeploy=all" is not known/);
  });

  await t.test("a rollback serves the old version without a build", async () => {
    await rig.cli(["rollback", "1"], { cwd: work.directory });
    await assertNothingBuilt(rig, "rollback");
    const home = await rig.request(host);
    assert.equal(home.headers["x-app-version"], "1.0.0");
    assert.ok((await visits(rig, host)) > 2, "data does not roll back");
  });

  await t.test("a plan says what a submission would do, and changes nothing", async () => {
    await work.write({ "version.js": 'export const version = "1.2.0";\n' });
    const before = await rig.activities("guestbook");
    const { stdout } = await rig.cli(["plan"], { cwd: work.directory });
    assert.match(stdout, /^ {2}app\s+install\s+reuse/m);
    assert.match(stdout, /^ {2}app\s+build\s+build\s+.*version\.js/m);
    assert.deepEqual(await rig.activities("guestbook"), before);
    assert.equal((await rig.request(host)).headers["x-app-version"], "1.0.0");
  });

  await t.test("a directory is submitted as it is on disk, without git", async () => {
    const { stdout } = await rig.cli(["submit"], { cwd: work.directory });
    assert.match(stdout, new RegExp(`^http://${host}/$`, "m"));
    assert.equal((await rig.request(host)).headers["x-app-version"], "1.2.0");
    const [newest] = await rig.activities("guestbook");
    assert.equal(newest?.kind, "submit");
    assert.deepEqual(decisions(newest), ["install reuse", "build build"]);
  });

  await t.test("the list of deployments has one for each that served", async () => {
    const { deployments } = await rig.json<{
      deployments: readonly { generation: number; current: boolean; kind: string }[];
    }>(["deployment", "list", "--project", "guestbook"]);
    assert.deepEqual(
      deployments.map(({ kind }) => kind),
      ["submit", "rollback", "push", "push", "redeploy", "redeploy", "push", "push"],
    );
    assert.deepEqual(
      deployments.map(({ current }) => current),
      [true, ...Array.from({ length: 7 }, () => false)],
    );
  });

  await t.test("only the containers of the version that serves are left", async () => {
    // Those of older versions are removed after the activity has ended.
    await eventually("what served before is removed", async () => {
      const generations = (await rig.containers("guestbook")).flatMap(({ labels }) =>
        labels["slipway.role"] === "service" ? [] : [labels["slipway.generation"]],
      );
      return generations.every((generation) => generation === "8") ? true : null;
    });
    const roles = (await rig.containers("guestbook")).map(({ labels }) => labels["slipway.role"]);
    assert.equal(roles.length, 3);
    assert.deepEqual(new Set(roles), new Set(["application", "service", "web"]));
  });
});

function decisions(activity: ActivityFacts): readonly string[] {
  return activity.actions.map(({ kind, decision }) => `${kind} ${decision}`);
}

async function visits(rig: FarmRig, host: string): Promise<number> {
  const { body } = await rig.request(host);
  const number = /id="visits">(\d+)</.exec(body)?.[1];
  assert.ok(number, `the page does not count: ${body}`);
  return Number(number);
}

async function assertNothingBuilt(rig: FarmRig, kind: string): Promise<void> {
  const [newest] = await rig.activities("guestbook");
  assert.equal(newest?.kind, kind);
  assert.equal(newest.result, "succeeded");
  assert.deepEqual(
    newest.actions.filter(({ decision }) => decision === "build"),
    [],
  );
  assert.equal(newest.uploadedBytes, 0);
  assert.equal(newest.uploadedBlobs, 0);
}
