import { createContext, Script } from "node:vm";

/** The longest path that a pattern is tried on; longer ones do not match. */
export const maxInputLength = 2_048;
/** How long one match may take, and how often it may take longer before the pattern is left out. */
const guardMs = 25;
const maxStrikes = 3;

/** A regular expression of a user's that cannot hang the router. */
export interface Pattern {
  /** The match in `path`, or null, also where finding out took too long. */
  match(path: string): RegExpExecArray | null;
}

/**
 * Compiles a pattern; returns why not where it is none.
 *
 * JavaScript's matcher backtracks, so that `(a+)+$` on forty characters takes longer than a day.
 * Refusing by shape is either leaky (`a*a*a*a*b` nests nothing) or refuses honest patterns, and a
 * linear engine would know neither look-around nor back-references, which users of nginx have. So
 * the few shapes that are linear by construction run as they are, and every other runs under V8's
 * watchdog: 10 ms a match, three of which retire the pattern until its routes are applied again.
 * The watchdog costs some 0.3 ms a match, which only those routes pay.
 */
export function compilePattern(source: string): Pattern | string {
  let expression: RegExp;
  try {
    expression = new RegExp(source);
  } catch (error) {
    return (error as Error).message;
  }
  return isLinear(source) ? new LinearPattern(expression) : new GuardedPattern(expression);
}

/**
 * True for an anchored pattern with at most one repetition and no choice: it can be wrong in one way
 * per character only. Errs towards false.
 */
export function isLinear(source: string): boolean {
  const plain = source
    .replace(/\\([\s\S])/g, (_, escaped: string) => (/[1-9k]/.test(escaped) ? "|" : "a"))
    .replace(/\[[^\]]*\]/g, "a")
    .replace(/\(\?(:|<[A-Za-z_]\w*>)/g, "(");
  const repetitions = plain.match(/[*+]/g)?.length ?? 0;
  return plain.startsWith("^") && !/[|?{]/.test(plain) && repetitions <= 1;
}

class LinearPattern implements Pattern {
  readonly #expression: RegExp;

  constructor(expression: RegExp) {
    this.#expression = expression;
  }

  match(path: string): RegExpExecArray | null {
    return path.length > maxInputLength ? null : this.#expression.exec(path);
  }
}

class GuardedPattern implements Pattern {
  readonly #sandbox: { input: string; readonly match: (input: string) => RegExpExecArray | null };
  readonly #script = new Script("match(input)");
  #strikes = 0;

  constructor(expression: RegExp) {
    // The script is ours, not the user's: the context is there for the watchdog alone.
    this.#sandbox = { input: "", match: (input) => expression.exec(input) };
    createContext(this.#sandbox);
  }

  match(path: string): RegExpExecArray | null {
    if (path.length > maxInputLength || this.#strikes >= maxStrikes) return null;
    this.#sandbox.input = path;
    try {
      return this.#script.runInContext(this.#sandbox, {
        timeout: guardMs,
      }) as RegExpExecArray | null;
    } catch {
      // Too slow: this request goes on as if the rule did not match.
      this.#strikes++;
      return null;
    }
  }
}
