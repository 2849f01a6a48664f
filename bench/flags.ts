import { parseArgs, type ParseArgsConfig } from "node:util";
import { UsageError } from "../program/error.js";

/** The values of the flags of a benchmark. Throws UsageError for words that are none of them. */
export function parseFlags<const Flags extends NonNullable<ParseArgsConfig["options"]>>(
  args: readonly string[],
  flags: Flags,
) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** A whole number that was given with a flag. Throws UsageError where it is none, or out of range. */
export function parseCount(flag: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new UsageError(`${flag} takes a number from ${least} to ${most}, not "${text}"`);
}
