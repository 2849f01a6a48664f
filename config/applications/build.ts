import { normalisePath } from "../files/paths.js";
import type { Layout } from "../files/layout.js";
import type { BuildCache } from "./application-model.js";
import { buildSteps } from "./build-steps.js";
import { shownName } from "../reading/entry-name.js";
import type { Node } from "../reading/node.js";
import {
  bool,
  line,
  listOf,
  mapOf,
  mapped,
  oneOf,
  record,
  text,
  type Reader,
} from "../reading/readers.js";
import { about } from "../reading/schema.js";

const flavors = oneOf(
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
);

const flavor: Reader<string> = mapped(flavors, (written, node) => {
  if (written === "symfony") {
    node.warn('"symfony" is a legacy flavor and means "composer"', 'Write "composer".');
    return "composer";
  }
  if (written === "drupal") {
    node.warnNotSupported("drupal");
    return "none";
  }
  return written;
});

const cache = record(
  {
    directory: about("The directory that is kept, in the application.", text),
    watch: about("Files whose change makes it start empty.", listOf(line)),
    allow_stale: about("Keep it all the same when they change.", bool),
    share_between_apps: about("One for all applications of the project.", bool),
  },
  { required: ["directory", "watch"] },
);
const caches: Reader<readonly BuildCache[]> = mapped(
  mapOf(mapped(cache, toCache), shownName),
  (read) => [...read.values()],
);

/** Reads `build`. Steps are of the native layout alone: no other platform would know what to do with them. */
export function buildReader(layout: Layout) {
  return record({
    flavor: about("How the dependencies of the application itself are installed.", flavor),
    caches: about("Directories that are kept between builds.", caches),
    ...(layout === "slipway" && {
      steps: about("Parts of the build, each run only when what it reads has changed.", buildSteps),
    }),
  });
}

function toCache(
  fields: NonNullable<ReturnType<typeof cache>>,
  node: Node,
): BuildCache | undefined {
  if (fields.directory === undefined || fields.watch === undefined) return undefined;
  const directory = normalisePath(fields.directory);
  if (directory === null || directory === "") {
    node.at("directory").error(`"${fields.directory}" is not a directory in the application`);
    return undefined;
  }
  return {
    name: node.key,
    directory,
    watch: fields.watch,
    allowStale: fields.allow_stale ?? false,
    shareBetweenApps: fields.share_between_apps ?? false,
  };
}
