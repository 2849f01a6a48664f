import {
  readsManifests,
  readsTree,
  readText,
  type InstallInputs,
  type Installer,
  type InstallSource,
} from "./installer.js";

const manifests = ["Gemfile", "Gemfile.lock"];
/** The settings are left in `.bundle`, so that the application finds its gems as the installation did. */
const script = [
  "bundle config set --local path vendor/bundle",
  "if [ -f Gemfile.lock ]; then bundle config set --local deployment true; fi",
  "exec bundle install",
].join("\n");
const command = ["/bin/dash", "-euc", script];
/** What Bundler reads where it is there. */
const others = [".bundle", "vendor/cache", "vendor/bundle", "gems.rb"];

/**
 * Bundler, into `vendor/bundle`. A Gemfile is a program: where it is more than a list of sources and gems it may read
 * anything, and so it does where the lock file names gems that are paths or repositories.
 */
export const bundlerInstaller: Installer = {
  async inputs(at: InstallSource): Promise<InstallInputs | null> {
    const gemfile = await readText(at, "Gemfile");
    if (gemfile === undefined) return null;
    let unsafe =
      whyGemfileReadsTree(gemfile) ?? whyLockReadsTree(await readText(at, "Gemfile.lock"));
    for (const path of others) {
      if (unsafe === null && (await at.editor.find(at.source, path)) !== null) {
        unsafe = `there is ${path}`;
      }
    }
    if (unsafe !== null) return readsTree(at.source, command, unsafe);
    const outputPaths = [".bundle", "vendor/bundle"];
    return await readsManifests(at, { command, manifests, outputPaths });
  },
};

const word = `(?:"[^"#\\\\]*"|'[^'\\\\]*'|:\\w+|true|false|\\[(?:\\s*(?:"[^"#\\\\]*"|'[^'\\\\]*'|:\\w+)\\s*,?)*\\])`;
const option = `(?:(?:require|group|groups|platform|platforms|install_if):\\s*${word})`;
/** The lines that a list of gems consists of; no other Ruby. */
const harmlessLines = [
  /^source\s+(?:"https?:[^"#\\]*"|'https?:[^'\\]*')(?:\s+do)?$/,
  /^ruby\s+(?:"[^"#\\]*"|'[^'\\]*')$/,
  new RegExp(`^gem\\s+${word}(?:\\s*,\\s*(?:${word}|${option}))*$`),
  new RegExp(`^(?:group|platforms?)\\s+${word}(?:\\s*,\\s*${word})*\\s+do$`),
  /^end$/,
];

/** Why evaluating this Gemfile may read other files; null where it cannot. Pure. */
export function whyGemfileReadsTree(gemfile: string | null): string | null {
  if (gemfile === null) return "Gemfile is no file";
  for (const written of gemfile.split(/\r?\n/)) {
    const line = written.replace(/(?:^|\s)#.*$/, "").trim();
    if (line === "" || harmlessLines.some((pattern) => pattern.test(line))) continue;
    return `Gemfile has "${line.slice(0, 60)}"`;
  }
  return null;
}

/** Why Bundler reads more than this Gemfile.lock names of registries; null where it does not. Pure. */
export function whyLockReadsTree(lock: string | null | undefined): string | null {
  if (typeof lock !== "string") return "there is no Gemfile.lock";
  const section = /^(?:PATH|GIT|PLUGIN SOURCE)$/m.exec(lock)?.[0];
  return section === undefined ? null : `Gemfile.lock has gems of ${section.toLowerCase()}`;
}
