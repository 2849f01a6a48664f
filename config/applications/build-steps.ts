import { isWithin, normalisePath } from "../files/paths.js";
import type { Node } from "../reading/node.js";
import { listOf, mapped, matching, record, script, text, type Reader } from "../reading/readers.js";
import { about } from "../reading/schema.js";
import type { BuildStep } from "./application-model.js";
import { neededSteps } from "./needed-steps.js";
import { PathPattern } from "./path-pattern.js";

/** So many steps, and so many paths of each, are more than anybody writes by hand. */
const maxSteps = 50;
const maxPaths = 200;
const maxPathLength = 500;

const input: Reader<string> = mapped(text, (written, node) => {
  const path = pathOf(written, node);
  if (path === undefined) return undefined;
  const name = path.split("/").find((part) => part.includes("**") && part !== "**");
  if (name === undefined) return path;
  node.error(
    `in "${written}" the name "${name}" has two stars`,
    'Write "**" as a name of its own.',
  );
  return undefined;
});

const output: Reader<string> = mapped(text, (written, node) => {
  const path = pathOf(written, node);
  if (path === undefined) return undefined;
  if (path === "") {
    node.error(
      "the whole application cannot be what a step makes",
      "Name its files or directories.",
    );
    return undefined;
  }
  if (!PathPattern.is(path)) return path;
  node.error(
    `"${written}" is a pattern, and what a step makes has to be named`,
    "Name the directory that the files are in.",
  );
  return undefined;
});

const step = record(
  {
    name: about(
      "What it is called in plans and logs.",
      matching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,62}$/, "letters, digits, _, . and -, at most 63"),
    ),
    run: about("A script for dash, in the directory of the application.", script),
    inputs: about("What it reads: files, directories, and patterns with * and **.", paths(input)),
    outputs: about("The files and directories that it makes.", paths(output)),
  },
  { required: ["name", "run", "inputs", "outputs"] },
);

/** Reads `build.steps`. */
export const buildSteps: Reader<readonly BuildStep[]> = mapped(
  listOf(mapped(step, toStep)),
  (steps, node) => {
    if (steps.length <= maxSteps) return isConsistent(steps, node) ? steps : undefined;
    node.error(`there are ${steps.length} steps, and ${maxSteps} at most are possible`);
    return undefined;
  },
);

function toStep(fields: NonNullable<ReturnType<typeof step>>, node: Node): BuildStep | undefined {
  const { name, run, inputs, outputs } = fields;
  if (name === undefined || run === undefined) return undefined;
  if (inputs === undefined || outputs === undefined) return undefined;
  // What is wrong with one that is written has been said.
  if (node.at("outputs").items.length > 0) return { name, run, inputs, outputs };
  node
    .at("outputs")
    .error(`step "${name}" makes nothing`, "Name what it makes, or use the build hook.");
  return undefined;
}

/** False, with an error for each reason, where no order of the steps can be right. */
function isConsistent(steps: readonly BuildStep[], node: Node): boolean {
  const twice = steps.find(({ name }, index) => steps.findIndex((s) => s.name === name) !== index);
  if (twice !== undefined) {
    node.error(`two steps have the name "${twice.name}"`);
    return false;
  }
  const made = steps.flatMap((maker) => maker.outputs.map((path) => ({ maker, path })));
  for (const [index, one] of made.entries()) {
    const other = made
      .slice(index + 1)
      .find(({ path }) => isWithin(path, one.path) || isWithin(one.path, path));
    if (other === undefined) continue;
    const what = (m: typeof one): string => `step "${m.maker.name}" makes "${m.path}"`;
    node.error(`${what(one)} and ${what(other)}: one would overwrite the other`);
    return false;
  }
  const needed = neededSteps(steps);
  if (needed.cycle === null) return true;
  const names = needed.cycle.map((name) => `"${name}"`).join(" → ");
  node.error(
    `these steps read what one another makes: ${names}`,
    "Name more closely what each of them reads.",
  );
  return false;
}

function pathOf(written: string, node: Node): string | undefined {
  const path = written.length > maxPathLength ? null : normalisePath(written);
  if (path === null) {
    const shown = written.length > 80 ? `${written.slice(0, 80)}...` : written;
    node.error(`"${shown}" is no path in the application`);
    return undefined;
  }
  return path;
}

function paths(reader: Reader<string>): Reader<readonly string[]> {
  return mapped(listOf(reader), (read, node) => {
    if (read.length <= maxPaths) return read;
    node.error(`there are ${read.length} paths, and ${maxPaths} at most are possible`);
    return undefined;
  });
}
