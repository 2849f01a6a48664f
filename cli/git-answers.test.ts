import assert from "node:assert/strict";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { answerName } from "./git-answers.js";
import { SessionStore } from "./session.js";

const one = {
  url: "http://one.example",
  grpc: "one.example:1",
  farm: "one",
  token: "slw_one",
  authority: null,
};
const two = { ...one, url: `https://two.example/${"a".repeat(300)}`, token: "slw_two" };

test("a session brings its answer for git, which only its owner may read", async () => {
  await using home = await Home.create();

  await home.sessions.save(one);

  assert.equal(await home.answer(one.url), "username=slipway\npassword=slw_one\n");
  const path = join(home.directory, answerName(one.url));
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal((await stat(home.directory)).mode & 0o777, 0o700);
});

test("another token for a farm replaces its answer and leaves those of others", async () => {
  await using home = await Home.create();
  await home.sessions.save(one);
  await home.sessions.save(two);

  await home.sessions.save({ ...one, token: "slw_new" });

  assert.equal(await home.answer(one.url), "username=slipway\npassword=slw_new\n");
  assert.equal(await home.answer(two.url), "username=slipway\npassword=slw_two\n");
});

test("a session that is forgotten takes its answer along, and no other", async () => {
  await using home = await Home.create();
  await home.sessions.save(two);
  await home.sessions.save(one);

  assert.equal(await home.sessions.remove(), one.url);

  assert.deepEqual(await readdir(home.directory), [answerName(two.url)]);
});

/** A home of its own, with the sessions in it. */
class Home implements AsyncDisposable {
  readonly #path: string;
  readonly sessions: SessionStore;

  private constructor(path: string) {
    this.#path = path;
    this.sessions = new SessionStore({ HOME: path });
  }

  static async create(): Promise<Home> {
    return new Home(await mkdtemp(join(tmpdir(), "slipway-home-")));
  }

  /** Where the answers are. */
  get directory(): string {
    return join(this.#path, ".config", "slipway", "git");
  }

  answer(url: string): Promise<string> {
    return readFile(join(this.directory, answerName(url)), "utf8");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.#path, { recursive: true });
  }
}
