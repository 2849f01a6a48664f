import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DockerEngine } from "../agent/containers/docker-engine.js";
import type { ContainerSummary } from "../agent/containers/container-engine.js";
import { agentsIn, removeRemains } from "../farm/remove-remains.js";
import { packageRoot } from "../program/package-root.js";
import type { Activity } from "../proto/gen/slipway/v1/Activity.js";
import { CliUser, programWords, type CliOutcome } from "./cli-rig.js";
import { eventually } from "./eventually.js";
import { childProcesses, processesThatMention } from "./farm-processes.js";
import { GitWork } from "./git-work.js";
import { Load, type LoadOptions } from "./load.js";
import { Warden } from "./warden.js";
import { smallApplication, type SmallApplicationOptions } from "./small-application.js";

export interface FarmRigOptions {
  readonly agents?: number;
  /** Where it listens, and where agents of elsewhere reach it; loopback by default. */
  readonly host?: string;
  /** How many caches, one by default. */
  readonly caches?: number;
  /** More arguments of the coordinator, for example `--lease-ttl-ms=2000`. */
  readonly coordinator?: readonly string[];
  /** More arguments of the cache, for example `--min-age-ms=0`. */
  readonly cache?: readonly string[];
  /** Of `slipway up`, beside what this process has. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Prepares the data directory before anything starts; undone by what it returns. */
  readonly prepare?: (data: string) => Promise<() => Promise<void>>;
}

export interface UpOptions extends FarmRigOptions {
  /** By part: `web`, `git`, `api`, `cache`, `cache-http`, `nats`; any free one by default. */
  readonly ports?: Readonly<Record<string, number>>;
  /** A program, with its first arguments, that runs `slipway up` as its last ones. */
  readonly wrapper?: readonly string[];
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** An activity as `slipway activity show --json` prints it. */
export type ActivityFacts = Activity;

interface Ready {
  readonly url: string;
  readonly web: string;
  readonly token: string;
  readonly farm: string;
}

/**
 * A whole farm as `slipway up` runs it, compiled, each part a process, on free ports and a directory of
 * its own; and a user who is logged in to it. Disposing deletes the projects as a user would, and fails
 * where a container, volume, process or mount of the farm is left.
 */
export class FarmRig implements AsyncDisposable {
  readonly data: string;
  readonly user: CliUser;
  readonly engine: DockerEngine;
  #up: ChildProcess;
  #ready: Ready;
  readonly #unprepare: () => Promise<void>;
  readonly #warden: Warden;

  private constructor(parts: {
    readonly data: string;
    readonly user: CliUser;
    readonly engine: DockerEngine;
    readonly up: ChildProcess;
    readonly ready: Ready;
    readonly unprepare: () => Promise<void>;
  }) {
    this.data = parts.data;
    this.user = parts.user;
    this.engine = parts.engine;
    this.#up = parts.up;
    this.#ready = parts.ready;
    this.#unprepare = parts.unprepare;
    this.#warden = Warden.post(parts.ready.farm);
    this.#warden.watchFarm(parts.data);
    this.#warden.waitFor(parts.up.pid);
  }

  static async start(options: FarmRigOptions = {}): Promise<FarmRig> {
    const data = await mkdtemp(join(tmpdir(), "slipway-farm-"));
    const unprepare = (await options.prepare?.(data)) ?? (() => Promise.resolve());
    const engine = await DockerEngine.open();
    const up = startUp(data, options);
    const ready = await readyLine(up).catch(async (error: unknown) => {
      await unprepare();
      await engine[Symbol.asyncDispose]();
      await rm(data, { recursive: true, force: true });
      throw error;
    });
    const user = await CliUser.create(programWords(true));
    const rig = new FarmRig({ data, user, engine, up, ready, unprepare });
    await rig.cli(["login", ready.url, "--token-file", ready.token]);
    return rig;
  }

  /**
   * Stops the farm and starts it again with other options, after `whileStopped`. Throws what it said where
   * it does not start.
   */
  async restart(
    options: FarmRigOptions,
    whileStopped: () => Promise<void> = () => Promise.resolve(),
  ): Promise<void> {
    await stopUp(this.#up);
    await whileStopped();
    // Where its users look for it.
    const ports = { git: Number(new URL(this.url).port), web: this.routerPort };
    this.#up = startUp(this.data, { ...options, ports });
    this.#warden.waitFor(this.#up.pid);
    this.#ready = await readyLine(this.#up);
    await this.cli(["login", this.#ready.url, "--token-file", this.#ready.token]);
  }

  /** The farm's id, a label on all that belongs to it. */
  get farm(): string {
    return this.#ready.farm;
  }

  /** Where git and `slipway login` connect. */
  get url(): string {
    return this.#ready.url;
  }

  get adminToken(): string {
    return readFileSync(this.#ready.token, "utf8").trim();
  }

  get routerPort(): number {
    return Number(new URL(this.#ready.web).port);
  }

  /** Where agents and the CLI connect. */
  async coordinatorPort(): Promise<number> {
    const answer = await fetch(`${this.url}/.well-known/slipway`);
    const { grpc } = (await answer.json()) as { readonly grpc: string };
    return Number(new URL(`http://${grpc}`).port);
  }

  /** A work tree with a project of its own, its first files not yet committed. */
  async work(project: string): Promise<GitWork> {
    return await GitWork.create(this.user, project);
  }

  /** A project whose small application runs already. */
  async runningWork(project: string, options: SmallApplicationOptions): Promise<GitWork> {
    const work = await this.work(project);
    await work.deploy(smallApplication(options));
    return work;
  }

  /** Runs the CLI; throws what it said where it exits with anything but `code`. */
  async cli(
    args: readonly string[],
    options: { readonly cwd?: string; readonly code?: number } = {},
  ): Promise<CliOutcome> {
    const { cwd } = options;
    const run = this.user.start(args, cwd === undefined ? {} : { cwd });
    const outcome = await run.outcome();
    const expected = options.code ?? 0;
    if (outcome.code === expected) return outcome;
    throw new Error(
      `slipway ${args.join(" ")} exited with ${outcome.code}, not ${expected}:\n` +
        `${outcome.stdout}${outcome.stderr}`,
    );
  }

  /** What a command prints with --json. */
  async json<T>(
    args: readonly string[],
    options: { readonly cwd?: string; readonly code?: number } = {},
  ): Promise<T> {
    return JSON.parse((await this.cli([...args, "--json"], options)).stdout) as T;
  }

  /** The activity with this id, or the one that a push has made. */
  async activity(id: string | null): Promise<ActivityFacts> {
    if (id === null) throw new Error("there is no activity");
    return await this.json<ActivityFacts>(["activity", "show", id]);
  }

  /** The activity when it has ended, whoever else follows it. */
  async ended(id: string | null): Promise<ActivityFacts> {
    return await eventually(`activity ${id} ends`, async () => {
      const activity = await this.activity(id);
      return activity.endedAtMs > 0 ? activity : null;
    });
  }

  async activities(project: string): Promise<readonly ActivityFacts[]> {
    const answer = await this.json<{ activities: readonly ActivityFacts[] }>([
      ...["activity", "list", "--project", project],
    ]);
    return answer.activities;
  }

  /** Where an environment is served: the Host header. */
  async host(project: string, environment = "main"): Promise<string> {
    const { urls } = await this.json<{ urls: readonly string[] }>([
      ...["environment", "show", environment, "--project", project],
    ]);
    const [url] = urls;
    if (url === undefined) throw new Error(`${project}/${environment} has no URL`);
    return new URL(url).host;
  }

  /** One request through the router, by the Host header alone. */
  async request(
    host: string,
    path = "/",
    options: {
      readonly method?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly body?: string | Buffer;
    } = {},
  ): Promise<Answer> {
    const { method = "GET", headers = {}, body } = options;
    const port = this.routerPort;
    return await new Promise((resolve, reject) => {
      const outgoing = request(
        {
          host: new URL(this.url).hostname,
          port,
          path,
          method,
          headers: { ...headers, host },
          agent: false,
        },
        (response) => {
          let text = "";
          response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
          response.on("error", reject);
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
          );
        },
      );
      outgoing.on("error", reject);
      outgoing.end(body);
    });
  }

  load(options: Omit<LoadOptions, "port">): Load {
    return Load.start({ ...options, port: this.routerPort });
  }

  /** Containers of environments: of one project or of all. */
  async containers(project?: string): Promise<readonly ContainerSummary[]> {
    const ofEnvironments = (await this.#containers()).filter(
      (container) => "slipway.environment" in container.labels && !this.#isWaiting(container),
    );
    if (project === undefined) return ofEnvironments;
    const { environments } = await this.json<{ environments: readonly { id: string }[] }>([
      ...["environment", "list", "--project", project],
    ]);
    const ids = new Set(environments.map(({ id }) => id));
    return ofEnvironments.filter(({ labels }) => ids.has(labels["slipway.environment"] ?? ""));
  }

  /** The containers that builds run in, without those that wait for the next one. */
  async builds(): Promise<readonly ContainerSummary[]> {
    return (await this.#containers()).filter(
      (container) => container.labels["slipway.role"] === "build" && !this.#isWaiting(container),
    );
  }

  /** True while nothing waits to be removed or started, and a container waits for the next deployment. */
  async isQuiet(project: string): Promise<boolean> {
    const running = await this.containers(project);
    const isOf = (one: ContainerSummary, other: ContainerSummary) =>
      one.labels["slipway.environment"] === other.labels["slipway.environment"];
    const waiting = (await this.#containers()).filter((container) => this.#isWaiting(container));
    const generations = new Set(
      running.flatMap(({ labels }) =>
        labels["slipway.role"] === "application" ? [labels["slipway.generation"]] : [],
      ),
    );
    return (
      generations.size === 1 &&
      running.every((one) => waiting.some((other) => other.running && isOf(one, other)))
    );
  }

  /** The pid of a part as of now: `cache`, `cache-2`, `router`, `coordinator`, `nats-server`, `agent-1`. */
  async pid(name: string): Promise<number> {
    const { pid: up = 0 } = this.#up;
    return await eventually(`${name} runs`, async () => {
      const found = (await childProcesses(up)).find((process) => process.name === name);
      return found?.pid ?? null;
    });
  }

  /** Sends a signal to a part; resolves when it is dead, if that is what the signal does. */
  async kill(name: string, signal: NodeJS.Signals = "SIGKILL"): Promise<void> {
    const pid = await this.pid(name);
    process.kill(pid, signal);
    if (signal !== "SIGKILL") return;
    await eventually(`${name} is dead`, () => (isAlive(pid) ? null : true));
  }

  /** Resolves when the coordinator, which was killed, serves again. */
  async untilCoordinatorAnswers(): Promise<void> {
    await eventually("the coordinator answers again", async () => {
      await this.cli(["whoami"]);
      return true;
    });
  }

  async untilNoBuildIsLeft(): Promise<void> {
    await eventually("no container of a build is left", async () => {
      return (await this.builds()).length === 0 ? true : null;
    });
  }

  /** Resolves when `slipway admin fsck` finds nothing. */
  async untilAllHolds(): Promise<void> {
    await eventually("all holds", async () => {
      await this.cli(["admin", "fsck"]);
      return true;
    });
  }

  /** Where the files of the only mount are that an application of the farm has. */
  async mountPath(): Promise<string> {
    const labels = { "slipway.farm": this.farm, "slipway.role": "mount" };
    const [volume, ...others] = await this.engine.listVolumes(labels);
    const path = volume === undefined ? null : await this.engine.volumePath(volume.name);
    if (path === null || others.length > 0) throw new Error("there is no such mount, or several");
    return path;
  }

  /** The agent that holds the lease of the only build which runs. */
  async buildingAgent(): Promise<string> {
    return await eventually("one agent alone builds", async () => {
      const { agents } = await this.json<{
        agents: readonly { readonly name: string; readonly busy: number }[];
      }>(["agent", "list"]);
      const [found, ...others] = agents.filter(({ busy }) => busy > 0);
      return others.length === 0 ? (found?.name ?? null) : null;
    });
  }

  /** Resolves when every part says that it is ready. */
  async untilReady(): Promise<void> {
    await eventually("all parts are ready", async () => {
      await this.cli(["status"]);
      return true;
    });
  }

  /** What a part has logged. */
  async partLog(name: string): Promise<string> {
    return await readFile(join(this.data, "logs", `${name}.log`), "utf8");
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const left: string[] = [];
    try {
      left.push(...(await this.#deleteProjects()));
    } finally {
      await stopUp(this.#up);
      await this.#unprepare();
      left.push(...(await processesThatMention(this.data)));
      left.push(...mountsOf(this.data));
      left.push(...(await this.#containers()).map(({ name }) => name));
      await removeRemains(this.engine, this.farm, agentsIn(this.data));
      this.#warden[Symbol.dispose]();
      await this.user[Symbol.asyncDispose]();
      await this.engine[Symbol.asyncDispose]();
      await rm(this.data, { recursive: true, force: true });
    }
    if (left.length > 0) throw new Error(`the farm left behind:\n${left.join("\n")}`);
  }

  /** As a user would. Gives what is left of them in Docker. */
  async #deleteProjects(): Promise<readonly string[]> {
    const { projects } = await this.json<{ projects: readonly { readonly name: string }[] }>([
      ...["project", "list"],
    ]);
    await Promise.all(projects.map(({ name }) => this.cli(["project", "delete", name, "--yes"])));
    return await eventually("nothing is left of the projects", async () => {
      const remains = await this.#remains();
      return remains.length === 0 ? remains : null;
    }).catch(() => this.#remains());
  }

  /** All but the network that builds share. */
  async #remains(): Promise<readonly string[]> {
    const labels = { "slipway.farm": this.farm };
    const networks = await this.engine.listNetworks(labels);
    const volumes = await this.engine.listVolumes(labels);
    // What waits for the next build goes with its agent.
    const containers = (await this.#containers()).filter(
      (container) => !("slipway.agent" in container.labels && this.#isWaiting(container)),
    );
    return [...containers, ...volumes, ...networks]
      .map(({ name }) => name)
      .filter((name) => name !== `slipway-${this.farm}-build`);
  }

  async #containers(): Promise<readonly ContainerSummary[]> {
    return await this.engine.listByLabels({ "slipway.farm": this.farm });
  }

  /** True for a container that was started ahead and that nobody has put to use. */
  #isWaiting({ labels }: ContainerSummary): boolean {
    const slot = labels["slipway.slot"];
    if (slot === undefined) return false;
    const agents = readdirSync(this.data).filter((name) => name.startsWith("agent-"));
    return agents.some((agent) => {
      const directory = join(this.data, agent, "slots", slot);
      return existsSync(directory) && !existsSync(join(directory, "start.command"));
    });
  }
}

const listening = ["web", "git", "api", "cache", "cache-http", "nats"];

/** Starts `slipway up`; nothing is awaited. */
export function startUp(data: string, options: UpOptions = {}): ChildProcess {
  const args = [
    ...[join(packageRoot(), "dist/cli/main.js"), "up", "--data", data],
    ...listening.flatMap((part) => [`--${part}-port`, String(options.ports?.[part] ?? 0)]),
    ...["--agents", String(options.agents ?? 2)],
    ...(options.host === undefined ? [] : ["--host", options.host]),
    ...(options.caches === undefined ? [] : ["--caches", String(options.caches)]),
    ...(options.cache ?? []).map((argument) => `--cache-arg=${argument}`),
    ...(options.coordinator ?? []).map((argument) => `--coordinator-arg=${argument}`),
  ];
  const [program = process.execPath, ...words] = options.wrapper ?? [];
  const rest = options.wrapper === undefined ? args : [...words, process.execPath, ...args];
  return spawn(program, rest, {
    // It stops when its standard input ends: a test that is killed leaves no farm behind.
    stdio: ["pipe", "pipe", "pipe"],
    env: { ...process.env, ...options.environment, SLIPWAY_SUPERVISED: "1" },
  });
}

async function readyLine(up: ChildProcess): Promise<Ready> {
  let output = "";
  up.stderr?.setEncoding("utf8").on("data", (text: string) => (output += text));
  const ready = new Promise<Ready>((resolve) => {
    up.stdout?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      const line = /^ready (\{.*\})\n/m.exec(output)?.[1];
      if (line !== undefined) resolve(JSON.parse(line) as Ready);
    });
  });
  const ended = once(up, "close").then(() => null);
  const first = await Promise.race([ready, ended]);
  if (first !== null) return first;
  throw new Error(`slipway up ended with ${up.exitCode}:\n${output}`);
}

async function stopUp(up: ChildProcess): Promise<void> {
  if (up.exitCode !== null || up.signalCode !== null) return;
  const closed = once(up, "close");
  up.kill("SIGTERM");
  await closed;
}

function isAlive(pid: number): boolean {
  const path = `/proc/${pid}/status`;
  return existsSync(path) && !/^State:\s+Z/m.test(readFileSync(path, "utf8"));
}

/** What is mounted below it, and what of it is mounted elsewhere: see proc_pid_mountinfo(5). */
function mountsOf(directory: string): readonly string[] {
  const lines = readFileSync("/proc/self/mountinfo", "utf8").split("\n");
  return lines.filter((line) => line.includes(`${directory}/`));
}
