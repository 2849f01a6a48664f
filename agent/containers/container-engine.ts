import type { FarmAddress } from "./bridge-rules.js";
import type { ExecLease } from "./guarded-command.js";
import type { Labels } from "./labels.js";

/**
 * Containers, networks and volumes of one host. Every operation may be repeated: what is there already
 * is adopted, what is gone already is gone. Implemented by `DockerEngine`.
 *
 * Containers, networks and volumes are named by their name or id. Where an operation fails for a reason
 * that is not the caller's it throws a FarmError.
 */
export interface ContainerEngine {
  /** Throws a FarmError that names the image where this host does not have it. */
  requireImage(image: string): Promise<void>;
  /** What that tag means now: another one once the image was built again. Throws as requireImage. */
  imageId(image: string): Promise<string>;

  /** A bridge network with a subnet out of `subnetRange`; adopts one that has the name. */
  ensureNetwork(spec: NetworkSpec, signal?: AbortSignal): Promise<Network>;
  /**
   * From now on its containers reach neither this host, nor the metadata of a cloud, nor `parts` of the farm
   * wherever they are; names are still resolved. Where it is closed already, that is seen to. Throws FarmError
   * where this process may not set rules of the host.
   */
  closeNetwork(network: Network, parts: readonly FarmAddress[]): Promise<void>;
  /** Throws FarmError, which says why, where {@link closeNetwork} would. */
  checkClosing(): Promise<void>;
  removeNetwork(name: string): Promise<void>;
  listNetworks(labels: Labels): Promise<readonly Network[]>;

  /** Creates the volume or adopts the one that has the name. */
  ensureVolume(spec: VolumeSpec): Promise<Volume>;
  /** Its data too. */
  removeVolume(name: string): Promise<void>;
  listVolumes(labels: Labels): Promise<readonly Volume[]>;
  /** The volume's directory on this host, where the driver has one; some only while it is in use. */
  volumePath(name: string): Promise<string | null>;

  /**
   * Creates the container, without starting it. One of that name with equal labels is adopted, running
   * or not; another is replaced where `mayReplace` (default: always) says so, else ConflictError.
   */
  ensureContainer(
    spec: ContainerSpec,
    mayReplace?: (existing: ContainerSummary) => boolean,
  ): Promise<CreatedContainer>;
  /** Nothing happens to one that runs. */
  start(container: string): Promise<void>;
  /** The stop signal, then SIGKILL after `graceMs` (rounded up to seconds). */
  stop(container: string, graceMs: number): Promise<void>;
  /** Kills it where it still runs; its anonymous volumes go too. */
  remove(container: string): Promise<void>;
  /** Null where there is no such container. */
  inspect(container: string): Promise<ContainerState | null>;
  /** Containers that carry all of `labels`, running or not. */
  listByLabels(labels: Labels): Promise<readonly ContainerSummary[]>;
  /** The directories of this host that any container has mounted, whoever made it, running or not. */
  mountSources(): Promise<readonly string[]>;
  /** Resolves with the exit status when it does not run (any more). */
  wait(container: string, signal?: AbortSignal): Promise<number>;
  /** What it wrote, in order. Ends when the container does, or at once without `follow`. */
  logs(container: string, options: LogOptions, signal?: AbortSignal): AsyncIterable<Output>;

  /**
   * Runs a command in a running container and resolves when it has ended. At the time limit, once
   * `signal` aborts, or when this process ends, however, it is killed with all that it started; then the
   * result says `timedOut`, or the signal's reason is thrown. Under a lease it is so, too, once that is
   * over, whatever this process does meanwhile.
   */
  exec(container: string, spec: ExecSpec, signal?: AbortSignal): Promise<ExecResult>;
  /** The same in two: gets the command ready, and runs it to its end when that is asked for. */
  beginExec(container: string, spec: Omit<ExecSpec, keyof ExecLimits>): Promise<BegunExec>;

  /**
   * Delivers what a container writes from when `begin` is called, which sets it going, until it ends. No
   * output is lost, however short its life. Once `signal` aborts it is killed and removed, and the
   * signal's reason is thrown.
   */
  follow(
    container: string,
    begin: () => Promise<void>,
    onOutput: OnOutput,
    signal?: AbortSignal,
  ): Promise<RunResult>;

  /**
   * Creates a container, runs it to its end and removes it. No output is lost, however short its life.
   * Once `signal` aborts it is killed and removed, and the signal's reason is thrown.
   */
  run(spec: ContainerSpec, onOutput: OnOutput, signal?: AbortSignal): Promise<RunResult>;
}

export interface NetworkSpec {
  readonly name: string;
  readonly labels: Labels;
  /** For example `10.160.0.0/11`; the network gets a /26 of it. */
  readonly subnetRange?: string;
  /** No way out of it. */
  readonly internal?: boolean;
  /** Its containers do not reach one another. */
  readonly separate?: boolean;
}

export interface Network {
  readonly id: string;
  readonly name: string;
  readonly labels: Labels;
  readonly subnet: string;
}

export interface VolumeSpec {
  readonly name: string;
  readonly labels: Labels;
  /** A volume plugin; `local` by default. */
  readonly driver?: string;
  readonly driverOptions?: Readonly<Record<string, string>>;
}

export interface Volume {
  readonly name: string;
  readonly labels: Labels;
}

export interface ContainerSpec {
  readonly name: string;
  readonly image: string;
  readonly labels: Labels;
  /** Instead of the image's command. */
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** `uid:gid`; the image's by default. */
  readonly user?: string;
  readonly workingDirectory?: string;
  readonly mounts?: readonly MountPoint[];
  readonly readOnlyRoot?: boolean;
  readonly network: Attachment;
  readonly memoryBytes?: number;
  readonly cpus?: number;
  readonly pidsLimit?: number;
  /** All that are not named are dropped. */
  readonly keepCapabilities?: readonly string[];
  /** Without AppArmor's default profile, which forbids to mount. Not by default. */
  readonly mayMount?: boolean;
  /** True by default. */
  readonly noNewPrivileges?: boolean;
  /** A first process that reaps the others. */
  readonly init?: boolean;
  /** Start it again whenever it exits, also after the host has started; not by default. */
  readonly restart?: boolean;
  readonly stopSignal?: string;
}

export type MountPoint =
  | {
      readonly kind: "bind";
      /** On the host; must exist. */
      readonly source: string;
      readonly target: string;
      readonly readOnly?: boolean;
      /** What is mounted at `source` or below it later is seen, too. Its mount must be a shared one. */
      readonly follows?: boolean;
      /** What either side mounts below it the other sees. The mount of `source` must be a shared one. */
      readonly shared?: boolean;
    }
  | {
      readonly kind: "volume";
      /** Created where it is missing, with `create`. */
      readonly volume: string;
      readonly target: string;
      readonly readOnly?: boolean;
      /** Gives an empty volume what the image has at `target`, and its owner. Not by default. */
      readonly populate?: boolean;
      readonly create?: Omit<VolumeSpec, "name">;
    }
  | {
      readonly kind: "tmpfs";
      readonly target: string;
      readonly sizeBytes?: number;
      /** 0o1777 by default. */
      readonly mode?: number;
      /** Files in it may be run. Not by default. */
      readonly executable?: boolean;
    };

export type Attachment =
  | { readonly kind: "none" }
  /** The network of the host itself. */
  | { readonly kind: "host" }
  /** Docker's default bridge: the outside, and nothing by name. */
  | { readonly kind: "outside" }
  /** The network namespace of another container. */
  | { readonly kind: "container"; readonly container: string }
  | ({
      readonly kind: "network";
      /** Further networks. The container's address is the one on the first. */
      readonly also?: readonly Membership[];
    } & Membership);

/** Being on a network. */
export interface Membership {
  readonly network: string;
  /** Names for it that all containers of the network see. */
  readonly aliases?: readonly string[];
  /** Names for others that only this container sees; they may be created later. */
  readonly links?: readonly { readonly container: string; readonly alias: string }[];
}

export interface CreatedContainer {
  readonly id: string;
  /** False: it was there, with equal labels. */
  readonly created: boolean;
}

export interface ContainerSummary {
  readonly id: string;
  readonly name: string;
  readonly labels: Labels;
  readonly running: boolean;
  /** On its (first) network; null while it does not run or has none of its own. */
  readonly address: string | null;
}

export interface ContainerState extends ContainerSummary {
  /** Of the image that it was created from, as {@link ContainerEngine.imageId} tells it. */
  readonly imageId: string;
  /** In the host's process namespace; null while it does not run. */
  readonly pid: number | null;
  /** Between two starts of a container that keeps exiting. */
  readonly restarting: boolean;
  readonly restarts: number;
  /** Of the last run; null while it runs or was never started. */
  readonly exitStatus: number | null;
  readonly outOfMemory: boolean;
}

export interface Output {
  readonly stream: "stdout" | "stderr";
  readonly chunk: Buffer;
}

export type OnOutput = (chunk: Buffer, stream: Output["stream"]) => void;

export interface LogOptions {
  /** Only the last lines; all by default. */
  readonly tail?: number;
  /** Go on until the container ends. */
  readonly follow?: boolean;
}

export interface ExecSpec extends ExecLimits {
  readonly command: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly user?: string;
  readonly workingDirectory?: string;
}

export interface ExecLimits {
  readonly timeoutMs?: number;
  /** What still runs of lower standing in the container is killed first. */
  readonly lease?: ExecLease;
  readonly onOutput?: OnOutput;
}

/** A command that is ready to run in a container. */
export interface BegunExec {
  /** As `exec`; the time limit counts from here. To be called once. */
  end(limits: ExecLimits, signal?: AbortSignal): Promise<ExecResult>;
}

export interface ExecResult {
  readonly status: number;
  readonly timedOut: boolean;
}

export interface RunResult {
  readonly status: number;
  readonly outOfMemory: boolean;
}
