import type { Operation, SourceOperation } from "./application-model.js";
import { startStop } from "./crons.js";
import { roleReader } from "./instance.js";
import { shownName } from "../reading/entry-name.js";
import { mapOf, mapped, record, text, type Reader } from "../reading/readers.js";
import { about } from "../reading/schema.js";

const operation = record(
  {
    role: about("The least role that may run it.", roleReader),
    commands: about("What it runs.", startStop),
  },
  { required: ["commands"] },
);

/** Reads `operations`: what may be run in the running application. */
export const operationsReader: Reader<readonly Operation[]> = mapped(
  mapOf(operation, shownName),
  (read) =>
    [...read].flatMap(([name, { role, commands }]) =>
      commands === undefined ? [] : [{ name, role: role ?? "contributor", commands }],
    ),
);

const sourceOperation = record(
  { command: about("The command; what it commits is pushed.", text) },
  { required: ["command"] },
);

/** Reads `source.operations`: what may be run on the source. */
export const sourceOperationsReader: Reader<readonly SourceOperation[]> = mapped(
  mapOf(sourceOperation, shownName),
  (read) =>
    [...read].flatMap(([name, { command }]) => (command === undefined ? [] : [{ name, command }])),
);
