import { posix } from "node:path";
import type { Project } from "../model.js";

export type Layout = Project["layout"];

/** Where a layout keeps what; paths are relative to the repository. */
export interface Layouts {
  readonly layout: Layout;
  /** Files of one application each, in order of their paths. */
  readonly applicationFiles: readonly string[];
  /** The file with all applications as a map or list, where there is one. */
  readonly applicationsFile: string | null;
  readonly servicesFile: string | null;
  readonly routesFile: string | null;
  /** Files with all three kinds at once, merged. */
  readonly mergedFiles: readonly string[];
  /** Everything that configures, application files and whole directories: no part of any build. */
  readonly configurationFiles: readonly string[];
  /** Another layout that is also there and is not read. */
  readonly ignored: readonly Layout[];
}

/**
 * Finds the layout that a tree is written in, or null where there is none. Several at once happen while
 * a project moves: the first of slipway, platform, magento, upsun is read. What lies in node_modules
 * belongs to other projects.
 */
export function findLayout(files: readonly string[]): Layouts | null {
  const own = files.filter((file) => !/(?:^|\/)node_modules\//.test(file));
  const found = (["slipway", "platform", "magento", "upsun"] as const)
    .map((layout) => (layout === "upsun" ? mergedLayout(own) : separateLayout(layout, own)))
    .filter((layouts) => layouts !== null);
  const [first, ...others] = found;
  return first === undefined ? null : { ...first, ignored: others.map(({ layout }) => layout) };
}

/**
 * The directories of projects in one that is none itself, only the place that they are kept in: it has
 * no configuration of its own, and applications in several directories beside each other. Empty for
 * every other tree.
 */
export function projectsIn(files: readonly string[]): readonly string[] {
  const own = files.filter((file) => !/(?:^|\/)node_modules\//.test(file));
  const configuration = /^((?:.*\/)?)\.(?:slipway|platform|magento|upsun)(?:\/.*|\.app\.yaml)$/;
  const directories = new Set(own.flatMap((file) => configuration.exec(file)?.slice(1, 2) ?? []));
  if (directories.size < 2 || directories.has("")) return [];
  const outermost = [...directories].filter((directory) =>
    [...directories].every((other) => other === directory || !directory.startsWith(other)),
  );
  return outermost.length < 2
    ? []
    : outermost.map((directory) => directory.slice(0, -1)).toSorted();
}

function separateLayout(layout: Layout, files: readonly string[]): Layouts | null {
  const applicationName = `.${layout}.app.yaml`;
  const directory = `.${layout}/`;
  const applicationFiles = files
    .filter((file) => posix.basename(file) === applicationName)
    .toSorted();
  const configuration = files.filter((file) => file.startsWith(directory));
  if (applicationFiles.length === 0 && configuration.length === 0) return null;
  const here = (name: string) => (files.includes(directory + name) ? directory + name : null);
  return {
    layout,
    applicationFiles,
    applicationsFile: here("applications.yaml"),
    servicesFile: here("services.yaml"),
    routesFile: here("routes.yaml"),
    mergedFiles: [],
    configurationFiles: [...applicationFiles, ...configuration].toSorted(),
    ignored: [],
  };
}

function mergedLayout(files: readonly string[]): Layouts | null {
  const configuration = files.filter((file) => file.startsWith(".upsun/"));
  if (configuration.length === 0) return null;
  return {
    layout: "upsun",
    applicationFiles: [],
    applicationsFile: null,
    servicesFile: null,
    routesFile: null,
    mergedFiles: configuration.filter((file) => /^\.upsun\/[^/]+\.ya?ml$/.test(file)).toSorted(),
    configurationFiles: configuration.toSorted(),
    ignored: [],
  };
}
