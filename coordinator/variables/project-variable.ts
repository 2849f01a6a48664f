import { userVariables, type Variable } from "../../config/variables/user-variables.js";
import { ConflictError, ExhaustedError, InvalidError } from "../../program/error.js";

/** A variable of one project or of one of its environments. */
export interface ProjectVariable extends Variable {
  /** Environments whose parent this one is have it, too. Of no meaning for a project's. */
  readonly isInheritable: boolean;
  /** False: nobody is given it. Always true for a project's. */
  readonly isEnabled: boolean;
  readonly createdAtMs: number;
  readonly changedAtMs: number;
}

/** Where a variable is said: for a whole project (null), or for one of its environments. */
export interface VariableScope {
  readonly projectId: string;
  readonly environmentId: string | null;
}

/** What is to become of a variable; what is not said stays as it is, or as it is by default. */
export interface VariableChange {
  readonly name: string;
  readonly value?: string;
  readonly isJson?: boolean;
  readonly isSensitive?: boolean;
  readonly isVisibleAtBuild?: boolean;
  readonly isVisibleAtRun?: boolean;
  readonly isInheritable?: boolean;
  readonly isEnabled?: boolean;
}

const valueBytes = 64 * 1024;
/** Of one project or one environment. */
const mostVariables = 256;
const mostBytes = 256 * 1024;
/** Linux starts no process with a variable of 128 KiB, and VARIABLES holds this as base64. */
const encodedBytes = 90 * 1024;

/**
 * The variable that a change makes of `old` (null: of none). Pure. Throws {@link InvalidError} for what
 * no variable can be, {@link ConflictError} for what this one cannot become.
 */
export function changedVariable(
  old: ProjectVariable | null,
  change: VariableChange,
  scope: Pick<VariableScope, "environmentId">,
  nowMs: number,
): ProjectVariable {
  const { name } = change;
  if (change.value === undefined && old === null) {
    throw new InvalidError(`there is no variable "${name}" yet, and no value for it`);
  }
  if (old?.isSensitive === true && change.isSensitive === false) {
    throw new ConflictError(`the variable "${name}" is sensitive, and stays so`, {
      hint: "Delete it and set it anew, with a value of which nobody minds that it is read.",
    });
  }
  const ofEnvironment = change.isInheritable !== undefined || change.isEnabled !== undefined;
  if (scope.environmentId === null && ofEnvironment) {
    throw new InvalidError(
      "only a variable of an environment can be switched off, or kept from being inherited",
      { hint: "Name the environment: --environment BRANCH." },
    );
  }
  const variable = {
    name,
    value: change.value ?? old?.value ?? "",
    isJson: change.isJson ?? old?.isJson ?? false,
    isSensitive: change.isSensitive ?? old?.isSensitive ?? false,
    isVisibleAtBuild: change.isVisibleAtBuild ?? old?.isVisibleAtBuild ?? true,
    isVisibleAtRun: change.isVisibleAtRun ?? old?.isVisibleAtRun ?? true,
    isInheritable: change.isInheritable ?? old?.isInheritable ?? true,
    isEnabled: change.isEnabled ?? old?.isEnabled ?? true,
    createdAtMs: old?.createdAtMs ?? nowMs,
    changedAtMs: nowMs,
  };
  requireValue(variable);
  return variable;
}

/** Throws {@link ExhaustedError} where a project or an environment may not have all of these. */
export function requireRoom(variables: readonly ProjectVariable[]): void {
  const bytes = variables.reduce((sum, { value }) => sum + Buffer.byteLength(value), 0);
  if (variables.length <= mostVariables && bytes <= mostBytes) return;
  throw new ExhaustedError(
    `at most ${mostVariables} variables are kept here, of ${mostBytes / 1024} KiB together`,
    { hint: "Delete some that nobody needs, or keep what is so large in a file." },
  );
}

/** Throws {@link ExhaustedError} where no process could be started with all of these. */
export function requireFit(given: readonly Variable[]): void {
  const levels = { project: [], environment: given };
  const { encoded } = userVariables({ variables: {} }, levels, "run");
  if (Buffer.byteLength(JSON.stringify(encoded)) <= encodedBytes) return;
  throw new ExhaustedError(
    `the variables without the prefix "env:" would be larger than ${encodedBytes / 1024} KiB ` +
      "together, as JSON: no process could be started with them",
    { hint: 'Give the large ones the prefix "env:", or keep them in files.' },
  );
}

function requireValue({ name, value, isJson }: ProjectVariable): void {
  const bytes = Buffer.byteLength(value);
  if (bytes > valueBytes) {
    throw new InvalidError(
      `the value of "${name}" has ${bytes} bytes: more than ${valueBytes / 1024} KiB`,
      { hint: "Keep what is so large in a file: of the repository, of a mount, of a service." },
    );
  }
  if (value.includes("\0")) {
    throw new InvalidError(`the value of "${name}" has a NUL byte, which no process can be given`);
  }
  // The parser's own message would show some of the value.
  if (isJson && !isJsonText(value)) throw new InvalidError(`the value of "${name}" is not JSON`);
}

function isJsonText(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
