import { line, mapped, type Reader } from "../reading/readers.js";
import { findBadPlaceholder } from "./route-pattern.js";

/** A URL or path that is redirected to; it may hold the placeholders of routes. */
export const routeTarget: Reader<string> = mapped(line, (to, node) => {
  const placeholder = findBadPlaceholder(to);
  if (placeholder === null) return to;
  node.error(`the placeholder "${placeholder}" is not known`, "Known here: {default}, {all}.");
  return undefined;
});
