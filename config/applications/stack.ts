import type { StackPackage } from "./application-model.js";
import type { Node } from "../reading/node.js";
import { line, listOf, record, type Reader } from "../reading/readers.js";
import { extensionFieldsOf } from "./runtime.js";
import { about, schemaOf, withSchema } from "../reading/schema.js";

const NAME = /^([A-Za-z0-9][A-Za-z0-9._-]*)(?:@(\d+(?:\.\d+)*))?$/;

const settings = record(extensionFieldsOf);

/** `nodejs@22`, or a map of it to its settings, which in the wild stand beside it or below it. */
const item: Reader<StackPackage> = withSchema(
  { anyOf: [schemaOf(line), { type: "object" }] },
  (node) => {
    if (node.value.kind !== "map") return named(node, line(node), {});
    const [first, ...others] = node.children.filter(({ key }) => !(key in extensionFieldsOf));
    if (first === undefined || others.length > 0) {
      node.keyError('must be a package as "nodejs@22", or a map with one as its only key');
      return undefined;
    }
    const beside = record({ ...extensionFieldsOf, [first.key]: (child: Node) => child })(node);
    const below = first.isNull ? undefined : settings(first);
    return named(first, first.key, { ...beside, ...below });
  },
);

const list = listOf(item);
const groups = record({
  runtimes: about("Languages, as nodejs@22; the first is the main one.", list),
  packages: about("Other packages of the image.", list),
});

/** Reads `stack`: a list, or the list of runtimes and the list of packages. */
export const stackReader: Reader<readonly StackPackage[]> = withSchema(
  { anyOf: [schemaOf(list), schemaOf(groups)] },
  (node) => {
    if (node.value.kind !== "map") return list(node);
    const read = groups(node);
    return read === undefined ? undefined : [...(read.runtimes ?? []), ...(read.packages ?? [])];
  },
);

function named(
  node: Node,
  written: string | undefined,
  {
    extensions = [],
    disabled_extensions: disabled = [],
  }: Partial<ReturnType<typeof settings>> & {},
): StackPackage | undefined {
  if (written === undefined) return undefined;
  const match = NAME.exec(written);
  if (match === null) {
    node.error(`"${written}" is not a package of a stack`, 'Write it as "nodejs@22".');
    return undefined;
  }
  return {
    name: match[1] ?? "",
    version: match[2] ?? null,
    extensions,
    disabledExtensions: disabled,
  };
}
