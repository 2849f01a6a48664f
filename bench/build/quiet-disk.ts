import { runProgram } from "../program.js";

/** Has the kernel write what it still has to: else whoever is measured next waits for it. */
export async function quietDisk(signal: AbortSignal): Promise<void> {
  await runProgram(["sync"], { signal });
}
