import type { Checked } from "../model.js";
import { printable } from "./printable.js";
import type { Excerpt, Problem } from "./problem.js";

/** What of a path is shown: where the problem is in the file, its place says. */
const PATH_LENGTH = 100;

/**
 * A problem as lines for a person: `file:line:column: path: message`, the line itself with a caret below
 * where the problem has an excerpt, and the hint. Lines after the first are indented. The path is left
 * out where the message names it.
 */
export function renderProblem({ excerpt, ...problem }: Problem): string {
  const lines = [`${renderPlace(problem)}: ${renderPath(problem)}${problem.message}`];
  if (excerpt !== null) {
    const margin = `${problem.line} | `;
    lines.push(`  ${margin}${printable(excerpt.text.replaceAll("\t", " "))}`);
    lines.push(`  ${" ".repeat(margin.length)}${caretBelow(excerpt)}`);
  }
  if (problem.hint !== null) lines.push(`  hint: ${problem.hint}`);
  return lines.map(printable).join("\n");
}

/** What a refused push prints: every error at once, in the words that users of such platforms know. */
export function renderRefusal(errors: readonly Problem[]): string {
  const lines = errors.flatMap((error) => renderProblem(error).split("\n"));
  return [
    "E: Error parsing configuration files:",
    ...lines.map((line) => (line.startsWith("  ") ? `    ${line}` : `    - ${line}`)),
    "E: Error: Invalid configuration files, aborting build",
  ].join("\n");
}

/** Warnings, one paragraph each and without excerpts; empty where there are none. */
export function renderWarnings(warnings: readonly Problem[]): string {
  return warnings.map((warning) => `W: ${renderProblem({ ...warning, excerpt: null })}`).join("\n");
}

/** What `slipway validate --json` prints. */
interface ValidationJson {
  readonly errors: readonly ProblemJson[];
  readonly warnings: readonly ProblemJson[];
}

type ProblemJson = Omit<Problem, "excerpt">;

export function toValidationJson({
  errors,
  warnings,
}: Pick<Checked, "errors" | "warnings">): ValidationJson {
  return { errors: errors.map(plain), warnings: warnings.map(plain) };
}

function plain({ file, line, column, path, message, hint }: Problem): ProblemJson {
  return { file, line, column, path, message, hint };
}

function renderPlace({ file, line, column }: ProblemJson): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}

function renderPath({ path, message }: ProblemJson): string {
  if (path === "" || message.includes(`"${path}"`)) return "";
  return `${path.length <= PATH_LENGTH ? path : `...${path.slice(-PATH_LENGTH)}`}: `;
}

/** A caret below its column, past characters that are shown longer than they are. */
function caretBelow({ text, column }: Excerpt): string {
  const before = printable(text.slice(0, column - 1).replaceAll("\t", " "));
  return `${" ".repeat(before.length)}^`;
}
