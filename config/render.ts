import type { Checked, Problem } from "./model.js";

/**
 * A problem as lines for a person: `file:line:column: message`, the line itself with a caret below when
 * `source` (the file's text) is given, and the hint.
 */
export function renderProblem(problem: Problem, source?: string): string {
  const lines = [`${renderPlace(problem)}: ${problem.message}`];
  const shown = source === undefined ? null : excerpt(problem, source);
  if (shown !== null) lines.push(...shown);
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

/** Warnings, one paragraph each; empty where there are none. */
export function renderWarnings(warnings: readonly Problem[]): string {
  return warnings.map((warning) => `W: ${renderProblem(warning)}`).join("\n");
}

/** What `slipway validate --json` prints. */
export interface ValidationJson {
  readonly errors: readonly Problem[];
  readonly warnings: readonly Problem[];
}

export function toValidationJson({ errors, warnings }: Checked): ValidationJson {
  return { errors: errors.map(plain), warnings: warnings.map(plain) };
}

function plain({ file, line, column, path, message, hint }: Problem): Problem {
  return { file, line, column, path, message, hint };
}

function renderPlace({ file, line, column }: Problem): string {
  return line === 0 ? file : `${file}:${line}:${column}`;
}

function excerpt({ line, column }: Problem, source: string): readonly string[] | null {
  const text = source.split(/\r\n|\r|\n/)[line - 1];
  if (text === undefined || text.length > 160) return null;
  return [`  ${text.replaceAll("\t", " ")}`, `  ${" ".repeat(column - 1)}^`];
}

/** What a pushed file says goes to terminals: nothing in it may move the cursor or fake a line. */
function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
