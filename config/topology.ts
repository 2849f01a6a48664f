import { canonicalJson } from "../program/json.js";
import type { Application, Mount } from "./applications/application-model.js";
import { configurationChanges } from "./configuration-changes.js";
import type { ChangeEffect, Difference } from "./difference.js";
import type { Project } from "./model.js";
import type { Service } from "./services/service-model.js";
import { compareVersions, findServiceType } from "./services/service-types.js";
import type { TypeVersion } from "./reading/type-version.js";

/** One application or service, as a deployment would leave it. */
export interface TopologyChange {
  readonly subject: "application" | "service";
  readonly name: string;
  readonly change: "add" | "change" | "keep" | "remove";
  /** Its type, for example `mariadb:10.11`. */
  readonly detail: string;
  /** The worst of its differences. */
  readonly effect: ChangeEffect;
  /** What is different, in words, each with what it does. */
  readonly differences: readonly Difference[];
}

/**
 * What a deployment of `wanted` changes against what runs; null where nothing does. `withFiles`: the
 * applications of which files may be kept, be it of mounts that they have no more. Pure.
 */
export function topologyDifference(
  wanted: Project,
  running: Project | null,
  withFiles: readonly string[] = [],
): readonly TopologyChange[] {
  return [
    ...compareAll("application", wanted.applications, running?.applications ?? [], {
      changed: applicationDifferences,
      removed: ({ name, mounts }) => {
        if (mounts.some(keepsFiles)) return [loss("it is removed with the files in its mounts")];
        if (!withFiles.includes(name)) return [];
        return [loss("it is removed with the files of mounts that it had")];
      },
    }),
    ...compareAll("service", wanted.services, running?.services ?? [], {
      changed: serviceDifferences,
      removed: ({ type }) => (keepsData(type) ? [loss("it is removed with its data")] : []),
    }),
  ];
}

/** The changes that end some data, without those whose application or service is in `confirmed`. */
export function unconfirmedLosses(
  changes: readonly TopologyChange[],
  confirmed: readonly string[],
): readonly TopologyChange[] {
  return changes.filter(({ effect, name }) => effect === "loses-data" && !confirmed.includes(name));
}

interface Comparison<T> {
  readonly changed: (after: T, before: T) => readonly Difference[];
  readonly removed: (before: T) => readonly Difference[];
}

function compareAll<T extends { readonly name: string; readonly type: TypeVersion }>(
  subject: TopologyChange["subject"],
  wanted: readonly T[],
  running: readonly T[],
  { changed, removed }: Comparison<T>,
): readonly TopologyChange[] {
  const change = (
    item: T,
    kind: TopologyChange["change"],
    differences: readonly Difference[],
  ): TopologyChange => ({
    subject,
    name: item.name,
    change: kind,
    detail: spell(item.type),
    effect: worst(differences),
    differences,
  });
  const changes = wanted.map((item) => {
    const before = running.find(({ name }) => name === item.name);
    if (before === undefined) return change(item, "add", []);
    const differences = changed(item, before);
    return change(item, differences.length === 0 ? "keep" : "change", differences);
  });
  const gone = running
    .filter(({ name }) => !wanted.some((item) => item.name === name))
    .map((item) => change(item, "remove", removed(item)));
  return [...changes, ...gone];
}

const ORDER: readonly ChangeEffect[] = ["none", "restart", "moves-data", "loses-data"];

function worst(differences: readonly Difference[]): ChangeEffect {
  const ranks = differences.map(({ effect }) => ORDER.indexOf(effect));
  return ORDER[Math.max(0, ...ranks)] ?? "none";
}

function serviceDifferences(after: Service, before: Service): readonly Difference[] {
  return [
    ...typeDifferences(after.type, before.type),
    ...diskDifferences(after.disk, before.disk),
    ...sizeDifferences(after, before),
    ...configurationChanges(after.configuration, before.configuration),
    ...otherKeys(after, before, ["relationships"], "restart"),
    ...otherKeys(after, before, ["access", "firewall"], "none"),
  ];
}

/**
 * Whether a service that becomes one of type `after` begins without what it has as one of `before`. A
 * newer version reads the data of an older one, and whatever keeps none may become anything.
 */
export function startsEmpty(after: TypeVersion, before: TypeVersion): boolean {
  if (familyOf(after.name) !== familyOf(before.name)) return true;
  if (!keepsData(before)) return false;
  return !keepsData(after) || compareVersions(after.version, before.version) < 0;
}

function typeDifferences(after: TypeVersion, before: TypeVersion): readonly Difference[] {
  const text = `${spell(before)} becomes ${spell(after)}`;
  const order = compareVersions(after.version, before.version);
  if (order === 0 && after.name === before.name) return [];
  if (!keepsData(before)) return [restart(text)];
  if (startsEmpty(after, before)) {
    const how = keepsData(after) ? "starts empty" : "keeps no data";
    return [loss(`${text}, which ${how}: the data of ${spell(before)} is removed`)];
  }
  if (order === 0) return [restart(text)];
  return [{ effect: "moves-data", text: `${text}, and its data is converted for good` }];
}

/** Types under several names are one: what one of them has written, the others read. */
function familyOf(name: string): string {
  const plain = name.replace(/-(?:persistent|replica|enterprise)$/, "");
  return plain === "mariadb" ? "mysql" : plain;
}

/** No size is enforced on what is kept, so a smaller one ends nothing. */
function diskDifferences(after: number | null, before: number | null): readonly Difference[] {
  if (after === before) return [];
  const text = `its disk of ${megabytes(before)} becomes one of ${megabytes(after)}`;
  const isSmaller = after !== null && before !== null && after < before;
  const why = "its data stays, however much it is: the size is not enforced";
  return [{ effect: "none", text: isSmaller ? `${text}, and ${why}` : text }];
}

function megabytes(disk: number | null): string {
  return disk === null ? "no given size" : `${disk} MB`;
}

type Sized = Pick<Service, "size" | "resources">;

function sizeDifferences(after: Sized, before: Sized): readonly Difference[] {
  const size =
    after.size === before.size ? [] : [restart(`its size ${before.size} becomes ${after.size}`)];
  return [...size, ...otherKeys(after, before, ["resources"], "restart")];
}

function applicationDifferences(after: Application, before: Application): readonly Difference[] {
  const type = spell(after.type);
  return [
    ...(type === spell(before.type) ? [] : [restart(`${spell(before.type)} becomes ${type}`)]),
    ...diskDifferences(after.disk, before.disk),
    ...sizeDifferences(after, before),
    ...mountDifferences(after, before),
    ...otherKeys(after, before, APPLICATION_KEYS, "restart"),
  ];
}

/** Not in it: where its files are, which is no difference of its own. */
const APPLICATION_KEYS = [
  "stack",
  "root",
  "build",
  "dependencies",
  "composerRepositories",
  "files",
  "runtime",
  "preflight",
  "variables",
  "relationships",
  "hooks",
  "web",
  "workers",
  "crons",
  "timezone",
  "access",
  "firewall",
  "additionalHosts",
  "operations",
  "sourceOperations",
] as const;

/** Files belong to a source path: they are seen wherever a mount has it, and kept where none does. */
function mountDifferences(after: Application, before: Application): readonly Difference[] {
  const now = after.mounts.filter(keepsFiles);
  const moved = before.mounts.filter(keepsFiles).flatMap(({ path, sourcePath }) => {
    if (now.some((mount) => mount.path === path && mount.sourcePath === sourcePath)) return [];
    const other = now.find((mount) => mount.sourcePath === sourcePath);
    if (other !== undefined) {
      return [restart(`the mount "${path}" is taken away, and "${other.path}" has its files`)];
    }
    const isElsewhere = after.mounts.some((mount) => mount.path === path);
    const what = isElsewhere ? "has another source" : "is taken away";
    const until = `its files are kept under the source path "${sourcePath}"`;
    return [restart(`the mount "${path}" ${what}, and ${until}`)];
  });
  if (moved.length > 0) return moved;
  return otherKeys(after, before, ["mounts"], "restart");
}

function otherKeys<T>(
  after: T,
  before: T,
  keys: readonly (keyof T & string)[],
  effect: ChangeEffect,
): readonly Difference[] {
  const changed = keys.filter((key) => canonicalJson(after[key]) !== canonicalJson(before[key]));
  return changed.length === 0 ? [] : [{ effect, text: `${changed.join(", ")} changed` }];
}

function keepsData(type: TypeVersion): boolean {
  return findServiceType(type.name)?.disk !== "none";
}

/** Whether what is written to a mount is there for the next version, too. */
export function keepsFiles({ source }: Pick<Mount, "source">): boolean {
  return source === "local";
}

function loss(text: string): Difference {
  return { effect: "loses-data", text };
}

function restart(text: string): Difference {
  return { effect: "restart", text };
}

function spell({ name, version }: TypeVersion): string {
  return version === "" ? name : `${name}:${version}`;
}
