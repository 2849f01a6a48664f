import type { Node } from "../reading/node.js";
import { text, type Reader } from "../reading/readers.js";
import { withSchema } from "../reading/schema.js";
import { didYouMean, suggest } from "../reading/suggest.js";
import type { TypeVersion } from "../reading/type-version.js";

interface Runtime {
  /** How its dependencies are installed where the application does not say it. */
  readonly flavor: string;
  /** The versions that its makers still mend, the oldest first; none: not known. */
  readonly current: readonly string[];
}

const RUNTIMES: Readonly<Record<string, Runtime>> = {
  php: { flavor: "composer", current: ["8.2", "8.3", "8.4", "8.5"] },
  nodejs: { flavor: "default", current: ["22", "24", "26"] },
  bun: { flavor: "none", current: [] },
  composable: { flavor: "none", current: [] },
  deno: { flavor: "none", current: [] },
  dotnet: { flavor: "none", current: ["8.0", "10.0"] },
  elixir: { flavor: "none", current: [] },
  golang: { flavor: "none", current: [] },
  hhvm: { flavor: "composer", current: [] },
  java: { flavor: "none", current: [] },
  lisp: { flavor: "none", current: [] },
  python: { flavor: "none", current: ["3.10", "3.11", "3.12", "3.13", "3.14"] },
  ruby: { flavor: "none", current: [] },
  rust: { flavor: "none", current: [] },
};

/** What a composable image is called; its version may be missing. */
export const COMPOSABLE = "composable";

/** The build flavor of applications of a type that name none. */
export function defaultFlavor(runtime: string): string {
  return Object.hasOwn(RUNTIMES, runtime) ? (RUNTIMES[runtime]?.flavor ?? "none") : "none";
}

/** What is written for a type: those that are current are offered, and others are possible. */
const typeSchema = {
  anyOf: [
    {
      enum: Object.entries(RUNTIMES).flatMap(([name, { current }]) =>
        current.map((version) => `${name}:${version}`),
      ),
    },
    { type: "string", pattern: `^(?:${Object.keys(RUNTIMES).join("|")}):\\d+(?:\\.\\d+)*$` },
    { const: COMPOSABLE },
  ],
};

/** Reads `type` of an application. */
export const typeReader: Reader<TypeVersion> = withSchema(typeSchema, readType);

function readType(node: Node): TypeVersion | undefined {
  const written = text(node);
  if (written === undefined) return undefined;

  const [runtime = "", version = "", ...more] = written.split(":");
  const known = Object.hasOwn(RUNTIMES, runtime) ? RUNTIMES[runtime] : undefined;
  if (known === undefined) {
    const near = suggest(runtime, Object.keys(RUNTIMES));
    const hint =
      near === null
        ? didYouMean(runtime, Object.keys(RUNTIMES))
        : `Did you mean "${near}:${version === "" ? "<version>" : version}"?`;
    node.error(`"${written}" is not a valid application type`, hint);
    return undefined;
  }
  const isVersion = /^\d+(?:\.\d+)*$/.test(version) || (runtime === COMPOSABLE && version === "");
  if (more.length > 0 || !isVersion) {
    node.error(`"${written}" is not a valid application type`, `Write "${runtime}:<version>".`);
    return undefined;
  }
  warnOfVersion(node, { name: runtime, version }, known.current);
  return { name: runtime, version };
}

/** Which versions can be run, the farm says; here it is told which are odd. */
function warnOfVersion(
  node: Node,
  { name, version }: TypeVersion,
  current: Runtime["current"],
): void {
  const written = `${name}:${version}`;
  const [oldest, newest] = [current[0], current.at(-1)];
  if (name === "hhvm") node.warn(`"${written}" is deprecated`, "Its makers run PHP no more.");
  if (oldest === undefined || newest === undefined) return;
  if (isOlder(version, oldest)) {
    node.warn(`"${written}" is deprecated`, `Its makers mend ${name} from ${oldest} on.`);
  } else if (isOlder(newest, version)) {
    node.warn(`"${written}" is newer than any version known here`, `The newest is ${newest}.`);
  } else if (current.every((each) => isOlder(version, each) || isOlder(each, version))) {
    const next = current.find((each) => isOlder(version, each));
    node.warn(`"${written}" is no version that is known here`, `Did you mean "${name}:${next}"?`);
  }
}

function isOlder(version: string, than: string): boolean {
  const parts = version.split(".").map(Number);
  for (const [index, part] of than.split(".").map(Number).entries()) {
    // A version that is shorter names the newest of its line.
    const own = parts[index];
    if (own === undefined || own > part) return false;
    if (own < part) return true;
  }
  return false;
}
