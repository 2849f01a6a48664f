import { keyMatching, text, type Reader } from "./readers.js";
import { withSchema } from "./schema.js";
import { didYouMean } from "./suggest.js";

/** The key of an entry that users name, in a service's configuration: it becomes part of users and URLs. */
export const entryName = keyMatching(
  /^[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?$/,
  "letters, digits, - and _, at most 63",
);

/** The key of an entry that is only shown and chosen by: a cron's, an operation's. */
export const shownName = keyMatching(
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]{1,100}$/,
  "of printable characters, at most 100",
);

/** One of some words that may be too many to list, for example the plugins of a search engine. */
export function knownWord(words: readonly string[], what: string): Reader<string> {
  return withSchema({ type: "string", enum: words }, (node) => {
    const read = text(node);
    if (read === undefined || words.includes(read)) return read;
    node.error(`the ${what} "${read}" is not known`, didYouMean(read, words));
    return undefined;
  });
}
