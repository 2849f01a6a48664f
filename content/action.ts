import { InvalidError } from "../program/error.js";
import type { Digest } from "./digest.js";
import { decodeDigest, encodeDigest } from "./directory.js";
import { readWire, WireWriter } from "./wire.js";

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
  /** Makes it another action than the same without: what is known of that is not used. */
  readonly salt?: string;
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
    .string(9, action.salt ?? "")
    .bytes(10, platform.finish())
    .finish();
}

/**
 * Reads an encoded command. Throws {@link InvalidError} where it is torn, not canonical, or has a field
 * that we would drop: what we run must be exactly what the digest names.
 */
export function decodeCommand(bytes: Buffer): Command {
  const words: string[] = [];
  const environment: [string, string][] = [];
  const outputPaths: string[] = [];
  for (const { field, bytes: value } of readWire(bytes)) {
    if (field === 1 && value !== undefined) words.push(value.toString("utf8"));
    else if (field === 2 && value !== undefined) environment.push(decodePair(value));
    else if (field === 7 && value !== undefined) outputPaths.push(value.toString("utf8"));
    else throw new InvalidError(`the command has an unknown field ${field}`);
  }
  const command = {
    arguments: words,
    environment: Object.fromEntries(environment),
    outputPaths,
  };
  if (!encodeCommand(command).equals(bytes)) throw new InvalidError("the command is not canonical");
  return command;
}

/** Reads an encoded action, as strictly as {@link decodeCommand}. */
export function decodeAction(bytes: Buffer): Action {
  let command: Digest | undefined;
  let inputRoot: Digest | undefined;
  let timeoutSeconds = 0;
  let salt = "";
  const platform: [string, string][] = [];
  for (const { field, bytes: value } of readWire(bytes)) {
    if (field === 1 && value !== undefined) command = decodeDigest(value);
    else if (field === 2 && value !== undefined) inputRoot = decodeDigest(value);
    else if (field === 6 && value !== undefined) timeoutSeconds = decodeSeconds(value);
    else if (field === 9 && value !== undefined) salt = value.toString("utf8");
    else if (field === 10 && value !== undefined) {
      for (const { bytes: property } of readWire(value)) {
        if (property !== undefined) platform.push(decodePair(property));
      }
    } else throw new InvalidError(`the action has an unknown field ${field}`);
  }
  if (command === undefined) throw new InvalidError("the action names no command");
  if (inputRoot === undefined) throw new InvalidError("the action names no input root");
  const action: Action = {
    ...{ command, inputRoot, timeoutSeconds, platform: Object.fromEntries(platform) },
    ...(salt !== "" && { salt }),
  };
  if (!encodeAction(action).equals(bytes)) throw new InvalidError("the action is not canonical");
  return action;
}

function decodeSeconds(bytes: Buffer): number {
  let seconds = 0;
  for (const { field, integer } of readWire(bytes)) {
    if (field === 1 && integer !== undefined) seconds = integer;
  }
  return seconds;
}

function decodePair(bytes: Buffer): [string, string] {
  let name = "";
  let value = "";
  for (const { field, bytes: text } of readWire(bytes)) {
    if (field === 1 && text !== undefined) name = text.toString("utf8");
    else if (field === 2 && text !== undefined) value = text.toString("utf8");
  }
  return [name, value];
}

function sortedEntries(map: Readonly<Record<string, string>>): readonly [string, string][] {
  return Object.entries(map).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}
