/** What JavaScript spells otherwise than PCRE, with a form that compiles exactly when the original does. */
const TRANSLATIONS: readonly (readonly [RegExp, string])[] = [
  [/\(\?#[^)]*\)/g, ""],
  [/\(\?P</g, "(?<"],
  [/\(\?[imsxUXJ-]+\)/g, ""],
  [/\(\?[imsxUXJ-]+:/g, "(?:"],
  [/\(\?[>|]/g, "(?:"],
  [/([*+?}])\+/g, "$1"],
];

/** The translation is quadratic in the worst case. */
const MAX_LENGTH = 4000;

/** Recursion, conditions, verbs and named references: JavaScript cannot tell whether they are right. */
const BEYOND_JAVASCRIPT = /\(\?(?:[R0-9&(+]|P[=>])|\(\*[A-Z]/;

/**
 * Why a regular expression in PCRE's dialect does not compile, or null. Only as far as JavaScript can
 * tell: what it does not know counts as right.
 */
export function patternProblem(pattern: string): string | null {
  if (pattern.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  if (BEYOND_JAVASCRIPT.test(pattern)) return null;
  const translated = TRANSLATIONS.reduce((text, [from, to]) => text.replace(from, to), pattern);
  try {
    new RegExp(translated);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return message.replace(/^Invalid regular expression: .*: /s, "").toLowerCase();
  }
}
