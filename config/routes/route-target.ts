import { describeValue } from "../files/value.js";
import type { Node } from "../reading/node.js";
import { line, mapped, type Reader } from "../reading/readers.js";
import { schemaOf, withSchema } from "../reading/schema.js";
import { findBadPlaceholder, PLACEHOLDERS_HINT } from "./route-pattern.js";

const placeholders: Reader<string> = mapped(line, (to, node) => {
  const placeholder = findBadPlaceholder(to);
  if (placeholder === null) return to;
  node.error(`the placeholder "${placeholder}" is not known`, PLACEHOLDERS_HINT);
  return undefined;
});

/** A URL or path that is redirected to; it may hold the placeholders of routes. */
export const routeTarget: Reader<string> = withSchema(
  { ...schemaOf(placeholders), pattern: "^(?:[Hh][Tt][Tt][Pp][Ss]?:/)?/" },
  mapped(placeholders, (to, node) =>
    to.startsWith("/") ? to : requireUrl(to, node, 'or a path as "/shop/"'),
  ),
);

/** A URL that requests are passed on to. */
export const proxyTarget: Reader<string> = mapped(placeholders, (to, node) =>
  requireUrl(to, node, null),
);

/** What a pattern of paths redirects to, which may be made of what it matched alone. */
export const patternTarget: Reader<string> = placeholders;

function requireUrl(to: string, node: Node, otherwise: string | null): string | undefined {
  const url = to.replaceAll(/\{(?:default|all)\}/g, "default");
  if (/^https?:\/\/[^/]/i.test(url) && URL.canParse(url)) return to;
  const what = otherwise === null ? "a URL" : `a URL, ${otherwise}`;
  const isSchemeMissing = !/^\/|:/.test(to) && URL.canParse(`https://${url}`);
  node.error(
    `must be ${what}, found ${describeValue(node.value)}`,
    isSchemeMissing ? `Write "https://${to}".` : null,
  );
  return undefined;
}
