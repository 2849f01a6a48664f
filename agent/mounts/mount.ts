import { runProgram } from "../../program/run-program.js";

/** Who sees what is mounted below a mount later: nobody else, or every mount that follows it. */
export type Propagation = "private" | "shared";

/**
 * Shows `source` at `target`, too. The flags of the mount that `source` is on are kept: what is read
 * through a read-only mount is read-only here. Throws FarmError where that is not permitted.
 */
export async function bindMount(source: string, target: string): Promise<void> {
  await runProgram("mount", ["--bind", "--", source, target]);
}

/** Makes the mount at `path` read-only; others of the same directory stay as they are. */
export async function makeReadOnly(path: string): Promise<void> {
  await runProgram("mount", ["-o", "remount,bind,ro", "--", path]);
}

export async function setPropagation(path: string, propagation: Propagation): Promise<void> {
  await runProgram("mount", [`--make-${propagation}`, "--", path]);
}

/** Unmounts `path` whatever still uses it. */
export async function unmount(path: string): Promise<void> {
  try {
    await runProgram("umount", ["--", path]);
  } catch {
    // Somebody looks into it: it goes from the name space now and altogether when they leave.
    await runProgram("umount", ["-l", "--", path]);
  }
}
