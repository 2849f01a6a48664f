import assert from "node:assert/strict";
import { access, readdir, readFile } from "node:fs/promises";
import { test, type TestContext } from "node:test";
import { TestFarm } from "../containers/test-farm.js";
import { CancelledError, LeaseLostError, StepFailedError } from "../work/step-context.js";
import {
  applicationOf,
  ask,
  DeployRig,
  mariadbService,
  PlainSlugs,
  RecordingContext,
  redisService,
  webOf,
  workOf,
} from "./test-deploy.js";

const images = ["slipway/nginx:1.22", "slipway/nodejs:22", "slipway/redis:7.0"];

/** Says its version, its environment, and the path that it was asked for. */
const server = (version: string) => `
  require("node:http").createServer((request, response) => {
    if (request.url === "/version") return response.end("${version}");
    if (request.url === "/environment") return response.end(JSON.stringify(process.env));
    response.end(request.method + " " + request.url);
  }).listen(process.env.PORT ?? process.env.SOCKET);
  process.on("SIGTERM", () => process.exit(0));
`;

class Rig implements AsyncDisposable {
  readonly farm: TestFarm;
  readonly slugs: PlainSlugs;
  readonly steps: DeployRig;
  #counter = 0;

  private constructor(farm: TestFarm, slugs: PlainSlugs, steps: DeployRig) {
    this.farm = farm;
    this.slugs = slugs;
    this.steps = steps;
  }

  static async open(
    t: TestContext,
    limit: number,
    more: readonly string[] = [],
  ): Promise<Rig | null> {
    const farm = await TestFarm.open(t, [...images, ...more]);
    if (farm === null) return null;
    const slugs = await PlainSlugs.create();
    return new Rig(farm, slugs, await DeployRig.open(farm, slugs, limit));
  }

  /** Of a lease of its own, with a higher fence than the one before. */
  context(): RecordingContext {
    return new RecordingContext(this.farm.name, ++this.#counter);
  }

  async containers(): Promise<readonly string[]> {
    const found = await this.farm.engine.listByLabels({ "slipway.farm": this.farm.name });
    const waiting = new Set(this.steps.standby?.namesOf("env1"));
    return found
      .filter(({ name }) => !waiting.has(name))
      .map(({ name }) => name.replace(`${this.farm.name}-env1-`, ""))
      .toSorted();
  }

  /** Everything but containers: networks, volumes, generated files. */
  async others(): Promise<readonly string[]> {
    const labels = { "slipway.farm": this.farm.name };
    const networks = await this.farm.engine.listNetworks(labels);
    const volumes = await this.farm.engine.listVolumes(labels);
    const files = await readdir(`${this.slugs.dataDir}/deploy/env1`).catch(() => []);
    return [...networks.map(({ name }) => name), ...volumes.map(({ name }) => name), ...files];
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.steps[Symbol.asyncDispose]();
    await this.slugs[Symbol.asyncDispose]();
  }
}

/** With containers that are started for the deployment, and with some that waited for it. */
function inBothWays(name: string, body: (t: TestContext, limit: number) => Promise<void>): void {
  void test(name, (t) => body(t, 0));
  void test(`${name} (containers kept ready)`, (t) => body(t, 8));
}

inBothWays(
  "an application is provisioned with its service, switched to and replaced",
  async (t, limit) => {
    await using rig = await Rig.open(t, limit);
    if (rig === null) return;
    const links = [{ hostName: "store.internal", service: "cache", application: "" }];
    const mounts = [{ path: "uploads", temporary: false, volume: "app", sourcePath: "uploads" }];
    const first = applicationOf(
      await rig.slugs.add({
        ".environment": 'export ADDED="$GREETING there"',
        "server.js": server("one"),
        "uploads/": "",
      }),
      {
        links,
        mounts,
        variables: { GREETING: "hello" },
        deployHook: [
          'echo "deploying $SLIPWAY_DEPLOY_ID $ADDED"',
          "touch uploads/kept",
          "(touch /app/no || true) 2>/dev/null; [ ! -e /app/no ]",
          `node -e 'require("net").connect(6379, "store.internal").on("data", (d) => { console.log(String(d)); process.exit() }).write("PING\\r\\n")'`,
        ].join("\n"),
        postDeployHook: "echo after; exit 4",
      },
    );
    const context = rig.context();
    await rig.steps.deploy(
      workOf({ services: [redisService], applications: [first], hold: true }),
      context,
    );

    assert.deepEqual(context.phases, ["HOLD", "SWITCH", "RELEASE", "DRAIN"]);
    assert.match(context.text, /Provisioning service cache \(redis:7\.0\)/);
    assert.match(context.text, /deploying activity-1 hello there\n[^]*\+PONG/);
    assert.match(
      context.text,
      /after\nW: the post_deploy hook of application "app" exited with status 4/,
    );
    assert.equal(context.hooksEndedFor, "inputs", "a post_deploy hook does not count");
    const [target] = context.targets.get("SWITCH") ?? [];
    assert.equal((await ask(target?.address ?? "", "/version")).body, "one");
    const environment = JSON.parse((await ask(target?.address ?? "", "/environment")).body);
    assert.deepEqual([environment.PORT, environment.ADDED], ["8888", "hello there"]);
    assert.deepEqual(await rig.containers(), ["app-1-app", "app-1-web", "cache"]);
    const service = await rig.farm.engine.inspect(`${rig.farm.name}-env1-cache`);

    const second = applicationOf(
      await rig.slugs.add({ "server.js": server("two"), "uploads/": "" }),
      {
        links,
        mounts,
        deployHook: "ls uploads",
      },
    );
    const again = rig.context();
    await rig.steps.deploy(
      workOf({ generation: 2, services: [redisService], applications: [second] }),
      again,
    );

    assert.deepEqual(again.phases, ["HEALTHY", "SWITCH", "RELEASE", "DRAIN"]);
    assert.deepEqual(again.targets.get("DRAIN"), [target]);
    assert.match(again.text, /kept/);
    assert.doesNotMatch(again.text, /service cache/);
    assert.deepEqual(await rig.containers(), ["app-2-app", "app-2-web", "cache"]);
    const [newTarget] = again.targets.get("SWITCH") ?? [];
    assert.equal((await ask(newTarget?.address ?? "", "/version")).body, "two");
    const same = await rig.farm.engine.inspect(`${rig.farm.name}-env1-cache`);
    assert.deepEqual([same?.id, same?.pid], [service?.id, service?.pid]);
    t.diagnostic(JSON.stringify({ first: context.durations, second: again.durations }));

    // A service that is no longer described goes with its data, and the files of mounts stay.
    await rig.steps.deploy(
      workOf({ generation: 3, applications: [{ ...second, links: [], deployHook: "" }] }),
      rig.context(),
    );
    assert.deepEqual(await rig.containers(), ["app-3-app", "app-3-web"]);
    assert.ok(!(await rig.others()).includes(`${rig.farm.name}-env1-cache`));

    await rig.steps.teardown({ environment: "env1", data: false }, rig.context());
    assert.deepEqual(await rig.containers(), []);
    assert.equal((await rig.others()).length, 1);
    await rig.steps.teardown({ environment: "env1", data: true }, rig.context());
    assert.deepEqual(await rig.others(), []);
  },
);

inBothWays(
  "a database is ready before its application starts, and keeps its data when it changes",
  async (t, limit) => {
    await using rig = await Rig.open(t, limit, ["slipway/mariadb:10.11"]);
    if (rig === null) return;
    const connect = `
    const socket = require("node:net").connect(3306, "database.internal");
    socket.on("error", (error) => { console.log(error.code); process.exit(5); });
    socket.on("data", () => socket.destroy());
  `;
    const slug = await rig.slugs.add({ "server.js": connect + server("one") });
    const links = [{ hostName: "database.internal", service: "database", application: "" }];
    const application = applicationOf(slug, { links });
    const context = rig.context();
    await rig.steps.deploy(
      workOf({ services: [mariadbService], applications: [application] }),
      context,
    );
    assert.match(context.text, /Provisioning service database \(mariadb:10\.11\)/);
    const query = async (text: string) => {
      let answer = "";
      const { status } = await rig.farm.engine.exec(`${rig.farm.name}-env1-database`, {
        command: ["mariadb", "--user=user", "--host=127.0.0.1", "main", "-N", "-e", text],
        onOutput: (chunk) => (answer += chunk.toString()),
      });
      assert.equal(status, 0, answer);
      return answer;
    };
    await query("CREATE TABLE kept (n INT); INSERT INTO kept VALUES (42)");

    const changed = { ...mariadbService, variables: { SLIPWAY_DATABASES: "main other" } };
    const again = rig.context();
    await rig.steps.deploy(
      workOf({ services: [changed], applications: [application], generation: 2 }),
      again,
    );
    assert.match(again.text, /Changing service database/);
    assert.equal(await query("SELECT n FROM kept"), "42\n");
  },
);

inBothWays(
  "two applications call different things the same, and each other across generations",
  async (t, limit) => {
    await using rig = await Rig.open(t, limit);
    if (rig === null) return;
    const call = `require("node:http").createServer((request, response) => {
    if (request.url === "/name") return response.end(process.env.NAME);
    require("node:http").get("http://other.internal/name", (answer) => answer.pipe(response))
      .on("error", (error) => response.end(error.code));
  }).listen(process.env.PORT);`;
    const slug = await rig.slugs.add({ "server.js": call });
    const pair = (generation: number) =>
      ["left", "right"].map((name, at) =>
        applicationOf(slug, {
          name,
          variables: { NAME: `${name}${generation}` },
          links: [
            { hostName: "other.internal", service: "", application: ["right", "left"][at] ?? "" },
          ],
        }),
      );
    await rig.steps.deploy(workOf({ applications: pair(1) }), rig.context());
    const answers: string[] = [];
    const second = rig.context();
    await rig.steps.deploy(workOf({ applications: pair(2), generation: 2 }), second);
    for (const { address } of second.targets.get("SWITCH") ?? [])
      answers.push((await ask(address, "/")).body);
    assert.deepEqual(answers, ["right2", "left2"]);
  },
);

inBothWays("an application may reach the outside, a service may not", async (t, limit) => {
  await using rig = await Rig.open(t, limit);
  if (rig === null) return;
  const slug = await rig.slugs.add({ "server.js": server("one") });
  const work = workOf({ services: [redisService], applications: [applicationOf(slug)] });
  await rig.steps.deploy(work, rig.context());
  const outside = /^nameserver (?<address>\d+\.\d+\.\d+\.\d+)$/m.exec(
    await readFile("/etc/resolv.conf", "utf8"),
  )?.groups?.["address"];
  /** Whether a connection is made; the name server is the outside that every host has. */
  const reaches = async (container: string) => {
    let connectSeconds = "";
    const options = ["--noproxy", "*", "-s", "-m", "1", "-o", "/dev/null", "-w", "%{time_connect}"];
    await rig.farm.engine.exec(`${rig.farm.name}-env1-${container}`, {
      command: ["/usr/bin/curl", ...options, `http://${outside}:53/`],
      onOutput: (chunk) => (connectSeconds += chunk.toString()),
    });
    return Number(connectSeconds) > 0;
  };
  if (outside === undefined || outside.startsWith("127.") || !(await reaches("app-1-app"))) {
    return t.skip("this host's name server does not take connections");
  }
  assert.equal(await reaches("cache"), false);
});

inBothWays(
  "a deploy hook that fails leaves the old version and nothing of the new",
  async (t, limit) => {
    await using rig = await Rig.open(t, limit);
    if (rig === null) return;
    const slug = await rig.slugs.add({ "server.js": server("one") });
    const context = rig.context();
    await rig.steps.deploy(workOf({ applications: [applicationOf(slug)] }), context);
    const before = { containers: await rig.containers(), others: await rig.others() };

    const failing = applicationOf(slug, { deployHook: "echo on the way; exit 3" });
    const work = { services: [redisService], applications: [failing], hold: true, generation: 2 };
    const again = rig.context();
    await assert.rejects(rig.steps.deploy(workOf(work), again), (error) => {
      assert.ok(error instanceof StepFailedError);
      assert.equal(error.message, 'the deploy hook of application "app" exited with status 3');
      assert.equal(error.tail, "on the way");
      return true;
    });

    assert.deepEqual(again.phases, ["HOLD", "RELEASE"]);
    assert.deepEqual(await rig.containers(), before.containers);
    assert.deepEqual(await rig.others(), before.others);
    const [target] = context.targets.get("SWITCH") ?? [];
    assert.equal((await ask(target?.address ?? "", "/version")).body, "one");

    const third = rig.context();
    const onwards = { ...failing, continueOnFailure: true };
    await rig.steps.deploy(
      workOf({ ...work, services: [], applications: [onwards], generation: 3 }),
      third,
    );
    assert.match(third.text, /W: the deploy hook of application "app" exited with status 3/);
    assert.equal(third.hooksEndedFor, "");
    assert.deepEqual(await rig.containers(), ["app-3-app", "app-3-web"]);

    const fourth = rig.context();
    const skipping = { hookInputs: "same", skipDeployHooks: true };
    const postDeployHook = "echo after";
    await rig.steps.deploy(
      workOf({ applications: [{ ...failing, postDeployHook }], generation: 4, ...skipping }),
      fourth,
    );
    assert.match(fourth.text, /Skipping the deploy hook of application app: .*--hooks/);
    assert.doesNotMatch(fourth.text, /on the way/);
    assert.match(fourth.text, /after/);
    assert.equal(fourth.hooksEndedFor, "same");
    assert.deepEqual(await rig.containers(), ["app-4-app", "app-4-web"]);
  },
);

inBothWays("an application that never listens fails with the end of its log", async (t, limit) => {
  await using rig = await Rig.open(t, limit);
  if (rig === null) return;
  const slug = await rig.slugs.add({ "server.js": server("one") });
  const web = webOf({ start: "echo I wait; sleep 1000" });
  const work = workOf({ applications: [applicationOf(slug, { web })], healthTimeoutMs: 1_500 });
  await assert.rejects(rig.steps.deploy(work, rig.context()), (error) => {
    assert.ok(error instanceof StepFailedError);
    assert.equal(error.message, 'application "app" did not answer on port 8888 within 1.5 s');
    assert.equal(error.tail, "I wait\n");
    return true;
  });
  assert.deepEqual(await rig.containers(), []);
  assert.deepEqual(await rig.others(), []);
});

inBothWays("an application that keeps exiting fails before its time is up", async (t, limit) => {
  await using rig = await Rig.open(t, limit);
  if (rig === null) return;
  const slug = await rig.slugs.add({ "server.js": "process.exit(9)" });
  await assert.rejects(
    rig.steps.deploy(
      workOf({ applications: [applicationOf(slug)], healthTimeoutMs: 60_000 }),
      rig.context(),
    ),
    /application "app" exited with status 9/,
  );
});

inBothWays(
  "a pattern that nginx does not understand fails with what nginx says",
  async (t, limit) => {
    await using rig = await Rig.open(t, limit);
    if (rig === null) return;
    const slug = await rig.slugs.add({ "server.js": server("one") });
    const web = webOf({});
    const broken = web.locations.map((one) => ({ ...one, rules: [{ pattern: "(unclosed" }] }));
    const application = applicationOf(slug, { web: { ...web, locations: broken } });
    await assert.rejects(
      rig.steps.deploy(workOf({ applications: [application] }), rig.context()),
      (error) =>
        error instanceof StepFailedError &&
        /the web server/.test(error.message) &&
        /pcre/i.test(error.tail),
    );
  },
);

inBothWays("a deployment that died is taken up by the next attempt", async (t, limit) => {
  await using rig = await Rig.open(t, limit);
  if (rig === null) return;
  const application = applicationOf(await rig.slugs.add({ "server.js": server("one") }), {
    deployHook: "echo hook",
  });
  const work = workOf({ services: [redisService], applications: [application], hold: true });
  // As if the process had died at this point: the lease is gone, so nothing is cleaned up.
  for (const point of ["HOLD", "SWITCH"] as const) {
    const dying = rig.context();
    dying.onAdvance = (phase) => {
      if (phase === point) throw new LeaseLostError();
    };
    await assert.rejects(rig.steps.deploy(work, dying), LeaseLostError);
    assert.deepEqual(await rig.containers(), ["app-1-app", "app-1-web", "cache"]);
  }
  const context = rig.context();
  await rig.steps.deploy(work, context);
  assert.equal(context.phases.at(-1), "DRAIN");
  assert.deepEqual(await rig.containers(), ["app-1-app", "app-1-web", "cache"]);

  // An attempt whose lease is older comes too late for everything.
  await assert.rejects(
    rig.steps.deploy(work, new RecordingContext(rig.farm.name, 1)),
    LeaseLostError,
  );
  assert.deepEqual(await rig.containers(), ["app-1-app", "app-1-web", "cache"]);
});

inBothWays("a deployment follows one that took several leases", async (t, limit) => {
  await using rig = await Rig.open(t, limit);
  if (rig === null) return;
  const application = applicationOf(await rig.slugs.add({ "server.js": server("one") }));
  const work = workOf({ applications: [application] });
  await rig.steps.deploy(work, new RecordingContext(rig.farm.name, 3));

  await rig.steps.deploy({ ...work, generation: 2 }, new RecordingContext(rig.farm.name, 1));
  assert.deepEqual(await rig.containers(), ["app-2-app", "app-2-web"]);
});

inBothWays("after the switch only what follows it is done", async (t, limit) => {
  await using rig = await Rig.open(t, limit);
  if (rig === null) return;
  const application = applicationOf(await rig.slugs.add({ "server.js": server("one") }), {
    deployHook: "echo deploy hook ran",
    postDeployHook: "echo post_deploy hook ran",
  });
  await rig.steps.deploy(workOf({ applications: [application] }), rig.context());
  const dying = rig.context();
  dying.onAdvance = (phase) => {
    if (phase === "DRAIN") throw new LeaseLostError();
  };
  const work = workOf({ applications: [application], generation: 2 });
  await assert.rejects(rig.steps.deploy(work, dying), LeaseLostError);

  const context = rig.context();
  await rig.steps.deploy({ ...work, switched: true }, context);
  assert.deepEqual(context.phases, ["RELEASE", "DRAIN"]);
  assert.equal(context.targets.get("DRAIN")?.length, 1);
  assert.doesNotMatch(context.text, /deploy hook ran\n[^]*deploy hook ran/);
  assert.match(context.text, /post_deploy hook ran/);
  assert.deepEqual(await rig.containers(), ["app-2-app", "app-2-web"]);
});

inBothWays("cancelling during the deploy hook kills it and undoes everything", async (t, limit) => {
  await using rig = await Rig.open(t, limit);
  if (rig === null) return;
  const application = applicationOf(await rig.slugs.add({ "server.js": server("one") }), {
    deployHook: "echo started; sleep 1000",
  });
  const context = rig.context();
  const { write } = context.log;
  context.log.write = (chunk) => {
    write(chunk);
    if (context.text.includes("started")) context.cancel(new CancelledError());
  };
  await assert.rejects(
    rig.steps.deploy(workOf({ applications: [application], hold: true }), context),
    CancelledError,
  );
  assert.deepEqual(await rig.containers(), []);
  assert.deepEqual(await rig.others(), []);
});

inBothWays(
  "an application may listen on a socket and have files and temporary directories",
  async (t, limit) => {
    await using rig = await Rig.open(t, limit);
    if (rig === null) return;
    const slug = await rig.slugs.add({ "server.js": server("one"), "cache/": "" });
    const application = applicationOf(slug, {
      web: webOf({ upstream: { socketFamily: "unix", protocol: "http" } }),
      mounts: [{ path: "cache", temporary: true, volume: "", sourcePath: "" }],
      deployHook: "echo x > cache/file; cat cache/file; test -S /run/app.sock",
    });
    const context = rig.context();
    await rig.steps.deploy(workOf({ applications: [application] }), context);
    const [target] = context.targets.get("SWITCH") ?? [];
    assert.equal((await ask(target?.address ?? "", "/a%20b?c")).body, "GET /a%20b?c");
    await rig.steps.teardown({ environment: "env1", data: false }, rig.context());
    assert.deepEqual(await rig.others(), []);
    await assert.rejects(access(`${rig.slugs.dataDir}/deploy/env1`));
  },
);
