import type { Extension, Runtime } from "./application-model.js";
import {
  anything,
  integer,
  line,
  listOf,
  mapOf,
  mapped,
  record,
  text,
  type Reader,
} from "../reading/readers.js";
import { about, schemaOf, withSchema } from "../reading/schema.js";
import { plainMap } from "../files/value.js";

const DEFAULT_HINTS = { requestMemoryMb: 45, reservedMemoryMb: 70 };

const extensionFields = record(
  {
    name: about("The extension.", line),
    configuration: about("Its settings.", mapOf(anything)),
  },
  { required: ["name"] },
);

const extension: Reader<Extension> = withSchema(
  { anyOf: [schemaOf(line), schemaOf(extensionFields)] },
  (node) => {
    if (node.value.kind !== "map") {
      const name = line(node);
      return name === undefined ? undefined : { name, configuration: {} };
    }
    const fields = extensionFields(node);
    if (fields?.name === undefined) return undefined;
    return { name: fields.name, configuration: plainMap(node.child("configuration")?.value) };
  },
);

/** Keys that say what extensions a runtime has. */
export const extensionFieldsOf = {
  extensions: about("Extensions that are loaded.", listOf(extension)),
  disabled_extensions: about("Extensions that are not loaded.", listOf(line)),
} as const;

const fields = record({
  ...extensionFieldsOf,
  request_terminate_timeout: about(
    "Seconds after which php-fpm ends a request.",
    integer({ min: 0 }),
  ),
  sizing_hints: about(
    "What the number of php-fpm's processes is reckoned from.",
    record({
      request_memory: about("Memory that a request takes, in MB.", integer({ min: 10 })),
      reserved_memory: about("Memory that is left for all else, in MB.", integer({ min: 70 })),
    }),
  ),
  xdebug: about("Debugging.", record({ idekey: about("The key that turns it on.", text) })),
  quicklisp: about("Distributions of Lisp, by name.", mapOf(anything)),
});

/** Reads `runtime`. */
export const runtimeReader: Reader<Runtime> = mapped(fields, (read, node) => ({
  extensions: read.extensions ?? [],
  disabledExtensions: read.disabled_extensions ?? [],
  requestTerminateTimeoutSeconds: read.request_terminate_timeout ?? null,
  sizingHints: {
    requestMemoryMb: read.sizing_hints?.request_memory ?? DEFAULT_HINTS.requestMemoryMb,
    reservedMemoryMb: read.sizing_hints?.reserved_memory ?? DEFAULT_HINTS.reservedMemoryMb,
  },
  xdebugIdekey: read.xdebug?.idekey ?? null,
  quicklisp: plainMap(node.child("quicklisp")?.value),
}));

/** The runtime of an application that says nothing about it. */
export const defaultRuntime: Runtime = {
  extensions: [],
  disabledExtensions: [],
  requestTerminateTimeoutSeconds: null,
  sizingHints: DEFAULT_HINTS,
  xdebugIdekey: null,
  quicklisp: {},
};
