import { spawn } from "node:child_process";
import { once } from "node:events";
import { FarmError } from "../program/error.js";

export interface ProgramOptions {
  readonly cwd?: string;
  /** Beside what this process has. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Runs a program to its end and gives its standard output. Throws a FarmError with what it said. */
export async function runProgram(
  words: readonly string[],
  { cwd, environment, signal }: ProgramOptions,
): Promise<string> {
  const [program = "", ...args] = words;
  const child = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment },
    signal,
    ...(cwd !== undefined && { cwd }),
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const [status] = (await once(child, "close")) as [number | null];
  if (status === 0) return stdout;
  const said = `${stdout}${stderr}`.trimEnd().split("\n").slice(-20).join("\n");
  throw new FarmError(`"${words.slice(0, 3).join(" ")}" ended with status ${status}:\n${said}`);
}
