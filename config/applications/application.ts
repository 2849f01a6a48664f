import { posix } from "node:path";
import { normalisePath } from "../files/paths.js";
import type { Application } from "./application-model.js";
import { COMPOSABLE, defaultFlavor, typeReader } from "./application-type.js";
import { buildReader } from "./build.js";
import { cronsReader, timezoneReader } from "./crons.js";
import { dependenciesReader } from "./dependencies.js";
import { additionalHostsReader } from "./additional-hosts.js";
import { checkDisk, completeInstance, instanceFields, type WrittenInstance } from "./instance.js";
import { warnOfLater } from "./later.js";
import type { Layout } from "../files/layout.js";
import type { Node } from "../reading/node.js";
import { operationsReader, sourceOperationsReader } from "./operations.js";
import {
  bool,
  line,
  listOf,
  oneOf,
  record,
  reportMissing,
  script,
  text,
  type Reader,
} from "../reading/readers.js";
import { defaultRuntime, runtimeReader } from "./runtime.js";
import { about, keysOf, schemaOf, withSchema } from "../reading/schema.js";
import { stackReader } from "./stack.js";
import type { TypeVersion } from "../reading/type-version.js";
import { toPlain } from "../files/value.js";
import { variablesReader } from "./variables.js";
import { completeWeb, webReader } from "./web.js";
import { workersReader, type WrittenWorker } from "./workers.js";

/** An application as read from its block; what depends on others is completed by the check. */
export type WrittenApplication = WrittenInstance &
  Omit<Application, keyof WrittenInstance | "configurationFiles" | "files" | "workers"> & {
    readonly workers: readonly WrittenWorker[];
  };

interface ApplicationContext {
  readonly layout: Layout;
  /** Where the block is kept, relative to the repository: the root unless the block says otherwise. */
  readonly directory: string;
  /** The name that a map form gives as the key; null: the block must say it. */
  readonly name: string | null;
}

const NAME = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;
const NAME_RULE = "must be lowercase letters, digits, - and _, at most 63";

const name: Reader<string> = withSchema({ ...schemaOf(text), pattern: NAME.source }, (node) => {
  const read = text(node);
  if (read === undefined || NAME.test(read)) return read;
  node.error(`the name "${read}" ${NAME_RULE}`);
  return undefined;
});

const hooks = record({
  build: about("Runs once for each build, before the file system is frozen.", script),
  deploy: about("Runs while requests are held, with services.", script),
  post_deploy: about("Runs after requests are answered again.", script),
  on_deploy_failure: about(
    "Whether a deploy hook that fails ends the deployment.",
    oneOf("abort", "continue"),
  ),
});

const source = record({
  root: about("The directory of the application, from the root of the repository.", text),
  operations: about("Commands that change the source.", sourceOperationsReader),
});

const preflight = record(
  {
    enabled: about("Whether the build is checked.", bool),
    ignored_rules: about("Rules that do not count.", listOf(line)),
  },
  { required: ["enabled"] },
);

/** Reads the keys of an application's block, each by itself. */
export function applicationFields(layout: Layout) {
  return record({
    name: about("Its name in the project; another name is another application.", name),
    type: about("Runtime and version, as nodejs:22.", typeReader),
    stack: about("What a composable image is made of.", stackReader),
    source: about("Where it is in the repository.", source),
    build: about("How it is built.", buildReader(layout)),
    dependencies: about(
      "Tools that are installed before the build, by language.",
      dependenciesReader,
    ),
    runtime: about("Settings of the type's runtime.", runtimeReader),
    ...instanceFields(layout),
    web: about("How requests are answered.", webReader(layout)),
    workers: about("Processes beside the web.", workersReader(layout)),
    crons: about("Commands that run at set times.", cronsReader),
    timezone: about("The time zone of crons, as Europe/Paris.", timezoneReader),
    hooks: about("Commands at points of a deployment, run by dash.", hooks),
    variables: about("Variables, by prefix and name.", variablesReader),
    preflight: about("Checks of the finished build.", preflight),
    operations: about("Commands that people may run in it.", operationsReader),
    additional_hosts: about("Names that stand for IP addresses.", additionalHostsReader),
  });
}

type Fields = NonNullable<ReturnType<ReturnType<typeof applicationFields>>>;

/**
 * Reads one application's block. Fields that are wrong are reported and replaced by their defaults, so
 * that the check goes on; undefined only where there is no block or no name.
 */
export function readApplication(
  node: Node,
  context: ApplicationContext,
): WrittenApplication | undefined {
  const fields = applicationFields(context.layout)(node);
  if (fields === undefined) return undefined;
  warnOfLater(node);
  const applicationName = nameOf(node, fields.name, context);
  const type = typeOf(node, fields, context.layout);
  const inner = completeInstance(fields);
  const instance = completeInstance(fields.web?.instance ?? {}, inner);
  if (isAbsent(node, "disk") && fields.web?.instance.disk === undefined)
    checkDisk(node, instance, context.layout);
  const root = rootOf(node, fields.source?.root, context);
  const variables = fields.variables ?? {};
  const timezone = fields.timezone ?? "UTC";
  const workers = fields.workers?.({ ...inner, variables, timezone }) ?? [];
  if (applicationName === undefined) return undefined;
  return {
    name: applicationName,
    type,
    stack: fields.stack ?? [],
    root,
    build: {
      flavor: fields.build?.flavor ?? defaultFlavor(type.name),
      caches: fields.build?.caches ?? [],
      steps: fields.build?.steps ?? [],
    },
    dependencies: fields.dependencies?.packages ?? {},
    composerRepositories: fields.dependencies?.composerRepositories ?? [],
    runtime: fields.runtime ?? defaultRuntime,
    hooks: {
      build: fields.hooks?.build ?? null,
      deploy: fields.hooks?.deploy ?? null,
      postDeploy: fields.hooks?.post_deploy ?? null,
      onDeployFailure: fields.hooks?.on_deploy_failure ?? "abort",
    },
    variables,
    ...instance,
    web: completeWeb(fields.web, type.name),
    workers,
    crons: fields.crons ?? [],
    timezone,
    preflight: {
      enabled: fields.preflight?.enabled ?? true,
      ignoredRules: fields.preflight?.ignored_rules ?? [],
    },
    operations: fields.operations ?? [],
    sourceOperations: fields.source?.operations ?? [],
    additionalHosts: fields.additional_hosts ?? {},
    source: sourceOf(node, applicationName),
  };
}

function nameOf(
  node: Node,
  written: string | undefined,
  { name: given, layout }: ApplicationContext,
): string | undefined {
  if (given === null) {
    if (isAbsent(node, "name")) reportMissing(node, "name", keysOf(applicationFields(layout)));
    return written;
  }
  if (!NAME.test(given)) {
    node.keyError(`the name "${given}" ${NAME_RULE}`);
    return undefined;
  }
  return given;
}

/** The type; a stack stands for one. What a stack asks for can be said, but not yet be built. */
function typeOf(node: Node, { type, stack }: Fields, layout: Layout): TypeVersion {
  if (isAbsent(node, "stack")) {
    if (isAbsent(node, "type")) {
      const keys = keysOf(applicationFields(layout));
      reportMissing(node, "type", keys, 'For example "type: nodejs:22".');
    }
    return type ?? { name: "", version: "" };
  }
  const composable = type ?? { name: COMPOSABLE, version: "" };
  if (composable.name !== COMPOSABLE) {
    const message = `a "stack" cannot stand beside the type "${composable.name}"`;
    const hint = 'Remove one of them, or write "type: composable:25.05".';
    if (layout === "upsun") node.at("stack").warn(message, hint);
    else node.at("stack").keyError(message, hint);
  }
  if (stack !== undefined) {
    const message = '"stack" is not supported yet: an application that has one cannot be deployed';
    node.at("stack").warn(message, 'Give the application one "type" instead.');
  }
  return { name: COMPOSABLE, version: composable.name === COMPOSABLE ? composable.version : "" };
}

function rootOf(
  node: Node,
  written: string | undefined,
  { directory }: ApplicationContext,
): string {
  if (written === undefined) return directory;
  const root = normalisePath(written);
  if (root === null) node.at("source", "root").error(`"${written}" leads out of the repository`);
  return root ?? directory;
}

function sourceOf(node: Node, applicationName: string): Application["source"] {
  const block = node.children.filter((child) => !child.key.startsWith("."));
  const written = Object.fromEntries(block.map((child) => [child.key, toPlain(child.value)]));
  return { ...written, name: applicationName };
}

function isAbsent(node: Node, key: string): boolean {
  return node.child(key)?.isNull ?? true;
}

/** The directory that a file of one application is in: "" at the top of the repository. */
export function directoryOf(file: string): string {
  const directory = posix.dirname(file);
  return directory === "." ? "" : directory;
}
