import type { Principal } from "../access/principal.js";
import type { Environment, ProjectRow } from "../environments/environment.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { VariableChange } from "../variables/project-variable.js";
import { variableMissing, type VariableBook } from "../variables/variable-book.js";
import {
  variableView,
  type ChangedVariableView,
  type PendingChange,
  type VariableFacade,
  type VariablePlace,
  type VariableView,
} from "./variable-facade.js";

interface VariableParts {
  readonly projects: ProjectStore;
  readonly environments: EnvironmentStore;
  readonly variables: VariableBook;
}

/** The variables as callers see and change them, over the coordinator's stores. */
export class ProjectVariables implements VariableFacade {
  readonly #parts: VariableParts;

  constructor(parts: VariableParts) {
    this.#parts = parts;
  }

  async list(caller: Principal, place: VariablePlace): Promise<readonly VariableView[]> {
    const { project, environment } = this.#find(caller, place);
    return this.#counting(project, environment).toSorted((a, b) =>
      a.name < b.name ? -1 : Number(a.name > b.name),
    );
  }

  async get(caller: Principal, place: VariablePlace, name: string): Promise<VariableView> {
    const { project, environment } = this.#find(caller, place);
    const found = this.#counting(project, environment).find((each) => each.name === name);
    if (found === undefined) throw variableMissing(name);
    return found;
  }

  async set(
    caller: Principal,
    place: VariablePlace,
    change: VariableChange,
  ): Promise<ChangedVariableView> {
    const { project, environment } = this.#find(caller, place);
    const { variable, isNew } = this.#parts.variables.set(project, environment, change);
    const pending = this.#pending(project, environment);
    return { variable: variableView(variable, environment?.name ?? null), isNew, pending };
  }

  async delete(
    caller: Principal,
    place: VariablePlace,
    name: string,
  ): Promise<ChangedVariableView> {
    const { project, environment } = this.#find(caller, place);
    const scope = { projectId: project.id, environmentId: environment?.id ?? null };
    const variable = this.#parts.variables.delete(scope, name);
    const pending = this.#pending(project, environment);
    return { variable: variableView(variable, environment?.name ?? null), isNew: false, pending };
  }

  #find(
    caller: Principal,
    place: VariablePlace,
  ): { readonly project: ProjectRow; readonly environment: Environment | null } {
    const project = this.#parts.projects.projectFor(caller, place.project);
    if (place.environment === null) return { project, environment: null };
    return { project, environment: this.#parts.environments.named(project, place.environment) };
  }

  /** Of each level those that count, the first of a name before the others. */
  #counting(project: ProjectRow, environment: Environment | null): readonly VariableView[] {
    const listOf = (of: Environment | null): readonly VariableView[] =>
      this.#parts.variables
        .list({ projectId: project.id, environmentId: of?.id ?? null })
        .map((variable) => variableView(variable, of?.name ?? null));
    if (environment === null) return listOf(null);
    const own = listOf(environment);
    const parent = this.#parts.environments.find(project.id, project.defaultBranch);
    const inherited = parent === null || parent.id === environment.id ? [] : listOf(parent);
    return [
      ...own,
      ...inherited.filter(
        ({ name, isInheritable }) => isInheritable && own.every((each) => each.name !== name),
      ),
      ...listOf(null),
    ];
  }

  /** What follows for the environments that may be given what has changed, production first. */
  #pending(project: ProjectRow, environment: Environment | null): readonly PendingChange[] {
    const { environments, variables } = this.#parts;
    const isProduction = ({ name }: Environment): boolean => name === project.defaultBranch;
    const isForAll = environment === null || isProduction(environment);
    const all = environments.ofProject(project.id);
    const affected = isForAll
      ? [...all.filter(isProduction), ...all.filter((each) => !isProduction(each))]
      : [environment];
    return affected.flatMap((each): readonly PendingChange[] => {
      const running = environments.running(each);
      if (running === null) return [];
      const then = running.content.variables ?? { build: "", run: "" };
      const now = variables.referenceTo(project.id, variables.current(project, each.name));
      if (now.build !== then.build) return [{ environment: each.name, effect: "rebuild" }];
      return now.run === then.run ? [] : [{ environment: each.name, effect: "redeploy" }];
    });
  }
}
