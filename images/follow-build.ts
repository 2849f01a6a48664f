import { createInterface } from "node:readline";
import { FarmError } from "../program/error.js";

/** What Docker sends while it builds, pulls or imports: one JSON object a line. */
interface BuildMessage {
  readonly stream?: string;
  readonly error?: string;
}

const shownLines = 25;

/**
 * Waits for a build, pull or import to end. Throws {@link FarmError} with the last lines of its
 * output where it failed.
 */
export async function followBuild(stream: NodeJS.ReadableStream, what: string): Promise<void> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: stream, crlfDelay: Infinity })) {
    if (line.trim() === "") continue;
    const message = JSON.parse(line) as BuildMessage;
    if (message.error !== undefined) {
      throw new FarmError(`${what} could not be made: ${[...lines, message.error].join("\n")}`, {
        hint: "Correct what the last lines say and run scripts/setup again.",
      });
    }
    lines.push(...(message.stream?.split("\n").filter((text) => text.trim() !== "") ?? []));
    lines.splice(0, lines.length - shownLines);
  }
}
