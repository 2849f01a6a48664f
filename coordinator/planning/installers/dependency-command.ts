/** Where packages of `dependencies:` go, in the application's directory. */
const target = "/app/.global";

const tools: Readonly<Record<string, readonly string[]>> = {
  php: ["composer", "global", "require", "--no-ansi", "--no-interaction", "--no-progress", "--"],
  nodejs: ["npm", "install", "--global", "--prefix", target, "--no-audit", "--no-fund", "--"],
  python: ["pip3", "install", "--user", "--no-input", "--no-warn-script-location", "--"],
  // What follows "--" goes to those who compile extensions: no name of a package begins with a dash.
  ruby: ["gem", "install", "--no-document", "--install-dir", target, "--bindir", `${target}/bin`],
};

/**
 * The command that installs packages of one language of `dependencies:`, with their constraints by name. No
 * shell takes it apart.
 */
export function dependencyCommand(
  language: string,
  packages: Readonly<Record<string, string>>,
): readonly string[] {
  const family = /^python3?$/.test(language) ? "python" : language;
  const specs = Object.entries(packages)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, constraint]) => specOf(family, name, constraint));
  return [...(tools[family] ?? []), ...specs];
}

function specOf(family: string, name: string, constraint: string): string {
  const isAny = constraint === "" || constraint === "*";
  switch (family) {
    case "php":
      return `${name}:${constraint}`;
    case "python":
      return isAny ? name : `${name}${/^[<>=!~]/.test(constraint) ? "" : "=="}${constraint}`;
    case "ruby":
      return isAny ? name : `${name}:${constraint}`;
    default:
      return `${name}@${constraint}`;
  }
}
