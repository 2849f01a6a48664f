import type { ContainerEngine, ExecLimits, ExecResult } from "../containers/container-engine.js";
import { traceVariables } from "../../program/trace-context.js";
import { OutputTail } from "../build/output-tail.js";
import type { ExecLease } from "../containers/guarded-command.js";
import type { GatedProgram } from "../standby/gate.js";
import { LeaseLostError, StepFailedError, type StepContext } from "../work/step-context.js";
import { applicationUser } from "./application-containers.js";
import { hookCommand } from "./run-script.js";

/** Something that the user wrote, run in a container of the new version. */
export interface Hook {
  /** For example `the deploy hook of application "app"`. */
  readonly subject: string;
  readonly script: string;
  /** The application's, see ApplicationContainers. */
  readonly environment: Readonly<Record<string, string>>;
  /** 0: no limit. */
  readonly timeoutMs: number;
  readonly lease: ExecLease;
}

/** Runs a program in the application's container, as its user. */
export type RunInContainer = (
  program: GatedProgram,
  limits: ExecLimits,
  signal: AbortSignal,
) => Promise<ExecResult>;

/** Starts a process of its own for it. */
export function runByExec(engine: ContainerEngine, container: string): RunInContainer {
  return (program, limits, signal) =>
    engine.exec(container, { ...program, ...limits, user: applicationUser }, signal);
}

/**
 * Runs it to its end; its output goes to the step's log. It sees SLIPWAY_DEPLOY_ID, the same when a
 * deployment is tried again. Throws StepFailedError where it fails or takes too long; it is dead then,
 * with all that it started, as it is when the signal aborts. Where the lease ends it is dead, too, even
 * if this process is stopped or killed, and LeaseLostError is thrown.
 */
export async function runHook(
  hook: Hook,
  context: StepContext,
  run: RunInContainer,
): Promise<void> {
  const tail = new OutputTail();
  const result = await run(
    {
      command: hookCommand(hook.script),
      environment: {
        ...traceVariables(context.trace),
        ...hook.environment,
        SLIPWAY_DEPLOY_ID: context.activity,
      },
      workingDirectory: "/app",
    },
    {
      ...(hook.timeoutMs > 0 && { timeoutMs: hook.timeoutMs }),
      lease: hook.lease,
      onOutput: (chunk) => {
        context.log.write(chunk);
        tail.add(chunk);
      },
    },
    context.signal,
  );
  // How it ended says nothing of the hook then.
  if (!context.lease.isHeld) throw new LeaseLostError();
  if (result.timedOut) {
    const limit = `${hook.timeoutMs / 1000} s`;
    throw new StepFailedError(`${hook.subject} did not end within ${limit}`, {
      tail: tail.toString(),
    });
  }
  if (result.status !== 0) {
    throw new StepFailedError(`${hook.subject} exited with status ${result.status}`, {
      tail: tail.toString(),
    });
  }
}
