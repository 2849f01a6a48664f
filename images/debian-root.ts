import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp } from "node:fs/promises";
import { promisify } from "node:util";
import type Docker from "dockerode";
import { FarmError, UsageError } from "../program/error.js";
import { followBuild } from "./follow-build.js";

/** Debian itself, below the base image. Any build of it will do, so it has no recipe. */
export const debianTag = "slipway/debian:bookworm";

const officialImage = "debian:bookworm-slim";
/** What the base image needs no more once it is imported, or never. */
const leftOut = ["./var/cache/apt/*", "./var/lib/apt/lists/*", "./var/log/*", "./usr/share/doc/*"];

/**
 * Makes Debian's image: pulled where a registry answers within seconds, else made from Debian's
 * packages by debootstrap, which needs root. Returns which.
 */
export async function makeDebianImage(
  docker: Docker,
  options: { readonly registryPatienceMs: number; readonly mirror?: string },
  signal: AbortSignal,
): Promise<"pulled" | "bootstrapped"> {
  const stream = await startPull(docker, options.registryPatienceMs, signal);
  if (stream !== null) {
    await followBuild(stream, officialImage);
    await docker.getImage(officialImage).tag({ repo: "slipway/debian", tag: "bookworm" });
    return "pulled";
  }
  if (process.getuid?.() !== 0) {
    throw new FarmError("no image registry answers, and only root can make a base image instead", {
      hint: `Run scripts/setup once as root, or load an image: docker tag IMAGE ${debianTag}`,
    });
  }
  await bootstrap(docker, options.mirror, signal);
  return "bootstrapped";
}

/** The running pull, or null where no registry has answered in time. */
async function startPull(docker: Docker, patienceMs: number, signal: AbortSignal) {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(patienceMs)]);
  try {
    // The engine answers only once the registry has: the pull itself may then take its time.
    return await docker.pull(officialImage, { abortSignal: patience });
  } catch {
    // Whatever was wrong with the registry, there is the other way.
    signal.throwIfAborted();
    return null;
  }
}

/** Without `mirror` debootstrap takes the one that it knows. */
async function bootstrap(
  docker: Docker,
  mirror: string | undefined,
  signal: AbortSignal,
): Promise<void> {
  // It knows no "--", so what could be taken for an option is refused.
  if (mirror !== undefined && !/^https?:\/\//.test(mirror)) {
    throw new UsageError(`the mirror of Debian must be an http URL, not "${mirror}"`);
  }
  // Not in /tmp: it is often mounted without devices, which debootstrap cannot use.
  const root = await mkdtemp("/var/tmp/slipway-debian-");
  const run = promisify(execFile);
  try {
    const source = mirror === undefined ? [] : [mirror];
    await run("debootstrap", ["--variant=minbase", "bookworm", root, ...source], {
      signal,
      maxBuffer: 64 * 1024 * 1024,
    });
    await importRoot(docker, root, signal);
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FarmError) throw error;
    const output = error instanceof Error && "stdout" in error ? String(error.stdout) : "";
    throw new FarmError(`debootstrap could not make Debian's base system: ${lastLine(output)}`, {
      cause: error,
      hint: "Try it by hand: debootstrap --variant=minbase bookworm DIR. SLIPWAY_DEBIAN_MIRROR names another mirror.",
    });
  } finally {
    // An interrupted debootstrap may leave /proc mounted in there: never step into it.
    await run("rm", ["-rf", "--one-file-system", "--", root]);
  }
}

async function importRoot(docker: Docker, root: string, signal: AbortSignal): Promise<void> {
  const excluded = leftOut.map((pattern) => `--exclude=${pattern}`);
  const tar = spawn("tar", ["-c", "--numeric-owner", ...excluded, "-C", root, "."], {
    stdio: ["ignore", "pipe", "inherit"],
    signal,
  });
  const exited = once(tar, "exit");
  const stream = await docker.importImage(tar.stdout, { repo: "slipway/debian", tag: "bookworm" });
  await followBuild(stream, debianTag);
  const [code] = (await exited) as [number | null];
  if (code !== 0) throw new FarmError(`tar of Debian's base system ended with ${code}`);
}

function lastLine(text: string): string {
  return text.trimEnd().split("\n").at(-1) ?? "";
}
