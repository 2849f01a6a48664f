import type { Cron, StartStop } from "./application-model.js";
import { cronSpecProblem } from "./cron-spec.js";
import { shownName } from "../reading/entry-name.js";
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
import { suggest } from "../reading/suggest.js";
import { about, keysOf, schemaOf, withSchema } from "../reading/schema.js";

export const DEFAULT_SHUTDOWN_SECONDS = 10;
export const MAX_CRON_SECONDS = 86_400;

const spec: Reader<string> = mapped(text, (written, node) => {
  // Tabs between the fields, and the end of a block of text, are as good as spaces.
  const fields = written.trim().replace(/\s+/g, " ");
  const problem = cronSpecProblem(fields);
  if (problem === null) return fields;
  const named = NAMED_SPECS.get(fields);
  node.error(
    `"${fields}" is not a valid cron specification: ${problem}`,
    named === undefined
      ? 'Write it as "H 3 * * *": minute, hour, day, month, day of the week.'
      : `Write "${named}".`,
  );
  return undefined;
});

/** Names that other crons have for specifications. */
const NAMED_SPECS: ReadonlyMap<string, string> = new Map([
  ["@hourly", "H * * * *"],
  ["@daily", "H H * * *"],
  ["@midnight", "H 0 * * *"],
  ["@weekly", "H H * * H"],
  ["@monthly", "H H H * *"],
  ["@yearly", "H H H H *"],
  ["@annually", "H H H H *"],
]);

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
  mapOf(withSchema(schemaOf(cron), readCron), shownName),
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
  const found = findTimezone(zone);
  if (found !== null) {
    // The libraries of the application look it up as it is written.
    if (found !== zone) node.warn(`"${zone}" is read as "${found}"`, `Write "${found}".`);
    return found;
  }
  const near = suggest(zone, Intl.supportedValuesOf("timeZone"));
  const hint = near === null ? 'Write it as "Europe/Paris".' : `Did you mean "${near}"?`;
  node.error(`"${zone}" is not a known time zone`, hint);
  return undefined;
});

/** The time zone in its own spelling, or null where there is none. An offset is none. */
function findTimezone(written: string): string | null {
  if (!/^[A-Za-z]/.test(written)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: written }).resolvedOptions();
    // Names that stand for another are kept.
    return timeZone.toLowerCase() === written.toLowerCase() ? timeZone : written;
  } catch {
    return null;
  }
}
