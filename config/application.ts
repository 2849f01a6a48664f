import { posix } from "node:path";
import { applicationLater } from "./later.js";
import type { Layout } from "./layout.js";
import type { Application } from "./application-model.js";
import type { TypeVersion } from "./type-version.js";
import { mountsReader, normalisePath } from "./mounts.js";
import type { Node } from "./node.js";
import {
  anything,
  integer,
  mapOf,
  notSupportedYet,
  oneOf,
  record,
  text,
  type Reader,
} from "./readers.js";
import { relationshipsReader, type WrittenRelationship } from "./relationships.js";
import { didYouMean } from "./suggest.js";
import { describeValue, toPlain } from "./value.js";
import { completeWeb, webReader } from "./web.js";

/** An application as read from its block; what depends on others is completed by the check. */
export type WrittenApplication = Omit<Application, "relationships" | "configurationFiles"> & {
  readonly relationships: readonly WrittenRelationship[];
};

interface ApplicationContext {
  readonly layout: Layout;
  /** Where the block is kept, relative to the repository: the root unless the block says otherwise. */
  readonly directory: string;
  /** The name that a map form gives as the key; null: the block must say it. */
  readonly name: string | null;
}

const NAME = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;

const RUNTIMES: Readonly<Record<string, string>> = {
  php: "composer",
  nodejs: "default",
  bun: "none",
  composable: "none",
  deno: "none",
  dotnet: "none",
  elixir: "none",
  golang: "none",
  hhvm: "composer",
  java: "none",
  lisp: "none",
  python: "none",
  ruby: "none",
  rust: "none",
};

const FLAVORS = [
  "none",
  "default",
  "composer",
  "npm",
  "yarn",
  "pnpm",
  "pip",
  "bundler",
  "drupal",
  "symfony",
] as const;
const LANGUAGES = ["php", "python", "python2", "python3", "ruby", "nodejs"] as const;

const name: Reader<string> = (node) => {
  const read = text(node);
  if (read === undefined || NAME.test(read)) return read;
  node.error(`the name "${read}" must be lowercase letters, digits, - and _, at most 63`);
  return undefined;
};

const type: Reader<TypeVersion> = (node) => {
  const written = text(node);
  if (written === undefined) return undefined;
  const [runtime = "", version = "", ...more] = written.split(":");
  if (!Object.hasOwn(RUNTIMES, runtime)) {
    node.error(
      `"${written}" is not a valid application type`,
      didYouMean(runtime, Object.keys(RUNTIMES)),
    );
    return undefined;
  }
  if (more.length === 0 && /^\d+(?:\.\d+)*$/.test(version)) return { name: runtime, version };
  node.error(`"${written}" is not a valid application type`, `Write "${runtime}:<version>".`);
  return undefined;
};

const flavor: Reader<string> = (node) => {
  const written = oneOf(...FLAVORS)(node);
  if (written === "symfony") {
    node.warn('"symfony" is a legacy flavor and means "composer"', 'Write "composer".');
    return "composer";
  }
  if (written === "drupal") {
    node.warnNotSupported("drupal");
    return "none";
  }
  return written;
};

const packages: Reader<Readonly<Record<string, string>>> = (node) => {
  if (node.key === "php" && node.child("require")?.value.kind === "map") {
    node.child("repositories")?.warnNotSupported();
    return packages(node.at("require"));
  }
  const read = mapOf(text, packageName)(node);
  return read === undefined ? undefined : Object.fromEntries(read);
};

const packageName: Reader<string> = (node) => {
  if (/^[^\s-][^\s]*$/.test(node.key)) return node.key;
  node.keyError(`"${node.key}" is not the name of a package`);
  return undefined;
};

const dependencies = record({
  php: packages,
  python: packages,
  python2: packages,
  python3: packages,
  ruby: packages,
  nodejs: packages,
} satisfies Record<(typeof LANGUAGES)[number], Reader<unknown>>);

const variables = mapOf((node) => {
  if (node.value.kind === "map") {
    return Object.fromEntries(
      node.children.filter(isVariableName).map((child) => [child.key, toPlain(child.value)]),
    );
  }
  node.error(
    `must be a map of names and values, found ${describeValue(node.value)}`,
    `Write it below a prefix, as "env: {${node.key}: ...}".`,
  );
  return undefined;
});

function isVariableName(node: Node): boolean {
  const isEnvironment = node.path.at(-2) === "env";
  const isRight = isEnvironment
    ? /^[A-Za-z_][A-Za-z0-9_]*$/.test(node.key)
    : /^[^\s=]+$/.test(node.key);
  if (!isRight) node.keyError(`"${node.key}" is not the name of a variable`);
  return isRight;
}

const source = record({
  root: text,
  operations: notSupportedYet(mapOf(record({ command: text }, { required: ["command"] }))),
});

function fieldsReader(layout: Layout) {
  return record({
    name,
    type,
    build: record({ flavor, caches: notSupportedYet() }),
    dependencies,
    hooks: record({
      build: text,
      deploy: text,
      post_deploy: text,
      on_deploy_failure: oneOf("abort", "continue"),
    }),
    variables,
    relationships: relationshipsReader,
    mounts: mountsReader(layout),
    disk: integer({ min: 128 }),
    web: webReader,
    source,
    stack: anything,
    ...later,
  });
}

const later = Object.fromEntries(
  Object.entries(applicationLater).map(([key, reader]) => [key, notSupportedYet(reader)]),
) as Readonly<Record<keyof typeof applicationLater, Reader<never>>>;

/**
 * Reads one application's block. Fields that are wrong are reported and replaced by their defaults, so
 * that the check goes on; undefined only where there is no block or no name.
 */
export function readApplication(
  node: Node,
  context: ApplicationContext,
): WrittenApplication | undefined {
  const fields = fieldsReader(context.layout)(node);
  if (fields === undefined) return undefined;
  const applicationName = nameOf(node, fields.name, context);
  const typeVersion = typeOf(node, fields.type);
  const root = rootOf(node, fields.source?.root, context);
  const mounts = fields.mounts ?? [];
  const needsDisk = context.layout === "platform" || context.layout === "magento";
  if (needsDisk && mounts.some((mount) => mount.source === "local") && isAbsent(node, "disk")) {
    node.at("mounts").keyError('local mounts need a "disk"', 'Add "disk: 1024" (in MB).');
  }
  if (applicationName === undefined) return undefined;
  return {
    name: applicationName,
    type: typeVersion,
    root,
    build: { flavor: fields.build?.flavor ?? RUNTIMES[typeVersion.name] ?? "none" },
    dependencies: withoutUndefined(fields.dependencies ?? {}),
    hooks: {
      build: fields.hooks?.build ?? null,
      deploy: fields.hooks?.deploy ?? null,
      postDeploy: fields.hooks?.post_deploy ?? null,
      onDeployFailure: fields.hooks?.on_deploy_failure ?? "abort",
    },
    variables: Object.fromEntries(fields.variables ?? []),
    relationships: fields.relationships ?? [],
    mounts,
    disk: fields.disk ?? null,
    web: completeWeb(fields.web, typeVersion.name),
    source: sourceOf(node, applicationName),
  };
}

function nameOf(
  node: Node,
  written: string | undefined,
  { name: given }: ApplicationContext,
): string | undefined {
  if (given === null) {
    if (isAbsent(node, "name")) node.keyError('"name" is required');
    return written;
  }
  if (!NAME.test(given)) {
    node.keyError(`the name "${given}" must be lowercase letters, digits, - and _, at most 63`);
    return undefined;
  }
  return given;
}

/** The type's absence is an error, and so is a stack: without its runtimes nothing would build. */
function typeOf(node: Node, written: TypeVersion | undefined): TypeVersion {
  if (!isAbsent(node, "stack")) {
    node
      .at("stack")
      .keyError('"stack" is not supported yet', 'Give the application one "type" instead.');
  } else if (isAbsent(node, "type")) {
    node.keyError('"type" is required', 'For example "type: nodejs:22".');
  }
  return written ?? { name: "", version: "" };
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

function withoutUndefined<T>(
  record_: Readonly<Record<string, T | undefined>>,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    Object.entries(record_).filter((entry): entry is [string, T] => entry[1] !== undefined),
  );
}

/** The directory that a file of one application is in: "" at the top of the repository. */
export function directoryOf(file: string): string {
  const directory = posix.dirname(file);
  return directory === "." ? "" : directory;
}
