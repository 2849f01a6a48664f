import { digestFromWire, hashOf, parseDigest, type Digest } from "../../content/digest.js";
import { NotFoundError, UsageError } from "../../program/error.js";
import type { Deployment } from "../../proto/gen/slipway/v1/Deployment.js";

/** A slug that is deployed, or was and can be again. */
export interface DeployedSlug {
  readonly digest: Digest;
  readonly application: string;
  /** The deployments that have it, the newest first. */
  readonly generations: readonly number[];
  readonly isCurrent: boolean;
  readonly createdAtMs: number;
}

/** The slugs of deployments, those of the newest first, each once for each application that has it. */
export function slugsOf(deployments: readonly Deployment[]): readonly DeployedSlug[] {
  const found = new Map<string, DeployedSlug>();
  for (const { generation, current, createdAtMs, applications } of deployments) {
    for (const { name, slug } of applications) {
      if (slug === null) continue;
      const digest = digestFromWire(slug);
      const key = `${name} ${digest}`;
      const known = found.get(key);
      found.set(key, {
        digest,
        application: name,
        generations: [...(known?.generations ?? []), generation],
        isCurrent: current || known?.isCurrent === true,
        createdAtMs,
      });
    }
  }
  return [...found.values()];
}

/** The digest that a word is, or null. */
export function wholeDigest(word: string): Digest | null {
  return /^[0-9a-f]{64}\/[0-9]+$/.test(word) ? parseDigest(word) : null;
}

/**
 * The slug that a word names: at least six digits of one that was deployed, `APP` for what
 * runs, `APP@GENERATION` for what ran, or `@GENERATION` where there is one application only.
 */
export function chooseSlug(word: string, slugs: readonly DeployedSlug[]): Digest {
  const [, application = "", generation] = /^([^@]*)(?:@([1-9][0-9]{0,14}))?$/.exec(word) ?? [];
  const named = slugs.filter(
    (slug) =>
      (application === "" ? generation !== undefined : slug.application === application) &&
      (generation === undefined ? slug.isCurrent : slug.generations.includes(Number(generation))),
  );
  const byHash = /^[0-9a-f]{6,64}$/.test(word)
    ? slugs.filter(({ digest }) => hashOf(digest).startsWith(word))
    : [];
  const [first, ...others] = new Set((named.length > 0 ? named : byHash).map((s) => s.digest));
  const hint = "`slipway slug list` shows what there is.";
  if (first === undefined) throw new NotFoundError(`there is no slug "${word}" here`, { hint });
  if (others.length > 0) throw new UsageError(`"${word}" may mean several slugs`, { hint });
  return first;
}
