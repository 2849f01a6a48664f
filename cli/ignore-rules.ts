/** One line of a `.slipwayignore`. */
interface Rule {
  readonly pattern: RegExp;
  readonly isNegated: boolean;
  readonly directoriesOnly: boolean;
}

/**
 * The patterns of a `.slipwayignore`, in the language of `.gitignore`: a later line goes before an
 * earlier one, `!` takes a path back in, a slash at the end means directories only, a slash anywhere
 * else ties the pattern to the root, and `*`, `?`, `[…]` and `**` match as they do there. What lies in
 * an ignored directory cannot be taken back in.
 */
export class IgnoreRules {
  readonly #rules: readonly Rule[];

  private constructor(rules: readonly Rule[]) {
    this.#rules = rules;
  }

  static parse(text: string): IgnoreRules {
    return new IgnoreRules(text.split(/\r?\n/).flatMap((line) => parseRule(line) ?? []));
  }

  /** Whether the path, relative to the root, is left out by itself (not only by a directory above). */
  ignores(path: string, isDirectory: boolean): boolean {
    const last = this.#rules.findLast(
      (rule) => (isDirectory || !rule.directoriesOnly) && rule.pattern.test(path),
    );
    return last !== undefined && !last.isNegated;
  }
}

function parseRule(line: string): Rule | null {
  // Blanks at the end do not count unless a backslash protects them.
  let text = line.replace(/(?<!\\)[ \t]+$/, "");
  if (text === "" || text.startsWith("#")) return null;
  const isNegated = text.startsWith("!");
  if (isNegated) text = text.slice(1);
  const directoriesOnly = text.endsWith("/");
  if (directoriesOnly) text = text.slice(0, -1);
  const isAnchored = text.includes("/");
  if (text.startsWith("/")) text = text.slice(1);
  if (text === "") return null;
  const pattern = new RegExp(`^${isAnchored ? "" : "(?:.*/)?"}${translate(text)}$`, "su");
  return { pattern, isNegated, directoriesOnly };
}

function translate(glob: string): string {
  let expression = "";
  for (let i = 0; i < glob.length;) {
    const rest = glob.slice(i);
    const special = /^(?:\*\*\/|\/\*\*$|\*+|\?|\\.|\[!?\]?[^\]]*\])/su.exec(rest)?.[0];
    const character = String.fromCodePoint(rest.codePointAt(0) ?? 0);
    const isStart = i === 0 || glob[i - 1] === "/";
    if (special === undefined) expression += escape(character);
    else if (special === "**/" && isStart) expression += "(?:.*/)?";
    else if (special === "/**") expression += "/.*";
    else if (special.startsWith("**") && isStart && special === rest) expression += ".*";
    else if (special.startsWith("*")) expression += special.endsWith("/") ? "[^/]*/" : "[^/]*";
    else if (special === "?") expression += "[^/]";
    else if (special.startsWith("\\")) expression += escape(special.slice(1));
    else expression += characterClass(special);
    i += (special ?? character).length;
  }
  return expression;
}

/** `[a-z]` and `[!a-z]`; a class never matches a slash. */
function characterClass(text: string): string {
  const isNegated = text[1] === "!";
  const body = text.slice(isNegated ? 2 : 1, -1).replace(/[\\\]^[&~|]/g, "\\$&");
  return `(?!/)[${isNegated ? "^" : ""}${body}]`;
}

function escape(character: string): string {
  return character.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
