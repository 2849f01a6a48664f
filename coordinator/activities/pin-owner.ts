/** Who needs what is pinned: an activity, its log, or a deployment. */
type PinOwner =
  | { readonly kind: "activity"; readonly id: string }
  | { readonly kind: "log"; readonly activityId: string; readonly from: number }
  | {
      readonly kind: "deployment";
      readonly environmentId: string;
      readonly generation: number;
    };

/** The pins of an activity's slugs in the cache, until a deployment has pins of its own. */
export function activityOwner(id: string): string {
  return `activity:${id}`;
}

/** The pins of a deployment's slugs in the cache: one owner a generation. */
export function slugOwner(environmentId: string, generation: number): string {
  return `environment:${environmentId}:${generation}`;
}

/** The pin of the part of an activity's log that begins at byte `from`. */
export function logOwner(activityId: string, from: number): string {
  return `log:${activityId}:${from}`;
}

/** What an owner's name means that has the form of ours; null for whatever else may pin in a cache. */
export function parsePinOwner(owner: string): PinOwner | null {
  const [, activity] = /^activity:([a-z0-9]+)$/.exec(owner) ?? [];
  if (activity !== undefined) return { kind: "activity", id: activity };
  const [, logged, from] = /^log:([a-z0-9]+):(0|[1-9][0-9]{0,14})$/.exec(owner) ?? [];
  if (logged !== undefined) return { kind: "log", activityId: logged, from: Number(from) };
  const [, environment, generation] =
    /^environment:([a-z0-9]+):([1-9][0-9]{0,14})$/.exec(owner) ?? [];
  if (environment === undefined) return null;
  return { kind: "deployment", environmentId: environment, generation: Number(generation) };
}
