import type {
  Application,
  Cron,
  Extensions,
  Firewall,
  Instance,
  Location,
  Mount,
  Relationship,
  Resources,
  Runtime,
  StackPackage,
  StartStop,
  Variables,
  Web,
  Worker,
} from "../applications/application-model.js";
import { COMPOSABLE, defaultFlavor } from "../applications/application-type.js";
import { DEFAULT_SHUTDOWN_SECONDS, MAX_CRON_SECONDS } from "../applications/crons.js";
import { defaultInstance } from "../applications/instance.js";
import { defaultRuntime } from "../applications/runtime.js";
import { defaultUpstream } from "../applications/web.js";

/** Keys and values as they are written; undefined and empty maps of keys are left out. */
export type Block = Readonly<Record<string, unknown>>;

interface WriteOptions {
  /** Whether the block says where the application is; else the place of its file does. */
  readonly withRoot: boolean;
}

/**
 * The block of an application in the native layout, without its name and without what is the default:
 * to read it gives the application again.
 */
export function writeApplication(application: Application, { withRoot }: WriteOptions): Block {
  const { type, root, hooks, preflight } = application;
  // A worker cannot say that it has no disk, so where one has none the web says its own.
  const isDiskShared = application.workers.every(({ disk }) => disk !== null);
  const disk = application.disk ?? undefined;
  const outer = { ...application, disk: isDiskShared ? application.disk : null };
  return block({
    type: type.name === COMPOSABLE && type.version === "" ? undefined : spell(type),
    stack: listOrNothing(application.stack.map(writePackage)),
    source: blockOrNothing({
      root: withRoot && root !== "" ? root : undefined,
      operations: entriesOrNothing(application.sourceOperations, ({ command }) => ({ command })),
    }),
    build: blockOrNothing({
      flavor:
        application.build.flavor === defaultFlavor(type.name)
          ? undefined
          : application.build.flavor,
      caches: entriesOrNothing(application.build.caches, (cache) => ({
        directory: cache.directory,
        watch: cache.watch,
        ...(cache.allowStale && { allow_stale: true }),
        ...(cache.shareBetweenApps && { share_between_apps: true }),
      })),
      steps: listOrNothing(application.build.steps ?? []),
    }),
    dependencies: blockOrNothing(writeDependencies(application)),
    runtime: blockOrNothing(writeRuntime(application.runtime)),
    ...writeInstance(outer, defaultInstance),
    variables: blockOrNothing(application.variables),
    timezone: application.timezone === "UTC" ? undefined : application.timezone,
    hooks: blockOrNothing({
      build: hooks.build ?? undefined,
      deploy: hooks.deploy ?? undefined,
      post_deploy: hooks.postDeploy ?? undefined,
      on_deploy_failure: hooks.onDeployFailure === "abort" ? undefined : hooks.onDeployFailure,
    }),
    web: blockOrNothing({
      ...writeWeb(application.web, type.name),
      disk: isDiskShared ? undefined : disk,
    }),
    workers: entriesOrNothing(application.workers, (worker) => writeWorker(worker, outer)),
    crons: entriesOrNothing(application.crons, writeCron),
    preflight:
      preflight.enabled && preflight.ignoredRules.length === 0
        ? undefined
        : { enabled: preflight.enabled, ignored_rules: preflight.ignoredRules },
    operations: entriesOrNothing(application.operations, ({ role, commands }) => ({
      role,
      commands: writeStartStop(commands),
    })),
    additional_hosts: blockOrNothing(application.additionalHosts),
  });
}

/** `name:version` */
export function spell({ name, version }: Application["type"]): string {
  return version === "" ? name : `${name}:${version}`;
}

/** What an instance has otherwise than `outer`, whose values it would take over. */
export function writeInstance(instance: Instance, outer: Pick<Instance, keyof Instance>): Block {
  const differs = <K extends keyof Instance>(key: K): boolean =>
    JSON.stringify(instance[key]) !== JSON.stringify(outer[key]);
  return {
    relationships: differs("relationships")
      ? entries(instance.relationships, writeRelationship)
      : undefined,
    mounts: differs("mounts")
      ? new Map(instance.mounts.map((mount) => [`/${mount.path}`, writeMount(mount)]))
      : undefined,
    disk: differs("disk") ? instance.disk : undefined,
    size: differs("size") ? instance.size : undefined,
    resources: differs("resources") ? writeResources(instance.resources) : undefined,
    access: differs("access") ? instance.access : undefined,
    firewall: differs("firewall") ? writeFirewall(instance.firewall) : undefined,
  };
}

function writeRelationship({ service, endpoint }: Relationship): unknown {
  return `${service}${endpoint}`.includes(":") ? { service, endpoint } : `${service}:${endpoint}`;
}

function writeMount({ path, source, sourcePath, service }: Mount): Block {
  return block({
    source,
    service: service ?? undefined,
    source_path: sourcePath === path ? undefined : sourcePath,
  });
}

function writeResources({ baseMemoryMb, memoryRatioMb, containerProfile }: Resources): Block {
  return block({
    base_memory: baseMemoryMb,
    memory_ratio: memoryRatioMb,
    container_profile: containerProfile ?? undefined,
  });
}

function writeFirewall({ outbound }: Firewall): Block {
  const rules = outbound.map(({ protocol, ips, domains, ports }) =>
    block({
      protocol,
      ips: listOrNothing(ips),
      domains: listOrNothing(domains),
      ports: listOrNothing(ports),
    }),
  );
  return { outbound: rules };
}

function writePackage({ name, version, ...more }: StackPackage): unknown {
  const written = version === null ? name : `${name}@${version}`;
  const settings = block(writeExtensions(more));
  return Object.keys(settings).length === 0 ? written : { [written]: settings };
}

function writeExtensions({ extensions, disabledExtensions }: Extensions): Block {
  return {
    extensions: listOrNothing(
      extensions.map(({ name, configuration }) =>
        Object.keys(configuration).length === 0 ? name : { name, configuration },
      ),
    ),
    disabled_extensions: listOrNothing(disabledExtensions),
  };
}

function writeDependencies({ dependencies, composerRepositories }: Application): Block {
  if (composerRepositories.length === 0) return dependencies;
  const php = { require: dependencies["php"] ?? {}, repositories: composerRepositories };
  return { ...dependencies, php };
}

function writeRuntime(runtime: Runtime): Block {
  const { requestMemoryMb, reservedMemoryMb } = runtime.sizingHints;
  const usual = defaultRuntime.sizingHints;
  return {
    ...writeExtensions(runtime),
    request_terminate_timeout: runtime.requestTerminateTimeoutSeconds ?? undefined,
    sizing_hints: blockOrNothing({
      request_memory: requestMemoryMb === usual.requestMemoryMb ? undefined : requestMemoryMb,
      reserved_memory: reservedMemoryMb === usual.reservedMemoryMb ? undefined : reservedMemoryMb,
    }),
    xdebug: runtime.xdebugIdekey === null ? undefined : { idekey: runtime.xdebugIdekey },
    quicklisp: blockOrNothing(runtime.quicklisp),
  };
}

function writeWeb({ commands, upstream, locations }: Web, runtime: string): Block {
  const usual = defaultUpstream(runtime);
  return {
    commands: blockOrNothing({
      start: commands.start ?? undefined,
      pre_start: commands.preStart ?? undefined,
      post_start: commands.postStart ?? undefined,
    }),
    upstream: blockOrNothing({
      socket_family:
        upstream.socketFamily === usual.socketFamily ? undefined : upstream.socketFamily,
      protocol: upstream.protocol === usual.protocol ? undefined : upstream.protocol,
    }),
    // A start command without any locations would mean one that passes everything on.
    locations:
      locations.length === 0 && commands.start === null
        ? undefined
        : new Map(locations.map((one) => [one.prefix, writeLocation(one)])),
  };
}

function writeLocation(location: Location): Block {
  const { root, index, passthru, expires, allow, scripts, headers, rules } = location;
  const { enabled, maxRequestSize } = location.requestBuffering;
  return block({
    root: root ?? undefined,
    index: listOrNothing(index),
    passthru: passthru === false ? undefined : passthru,
    expires: expires === -1 ? undefined : expires,
    allow: allow ? undefined : false,
    scripts: scripts ? undefined : false,
    headers: blockOrNothing(headers),
    rules:
      rules.length === 0
        ? undefined
        : new Map(rules.map(({ pattern, ...rule }) => [pattern, block(rule)])),
    request_buffering: blockOrNothing({
      enabled: enabled ? undefined : false,
      max_request_size: maxRequestSize === "250m" ? undefined : maxRequestSize,
    }),
  });
}

function writeWorker(
  worker: Worker,
  outer: Instance & { readonly variables: Variables; readonly timezone: string },
): Block {
  const { start, preStart, postStart } = worker.commands;
  const isSame = JSON.stringify(worker.variables) === JSON.stringify(outer.variables);
  return block({
    commands: block({
      start,
      pre_start: preStart ?? undefined,
      post_start: postStart ?? undefined,
    }),
    ...writeInstance(worker, outer),
    variables: isSame ? undefined : worker.variables,
    timezone: worker.timezone === outer.timezone ? undefined : worker.timezone,
  });
}

function writeCron({ spec, commands, shutdownTimeoutSeconds, timeoutSeconds }: Cron): Block {
  return block({
    spec,
    commands: writeStartStop(commands),
    shutdown_timeout:
      shutdownTimeoutSeconds === DEFAULT_SHUTDOWN_SECONDS ? undefined : shutdownTimeoutSeconds,
    timeout: timeoutSeconds === MAX_CRON_SECONDS ? undefined : timeoutSeconds,
  });
}

function writeStartStop({ start, stop }: StartStop): Block {
  return block({ start, stop: stop ?? undefined });
}

/** The keys that have a value. */
export function block(keys: Block): Block {
  return Object.fromEntries(Object.entries(keys).filter(([, value]) => value !== undefined));
}

/** The keys that have a value; undefined where none has. */
export function blockOrNothing(keys: Block): Block | undefined {
  const written = block(keys);
  return Object.keys(written).length === 0 ? undefined : written;
}

/** The list; undefined where it is empty. */
export function listOrNothing(list: readonly unknown[]): readonly unknown[] | undefined {
  return list.length === 0 ? undefined : list;
}

/** Things with names as a map of their names, in their order, which an object would not keep. */
export function entries<T extends { readonly name: string }>(
  things: readonly T[],
  write: (thing: T) => unknown,
): ReadonlyMap<string, unknown> {
  return new Map(things.map((thing) => [thing.name, write(thing)]));
}

function entriesOrNothing<T extends { readonly name: string }>(
  things: readonly T[],
  write: (thing: T) => unknown,
): ReadonlyMap<string, unknown> | undefined {
  return things.length === 0 ? undefined : entries(things, write);
}
