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
  const own = hiddenFiles(files);
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
  const own = hiddenFiles(files);
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

/** Those with a name on the way that begins with a dot, as that of all that configures does. */
function hiddenFiles(files: readonly string[]): readonly string[] {
  return files.filter(
    // A plain look at each of what may be half a million, before the expression.
    (file) => (file.startsWith(".") || file.includes("/.")) && !/(?:^|\/)node_modules\//.test(file),
  );
}

/** Something at a path that configures nothing, and probably was meant to. */
interface Unread {
  readonly path: string;
  /** What is wrong with it, and in such a way that it is an error. */
  readonly error: string | null;
  /** The path of what is read. */
  readonly meant: string;
}

/**
 * What is named like a configuration and cannot be one: a directory in the place of a file or the
 * reverse, and names that are a letter off. `layout` is null where there is none.
 */
export function findUnread(files: readonly string[], layout: Layout | null): readonly Unread[] {
  const layouts =
    layout === null ? (["slipway", "platform", "magento", "upsun"] as const) : [layout];
  return layouts.flatMap((each) => {
    const application = new RegExp(`^(?:.*/)?\\.${each}\\.app\\.yaml(?=/)`);
    const inDirectory = new RegExp(`^\\.${each}/(?:applications|services|routes)\\.yaml(?=/)`);
    const nearly = new RegExp(
      `^(?:.*/)?\\.?${each}\\.app\\.ya?ml$|^\\.${each}/(?:application|service|route)s?\\.ya?ml$`,
      "i",
    );
    const unread = new Map<string, Unread>();
    for (const file of files) {
      if (!file.toLowerCase().includes(each)) continue;
      const directory =
        each === "upsun" ? null : (application.exec(file) ?? inDirectory.exec(file));
      if (file === `.${each}`) {
        unread.set(file, {
          path: file,
          error: "must be a directory that can be read",
          meant: file,
        });
      } else if (directory !== null) {
        const [path] = directory;
        unread.set(path, { path, error: "must be a file, and is a directory", meant: path });
      } else if (each !== "upsun" && nearly.test(file)) {
        const meant = spelling(file, each);
        if (meant !== file) unread.set(file, { path: file, error: null, meant });
      }
    }
    return [...unread.values()];
  });
}

/** The name that a file would be read by. */
function spelling(file: string, layout: Layout): string {
  const name = posix.basename(file).toLowerCase();
  const kind = /^(application|service|route)s?\./.exec(name)?.[1];
  return posix.join(
    posix.dirname(file),
    kind === undefined ? `.${layout}.app.yaml` : `${kind}s.yaml`,
  );
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
