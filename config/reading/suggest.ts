/** Words of less letters begin too many others. */
const MIN_BEGINNING = 3;

/**
 * The known word that `word` was probably meant to be, or null when none is near. Near is a distance
 * of at most a third of the word's length, and at least one; or one of both is how the other begins.
 */
export function suggest(word: string, known: Iterable<string>): string | null {
  if (word.length > 40) return null;
  const wanted = word.toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= bestDistance) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best ?? beginningOf(wanted, known);
}

/** The shortest known word that begins as `word` does, as `nodejs` for `node`. */
function beginningOf(word: string, known: Iterable<string>): string | null {
  if (word.length < MIN_BEGINNING) return null;
  const found = [...known].filter((candidate) => {
    const [short, long] = [candidate.toLowerCase(), word].toSorted((a, b) => a.length - b.length);
    return (short?.length ?? 0) >= MIN_BEGINNING && (long ?? "").startsWith(short ?? "");
  });
  return found.toSorted((a, b) => a.length - b.length)[0] ?? null;
}

/** A hint that names the nearest known word, and otherwise all that are known. */
export function didYouMean(word: string, known: readonly string[]): string | null {
  const near = suggest(word, known);
  if (near !== null) return `Did you mean "${near}"?`;
  return known.length === 0 ? null : `Known here: ${known.join(", ")}.`;
}

/** Optimal string alignment: insertions, deletions, substitutions and swapped neighbours cost one. */
function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const substitution = a[row - 1] === b[column - 1] ? 0 : 1;
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + substitution,
      );
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}
