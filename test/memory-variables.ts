import {
  variableView,
  type ChangedVariableView,
  type PendingChange,
  type VariableFacade,
  type VariablePlace,
  type VariableView,
} from "../coordinator/api/variable-facade.js";
import type { Principal } from "../coordinator/access/principal.js";
import {
  changedVariable,
  type ProjectVariable,
  type VariableChange,
} from "../coordinator/variables/project-variable.js";
import { variableMissing } from "../coordinator/variables/variable-book.js";

/** Variables in memory, each place with those that were set there and no others. */
export class MemoryVariables implements VariableFacade {
  readonly #places = new Map<string, Map<string, ProjectVariable>>();
  /** What every change is said to lead to. */
  pending: readonly PendingChange[] = [];

  /** What was set, values and all. */
  stored(place: VariablePlace, name: string): ProjectVariable | null {
    return this.#at(place).get(name) ?? null;
  }

  async list(_caller: Principal, place: VariablePlace): Promise<readonly VariableView[]> {
    const { environment } = place;
    return [...this.#at(place).values()].map((variable) => variableView(variable, environment));
  }

  async get(_caller: Principal, place: VariablePlace, name: string): Promise<VariableView> {
    return variableView(this.#require(place, name), place.environment);
  }

  async set(
    _caller: Principal,
    place: VariablePlace,
    change: VariableChange,
  ): Promise<ChangedVariableView> {
    const old = this.#at(place).get(change.name) ?? null;
    const variable = changedVariable(old, change, { environmentId: place.environment }, 1);
    this.#at(place).set(change.name, variable);
    return {
      variable: variableView(variable, place.environment),
      isNew: old === null,
      pending: this.pending,
    };
  }

  async delete(
    _caller: Principal,
    place: VariablePlace,
    name: string,
  ): Promise<ChangedVariableView> {
    const variable = variableView(this.#require(place, name), place.environment);
    this.#at(place).delete(name);
    return { variable, isNew: false, pending: this.pending };
  }

  #require(place: VariablePlace, name: string): ProjectVariable {
    const found = this.stored(place, name);
    if (found === null) throw variableMissing(name);
    return found;
  }

  #at({ project, environment }: VariablePlace): Map<string, ProjectVariable> {
    const key = JSON.stringify([project, environment]);
    const known = this.#places.get(key) ?? new Map<string, ProjectVariable>();
    this.#places.set(key, known);
    return known;
  }
}
