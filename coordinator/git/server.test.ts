import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { GitServerRig } from "../../test/git-server-rig.js";
import { InvalidError } from "../../program/error.js";
import { isZeroId } from "./hooks.js";
import type { FollowedLog } from "./intake.js";
import { packet } from "./pkt-line.js";
import { Repositories } from "./repositories.js";
import { listBranches, readRef, subjectOf, treeOf } from "./refs.js";

test("an accepted push moves its ref and shows the check and then the log on the terminal", async () => {
  await using rig = await GitServerRig.start();
  const commit = await rig.commit({ "app.yaml": "name: app\n" });
  rig.intake.onCheck = async (push) => {
    const reader = push.reader(push.updates[0]?.new ?? "");
    const files = await reader.list();
    return { accepted: true, lines: [files.join(" "), (await reader.read("app.yaml")) ?? ""] };
  };
  rig.intake.onAccept = () => logOf(["building\ndepl", "oyed\n"], true, "http://app.localhost/");

  const run = await rig.git("push", "-o", "slipway.redeploy", "-o", "a=b c", "slipway", "main");

  assert.equal(run.status, 0);
  const shown = remoteLines(run.stderr);
  assert.deepEqual(shown, [
    "README.md app.yaml",
    "name: app",
    "",
    "building",
    "deployed",
    "http://app.localhost/",
  ]);
  const [accepted] = rig.intake.accepted;
  assert.deepEqual(accepted?.updates, [{ ref: "refs/heads/main", old: zero, new: commit }]);
  assert.deepEqual(accepted?.options, ["slipway.redeploy", "a=b c"]);
  const objects = rig.repositories.objects("p-shop");
  const ref = "refs/heads/main";
  assert.deepEqual(await listBranches(objects), [{ ref, name: "main", commit }]);
  assert.equal(await subjectOf(objects, commit), "Change");
  assert.equal(await treeOf(objects, "1".repeat(40)), null);
});

test("a refused push leaves the ref and the object store as they were", async () => {
  await using rig = await GitServerRig.start();
  await rig.expect("push", "slipway", "main");
  const before = await everything(rig);
  const old = await rig.expect("rev-parse", "HEAD");
  await rig.commit({ "app.yaml": "name: [\n" });
  rig.intake.onCheck = async () => ({ accepted: false, lines: ["app.yaml:1:7: broken"] });

  const run = await rig.git("push", "slipway", "main");

  assert.equal(run.status, 1);
  assert.match(run.stderr, /remote: app\.yaml:1:7: broken/);
  assert.match(run.stderr, /! \[remote rejected\] main -> main/);
  assert.equal(await branchOf(rig, "main"), old.trim());
  assert.deepEqual(await everything(rig), before);
  assert.equal(rig.intake.accepted.length, 1);
});

test("what a check throws refuses the push: in our words where we foresaw it, without detail else", async () => {
  await using rig = await GitServerRig.start();
  const errors = [new InvalidError("no good", { hint: "Mend it." }), new Error("secret detail")];
  rig.intake.onCheck = async () => {
    throw errors.shift() ?? new Error("too many checks");
  };

  const [foreseen, bug] = [
    await rig.git("push", "slipway", "main"),
    await rig.git("push", "slipway", "main"),
  ];

  assert.match(foreseen.stderr, /error: no good\s+remote: +hint: Mend it\./);
  assert.match(bug.stderr, /a fault of the farm/);
  assert.doesNotMatch(bug.stderr, /secret/);
  assert.equal(await branchOf(rig, "main"), null);
});

test("the log reaches the terminal while the work still goes on", async () => {
  await using rig = await GitServerRig.start();
  const shown = gate();
  rig.intake.onAccept = () => ({
    lines: (async function* () {
      yield "step one\n";
      await shown.passed; // Only what the terminal has shown lets the work end.
      yield Buffer.from("step two\n");
    })(),
    outcome: Promise.resolve({ succeeded: true, message: "" }),
  });

  const child = rig.spawn("push", "slipway", "main");
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    stderr += chunk.toString();
    if (stderr.includes("step one")) shown.open();
  });
  const [status] = (await once(child, "close")) as [number];

  assert.equal(status, 0);
  assert.deepEqual(remoteLines(stderr), ["step one", "step two"]);
});

test("a push whose activity fails ends with a status other than 0, and its ref has moved", async () => {
  await using rig = await GitServerRig.start();
  const head = (await rig.expect("rev-parse", "HEAD")).trim();
  rig.intake.onAccept = () => logOf(["npm ERR!\n"], false, "the build hook failed");

  const run = await rig.git("push", "slipway", "main");

  assert.notEqual(run.status, 0);
  assert.match(run.stderr, /remote: npm ERR! *\nremote: the build hook failed\n/);
  assert.match(run.stderr, /\[new branch\] +main -> main/);
  assert.equal(await branchOf(rig, "main"), head);
});

test("text that would steer the terminal is taken out of a log, colours are not", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onAccept = () =>
    logOf(["\u001b]0;title\u0007\u001b[2J\u001b[31mred\u001b[0m\u009b1A\u0000\n"], true, "");

  const run = await rig.git("push", "slipway", "main");

  assert.deepEqual(remoteLines(run.stderr), ["]0;title[2J\u001b[31mred\u001b[0m1A"]);
});

test("a terminal that goes away in mid-log ends its following and nothing else", async () => {
  await using rig = await GitServerRig.start();
  const gone = gate();
  rig.intake.onAccept = (_push, following) => ({
    lines: (async function* () {
      yield "started\n";
      await once(following, "abort");
      gone.open();
    })(),
    outcome: new Promise(() => undefined),
  });

  const child = rig.spawn("push", "slipway", "main");
  child.stderr?.once("data", () => process.kill(-(child.pid ?? 0), "SIGKILL"));
  await once(child, "close");
  await gone.passed;

  assert.equal(rig.intake.accepted.length, 1);
  assert.notEqual(await branchOf(rig, "main"), null);
  rig.intake.onAccept = () => null;
  await rig.commit({ again: "1" });
  await rig.expect("push", "slipway", "main");
});

test("a terminal that goes away before the verdict has pushed nothing", async () => {
  await using rig = await GitServerRig.start();
  const checking = gate();
  const aborted = gate();
  rig.intake.onCheck = async (_push, signal) => {
    checking.open();
    await once(signal, "abort");
    aborted.open();
    return { accepted: true, lines: [] };
  };

  const child = rig.spawn("push", "slipway", "main");
  await checking.passed;
  process.kill(-(child.pid ?? 0), "SIGKILL");
  await aborted.passed;
  await eventually(async () => assert.deepEqual(await quarantines(rig), []));

  assert.equal(await branchOf(rig, "main"), null);
  assert.equal(rig.intake.accepted.length, 0);
});

test("git killed in its hook moves nothing, and what it left is cleared away", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onCheck = async (push, signal) => {
    assert.equal((await quarantines(rig)).length, 1);
    for (const pid of processesIn(push.objects.directory)) process.kill(pid, "SIGKILL");
    await once(signal, "abort");
    return { accepted: true, lines: [] };
  };

  const run = await rig.git("push", "slipway", "main");

  assert.notEqual(run.status, 0);
  assert.equal(await branchOf(rig, "main"), null);
  assert.deepEqual(await quarantines(rig), []);
  assert.equal(rig.intake.accepted.length, 0);
});

test("a connection cut in mid-pack changes nothing and leaves no process", async () => {
  await using rig = await GitServerRig.start();
  const head = (await rig.expect("rev-parse", "HEAD")).trim();
  const socket = connect(rig.server.port, "127.0.0.1");
  const commands = Buffer.concat([
    packet(`${zero} ${head} refs/heads/main\0report-status side-band-64k\n`),
    Buffer.from("0000PACK\0\0\0\u0002\0\0\0\u0009"),
  ]);
  socket.write(
    `POST /shop.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n` +
      `Authorization: Basic ${Buffer.from("x:alice").toString("base64")}\r\n\r\n`,
  );
  socket.write(commands);
  const { directory } = rig.repositories.objects("p-shop");
  await eventually(async () => assert.notEqual(processesIn(directory).length, 0));

  socket.destroy();

  await eventually(async () => assert.deepEqual(processesIn(directory), []));
  assert.deepEqual(await quarantines(rig), []);
  assert.equal(rig.intake.checked.length, 0);
  await rig.expect("push", "slipway", "main");
});

test("a client that stalls is given up", async () => {
  await using rig = await GitServerRig.start({ idleMs: 50 });
  const socket = connect(rig.server.port, "127.0.0.1");
  socket.write(
    `POST /shop.git/git-receive-pack HTTP/1.1\r\nHost: x\r\nContent-Length: 100000\r\n` +
      `Authorization: Basic ${Buffer.from("x:alice").toString("base64")}\r\n\r\n00`,
  );
  socket.resume();
  await once(socket, "close");
});

test("garbage is answered with 400, whatever it looks like", async () => {
  await using rig = await GitServerRig.start();
  const long = packet("x".repeat(65_000));
  const bodies = [
    Buffer.from("zzzz"),
    Buffer.from("0001"),
    Buffer.from("00"),
    packet("hello\n"),
    packet(`${zero} ${zero.slice(1)} refs/heads/main\0report-status\n`),
    Buffer.concat(Array.from({ length: 20 }, () => long)),
  ];
  for (const body of bodies) {
    const response = await rig.post("git-receive-pack", body);
    assert.equal(response.status, 400, body.toString("latin1", 0, 20));
  }
  const bomb = await rig.post("git-receive-pack", Buffer.from("nothing of gzip"), "gzip");
  assert.equal(bomb.status, 400);
  assert.equal((await rig.post("git-receive-pack", Buffer.from("0000"))).status, 200);
  assert.equal((await rig.post("git-upload-pack", Buffer.from("zzzz"))).status, 400);
  assert.deepEqual(processesIn(rig.repositories.objects("p-shop").directory), []);
});

test("a pack above the limit is refused in words", async () => {
  await using rig = await GitServerRig.start({ maxPushBytes: 10_000 });
  await rig.commit({ "large.bin": randomBytes(100_000) });

  const run = await rig.git("push", "slipway", "main");

  assert.notEqual(run.status, 0);
  assert.match(run.stderr, /pack exceeds maximum allowed size/);
  assert.deepEqual(await quarantines(rig), []);
});

test("a shallow clone is told to complete its history, before anything is unpacked", async () => {
  await using rig = await GitServerRig.start();
  await rig.commit({ second: "2" });
  await rig.expect("push", "slipway", "main");
  const clone = join(rig.directory, "shallow");
  await rig.expect("clone", "--quiet", "--depth=1", rig.url(), clone);
  await rig.expect("-C", clone, "commit", "--quiet", "--allow-empty", "-m", "Third");
  await rig.expect("-C", clone, "checkout", "--quiet", "--orphan", "fresh");
  await rig.expect("-C", clone, "commit", "--quiet", "--allow-empty", "-m", "Root");

  const main = await rig.git("-C", clone, "push", "origin", "main");
  const root = await rig.git("-C", clone, "push", "origin", "fresh");

  for (const run of [main, root]) {
    if (run.status === 0) continue; // Newer clients leave out what the server has anyway.
    assert.match(run.stderr, /git fetch --unshallow/);
  }
  assert.notEqual(main.status, 0);
});

test("only branches and tags can be pushed", async () => {
  await using rig = await GitServerRig.start();
  for (const ref of ["refs/for/x", "refs/notes/a", "refs/slipway/x", "refs/heads/HEAD"]) {
    const run = await rig.git("push", "slipway", `main:${ref}`);
    assert.notEqual(run.status, 0, ref);
    assert.match(run.stderr, /remote: not a ref that can be pushed here/, ref);
  }
  assert.equal(rig.intake.checked.length, 0);
  await rig.expect("tag", "v1");
  await rig.expect("push", "slipway", "v1");
  assert.equal(rig.intake.accepted[0]?.updates[0]?.ref, "refs/tags/v1");
});

test("a ref that git itself would not make is refused before git sees it", async () => {
  await using rig = await GitServerRig.start();
  const head = (await rig.expect("rev-parse", "HEAD")).trim();
  const names = [
    "-x",
    "--upload-pack=id",
    "a..b",
    "a b",
    "a\nb",
    "../x",
    "a/.b",
    "x.lock",
    "a\u202eb",
  ];
  for (const name of names) {
    const command = `${zero} ${head} refs/heads/${name}\0report-status side-band-64k\n`;
    const body = Buffer.concat([packet(command), Buffer.from("0000")]);
    const response = await rig.post("git-receive-pack", body);
    assert.equal(response.status, 200);
    assert.match(
      await response.text(),
      /ng refs\/heads\/.*not a ref that can be pushed here/s,
      name,
    );
  }
  assert.equal(rig.intake.checked.length, 0);
});

test("more refs at once than can be judged are refused", async () => {
  await using rig = await GitServerRig.start();
  const refs = Array.from({ length: 51 }, (_, i) => `main:refs/heads/b${i}`);
  const run = await rig.git("push", "slipway", ...refs);
  assert.match(run.stderr, /more than 50 refs at once/);
  assert.equal(rig.intake.checked.length, 0);
});

test("branches whose names are shell commands are only names", async () => {
  await using rig = await GitServerRig.start();
  const names = ["x;id>pwned", "$(id)", "`id`", "a'b\"c", "x|y&z", "Ünïcode"];
  for (const name of names) await rig.expect("push", "slipway", `main:refs/heads/${name}`);
  const branches = await listBranches(rig.repositories.objects("p-shop"));
  assert.deepEqual(new Set(branches.map((branch) => branch.name)), new Set(names));
  assert.deepEqual(
    rig.intake.accepted.map(({ updates }) => updates[0]?.ref.slice("refs/heads/".length)),
    names,
  );
  assert.ok(!(await everything(rig)).some((path) => path.includes("pwned;")));
});

test("deleting a branch is the intake's to decide", async () => {
  await using rig = await GitServerRig.start();
  await rig.expect("push", "slipway", "main", "main:feature");
  rig.intake.onCheck = async ({ updates }) => {
    const removesMain = updates.some(
      (update) => isZeroId(update.new) && update.ref === "refs/heads/main",
    );
    return { accepted: !removesMain, lines: removesMain ? ["main is production"] : [] };
  };

  const feature = await rig.git("push", "slipway", ":feature");
  const main = await rig.git("push", "slipway", ":main");

  assert.equal(feature.status, 0);
  assert.equal(await branchOf(rig, "feature"), null);
  assert.ok(isZeroId(rig.intake.accepted.at(-1)?.updates[0]?.new ?? ""));
  assert.match(main.stderr, /main is production/);
  assert.notEqual(await branchOf(rig, "main"), null);
});

test("an old commit can be pushed by force", async () => {
  await using rig = await GitServerRig.start();
  const old = (await rig.expect("rev-parse", "HEAD")).trim();
  const young = await rig.commit({ second: "2" });
  await rig.expect("push", "slipway", "main");
  await rig.expect("push", "--force", "slipway", `${old}:main`);
  const update = { ref: "refs/heads/main", old: young, new: old };
  assert.deepEqual(rig.intake.accepted.at(-1)?.updates, [update]);
});

test("of two pushes at once to one branch one wins, and the other one moves nothing", async () => {
  await using rig = await GitServerRig.start();
  await rig.expect("push", "slipway", "main");
  const one = await rig.commit({ second: "1" });
  await rig.expect("checkout", "--quiet", "-b", "other", "HEAD~1");
  const two = await rig.commit({ second: "2" });
  // Both have passed the check before either moves the ref.
  const both = gate();
  let checks = 0;
  rig.intake.onCheck = async () => {
    if (++checks === 2) both.open();
    await both.passed;
    return { accepted: true, lines: [] };
  };

  const runs = await Promise.all([
    rig.git("push", "slipway", `${one}:main`),
    rig.git("push", "slipway", `${two}:main`),
  ]);

  assert.deepEqual(new Set(runs.map((run) => run.status)), new Set([0, 1]));
  const winner = runs[0]?.status === 0 ? one : two;
  assert.equal(await branchOf(rig, "main"), winner);
  assert.deepEqual(
    rig.intake.accepted.slice(1).map(({ updates }) => updates.map((update) => update.new)),
    [[winner]],
  );
});

test("more pushes at once than may unpack wait for their turn", async () => {
  await using rig = await GitServerRig.start({ maxPushes: 2 });
  const names = Array.from({ length: 8 }, (_, i) => `b${i}`);
  const runs = await Promise.all(names.map((name) => rig.git("push", "slipway", `main:${name}`)));
  assert.deepEqual(
    runs.map((run) => run.status),
    names.map(() => 0),
  );
  assert.equal(rig.intake.accepted.length, 8);
});

test("no token, a wrong one and a project of others each end in the right word", async () => {
  await using rig = await GitServerRig.start();
  const path = `http://127.0.0.1:${rig.server.port}/shop.git/info/refs?service=git-receive-pack`;
  const anonymous = await fetch(path);
  assert.equal(anonymous.status, 401);
  assert.match(anonymous.headers.get("www-authenticate") ?? "", /^Basic /);

  const wrong = await rig.git("push", rig.url("shop", "eve"), "main");
  const foreign = await rig.git("push", rig.url("other", "alice"), "main");
  const absent = await rig.git("push", rig.url("absent", "alice"), "main");

  assert.match(wrong.stderr, /Authentication failed/);
  for (const run of [foreign, absent]) assert.match(run.stderr, /not found/);
  assert.equal(
    foreign.stderr.replaceAll("other", "absent"),
    absent.stderr,
    "a project of others looks like one that does not exist",
  );
});

test("paths that are no requests of git go to the fallback", async () => {
  await using rig = await GitServerRig.start({
    fallback: (request, response) => void response.end(`fallback ${request.url}`),
  });
  const paths = [
    "/.well-known/slipway",
    "/shop.git/HEAD",
    "/..%2fshop.git/info/refs",
    "/shop.git/",
  ];
  for (const path of paths) {
    const response = await fetch(`http://127.0.0.1:${rig.server.port}${path}`);
    assert.equal(await response.text(), `fallback ${path}`);
  }
});

test("without git the reason is named", async () => {
  await using directory = await GitServerRig.start();
  const path = join(directory.directory, "no-git");
  const repositories = await Repositories.open(path, { searchPath: "/nonexistent" });
  await assert.rejects(repositories.create("p", "main"), /git could not be started/);
});

test("what was pushed can be cloned, in either protocol", async () => {
  await using rig = await GitServerRig.start();
  await rig.commit({ "src/a.txt": "a".repeat(10_000) });
  await rig.expect("push", "slipway", "main");
  for (const version of ["0", "2"]) {
    const clone = join(rig.directory, `clone-${version}`);
    await rig.expect("-c", `protocol.version=${version}`, "clone", "--quiet", rig.url(), clone);
    assert.equal((await readFile(join(clone, "src/a.txt"), "utf8")).length, 10_000);
  }
});

test("objects that no checkout of ours may meet are refused", async () => {
  await using rig = await GitServerRig.start();
  const blob = (await rig.expect("hash-object", "-w", "README.md")).trim();
  const entry = Buffer.concat([Buffer.from("100644 .git\0"), Buffer.from(blob, "hex")]);
  await rig.commit({ "../tree": entry });
  const tree = await rig.expect("hash-object", "-w", "-t", "tree", "--literally", "../tree");
  const commit = await rig.expect("commit-tree", "-m", "Evil", tree.trim());

  const run = await rig.git("push", "slipway", `${commit.trim()}:refs/heads/main`);

  assert.notEqual(run.status, 0);
  assert.match(run.stderr, /hasDotgit/);
  assert.equal(rig.intake.checked.length, 0);
});

test("stopping the server ends a followed log and says that the work goes on", async () => {
  await using rig = await GitServerRig.start();
  rig.intake.onAccept = () => ({
    lines: (async function* () {
      yield "started\n";
      await new Promise(() => undefined);
    })(),
    outcome: new Promise(() => undefined),
  });
  const child = rig.spawn("push", "slipway", "main");
  let stderr = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    if (stderr === "") void rig.server[Symbol.asyncDispose]();
    stderr += chunk.toString();
  });
  const [status] = (await once(child, "close")) as [number];

  assert.notEqual(status, 0);
  assert.match(stderr, /the work goes on/);
});

const zero = "0".repeat(40);

function logOf(lines: readonly string[], succeeded: boolean, message: string): FollowedLog {
  return {
    lines: (async function* () {
      yield* lines;
    })(),
    outcome: Promise.resolve({ succeeded, message }),
  };
}

/** Something that happens once, to be waited for. */
function gate(): { readonly passed: Promise<void>; readonly open: () => void } {
  let open = (): void => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { passed, open: () => open() };
}

/** What the server said, without git's padding. */
function remoteLines(stderr: string): readonly string[] {
  const lines = stderr.split("\n").filter((line) => line.startsWith("remote: "));
  return lines.map((line) => line.slice("remote: ".length).trimEnd());
}

async function branchOf(rig: GitServerRig, branch: string): Promise<string | null> {
  return await readRef(rig.repositories.objects("p-shop"), `refs/heads/${branch}`);
}

/** Every path of the repository. */
async function everything(rig: GitServerRig): Promise<readonly string[]> {
  const paths = await readdir(rig.repositories.path("p-shop"), { recursive: true });
  return paths.sort();
}

async function quarantines(rig: GitServerRig): Promise<readonly string[]> {
  return (await everything(rig)).filter((path) => path.includes("incoming-"));
}

/** The processes whose working directory is the repository: git's, and those of its hooks. */
function processesIn(directory: string): readonly number[] {
  const listing = execFileSync("sh", ["-c", "ls -l /proc/[0-9]*/cwd 2>/dev/null || true"], {
    encoding: "utf8",
  });
  return listing.split("\n").flatMap((line) => {
    const match = /\/proc\/([0-9]+)\/cwd -> (.*)$/.exec(line);
    return match?.[2] === directory ? [Number(match[1])] : [];
  });
}

/** Tries until it holds: for what other processes do after their socket is closed. */
async function eventually(check: () => Promise<void>, deadlineMs = 20_000): Promise<void> {
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}
