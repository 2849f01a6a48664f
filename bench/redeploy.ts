/**
 * Slipway against the usual way to deploy: `docker build` with BuildKit, then `docker run`.
 *
 *     npm run bench:redeploy -- [--json FILE] [--rounds 5] [--cold 1] [--locks 2] [--small] [--sizes]
 *
 * What is deployed: `examples/node` (express, MariaDB, a build hook that minifies a style sheet, a
 * deploy hook that migrates a table), grown by well-known npm packages to at least 20,000 files of
 * dependencies. The count is taken in the running containers of both sides and printed. `--small`
 * leaves the packages out, to try the benchmark itself.
 *
 * Both sides build on the same image (slipway/nodejs:22), run the same MariaDB image, install from the
 * same npm registry and keep npm's downloads between builds, on the same host, in turn: each change is
 * made on one side, then on the other, and every second round begins with the other one. Medians.
 *
 * Ours is measured from the start of `git push`, `slipway redeploy` or `slipway rollback` until the new
 * version answers through the router and the command has ended; the breakdown says when it answered.
 * In between is all that a push is: git, validation, the plan, the build, the upload to the cache, nginx
 * and application containers, the hold of requests, the deploy hook, the switch without a lost request,
 * the removal of the old version, and the log.
 *
 * Theirs is measured from the start of `docker build` until the new version has answered and migrated
 * and the old container is stopped. Where the usual way leaves a choice, we took the faster:
 * - dependencies have a layer of their own and npm a cache mount; the context has no node_modules;
 * - BuildKit is the engine's own, without a frontend to fetch and with no registry to push to;
 * - health is asked every 20 ms, not once in a second; the container's address is asked of the engine;
 * - the application ends on SIGTERM, so `docker stop` never waits for its ten seconds; the stopped
 *   container is removed outside the clock;
 * - nothing stands in front: a proxy, its reload and the requests it may lose cost nothing here;
 * - the database of the cold case starts while the image is built;
 * - an image that did not change is not started again: "nothing changed" is the build alone.
 * Redeploy and rollback begin with a build, too, as scripts of the usual kind do: all its layers are
 * cached, and the breakdown tells what it takes. In a redeploy ours skips the deploy hook, which has ended
 * well for what runs; theirs, which cannot know that, migrates again: "migrate" says what it costs. The
 * floor is `docker run` of a built image until it answers, with nothing before or after it.
 *
 * `--sizes` measures, in a second table, how "nothing changed" and "one line changed" grow with the
 * files of dependencies (about 200, 2,000 and 20,000), on a small server without a database.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FarmError } from "../program/error.js";
import { runProcess } from "../program/process.js";
import { parseCount, parseFlags } from "./flags.js";
import { lockChanges } from "./npm-manifests.js";
import { Application, ballast } from "./redeploy/application.js";
import { DockerCli } from "./docker/docker-cli.js";
import { Measurements } from "./redeploy/measurements.js";
import { SlipwaySide } from "./redeploy/ours.js";
import {
  renderBreakdowns,
  renderCases,
  renderMarks,
  renderSizes,
  rowsOf,
} from "./redeploy/tables.js";
import type { SizeLine } from "./redeploy/tables.js";
import { BuildkitSide } from "./redeploy/theirs.js";
import { writeReport } from "./report.js";

const leastFiles = 20_000;

interface Options {
  readonly json: string | undefined;
  readonly rounds: number;
  readonly cold: number;
  readonly locks: number;
  readonly small: boolean;
  readonly sizes: boolean;
}

/** One run of the benchmark. */
class Bench {
  readonly #options: Options;
  readonly #docker: DockerCli;
  readonly #directory: string;
  readonly #signal: AbortSignal;

  constructor(parts: {
    readonly options: Options;
    readonly docker: DockerCli;
    readonly directory: string;
    readonly signal: AbortSignal;
  }) {
    this.#options = parts.options;
    this.#docker = parts.docker;
    this.#directory = parts.directory;
    this.#signal = parts.signal;
  }

  async run(): Promise<void> {
    say(`Slipway against BuildKit (${this.#docker.description})`);
    const measurements = await this.#measureCases();
    say(`\n${renderCases(measurements)}\n\n${renderMarks(measurements)}`);
    say(`\n${renderBreakdowns(measurements)}`);
    if (this.#options.sizes) say(`\n${renderSizes(await this.#measureSizes())}`);
    const { json } = this.#options;
    if (json !== undefined)
      await writeReport(json, { bench: "redeploy", rows: rowsOf(measurements) });
  }

  /** All cases; each cold start begins with two sides that have nothing, the last two stay. */
  async #measureCases(): Promise<Measurements> {
    const { cold, locks, small } = this.#options;
    say("npm resolves the lock files");
    const application = await Application.grownExample(
      join(this.#directory, "example"),
      small ? {} : ballast.heavy,
      locks,
      this.#signal,
    );
    const measurements = new Measurements((line) => say(line));
    for (let round = 1; round <= cold; round += 1) {
      await using ours = await SlipwaySide.start(application);
      await using theirs = await BuildkitSide.start(this.#docker, application, this.#signal);
      await measurements.measure("cold", round, { ours, theirs }, { kind: "cold" }, this.#signal);
      if (round < cold) continue;
      await this.#requireFiles(ours, theirs);
      await this.#measureChanges(measurements, { ours, theirs }, application);
    }
    return measurements;
  }

  async #measureChanges(
    measurements: Measurements,
    sides: { readonly ours: SlipwaySide; readonly theirs: BuildkitSide },
    application: Application,
  ): Promise<void> {
    const { rounds, locks } = this.#options;
    const signal = this.#signal;
    for (let round = 1; round <= rounds; round += 1) {
      const version = `1.1.${round}`;
      await measurements.measure(
        "one line changed",
        round,
        sides,
        { kind: "line", version },
        signal,
      );
      await measurements.measure("nothing changed", round, sides, { kind: "nothing" }, signal);
      await measurements.measure("redeploy", round, sides, { kind: "redeploy" }, signal);
      await measurements.measure("rollback", round, sides, { kind: "rollback" }, signal);
      measurements.addFloor(await sides.theirs.runBare(signal));
    }
    for (let round = 1; round <= locks; round += 1) {
      const manifests = application.manifests(round);
      const change = { kind: "lock", manifests } as const;
      await measurements.measure("lock file changed", round, sides, change, signal);
    }
  }

  async #requireFiles(ours: SlipwaySide, theirs: BuildkitSide): Promise<void> {
    const counts = await Promise.all([
      ours.countDependencies(this.#signal),
      theirs.countDependencies(this.#signal),
    ]);
    say(`files of dependencies: ${counts[0]} in the slug, ${counts[1]} in the image`);
    const least = this.#options.small ? 1 : leastFiles;
    if (Math.min(...counts) < least) throw new FarmError(`there should be at least ${least} files`);
  }

  async #measureSizes(): Promise<readonly SizeLine[]> {
    const lines: SizeLine[] = [];
    for (const [name, packages] of Object.entries(ballast)) {
      const directory = join(this.#directory, name);
      const application = await Application.plain(directory, packages, this.#signal);
      await using ours = await SlipwaySide.start(application);
      await using theirs = await BuildkitSide.start(this.#docker, application, this.#signal);
      const sides = { ours, theirs };
      const measurements = new Measurements((line) => say(`${name}: ${line}`));
      await measurements.measure("cold", 1, sides, { kind: "cold" }, this.#signal);
      for (let round = 1; round <= this.#options.rounds; round += 1) {
        const line = { kind: "line", version: `1.1.${round}` } as const;
        await measurements.measure(
          "nothing changed",
          round,
          sides,
          { kind: "nothing" },
          this.#signal,
        );
        await measurements.measure("one line changed", round, sides, line, this.#signal);
      }
      lines.push({ files: await ours.countDependencies(this.#signal), measurements });
    }
    return lines;
  }
}

function readOptions(args: readonly string[]): Options {
  const values = parseFlags(args, {
    json: { type: "string" },
    rounds: { type: "string", default: "5" },
    cold: { type: "string", default: "1" },
    locks: { type: "string", default: "2" },
    small: { type: "boolean", default: false },
    sizes: { type: "boolean", default: false },
  });
  return {
    json: values.json,
    rounds: parseCount("--rounds", values.rounds, 1, 100),
    cold: parseCount("--cold", values.cold, 1, 10),
    locks: parseCount("--locks", values.locks, 0, lockChanges),
    small: values.small,
    sizes: values.sizes,
  };
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

await runProcess(async (signal) => {
  const options = readOptions(process.argv.slice(2));
  const docker = await DockerCli.find(signal);
  const directory = await mkdtemp(join(tmpdir(), "slipway-bench-"));
  try {
    await new Bench({ options, docker, directory, signal }).run();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
});
