import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DockerEngine } from "../../agent/containers/docker-engine.js";
import { applicationUser } from "../../agent/deploy/application-containers.js";
import { mysqlReadiness, probe } from "../../agent/deploy/service-readiness.js";
import { FarmError } from "../../program/error.js";
import { ask, untilAnswer, type Address } from "./answer.js";
import {
  firstVersion,
  versionFile,
  writeFiles,
  type Application,
  type ApplicationFacts,
} from "./application.js";
import { BuildCache } from "../docker/build-cache.js";
import type { DockerCli } from "../docker/docker-cli.js";
import { secondsSince, type Change, type Sample, type Side } from "./side.js";

const baseImage = "slipway/nodejs:22";
const databaseImage = "slipway/mariadb:10.11";
const port = 8080;
/** What the example's graceful stop never needs. */
const stopGraceSeconds = 30;

interface Running {
  readonly container: string;
  readonly address: Address;
}

/**
 * The usual way: `docker build` with BuildKit, dependencies in a layer of their own, `docker run` beside
 * the old container, wait for health, migrate, stop the old. Every command is a person's; only waiting
 * is ours, with an address asked of the engine, so that no second is lost between health checks.
 */
export class BuildkitSide implements Side {
  readonly #docker: DockerCli;
  readonly #engine: DockerEngine;
  readonly #application: Application;
  readonly #directory: string;
  /** In all names and labels of this side. */
  readonly #id: string;
  readonly #cache: BuildCache;
  readonly #images = new Set<string>();
  #containers = 0;
  #running: Running | null = null;
  #version = firstVersion;
  #previousVersion = firstVersion;

  private constructor(parts: {
    readonly docker: DockerCli;
    readonly engine: DockerEngine;
    readonly application: Application;
    readonly directory: string;
    readonly id: string;
    readonly cache: BuildCache;
  }) {
    this.#docker = parts.docker;
    this.#engine = parts.engine;
    this.#application = parts.application;
    this.#directory = parts.directory;
    this.#id = parts.id;
    this.#cache = parts.cache;
  }

  /** Nothing of it is in any cache, and nothing runs: that takes the change `cold`. */
  static async start(
    docker: DockerCli,
    application: Application,
    signal: AbortSignal,
  ): Promise<BuildkitSide> {
    const engine = await DockerEngine.open();
    await engine.requireImage(baseImage);
    const directory = await mkdtemp(join(tmpdir(), "slipway-bench-buildkit-"));
    const id = `slipway-bench-${randomBytes(4).toString("hex")}`;
    const cache = await BuildCache.open();
    const side = new BuildkitSide({ docker, engine, application, directory, id, cache });
    try {
      await application.copyTo(directory);
      await writeFiles(directory, {
        Dockerfile: dockerfile(application.facts, id),
        ".dockerignore": "node_modules\n.git\n",
      });
      await engine.ensureNetwork({ name: id, labels: side.#labels }, signal);
      return side;
    } catch (error) {
      await side[Symbol.asyncDispose]();
      throw error;
    }
  }

  async measure(change: Change, signal: AbortSignal): Promise<Sample> {
    switch (change.kind) {
      case "cold":
        return await this.#deploy(signal, () => this.#startDatabase(signal));
      case "nothing":
        return await this.#buildUnchanged(signal);
      case "redeploy":
        return await this.#deploy(signal);
      case "line":
        await this.#setVersion(change.version);
        return await this.#deploy(signal);
      case "lock":
        await writeFiles(this.#directory, change.manifests);
        return await this.#deploy(signal);
      case "rollback":
        await this.#setVersion(this.#previousVersion);
        return await this.#deploy(signal);
    }
  }

  /** The floor: one more container of the image that runs, until it answers. */
  async runBare(signal: AbortSignal): Promise<Sample> {
    const began = performance.now();
    const container = await this.#run(signal);
    const ran = secondsSince(began);
    const address = await this.#addressOf(container);
    const answered = await untilAnswer(address, () => true, signal);
    const seconds = (answered - began) / 1_000;
    await this.#engine.remove(container);
    return { seconds, answered: seconds, phases: { run: ran, health: seconds - ran } };
  }

  async countDependencies(signal: AbortSignal): Promise<number> {
    const container = this.#running?.container ?? "";
    const find = ["find", "/app/node_modules", "-type", "f"];
    const files = await this.#docker.run(signal, "exec", container, ...find);
    return files.split("\n").length;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { id } of await this.#engine.listByLabels(this.#labels)) {
      await this.#engine.remove(id);
    }
    for (const { id } of await this.#engine.listNetworks(this.#labels)) {
      await this.#engine.removeNetwork(id);
    }
    for (const { name } of await this.#engine.listVolumes(this.#labels)) {
      await this.#engine.removeVolume(name);
    }
    const always = new AbortController().signal;
    if (this.#images.size > 0) {
      await this.#docker.run(always, "image", "rm", "--force", ...this.#images);
    }
    await this.#cache.prune(this.#docker);
    await this.#engine[Symbol.asyncDispose]();
    await rm(this.#directory, { recursive: true, force: true });
  }

  get #labels(): Readonly<Record<string, string>> {
    return { "slipway.bench": this.#id };
  }

  get #tag(): string {
    return `${this.#id}:app`;
  }

  async #setVersion(version: string): Promise<void> {
    this.#previousVersion = this.#version;
    this.#version = version;
    await writeFiles(this.#directory, versionFile(version));
  }

  /** Nobody starts an image anew that is the one which runs. */
  async #buildUnchanged(signal: AbortSignal): Promise<Sample> {
    const before = new Set(this.#images);
    const began = performance.now();
    const image = await this.#build(signal);
    const seconds = secondsSince(began);
    if (!before.has(image))
      throw new FarmError("docker build made another image of the same files");
    return { seconds, answered: null, phases: { build: seconds } };
  }

  /** `beside` runs along with the build; the container starts when both are done. */
  async #deploy(signal: AbortSignal, beside?: () => Promise<void>): Promise<Sample> {
    const old = this.#running;
    const before = old === null ? null : await ask(old.address);
    const began = performance.now();
    const phases: Record<string, number> = {};
    const mark = (name: string): void => {
      const past = Object.values(phases).reduce((sum, seconds) => sum + seconds, 0);
      phases[name] = secondsSince(began) - past;
    };
    await Promise.all([this.#build(signal), beside?.()]);
    mark("build");
    const container = await this.#run(signal);
    mark("run");
    const address = await this.#addressOf(container);
    const answered = await untilAnswer(
      address,
      ({ version, boot }) =>
        version === this.#version && (boot !== before?.boot || version !== before.version),
      signal,
    );
    mark("health");
    const { migrate } = this.#application.facts;
    if (migrate !== null) await this.#docker.run(signal, "exec", container, ...migrate);
    mark("migrate");
    if (old !== null) {
      const grace = String(stopGraceSeconds);
      await this.#docker.run(signal, "stop", "--time", grace, old.container);
    }
    mark("stop");
    const seconds = secondsSince(began);
    this.#running = { container, address };
    if (old !== null) await this.#engine.remove(old.container);
    return { seconds, answered: (answered - began) / 1_000, phases };
  }

  /** Builds and tags; gives the image's id. */
  async #build(signal: AbortSignal): Promise<string> {
    const words = ["build", "--quiet", "--tag", this.#tag, this.#directory];
    const image = await this.#cache.during(() => this.#docker.run(signal, ...words));
    this.#images.add(image);
    return image;
  }

  async #run(signal: AbortSignal): Promise<string> {
    const { facts } = this.#application;
    const name = `${this.#id}-app-${++this.#containers}`;
    const variables = {
      ...facts.variables,
      PORT: String(port),
      ...(facts.hasDatabase && { PLATFORM_RELATIONSHIPS: relationships }),
    };
    await this.#docker.run(
      signal,
      ...["run", "--detach", "--init", "--name", name, "--network", this.#id],
      ...["--label", `slipway.bench=${this.#id}`, "--user", applicationUser],
      ...Object.entries(variables).flatMap(([key, value]) => ["--env", `${key}=${value}`]),
      ...["--mount", this.#volume(`${this.#id}-uploads`, `/app/${facts.mount}`)],
      this.#tag,
    );
    return name;
  }

  async #startDatabase(signal: AbortSignal): Promise<void> {
    if (!this.#application.facts.hasDatabase) return;
    const name = `${this.#id}-database`;
    await this.#docker.run(
      signal,
      ...["run", "--detach", "--init", "--name", name, "--network", this.#id],
      ...["--network-alias", databaseHost, "--label", `slipway.bench=${this.#id}`],
      ...["--tmpfs", "/tmp", "--tmpfs", "/run:mode=1777"],
      ...["--mount", this.#volume(`${this.#id}-data`, "/var/lib/mysql")],
      databaseImage,
    );
    const { host } = await this.#addressOf(name);
    while (!(await probe(mysqlReadiness, host, 3306))) await sleep(50, undefined, { signal });
  }

  #volume(name: string, target: string): string {
    return `type=volume,source=${name},target=${target},volume-label=slipway.bench=${this.#id}`;
  }

  async #addressOf(container: string): Promise<Address> {
    const state = await this.#engine.inspect(container);
    if (state?.address) return { host: state.address, port };
    throw new FarmError(`the container "${container}" has no address`);
  }
}

const databaseHost = "database.internal";

const relationships = Buffer.from(
  JSON.stringify({
    database: [{ host: databaseHost, port: 3306, username: "user", password: "", path: "main" }],
  }),
).toString("base64");

/**
 * As a careful person writes it: the dependencies are a layer that only the manifests change, npm keeps
 * its downloads between builds, the application runs as an ordinary user. The first variable makes
 * this side's layers its own, so that its first build is a cold one.
 */
function dockerfile(facts: ApplicationFacts, id: string): string {
  const prepare = `install -d -o 10000 -g 10000 ${facts.mount}`;
  return [
    `FROM ${baseImage}`,
    `ENV SLIPWAY_BENCH=${id}`,
    "WORKDIR /app",
    `COPY package.json package-lock.json ${facts.hasDatabase ? ".npmrc " : ""}./`,
    `RUN --mount=type=cache,id=${id},target=/root/.npm npm ci --no-audit --no-fund`,
    "COPY . .",
    `RUN ${facts.build === null ? prepare : `${facts.build.join(" ")} && ${prepare}`}`,
    `USER ${applicationUser}`,
    `CMD ${JSON.stringify(facts.start)}`,
    "",
  ].join("\n");
}
