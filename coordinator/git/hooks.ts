import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * The hooks of every repository. They are constant text: names that users chose only pass through
 * `cat`, and no file descriptor but our own two pipes is used. git lets its hooks inherit them: 3 goes
 * to the coordinator, 4 comes from it. Without the pipes (somebody runs git by hand) the redirection
 * fails and the push is refused.
 */
const hooks: Readonly<Record<string, string>> = {
  "pre-receive": `#!/bin/sh
set -eu
{
  printf 'check\\n'
  printf '%s\\n' "\${GIT_QUARANTINE_PATH-}"
  cat
  printf 'end\\n'
} >&3
verdict=
read -r verdict <&4 || exit 1
test "$verdict" = accept
`,
  "post-receive": `#!/bin/sh
{
  printf 'moved\\n'
  cat
  printf 'end\\n'
} >&3
`,
};

/** Writes the hooks into `directory`, each complete or not at all. */
export async function writeHooks(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const [name, text] of Object.entries(hooks)) {
    const temporary = join(directory, `.${name}.new`);
    await writeFile(temporary, text, { mode: 0o700 });
    await rename(temporary, join(directory, name));
  }
}

/** What a hook says: see the scripts above. */
export type HookMessage =
  | { readonly type: "check"; readonly quarantine: string; readonly updates: readonly RefUpdate[] }
  | { readonly type: "moved"; readonly updates: readonly RefUpdate[] };

/** One ref that a push moves. */
export interface RefUpdate {
  readonly ref: string;
  /** Object id; all zeros where the ref is new. */
  readonly old: string;
  /** Object id; all zeros where the ref is deleted. */
  readonly new: string;
}

/** True for the id that stands for "no object". */
export function isZeroId(id: string): boolean {
  return /^0+$/.test(id);
}

/** The messages in what the hooks write, in order; half a message at the end is none. */
export async function* readHookMessages(
  source: AsyncIterable<Buffer>,
): AsyncGenerator<HookMessage> {
  let lines: string[] = [];
  for await (const line of linesOf(source)) {
    if (line !== "end") {
      lines.push(line);
      continue;
    }
    const [type, ...rest] = lines;
    lines = [];
    if (type === "check") {
      yield { type, quarantine: rest[0] ?? "", updates: rest.slice(1).map(parseUpdate) };
    } else if (type === "moved") {
      yield { type, updates: rest.map(parseUpdate) };
    }
  }
}

function parseUpdate(line: string): RefUpdate {
  const [old = "", next = "", ...ref] = line.split(" ");
  return { ref: ref.join(" "), old, new: next };
}

async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of source) {
    // Refs are bytes to git; ours are checked to be UTF-8 before git sees them.
    rest += chunk.toString("latin1");
    const lines = rest.split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) yield Buffer.from(line, "latin1").toString("utf8");
  }
}
