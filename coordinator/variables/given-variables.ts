import type { Variable } from "../../config/variables/user-variables.js";
import type { ProjectVariable } from "./project-variable.js";

/** What builds and what running applications of one environment are given, by names in order. */
export interface GivenVariables {
  readonly build: readonly Variable[];
  readonly run: readonly Variable[];
}

/** Names what was given to a deployment. Equal for equal variables; "": there were none. */
export interface VariablesReference {
  readonly build: string;
  readonly run: string;
}

/**
 * The variables of an environment: its project's, those that it inherits, its own. An own one replaces
 * the one that it would inherit, also where it is switched off; the environment's go before the
 * project's, in the phases that see them. Pure.
 */
export function givenVariables(levels: {
  readonly project: readonly ProjectVariable[];
  /** All of the parent's; empty where there is no parent. */
  readonly parent: readonly ProjectVariable[];
  readonly own: readonly ProjectVariable[];
}): GivenVariables {
  const names = new Set(levels.own.map(({ name }) => name));
  const inherited = levels.parent.filter(
    ({ name, isInheritable }) => isInheritable && !names.has(name),
  );
  const environment = [...inherited, ...levels.own].filter(({ isEnabled }) => isEnabled);
  const all = [...levels.project, ...environment];
  return {
    build: merged(all.filter(({ isVisibleAtBuild }) => isVisibleAtBuild)),
    run: merged(all.filter(({ isVisibleAtRun }) => isVisibleAtRun)),
  };
}

/** The last of each name, without what no application can tell. */
function merged(variables: readonly ProjectVariable[]): readonly Variable[] {
  const byName = new Map(variables.map((variable) => [variable.name, variable]));
  return [...byName.values()]
    .map(({ name, value, isJson, isSensitive }) => ({
      name,
      value,
      isJson,
      isSensitive,
      isVisibleAtBuild: true,
      isVisibleAtRun: true,
    }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The names of variables that one of the two has and the other has not, or differently. */
export function changedNames(a: readonly Variable[], b: readonly Variable[]): readonly string[] {
  const textsOf = (variables: readonly Variable[]): ReadonlyMap<string, string> =>
    new Map(variables.map((variable) => [variable.name, identityOf([variable])]));
  const [before, after] = [textsOf(a), textsOf(b)];
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return names.filter((name) => before.get(name) !== after.get(name));
}

/** Equal exactly where applications are given the same. Has the values in clear text. */
export function identityOf(variables: readonly Variable[]): string {
  return JSON.stringify(variables.map(({ name, value, isJson }) => [name, value, isJson]));
}

/** The values of those that are sensitive; of one in JSON also the texts in it. */
export function secretsIn(variables: readonly Variable[]): readonly string[] {
  return variables
    .filter(({ isSensitive }) => isSensitive)
    .flatMap(({ value, isJson }) => [value, ...(isJson ? textsIn(JSON.parse(value)) : [])]);
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
