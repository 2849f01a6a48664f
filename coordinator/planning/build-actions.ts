import { buildVariables } from "../../config/variables/environment.js";
import type { Application, BuildStep } from "../../config/applications/application-model.js";
import type { Variable } from "../../config/variables/user-variables.js";
import { decodeAction, encodeAction, encodeCommand, type Command } from "../../content/action.js";
import { digestOf, hashOf, type Digest } from "../../content/digest.js";
import type { ProjectRow } from "../environments/environment.js";
import { dependencyCommand } from "./installers/dependency-command.js";
import type { InstallInputs } from "./installers/installer.js";

/** The image that an application is built in. */
export interface BuildImage {
  /** For example `slipway/nodejs:22`. */
  readonly tag: string;
  /** Hash of what the image is made from: part of every key. */
  readonly recipe: string;
}

/** One action, encoded. */
export interface PreparedAction {
  readonly digest: Digest;
  readonly bytes: Uint8Array;
  readonly command: { readonly digest: Digest; readonly bytes: Uint8Array };
  /** What went into the key, to explain a miss later. */
  readonly inputs: ActionInputs;
  /** What its environment has instead of what the command says, by name. Secret. */
  readonly values: Readonly<Record<string, string>>;
}

/** The inputs of an action, each by a digest or its name; none of them a secret in clear text. */
export interface ActionInputs {
  readonly root: Digest;
  readonly image: string;
  readonly script: string;
  /** By variable: the digest of its value. */
  readonly variables: Readonly<Record<string, string>>;
}

/** Where builds find what is kept between them; must be the same on every agent. */
export const cacheDirectory = "/mnt/cache";

/** The build hook may take an hour, as on the platforms that we follow. */
export const buildTimeoutSeconds = 3_600;

const path = [
  "/app/.venv/bin",
  "/app/.global/bin",
  "/app/.global/vendor/bin",
  "/app/node_modules/.bin",
  "/app/vendor/bin",
  "/usr/local/sbin",
  "/usr/local/bin",
  "/usr/sbin",
  "/usr/bin",
  "/sbin",
  "/bin",
].join(":");

/** What every container of an application has, at build and at run time. */
export const commonVariables: Readonly<Record<string, string>> = {
  PATH: path,
  LANG: "C.UTF-8",
  TZ: "UTC",
  // Where packages of `dependencies:` are; what ends with a colon has the gems of the image as well.
  PYTHONUSERBASE: "/app/.global",
  GEM_PATH: "/app/.global:",
};

/** The variables of the project and the environment that builds see. */
export interface BuildVariables {
  readonly actual: readonly Variable[];
  /** The same with a digest in place of each value: what keys, and so commands, may have of them. */
  readonly named: readonly Variable[];
}

interface ApplicationContext {
  readonly application: Application;
  readonly project: ProjectRow;
  readonly image: BuildImage;
  readonly given: BuildVariables;
}

/** Installs one language's block of `dependencies:` below `.global`. Keyed by block and image. */
export function dependenciesAction(
  context: ApplicationContext,
  language: string,
  root: Digest,
): PreparedAction {
  const packages = context.application.dependencies[language] ?? {};
  return prepare(context, root, {
    arguments: dependencyCommand(language, packages),
    environment: {
      ...commonVariables,
      ...toolVariables,
      HOME: "/tmp",
      COMPOSER_HOME: "/app/.global",
    },
    outputPaths: [".global"],
  });
}

/** Runs the package manager of the build flavor. */
export function installAction(
  context: ApplicationContext,
  install: Pick<InstallInputs, "command" | "root" | "outputPaths">,
): PreparedAction {
  const environmentOf = (given: readonly Variable[]) => ownEnvironment(context, given);
  const { named, actual } = context.given;
  const command = {
    arguments: install.command,
    environment: environmentOf(named),
    outputPaths: install.outputPaths,
  };
  return prepare(context, install.root, command, environmentOf(actual));
}

/** Runs a step of `build.steps`: what it sees of the application is `root` alone. */
export function stepAction(
  context: ApplicationContext,
  step: BuildStep,
  root: Digest,
): PreparedAction {
  const environmentOf = (given: readonly Variable[]) => ownEnvironment(context, given);
  const { named, actual } = context.given;
  const command = {
    arguments: ["/bin/dash", "-e", "-c", step.run],
    environment: environmentOf(named),
    outputPaths: step.outputs,
  };
  return prepare(context, root, command, environmentOf(actual));
}

/** Runs the build hook. Without one there is nothing to run: the output is the input. */
export function buildAction(
  context: ApplicationContext,
  root: Digest,
  source: Digest,
): PreparedAction {
  const hook = context.application.hooks.build;
  const environmentOf = (given: readonly Variable[]) => ({
    ...toolVariables,
    ...allVariables(context, source, given),
    ...commonVariables,
    HOME: "/app",
  });
  const { named, actual } = context.given;
  const command = {
    // A script of the user's own choosing, run in a container of their own: dash, as documented.
    arguments: hook === null ? [] : ["/bin/dash", "-c", hook],
    environment: environmentOf(named),
    outputPaths: [""],
  };
  return prepare(context, root, command, environmentOf(actual));
}

/**
 * Package managers keep what they download where it is kept between builds: the application's directory is the
 * home of the user that builds, and all in it goes into the slug. Compiled Python is compared by its source's
 * hash, as files of a slug have one time, which is the one that other tools put into what they make.
 */
const toolVariables: Readonly<Record<string, string>> = {
  CACHE_DIR: cacheDirectory,
  XDG_CACHE_HOME: `${cacheDirectory}/xdg`,
  npm_config_cache: `${cacheDirectory}/npm`,
  npm_config_update_notifier: "false",
  YARN_CACHE_FOLDER: `${cacheDirectory}/yarn`,
  // Else pnpm keeps them beside the application, as its cache is on another file system.
  npm_config_store_dir: `${cacheDirectory}/pnpm`,
  COMPOSER_CACHE_DIR: `${cacheDirectory}/composer`,
  PIP_CACHE_DIR: `${cacheDirectory}/pip`,
  PIP_BREAK_SYSTEM_PACKAGES: "1",
  PIP_DISABLE_PIP_VERSION_CHECK: "1",
  BUNDLE_USER_CACHE: `${cacheDirectory}/bundle`,
  SOURCE_DATE_EPOCH: "978307200",
};

function allVariables(
  context: ApplicationContext,
  source: Digest,
  given: readonly Variable[],
): Readonly<Record<string, string>> {
  return buildVariables({
    application: context.application,
    project: context.project,
    treeId: hashOf(source),
    cacheDirectory,
    variables: { project: [], environment: given },
  });
}

/** What an action sees that must not depend on the whole tree or on other hooks. */
function ownEnvironment(context: ApplicationContext, given: readonly Variable[]) {
  return {
    ...userVariables(context, given),
    ...commonVariables,
    ...toolVariables,
    HOME: "/tmp",
    CI: "true",
  };
}

/** The variables of the user alone. */
function userVariables(
  context: ApplicationContext,
  given: readonly Variable[],
): Readonly<Record<string, string>> {
  const all = buildVariables({
    application: context.application,
    project: context.project,
    treeId: "",
    cacheDirectory,
    variables: { project: [], environment: given },
  });
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => !/^(?:PLATFORM|MAGENTO_CLOUD)_/.test(name)),
  );
}

/** The same as another action, of which nothing is known. */
export function salted(action: PreparedAction, salt: string): PreparedAction {
  const bytes = encodeAction({ ...decodeAction(Buffer.from(action.bytes)), salt });
  return { ...action, digest: digestOf(bytes), bytes };
}

/** `actual`: the environment with the values that the command's has digests of. */
function prepare(
  context: ApplicationContext,
  root: Digest,
  command: Command,
  actual: Command["environment"] = command.environment,
): PreparedAction {
  const commandBytes = encodeCommand(command);
  const commandDigest = digestOf(commandBytes);
  const bytes = encodeAction({
    command: commandDigest,
    inputRoot: root,
    timeoutSeconds: buildTimeoutSeconds,
    platform: { "container-image": context.image.tag, "image-recipe": context.image.recipe },
  });
  return {
    digest: digestOf(bytes),
    bytes,
    command: { digest: commandDigest, bytes: commandBytes },
    inputs: {
      root,
      image: `${context.image.tag} ${context.image.recipe}`,
      script: digestOf(JSON.stringify(command.arguments)),
      variables: Object.fromEntries(
        Object.entries(command.environment).map(([name, value]) => [name, digestOf(value)]),
      ),
    },
    values: Object.fromEntries(
      Object.entries(actual).filter(([name, value]) => command.environment[name] !== value),
    ),
  };
}
