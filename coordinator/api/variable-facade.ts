import type { Principal } from "../access/principal.js";
import type { VariableChange } from "../variables/project-variable.js";

/** Variables of a project, or of one of its environments. */
export interface VariablePlace {
  /** Its name or its id. */
  readonly project: string;
  /** Its branch; null: of the whole project. */
  readonly environment: string | null;
}

/**
 * What callers may do with variables; the rules of FarmFacade hold. What is sensitive is never given
 * back. Nothing here deploys.
 */
export interface VariableFacade {
  /**
   * Those of the project; of an environment all that count for it: its own, those that it inherits and
   * the project's.
   */
  list(caller: Principal, place: VariablePlace): Promise<readonly VariableView[]>;
  /** The one that counts. Throws NotFoundError where there is none. */
  get(caller: Principal, place: VariablePlace, name: string): Promise<VariableView>;
  /** Throws InvalidError, ConflictError or ExhaustedError for what no variable can be. */
  set(
    caller: Principal,
    place: VariablePlace,
    change: VariableChange,
  ): Promise<ChangedVariableView>;
  /** Throws NotFoundError where there is none. */
  delete(caller: Principal, place: VariablePlace, name: string): Promise<ChangedVariableView>;
}

export interface VariableView {
  readonly name: string;
  /** Null where it is sensitive. */
  readonly value: string | null;
  readonly isJson: boolean;
  readonly isSensitive: boolean;
  readonly isVisibleAtBuild: boolean;
  readonly isVisibleAtRun: boolean;
  readonly isInheritable: boolean;
  readonly isEnabled: boolean;
  /** The branch of the environment that has it; null: the project. */
  readonly environment: string | null;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
}

export interface ChangedVariableView {
  readonly variable: VariableView;
  /** There was none of this name before. */
  readonly isNew: boolean;
  /** Environments that run with other variables, and what their next redeployment does. */
  readonly pending: readonly PendingChange[];
}

export interface PendingChange {
  readonly environment: string;
  readonly effect: "rebuild" | "redeploy";
}

/** A variable as its callers may see it. */
export function variableView(
  variable: Omit<VariableView, "value" | "environment"> & { readonly value: string },
  environment: string | null,
): VariableView {
  return { ...variable, value: variable.isSensitive ? null : variable.value, environment };
}
