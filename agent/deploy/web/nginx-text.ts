import { StepFailedError } from "../../work/step-context.js";

/**
 * A quoted argument of a directive that does not expand variables. Inside the quotes only a backslash
 * and a quote mean anything. Throws {@link StepFailedError} for control characters, which have no place
 * in a path, a pattern or a header.
 */
export function quote(text: string): string {
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  if (/[\u0000-\u001f\u007f]/.test(text)) {
    throw new StepFailedError(`${JSON.stringify(text)} in web.locations has control characters`);
  }
  return `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;
}

/**
 * The same for a directive that expands variables: a dollar stands for itself. nginx knows no way to
 * escape one, so a variable holds it, which {@link dollarVariable} declares.
 */
export function quoteLiterally(text: string): string {
  return quote(text).replaceAll("$", () => "${slipway_dollar}");
}

/** Declares, once in the `http` block, what {@link quoteLiterally} refers to. */
export const dollarVariable = 'geo $slipway_dollar { default "$"; }';

/** A pattern that matches `text` and nothing else. */
export function escapePattern(text: string): string {
  return text.replaceAll(/[^A-Za-z0-9/_-]/gu, "\\$&");
}

const groupPrefix = "rule_";

/**
 * Gives the named groups of a pattern names of their own, so that none is one of nginx's or our
 * variables, and says which there are. An escaped parenthesis opens no group.
 */
export function renameGroups(pattern: string): {
  readonly pattern: string;
  readonly names: Set<string>;
} {
  const names = new Set<string>();
  const token =
    /\\[kg](?<open>[<{'])(?<back>[A-Za-z_]\w*)(?=[>}'])|\\[\s\S]|\(\?(?<define>P?<|')(?<group>[A-Za-z_]\w*)(?=[>'])|\(\?(?<call>P=|P>|&)(?<called>[A-Za-z_]\w*)(?=\))/g;
  const renamed = pattern.replaceAll(token, (whole: string, ...rest: readonly unknown[]) => {
    const { back, group, called } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const name = back ?? group ?? called;
    if (name === undefined) return whole;
    if (group !== undefined) names.add(group);
    return whole.slice(0, -name.length) + groupPrefix + name;
  });
  return { pattern: renamed, names };
}

/**
 * A path with `$1` and `$name` for the groups of its rule, as a quoted argument that expands variables.
 * Throws {@link StepFailedError} for any other `$name`: it would read one of nginx's own variables.
 */
export function quoteWithCaptures(text: string, names: ReadonlySet<string>): string {
  return quote(text).replaceAll(
    /\$(?:(?<digit>[1-9])|\{(?<braced>\w+)\}|(?<bare>[A-Za-z_]\w*))|\$/g,
    (whole: string, ...rest: readonly unknown[]) => {
      const { digit, braced, bare } = rest.at(-1) as Readonly<Record<string, string | undefined>>;
      const name = braced ?? bare;
      if (digit !== undefined) return whole;
      if (name === undefined) return "${slipway_dollar}";
      if (/^[1-9]$/.test(name)) return `$${name}`;
      if (names.has(name)) return `\${${groupPrefix}${name}}`;
      throw new StepFailedError(
        `passthru "${text}" refers to $${name}, which its rule does not have`,
        {
          hint: `Name a group of the rule's pattern so: (?<${name}>...).`,
        },
      );
    },
  );
}
