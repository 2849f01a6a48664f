import { createHash } from "node:crypto";
import type { Web } from "../../config/applications/application-model.js";
import { nginxImage } from "../../images/catalogue.js";
import type { ApplicationSpec } from "../../proto/gen/slipway/v1/ApplicationSpec.js";
import type { MountSpec } from "../../proto/gen/slipway/v1/MountSpec.js";
import { FarmError } from "../../program/error.js";
import type { ContainerSpec, MountPoint, VolumeSpec } from "../containers/container-engine.js";
import { labelsOf } from "../containers/labels.js";
import type { Fence } from "../work/step-context.js";
import type { EnvironmentNames } from "./environment-names.js";
import type { Site } from "./web/site.js";
import { startCommand } from "./run-script.js";
import { slugMountPoints, type SlugMount } from "./slug-mount.js";
import type { GatedProgram } from "../standby/gate.js";

/**
 * The user `web` of our images: applications, their hooks and their web server run as it, builds where
 * the agent may choose, and the files of slugs belong to it.
 */
export const applicationOwner = { uid: 10_000, gid: 10_000 } as const;
export const applicationUser = `${applicationOwner.uid}:${applicationOwner.gid}`;
/** The web server; its /app belongs to {@link applicationUser}. */
export const webImage = nginxImage.tag;

const port = 8888;
const socket = "/run/app.sock";
const webMemoryBytes = 512 * 1024 * 1024;
const temporaryOptions = {
  type: "tmpfs",
  device: "tmpfs",
  o: "uid=10000,gid=10000,mode=0755,nosuid,nodev",
};

/** One application of one generation: what its containers are, without doing anything. */
export class ApplicationContainers {
  readonly spec: ApplicationSpec;
  readonly web: Web;
  /** What runs; null: files alone are served. */
  readonly start: string | null;
  readonly names: EnvironmentNames;
  readonly generation: number;
  readonly #fence: Fence;
  readonly #slug: string;

  constructor(
    spec: ApplicationSpec,
    setting: {
      readonly names: EnvironmentNames;
      readonly generation: number;
      readonly fence: Fence;
    },
  ) {
    this.spec = spec;
    this.web = parseWeb(spec);
    this.start = this.web.commands.start ?? (spec.php ? "/usr/bin/start-php-app" : null);
    this.names = setting.names;
    this.generation = setting.generation;
    this.#fence = setting.fence;
    this.#slug = spec.slug?.hash ?? "";
  }

  get webName(): string {
    return this.names.web(this.spec.name, this.generation);
  }

  get applicationName(): string {
    return this.names.application(this.spec.name, this.generation);
  }

  /** Where the application is to listen, for the user. */
  get listening(): string {
    return this.#isUnix ? `socket ${socket}` : `port ${port}`;
  }

  /** Asks the application itself where there is one. */
  get probePath(): string {
    return this.start === null ? "/" : this.site.probePath;
  }

  get site(): Site {
    const hash = createHash("sha256");
    hash.update([this.webName, this.#slug, this.#fence.epoch, this.#fence.counter].join("\n"));
    return {
      locations: this.web.locations,
      protocol: this.start === null ? null : this.web.upstream.protocol,
      upstream: this.#isUnix ? `unix:${socket}` : `127.0.0.1:${port}`,
      slug: this.#slug.slice(0, 32),
      mounts: this.spec.mounts.map(({ path }) => path),
      probePath: `/.slipway/${hash.digest("hex").slice(0, 32)}`,
    };
  }

  /** Volumes that keep data, by name; several mounts may share one. */
  get keptVolumes(): ReadonlyMap<string, Omit<VolumeSpec, "name">> {
    const kept = this.spec.mounts.filter((mount) => !mount.temporary);
    return new Map(
      kept.map((mount) => [
        this.#volume(mount),
        {
          labels: {
            ...labelsOf({ ...this.#owner, role: "mount" }),
            "slipway.volume": mount.volume,
            "slipway.source-path": mount.sourcePath,
          },
        },
      ]),
    );
  }

  /** Volumes in memory that live as long as the containers: both containers see them. */
  get temporaryVolumes(): readonly VolumeSpec[] {
    const paths = this.spec.mounts.filter((mount) => mount.temporary).map(({ path }) => path);
    return [...paths, ...(this.#isUnix ? ["/run"] : [])].map((path) => ({
      name: this.names.temporary(this.spec.name, this.generation, path),
      labels: labelsOf({ ...this.#owner, role: "run" }),
      driverOptions: temporaryOptions,
    }));
  }

  /** The web server. Its network namespace is the application's, too. */
  webContainer(
    slug: readonly SlugMount[],
    configPath: string,
    hasServices: boolean,
  ): ContainerSpec {
    const target = "/etc/nginx/slipway.conf";
    return {
      ...this.#webBase(hasServices),
      command: webCommand(target),
      mounts: [
        { kind: "bind", source: configPath, target, readOnly: true },
        ...this.#webRun,
        ...slugMountPoints(slug),
        ...this.#volumesAt(({ path }) => `/app/${path}`, true),
      ],
    };
  }

  /** The application; one that only has files idles, for its hooks. */
  applicationContainer(slug: readonly SlugMount[]): ContainerSpec {
    const { command, environment } = this.program;
    return {
      ...this.#applicationBase,
      command,
      environment,
      mounts: [
        ...this.#applicationRun,
        ...slugMountPoints(slug),
        ...this.#volumesAt(({ path }) => `/app/${path}`, false),
      ],
    };
  }

  /**
   * The web server's container as it waits for its slug and its configuration: `command` waits,
   * `slot` is what shows it the slug later.
   */
  waitingWebContainer(
    waiting: { readonly command: readonly string[]; readonly slot: readonly MountPoint[] },
    hasServices: boolean,
  ): ContainerSpec {
    return {
      ...this.#webBase(hasServices),
      command: waiting.command,
      mounts: [...this.#webRun, ...this.#heldVolumes(true), ...waiting.slot],
    };
  }

  /** The application's container as it waits for its slug and its variables. */
  waitingApplicationContainer(waiting: {
    readonly command: readonly string[];
    readonly slot: readonly MountPoint[];
  }): ContainerSpec {
    return {
      ...this.#applicationBase,
      command: waiting.command,
      mounts: [...this.#applicationRun, ...this.#heldVolumes(false), ...waiting.slot],
    };
  }

  /** What the application's container runs. */
  get program(): GatedProgram {
    const { preStart } = this.web.commands;
    return {
      command: startCommand(preStart ?? "", this.start ?? "exec /bin/sleep infinity"),
      environment: this.environment,
      workingDirectory: "/app",
    };
  }

  /** What the application and its hooks have in their environment. */
  get environment(): Readonly<Record<string, string>> {
    return {
      ...this.spec.variables,
      ...(this.start !== null && (this.#isUnix ? { SOCKET: socket } : { PORT: String(port) })),
    };
  }

  /** The volumes behind the mounts, by their path below /app. */
  get mountedVolumes(): readonly { readonly path: string; readonly volume: string }[] {
    return this.spec.mounts.map((mount) => ({ path: mount.path, volume: this.#volume(mount) }));
  }

  #webBase(hasServices: boolean): Omit<ContainerSpec, "command" | "mounts"> {
    return {
      name: this.webName,
      image: webImage,
      labels: labelsOf({ ...this.#owner, role: "web" }),
      user: applicationUser,
      network: {
        kind: "network",
        network: this.names.network,
        links: this.spec.links.flatMap(({ hostName, application }) =>
          application === ""
            ? []
            : [{ container: this.names.web(application, this.generation), alias: hostName }],
        ),
        also: hasServices ? [{ network: this.names.serviceNetwork, links: this.#services }] : [],
      },
      memoryBytes: webMemoryBytes,
      restart: true,
      stopSignal: "SIGQUIT",
    };
  }

  get #applicationBase(): Omit<ContainerSpec, "command" | "mounts"> {
    const { spec } = this;
    return {
      name: this.applicationName,
      image: spec.image,
      labels: labelsOf({ ...this.#owner, role: "application" }),
      user: applicationUser,
      workingDirectory: "/app",
      readOnlyRoot: true,
      network: { kind: "container", container: this.webName },
      ...(spec.memoryBytes > 0 && { memoryBytes: spec.memoryBytes }),
      ...(spec.cpus > 0 && { cpus: spec.cpus }),
      init: true,
      restart: true,
      stopSignal: "SIGTERM",
    };
  }

  get #webRun(): readonly MountPoint[] {
    return this.#isUnix ? [this.#runVolume] : [];
  }

  get #applicationRun(): readonly MountPoint[] {
    const run: MountPoint = this.#isUnix ? this.#runVolume : { kind: "tmpfs", target: "/run" };
    return [{ kind: "tmpfs", target: "/tmp", executable: true }, run];
  }

  get #runVolume(): MountPoint {
    const volume = this.names.temporary(this.spec.name, this.generation, "/run");
    return { kind: "volume", volume, target: "/run" };
  }

  get #isUnix(): boolean {
    return this.start !== null && this.web.upstream.socketFamily === "unix";
  }

  get #owner() {
    return {
      farm: this.names.farm,
      environment: this.names.environment,
      generation: this.generation,
      fence: this.#fence,
      application: this.spec.name,
    };
  }

  get #services(): readonly { readonly container: string; readonly alias: string }[] {
    return this.spec.links.flatMap(({ hostName, service }) =>
      service === "" ? [] : [{ container: this.names.service(service), alias: hostName }],
    );
  }

  #volume(mount: MountSpec): string {
    return mount.temporary
      ? this.names.temporary(this.spec.name, this.generation, mount.path)
      : this.names.mount(mount.volume, mount.sourcePath);
  }

  #volumesAt(
    targetOf: (mount: MountSpec, index: number) => string,
    readOnly: boolean,
  ): readonly MountPoint[] {
    return this.spec.mounts.map((mount, index) => ({
      kind: "volume",
      volume: this.#volume(mount),
      target: targetOf(mount, index),
      readOnly,
    }));
  }

  /** Where nobody looks: so that the engine has them mounted, and knows that they are in use. */
  #heldVolumes(readOnly: boolean): readonly MountPoint[] {
    return this.#volumesAt((_, index) => `/mnt/volumes/${index}`, readOnly);
  }
}

/** Runs the web server with the configuration at `path` of its container. */
export function webCommand(path: string): readonly string[] {
  return ["nginx", "-c", path];
}

function parseWeb(spec: ApplicationSpec): Web {
  try {
    return JSON.parse(spec.webJson) as Web;
  } catch (cause) {
    throw new FarmError(`the web block of application "${spec.name}" is not JSON`, { cause });
  }
}
