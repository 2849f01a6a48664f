/**
 * The farm under load: the real coordinator with nats-server, cache and router, each a process as `slipway up`
 * starts it, and agents that are simulated, many in this process.
 *
 *     npm run bench:farm -- [--json FILE] [--small] [--only scale,queue,accept,logs,ceilings]
 *
 * What is real: the API by which trees are submitted, `git push`, the planning of builds, the queue in SQLite,
 * tickets and logs over NATS, the agent's own worker (joining, claiming, beats, spools, reports) and whatever
 * is synced. What is simulated is the work: a build sleeps, or writes a log. It is then reported as failed, as
 * a hook that exits with a status, so that its activity ends where containers would come next: those cost what
 * the host makes of them, see `bench:redeploy`. Every submission is of an environment and of a tree of its own:
 * no build is the same action as another, and none is superseded. This process has the agents, the users and
 * the readers of logs, and takes its share of the processors; of the coordinator the kernel tells the CPU time.
 *
 * - Scale: 1 to 64 agents with builds of 2 s; the ideal is that no slot is ever empty.
 * - Queue: a backlog that grows to 10,000 builds, of one project and of 50; what a submission and a build cost;
 *   20 agents whose slots become free one after the other; kill -9 with the whole backlog.
 * - Accept: up to 1,000 submissions at once over 50 projects, every tenth a `git push`, until the user knows
 *   the activity.
 * - Logs: up to 50 builds that write 1 MB in a second each, with a reader of each over the API.
 * - Ceilings: messages through JetStream to idle pullers with nothing behind them, commits of SQLite alone, and
 *   `docker run` of a small local image.
 *
 * A case that cannot run is named, and the others go on; the exit status is 1 then. `--small` is a small part
 * of all of it.
 */
import { setMaxListeners } from "node:events";
import { UsageError } from "../program/error.js";
import { exitCodes, runProcess } from "../program/process.js";
import { measureAcceptance, type Acceptance } from "./farm/accept.js";
import {
  measureCommits,
  measureDockerRun,
  measureJetStream,
  type CommitRates,
} from "./farm/ceilings.js";
import { measureLogs, type LogTimes } from "./farm/logs.js";
import { measureBacklog, type Backlog } from "./farm/queue.js";
import { measureScaling, type Scaling } from "./farm/scaling.js";
import * as tables from "./farm/tables.js";
import { parseFlags } from "./flags.js";
import { renderMarks, writeReport, type Row } from "./report.js";

const cases = ["ceilings", "scale", "queue", "accept", "logs"] as const;
type Case = (typeof cases)[number];

/** What has been measured so far, where it could be. */
class Measured {
  jetStream: readonly number[] | null = null;
  commits: CommitRates | null = null;
  dockerRun: readonly number[] | null = null;
  scaling: readonly Scaling[] = [];
  backlogs: Backlog[] = [];
  acceptance: readonly Acceptance[] = [];
  logs: readonly LogTimes[] = [];
}

/** The parts of a case: each measures, and gives what is to be printed. */
type Part = readonly [name: string, measure: () => Promise<string>];

function partsOf(
  which: Case,
  measured: Measured,
  isSmall: boolean,
  signal: AbortSignal,
): readonly Part[] {
  const share = isSmall ? 10 : 1;
  switch (which) {
    case "ceilings":
      return [
        [
          "JetStream",
          async () =>
            tables.latencies("JetStream pull, 16 idle pullers", "ms", [
              (measured.jetStream = await measureJetStream(16, 2_000 / share, signal)),
            ]),
        ],
        [
          "commits",
          async () => tables.commits((measured.commits = await measureCommits(1_000 / share))),
        ],
        [
          "docker run",
          async () =>
            tables.latencies("docker run", "ms", [
              (measured.dockerRun = await measureDockerRun(isSmall ? 2 : 10, signal)),
            ]),
        ],
      ];
    case "scale": {
      const agents = isSmall ? [1, 4, 8] : [1, 4, 16, 64];
      const measure = async (): Promise<string> =>
        tables.scaling((measured.scaling = await measureScaling(agents, 2_000, signal)));
      return [["scale", measure]];
    }
    case "queue":
      return [isSmall ? 10 : 50, 1].map((projects): Part => [
        projects === 1 ? "queue of one project" : `queue of ${projects} projects`,
        async () => {
          const options = {
            projects,
            sizes: isSmall ? [10, 100] : [100, 1_000, 10_000],
            starts: isSmall ? 100 : 2_000,
            kills: isSmall ? 1 : 3,
          };
          const backlog = await measureBacklog(options, signal);
          measured.backlogs.push(backlog);
          return tables.backlog(backlog);
        },
      ]);
    case "accept": {
      const sizes = isSmall ? [10, 50] : [10, 100, 1_000];
      const measure = async (): Promise<string> => {
        measured.acceptance = await measureAcceptance(isSmall ? 10 : 50, sizes, signal);
        return tables.acceptance(measured.acceptance);
      };
      return [["accept", measure]];
    }
    case "logs": {
      const logs = isSmall ? [1, 5] : [1, 10, 50];
      const measure = async (): Promise<string> =>
        tables.logs((measured.logs = await measureLogs(logs, isSmall ? 3 : 10, signal)));
      return [["logs", measure]];
    }
  }
}

function readOptions(args: readonly string[]) {
  const values = parseFlags(args, {
    json: { type: "string" },
    small: { type: "boolean", default: false },
    only: { type: "string" },
  });
  const only = (values.only ?? cases.join(",")).split(",").map((name) => {
    const known = cases.find((one) => one === name);
    if (known === undefined)
      throw new UsageError(`--only takes ${cases.join(", ")}, not "${name}"`);
    return known;
  });
  return { json: values.json, isSmall: values.small, only };
}

await runProcess(async (signal) => {
  const { json, isSmall, only } = readOptions(process.argv.slice(2));
  const measured = new Measured();
  // Every call and every agent listens to it.
  setMaxListeners(0, signal);
  // The ceilings first: the others are compared to them.
  for (const which of cases.filter((one) => only.includes(one))) {
    for (const [name, measure] of partsOf(which, measured, isSmall, signal)) {
      try {
        process.stderr.write(`measuring: ${name}\n`);
        process.stdout.write(`${await measure()}\n\n`);
      } catch (error) {
        signal.throwIfAborted();
        process.exitCode = exitCodes.failed;
        const why = error instanceof Error ? error.message : String(error);
        process.stdout.write(`${name} could not be measured: ${why}\n\n`);
      }
    }
  }
  const rows: readonly Row[] = tables.rowsOf(measured);
  process.stdout.write(`${renderMarks(rows)}\n`);
  if (json !== undefined) await writeReport(json, { bench: "farm", rows });
});
