import { canonicalJson } from "../program/json.js";
import type { Application } from "./applications/application-model.js";
import { configurationChanges } from "./configuration-changes.js";
import type { Project } from "./model.js";
import type { Service } from "./services/service-model.js";
import { compareVersions, findServiceType } from "./services/service-types.js";
import type { TypeVersion } from "./reading/type-version.js";

/**
 * What a change does to what runs, from the least to the worst: nothing, a restart of containers, a
 * conversion of data that no way leads back from, or the end of some data.
 */
export type ChangeEffect = "none" | "restart" | "moves-data" | "loses-data";

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

/** One thing that is different. */
export interface Difference {
  readonly effect: ChangeEffect;
  /** For example `the schema "legacy" is dropped`. */
  readonly text: string;
}

/**
 * What a deployment of `wanted` changes against what runs; null where nothing does. Pure: how much of
 * its disk a service uses, for example, it cannot know, so a smaller disk counts as a loss.
 */
export function topologyDifference(
  wanted: Project,
  running: Project | null,
): readonly TopologyChange[] {
  return [
    ...compareAll("application", wanted.applications, running?.applications ?? [], {
      changed: applicationDifferences,
      removed: (application) =>
        keepsFiles(application) ? [loss("it is removed with the files in its mounts")] : [],
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
    ...diskDifferences(after.disk, before.disk, keepsData(before.type)),
    ...sizeDifferences(after, before),
    ...configurationChanges(after.configuration, before.configuration),
    ...otherKeys(after, before, ["relationships"], "restart"),
    ...otherKeys(after, before, ["access", "firewall"], "none"),
  ];
}

function typeDifferences(after: TypeVersion, before: TypeVersion): readonly Difference[] {
  const text = `${spell(before)} becomes ${spell(after)}`;
  if (familyOf(after.name) !== familyOf(before.name)) {
    return [keepsData(before) ? loss(`${text}, which starts without data`) : restart(text)];
  }
  if (keepsData(before) && !keepsData(after)) return [loss(`${text}, which keeps no data`)];
  const order = compareVersions(after.version, before.version);
  if (order === 0) return after.name === before.name ? [] : [restart(text)];
  if (!keepsData(before)) return [restart(text)];
  if (order < 0) return [loss(`${text}, which cannot read the data of a newer version`)];
  return [{ effect: "moves-data", text: `${text}, and its data is converted for good` }];
}

/** Types under several names are one: what one of them has written, the others read. */
function familyOf(name: string): string {
  const plain = name.replace(/-(?:persistent|replica|enterprise)$/, "");
  return plain === "mariadb" ? "mysql" : plain;
}

function diskDifferences(
  after: number | null,
  before: number | null,
  hasData: boolean,
): readonly Difference[] {
  if (after === before) return [];
  const text = `its disk of ${megabytes(before)} becomes one of ${megabytes(after)}`;
  const isSmaller = after !== null && before !== null && after < before;
  if (isSmaller && hasData) return [loss(`${text}, which ends what does not fit`)];
  return [{ effect: "none", text }];
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
    ...diskDifferences(after.disk, before.disk, keepsFiles(before)),
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

/** A mount that is taken away hides its files: they are back with the mount. */
function mountDifferences(after: Application, before: Application): readonly Difference[] {
  const hidden = before.mounts
    .filter(({ source }) => source === "local")
    .filter(({ path }) => !after.mounts.some((mount) => mount.path === path))
    .map(({ path }) => restart(`the mount "${path}" is taken away, and its files are kept`));
  if (hidden.length > 0) return hidden;
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

function keepsFiles({ mounts }: Application): boolean {
  return mounts.some(({ source }) => source === "local");
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
