import type { Digest } from "./digest.js";
import { encodeDigest } from "./directory.js";
import { WireWriter } from "./wire.js";

/** What is run: REAPI's Command. */
export interface Command {
  readonly arguments: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** Relative to the input root; "" is all of it. */
  readonly outputPaths: readonly string[];
}

/** One cacheable piece of work: REAPI's Action. Its digest is the key in the action cache. */
export interface Action {
  readonly command: Digest;
  readonly inputRoot: Digest;
  readonly timeoutSeconds: number;
  readonly platform: Readonly<Record<string, string>>;
}

/** What an action produced. Only successes are kept in the action cache. */
export interface ActionResult {
  /** The trees at the output paths, "" being the whole. */
  readonly outputs: readonly ActionOutput[];
  readonly exitCode: number;
  /** The agent that ran it. */
  readonly worker: string;
  /** Milliseconds that the command ran. */
  readonly durationMs: number;
}

export interface ActionOutput {
  readonly path: string;
  readonly root: Digest;
}

/** The canonical bytes of a command: variables and output paths sorted, defaults left out. */
export function encodeCommand(command: Command): Buffer {
  const writer = new WireWriter();
  for (const argument of command.arguments) writer.bytes(1, Buffer.from(argument, "utf8"));
  for (const [name, value] of sortedEntries(command.environment)) {
    writer.bytes(2, new WireWriter().string(1, name).string(2, value).finish());
  }
  for (const path of [...command.outputPaths].sort()) writer.bytes(7, Buffer.from(path, "utf8"));
  return writer.finish();
}

/** The canonical bytes of an action. */
export function encodeAction(action: Action): Buffer {
  const platform = new WireWriter();
  for (const [name, value] of sortedEntries(action.platform)) {
    platform.bytes(1, new WireWriter().string(1, name).string(2, value).finish());
  }
  return new WireWriter()
    .bytes(1, encodeDigest(action.command))
    .bytes(2, encodeDigest(action.inputRoot))
    .bytes(6, new WireWriter().integer(1, action.timeoutSeconds).finish())
    .bytes(10, platform.finish())
    .finish();
}

function sortedEntries(map: Readonly<Record<string, string>>): readonly [string, string][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
