/**
 * Text of a pushed file, or a name that a build chose, for a line on a terminal: nothing in it may move
 * the cursor, turn the direction of writing or fake a line. What could is shown by its number, `\u001b`.
 */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}
