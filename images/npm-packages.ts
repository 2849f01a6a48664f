import { execFile } from "node:child_process";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { createGunzip } from "node:zlib";
import { extract, type Pack } from "tar-stream";
import { packageRoot } from "../program/package-root.js";
import { FarmError } from "../program/error.js";

/**
 * Streams the files of npm packages into a build context, below `packages/<folder>/`. The packages
 * come from the registry that npm is configured with, and npm verifies them.
 */
export async function packNpmPackages(
  context: Pack,
  packages: Readonly<Record<string, string>>,
  architecture: "x64" | "arm64",
  signal: AbortSignal,
): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "slipway-npm-"));
  try {
    for (const [folder, pattern] of Object.entries(packages)) {
      const name = pattern.replace("{arch}", architecture);
      const archive = await fetchPackage(name, directory, signal);
      await repack(archive, `packages/${folder}/`, context, signal);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function fetchPackage(name: string, directory: string, signal: AbortSignal): Promise<string> {
  const options = [
    "--json",
    "--ignore-scripts",
    "--loglevel=error",
    "--pack-destination",
    directory,
  ];
  try {
    const { stdout } = await promisify(execFile)("npm", ["pack", ...options, "--", name], {
      cwd: packageRoot(),
      signal,
    });
    const [packed] = JSON.parse(stdout) as readonly { readonly filename: string }[];
    if (packed === undefined) throw new Error(`npm packed nothing: ${stdout}`);
    return join(directory, packed.filename);
  } catch (error) {
    signal.throwIfAborted();
    throw new FarmError(`npm could not fetch ${name}, which an image needs`, {
      cause: error,
      hint: `Try "npm view ${name}": the npm registry must be reachable from this machine.`,
    });
  }
}

/** Copies each file of a package's archive into the context; `package/` becomes `prefix`. */
async function repack(
  archive: string,
  prefix: string,
  context: Pack,
  signal: AbortSignal,
): Promise<void> {
  const entries = extract();
  const copying = (async () => {
    for await (const entry of entries) {
      const path = entry.header.name.replace(/^[^/]+\//, "");
      if (entry.header.type !== "file") {
        entry.resume();
        continue;
      }
      const mode = ((entry.header.mode ?? 0) & 0o100) === 0 ? 0o644 : 0o755;
      const size = entry.header.size ?? 0;
      await pipeline(entry, context.entry({ name: prefix + path, size, mode }), { signal });
    }
  })();
  await Promise.all([
    pipeline(createReadStream(archive), createGunzip(), entries, { signal }),
    copying,
  ]);
}
