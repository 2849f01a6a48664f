import assert from "node:assert/strict";
import { test } from "node:test";
import { createAgentCredential, parseJoinToken, secretDigest } from "../../program/agent-token.js";
import {
  ConflictError,
  ForbiddenError,
  InvalidError,
  NotFoundError,
  UnauthenticatedError,
} from "../../program/error.js";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { NewAgentToken } from "../api/agent-facade.js";
import { AgentAccess, membershipMs } from "./agent-access.js";

const root = { userId: "u1", name: "root", administrator: true };
const hourMs = 3_600_000;

test("a join token lets as many agents join as it is for, until it expires or is revoked", async () => {
  await using rig = await Rig.open();
  const token = await rig.token({ uses: 2 });

  rig.join(token, "a1");
  rig.join(token, "a2");

  assert.throws(() => rig.join(token, "a3"), UnauthenticatedError);
  const short = await rig.token();
  rig.farm.nowMs += hourMs;
  assert.throws(() => rig.join(short, "a3"), UnauthenticatedError);
  const revoked = await rig.token();
  const [listed, ...others] = await rig.farm.fleet.listTokens(root);
  assert.deepEqual(others, []);
  await rig.farm.fleet.revokeToken(root, listed?.id ?? "");
  assert.throws(() => rig.join(revoked, "a3"), UnauthenticatedError);
  await assert.rejects(rig.farm.fleet.revokeToken(root, listed?.id ?? ""), NotFoundError);
  assert.deepEqual(
    rig.farm.agents.all().map(({ name }) => name),
    ["a1", "a2"],
  );
});

test("of tokens and credentials the database has digests alone", async () => {
  await using rig = await Rig.open();
  const token = await rig.token();
  const credential = rig.join(token, "a1");
  const rows = ["agent_tokens", "agent_credentials"].map((table) =>
    rig.farm.database.all(`SELECT * FROM ${table}`),
  );
  assert.equal(rows.flat().length, 2);
  for (const secret of [parseJoinToken(token)?.secret ?? "", credential]) {
    assert.ok(!JSON.stringify(rows).includes(secret));
  }
});

test("an agent that did not hear the answer joins again with the token, which counts that once", async () => {
  await using rig = await Rig.open();
  const token = await rig.token({ uses: 1 });
  const credential = rig.join(token, "a1");

  rig.join(token, "a1", credential);

  rig.farm.access.authenticate(rig.proof(credential), "a1");
  assert.throws(() => rig.join(token, "a1"), UnauthenticatedError);
});

test("nobody joins under the name of an agent that there is, but with a token for that name", async () => {
  await using rig = await Rig.open();
  const token = await rig.token();
  const first = rig.join(token, "a1");

  assert.throws(() => rig.join(token, "a1"), ConflictError);
  const named = await rig.token({ agent: "a1", labels: ["disk=fast"] });
  assert.throws(() => rig.join(named, "a2"), ForbiddenError);
  const second = rig.join(named, "a1");

  rig.farm.access.authenticate(rig.proof(second), "a1");
  // Whoever had the name before is out with the first use of the new credential.
  assert.throws(() => rig.farm.access.authenticate(rig.proof(first), "a1"), UnauthenticatedError);
  assert.deepEqual(rig.farm.members.find("a1")?.tokenLabels, ["disk=fast"]);
});

test("a credential is renewed without a gap: the old one ends when the new one is first used", async () => {
  await using rig = await Rig.open();
  const { access } = rig.farm;
  const old = rig.join(await rig.token(), "a1");

  const renewed = rig.join(old, "a1");

  access.authenticate(rig.proof(old), "a1");
  access.authenticate(rig.proof(renewed), "a1");
  assert.throws(() => access.authenticate(rig.proof(old), "a1"), UnauthenticatedError);
  rig.farm.nowMs += membershipMs;
  assert.throws(() => access.authenticate(rig.proof(renewed), "a1"), UnauthenticatedError);
  // An agent that was away for so long needs a token, and its name is still its own.
  rig.join(await rig.token(), "a1");
});

test("what is no credential, or of another agent, proves nothing", async () => {
  await using rig = await Rig.open();
  const { access } = rig.farm;
  const credential = rig.join(await rig.token(), "a1");
  const wrong = [null, "", "x", createAgentCredential(), secretDigest(credential)];
  for (const bearer of wrong) {
    assert.throws(() => access.authenticate(rig.proof(bearer), "a1"), UnauthenticatedError);
  }
  assert.throws(() => access.authenticate(rig.proof(credential), "a2"), ForbiddenError);
  assert.throws(() => access.join(rig.proof(credential), "a1", "no digest"), InvalidError);
});

test("with TLS a credential counts together with the agent's own certificate alone", async () => {
  await using rig = await Rig.open();
  const credential = rig.join(await rig.token(), "a1");
  const { farm } = rig;
  const access = new AgentAccess({ ...farm, needsCertificate: true, now: () => farm.nowMs });
  for (const certified of [null, "a2"]) {
    const proof = { bearer: credential, certified };
    assert.throws(() => access.authenticate(proof, "a1"), UnauthenticatedError);
  }
  access.authenticate({ bearer: credential, certified: "a1" }, "a1");
});

class Rig implements AsyncDisposable {
  readonly farm: TestCoordinator;
  readonly #directory: TemporaryDirectory;

  private constructor(farm: TestCoordinator, directory: TemporaryDirectory) {
    this.farm = farm;
    this.#directory = directory;
  }

  static async open(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    return new Rig(await TestCoordinator.start(directory.path), directory);
  }

  async token(wanted: Partial<NewAgentToken> = {}): Promise<string> {
    const usual = { lifetimeMs: hourMs, uses: null, labels: [], agent: null };
    return (await this.farm.fleet.createToken(root, { ...usual, ...wanted })).token;
  }

  proof(bearer: string | null) {
    return { bearer, certified: null };
  }

  /** Joins with a token or a credential; gives the credential that counts from now on. */
  join(bearer: string, agent: string, credential = createAgentCredential()): string {
    this.farm.access.join(this.proof(bearer), agent, secretDigest(credential));
    return credential;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}
