import type { Node } from "../reading/node.js";

// Keys of the language that this release checks and does not act on.

/** Keys of an application that are in its model, and that no agent acts upon yet. */
const APPLICATION_LATER: readonly (readonly string[])[] = [
  ["access"],
  ["additional_hosts"],
  ["container_profile"],
  ["crons"],
  ["firewall"],
  ["operations"],
  ["preflight"],
  ["resources"],
  ["runtime"],
  ["size"],
  ["source", "operations"],
  ["timezone"],
  ["workers"],
  ["web", "access"],
  ["web", "container_profile"],
  ["web", "firewall"],
  ["web", "resources"],
  ["web", "size"],
  ["web", "move_to_root"],
];

/** Warns of the keys of an application's block that are understood and not acted upon. */
export function warnOfLater(block: Node): void {
  for (const keys of APPLICATION_LATER) {
    const node = block.at(...keys);
    if (node.path.length === block.path.length + keys.length && !node.isNull) {
      node.warnNotSupported();
    }
  }
}
