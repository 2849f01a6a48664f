import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readdir } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { silentLog } from "../../program/log.js";
import { eventually } from "../../test/eventually.js";
import { GitServerRig } from "../../test/git-server-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { LfsServer } from "./lfs-server.js";
import { LfsStore } from "./lfs-store.js";

const oidOf = (text: string) => createHash("sha256").update(text).digest("hex");

test("an object is offered, taken, verified and given out", async () => {
  await using rig = await Rig.start();
  const [oid, size] = [oidOf("hello"), 5];
  const offered = await rig.batch("upload", [{ oid, size }]);
  const { actions } = offered.objects[0] ?? {};
  assert.ok(actions?.upload !== undefined && actions.verify !== undefined);
  assert.match(actions.upload.href, new RegExp(`/shop\\.git/info/lfs/objects/${oid}/5$`));

  assert.equal((await rig.put(actions.upload, "hello")).status, 200);
  assert.equal((await rig.post("verify", { oid, size })).status, 200);

  const again = await rig.batch("upload", [{ oid, size }]);
  assert.deepEqual(again.objects, [{ oid, size }]);
  const { objects } = await rig.batch("download", [{ oid, size }]);
  const download = objects[0]?.actions?.download;
  assert.ok(download !== undefined);
  const answer = await fetch(download.href, { headers: download.header });
  assert.equal(await answer.text(), "hello");
});

test("what is not what it was said to be is refused, and nothing of it stays", async () => {
  await using rig = await Rig.start();
  const oid = oidOf("hello");
  const url = (size: number, id = oid) => ({ href: rig.url(`objects/${id}/${size}`), header: {} });
  for (const [place, text, reason] of [
    [url(5), "other", /is object [0-9a-f]{64}/],
    [url(5), "hello, and more", /more than 5/],
    [url(9), "hello", /9 bytes and has 5/],
    [url(5, oidOf("longer").toUpperCase()), "hello", /not supported/],
    [url(10 ** 12), "hello", /more than/],
  ] as const) {
    const answer = await rig.put(place, text);
    assert.ok(answer.status === 422 || answer.status === 404, String(answer.status));
    assert.match(await answer.text(), reason);
  }
  assert.deepEqual(await rig.everything(), []);

  await rig.put(url(5), "hello");
  const lies = await rig.batch("download", [{ oid, size: 6 }]);
  assert.equal(lies.objects[0]?.error?.code, 422);
  assert.equal((await rig.batch("upload", [{ oid, size: 6 }])).objects[0]?.error?.code, 422);
  assert.equal((await rig.post("verify", { oid, size: 6 })).status, 422);
});

test("half an upload leaves nothing behind", async () => {
  await using rig = await Rig.start();
  const oid = oidOf("hello");
  const socket = connect(rig.port, "127.0.0.1");
  const lines = [
    `PUT /shop.git/info/lfs/objects/${oid}/5 HTTP/1.1`,
    ...["host: x", "content-length: 5", `authorization: ${basic("alice")}`, "", "hel"],
  ];
  socket.write(lines.join("\r\n"));
  await eventually("it begins", async () => (await rig.incoming()).length === 1 || null);
  socket.destroy();
  await once(socket, "close");
  await eventually("it is forgotten", async () => (await rig.incoming()).length === 0 || null);
  assert.equal((await rig.post("verify", { oid, size: 5 })).status, 404);
});

test("what another project has is as unknown as what nobody has", async () => {
  await using rig = await Rig.start();
  const [oid, size] = [oidOf("hello"), 5];
  await rig.put({ href: rig.url(`objects/${oid}/5`), header: {} }, "hello");
  const of = async (id: string) => {
    const { objects } = await rig.batch("download", [{ oid: id, size }], "other", "bob");
    return objects[0]?.error;
  };
  assert.deepEqual(await of(oid), await of(oidOf("nobody's")));
  const offered = await rig.batch("upload", [{ oid, size }], "other", "bob");
  assert.notEqual(offered.objects[0]?.actions?.upload, undefined);
  const given = await fetch(rig.url(`objects/${oid}`, "other"), {
    headers: { authorization: basic("bob") },
  });
  assert.equal(given.status, 404);
});

test("only who may reach the project is answered, and what is not supported is told", async () => {
  await using rig = await Rig.start();
  const post = (token: string | null, project = "shop") =>
    fetch(rig.url("objects/batch", project), {
      method: "POST",
      body: "{}",
      headers: token === null ? {} : { authorization: basic(token) },
    });
  assert.equal((await post(null)).status, 401);
  assert.equal((await post("mallory")).status, 401);
  assert.equal((await post("bob")).status, 404);
  const locks = await rig.post("locks/verify", {});
  assert.equal(locks.status, 404);
  assert.match(await locks.text(), /locks are not supported/);
  for (const body of [
    ...[[], null, {}, { operation: "delete", objects: [] }, { operation: "upload" }],
    ...[{ operation: "upload", objects: [{ oid: "../../x", size: 1 }] }],
    ...[{ operation: "upload", objects: [{ oid: oidOf(""), size: -1 }] }],
    ...[{ operation: "upload", objects: [], transfers: ["tus"] }],
    ...[{ operation: "upload", objects: [], hash_algo: "sha512" }],
  ]) {
    const answer = await rig.post("objects/batch", body);
    assert.equal(answer.status, 422, JSON.stringify(body));
    assert.match(answer.headers.get("content-type") ?? "", /vnd\.git-lfs\+json/);
  }
});

interface Action {
  readonly href: string;
  readonly header: Record<string, string>;
}

interface BatchAnswer {
  readonly objects: readonly {
    readonly oid: string;
    readonly size: number;
    readonly actions?: {
      readonly upload?: Action;
      readonly verify?: Action;
      readonly download?: Action;
    };
    readonly error?: { readonly code: number; readonly message: string };
  }[];
}

const basic = (token: string) => `Basic ${Buffer.from(`any:${token}`).toString("base64")}`;

class Rig implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly #git: GitServerRig;

  private constructor(directory: TemporaryDirectory, git: GitServerRig) {
    this.#directory = directory;
    this.#git = git;
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    const store = await LfsStore.open(directory.path, 1_000_000);
    const lfs = new LfsServer({ store, publicUrl: null, log: silentLog });
    return new Rig(directory, await GitServerRig.start({ lfs }));
  }

  get port(): number {
    return this.#git.server.port;
  }

  url(action: string, project = "shop"): string {
    return `http://127.0.0.1:${this.port}/${project}.git/info/lfs/${action}`;
  }

  async batch(
    operation: "upload" | "download",
    objects: readonly { readonly oid: string; readonly size: number }[],
    project = "shop",
    token = "alice",
  ): Promise<BatchAnswer> {
    const answer = await this.post("objects/batch", { operation, objects }, project, token);
    assert.equal(answer.status, 200);
    return (await answer.json()) as BatchAnswer;
  }

  async post(action: string, body: unknown, project = "shop", token = "alice"): Promise<Response> {
    return await fetch(this.url(action, project), {
      method: "POST",
      body: JSON.stringify(body),
      headers: { authorization: basic(token), "content-type": "application/vnd.git-lfs+json" },
    });
  }

  async put({ href, header }: Action, text: string): Promise<Response> {
    const headers = { Authorization: basic("alice"), ...header };
    return await fetch(href, { method: "PUT", body: text, headers });
  }

  /** Objects that are on their way. */
  async incoming(): Promise<readonly string[]> {
    return await readdir(join(this.#directory.path, "incoming"));
  }

  /** Every file, whole or not. */
  async everything(): Promise<readonly string[]> {
    const entries = await readdir(this.#directory.path, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#git[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}
