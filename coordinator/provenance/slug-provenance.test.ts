import assert from "node:assert/strict";
import { rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { openEnvelope } from "../../content/provenance/envelope.js";
import { FarmError } from "../../program/error.js";
import { smallFiles, TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { SigningKey, signingKeyFileName } from "./signing-key.js";

test("a slug's statement says what it was built from, by whom and for which activity", async () => {
  await using rig = await Rig.start();
  const { slug, activity } = await rig.deploy("one");
  const [envelope = ""] = rig.farm.provenance.envelopes(rig.project.id, slug);
  const statement = openEnvelope(JSON.parse(envelope), rig.farm.provenance.keys);
  const [hash, size] = slug.split("/");
  // What is different each time is taken as it is.
  const text = JSON.stringify(statement);
  assert.ok(
    text.includes(
      `"subject":[{"name":"shop/app","digest":{"sha256":"${hash}","sizeBytes":"${size}"}}]`,
    ),
  );
  assert.ok(text.includes('"predicateType":"https://slsa.dev/provenance/v1"'));
  const { id } = rig.project;
  const parameters = { project: id, application: "app", environment: "main" };
  assert.ok(text.includes(`"externalParameters":${JSON.stringify(parameters)}`));
  const action = { kind: "build", activity, agent: "a1", image: "slipway/nodejs:22" };
  assert.ok(text.includes(JSON.stringify(action).slice(0, -1)), text);
  assert.ok(text.includes(`"invocationId":"${activity}"`));
});

test("the same slug built again keeps its first statement", async () => {
  await using rig = await Rig.start();
  const { slug } = await rig.deploy("one");
  const before = rig.farm.provenance.envelopes(rig.project.id, slug);
  await rig.deploy("two", "one");
  assert.deepEqual(rig.farm.provenance.envelopes(rig.project.id, slug), before);
});

test("a slug without a good statement is not deployed, and what runs goes on", async () => {
  await using rig = await Rig.start();
  const { slug } = await rig.deploy("one");
  const { database } = rig.farm;
  const faults: readonly (readonly [string, RegExp])[] = [
    ["DELETE FROM slug_statements", /there is none/],
    ["UPDATE slug_statements SET envelope_json = '{'", /no JSON/],
    ["UPDATE slug_statements SET envelope_json = '{}'", /no DSSE envelope/],
    ["UPDATE signing_keys SET id = 'other'", /no signature .* by a key of this farm/],
  ];
  for (const [change, why] of faults) {
    const savepoint = rig.farm.provenance.envelopes(rig.project.id, slug)[0] ?? "";
    const [key] = rig.farm.provenance.keys;
    assert.ok(key !== undefined);
    database.run(change);
    assert.match(await rig.redeploy(), why);
    assert.equal(rig.farm.environments.get(rig.environment).generation, 1);
    database.run(
      "INSERT OR REPLACE INTO slug_statements VALUES (?, ?, 'app', ?, 0)",
      ...[rig.project.id, slug, savepoint],
    );
    database.run("UPDATE signing_keys SET id = ?", key.id);
  }
});

test("a statement about another slug is none about this one", async () => {
  await using rig = await Rig.start();
  const first = await rig.deploy("one");
  const second = await rig.deploy("two");
  const [other = ""] = rig.farm.provenance.envelopes(rig.project.id, first.slug);
  rig.farm.database.run(
    "UPDATE slug_statements SET envelope_json = ? WHERE slug = ?",
    ...[other, second.slug],
  );
  assert.match(await rig.redeploy(), /the statement is about another slug/);
});

test("the key is drawn once, for its owner alone, and a damaged one is named", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, signingKeyFileName);
  const { verifying } = SigningKey.open(directory.path);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.deepEqual(SigningKey.open(directory.path).verifying, verifying);
  await writeFile(path, "rubbish");
  assert.throws(
    () => SigningKey.open(directory.path),
    (error) => error instanceof FarmError && error.message.includes(path),
  );
  await rm(path);
  assert.notEqual(SigningKey.open(directory.path).verifying.id, verifying.id);
});

test("after another key was drawn, what the one before signed is still good", async () => {
  await using directory = await TemporaryDirectory.create();
  const farm = await TestCoordinator.start(directory.path);
  const rig = new Rig(farm, directory);
  const { slug } = await rig.deploy("one");
  await rm(join(directory.path, signingKeyFileName));
  await using again = await farm.restart();
  assert.equal(again.provenance.keys.length, 2);
  assert.equal(again.provenance.fault(rig.project.id, { app: slug }), null);
});

/** A farm whose agent makes what it is told. */
class Rig implements AsyncDisposable {
  readonly farm: TestCoordinator;
  readonly #directory: TemporaryDirectory;
  readonly project;
  environment = "";

  constructor(farm: TestCoordinator, directory: TemporaryDirectory) {
    this.farm = farm;
    this.#directory = directory;
    this.project = farm.project();
    farm.join();
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    return new Rig(await TestCoordinator.start(directory.path), directory);
  }

  /** Deploys a source of which the build makes `made`. */
  async deploy(source: string, made = source) {
    const { farm } = this;
    const root = farm.content.putTree({ "server.js": made });
    const result = { outputs: [{ path: "", root }], exitCode: 0, worker: "a1", durationMs: 1 };
    farm.resultOf = () => result;
    const { id, environmentId } = farm.submit(this.project, { ...smallFiles, "server.js": source });
    this.environment = environmentId;
    await farm.work(await farm.lease("build"));
    await farm.until(id, ({ state }) => ["deploying", "ended"].includes(state.phase));
    if (farm.activities.get(id).state.phase === "deploying") {
      await farm.work(await farm.lease("deploy"));
    }
    await farm.ended(id);
    const running = farm.environments.running(farm.environments.get(environmentId));
    const slug = running?.content.slugs["app"];
    assert.ok(slug !== undefined);
    return { slug, activity: id };
  }

  /** The message with which a redeployment ends. */
  async redeploy(): Promise<string> {
    const { farm } = this;
    const { generation } = farm.environments.get(this.environment);
    const { id } = farm.activities.create(
      {
        projectId: this.project.id,
        environmentId: this.environment,
        kind: "redeploy",
        user: "ada",
        source: { type: "deployment", generation, confirmed: [] },
        commit: "",
        uniqueKey: null,
      },
      farm.nowMs,
    );
    farm.runner.kick(id);
    const { state } = await farm.ended(id);
    assert.ok(state.phase === "ended" && state.result === "failed", JSON.stringify(state));
    return state.message;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}
