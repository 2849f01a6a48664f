import type { BlobKeeper, CacheAnswer } from "../../content/blob-keeper.js";
import { parseDigest, shortDigest } from "../../content/digest.js";
import { ownRoot } from "../../content/shards/sharded-roots.js";
import { NotFoundError } from "../../program/error.js";
import type { Activity } from "../activities/activity.js";
import type { Environment } from "../environments/environment.js";

/** What a keeper of the cache is to the user of a project. */
export interface ExplainedKeeper extends Omit<BlobKeeper, "kind"> {
  readonly kind: "deployment" | "import" | "activity" | "result" | "other";
  /** For people. */
  readonly what: string;
}

/** What keeps a blob of a project, and where it is. */
export interface BlobReport {
  readonly places: readonly {
    readonly cache: string;
    readonly isStored: boolean;
    /** Why the cache does not answer, or null. */
    readonly problem: string | null;
  }[];
  readonly keepers: readonly ExplainedKeeper[];
  /** There are more. */
  readonly isTruncated: boolean;
  readonly unusedUntilMs: number;
}

/** What the names that we give to roots and leases stand for, within one project. */
interface KeeperNames {
  readonly environment: (id: string) => Environment | null;
  readonly activity: (id: string) => Activity | null;
}

/** Who needs what was imported, in the cache's words. */
export const importOwner = "import";

/** Puts together what each cache says of a blob, each keeper once, in the user's words. */
export function reportOf(
  answers: readonly CacheAnswer[],
  projectId: string,
  stores: {
    readonly environments: { get(id: string): Environment };
    readonly activities: { get(id: string): Activity };
  },
): BlobReport {
  const ofProject = <Row extends { readonly projectId: string }>(get: (id: string) => Row) => {
    return (id: string): Row | null => {
      const row = orNull(() => get(id));
      return row?.projectId === projectId ? row : null;
    };
  };
  const names: KeeperNames = {
    environment: ofProject((id) => stores.environments.get(id)),
    activity: ofProject((id) => stores.activities.get(id)),
  };
  const keepers = new Map<string, ExplainedKeeper>();
  let isTruncated = false;
  let unusedUntilMs = 0;
  for (const answer of answers) {
    if (answer.problem !== null) continue;
    const { explanation } = answer;
    isTruncated ||= explanation.isTruncated;
    unusedUntilMs = Math.max(unusedUntilMs, explanation.unusedUntilMs);
    for (const given of explanation.keepers) {
      const keeper = ofWholeTree(given);
      if (keeper === null) continue;
      const key = JSON.stringify([keeper.kind, keeper.name, keeper.root]);
      if (!keepers.has(key)) keepers.set(key, { ...keeper, ...meaningOf(keeper, names) });
    }
  }
  return {
    places: answers.map((answer) => ({
      cache: answer.address,
      isStored: answer.problem === null && answer.explanation.isStored,
      problem: answer.problem,
    })),
    keepers: [...keepers.values()],
    isTruncated,
    unusedUntilMs,
  };
}

/** Null where there is no such row any more. */
function orNull<Row>(get: () => Row): Row | null {
  try {
    return get();
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

/** One of several caches has its share of a tree pinned; this is the tree. Null for a mere note. */
function ofWholeTree(keeper: BlobKeeper): BlobKeeper | null {
  if (keeper.kind !== "root" || keeper.root === null) return keeper;
  const own = ownRoot({ root: keeper.root, owner: keeper.name });
  return own === null ? null : { ...keeper, root: own.root, name: own.owner };
}

function meaningOf(
  { kind, name }: BlobKeeper,
  names: KeeperNames,
): Pick<ExplainedKeeper, "kind" | "what"> {
  switch (kind) {
    case "root":
      return meaningOfRoot(name, names);
    case "lease":
      return meaningOfLease(name, names);
    case "result":
      return { kind: "result", what: `result of build step ${shortDigest(parseDigest(name))}` };
  }
}

function meaningOfRoot(owner: string, names: KeeperNames): Pick<ExplainedKeeper, "kind" | "what"> {
  if (owner === importOwner) return { kind: "import", what: "imported with `slipway slug import`" };
  const [, id, generation] = /^environment:([^:]+):([0-9]+)$/.exec(owner) ?? [];
  if (id === undefined) return { kind: "other", what: owner };
  const environment = names.environment(id);
  const where = environment === null ? "an environment that is gone" : `"${environment.name}"`;
  const current = environment?.generation === Number(generation) ? " (current)" : "";
  return { kind: "deployment", what: `deployment ${generation} of ${where}${current}` };
}

function meaningOfLease(
  holder: string,
  names: KeeperNames,
): Pick<ExplainedKeeper, "kind" | "what"> {
  const [, id] = /^activity:(.+)$/.exec(holder) ?? [];
  if (id === undefined) return { kind: "other", what: holder };
  const activity = names.activity(id);
  const environment = activity === null ? null : names.environment(activity.environmentId);
  const of = environment === null ? "" : ` of "${environment.name}"`;
  return { kind: "activity", what: `activity ${id}: ${activity?.kind ?? "ended"}${of}` };
}
