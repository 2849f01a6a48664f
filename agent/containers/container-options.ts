import type { ContainerCreateOptions, MountSettings } from "dockerode";
import type { ContainerSpec, Membership, MountPoint } from "./container-engine.js";

/** The container as Docker's API wants it. */
export function containerOptions(spec: ContainerSpec): ContainerCreateOptions {
  const { network } = spec;
  return {
    name: spec.name,
    Image: spec.image,
    Labels: { ...spec.labels },
    ...(spec.command && { Cmd: [...spec.command] }),
    Env: environmentList(spec.environment ?? {}),
    ...(spec.user !== undefined && { User: spec.user }),
    ...(spec.workingDirectory !== undefined && { WorkingDir: spec.workingDirectory }),
    ...(spec.stopSignal !== undefined && { StopSignal: spec.stopSignal }),
    HostConfig: {
      Mounts: (spec.mounts ?? []).filter((mount) => mount.kind !== "tmpfs").map(mountSettings),
      Tmpfs: Object.fromEntries((spec.mounts ?? []).flatMap(tmpfsEntry)),
      ReadonlyRootfs: spec.readOnlyRoot ?? false,
      NetworkMode: networkMode(spec),
      CapDrop: ["ALL"],
      CapAdd: [...(spec.keepCapabilities ?? [])],
      SecurityOpt: [
        ...((spec.noNewPrivileges ?? true) ? ["no-new-privileges"] : []),
        ...(spec.mayMount ? ["apparmor=unconfined"] : []),
      ],
      Init: spec.init ?? false,
      RestartPolicy: { Name: spec.restart ? "unless-stopped" : "no" },
      PidsLimit: spec.pidsLimit ?? 4096,
      // Swap counts as memory: a container over its limit is ended, not slowed down for all.
      ...(spec.memoryBytes && { Memory: spec.memoryBytes, MemorySwap: spec.memoryBytes }),
      ...(spec.cpus && { NanoCpus: Math.round(spec.cpus * 1e9) }),
      // The daemon's log of a container is bounded: it is for looking back a few minutes.
      LogConfig: { Type: "json-file", Config: { "max-size": "10m", "max-file": "2" } },
    },
    ...(network.kind === "network" && {
      NetworkingConfig: {
        EndpointsConfig: {
          [network.network]: endpoint(network),
        },
      },
    }),
  };
}

/** Being on a network, as Docker's API wants it. */
export function endpoint(membership: Membership): { Aliases: string[]; Links: string[] } {
  return {
    Aliases: [...(membership.aliases ?? [])],
    Links: (membership.links ?? []).map(({ container, alias }) => `${container}:${alias}`),
  };
}

/** `NAME=value` for each. */
export function environmentList(environment: Readonly<Record<string, string>>): string[] {
  return Object.entries(environment).map(([name, value]) => `${name}=${value}`);
}

function networkMode({ network }: ContainerSpec): string {
  switch (network.kind) {
    case "none":
      return "none";
    case "host":
      return "host";
    case "outside":
      return "bridge";
    case "container":
      return `container:${network.container}`;
    case "network":
      return network.network;
  }
}

/**
 * Since API 1.44 a read-only mount makes all below it read-only, too, when the container starts: also
 * when it starts again, with writable mounts in place. Older engines do not know the option.
 */
const following = { Propagation: "rslave", ReadOnlyNonRecursive: true } as const;

function mountSettings(mount: MountPoint): MountSettings {
  switch (mount.kind) {
    case "bind":
      return {
        Type: "bind",
        Source: mount.source,
        Target: mount.target,
        ReadOnly: mount.readOnly ?? false,
        ...(mount.follows && { BindOptions: following }),
        ...(mount.shared && { BindOptions: { Propagation: "rshared" } }),
      };
    case "volume":
      return {
        Type: "volume",
        Source: mount.volume,
        Target: mount.target,
        ReadOnly: mount.readOnly ?? false,
        VolumeOptions: {
          NoCopy: !(mount.populate ?? false),
          Labels: { ...mount.create?.labels },
          DriverConfig: {
            Name: mount.create?.driver ?? "",
            Options: { ...mount.create?.driverOptions },
          },
        },
      };
    case "tmpfs":
      return { Type: "tmpfs", Source: "", Target: mount.target };
  }
}

// HostConfig.Tmpfs and not Mounts: only it takes the options exec and nosuid.
function tmpfsEntry(mount: MountPoint): [string, string][] {
  if (mount.kind !== "tmpfs") return [];
  const options = [
    "rw",
    "nosuid",
    "nodev",
    mount.executable ? "exec" : "noexec",
    `mode=${(mount.mode ?? 0o1777).toString(8)}`,
    ...(mount.sizeBytes === undefined ? [] : [`size=${mount.sizeBytes}`]),
  ];
  return [[mount.target, options.join(",")]];
}
