import type { Layout } from "./layout.js";
import type { Application, Mount } from "./application-model.js";
import type { Node } from "./node.js";
import { line, mapped, oneOf, record, text, type Reader } from "./readers.js";
import { about, schemaOf, withSchema } from "./schema.js";
import { describeValue } from "./value.js";

/** Sources under the names that the layouts give them. */
const SOURCES = {
  slipway: { local: "local", service: "service", tmp: "tmp" },
  platform: { local: "local", service: "service", tmp: "tmp" },
  magento: { local: "local", service: "service", tmp: "tmp" },
  upsun: { instance: "local", storage: "local", service: "service", temporary: "tmp", tmp: "tmp" },
} as const;

/** Reads `mounts`: the map form and the legacy strings `shared:files/...`. */
export function mountsReader(layout: Layout): Reader<readonly Mount[]> {
  const readMap = mapReader(layout);
  const schema = {
    type: "object",
    additionalProperties: {
      anyOf: [schemaOf(readMap), { type: "string", pattern: "^shared:files" }],
    },
  };
  return withSchema(schema, (node) => {
    if (node.value.kind !== "map") {
      node.error(`must be a map, found ${describeValue(node.value)}`);
      return undefined;
    }
    const mounts: Mount[] = [];
    const taken = new TakenPaths();
    for (const child of node.children) {
      const mount = readMount(child, readMap);
      if (mount === undefined) continue;
      const overlapping = taken.add(mount.path, child.key);
      // Upsun projects in the wild mount one inside the other, and it works; they may be converted.
      const isNestable = layout === "upsun" || layout === "slipway";
      const isAllowed = isNestable && overlapping?.isSame === false;
      if (overlapping === null || isAllowed) mounts.push(mount);
      if (overlapping === null) continue;
      const message = `the mounts "${overlapping.key}" and "${child.key}" overlap`;
      if (isAllowed) child.warn(message);
      else child.keyError(message);
    }
    return mounts;
  });
}

/** The directories that are mounts in the web's containers or in a worker's: each is in the slug. */
export function mountPaths({ mounts, workers }: Application): readonly string[] {
  const all = [mounts, ...workers.map((worker) => worker.mounts)].flat();
  return [...new Set(all.map(({ path }) => path))].toSorted();
}

type MapForm = Omit<Mount, "path" | "sourcePath"> & { readonly sourcePath: string | null };

function readMount(node: Node, readMap: Reader<MapForm>): Mount | undefined {
  if (node.key.startsWith(".") && !/^\.\.(?:\/|$)/.test(node.key)) {
    node.warn(`"${node.key}" begins with a dot and is ignored`, `Write "/${node.key}".`);
    return undefined;
  }
  const path = normalisePath(node.key);
  if (path === null || path === "") {
    node.keyError(
      path === null
        ? `the mount "${node.key}" leads out of the application`
        : "a mount cannot replace the application",
    );
    return undefined;
  }
  if (node.value.kind !== "map") return readLegacy(node, path);
  if (node.child("source") === null && MISPLACED.has(node.key)) {
    const what = `"${node.key}" is also a key that does not belong below "mounts"`;
    node.keyError(`"source" is required, and ${what}`, "If it is that key, indent it less.");
    return undefined;
  }
  const form = readMap(node);
  return form === undefined ? undefined : { ...form, path, sourcePath: form.sourcePath ?? path };
}

/** Keys of an application that are indented too far more often than they are directories. */
const MISPLACED: ReadonlySet<string> = new Set([
  "build",
  "commands",
  "crons",
  "dependencies",
  "hooks",
  "locations",
  "relationships",
  "runtime",
  "variables",
  "web",
  "workers",
]);

function mapReader(layout: Layout): Reader<MapForm> {
  const sources: Readonly<Record<string, Mount["source"]>> = SOURCES[layout];
  const read = record(
    {
      source: about("Where the data is kept.", oneOf(...Object.keys(sources))),
      source_path: about(
        "The directory there; the same one means the same data. The default is the mount's path.",
        text,
      ),
      service: about("The network storage, where that is the source.", line),
    },
    { required: ["source"] },
  );
  return mapped(read, (fields, node) => {
    const source = fields.source === undefined ? undefined : sources[fields.source];
    if (source === undefined) return undefined;
    const sourcePath = fields.source_path === undefined ? null : normalisePath(fields.source_path);
    if (fields.source_path !== undefined && sourcePath === null) {
      node.at("source_path").error(`"${fields.source_path}" leads out of the volume`);
      return undefined;
    }
    if (source === "service" && fields.service === undefined) {
      node.keyError('"service" is required where the source is "service"');
      return undefined;
    }
    const service = source === "service" ? (fields.service ?? null) : null;
    return { source, sourcePath, service };
  });
}

function readLegacy(node: Node, path: string): Mount | undefined {
  const written = text(node);
  if (written === undefined) return undefined;
  const match = /^shared:files(?:\/(.*))?$/.exec(written);
  const sourcePath = match === null ? null : normalisePath(match[1] ?? "");
  if (sourcePath === null) {
    node.error(
      `must be a map with "source", or "shared:files/..." as in older projects, found "${written}"`,
    );
    return undefined;
  }
  node.warn(
    `"${written}" is a legacy form of a mount`,
    `Write {source: local, source_path: ${JSON.stringify(sourcePath)}}.`,
  );
  return { path, source: "local", sourcePath, service: null };
}

/** The path without slashes at its ends and without `.`; null when it climbs or cannot be a path. */
export function normalisePath(path: string): string | null {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f\\]/.test(path)) return null;
  const parts = path.split("/").filter((part) => part !== "" && part !== ".");
  return parts.includes("..") ? null : parts.join("/");
}

/** A name on the way to mounts. */
class PathNode {
  readonly children = new Map<string, PathNode>();
  /** The key of the mount that is here. */
  key: string | null = null;
  /** The key of the first mount below. */
  below: string | null = null;
}

/** Finds mounts inside each other, in time that does not grow with their number. */
class TakenPaths {
  readonly #root = new PathNode();

  /** Takes a path, and says with which one before it overlaps. */
  add(path: string, key: string): { readonly key: string; readonly isSame: boolean } | null {
    let node = this.#root;
    let outer: string | null = null;
    for (const name of path.split("/")) {
      outer ??= node.key;
      node.below ??= key;
      let child = node.children.get(name);
      if (child === undefined) node.children.set(name, (child = new PathNode()));
      node = child;
    }
    const same = node.key;
    const other = same ?? outer ?? node.below;
    node.key ??= key;
    return other === null ? null : { key: other, isSame: same !== null };
  }
}
