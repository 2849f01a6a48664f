import { join, posix } from "node:path";
import type { MountPoint } from "../containers/container-engine.js";

/** A directory of the host and where it belongs below /app. A slug is one at "" and perhaps more. */
export interface SlugMount {
  /** "" is /app itself. */
  readonly path: string;
  readonly source: string;
}

/** The slug as a container has it: read-only. */
export function slugMountPoints(slug: readonly SlugMount[]): readonly MountPoint[] {
  return slug.map(({ source, path }) => ({
    kind: "bind",
    source,
    target: posix.join("/app", path),
    readOnly: true,
  }));
}

/** Where the host has what is at `path` of the slug: in the innermost directory that covers it. */
export function pathInSlug(slug: readonly SlugMount[], path: string): string {
  const covering = slug.filter(
    (mount) => mount.path === "" || path === mount.path || path.startsWith(`${mount.path}/`),
  );
  const innermost = covering.toSorted((a, b) => b.path.length - a.path.length)[0];
  return join(innermost?.source ?? "", path.slice(innermost?.path.length ?? 0));
}
