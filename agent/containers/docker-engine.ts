import { Readable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import Docker from "dockerode";
import type { ContainerInfo, ContainerInspectInfo, NetworkInspectInfo } from "dockerode";
import { ConflictError, FarmError } from "../../program/error.js";
import { bridgeOf, BridgeRules, type FarmAddress } from "./bridge-rules.js";
import type {
  BegunExec,
  ContainerEngine,
  ContainerSpec,
  ContainerState,
  ContainerSummary,
  CreatedContainer,
  ExecLimits,
  ExecResult,
  ExecSpec,
  LogOptions,
  Network,
  NetworkSpec,
  OnOutput,
  Output,
  RunResult,
  Volume,
  VolumeSpec,
} from "./container-engine.js";
import { containerOptions, endpoint } from "./container-options.js";
import { deliver, demultiplex } from "./demultiplex.js";
import { countFailures, explain, isConflict, isGone, isOverlap } from "./docker-error.js";
import { DockerExec } from "./docker-exec.js";
import type { Labels } from "./labels.js";
import { randomSubnet } from "./subnet.js";

const defaultSubnetRange = "10.160.0.0/11";

/** The Docker daemon of this host. Nothing else in Slipway knows Docker's API. */
export class DockerEngine implements ContainerEngine, AsyncDisposable {
  readonly #docker: Docker;
  readonly #rules = new BridgeRules();
  /** How many calls failed since it was opened, by HTTP status or by the code of the connection's error. */
  readonly failures: ReadonlyMap<string, number>;

  private constructor(docker: Docker, failures: ReadonlyMap<string, number>) {
    this.#docker = docker;
    this.failures = failures;
  }

  /** Throws {@link FarmError} where no daemon answers. `socketPath`: DOCKER_HOST's or Docker's own. */
  static async open(options: { readonly socketPath?: string } = {}): Promise<DockerEngine> {
    const docker = new Docker(options);
    const failures = countFailures(docker);
    try {
      await docker.ping();
    } catch (cause) {
      throw new FarmError("Docker does not answer on this host", {
        hint: "Install and start it (docker info), and run the agent as a user who may use it.",
        cause,
      });
    }
    return new DockerEngine(docker, failures);
  }

  /** The engine's own id: the same for every agent that drives it. */
  async id(): Promise<string> {
    const information = (await this.#docker.info()) as { readonly ID?: string };
    return information.ID ?? "";
  }

  /** Containers that were started go on. */
  async [Symbol.asyncDispose](): Promise<void> {}

  async requireImage(image: string): Promise<void> {
    await this.imageId(image);
  }

  async imageId(image: string): Promise<string> {
    try {
      return (await this.#docker.getImage(image).inspect()).Id;
    } catch (error) {
      throw explain(error, { image });
    }
  }

  async ensureNetwork(spec: NetworkSpec, signal?: AbortSignal): Promise<Network> {
    const existing = await this.#network(spec.name);
    if (existing !== null) return existing;
    for (let attempt = 0; ; attempt++) {
      signal?.throwIfAborted();
      try {
        await this.#createNetwork(spec, randomSubnet(spec.subnetRange ?? defaultSubnetRange));
      } catch (error) {
        if (isOverlap(error) && attempt < 50) continue;
        if (!isConflict(error)) throw explain(error);
      }
      const network = await this.#network(spec.name);
      if (network !== null) return network;
      if (attempt >= 50) throw new FarmError(`the network "${spec.name}" could not be created`);
    }
  }

  async closeNetwork({ id }: Network, parts: readonly FarmAddress[]): Promise<void> {
    await this.#rules.close(bridgeOf(id), parts);
  }

  async checkClosing(): Promise<void> {
    await this.#rules.check();
  }

  async removeNetwork(name: string): Promise<void> {
    await unlessGone(this.#docker.getNetwork(name).remove());
    await this.#rules.sweep();
  }

  async listNetworks(labels: Labels): Promise<readonly Network[]> {
    const found = await asked(
      this.#docker.listNetworks({ filters: { label: labelFilter(labels) } }),
    );
    return found.map(networkOf);
  }

  async ensureVolume(spec: VolumeSpec): Promise<Volume> {
    await asked(
      this.#docker.createVolume({
        Name: spec.name,
        Labels: { ...spec.labels },
        Driver: spec.driver ?? "local",
        DriverOpts: { ...spec.driverOptions },
      }),
    );
    return { name: spec.name, labels: spec.labels };
  }

  async removeVolume(name: string): Promise<void> {
    await unlessGone(this.#docker.getVolume(name).remove());
  }

  async listVolumes(labels: Labels): Promise<readonly Volume[]> {
    const { Volumes } = await asked(
      this.#docker.listVolumes({ filters: { label: labelFilter(labels) } }),
    );
    return (Volumes ?? []).map(({ Name, Labels }) => ({ name: Name, labels: Labels ?? {} }));
  }

  async volumePath(name: string): Promise<string | null> {
    const { Mountpoint } = await asked(this.#docker.getVolume(name).inspect());
    return Mountpoint || null;
  }

  async ensureContainer(
    spec: ContainerSpec,
    mayReplace: (existing: ContainerSummary) => boolean = () => true,
  ): Promise<CreatedContainer> {
    for (let attempt = 0; ; attempt++) {
      try {
        const { id } = await this.#docker.createContainer(containerOptions(spec));
        await this.#join(id, spec);
        return { id, created: true };
      } catch (error) {
        if (!isConflict(error) || attempt >= 5) throw explain(error, spec);
      }
      const existing = await this.inspect(spec.name);
      // Gone again, or on its way out: its name is free in a moment.
      if (existing === null) {
        await sleep(50);
        continue;
      }
      if (sameLabels(existing.labels, spec.labels)) return { id: existing.id, created: false };
      if (!mayReplace(existing)) {
        throw new ConflictError(
          `a container named "${spec.name}" exists and is not to be replaced`,
        );
      }
      await this.remove(existing.id);
    }
  }

  async start(container: string): Promise<void> {
    try {
      await this.#docker.getContainer(container).start();
    } catch (error) {
      if (!isUnchanged(error)) throw explain(error, { container });
    }
  }

  async stop(container: string, graceMs: number): Promise<void> {
    try {
      await this.#docker.getContainer(container).stop({ t: Math.ceil(graceMs / 1000) });
    } catch (error) {
      if (!isUnchanged(error) && !isGone(error)) throw explain(error, { container });
    }
  }

  async remove(container: string): Promise<void> {
    try {
      await this.#docker.getContainer(container).remove({ force: true, v: true });
    } catch (error) {
      if (isGone(error)) return;
      // Somebody else removes it: done when it is gone.
      if (!isConflict(error)) throw explain(error, { container });
      await unlessGone(this.#docker.getContainer(container).wait({ condition: "removed" }));
    }
  }

  async inspect(container: string): Promise<ContainerState | null> {
    try {
      return stateOf(await this.#docker.getContainer(container).inspect());
    } catch (error) {
      if (isGone(error)) return null;
      throw explain(error, { container });
    }
  }

  async listByLabels(labels: Labels): Promise<readonly ContainerSummary[]> {
    const found = await asked(
      this.#docker.listContainers({ all: true, filters: { label: labelFilter(labels) } }),
    );
    return found.map(summaryOf);
  }

  async mountSources(): Promise<readonly string[]> {
    const found = await asked(this.#docker.listContainers({ all: true }));
    return found.flatMap(({ Mounts }) => Mounts.map(({ Source }) => Source));
  }

  async wait(container: string, signal?: AbortSignal): Promise<number> {
    signal?.throwIfAborted();
    try {
      const { StatusCode } = (await this.#docker
        .getContainer(container)
        .wait(signal ? { abortSignal: signal } : {})) as { StatusCode: number };
      return StatusCode;
    } catch (error) {
      signal?.throwIfAborted();
      throw explain(error, { container });
    }
  }

  async *logs(
    container: string,
    options: LogOptions,
    signal?: AbortSignal,
  ): AsyncGenerator<Output> {
    const stream = await this.#logStream(container, options);
    const abort = () => void stream.destroy(signal?.reason as Error);
    signal?.addEventListener("abort", abort, { once: true });
    try {
      signal?.throwIfAborted();
      yield* demultiplex(stream);
    } finally {
      signal?.removeEventListener("abort", abort);
      stream.destroy();
    }
  }

  async exec(container: string, spec: ExecSpec, signal?: AbortSignal): Promise<ExecResult> {
    signal?.throwIfAborted();
    const begun = await this.beginExec(container, spec);
    return await begun.end(spec, signal);
  }

  async beginExec(container: string, spec: Omit<ExecSpec, keyof ExecLimits>): Promise<BegunExec> {
    return await DockerExec.begin(this.#docker.getContainer(container), spec);
  }

  async follow(
    container: string,
    begin: () => Promise<void>,
    onOutput: OnOutput,
    signal?: AbortSignal,
  ): Promise<RunResult> {
    const kill = () => void this.remove(container).catch(() => undefined);
    signal?.addEventListener("abort", kill, { once: true });
    try {
      signal?.throwIfAborted();
      // Attached before it begins: what it writes first is not lost, and its end is not missed.
      const stream = await asked(
        this.#docker.getContainer(container).attach({ stream: true, stdout: true, stderr: true }),
      );
      const output = deliver(stream as unknown as Readable, onOutput);
      signal?.throwIfAborted();
      await begin();
      await output;
      const status = await this.wait(container);
      signal?.throwIfAborted();
      const state = await this.inspect(container);
      return { status, outOfMemory: state?.outOfMemory ?? false };
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      signal?.removeEventListener("abort", kill);
    }
  }

  async run(spec: ContainerSpec, onOutput: OnOutput, signal?: AbortSignal): Promise<RunResult> {
    signal?.throwIfAborted();
    const { id } = await this.ensureContainer(spec);
    try {
      return await this.follow(id, () => this.start(id), onOutput, signal);
    } finally {
      await this.remove(id);
    }
  }

  /**
   * The network of that name. Two that were created at the same moment may both exist (Docker's own
   * check has a gap): the older one counts, for everybody, and the other goes.
   */
  async #network(name: string): Promise<Network | null> {
    const found = await asked(this.#docker.listNetworks({ filters: { name: [name] } }));
    const [oldest, ...others] = found
      .filter(({ Name }) => Name === name)
      .toSorted((left, right) => (left.Created < right.Created ? -1 : 1));
    for (const { Id } of others) await this.removeNetwork(Id);
    return oldest === undefined ? null : networkOf(oldest);
  }

  /** Docker's API takes one network at creation; a container that is half on its networks goes. */
  async #join(container: string, { network }: ContainerSpec): Promise<void> {
    if (network.kind !== "network") return;
    try {
      for (const membership of network.also ?? []) {
        await this.#docker.getNetwork(membership.network).connect({
          Container: container,
          EndpointConfig: endpoint(membership),
        });
      }
    } catch (error) {
      await this.remove(container);
      throw error;
    }
  }

  async #createNetwork(spec: NetworkSpec, subnet: string): Promise<void> {
    await this.#docker.createNetwork({
      Name: spec.name,
      Driver: "bridge",
      CheckDuplicate: true,
      Internal: spec.internal ?? false,
      Options: { "com.docker.network.bridge.enable_icc": String(spec.separate !== true) },
      Labels: { ...spec.labels },
      IPAM: { Driver: "default", Config: [{ Subnet: subnet }] },
    });
  }

  async #logStream(container: string, { tail, follow }: LogOptions): Promise<Readable> {
    const which = { stdout: true, stderr: true, ...(tail !== undefined && { tail }) };
    const target = this.#docker.getContainer(container);
    try {
      // Without `follow` dockerode reads all of it; asked to follow, it gives the stream.
      if (follow) return (await target.logs({ ...which, follow: true })) as unknown as Readable;
      return Readable.from([await target.logs({ ...which, follow: false })]);
    } catch (error) {
      throw explain(error, { container });
    }
  }
}

async function asked<Result>(answer: Promise<Result>): Promise<Result> {
  try {
    return await answer;
  } catch (error) {
    throw explain(error);
  }
}

async function unlessGone(answer: Promise<unknown>): Promise<void> {
  try {
    await answer;
  } catch (error) {
    if (!isGone(error)) throw explain(error);
  }
}

function isUnchanged(error: unknown): boolean {
  return (error as { statusCode?: number }).statusCode === 304;
}

function labelFilter(labels: Labels): string[] {
  return Object.entries(labels).map(([name, value]) => `${name}=${value}`);
}

/** Whether `existing` carries all of `wanted`; an image may have added labels of its own. */
function sameLabels(existing: Labels, wanted: Labels): boolean {
  return Object.entries(wanted).every(([name, value]) => existing[name] === value);
}

function networkOf(found: NetworkInspectInfo): Network {
  return {
    id: found.Id,
    name: found.Name,
    labels: found.Labels ?? {},
    subnet: found.IPAM?.Config?.[0]?.["Subnet"] ?? "",
  };
}

function summaryOf(found: ContainerInfo): ContainerSummary {
  const running = found.State === "running";
  return {
    id: found.Id,
    name: (found.Names[0] ?? "").slice(1),
    labels: found.Labels,
    running,
    address: running
      ? addressOf(found.HostConfig.NetworkMode, found.NetworkSettings.Networks)
      : null,
  };
}

function stateOf(found: ContainerInspectInfo): ContainerState {
  const { State: state } = found;
  const running = state.Running && !state.Restarting;
  return {
    id: found.Id,
    name: found.Name.slice(1),
    labels: found.Config.Labels,
    running,
    address: running
      ? addressOf(found.HostConfig.NetworkMode, found.NetworkSettings.Networks)
      : null,
    imageId: found.Image,
    pid: running ? state.Pid : null,
    restarting: state.Restarting,
    restarts: found.RestartCount,
    exitStatus: running || state.Status === "created" ? null : state.ExitCode,
    outOfMemory: state.OOMKilled,
  };
}

function addressOf(
  first: string | undefined,
  networks: Readonly<Record<string, { readonly IPAddress: string }>>,
): string | null {
  const address = first === undefined ? undefined : networks[first]?.IPAddress;
  return address || null;
}
