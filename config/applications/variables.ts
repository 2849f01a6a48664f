import type { Variables } from "./application-model.js";
import type { Node } from "../reading/node.js";
import { mapOf, mapped, type Reader } from "../reading/readers.js";
import { withSchema } from "../reading/schema.js";
import { describeValue, toPlain } from "../files/value.js";
import { isVariableName } from "../variables/variable-name.js";

const byPrefix = mapOf(
  withSchema({ type: "object" }, (node) => {
    if (node.value.kind === "map") {
      warnOfChangedNumbers(node);
      return Object.fromEntries(
        node.children
          .filter(({ key }) => !key.startsWith("."))
          .filter(hasVariableName)
          .map((child) => [child.key, toPlain(child.value)]),
      );
    }
    node.error(
      `must be a map of names and values, found ${describeValue(node.value)}`,
      `Write it below a prefix, as "env: {${node.key}: ...}".`,
    );
    return undefined;
  }),
);

/** A version such as `1.10` is a number in YAML, and then it is 1.1. */
function warnOfChangedNumbers(node: Node): void {
  for (const child of [...node.children, ...node.items]) warnOfChangedNumbers(child);
  const { value } = node;
  if (value.kind !== "scalar" || typeof value.value !== "number") return;
  if (String(value.value) === value.text) return;
  const hint = `Write "${value.text}" in quotes where that is meant.`;
  node.warn(`the number ${value.text} is read as ${value.value}`, hint);
}

/** Reads `variables`: prefix to name to value, of any depth from there. */
export const variablesReader: Reader<Variables> = mapped(byPrefix, (read) =>
  Object.fromEntries(read),
);

function hasVariableName(node: Node): boolean {
  const isRight = isVariableName(node.path.at(-2) ?? "", node.key);
  if (!isRight) node.keyError(`"${node.key}" is not the name of a variable`);
  return isRight;
}
