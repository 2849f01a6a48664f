import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FarmClient } from "../../cli/client.js";
import { discover } from "../../cli/discovery.js";
import { CacheConnection } from "../../content/shards/cache-connection.js";
import type { Digest } from "../../content/digest.js";
import { Farm } from "../../farm/farm.js";
import { FarmError } from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { delay } from "../../program/process.js";
import { MemoryContentStore } from "../../test/memory-content-store.js";
import { smallApplication } from "../../test/small-application.js";

/** What the coordinator has used since its process started. */
export interface Usage {
  readonly cpuMs: number;
  readonly syncs: number;
}

/** A tree in the cache, to be submitted to an environment of its own. */
interface Prepared {
  readonly project: string;
  readonly environment: string;
  readonly root: Digest;
}

/** Calls that are under way at once while a backlog is made. */
const submitsAtOnce = 32;
/** Trees of one upload. */
const treesAtOnce = 500;
/** The kernel's unit of CPU time, in a second. */
const ticks = 100;

/**
 * A farm without agents, as `slipway up` starts it: nats-server, a cache, a router and the coordinator, each a
 * process, on free ports and a temporary directory; and projects to submit to. Every submission is of an
 * environment of its own and of a tree of its own, so that none is the same action as another, replaces
 * another or waits for one.
 */
export class BenchFarm implements AsyncDisposable {
  readonly directory: string;
  readonly projects: readonly string[];
  readonly client: FarmClient;
  /** `host:port` of the API. */
  readonly grpc: string;
  readonly #farm: Farm;
  readonly #signal: AbortSignal;
  readonly #stop: () => Promise<void>;
  #made = 0;
  #agents = 0;

  private constructor(parts: {
    readonly directory: string;
    readonly projects: readonly string[];
    readonly client: FarmClient;
    readonly grpc: string;
    readonly farm: Farm;
    readonly signal: AbortSignal;
    readonly stop: () => Promise<void>;
  }) {
    this.directory = parts.directory;
    this.projects = parts.projects;
    this.client = parts.client;
    this.grpc = parts.grpc;
    this.#farm = parts.farm;
    this.#signal = parts.signal;
    this.#stop = parts.stop;
  }

  /**
   * Resolves when all is ready, with so many projects. `coordinatorArgs`: more arguments of the coordinator, for
   * example `--lease-ttl-ms=2000`. Throws FarmError; then nothing is left.
   */
  static async start(
    projects: number,
    signal: AbortSignal,
    coordinatorArgs: readonly string[] = [],
  ): Promise<BenchFarm> {
    const directory = await mkdtemp(join(tmpdir(), "slipway-bench-farm-"));
    const open: (() => Promise<void>)[] = [
      () => rm(directory, { recursive: true, force: true, maxRetries: 5 }),
    ];
    const stop = async (): Promise<void> => {
      for (const close of open.splice(0).toReversed()) await close();
    };
    try {
      const farm = await startFarm(join(directory, "farm"), coordinatorArgs, signal);
      open.push(() => farm[Symbol.asyncDispose]());
      const address = await discover(farm.url, signal);
      const token = farm.secrets.read("admin-token");
      const session = { url: farm.url, token, ...address };
      const client = FarmClient.connect(session, () => Promise.resolve(null), signal);
      open.push(() => client[Symbol.asyncDispose]());
      const names = Array.from({ length: projects }, (_, index) => `p${index + 1}`);
      for (const name of names) await client.createProject({ name, defaultBranch: "main" });
      const { grpc } = address;
      return new BenchFarm({
        directory,
        projects: names,
        client,
        grpc,
        farm,
        signal,
        stop,
      });
    } catch (error) {
      await stop();
      throw error;
    }
  }

  /** Where git pushes to a project, as the administrator. */
  gitUrl(project: string): string {
    const url = new URL(this.#farm.url);
    url.username = "bench";
    url.password = this.#farm.secrets.read("admin-token");
    url.pathname = `/${project}.git`;
    return url.href;
  }

  /** An empty directory for one more agent. */
  async agentDirectory(): Promise<{ readonly name: string; readonly data: string }> {
    const name = `agent-${++this.#agents}`;
    const data = join(this.directory, "agents", name);
    await mkdir(data, { recursive: true });
    return { name, data };
  }

  /** A name that no environment has yet, and text that no tree has. */
  nextName(): string {
    return `b${++this.#made}`;
  }

  /** Stores trees for so many submissions, which go round the projects: by default all of them. */
  async prepare(count: number, projects = this.projects): Promise<readonly Prepared[]> {
    const prepared: Prepared[] = [];
    const each = Math.ceil(count / projects.length);
    for (const project of projects) {
      const most = Math.min(each, count - prepared.length);
      for (let done = 0; done < most; done += treesAtOnce) {
        prepared.push(...(await this.#upload(project, Math.min(treesAtOnce, most - done))));
      }
    }
    // One project after the other would not be as users are.
    return Array.from({ length: each }, (_, round) =>
      prepared.filter((_, index) => index % each === round),
    ).flat();
  }

  async submit({ project, environment, root }: Prepared): Promise<string> {
    const { id } = await this.client.submit({ project, environment }, root, {});
    return id;
  }

  /** Submits until so many more builds are queued, and gives the ids of their activities. */
  async enqueue(count: number, projects = this.projects): Promise<readonly string[]> {
    const before = await this.queued();
    const rest = [...(await this.prepare(count, projects))];
    const ids: string[] = [];
    const submitRest = async (): Promise<void> => {
      for (let next = rest.shift(); next !== undefined; next = rest.shift()) {
        ids.push(await this.submit(next));
      }
    };
    await Promise.all(Array.from({ length: submitsAtOnce }, submitRest));
    for (let pauses = 0; (await this.queued()) < before + count; pauses++) {
      this.#signal.throwIfAborted();
      if (pauses > 3_000) throw new FarmError(`the farm does not queue ${count} builds`);
      await delay(100, this.#signal);
    }
    return ids;
  }

  /** Builds that wait for an agent. */
  async queued(): Promise<number> {
    const classes = await this.client.farmLoad();
    return classes.find((load) => load.class === "build")?.queued ?? 0;
  }

  async usage(): Promise<Usage> {
    const stat = await readFile(`/proc/${this.coordinatorPid}/stat`, "latin1");
    // After the name, which may hold anything: the 14th and the 15th field of all.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const cpuMs = ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticks;
    const told = this.#farm.metricsTargets.find(({ part }) => part === "coordinator");
    const metrics = await (await fetch(`http://${told?.address}/metrics`)).text();
    const syncs = Number(/^slipway_commit_sync_seconds_count (\d+)/m.exec(metrics)?.[1] ?? 0);
    return { cpuMs, syncs };
  }

  /** What the coordinator keeps in memory, in MB. */
  async residentMb(): Promise<number> {
    return await this.#memoryMb("VmRSS");
  }

  /** The most that it has ever kept there, in MB. */
  async highestResidentMb(): Promise<number> {
    return await this.#memoryMb("VmHWM");
  }

  /** As a power cut would, for a process. Its supervisor starts it again. */
  killCoordinator(): void {
    process.kill(this.coordinatorPid, "SIGKILL");
  }

  get coordinatorPid(): number {
    const pid = this.#farm.processes.find(({ name }) => name === "coordinator")?.pid;
    if (pid === undefined) throw new FarmError("the coordinator does not run");
    return pid;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#stop();
  }

  async #memoryMb(name: string): Promise<number> {
    const status = await readFile(`/proc/${this.coordinatorPid}/status`, "utf8");
    const found = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(status)?.[1];
    return Number(found ?? Number.NaN) / 1_000;
  }

  async #upload(project: string, count: number): Promise<readonly Prepared[]> {
    const right = await this.client.beginUpload(project);
    await using caches = CacheConnection.open({ addresses: right.cacheAddresses, copies: 1 });
    const trees = new MemoryContentStore();
    const prepared = Array.from({ length: count }, () => {
      const environment = this.nextName();
      return { project, environment, root: trees.putTree(treeOf(environment)) };
    });
    const blobs = [...trees.blobs].map(([digest, bytes]) => ({ digest, bytes }));
    await caches
      .withInstance(right.instanceName, right.token)
      .upload(blobs.filter(({ bytes }) => bytes.length > 0));
    return prepared;
  }
}

function startFarm(
  data: string,
  coordinatorArgs: readonly string[],
  signal: AbortSignal,
): Promise<Farm> {
  return Farm.start(
    {
      data,
      host: "127.0.0.1",
      agents: 0,
      slots: 1,
      caches: 1,
      copies: 1,
      domain: "localhost",
      ports: { web: 0, git: 0, api: 0, cache: 0, "cache-http": 0, nats: 0 },
      cacheArgs: [],
      coordinatorArgs,
      environment: environmentOfParts(),
    },
    silentLog,
    signal,
  );
}

/** The files of a submission, by path. */
export function filesOf(version: string) {
  return smallApplication({ version, buildHook: ["true"] });
}

function treeOf(version: string) {
  const tree: Record<string, string | Record<string, string>> = {};
  for (const [path, text] of Object.entries(filesOf(version))) {
    const [first = "", second] = path.split("/");
    tree[first] = second === undefined ? text : { [second]: text };
  }
  return tree;
}

/** What the parts inherit: nothing that would be read as a setting of theirs. */
function environmentOfParts(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value === undefined || name.startsWith("SLIPWAY_") ? [] : [[name, value]],
    ),
  );
}
