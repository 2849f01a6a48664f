import { InvalidArgumentError } from "commander";
import { NotFoundError } from "../../program/error.js";
import { exitCodes, interruptedCode } from "../../program/process.js";
import type { Activity } from "../../proto/gen/slipway/v1/Activity.js";
import type { FarmClient, Target } from "../client.js";
import { withExamples, withJson, withTarget, type Register } from "../command.js";
import type { Context } from "../context.js";
import { describeEnd, followLog, isSuccess } from "../follow.js";
import { count, duration, facts, moment, size } from "../output.js";
import { renderTimeline } from "../timeline.js";
import { chooseProject, connectToTarget, type TargetOptions } from "../target.js";

type Options = TargetOptions & { readonly json?: boolean };

/** `slipway activity …` and `slipway log`. */
export const registerActivity: Register = (program, run) => {
  const activity = program
    .command("activity")
    .summary("list, show and cancel activities: pushes, submissions, redeployments, rollbacks");

  withExamples(
    withTarget(activity.command("list"))
      .option("-n, --limit <number>", "how many, the newest first", parseLimit, 20)
      .summary("list activities, of every environment unless --environment names one"),
    ["slipway activity list", "slipway activity list --environment feature --limit 5"],
  ).action((options: Options & { limit: number }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const project = await chooseProject(context, options);
      const target = { project, environment: options.environment ?? "" };
      const activities = await client.listActivities(target, options.limit);
      context.output.result({ activities }, () => ({
        columns: ["ID", "KIND", "ENVIRONMENT", "STATE", "STARTED", "TOOK", "USER"],
        rows: activities.map((each) => [
          each.id,
          each.kind,
          each.environment,
          each.result || each.state,
          moment(each.createdAtMs),
          each.endedAtMs === 0 ? "-" : duration(each.endedAtMs - each.createdAtMs),
          each.user,
        ]),
        empty: "there are no activities yet",
      }));
    }),
  );

  withExamples(
    withJson(activity.command("show"))
      .argument("<activity>", "its id")
      .summary("show an activity and what happened when")
      .description(
        "Shows an activity, and below it what happened when: how long after its acceptance each thing began,\n" +
          "how long it took (with … where it goes on), and where in the whole that is.",
      ),
    ["slipway activity show ACTIVITY", "slipway activity show ACTIVITY --json"],
  ).action((id: string, options: Options) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const shown = await client.getActivity(id);
      context.output.result(shown, () => describeActivity(shown));
    }),
  );

  withExamples(
    withJson(activity.command("cancel"))
      .argument("<activity>", "its id")
      .summary("stop an activity; what runs keeps running"),
    ["slipway activity cancel ACTIVITY"],
  ).action((id: string, options: Options) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const cancelled = await client.cancelActivity(id);
      context.output.result(cancelled, () =>
        cancelled.endedAtMs === 0
          ? `cancelling ${cancelled.id}`
          : `${cancelled.id} has ended: ${cancelled.result}`,
      );
    }),
  );

  for (const parent of [program, activity]) registerLog(parent, run);
};

/** `slipway log` and `slipway activity log`. */
const registerLog: Register = (parent, run) => {
  withExamples(
    withTarget(parent.command("log"))
      .argument("[activity]", "its id (default: the newest of the environment)")
      .option("-f, --follow", "go on until the activity has ended; exit with 1 where it failed")
      .option("--from <bytes>", "begin at this byte", parseOffset, 0)
      .option("--timestamps", "say before each line when it was written")
      .summary("print the log of an activity")
      .description(
        "Prints the log of an activity on standard output. With --json each line is a document:\n" +
          '{"offset":0,"data":"…"}, with --timestamps also "timeMs", and at the end\n' +
          '{"offset":…,"ended":{…}}.',
      ),
    ["slipway log", "slipway log ACTIVITY --follow --from 2048", "slipway log --timestamps"],
  ).action((id: string | undefined, options: Options & LogOptions) =>
    run(options, async (context) => {
      const show = options.follow === true ? follow : print;
      if (id === undefined) {
        await using farm = await connectToTarget(context, options);
        const newest = await newestActivity(farm.client, farm.target);
        return await show(context, farm.client, newest, options);
      }
      await using client = await context.connect();
      return await show(context, client, id, options);
    }),
  );
};

interface LogOptions {
  readonly follow?: boolean;
  readonly from: number;
  readonly timestamps?: boolean;
}

async function print(
  context: Context,
  client: FarmClient,
  id: string,
  options: LogOptions,
): Promise<number> {
  const { from: offset, timestamps = false } = options;
  const writer = new LogWriter(context, options);
  for await (const chunk of client.log(id, { offset, follow: false, timestamps })) {
    writer.write(chunk.data, chunk.timeMs);
    if (chunk.ended !== null) writer.end(chunk.ended);
  }
  return exitCodes.done;
}

async function follow(
  context: Context,
  client: FarmClient,
  id: string,
  options: LogOptions,
): Promise<number> {
  const writer = new LogWriter(context, options);
  const ended = await followLog(context, client, id, options, (data, timeMs) =>
    writer.write(data, timeMs),
  );
  if (ended === null) return interruptedCode;
  writer.end(ended);
  context.output.progress(describeEnd(context, ended));
  return isSuccess(ended) ? exitCodes.done : exitCodes.failed;
}

/** Writes a log to standard output, as it is or as lines of JSON, with times where they are asked for. */
class LogWriter {
  readonly #context: Context;
  readonly #hasTimes: boolean;
  readonly #decoder = new TextDecoder();
  #offset: number;
  #isWithinLine = false;

  constructor(context: Context, { from, timestamps = false }: LogOptions) {
    this.#context = context;
    this.#hasTimes = timestamps;
    this.#offset = from;
  }

  /** `timeMs`: when the first byte of `data` was written. */
  write(data: Uint8Array, timeMs: number): void {
    const { output } = this.#context;
    if (data.length === 0) return;
    if (output.isJson) {
      // A character that a chunk cuts through is shown with the next one.
      const text = this.#decoder.decode(data, { stream: true });
      const time = this.#hasTimes ? { timeMs } : {};
      output.line(JSON.stringify({ offset: this.#offset, ...time, data: text }));
    } else if (this.#hasTimes) this.#writeTimed(Buffer.from(data), timeMs);
    else output.raw(data);
    this.#offset += data.length;
  }

  #writeTimed(data: Buffer, timeMs: number): void {
    // Logs of before there were times have none.
    const time = `${timeMs === 0 ? "-".padEnd(24) : new Date(timeMs).toISOString()} `;
    for (let at = 0; at < data.length;) {
      const newline = data.indexOf(10, at);
      const end = newline < 0 ? data.length : newline + 1;
      if (!this.#isWithinLine) this.#context.output.raw(Buffer.from(time));
      this.#context.output.raw(data.subarray(at, end));
      this.#isWithinLine = newline < 0;
      at = end;
    }
  }

  end(activity: Activity): void {
    const { output } = this.#context;
    if (output.isJson) output.line(JSON.stringify({ offset: this.#offset, ended: activity }));
  }
}

async function newestActivity(client: FarmClient, target: Target): Promise<string> {
  const name = target.environment || (await client.getEnvironment(target)).name;
  const [newest] = await client.listActivities({ ...target, environment: name }, 1);
  if (newest === undefined) {
    throw new NotFoundError(`nothing has happened in the environment ${name} yet`, {
      hint: "Push to it (git push slipway) or submit a directory (slipway submit).",
    });
  }
  return newest.id;
}

function describeActivity(activity: Activity): string {
  const { timeline } = activity;
  const described = factsOf(activity);
  return timeline.length === 0 ? described : `${described}\n\n${renderTimeline(timeline)}`;
}

function factsOf(activity: Activity): string {
  const isOver = activity.endedAtMs > 0;
  const actions = activity.actions.map((action) => {
    const reason = action.reason === "" ? "" : `: ${action.reason}`;
    const what = action.name === "" ? action.kind : `${action.kind} ${action.name}`;
    return `${action.application} ${what} (${action.decision}${reason})`;
  });
  const phases = activity.phases.map(({ name, durationMs }) => `${name} ${duration(durationMs)}`);
  return facts([
    ["id", activity.id],
    ["kind", activity.kind],
    ["environment", `${activity.project}/${activity.environment}`],
    ["state", activity.result || activity.state],
    ...(activity.waitingFor === "" ? [] : [["waiting for", activity.waitingFor] as const]),
    ...(activity.message === "" ? [] : [["message", activity.message] as const]),
    ["commit", activity.commit],
    ["user", activity.user],
    ["started", moment(activity.createdAtMs)],
    ["took", isOver ? duration(activity.endedAtMs - activity.createdAtMs) : ""],
    ["generation", activity.generation === 0 ? "" : String(activity.generation)],
    ["actions", actions.join(", ")],
    ...(activity.timeline.length > 0 ? [] : [["phases", phases.join(", ")] as const]),
    ["stored", `${count(activity.uploadedBlobs, "blob")} (${size(activity.uploadedBytes)})`],
    ...(activity.traceId === "" ? [] : [["trace", activity.traceId] as const]),
    ...(activity.logLostBytes === 0
      ? []
      : [["log", `${size(activity.logLostBytes)} of it never came`] as const]),
    ["urls", activity.urls.join(", ")],
  ]);
}

function parseLimit(text: string): number {
  return parseWhole(text, 1, 1_000);
}

function parseOffset(text: string): number {
  return parseWhole(text, 0, Number.MAX_SAFE_INTEGER);
}

function parseWhole(text: string, minimum: number, maximum: number): number {
  const value = Number(text);
  if (!/^[0-9]{1,16}$/.test(text) || value < minimum || value > maximum) {
    throw new InvalidArgumentError(`It is a whole number from ${minimum} to ${maximum}.`);
  }
  return value;
}
