import { isMap } from "../../program/json.js";

/** A package that a lock file pins. */
export interface LockedPackage {
  /** As package URLs name its kind: npm, composer, pypi or gem. */
  readonly type: string;
  /** With its scope or vendor, as `@scope/name`. */
  readonly name: string;
  readonly version: string;
  /** Of what is downloaded, by algorithm as CycloneDX spells it (`SHA-512`), in hex. */
  readonly hashes: Readonly<Record<string, string>>;
}

/**
 * The packages of a lock file, by its name; null for a file that is none. What a line does not pin, such as a range in
 * requirements.txt, is left out. Throws SyntaxError where JSON is broken. Pure.
 */
export function lockedPackages(file: string, text: string): readonly LockedPackage[] | null {
  return Object.hasOwn(readers, file) ? (readers[file]?.(text) ?? null) : null;
}

/** The names of lock files that are understood. */
export const lockFiles: readonly string[] = [
  ...["npm-shrinkwrap.json", "package-lock.json", "yarn.lock", "pnpm-lock.yaml"],
  ...["composer.lock", "requirements.txt", "Gemfile.lock"],
];

const readers: Readonly<Record<string, (text: string) => readonly LockedPackage[]>> = {
  "npm-shrinkwrap.json": readNpm,
  "package-lock.json": readNpm,
  "yarn.lock": readYarn,
  "pnpm-lock.yaml": readPnpm,
  "composer.lock": readComposer,
  "requirements.txt": readPip,
  "Gemfile.lock": readBundler,
};

function readNpm(text: string): readonly LockedPackage[] {
  const lock = JSON.parse(text) as unknown;
  const packages = isMap(lock) && isMap(lock["packages"]) ? lock["packages"] : {};
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (!isMap(entry) || entry["link"] === true || !path.includes("node_modules/")) return [];
    const name = textOf(entry["name"]) || (path.split("node_modules/").at(-1) ?? "");
    return pinned("npm", name, textOf(entry["version"]), integrity(textOf(entry["integrity"])));
  });
}

/** Of Yarn 1 and of later versions: both begin an entry with what asks for it, and go on indented. */
function readYarn(text: string): readonly LockedPackage[] {
  return text.split(/\n(?=\S)/).flatMap((entry) => {
    const name = /^"?(@?[^@"\s]+)@/.exec(entry)?.[1];
    const version = /^\s+version:?\s+"?([^"\s]+)"?$/m.exec(entry)?.[1];
    const isWorkspace = /^\s+resolution: .*@workspace:/m.test(entry);
    if (name === undefined || version === undefined || isWorkspace) return [];
    return pinned("npm", name, version, integrity(/^\s+integrity (\S+)$/m.exec(entry)?.[1] ?? ""));
  });
}

/** `name@version:` since version 6 of the format, `/name/version:` before. */
function readPnpm(text: string): readonly LockedPackage[] {
  const section = /^packages:\n((?:(?: .*)?\n)*)/m.exec(`${text}\n`)?.[1] ?? "";
  return section.split(/\n(?= {2}\S)/).flatMap((entry) => {
    const key = /^\s*(['"]?)\/?(@?[^@'":\s]+)[@/]([^@/('":\s]+)(?:\(.*\))?\1:/.exec(entry);
    if (key === null) return [];
    const [, , name = "", version = ""] = key;
    return pinned("npm", name, version, integrity(/integrity: ([^,}\s]+)/.exec(entry)?.[1] ?? ""));
  });
}

function readComposer(text: string): readonly LockedPackage[] {
  const lock = JSON.parse(text) as unknown;
  const lists = isMap(lock) ? [lock["packages"], lock["packages-dev"]] : [];
  return lists.flatMap((list) =>
    (Array.isArray(list) ? (list as unknown[]) : []).flatMap((entry) => {
      if (!isMap(entry)) return [];
      const sha1 = isMap(entry["dist"]) ? textOf(entry["dist"]["shasum"]) : "";
      const hashes = sha1 === "" ? {} : { "SHA-1": sha1 };
      const version = textOf(entry["version"]).replace(/^v(?=\d)/, "");
      return pinned("composer", textOf(entry["name"]), version, hashes);
    }),
  );
}

function readPip(text: string): readonly LockedPackage[] {
  return text
    .replace(/\\\r?\n/g, " ")
    .split(/\r?\n/)
    .flatMap((line) => {
      const found = /^([A-Za-z0-9._-]+)\s*(?:\[[^\]]*\])?\s*===?\s*([^\s;#*,]+)(?![^\s;#])/.exec(
        line,
      );
      if (found === null) return [];
      const [, name = "", version = ""] = found;
      const sha256 = [...line.matchAll(/--hash=sha256:([0-9a-f]{64})/g)];
      // Several are of several archives of it, and nobody knows which one is installed.
      const hash = sha256.length === 1 ? sha256[0]?.[1] : undefined;
      const hashes = hash === undefined ? {} : { "SHA-256": hash };
      return pinned("pypi", name.toLowerCase().replace(/[-_.]+/g, "-"), version, hashes);
    });
}

function readBundler(text: string): readonly LockedPackage[] {
  const gems = [...text.matchAll(/^GEM\n((?: .*\n|\n(?= ))*)/gm)].map(
    ([, section]) => section ?? "",
  );
  return gems.flatMap((section) =>
    [...section.matchAll(/^ {4}([^\s(]+) \(([^\s)]+)\)$/gm)].flatMap(
      ([, name = "", version = ""]) => pinned("gem", name, version, {}),
    ),
  );
}

function pinned(
  type: string,
  name: string,
  version: string,
  hashes: LockedPackage["hashes"],
): readonly LockedPackage[] {
  return name === "" || version === "" ? [] : [{ type, name, version, hashes }];
}

/** Subresource integrity, as `sha512-` and base64; the first hash of several. */
function integrity(written: string): LockedPackage["hashes"] {
  const found = /^sha(1|256|384|512)-([A-Za-z0-9+/]+=*)/.exec(written);
  if (found === null) return {};
  return { [`SHA-${found[1]}`]: Buffer.from(found[2] ?? "", "base64").toString("hex") };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
