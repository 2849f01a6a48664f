import { pbkdf2Sync } from "node:crypto";
import { FarmError } from "../../program/error.js";
import type { GitWork } from "../../test/git-work.js";
import type { DockerCli } from "../docker/docker-cli.js";
import { BuildFarm } from "./ours.js";
import { busyBuild, projectFiles, settingFile } from "./project-files.js";
import { quietDisk } from "./quiet-disk.js";
import { secondsSince } from "./sample.js";
import { baseImage } from "./theirs.js";

const agents = 4;
const names = Array.from({ length: agents }, (_, index) => `busy${index + 1}`);

/** Four builds that only compute, by four agents, against the same programs in bare containers, in seconds. */
export interface AgentTimes {
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/**
 * Until the last of four slugs is stored, against until the last of four containers has ended. Each program takes
 * `seconds` of a processor.
 */
export async function measureAgents(
  options: { readonly docker: DockerCli; readonly rounds: number; readonly seconds: number },
  signal: AbortSignal,
): Promise<AgentTimes> {
  const { docker, rounds } = options;
  const iterations = Math.round(options.seconds * iterationsPerSecond());
  await using farm = await BuildFarm.start(agents);
  const works: GitWork[] = [];
  for (const name of names) {
    const work = await farm.work(name);
    await work.write(projectFiles([{ name: "app", directory: "" }], "none", busyBuild));
    works.push(work);
  }
  const commit = async (round: number, count: number): Promise<void> => {
    for (const work of works) {
      const setting = { salt: `${work.project} ${round}`, iterations: count };
      await work.commit({ [settingFile]: JSON.stringify(setting) });
    }
  };
  const together = async (run: (work: GitWork) => Promise<unknown>) => {
    await quietDisk(signal);
    const began = performance.now();
    await Promise.all(works.map(run));
    return secondsSince(began);
  };
  const pushed: number[] = [];
  const push = async (): Promise<void> => {
    const ends = works.map((work) => farm.untilSlugs(work, "main", ["app"], signal));
    const slugs = (await Promise.all(ends)).map(({ seconds }) => seconds);
    pushed.push(Math.max(...slugs));
  };
  const bare: number[] = [];
  const runBare = async (): Promise<void> => {
    const run = ({ directory }: { readonly directory: string }) =>
      docker.run(
        signal,
        ...["run", "--rm", "--network", "none", "--workdir", "/app"],
        ...["--mount", `type=bind,source=${directory},target=/app`],
        ...["--", baseImage, "node", "build.js"],
      );
    bare.push(await together(run));
    for (const work of works) await work.remove("key.txt");
  };
  await commit(0, 1);
  await together((work) => farm.push(work, "main"));
  for (let round = 1; round <= rounds; round += 1) {
    for (const name of names) await farm.untilQuiet(name, signal);
    await commit(round, iterations);
    for (const turn of round % 2 === 1 ? [push, runBare] : [runBare, push]) await turn();
  }
  return { ours: pushed, bare };
}

/** How far one processor of this host comes in a second, alone. */
function iterationsPerSecond(): number {
  const tried = 200_000;
  const began = performance.now();
  pbkdf2Sync("password", "salt", tried, 32, "sha256");
  const seconds = secondsSince(began);
  if (seconds <= 0) throw new FarmError("the clock stands still");
  return tried / seconds;
}
