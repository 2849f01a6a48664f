import type { Cron, StartStop } from "./application-model.js";
import { cronSpecProblem } from "./cron-spec.js";
import type { Node } from "../reading/node.js";
import {
  integer,
  line,
  mapOf,
  mapped,
  record,
  reportMissing,
  text,
  type Reader,
} from "../reading/readers.js";
import { about, keysOf, schemaOf, withSchema } from "../reading/schema.js";

export const DEFAULT_SHUTDOWN_SECONDS = 10;
export const MAX_CRON_SECONDS = 86_400;

const spec: Reader<string> = mapped(line, (written, node) => {
  const problem = cronSpecProblem(written);
  if (problem === null) return written.trim();
  node.error(
    `"${written}" is not a valid cron specification: ${problem}`,
    'Write it as "H 3 * * *": minute, hour, day, month, day of the week.',
  );
  return undefined;
});

/** The commands of a cron or an operation. */
export const startStop: Reader<StartStop> = mapped(
  record(
    {
      start: about("The command, run by dash.", text),
      stop: about("Run to end it early; without one it gets SIGTERM.", text),
    },
    { required: ["start"] },
  ),
  ({ start, stop }) => (start === undefined ? undefined : { start, stop: stop ?? null }),
);

const commands: Reader<StartStop> = withSchema(
  { anyOf: [schemaOf(startStop), schemaOf(text)] },
  (node) => {
    if (node.value.kind === "map") return startStop(node);
    const start = text(node);
    if (start === undefined) return undefined;
    node.warn('a string is a legacy form of "commands"', "Write {start: ...}.");
    return { start, stop: null };
  },
);

const cron = record(
  {
    spec: about("When it runs: minute, hour, day, month, day of the week; H is any number.", spec),
    commands: about("What it runs.", commands),
    cmd: about("The older form of commands.", text),
    shutdown_timeout: about(
      "Seconds from the stop command to the end by force.",
      integer({ min: 0, max: MAX_CRON_SECONDS }),
    ),
    timeout: about("Seconds that it may take.", integer({ min: 0, max: MAX_CRON_SECONDS })),
  },
  { required: ["spec"] },
);

/** Reads `crons`; the commands also in their two older forms. */
export const cronsReader: Reader<readonly Cron[]> = mapped(
  mapOf(withSchema(schemaOf(cron), readCron)),
  (crons) => [...crons.values()],
);

function readCron(node: Node): Cron | undefined {
  const fields = cron(node);
  if (fields === undefined) return undefined;
  if (fields.cmd !== undefined) {
    if (fields.commands === undefined) {
      node.at("cmd").warn('"cmd" is a legacy key of a cron', 'Write "commands: {start: ...}".');
    } else {
      node.at("cmd").keyError('"cmd" cannot stand beside "commands"', "Remove one of them.");
    }
  }
  const isWritten = (key: string) => node.child(key)?.isNull === false;
  if (!isWritten("commands") && !isWritten("cmd")) reportMissing(node, "commands", keysOf(cron));
  const started = fields.cmd === undefined ? undefined : { start: fields.cmd, stop: null };
  const run = fields.commands ?? started;
  if (fields.spec === undefined || run === undefined) return undefined;
  return {
    name: node.key,
    spec: fields.spec,
    commands: run,
    shutdownTimeoutSeconds: fields.shutdown_timeout ?? DEFAULT_SHUTDOWN_SECONDS,
    timeoutSeconds: fields.timeout ?? MAX_CRON_SECONDS,
  };
}

/** A name of the TZ database. */
export const timezoneReader: Reader<string> = mapped(line, (zone, node) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    node.error(`"${zone}" is not a known time zone`, 'Write it as "Europe/Paris".');
    return undefined;
  }
});
