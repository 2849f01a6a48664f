import type { ContentStore } from "../../content/content-store.js";
import { digestFromWire, parseDigest, shortDigest, type Digest } from "../../content/digest.js";
import { SlipwayError } from "../../program/error.js";
import type { BlobKeeper } from "../../proto/gen/slipway/v1/BlobKeeper.js";
import type { ExplainBlobResponse } from "../../proto/gen/slipway/v1/ExplainBlobResponse.js";
import type { Context } from "../context.js";
import { count, facts, moment, printable } from "../output.js";
import type { BlobPlaces } from "../slugs/blob-places.js";

/** Trees that are searched for the blob, and the places named in each. */
const maxTrees = 10;
const maxPlaces = 5;

/** A tree in which the blob is kept, or null for what names the blob itself. */
interface KeptTree {
  readonly root: Digest | null;
  readonly keepers: readonly BlobKeeper[];
  /** Null where nobody looked, or could. */
  readonly places: BlobPlaces | null;
}

/** Tells what keeps `digest`, where it lies in what is kept, or when it may go. */
export async function printExplanation(
  context: Context,
  cache: ContentStore,
  digest: Digest,
  answer: ExplainBlobResponse,
): Promise<void> {
  const { output } = context;
  const trees = await keptTrees(cache, digest, answer.keepers, context.signal);
  const isKept = answer.keepers.some(({ kind }) => kind !== "RESULT");
  const { places, truncated, unusedUntilMs } = answer;
  const kept = trees.map(({ keepers, ...tree }) => ({
    ...tree,
    keepers: keepers.map(({ kind, what, name, expiresAtMs }) => ({
      kind: kind.toLowerCase(),
      what,
      name,
      expiresAtMs,
    })),
  }));
  output.result({ digest, places, isKept, kept, truncated, unusedUntilMs }, () =>
    describe(digest, answer, trees, isKept),
  );
  for (const { cache: address, problem } of places) {
    if (problem !== "") output.progress(`the cache at ${address} does not answer: ${problem}`);
  }
  if (truncated) output.progress("and more than these: the cache names the first 100");
}

async function keptTrees(
  cache: ContentStore,
  digest: Digest,
  keepers: readonly BlobKeeper[],
  signal: AbortSignal,
): Promise<readonly KeptTree[]> {
  const { placesIn } = await import("../slugs/blob-places.js");
  const byRoot = new Map<Digest | null, BlobKeeper[]>();
  for (const keeper of keepers) {
    const root = keeper.root === null ? null : digestFromWire(keeper.root);
    byRoot.set(root, [...(byRoot.get(root) ?? []), keeper]);
  }
  const trees: KeptTree[] = [];
  for (const [root, ofRoot] of byRoot) {
    const places =
      root === null || trees.length >= maxTrees
        ? null
        : await placesIn(cache, root, digest, { limit: maxPlaces, signal }).catch(
            (error: unknown) => {
              // A tree that cannot be read whole is kept all the same.
              if (error instanceof SlipwayError) return null;
              throw error;
            },
          );
    trees.push({ root, keepers: ofRoot, places });
  }
  return trees;
}

function describe(
  digest: Digest,
  { places, unusedUntilMs }: ExplainBlobResponse,
  trees: readonly KeptTree[],
  isKept: boolean,
): string {
  const stored = places.filter((place) => place.stored).length;
  const where = places.length === 1 ? "in the cache" : `in ${stored} of ${places.length} caches`;
  const heading = facts([
    ["blob", digest],
    ["stored", stored === 0 ? "no" : where],
    ["kept", keptInWords(stored > 0, isKept, unusedUntilMs)],
  ]);
  return [heading, ...trees.flatMap(describeTree)].join("\n");
}

function keptInWords(isStored: boolean, isKept: boolean, unusedUntilMs: number): string {
  if (isKept) return "yes, by";
  if (!isStored) return "no: it is not there, or belongs to another project";
  return `by nothing: it may go from ${moment(unusedUntilMs)} on, if nobody uses it (this question was a use)`;
}

function describeTree({ root, keepers, places }: KeptTree): readonly string[] {
  const lines = keepers.map(({ kind, what, expiresAtMs }) => {
    const until = expiresAtMs === 0 ? "" : `, until ${moment(expiresAtMs)} unless renewed`;
    const note = kind === "RESULT" ? " (names it, and does not keep it)" : "";
    return `  ${printable(what)}${until}${note}`;
  });
  if (root === null) return lines;
  return [...lines, ...describePlaces(root, places)];
}

function describePlaces(root: Digest, places: BlobPlaces | null): readonly string[] {
  const tree = `in ${shortDigest(parseDigest(root))}`;
  if (places === null) return [`    somewhere ${tree}`];
  const { paths, more } = places;
  const shown = paths.map((path) =>
    path === "." ? `    ${tree}: the whole of it` : `    ${tree}: ${printable(path)}`,
  );
  return more === 0 ? shown : [...shown, `    and ${count(more, "more place")}`];
}
