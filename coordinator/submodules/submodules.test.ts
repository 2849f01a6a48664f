import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { GitRemote } from "../../test/git-remote.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { CommitReader } from "../git/commit-reader.js";
import { runGit } from "../git/git-process.js";
import { RemoteFetch, type RemoteFetchOptions } from "../git/remote-fetch.js";
import { Repositories } from "../git/repositories.js";
import { AddressRule } from "../outbound/address-rule.js";
import { CommitSource } from "./commit-source.js";
import { Submodules } from "./submodules.js";

const modules = (entries: Readonly<Record<string, string>>): string =>
  Object.entries(entries)
    .map(([path, url]) => `[submodule "${path}"]\n\tpath = ${path}\n\turl = ${url}\n`)
    .join("");

test("files of submodules, nested ones too, are among those of the commit", async () => {
  await using rig = await Rig.start();
  const { remote } = rig;
  const inner = await remote.commit("org/inner", { "i.txt": "inner", "node_modules/x": "" });
  const outer = await remote.commit(
    "org/outer",
    { "o.txt": "outer", ".gitmodules": modules({ in: "../inner.git" }) },
    { in: inner },
  );
  const commit = await remote.commit(
    "app",
    { "a.txt": "app", ".gitmodules": modules({ "vendor/outer": remote.url("org/outer") }) },
    { "vendor/outer": outer },
  );
  await using source = await rig.open(commit);

  assert.deepEqual(await source.list(), [
    ...[".gitmodules", "a.txt", "vendor/outer/.gitmodules", "vendor/outer/in/i.txt"],
    "vendor/outer/o.txt",
  ]);
  assert.equal(String(await source.read("a.txt")), "app");
  assert.equal(String(await source.read("vendor/outer/o.txt")), "outer");
  assert.equal(String(await source.read("vendor/outer/in/i.txt")), "inner");
  assert.equal(await source.read("vendor/outer/in"), null);
  assert.equal(await source.read("vendor/outer/in/absent"), null);
});

test("what is known by its URL and commit is not fetched again, by many at once neither", async () => {
  await using rig = await Rig.start();
  const { remote } = rig;
  const lib = await remote.commit("lib", { "l.txt": "1" });
  const files = { ".gitmodules": modules({ lib: remote.url("lib") }) };
  const commit = await remote.commit("app", files, { lib });
  await Promise.all(
    [1, 2, 3].map(async () => {
      await using source = await rig.open(commit);
      await source.list();
    }),
  );
  const fetches = remote.requests.filter((path) => path.includes("info/refs")).length;
  assert.equal(fetches, 1);

  await using again = await rig.open(commit);
  await again.list();
  const changed = await remote.commit("app", { ...files, "a.txt": "changed" }, { lib });
  await using after = await rig.open(changed);
  assert.equal(String(await after.read("lib/l.txt")), "1");
  assert.equal(remote.requests.filter((path) => path.includes("info/refs")).length, fetches);

  // Of a new commit only what is new.
  const next = await remote.commit("lib", { "l.txt": "2" });
  await using newer = await rig.open(await remote.commit("app", files, { lib: next }));
  assert.equal(String(await newer.read("lib/l.txt")), "2");
});

test("a relative URL is another project, for those who may read it", async () => {
  await using rig = await Rig.start();
  const lib = await rig.remote.commit("lib", { "l.txt": "lib" });
  await rig.addProject("lib", "lib");
  const before = rig.remote.requests.length;
  for (const url of ["../lib.git", "../lib", "./lib.git", "http://farm.test/lib.git"]) {
    const commit = await rig.remote.commit(
      "app",
      { ".gitmodules": modules({ lib: url }) },
      { lib },
    );
    await using source = await rig.open(commit);
    assert.equal(String(await source.read("lib/l.txt")), "lib", url);
    assert.equal(rig.remote.requests.length, before, url);
  }

  const other = await rig.remote.commit("lib", { "l.txt": "newer" });
  await rig.addProject("lib", "lib");
  const commit = await rig.remote.commit(
    "app",
    { ".gitmodules": modules({ lib: "../lib.git" }) },
    { lib: other },
  );
  await using stranger = await rig.open(commit, "eve");
  await assert.rejects(
    stranger.list(),
    /submodule lib \(\.\.\/lib\.git\): .*no project "lib" for you/,
  );
  await using absent = await rig.open(
    await rig.remote.commit("app", { ".gitmodules": modules({ lib: "../none.git" }) }, { lib }),
  );
  await assert.rejects(absent.list(), /no project "none" for you/);
});

test("each submodule that cannot be had is refused by its name, path and URL, with what to do", async () => {
  await using rig = await Rig.start();
  const { remote } = rig;
  const lib = await remote.commit("lib", { "l.txt": "1" });
  const nowhere = "1".repeat(40);
  const closed = await closedPort();
  const cases: readonly (readonly [string, string, RegExp])[] = [
    [remote.url("lib"), nowhere, /does not have the commit/],
    [remote.url("absent"), lib, /no repository that can be read/],
    [remote.url("private/lib"), lib, /is private, or there is none: it asks for a password/],
    [remote.url("moved/lib"), lib, /leads to another URL, which is not followed/],
    [`http://127.0.0.1:${closed}/lib.git`, lib, /nobody answers at 127\.0\.0\.1:[0-9]+/],
    [`git://127.0.0.1:${closed}/lib.git`, lib, /nobody answers at 127\.0\.0\.1:[0-9]+/],
    ["http://nowhere.test/lib.git", lib, /the host nowhere\.test is not known/],
    ["http://inside.test/lib.git", lib, /inside\.test is at a private address/],
    ["http://169.254.169.254/latest/meta-data", lib, /169\.254\.169\.254 is a private address/],
    ["http://[::ffff:10.0.0.1]/lib.git", lib, /private address/],
    ["http://2130706434/lib.git", lib, /127\.0\.0\.2 is a private address/],
    ["file:///etc", lib, /file:\/\/ is not fetched from/],
    ["ext::id", lib, /not of https, http or git/],
    ["ssh://-oProxyCommand=id/x", lib, /SSH/],
    ["git@example.org:lib.git", lib, /SSH/],
    ["-u./payload", lib, /looks like an option/],
    ["https://user:secret@example.org/lib.git", lib, /user name or a password/],
    ["../../lib.git", lib, /not that of a project of this farm/],
    ["", lib, /no URL/],
  ];
  remote.misbehave = (request, response) => {
    if (request.url?.startsWith("/private/") === true) {
      response.writeHead(401, { "www-authenticate": 'Basic realm="x"' }).end();
      return true;
    }
    if (request.url?.startsWith("/moved/") !== true) return undefined;
    response.writeHead(301, { location: request.url.replace("/moved", "") }).end();
    return true;
  };
  for (const [url, id, reason] of cases) {
    const quoted = `[submodule "the lib"]\n\tpath = vendor/lib\n\turl = "${url}"\n`;
    const commit = await remote.commit("app", { ".gitmodules": quoted }, { "vendor/lib": id });
    await using source = await rig.open(commit);
    await assert.rejects(source.list(), (error) => {
      assert.ok(error instanceof InvalidError, String(error));
      assert.match(error.message, reason, url);
      assert.ok(error.message.startsWith('submodule "the lib" vendor/lib ('), error.message);
      assert.doesNotMatch(error.message, /secret|10\.9\.9\.9/);
      assert.notEqual(error.hint, undefined, url);
      return true;
    });
  }
});

test("a gitlink without an entry is refused, as is a link in place of .gitmodules", async () => {
  await using rig = await Rig.start();
  const commit = await rig.remote.commit("app", { "a.txt": "" }, { lib: "1".repeat(40) });
  await using source = await rig.open(commit);
  await assert.rejects(source.list(), /lib is a submodule, of which \.gitmodules says nothing/);
});

test("submodules have bounds: how many, how deep, how large and how long", async () => {
  await using rig = await Rig.start({ maxBytes: 200_000, timeoutMs: 300_000 });
  const { remote } = rig;
  const lib = await remote.commit("lib", { "l.txt": "1" });
  const paths = Array.from({ length: 65 }, (_, index) => `m${index}`);
  const all = <T>(value: T): Record<string, T> =>
    Object.fromEntries(paths.map((path) => [path, value]));
  const many = await remote.commit(
    "app",
    { ".gitmodules": modules(all(remote.url("lib"))) },
    all(lib),
  );
  await using broad = await rig.open(many);
  await assert.rejects(broad.list(), /more than 64 submodules/);

  let commit = lib;
  for (let depth = 0; depth < 6; depth++) {
    const url = depth === 0 ? remote.url("lib") : remote.url(`d${depth - 1}`);
    commit = await remote.commit(
      `d${depth}`,
      { ".gitmodules": modules({ in: url }) },
      { in: commit },
    );
  }
  await using deep = await rig.open(commit, "ada", "d5");
  await assert.rejects(
    deep.list(),
    /submodule in\/in\/in\/in\/in\/in is nested more than 5 levels deep/,
  );

  const large = await remote.commit("large", { "l.bin": randomBytes(1_000_000) });
  await using heavy = await rig.open(
    await remote.commit(
      "app",
      { ".gitmodules": modules({ lib: remote.url("large") }) },
      { lib: large },
    ),
  );
  await assert.rejects(heavy.list(), /submodule lib .*: it is larger than 0 MiB/);

  await using hasty = await Rig.start({ timeoutMs: 1 });
  const slow = await hasty.remote.commit(
    "app",
    { ".gitmodules": modules({ lib: remote.url("lib") }) },
    { lib },
  );
  await using source = await hasty.open(slow);
  await assert.rejects(source.list(), /it was not there after 0 s/);
});

test("a submodule is fetched with git's own protocol, from the host that is meant", async () => {
  await using rig = await Rig.start();
  const lib = await rig.remote.commit("lib", { "l.txt": "daemon" });
  await using daemon = await GitDaemon.start(join(rig.remote.path("lib"), ".."));
  const url = `git://127.0.0.1:${daemon.port}/lib.git`;
  const commit = await rig.remote.commit("app", { ".gitmodules": modules({ lib: url }) }, { lib });
  await using source = await rig.open(commit);
  assert.equal(String(await source.read("lib/l.txt")), "daemon");
});

test("the repositories of submodules go with their project", async () => {
  await using rig = await Rig.start();
  const lib = await rig.remote.commit("lib", { "l.txt": "1" });
  const commit = await rig.remote.commit(
    "app",
    { ".gitmodules": modules({ lib: rig.remote.url("lib") }) },
    { lib },
  );
  await using source = await rig.open(commit);
  const [submodule] = await source.submodules();
  assert.ok(submodule !== undefined);
  await runGit(submodule.objects, ["cat-file", "-e", lib]);
  await rig.repositories.remove("p-app");
  await assert.rejects(runGit(submodule.objects, ["cat-file", "-e", lib]));
});

/** Submodules of the project `p-app` of ada, whose commits are made at a remote. */
class Rig implements AsyncDisposable {
  readonly remote: GitRemote;
  readonly repositories: Repositories;
  readonly #directory: TemporaryDirectory;
  readonly #submodules: Submodules;
  readonly #readers: CommitReader[] = [];

  private constructor(
    directory: TemporaryDirectory,
    remote: GitRemote,
    repositories: Repositories,
    options: Partial<RemoteFetchOptions>,
  ) {
    this.#directory = directory;
    this.remote = remote;
    this.repositories = repositories;
    this.#submodules = new Submodules({
      repositories,
      fetch: new RemoteFetch({
        rule: new AddressRule(["127.0.0.1"]),
        maxBytes: 10_000_000,
        resolve: (host) =>
          host === "inside.test"
            ? Promise.resolve(["10.9.9.9"])
            : Promise.reject(new Error("not known")),
        ...options,
      }),
      projectFor: (user, name) =>
        user === "ada" && name === "lib" ? repositories.objects("p-lib") : null,
      farmUrl: () => "http://farm.test",
    });
  }

  static async start(options: Partial<RemoteFetchOptions> = {}): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    const repositories = await Repositories.open(join(directory.path, "git"));
    await repositories.create("p-app", "main");
    return new Rig(directory, await GitRemote.start(), repositories, options);
  }

  /** A commit of the remote's repository `app`, as if it had been pushed to the project. */
  async open(commit: string, user = "ada", name = "app"): Promise<CommitSource & AsyncDisposable> {
    const { environment } = this.repositories.objects("p-app");
    const objects = { directory: this.remote.path(name), environment };
    const owner = { projectId: "p-app", user };
    const { signal } = new AbortController();
    const reader = CommitReader.open(objects, commit);
    this.#readers.push(reader);
    return new CommitSource(this.#submodules, owner, reader, signal);
  }

  /** Makes a project of the farm of a repository of the remote. */
  async addProject(name: string, from: string): Promise<void> {
    await this.repositories.create(`p-${name}`, "main");
    const { directory, environment } = this.repositories.objects(`p-${name}`);
    const mayRead = { ...environment, GIT_ALLOW_PROTOCOL: "file" };
    const refs = "+refs/heads/*:refs/heads/*";
    const args = ["fetch", "--quiet", "--", this.remote.path(from), refs];
    await runGit({ directory, environment: mayRead }, args);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all(this.#readers.map((reader) => reader[Symbol.asyncDispose]()));
    await this.remote[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}

/** git's own daemon over some directory. */
class GitDaemon implements AsyncDisposable {
  readonly port: number;
  readonly #server: ReturnType<typeof createServer>;

  private constructor(server: ReturnType<typeof createServer>, port: number) {
    this.#server = server;
    this.port = port;
  }

  /** Each connection has a `git daemon --inetd` of its own, as it is run by inetd. */
  static async start(directory: string): Promise<GitDaemon> {
    const server = createServer((socket) => {
      socket.on("error", () => undefined);
      const args = ["daemon", "--inetd", "--export-all", `--base-path=${directory}`, directory];
      const child = spawn("git", args, { stdio: ["pipe", "pipe", "ignore"] });
      child.stdin.on("error", () => undefined);
      socket.once("close", () => child.kill());
      socket.pipe(child.stdin);
      child.stdout.pipe(socket);
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    return new GitDaemon(server, (server.address() as { port: number }).port);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    await closed;
  }
}

/** A port at which nobody listens. */
async function closedPort(): Promise<number> {
  const server = createServer();
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  const closed = once(server, "close");
  server.close();
  await closed;
  return port;
}
