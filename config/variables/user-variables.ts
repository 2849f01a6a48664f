import type { Application } from "../applications/application-model.js";
import { canonicalVariableName } from "./variable-name.js";

/** A variable of a project or an environment. */
export interface Variable {
  /** Maybe with a prefix: `env:API_KEY`, `php:memory_limit`, `theme:colour`, `plain`. */
  readonly name: string;
  readonly value: string;
  /** The value is JSON, and applications that read VARIABLES get what it says. */
  readonly isJson: boolean;
  /** Nobody may read it back. It changes nothing about who is given it. */
  readonly isSensitive: boolean;
  readonly isVisibleAtBuild: boolean;
  readonly isVisibleAtRun: boolean;
}

/** Variables that are no part of the configuration, by their level. */
export interface VariableLevels {
  readonly project: readonly Variable[];
  /** With those that it inherits; those that are switched off are left out. */
  readonly environment: readonly Variable[];
}

export const noVariables: VariableLevels = { project: [], environment: [] };

/** What an application is given of all levels, by where it finds it. */
export interface UserVariables {
  /** Of the prefix `env`: by their names in upper case, nested values as JSON. */
  readonly unix: Readonly<Record<string, string>>;
  /** Of the prefix `php`: settings of PHP. */
  readonly php: Readonly<Record<string, string>>;
  /** All but those of `env`, under their whole names and in order of these: what VARIABLES holds. */
  readonly encoded: Readonly<Record<string, unknown>>;
}

/**
 * The variables that an application finds in a phase: an environment's go before its project's, and
 * those before the application's own, which are there in both phases. A variable that a phase does not
 * see hides none of a lower level there.
 */
export function userVariables(
  { variables }: Pick<Application, "variables">,
  { project, environment }: VariableLevels,
  phase: "build" | "run",
): UserVariables {
  const values = new Map<string, unknown>();
  for (const [prefix, entries] of Object.entries(variables)) {
    for (const [name, value] of Object.entries(entries))
      values.set(canonicalVariableName(`${prefix}:${name}`), value);
  }
  for (const variable of [...project, ...environment]) {
    const isVisible = phase === "build" ? variable.isVisibleAtBuild : variable.isVisibleAtRun;
    if (isVisible) values.set(canonicalVariableName(variable.name), valueOf(variable));
  }
  const named = [...values].sort(([a], [b]) => (a < b ? -1 : 1));
  const below = (prefix: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      named
        .filter(([name]) => name.startsWith(prefix))
        .map(([name, value]) => [name.slice(prefix.length), asText(value)]),
    );
  return {
    unix: below("env:"),
    php: below("php:"),
    encoded: Object.fromEntries(named.filter(([name]) => !name.startsWith("env:"))),
  };
}

/** As text where it claims to be JSON and is none: a variable must not keep an application from starting. */
function valueOf({ value, isJson }: Variable): unknown {
  if (!isJson) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  return value === null || value === undefined ? "" : JSON.stringify(value);
}
