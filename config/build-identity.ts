import { isMap } from "../program/json.js";
import type { Application } from "./applications/application-model.js";

/**
 * Exactly the part of an application that belongs in the key of its build: equal identities build the
 * same from the same tree. What only matters to a running application (relationships, access, deploy
 * hooks, crons, web, workers, disk) is not in it, so changing that never rebuilds.
 *
 * Keys are sorted, so the order in which a file names things does not count either.
 */
export function buildIdentity(application: Application): unknown {
  const { name, type, stack, root, build, dependencies, composerRepositories } = application;
  const { runtime, hooks, mounts, workers, variables, preflight } = application;
  const allMounts = [mounts, ...workers.map((worker) => worker.mounts)].flat();
  return sorted({
    name,
    type,
    stack,
    root,
    build,
    dependencies,
    composerRepositories,
    runtime,
    hooks: { build: hooks.build },
    mounts: [...new Set(allMounts.map((mount) => JSON.stringify(sorted(mount))))].toSorted(),
    variables,
    preflight,
  });
}

/** Keys of an application's block that a build may see, besides `hooks.build`. */
const BUILD_KEYS = [
  "name",
  "type",
  "stack",
  "build",
  "dependencies",
  "runtime",
  "mounts",
  "variables",
  "source",
  "preflight",
] as const;

/**
 * The application's block as APPLICATION shows it to a build: as written, without what may not lead to
 * another build. Mounts of `web` and `workers` are kept, because they too are directories of the slug.
 */
export function buildTimeBlock({ source }: Application): Readonly<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const key of BUILD_KEYS) if (source[key] !== undefined) kept[key] = source[key];
  // What steps make is in the tree that the hook reads: how they make it would only run it in vain.
  const { build } = kept;
  if (isMap(build)) kept["build"] = without(build, "steps");
  const hooks = source["hooks"];
  if (isMap(hooks) && hooks["build"] !== undefined) kept["hooks"] = { build: hooks["build"] };
  const web = source["web"];
  if (isMap(web) && web["mounts"] !== undefined) kept["web"] = { mounts: web["mounts"] };
  const workers = source["workers"];
  if (isMap(workers)) {
    const mounts = Object.entries(workers).map(([name, worker]) => [
      name,
      isMap(worker) ? worker["mounts"] : undefined,
    ]);
    const withMounts = mounts
      .filter(([, mount]) => mount !== undefined)
      .map(([name, mount]) => [name, { mounts: mount }]);
    if (withMounts.length > 0) kept["workers"] = Object.fromEntries(withMounts);
  }
  return sorted(kept) as Readonly<Record<string, unknown>>;
}

function without(
  map: Readonly<Record<string, unknown>>,
  key: string,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(map).filter(([name]) => name !== key));
}

/** The value with the keys of all its maps in order: its JSON is then canonical. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isMap(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key])]));
}
