import { mapped, text, type Reader } from "./readers.js";
import { didYouMean } from "./suggest.js";
import type { TypeVersion } from "./type-version.js";

interface Runtime {
  /** How its dependencies are installed where the application does not say it. */
  readonly flavor: string;
  /** The oldest version that its makers still mend; null: not known, or all of them. */
  readonly oldest: string | null;
}

const RUNTIMES: Readonly<Record<string, Runtime>> = {
  php: { flavor: "composer", oldest: "8.2" },
  nodejs: { flavor: "default", oldest: "22" },
  bun: { flavor: "none", oldest: null },
  composable: { flavor: "none", oldest: null },
  deno: { flavor: "none", oldest: null },
  dotnet: { flavor: "none", oldest: "8.0" },
  elixir: { flavor: "none", oldest: null },
  golang: { flavor: "none", oldest: null },
  hhvm: { flavor: "composer", oldest: "5" },
  java: { flavor: "none", oldest: null },
  lisp: { flavor: "none", oldest: null },
  python: { flavor: "none", oldest: "3.10" },
  ruby: { flavor: "none", oldest: null },
  rust: { flavor: "none", oldest: null },
};

/** What a composable image is called; its version may be missing. */
export const COMPOSABLE = "composable";

/** The build flavor of applications of a type that name none. */
export function defaultFlavor(runtime: string): string {
  return Object.hasOwn(RUNTIMES, runtime) ? (RUNTIMES[runtime]?.flavor ?? "none") : "none";
}

/** Reads `type` of an application. */
export const typeReader: Reader<TypeVersion> = mapped(text, (written, node) => {
  const [runtime = "", version = "", ...more] = written.split(":");
  const known = Object.hasOwn(RUNTIMES, runtime) ? RUNTIMES[runtime] : undefined;
  if (known === undefined) {
    node.error(
      `"${written}" is not a valid application type`,
      didYouMean(runtime, Object.keys(RUNTIMES)),
    );
    return undefined;
  }
  const isVersion = /^\d+(?:\.\d+)*$/.test(version) || (runtime === COMPOSABLE && version === "");
  if (more.length > 0 || !isVersion) {
    node.error(`"${written}" is not a valid application type`, `Write "${runtime}:<version>".`);
    return undefined;
  }
  if (known.oldest !== null && isOlder(version, known.oldest)) {
    const hint = `Its makers mend ${runtime} from ${known.oldest} on.`;
    node.warn(`"${written}" is deprecated`, hint);
  }
  return { name: runtime, version };
});

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
