import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { test } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { InvalidError, UsageError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { runGit } from "../git/git-process.js";
import { listBranches } from "../git/refs.js";
import { Repositories } from "../git/repositories.js";
import { LfsStore } from "../lfs/lfs-store.js";
import { Database } from "../store/database.js";
import { ProjectStore } from "../store/project-store.js";
import { backUp, sweepBackups } from "./backup.js";
import { restore } from "./restore.js";

const never = new AbortController().signal;

const film = { oid: createHash("sha256").update("film").digest("hex"), sizeBytes: 4 };

/** A coordinator's data directory with two projects, one of which has commits. */
class Rig implements AsyncDisposable {
  readonly place: TemporaryDirectory;
  readonly data: string;
  readonly database: Database;
  readonly repositories: Repositories;
  readonly projects: ProjectStore;

  private constructor(place: TemporaryDirectory, data: string, repositories: Repositories) {
    this.place = place;
    this.data = data;
    this.repositories = repositories;
    this.database = Database.open(data);
    this.projects = new ProjectStore(this.database);
  }

  static async start(): Promise<Rig> {
    const place = await TemporaryDirectory.create();
    const data = join(place.path, "coordinator");
    await mkdir(join(data, "logs"), { recursive: true });
    await writeFile(join(data, "logs", "one.log"), "Building\n");
    await writeFile(join(data, "variables.key"), "the key", { mode: 0o600 });
    const lfs = await LfsStore.open(join(data, "lfs"), 1_000);
    await lfs.receive("shop", film, Readable.from([Buffer.from("film")]));
    const rig = new Rig(place, data, await Repositories.open(join(data, "git")));
    for (const name of ["shop", "empty"]) {
      const { id } = rig.projects.create(name, "main", 1);
      await rig.repositories.create(id, "main");
    }
    return rig;
  }

  async commit(project: string, message: string): Promise<string> {
    const objects = this.repositories.objects(this.idOf(project));
    const tree = (await runGit(objects, ["mktree"])).toString().trim();
    const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
    const made = await runGit(objects, [...identity, "commit-tree", "-m", message, tree]);
    const id = made.toString("utf8").trim();
    await runGit(objects, ["update-ref", "refs/heads/main", id]);
    return id;
  }

  idOf(project: string): string {
    return this.projects.all().find(({ name }) => name === project)?.id ?? "";
  }

  backUp(leftOut: readonly string[] = []): Readable {
    const parts = {
      directory: this.data,
      database: this.database,
      projects: () => this.projects.all(),
      objects: (id: string) => this.repositories.objects(id),
      leftOut,
      version: "1.2.3",
      now: () => 5_000,
    };
    return backUp(parts, never);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.database[Symbol.asyncDispose]();
    await this.place[Symbol.asyncDispose]();
  }
}

test("what was backed up while it served is a coordinator again elsewhere, with a higher epoch", async () => {
  await using rig = await Rig.start();
  const commit = await rig.commit("shop", "one");
  const target = join(rig.place.path, "elsewhere", "coordinator");

  const restored = await restore(rig.backUp(), target, never);

  assert.equal(restored.farm, rig.database.farm);
  assert.equal(restored.repositories, 2);
  assert.equal(restored.createdAtMs, 5_000);
  await using database = Database.open(target);
  assert.ok(database.epoch > rig.database.epoch + 1_000);
  assert.equal(database.farm, rig.database.farm);
  assert.deepEqual(
    new ProjectStore(database).all().map(({ name }) => name),
    ["shop", "empty"],
  );
  const repositories = await Repositories.open(join(target, "git"));
  const branches = await listBranches(repositories.objects(rig.idOf("shop")));
  assert.deepEqual(branches, [{ name: "main", ref: "refs/heads/main", commit }]);
  assert.deepEqual(await listBranches(repositories.objects(rig.idOf("empty"))), []);
  assert.equal(await readFile(join(target, "logs", "one.log"), "utf8"), "Building\n");
  assert.equal(await readFile(join(target, "variables.key"), "utf8"), "the key");
  const lfs = await LfsStore.open(join(target, "lfs"), 1_000);
  const { path = "" } = (await lfs.find("shop", film.oid)) ?? {};
  assert.equal(await readFile(path, "utf8"), "film");
});

test("a backup holds no lock file and leaves nothing behind", async () => {
  await using rig = await Rig.start();
  const before = (await readdir(rig.data)).sort();
  const target = join(rig.place.path, "copy");
  await restore(rig.backUp(), target, never);
  assert.deepEqual((await readdir(rig.data)).sort(), before);
  assert.deepEqual((await readdir(target)).sort(), [
    ...["coordinator.sqlite", "git", "lfs", "logs", "variables.key"],
  ]);
});

test("a backup without the key has everything else", async () => {
  await using rig = await Rig.start();
  const target = join(rig.place.path, "copy");
  await restore(rig.backUp(["variables.key"]), target, never);
  assert.deepEqual((await readdir(target)).sort(), ["coordinator.sqlite", "git", "lfs", "logs"]);
});

test("what commits while a backup is made is in it as a whole or not at all", async () => {
  await using rig = await Rig.start();
  const { database } = rig;
  let isDone = false;
  const writing = (async () => {
    for (let i = 0; !isDone; i++) {
      database.transaction(() => {
        database.run("INSERT INTO meta (key, value) VALUES (?, '1')", `a-${i}`);
        database.run("INSERT INTO meta (key, value) VALUES (?, '1')", `b-${i}`);
      });
      await database.durable();
    }
  })();
  const target = join(rig.place.path, "copy");
  await restore(rig.backUp(), target, never);
  isDone = true;
  await writing;
  await using copy = Database.open(target);
  const count = (prefix: string) =>
    copy.get<{ count: number }>(
      "SELECT count(*) AS count FROM meta WHERE key GLOB ?",
      `${prefix}-*`,
    )?.count;
  assert.equal(count("a"), count("b"));
});

test("a directory that holds something is never restored over", async () => {
  await using rig = await Rig.start();
  await assert.rejects(restore(rig.backUp(), rig.data, never), UsageError);
  assert.equal(await readFile(join(rig.data, "variables.key"), "utf8"), "the key");
});

test("a backup that is cut off, damaged or none at all restores nothing", async () => {
  await using rig = await Rig.start();
  await rig.commit("shop", "one");
  const whole = await buffer(rig.backUp());
  const tar = gunzipSync(whole);
  const flipped = Buffer.from(tar);
  const at = flipped.indexOf("the key");
  flipped[at] = 0x58;
  const target = join(rig.place.path, "copy");
  const refused: readonly (readonly [Buffer, RegExp])[] = [
    [whole.subarray(0, whole.length / 2), /damaged|unexpected end|its end is missing/i],
    [gzipSync(flipped), /variables\.key is damaged/],
    [gzipSync(tar.subarray(0, tar.lastIndexOf("manifest.json"))), /its end is missing|damaged/],
    [Buffer.from("not an archive at all"), /it is no backup/],
    [Buffer.alloc(0), /it is no backup|its end is missing/],
    [await archiveOf([["readme.txt", "hello"]]), /it is no backup of a coordinator/],
    [await archiveOf([["slipway-backup", "99\n"]]), /format 99/],
    [
      await archiveOf([
        ["slipway-backup", "1\n"],
        ["files/../../outside", "x"],
      ]),
      /does not belong in a backup/,
    ],
    [
      await archiveOf([
        ["slipway-backup", "1\n"],
        ["elsewhere/file", "x"],
      ]),
      /does not belong in a backup/,
    ],
  ];
  for (const [bytes, message] of refused) {
    await assert.rejects(restore(Readable.from([bytes]), target, never), (error) => {
      assert.ok(error instanceof InvalidError, String(error));
      assert.match(error.message, message);
      return true;
    });
    assert.ok(!existsSync(target));
  }
  assert.deepEqual((await readdir(rig.place.path)).sort(), ["coordinator"]);
});

test("what a killed backup left is removed at the next start", async () => {
  await using rig = await Rig.start();
  await mkdir(join(rig.data, "backup-1234"));
  await writeFile(join(rig.data, "backup-1234", "coordinator.sqlite"), "half");
  await sweepBackups(rig.data);
  assert.ok(!existsSync(join(rig.data, "backup-1234")));
  assert.ok(existsSync(join(rig.data, "variables.key")));
});

test("a reader that goes away ends the backup", async () => {
  await using rig = await Rig.start();
  const archive = rig.backUp();
  await once(archive, "readable");
  archive.destroy();
  const isClear = async () => !(await readdir(rig.data)).some((name) => name.startsWith("backup-"));
  while (!(await isClear())) await new Promise((resolve) => setImmediate(resolve));
});

async function archiveOf(files: readonly (readonly [string, string])[]): Promise<Buffer> {
  const archive = pack();
  for (const [name, text] of files) archive.entry({ name }, text);
  archive.finalize();
  return gzipSync(await buffer(archive));
}
