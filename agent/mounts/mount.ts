import { runProgram } from "../../program/run-program.js";

/**
 * Shows `source` at `target`, too. The flags of the mount that `source` is on are kept: what is read
 * through a read-only mount is read-only here. Where that mount is a shared one, as every mount of most
 * hosts is, whatever is mounted in one place later is mounted in the other, too. Throws FarmError where
 * that is not permitted.
 */
export async function bindMount(source: string, target: string): Promise<void> {
  await runProgram("mount", ["--bind", "--", source, target]);
}

/** The same, but what is mounted in one place later is not seen in the other. */
export async function bindPrivately(
  source: string,
  target: string,
  options: { readonly readOnly: boolean },
): Promise<void> {
  const how = options.readOnly ? "ro" : "rw";
  await runProgram("mount", ["--bind", "-o", how, "--make-private", "--", source, target]);
}

/** From now on what is mounted below `path` reaches every mount that follows it. */
export async function share(path: string): Promise<void> {
  await runProgram("mount", ["--make-shared", "--", path]);
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
