import { exitCodes, interruptedCode, ShutdownError } from "../program/process.js";
import type { Activity } from "../proto/gen/slipway/v1/Activity.js";
import type { FarmClient } from "./client.js";
import type { Context } from "./context.js";
import { count, duration, printable, size } from "./output.js";

/** The flag of commands that start an activity. */
export interface FollowOptions {
  readonly follow?: boolean;
}

/**
 * Sees an activity through to its end: the log goes to standard error, the URLs to standard output.
 * Without `follow` it only says what was started. Interrupting it leaves the activity alone. Returns
 * the exit code: 0 where the activity succeeded or nothing had to be done, 1 where it failed.
 */
export async function seeThrough(
  context: Context,
  client: FarmClient,
  started: Activity,
  options: FollowOptions,
  extra: Readonly<Record<string, unknown>> = {},
): Promise<number> {
  const { output } = context;
  if (options.follow === false) {
    output.result({ ...started, ...extra }, () => started.id);
    return exitCodes.done;
  }
  const ended = await seeEnd(context, client, started);
  if (ended === null) return interruptedCode;
  output.result({ ...ended, ...extra }, () => ended.urls.join("\n"));
  return isSuccess(ended) ? exitCodes.done : exitCodes.failed;
}

/**
 * Shows the log of an activity on standard error, and how it ended. Null where the user interrupted it,
 * who is told how to go on.
 */
export async function seeEnd(
  context: Context,
  client: FarmClient,
  started: Activity,
): Promise<Activity | null> {
  const { output } = context;
  output.progress(
    output.paintProgress("dim", `activity ${started.id}: ${started.kind} ${nameOf(started)}`),
  );
  const ended = await followLog(context, client, started.id, { from: 0 }, (data) =>
    output.progressBytes(data),
  );
  if (ended !== null) output.progress(describeEnd(context, ended));
  return ended;
}

/**
 * Passes the log of an activity on until it has ended. Null where the user interrupted it, who is told
 * how to go on.
 */
export async function followLog(
  context: Context,
  client: FarmClient,
  activity: string,
  { from, timestamps = false }: { readonly from: number; readonly timestamps?: boolean },
  write: (data: Uint8Array, timeMs: number) => void,
): Promise<Activity | null> {
  let offset = from;
  try {
    for await (const chunk of client.log(activity, { offset, follow: true, timestamps })) {
      if (chunk.data.length > 0) write(chunk.data, chunk.timeMs);
      offset = chunk.offset + chunk.data.length;
      if (chunk.ended !== null) return chunk.ended;
    }
    return await client.getActivity(activity);
  } catch (error) {
    if (!(error instanceof ShutdownError)) throw error;
    context.output.progress(
      `\nno longer following; the activity goes on\n  hint: Go on reading with \`slipway log ${activity} --follow --from ${offset}\`, ` +
        `or stop it with \`slipway activity cancel ${activity}\`.`,
    );
    return null;
  }
}

/** True where what was asked for is now so. */
export function isSuccess(activity: Activity): boolean {
  return activity.result === "succeeded" || activity.result === "unchanged";
}

/** The end of an activity, in a sentence or, for a failure, as an error. */
export function describeEnd(context: Context, activity: Activity): string {
  const { output } = context;
  const took = duration(activity.endedAtMs - activity.createdAtMs);
  switch (activity.result) {
    case "succeeded": {
      // Phases that would be shown as 0.0 s only hide the others.
      const phases = activity.phases
        .filter(({ durationMs }) => durationMs >= 50)
        .map(({ name, durationMs }) => `${name} ${duration(durationMs)}`);
      const uploaded =
        activity.uploadedBlobs > 0
          ? [`${count(activity.uploadedBlobs, "blob")} (${size(activity.uploadedBytes)}) stored`]
          : [];
      const details = [...phases, ...uploaded].join(", ");
      const head = output.paintProgress("green", `${activity.kind} succeeded`);
      return `${head} in ${took}${details === "" ? "" : `: ${details}`}`;
    }
    case "unchanged":
      return "nothing has changed: this is what runs already (--redeploy deploys it all the same)";
    case "cancelled":
      return `${output.paintProgress("yellow", "cancelled")} after ${took}`;
    case "superseded":
      return `${output.paintProgress("yellow", printable(activity.message))} after ${took}`;
    default: {
      const message = printable(activity.message) || `the ${activity.kind} failed`;
      return `${output.paintProgress("red", "error:")} ${message}\n  hint: The whole log: slipway log ${activity.id}`;
    }
  }
}

function nameOf(activity: Activity): string {
  return `${activity.project}/${activity.environment}`;
}
