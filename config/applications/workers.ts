import type { Worker } from "./application-model.js";
import { timezoneReader } from "./crons.js";
import { checkDisk, completeInstance, instanceFields, type WrittenInstance } from "./instance.js";
import type { Layout } from "../files/layout.js";
import { keyMatching, mapOf, mapped, record, script, type Reader } from "../reading/readers.js";
import { about } from "../reading/schema.js";
import { variablesReader } from "./variables.js";

/** A worker as read; what it takes over from its application and from services is completed later. */
export type WrittenWorker = Omit<Worker, "relationships"> & WrittenInstance;

/** What a worker takes over from its application. */
export interface OuterInstance extends WrittenInstance {
  readonly variables: Worker["variables"];
  readonly timezone: string;
}

const foreground: Reader<string> = mapped(script, (command, node) => {
  if (/[^&]&\s*$/.test(command))
    node.warn("the command goes to the background, and ends at once", 'Remove the "&" at its end.');
  return command;
});

/** The commands that run a process of the application's own. */
export const commandsReader = record(
  {
    start: about("Runs it, in the foreground; it is started again when it ends.", foreground),
    pre_start: about("Runs before each start.", script),
    post_start: about("Runs after each start.", script),
  },
  { required: ["start"] },
);

const name = keyMatching(
  /^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9])?$/,
  "letters, digits, - and _, at most 63",
);

/** Reads `workers`: a function that completes each with what the application has. */
export function workersReader(
  layout: Layout,
): Reader<(outer: OuterInstance) => readonly WrittenWorker[]> {
  const fieldsOf = record(
    {
      commands: about("What it runs.", commandsReader),
      ...instanceFields(layout),
      variables: about("Variables of this worker, by prefix and name.", variablesReader),
      timezone: about("Time zone, as Europe/Paris.", timezoneReader),
    },
    { required: ["commands"] },
  );
  const worker = mapped(fieldsOf, (fields, node) => (outer: OuterInstance) => {
    const { start, pre_start: preStart, post_start: postStart } = fields.commands ?? {};
    const instance = completeInstance(fields, outer);
    if (fields.mounts !== undefined && instance.disk === null) checkDisk(node, instance, layout);
    if (start === undefined) return undefined;
    return {
      name: node.key,
      commands: { start, preStart: preStart ?? null, postStart: postStart ?? null },
      ...instance,
      variables: fields.variables ?? outer.variables,
      timezone: fields.timezone ?? outer.timezone,
    };
  });
  return mapped(
    mapOf(worker, name),
    (workers) => (outer) => [...workers.values()].flatMap((complete) => complete(outer) ?? []),
  );
}
