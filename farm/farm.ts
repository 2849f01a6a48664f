import { NatsAuthority } from "../coordinator/bus/nats-authority.js";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { cacheNodeOptions } from "../cache/node-options.js";
import { FarmError, UsageError } from "../program/error.js";
import type { Log } from "../program/log.js";
import { joinAddress } from "../program/listen.js";
import { packageRoot } from "../program/package-root.js";
import { SupervisedChild, type ChildSpec, type ReadyPorts } from "./child-process.js";
import {
  endStrayNatsServer,
  findProgram,
  freePort,
  waitForPort,
  writeNatsConfig,
} from "./nats-server.js";
import {
  cacheCount,
  cacheNames,
  readCacheRecords,
  writeCacheRecords,
  type CacheRecord,
} from "./cache-records.js";
import type { MetricsTarget } from "./metrics-file.js";
import { portOrKnown, requireFreePorts } from "./ports.js";
import { makeJoinTokens } from "./agent-join-tokens.js";
import { Secrets } from "./secrets.js";

/** What `slipway up` starts, and where. Port 0: any free one. */
export interface FarmOptions {
  readonly data: string;
  readonly host: string;
  readonly agents: number;
  readonly slots: number;
  /** Null: as many as there were, one at first. */
  readonly caches: number | null;
  /** How many of several caches keep each blob; null: two. */
  readonly copies: number | null;
  readonly domain: string;
  readonly ports: {
    readonly web: number;
    readonly git: number;
    readonly api: number;
    /** Of the first cache; each further one has those that are ten higher. */
    readonly cache: number;
    readonly "cache-http": number;
    readonly nats: number;
  };
  /** More arguments for each cache, for example `--shared-instances`. */
  readonly cacheArgs: readonly string[];
  /** More arguments for the coordinator, for example times. */
  readonly coordinatorArgs: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Metrics are told without a token. */
const metricsHost = "127.0.0.1";

/**
 * A farm on one machine: each part a process, started just as on machines of its own, and all data
 * under one directory. Declaration order is start order; disposing stops them in reverse.
 */
export class Farm implements AsyncDisposable {
  readonly #children: SupervisedChild[] = [];
  /** Those that are programs of ours. */
  readonly #parts: { readonly part: string; readonly name: string }[] = [];
  #caches: readonly CacheRecord[] = [];
  readonly #options: FarmOptions;
  readonly #log: Log;
  readonly secrets: Secrets;

  private constructor(options: FarmOptions, log: Log) {
    this.#options = options;
    this.#log = log;
    this.secrets = Secrets.open(join(options.data, "secrets"));
  }

  /** Resolves when every part is ready. Throws {@link FarmError}; then nothing is left running. */
  static async start(options: FarmOptions, log: Log, signal: AbortSignal): Promise<Farm> {
    mkdirSync(join(options.data, "logs"), { recursive: true, mode: 0o700 });
    const farm = new Farm(options, log);
    try {
      await farm.#startAll(signal);
      return farm;
    } catch (error) {
      await farm[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Where people reach the router. */
  get webUrl(): string {
    return `http://${this.#options.domain}:${this.#child("router").port("http")}`;
  }

  /** Where people reach git, and the CLI finds the API. */
  get url(): string {
    return `http://${this.#options.host}:${this.#child("coordinator").port("http")}`;
  }

  /** Where Bazel, ccache and Turborepo find each cache, and Prometheus its metrics. */
  get cacheUrls(): readonly string[] {
    return this.#caches.map(({ httpPort }) => `http://${this.#options.host}:${httpPort}`);
  }

  /** Where each part tells its metrics, on this machine alone. */
  get metricsTargets(): readonly MetricsTarget[] {
    return this.#parts.map(({ part, name }) => ({
      address: joinAddress(metricsHost, this.#child(name).port("metrics")),
      part,
      name,
    }));
  }

  get adminTokenFile(): string {
    return this.secrets.file("admin-token");
  }

  /** The farm's id: a label on every container, network and volume of it. */
  get id(): string {
    return this.#child("coordinator").text("farm");
  }

  /** The processes by name, for those who watch or disturb them. */
  get processes(): readonly { readonly name: string; readonly pid: number | undefined }[] {
    return this.#children.map(({ name, pid }) => ({ name, pid }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const child of this.#children.toReversed()) await child[Symbol.asyncDispose]();
  }

  async #startAll(signal: AbortSignal): Promise<void> {
    const { data, host, ports, domain, agents, slots } = this.#options;
    const { secrets } = this;
    const wantedCaches = await this.#wantedCaches();
    const natsPort = await this.#startNats(wantedCaches, signal);
    const at = (port: number): string => `${host}:${port}`;

    this.#caches = await this.#startCaches(wantedCaches, signal);
    const cacheList = [
      ...["--cache", this.#caches.map(({ port }) => at(port)).join(",")],
      ...["--copies", String(this.#options.copies ?? Math.min(2, this.#caches.length))],
    ];
    const router = await this.#startPart("router", signal, (ready) => [
      ...["--data", join(data, "router"), "--http", at(Number(ready?.["http"] ?? ports.web))],
      ...["--control", at(Number(ready?.["control"] ?? 0))],
      ...["--token-file", secrets.file("router-token")],
    ]);
    const coordinator = await this.#startPart("coordinator", signal, (ready) => [
      ...["--data", join(data, "coordinator"), "--domain", domain],
      ...["--grpc", at(Number(ready?.["grpc"] ?? ports.api))],
      ...["--http", at(Number(ready?.["http"] ?? ports.git))],
      ...[...cacheList, "--cache-secret-file", secrets.file("cache-secret")],
      ...["--router", at(router.port("control"))],
      ...["--router-token-file", secrets.file("router-token")],
      ...["--nats", `nats://${at(natsPort)}`],
      ...["--nats-secret-file", secrets.file("nats-secret")],
      ...["--admin-token-file", secrets.file("admin-token")],
      ...["--public-url", `http://${domain}:${router.port("http")}`],
      ...this.#options.coordinatorArgs,
    ]);
    const names = Array.from({ length: agents }, (_, index) => `agent-${index + 1}`);
    const adminToken = secrets.read("admin-token");
    const tokens = await makeJoinTokens({ url: this.url, adminToken, secrets }, names, signal);
    await Promise.all(
      names.map((name) =>
        this.#startPart(
          "agent",
          signal,
          () => [
            ...["--name", name, "--data", join(data, name), "--slots", String(slots)],
            ...["--coordinator", at(coordinator.port("grpc")), ...cacheList],
            ...["--token-file", tokens.get(name) ?? ""],
            // Who stops a farm does not wait for its builds.
            ...["--drain-timeout", "5s"],
          ],
          name,
        ),
      ),
    );
  }

  /**
   * The caches to start, with the ports that they should have. Where any free port will do, the one of the
   * last time is the best: blobs are placed by the caches' addresses.
   */
  async #wantedCaches(): Promise<readonly CacheRecord[]> {
    const { data, host, ports, caches, copies } = this.#options;
    const known = readCacheRecords(data);
    const names = cacheNames(cacheCount(known, caches));
    if (copies !== null && copies > names.length) {
      throw new UsageError(
        `${copies} caches cannot keep each blob: there ${names.length === 1 ? "is" : "are"} ${names.length}`,
        { hint: `Start more with --caches ${copies}, or give a smaller --copies.` },
      );
    }
    return await Promise.all(
      names.map(async (name, index) => {
        const portOf = (first: number): number => (first === 0 ? 0 : first + 10 * index);
        const last = known[index];
        return {
          name,
          port: await portOrKnown(host, portOf(ports.cache), last?.port),
          httpPort: await portOrKnown(host, portOf(ports["cache-http"]), last?.httpPort),
        };
      }),
    );
  }

  /** Starts them one after the other and notes their ports, before anybody places a blob by them. */
  async #startCaches(
    wanted: readonly CacheRecord[],
    signal: AbortSignal,
  ): Promise<readonly CacheRecord[]> {
    const { data, host, cacheArgs } = this.#options;
    const started: CacheRecord[] = [];
    for (const { name, port, httpPort } of wanted) {
      const child = await this.#startPart(
        "cache",
        signal,
        (ready) => [
          ...["--data", join(data, name)],
          ...["--listen", `${host}:${Number(ready?.["grpc"] ?? port)}`],
          ...["--http", `${host}:${Number(ready?.["http"] ?? httpPort)}`],
          ...["--secret-file", this.secrets.file("cache-secret")],
          ...cacheArgs,
        ],
        name,
      );
      started.push({ name, port: child.port("grpc"), httpPort: child.port("http") });
    }
    writeCacheRecords(data, started);
    return started;
  }

  async #startNats(caches: readonly CacheRecord[], signal: AbortSignal): Promise<number> {
    const { data, host, ports, environment } = this.#options;
    const searchPath = `${environment["PATH"] ?? ""}:/usr/local/sbin:/usr/sbin:/sbin`;
    const program = findProgram(
      "nats-server",
      searchPath,
      "Install it: apt-get install nats-server on Debian; https://nats.io/download elsewhere.",
    );
    const directory = join(data, "nats");
    const port = ports.nats === 0 ? await freePort(host) : ports.nats;
    const config = writeNatsConfig({
      authority: new NatsAuthority(this.secrets.read("nats-secret")),
      directory,
      host,
      port,
    });
    const pidFile = join(directory, "nats.pid");
    await endStrayNatsServer(pidFile, config);
    await requireFreePorts(host, ports);
    for (const { port, httpPort } of caches) {
      await requireFreePorts(host, { cache: port, "cache-http": httpPort });
    }
    await this.#start(
      {
        name: "nats-server",
        command: program,
        args: () => ["-c", config, "-P", pidFile],
        environment,
        logFile: join(data, "logs", "nats-server.log"),
        readiness: (limit) => waitForPort(host, port, limit),
      },
      signal,
    );
    return port;
  }

  async #startPart(
    part: string,
    signal: AbortSignal,
    args: ChildSpec["args"],
    name = part,
  ): Promise<SupervisedChild> {
    const { data, environment } = this.#options;
    const program = join(packageRoot(), "dist/cli/main.js");
    const nodeOptions = part === "cache" ? cacheNodeOptions : [];
    // Any free port at first, and the same whenever the part is started again.
    const metrics = (ready: ReadyPorts | null): string =>
      joinAddress(metricsHost, Number(ready?.["metrics"] ?? 0));
    const child = await this.#start(
      {
        name,
        command: process.execPath,
        args: (ready) => [
          ...[...nodeOptions, program, part, ...args(ready)],
          ...["--metrics", metrics(ready)],
        ],
        environment,
        logFile: join(data, "logs", `${name}.log`),
        readiness: "ready-line",
      },
      signal,
    );
    this.#parts.push({ part, name });
    return child;
  }

  async #start(spec: ChildSpec, signal: AbortSignal): Promise<SupervisedChild> {
    const child = await SupervisedChild.start(spec, this.#log, signal);
    this.#children.push(child);
    return child;
  }

  #child(name: string): SupervisedChild {
    const child = this.#children.find((candidate) => candidate.name === name);
    if (child === undefined) throw new FarmError(`the ${name} does not run`);
    return child;
  }
}

/** Tells later commands on this machine where the farm of `data` is. */
export function writeFarmFile(data: string, farm: Farm): string {
  const path = join(data, "farm.json");
  const content = {
    url: farm.url,
    web: farm.webUrl,
    tokenFile: farm.adminTokenFile,
    farm: farm.id,
  };
  writeFileSync(path, `${JSON.stringify(content, null, 2)}\n`, { mode: 0o600 });
  return path;
}
