import type { Node } from "./node.js";
import { line, type Reader } from "./readers.js";
import { findBadPlaceholder } from "./route-pattern.js";

/** A URL or path that is redirected to; it may hold the placeholders of routes. */
export const routeTarget: Reader<string> = (node: Node) => {
  const to = line(node);
  const placeholder = to === undefined ? null : findBadPlaceholder(to);
  if (placeholder === null) return to;
  node.error(`the placeholder "${placeholder}" is not known`, "Known here: {default}, {all}.");
  return undefined;
};
