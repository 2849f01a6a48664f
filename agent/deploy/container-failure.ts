import { FarmError } from "../../program/error.js";
import type { ContainerEngine, ContainerState } from "../containers/container-engine.js";
import { StepFailedError } from "../work/step-context.js";

const tailLines = 20;
const toleratedRestarts = 3;

/** The last lines that a container wrote; "" where there is none to ask. */
export async function tailOf(engine: ContainerEngine, container: string): Promise<string> {
  try {
    let text = "";
    for await (const { chunk } of engine.logs(container, { tail: tailLines })) {
      text += chunk.toString();
    }
    return text;
  } catch {
    // The log only illustrates a failure, which is told either way.
    return "";
  }
}

/**
 * Throws a {@link StepFailedError} where the container has ended for good or keeps ending at once.
 * FarmError where there is none. Gives how it is otherwise. `subject` begins the sentence, for example `application "app"`.
 */
export async function throwIfEnded(
  engine: ContainerEngine,
  container: string,
  subject: string,
): Promise<ContainerState> {
  const state = await engine.inspect(container);
  if (state === null) throw new FarmError(`${subject} was removed while it started`);
  const isHopeless = state.exitStatus !== null && state.restarts >= toleratedRestarts;
  if (!isHopeless && (state.running || state.restarting)) return state;
  throw new StepFailedError(`${subject} ${manner(state)}`, {
    tail: await tailOf(engine, container),
  });
}

function manner(state: ContainerState): string {
  return state.outOfMemory
    ? "was ended because it used more memory than it may"
    : `exited with status ${state.exitStatus ?? "unknown"}`;
}
