/**
 * The main job, shown: starts a farm, pushes examples/node with git, and goes through what people do
 * with it. Leaves the farm running; with --once it ends it and leaves nothing, with --stop it only ends
 * the farm that an earlier run left. Every command that it prints is the one that it runs.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { cp, mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DockerEngine } from "../agent/containers/docker-engine.js";
import { agentsIn, removeRemains } from "../farm/remove-remains.js";
import { FarmError } from "../program/error.js";
import { packageRoot } from "../program/package-root.js";
import { delay, runProcess } from "../program/process.js";

const slipway = [process.execPath, join(packageRoot(), "dist/cli/main.js")] as const;
/** Where a farm that is left running keeps its data. */
const lastingData = join(packageRoot(), ".slipway", "demo");

interface FarmFile {
  readonly url: string;
  readonly web: string;
  readonly tokenFile: string;
  readonly farm: string;
}

interface Activity {
  readonly id: string;
  readonly kind: string;
  readonly result: string;
  readonly actions: readonly { readonly kind: string; readonly decision: string }[];
  readonly uploadedBytes: number;
  readonly phases: readonly { readonly name: string; readonly durationMs: number }[];
  readonly createdAtMs: number;
  readonly endedAtMs: number;
}

/** One run through the main job, in a work tree of its own. */
class Demo {
  readonly #farm: FarmFile;
  readonly #tree: string;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #activities: { readonly step: string; readonly id: string }[] = [];

  constructor(data: string, farm: FarmFile) {
    this.#farm = farm;
    this.#tree = join(data, "work", "shop");
    const person = { NAME: "Slipway demo", EMAIL: "demo@localhost" };
    this.#environment = {
      ...process.env,
      // Nothing of the user's own configuration is read or changed.
      HOME: join(data, "work"),
      XDG_CONFIG_HOME: join(data, "work", "config"),
      XDG_CACHE_HOME: join(data, "work", "cache"),
      GIT_CONFIG_NOSYSTEM: "1",
      ...Object.fromEntries(
        ["AUTHOR", "COMMITTER"].flatMap((role) =>
          Object.entries(person).map(([key, value]) => [`GIT_${role}_${key}`, value]),
        ),
      ),
    };
  }

  async run(): Promise<void> {
    await cp(join(packageRoot(), "examples/node"), this.#tree, { recursive: true });
    const { url, tokenFile } = this.#farm;

    heading("Log in, and make a project of examples/node");
    await this.#slipway("login", url, "--token-file", tokenFile);
    await this.#git("init", "--quiet", "--initial-branch=main");
    await this.#git("add", ".");
    await this.#git("commit", "--quiet", "--message", "A guestbook");
    await this.#slipway("project", "create", "shop");

    heading("Push it: everything is built, a database is made, a hook migrates it");
    await this.#git("push", "slipway", "main");
    await this.#record("first push");
    await this.#call("1.0.0");

    heading("Push again with nothing changed in the tree: nothing is built, nothing is deployed");
    await this.#git("commit", "--quiet", "--allow-empty", "--message", "Nothing new");
    await this.#git("push", "slipway", "main");
    await this.#record("nothing changed");

    heading("Change one line and push: the dependencies are not installed again");
    await this.#edit("version.js", "1.0.0", "1.1.0");
    await this.#git("commit", "--quiet", "--all", "--message", "Version 1.1.0");
    await this.#git("push", "slipway", "main");
    await this.#record("one line changed");
    await this.#call("1.1.0");

    heading("Redeploy what is there: no build");
    await this.#slipway("redeploy");
    await this.#record("redeploy");
    await this.#call("1.1.0");

    heading("Roll back: no build");
    await this.#slipway("rollback");
    await this.#record("rollback");
    await this.#call("1.0.0");

    heading("Submit a directory, without git: only what is new travels");
    await this.#edit("version.js", "1.1.0", "1.2.0");
    await this.#slipway("submit", ".");
    await this.#record("submit");
    await this.#call("1.2.0");

    heading("Push a configuration that is wrong: it is refused, and nothing happens");
    await this.#edit(".slipway.app.yaml", "relationships:", "relationshps:");
    await this.#git("commit", "--quiet", "--all", "--message", "A mistake");
    await this.#fails("git", "push", "slipway", "main");
    await this.#call("1.2.0");

    await this.#table();
  }

  async #slipway(...args: readonly string[]): Promise<void> {
    say(`$ slipway ${args.join(" ")}`);
    await this.#mustSucceed(`slipway ${args.join(" ")}`, [...slipway, ...args]);
  }

  async #git(...args: readonly string[]): Promise<void> {
    say(`$ git ${args.map((word) => (/\s/.test(word) ? `"${word}"` : word)).join(" ")}`);
    await this.#mustSucceed(`git ${args[0] ?? ""}`, ["git", ...args]);
  }

  async #fails(...command: readonly string[]): Promise<void> {
    say(`$ ${command.join(" ")}`);
    if ((await this.#run(command, "inherit")).status === 0) {
      throw new FarmError(`"${command.join(" ")}" should have been refused`);
    }
  }

  async #mustSucceed(name: string, command: readonly string[]): Promise<void> {
    const { status } = await this.#run(command, "inherit");
    if (status !== 0) throw new FarmError(`"${name}" ended with status ${status}`);
  }

  async #edit(file: string, before: string, after: string): Promise<void> {
    const path = join(this.#tree, file);
    const text = await readFile(path, "utf8");
    if (!text.includes(before)) throw new FarmError(`${file} does not say "${before}"`);
    say(`  (${file}: ${before} -> ${after})`);
    await writeFile(path, text.replace(before, after));
  }

  /** Asks the site for its page, as a browser would, and checks which version answers. */
  async #call(version: string): Promise<void> {
    const { hostname, port } = new URL(this.#farm.web);
    const host = `shop.${hostname}:${port}`;
    const asking = request({ host: "127.0.0.1", port, headers: { host } });
    asking.end();
    const [response] = (await once(asking, "response")) as [import("node:http").IncomingMessage];
    response.resume();
    await once(response, "end");
    const found = String(response.headers["x-app-version"]);
    say(`$ curl -i http://${host}/\nHTTP ${response.statusCode}, X-App-Version: ${found}`);
    if (response.statusCode !== 200 || found !== version) {
      throw new FarmError(`version ${version} should answer with 200`);
    }
  }

  async #record(step: string): Promise<void> {
    const [latest] = await this.#json<readonly Activity[]>("activity", "list", "--json");
    if (latest === undefined) throw new FarmError("the farm knows of no activity");
    this.#activities.push({ step, id: latest.id });
  }

  async #table(): Promise<void> {
    heading("What was built, what was reused");
    const rows = [["step", "built", "reused", "uploaded", "took", "phases (seconds)"]];
    for (const { step, id } of this.#activities) {
      const activity = await this.#json<Activity>("activity", "show", id, "--json");
      const decided = (decision: string): string =>
        activity.actions
          .filter((action) => action.decision === decision)
          .map((action) => action.kind)
          .join(", ") || "-";
      // An action that had to wait for the one before it was built or reused in the end.
      const waited = activity.actions.filter((action) => action.decision === "wait");
      if (waited.length > 0) throw new FarmError(`activity ${id} ended with actions that wait`);
      rows.push([
        step,
        decided("build"),
        activity.kind === "redeploy" || activity.kind === "rollback" ? "slug" : decided("reuse"),
        `${activity.uploadedBytes} B`,
        `${seconds(activity.endedAtMs - activity.createdAtMs)} s`,
        activity.phases
          .filter((phase) => phase.durationMs >= 10)
          .map((phase) => `${phase.name} ${seconds(phase.durationMs)}`)
          .join(", "),
      ]);
      if (step === "one line changed" && decided("build") !== "build") {
        throw new FarmError("one changed line should run the build hook and nothing else");
      }
      const isQuiet = step === "nothing changed" || step === "rollback";
      if (isQuiet && (decided("build") !== "-" || activity.uploadedBytes !== 0)) {
        throw new FarmError(`"${step}" built or uploaded something`);
      }
    }
    const widths = rows[0]?.map((_, column) =>
      Math.max(...rows.map((row) => row[column]?.length ?? 0)),
    );
    for (const row of rows) {
      say(
        row
          .map((cell, column) => cell.padEnd(widths?.[column] ?? 0))
          .join("  ")
          .trimEnd(),
      );
    }
  }

  async #json<Value>(...args: readonly string[]): Promise<Value> {
    const { status, output } = await this.#run([...slipway, ...args], "pipe");
    if (status !== 0)
      throw new FarmError(`"slipway ${args.join(" ")}" ended with status ${status}`);
    const value = JSON.parse(output) as Value & { readonly activities?: Value };
    return value.activities ?? value;
  }

  async #run(
    command: readonly string[],
    stdout: "inherit" | "pipe",
  ): Promise<{ readonly status: number | null; readonly output: string }> {
    const [program = "", ...args] = command;
    const child = spawn(program, args, {
      cwd: this.#tree,
      env: this.#environment,
      stdio: ["ignore", stdout, "inherit"],
    });
    let output = "";
    child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString("utf8")));
    const [status] = (await once(child, "close")) as [number | null];
    return { status, output };
  }
}

/** Starts `slipway up` as a process that outlives this one, and waits until it is ready. */
async function startFarm(data: string, shutdown: AbortSignal): Promise<ChildProcess> {
  heading("Start a farm: coordinator, cache, router, nats-server, two agents");
  await mkdir(data, { recursive: true, mode: 0o700 });
  const listening = ["web", "git", "api", "cache", "cache-http", "nats"];
  const ports = listening.flatMap((name) => [`--${name}-port`, "0"]);
  const args = ["up", "--data", data, "--agents", "2", ...ports];
  say("$ slipway up --agents 2");
  const output = await open(join(data, "up.log"), "w");
  const [program, script] = slipway;
  const farm = spawn(program, [script, ...args], {
    detached: true,
    stdio: ["ignore", output.fd, output.fd],
  });
  await output.close();
  await writeFile(join(data, "up.pid"), String(farm.pid));
  const stop = (): void => void farm.kill("SIGTERM");
  shutdown.addEventListener("abort", stop, { once: true });
  for (;;) {
    const said = await readFile(join(data, "up.log"), "utf8");
    if (/^ready /m.test(said)) {
      say(
        said
          .replace(/^ready .*\n/m, "")
          .replace(/^\{.*\n/gm, "")
          .trimEnd(),
      );
      return farm;
    }
    if (farm.exitCode !== null) throw new FarmError(`the farm did not start:\n${said}`);
    await delay(50, shutdown);
    shutdown.throwIfAborted();
  }
}

/** Stops a farm and removes its containers, networks, volumes and data. */
async function endFarm(data: string, pid: number): Promise<void> {
  const id = existsSync(join(data, "farm.json")) ? (await readFarmFile(data)).farm : null;
  if (isAlive(pid)) process.kill(pid, "SIGTERM");
  while (isAlive(pid)) await delay(50);
  if (id !== null) await removeRemains(await DockerEngine.open(), id, agentsIn(data));
  await rm(data, { recursive: true, force: true });
}

/** Ends the farm of an earlier run that was left running. */
async function endLasting(): Promise<void> {
  const pidFile = join(lastingData, "up.pid");
  if (!existsSync(pidFile)) return;
  const pid = Number(await readFile(pidFile, "utf8"));
  const commandLine = `/proc/${pid}/cmdline`;
  const isOurs =
    existsSync(commandLine) && (await readFile(commandLine, "utf8")).includes(lastingData);
  await endFarm(lastingData, isOurs ? pid : 0);
}

async function readFarmFile(data: string): Promise<FarmFile> {
  return JSON.parse(await readFile(join(data, "farm.json"), "utf8")) as FarmFile;
}

function isAlive(pid: number): boolean {
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function heading(text: string): void {
  say(`\n== ${text}`);
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

function seconds(ms: number): string {
  return (ms / 1_000).toFixed(1);
}

await runProcess(async (shutdown) => {
  const flags = process.argv.slice(2);
  const isOnce = flags.includes("--once");
  await endLasting();
  if (flags.includes("--stop")) return say("The demo's farm is stopped and removed.");
  const data = isOnce ? await mkdtemp(join(tmpdir(), "slipway-demo-")) : lastingData;
  const farm = await startFarm(data, shutdown);
  try {
    await new Demo(data, await readFarmFile(data)).run();
  } catch (error) {
    await endFarm(data, farm.pid ?? 0);
    throw error;
  }
  if (isOnce) return await endFarm(data, farm.pid ?? 0);
  const { web } = await readFarmFile(data);
  say(`\nThe farm goes on: ${web.replace("://", "://shop.")}/`);
  say("Stop it, and remove all that it made: npm run demo -- --stop");
  farm.unref();
});
