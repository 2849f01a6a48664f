import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { FarmError } from "./error.js";

const run = promisify(execFile);

/**
 * Runs a program of the host, without a shell; once `signal` aborts it is ended. Throws {@link FarmError} with what it
 * complained of.
 */
export async function runProgram(
  program: string,
  argv: readonly string[],
  options: { readonly cwd?: string; readonly signal?: AbortSignal } = {},
): Promise<void> {
  try {
    await run(program, [...argv], { ...options, env: { ...process.env, LC_ALL: "C" } });
  } catch (cause) {
    const { stderr, message } = cause as Error & { readonly stderr?: string };
    throw new FarmError(`${program} failed: ${(stderr || message).trim()}`, { cause });
  }
}
