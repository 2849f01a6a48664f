import {
  readsManifests,
  readsTree,
  readText,
  type InstallInputs,
  type Installer,
  type InstallSource,
} from "./installer.js";

const manifest = "requirements.txt";
const script = "python3 -m venv .venv && exec .venv/bin/pip install --no-input -r requirements.txt";
const command = ["/bin/dash", "-euc", script];

/**
 * pip, into the virtual environment `.venv`. It reads requirements.txt alone where that names nothing but packages of
 * an index: other lists, constraints, and projects that are paths or repositories are read from the tree.
 */
export const pipInstaller: Installer = {
  async inputs(at: InstallSource): Promise<InstallInputs | null> {
    const requirements = await readText(at, manifest);
    if (requirements === undefined) return null;
    const unsafe = whyPipReadsTree(requirements);
    if (unsafe !== null) return readsTree(at.source, command, unsafe);
    return await readsManifests(at, { command, manifests: [manifest], outputPaths: [".venv"] });
  },
};

/** Options of requirements.txt that name no file: some have a value. */
const harmlessOptions =
  /^(?:--pre|--prefer-binary|--require-hashes|--no-index|--(?:only-binary|no-binary|trusted-host)[= ]\S+|(?:-i|--index-url|--extra-index-url)[= ]https?:\S+)$/;
/** What pip takes for a file where it is there. */
const archive = /\.(?:whl|zip|tgz|tar|tar\.(?:gz|bz2|xz|lzma)|tbz|txz|tlz)$/i;
/** PEP 508 without URLs: name, extras, versions, marker; then pip's hashes. */
const version = String.raw`(?:===?|~=|!=|[<>]=?)\s*[\w.*+!-]+`;
const requirement = new RegExp(
  [
    String.raw`^([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\s*(?:\[[A-Za-z0-9._,\s-]*\])?`,
    String.raw`\s*(?:${version}(?:\s*,\s*${version})*)?\s*(?:;[^@/\\]*?)?`,
    String.raw`(?:\s+--hash=\w+:[0-9a-f]+)*$`,
  ].join(""),
);

/** Why pip reads more than requirements.txt; null where it does not. Pure. */
export function whyPipReadsTree(requirements: string | null): string | null {
  if (requirements === null) return "requirements.txt is no file";
  for (const written of requirements.replace(/\\\r?\n/g, " ").split(/\r?\n/)) {
    const line = written.replace(/(?:^|\s+)#.*$/, "").trim();
    if (line === "" || harmlessOptions.test(line)) continue;
    const name = requirement.exec(line)?.[1];
    if (name === undefined || archive.test(name)) {
      return `requirements.txt has "${line.slice(0, 60)}"`;
    }
  }
  return null;
}
