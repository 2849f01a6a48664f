import type { Application } from "../../../config/applications/application-model.js";
import { bundlerInstaller } from "./bundler-installer.js";
import { composerInstaller } from "./composer-installer.js";
import type { Installer } from "./installer.js";
import { npmInstaller } from "./npm-installer.js";
import { pipInstaller } from "./pip-installer.js";
import { pnpmInstaller } from "./pnpm-installer.js";
import { yarnInstaller } from "./yarn-installer.js";

const byFlavor: Readonly<Record<string, Installer>> = {
  npm: npmInstaller,
  yarn: yarnInstaller,
  pnpm: pnpmInstaller,
  composer: composerInstaller,
  pip: pipInstaller,
  bundler: bundlerInstaller,
};

/** What `default` stands for. */
const usual: Readonly<Record<string, Installer>> = {
  nodejs: npmInstaller,
  php: composerInstaller,
  python: pipInstaller,
  ruby: bundlerInstaller,
};

/** The package manager of an application's build flavor; null where it has none. */
export function installerOf({ build, type }: Application): Installer | null {
  const named = build.flavor === "default" ? usual : byFlavor;
  const key = build.flavor === "default" ? type.name : build.flavor;
  return Object.hasOwn(named, key) ? (named[key] ?? null) : null;
}
