import { readFileSync } from "node:fs";

/** One mount of a process's mount name space. */
export interface MountEntry {
  readonly path: string;
  readonly isReadOnly: boolean;
}

/**
 * What is mounted, in the order of mounting: where several entries have one path, the last one is seen.
 * Null where this host knows no such process (any more), or shows it to nobody in our place.
 * The format is that of proc_pid_mountinfo(5).
 */
export function readMountTable(pid: number | "self"): readonly MountEntry[] | null {
  let text: string;
  try {
    text = readFileSync(`/proc/${pid}/mountinfo`, "utf8");
  } catch {
    return null;
  }
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const [, , , , path = "", options = ""] = line.split(" ");
      return { path: unescape(path), isReadOnly: options.split(",").includes("ro") };
    });
}

/** The mounts of this process as the kernel writes them, with whatever they show. */
export function mountTableText(): string {
  return readFileSync("/proc/self/mountinfo", "utf8");
}

/** The mount points of this process below `directory` and at it, innermost first. */
export function mountsWithin(directory: string): readonly string[] {
  return (readMountTable("self") ?? [])
    .map(({ path }) => path)
    .filter((path) => path === directory || path.startsWith(`${directory}/`))
    .reverse();
}

/** Blanks and backslashes are written in octal. */
function unescape(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_, code) => String.fromCharCode(parseInt(code, 8)));
}
