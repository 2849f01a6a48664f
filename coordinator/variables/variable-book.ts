import type { Variable } from "../../config/variables/user-variables.js";
import { InvalidError, NotFoundError } from "../../program/error.js";
import type { Environment, ProjectRow } from "../environments/environment.js";
import {
  givenVariables,
  identityOf,
  secretsIn,
  type GivenVariables,
  type VariablesReference,
} from "./given-variables.js";
import {
  changedVariable,
  requireFit,
  requireRoom,
  type ProjectVariable,
  type VariableChange,
  type VariableScope,
} from "./project-variable.js";

/** Where variables are kept. */
export interface VariableShelf {
  list(scope: VariableScope): readonly ProjectVariable[];
  put(scope: VariableScope, variable: ProjectVariable): void;
  remove(scope: VariableScope, name: string): void;
  removeAll(projectId: string, environmentId: string | null): void;
}

/** Where it is kept what deployments and builds were given. */
export interface SealedTexts {
  idOf(projectId: string, text: string): string;
  put(projectId: string, text: string, secrets: readonly string[], nowMs: number): string;
  get(projectId: string, id: string): string | null;
  secretsOf(projectId: string, id: string): readonly string[] | null;
  collect(nowMs: number): void;
}

interface BookParts {
  readonly shelf: VariableShelf;
  readonly texts: SealedTexts;
  readonly environments: {
    find(projectId: string, branch: string): Environment | null;
    ofProject(projectId: string): readonly Environment[];
  };
  /** Equal for equal texts, and tells nothing of them. */
  readonly digest: (text: string) => string;
  readonly transaction: <Result>(work: () => Result) => Result;
  readonly now: () => number;
}

/** The variables of projects and environments, and what each activity was given of them. */
export class VariableBook {
  readonly #parts: BookParts;

  constructor(parts: BookParts) {
    this.#parts = parts;
  }

  /** By their names, in order. */
  list(scope: VariableScope): readonly ProjectVariable[] {
    return this.#parts.shelf.list(scope);
  }

  /** Null where there is none of this name. */
  find(scope: VariableScope, name: string): ProjectVariable | null {
    return this.list(scope).find((variable) => variable.name === name) ?? null;
  }

  /**
   * Changes a variable, or makes it. Throws InvalidError, ConflictError or ExhaustedError for what
   * cannot be.
   */
  set(
    project: ProjectRow,
    environment: Environment | null,
    change: VariableChange,
  ): { readonly variable: ProjectVariable; readonly isNew: boolean } {
    const { shelf, transaction, environments, now } = this.#parts;
    const scope = { projectId: project.id, environmentId: environment?.id ?? null };
    return transaction(() => {
      const old = this.find(scope, change.name);
      const variable = changedVariable(old, change, scope, now());
      shelf.put(scope, variable);
      requireRoom(this.list(scope));
      // Others can only become too large together where this one counts for it.
      const all = [{ name: project.defaultBranch }, ...environments.ofProject(project.id)];
      for (const { name } of change.name.startsWith("env:") ? [] : all) {
        const { build, run } = this.current(project, name);
        requireFit(build);
        requireFit(run);
      }
      return { variable, isNew: old === null };
    });
  }

  /** Throws {@link NotFoundError} where there is none of this name. */
  delete(scope: VariableScope, name: string): ProjectVariable {
    const { shelf, transaction } = this.#parts;
    return transaction(() => {
      const old = this.find(scope, name);
      if (old === null) throw variableMissing(name);
      shelf.remove(scope, name);
      return old;
    });
  }

  /** What an environment is given as of now; also one that does not exist yet. */
  current(project: ProjectRow, branch: string): GivenVariables {
    const { environments } = this.#parts;
    const listOf = (name: string): readonly ProjectVariable[] => {
      const environment = environments.find(project.id, name);
      if (environment === null) return [];
      return this.list({ projectId: project.id, environmentId: environment.id });
    };
    const isProduction = branch === project.defaultBranch;
    return givenVariables({
      project: this.list({ projectId: project.id, environmentId: null }),
      parent: isProduction ? [] : listOf(project.defaultBranch),
      own: listOf(branch),
    });
  }

  /** Names them, without storing anything. */
  referenceTo(projectId: string, { build, run }: GivenVariables): VariablesReference {
    const nameOf = (variables: readonly Variable[]): string =>
      variables.length === 0 ? "" : this.#parts.texts.idOf(projectId, identityOf(variables));
    return { build: nameOf(build), run: nameOf(run) };
  }

  /** Names them, and keeps them for {@link kept}. */
  keep(projectId: string, { build, run }: GivenVariables): VariablesReference {
    const { texts, now } = this.#parts;
    const store = (variables: readonly Variable[]): string =>
      variables.length === 0
        ? ""
        : texts.put(projectId, identityOf(variables), secretsIn(variables), now());
    return { build: store(build), run: store(run) };
  }

  /** What was kept under this name. Throws {@link InvalidError} where it is lost. */
  kept(projectId: string, id: string): readonly Variable[] {
    if (id === "") return [];
    const text = this.#parts.texts.get(projectId, id);
    if (text === null) {
      throw new InvalidError("the variables that this was deployed with are lost", {
        hint: "`slipway redeploy` and every push deploy with those of now.",
      });
    }
    return (JSON.parse(text) as readonly (readonly [string, string, boolean])[]).map(
      ([name, value, isJson]) => ({
        name,
        value,
        isJson,
        isSensitive: false,
        isVisibleAtBuild: true,
        isVisibleAtRun: true,
      }),
    );
  }

  /** The same variables, with a digest of each value in its place: for keys of builds. */
  disguised(variables: readonly Variable[]): readonly Variable[] {
    return variables.map((variable) => ({
      ...variable,
      value: `value:${this.#parts.digest(identityOf([variable])).slice(0, 40)}`,
      isJson: false,
    }));
  }

  /** Keeps the values that a build step hands out, and which secrets are in them. */
  keepValues(
    projectId: string,
    values: Readonly<Record<string, string>>,
    secrets: readonly string[],
  ): string {
    if (Object.keys(values).length === 0) return "";
    const { texts, now } = this.#parts;
    return texts.put(projectId, JSON.stringify(values), secrets, now());
  }

  /**
   * The secrets in what {@link keep} or {@link keepValues} kept under this name. Where it was kept before
   * they were told apart, every value counts as one.
   */
  secretsOf(projectId: string, id: string): readonly string[] {
    if (id === "") return [];
    const { texts } = this.#parts;
    const known = texts.secretsOf(projectId, id);
    if (known !== null) return known;
    const content = JSON.parse(texts.get(projectId, id) ?? "{}") as unknown;
    return Array.isArray(content)
      ? content.map(([, value]: readonly [string, string]) => value)
      : Object.values(content as Readonly<Record<string, string>>);
  }

  /** The values that were kept under this name. Throws {@link InvalidError} where they are lost. */
  keptValues(projectId: string, id: string): Readonly<Record<string, string>> {
    if (id === "") return {};
    const text = this.#parts.texts.get(projectId, id);
    if (text === null) throw new InvalidError("the variables of this build are lost");
    return JSON.parse(text) as Readonly<Record<string, string>>;
  }

  /** A digest that tells nothing of a text, of which values of variables may be a part. */
  digest(text: string): string {
    return this.#parts.digest(text);
  }

  /** Forgets the variables of an environment, or with null of the whole project, that is gone. */
  forget(projectId: string, environmentId: string | null): void {
    this.#parts.shelf.removeAll(projectId, environmentId);
    this.collect();
  }

  /** Removes what was kept for nobody. */
  collect(): void {
    this.#parts.texts.collect(this.#parts.now());
  }
}

/** There is no such variable where it was looked for. */
export function variableMissing(name: string): NotFoundError {
  return new NotFoundError(`there is no variable "${name}" here`, {
    hint: "`slipway variable list` shows those of the project, with --environment those of one, too.",
  });
}
