/**
 * A pattern of paths: `*` stands for any part of a name, `?` for one character of it, and a name that is
 * `**` for any number of directories. It is matched name by name on the way down a tree, so nothing is
 * visited that cannot match, and the time for a name is at most its length times that of the pattern's:
 * patterns are a tenant's, and are matched where everybody's builds are planned.
 */
export class PathPattern {
  readonly #names: readonly string[];

  /** `pattern`: relative, without slashes at its ends. */
  constructor(pattern: string) {
    this.#names = pattern.split("/");
  }

  /** True where the text is a pattern and no plain path. */
  static is(text: string): boolean {
    return /[*?]/.test(text);
  }

  /** Where a walk begins: at the root of the tree. */
  get start(): PatternPlace {
    return this.#closure([0]);
  }

  /** The place after one more name. */
  enter(place: PatternPlace, name: string): PatternPlace {
    const next: number[] = [];
    for (const index of place) {
      const expected = this.#names[index];
      if (expected === "**") next.push(index);
      else if (expected !== undefined && matchesName(expected, name)) next.push(index + 1);
    }
    return this.#closure(next);
  }

  /** The same where only a name that is written out counts. */
  enterNamed(place: PatternPlace, name: string): PatternPlace {
    const next = place.filter((index) => this.#names[index] === name).map((index) => index + 1);
    return this.#closure(next);
  }

  /** True where the path to this place matches. */
  matches(place: PatternPlace): boolean {
    return place.includes(this.#names.length);
  }

  /** True where a path through this place may match. */
  leadsOn(place: PatternPlace): boolean {
    return place.some((index) => index < this.#names.length);
  }

  /** `**` may stand for nothing: whoever is before it is behind it, too. */
  #closure(places: readonly number[]): PatternPlace {
    const reached = new Set<number>();
    for (const place of places) {
      let index = place;
      reached.add(index);
      while (this.#names[index] === "**") reached.add(++index);
    }
    return [...reached];
  }
}

/** How far into the pattern a path may be: the indexes of the names that may come next. */
export type PatternPlace = readonly number[];

/** Greedy, and back to the last `*` only: what an earlier one stands for need never be longer. */
function matchesName(pattern: string, name: string): boolean {
  let [p, n, star, mark] = [0, 0, -1, 0];
  while (n < name.length) {
    if (pattern[p] === "*") {
      [star, mark] = [p, n];
      p++;
    } else if (pattern[p] === "?" || pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) {
      mark++;
      [p, n] = [star + 1, mark];
    } else {
      return false;
    }
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}
