import type { handleUnaryCall } from "@grpc/grpc-js";
import type { ChangedVariableInput } from "../../proto/gen/slipway/v1/ChangedVariable.js";
import type { SetVariableRequest } from "../../proto/gen/slipway/v1/SetVariableRequest.js";
import type { SlipwayHandlers } from "../../proto/gen/slipway/v1/Slipway.js";
import type { VariableInput } from "../../proto/gen/slipway/v1/Variable.js";
import type { Principal } from "../access/principal.js";
import type { VariableChange } from "../variables/project-variable.js";
import { parseEnvironment, parseProjectReference, parseVariableName } from "../names.js";
import type {
  ChangedVariableView,
  VariableFacade,
  VariablePlace,
  VariableView,
} from "./variable-facade.js";

/** Makes a method for those who are known: the caller comes in with the request. */
export type ForTheKnown = <Request, Response>(
  answer: (caller: Principal, request: Request, signal: AbortSignal) => Promise<Response>,
) => handleUnaryCall<Request, Response>;

/** The methods of slipway.v1.Slipway that are about variables. */
export function variableHandlers(
  variables: VariableFacade,
  known: ForTheKnown,
): Pick<SlipwayHandlers, "ListVariables" | "GetVariable" | "SetVariable" | "DeleteVariable"> {
  return {
    ListVariables: known(async (caller, request) => ({
      variables: (await variables.list(caller, parsePlace(request))).map(renderVariable),
    })),
    GetVariable: known(async (caller, request) => {
      const name = parseVariableName(request.name);
      return renderVariable(await variables.get(caller, parsePlace(request), name));
    }),
    SetVariable: known(async (caller, request) =>
      renderChanged(await variables.set(caller, parsePlace(request), parseChange(request))),
    ),
    DeleteVariable: known(async (caller, request) => {
      const name = parseVariableName(request.name);
      return renderChanged(await variables.delete(caller, parsePlace(request), name));
    }),
  };
}

function parsePlace(message: {
  readonly project: string;
  readonly environment: string;
}): VariablePlace {
  return {
    project: parseProjectReference(message.project),
    environment: parseEnvironment(message.environment),
  };
}

function parseChange(request: SetVariableRequest): VariableChange {
  const choices = {
    isJson: request.json,
    isSensitive: request.sensitive,
    isVisibleAtBuild: request.visibleBuild,
    isVisibleAtRun: request.visibleRuntime,
    isInheritable: request.inheritable,
    isEnabled: request.enabled,
  };
  const said = Object.entries(choices).filter(([, choice]) => choice !== "UNSAID");
  return {
    name: parseVariableName(request.name),
    ...(!request.keepValue && { value: request.value }),
    ...Object.fromEntries(said.map(([name, choice]) => [name, choice === "YES"])),
  };
}

function renderVariable(variable: VariableView): VariableInput {
  return {
    name: variable.name,
    value: variable.value ?? "",
    json: variable.isJson,
    sensitive: variable.isSensitive,
    visibleBuild: variable.isVisibleAtBuild,
    visibleRuntime: variable.isVisibleAtRun,
    inheritable: variable.isInheritable,
    enabled: variable.isEnabled,
    environment: variable.environment ?? "",
    createdAtMs: variable.createdAtMs,
    changedAtMs: variable.changedAtMs,
  };
}

function renderChanged({ variable, isNew, pending }: ChangedVariableView): ChangedVariableInput {
  return {
    variable: renderVariable(variable),
    created: isNew,
    pending: pending.map((change) => ({ ...change })),
  };
}
