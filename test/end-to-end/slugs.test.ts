import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { FarmRig } from "../farm-rig.js";
import { smallApplication } from "../small-application.js";

interface Slugs {
  readonly slugs: readonly {
    readonly slug: string;
    readonly application: string;
    readonly generations: readonly number[];
    readonly isCurrent: boolean;
  }[];
}

const projects = (names: string): readonly string[] => ["--project", names];

test("slugs are taken out of one project and into another, and compared", async (t) => {
  await using rig = await FarmRig.start({ agents: 1 });
  const work = await rig.runningWork("first", { version: "1" });
  await work.deploy(smallApplication({ version: "2" }));
  await rig.work("second");
  const cwd = work.directory;
  const archive = join(cwd, "slug.tar");
  const { slugs } = await rig.json<Slugs>(["slug", "list"], { cwd });
  const [current, before] = slugs;
  assert.ok(current !== undefined && before !== undefined);

  await t.test("the slugs of the deployments are listed, and what is in them is told", async () => {
    assert.deepEqual(
      slugs.map(({ application, generations, isCurrent }) => [application, generations, isCurrent]),
      [
        ["app", [2], true],
        ["app", [1], false],
      ],
    );
    const { stdout } = await rig.cli(["slug", "show", "app"], { cwd });
    assert.match(stdout, new RegExp(`^slug: +${current.slug}\nfiles: +3 files`));
    assert.match(stdout, /\d kB {2}server\.js$/m);
  });

  await t.test("two exports are the same bytes, which tar can read", async () => {
    const told = await rig.json<{ sha256: string }>(["slug", "export", "app", "-o", archive], {
      cwd,
    });
    const again = join(cwd, "again.tar");
    await rig.cli(["slug", "export", current.slug, "--output", again], { cwd });
    const bytes = await readFile(archive);
    assert.ok(bytes.equals(await readFile(again)));
    assert.equal(createHash("sha256").update(bytes).digest("hex"), told.sha256);
    const listed = await promisify(execFile)("tar", ["-tf", archive]);
    assert.match(listed.stdout, /^server\.js$/m);
    assert.deepEqual(
      (await readdir(cwd)).filter((name) => name.endsWith(".part")),
      [],
    );
  });

  await t.test("where a slug comes from is told, once its signature is found good", async () => {
    const told = await rig.cli(["slug", "provenance", "app"], { cwd });
    assert.match(
      told.stdout,
      new RegExp(`^slug: ${current.slug.slice(0, 16)} of application app$`, "m"),
    );
    assert.match(told.stdout, /^commit: [0-9a-f]{40}$/m);
    assert.match(told.stdout, /^action: build by agent-1 in slipway\/nodejs:22, activity \S+$/m);
    assert.match(told.stdout, /^signature: good, by a key of this farm$/m);
    const { keys } = await rig.json<{ keys: readonly { pem: string }[] }>(
      ["slug", "provenance", "app"],
      { cwd },
    );
    const [own, other] = [join(cwd, "own.pem"), join(cwd, "other.pem")];
    await writeFile(own, keys[0]?.pem ?? "");
    const { publicKey } = generateKeyPairSync("ed25519");
    await writeFile(other, publicKey.export({ type: "spki", format: "pem" }));
    const envelopes = join(cwd, "app.jsonl");
    await rig.cli(["slug", "provenance", "app", "--key", own, "--output", envelopes], { cwd });
    assert.match(await readFile(envelopes, "utf8"), /^\{"payloadType":"application\/vnd\.in-toto/);
    const refused = await rig.cli(["slug", "provenance", "app", "--key", other], { cwd, code: 2 });
    assert.match(refused.stderr, /no signature of the envelope is by a key/);
  });

  await t.test("what keeps a slug or a file of it is told, and where the file lies", async () => {
    const explain = async (...words: readonly string[]): Promise<string> =>
      (await rig.cli(["slug", "explain", ...words], { cwd })).stdout;
    const slug = await explain("app");
    assert.match(slug, /^stored: in the cache$/m);
    assert.match(slug, /^ {2}deployment 2 of "main" \(current\)$/m);
    assert.doesNotMatch(slug, /deployment 1/);
    const file = await explain("app", "--path", "server.js");
    assert.match(file, /^ {2}deployment 1 of "main"$/m);
    assert.match(file, /^ {2}deployment 2 of "main" \(current\)$/m);
    assert.match(file, /^ {4}in [0-9a-f]{12}: server\.js$/m);
    const { digest, isKept } = await rig.json<{ digest: string; isKept: boolean }>(
      ["slug", "explain", "app", "--path", "./server.js"],
      { cwd },
    );
    assert.ok(isKept);
    assert.equal(await explain(digest), file);
    const absent = `${"0".repeat(64)}/5`;
    assert.match(await explain(absent), /^stored: no$/m);
    const wrong = await rig.cli(["slug", "explain", "app", "--path", "nowhere"], { cwd, code: 2 });
    assert.match(wrong.stderr, /there is no "nowhere" in this slug/);
  });

  await t.test("another project imports it under the same digest, and keeps it", async () => {
    const second = projects("second");
    const imported = await rig.json<{ slug: string; uploadedBlobs: number }>(
      ["slug", "import", archive, ...second],
      { cwd },
    );
    assert.equal(imported.slug, current.slug);
    assert.ok(imported.uploadedBlobs > 0, "projects do not see what others have");
    const copy = join(cwd, "copy.tar");
    await rig.cli(["slug", "export", imported.slug, "-o", copy, ...second], { cwd });
    assert.ok((await readFile(copy)).equals(await readFile(archive)));
    const kept = await rig.cli(["slug", "explain", imported.slug, ...second], { cwd });
    assert.match(kept.stdout, /^ {2}imported with `slipway slug import`$/m);
    assert.doesNotMatch(kept.stdout, /deployment/, "other projects have it unseen");
    await rig.cli(["slug", "remove", imported.slug, ...second], { cwd });
    const loose = await rig.cli(["slug", "explain", imported.slug, ...second], { cwd });
    assert.match(loose.stdout, /^kept: +by nothing: it may go from 20/m);
    // It is deployed elsewhere, and kept there. What stays imported here goes with the project.
    await rig.cli(["slug", "show", "app"], { cwd });
    await rig.cli(["slug", "import", archive, ...second], { cwd });
    await rm(copy);
  });

  await t.test("an archive that is cut off is refused", async () => {
    await truncate(archive, 2_048);
    const refused = await rig.cli(["slug", "import", archive, ...projects("second")], {
      cwd,
      code: 2,
    });
    assert.match(refused.stderr, /the archive cannot be imported/);
  });

  await t.test("what another project has does not exist here", async () => {
    const second = projects("second");
    const other = await rig.cli(["slug", "show", before.slug, ...second], { cwd, code: 2 });
    assert.match(other.stderr, /is not in the cache/);
  });

  await t.test("a comparison names the one file that changed", async () => {
    const { changes } = await rig.json<{ changes: readonly { path: string; change: string }[] }>(
      ["slug", "diff", "app@1", "app"],
      { cwd },
    );
    assert.deepEqual(
      changes.map(({ path, change }) => [path, change]),
      [["version.js", "changed"]],
    );
    const { stdout } = await rig.cli(["slug", "diff", before.slug, "app"], { cwd });
    assert.match(stdout, /^changed +\d+ B +\d+ B +version\.js$/m);
  });
});
