import { readdir, readFile } from "node:fs/promises";
import { basename } from "node:path";

/** One process of a farm, as the kernel shows it. */
export interface FarmProcess {
  /** `cache`, `cache-2`, `router`, `coordinator`, `nats-server` or an agent's name. */
  readonly name: string;
  readonly pid: number;
}

/** The processes that `slipway up` with this pid has started and that run now. */
export async function childProcesses(parent: number): Promise<readonly FarmProcess[]> {
  const found = await Promise.all(
    (await runningPids()).map(async (pid): Promise<readonly FarmProcess[]> => {
      const status = await readProcessFile(pid, "status");
      if (!new RegExp(`^PPid:\\s+${parent}$`, "m").test(status)) return [];
      const name = nameOf(await commandLine(pid));
      return name === null ? [] : [{ name, pid }];
    }),
  );
  return found.flat();
}

/** The command lines of all processes that mention `text`, for example a directory. */
export async function processesThatMention(text: string): Promise<readonly string[]> {
  const lines = await Promise.all((await runningPids()).map(commandLine));
  return lines.map((words) => words.join(" ")).filter((line) => line.includes(text));
}

async function runningPids(): Promise<readonly number[]> {
  const names = await readdir("/proc");
  return names.filter((name) => /^[0-9]+$/.test(name)).map(Number);
}

/** The words that a process was started with; none where it has just ended. */
export async function commandLine(pid: number): Promise<readonly string[]> {
  return (await readProcessFile(pid, "cmdline")).split("\0");
}

/** "" where the process has just ended. */
async function readProcessFile(pid: number, file: string): Promise<string> {
  return await readFile(`/proc/${pid}/${file}`, "utf8").catch(() => "");
}

function nameOf(words: readonly string[]): string | null {
  if (words[0]?.endsWith("nats-server") === true) return "nats-server";
  const part = words[words.findIndex((word) => word.endsWith("cli/main.js")) + 1];
  if (part === "agent") return words[words.indexOf("--name") + 1] ?? null;
  if (part === "cache") return basename(words[words.indexOf("--data") + 1] ?? "");
  return part === "router" || part === "coordinator" ? part : null;
}
