import type { Writable } from "node:stream";

/** Where a command writes: results to standard output, progress to standard error. */
export interface Streams {
  readonly stdout: Writable & { readonly isTTY?: boolean };
  readonly stderr: Writable & { readonly isTTY?: boolean };
}

export type Style = "bold" | "dim" | "red" | "green" | "yellow";

const codes: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33 };

/** A table of words; what is not a result of the command (a heading) is only shown on a terminal. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Said instead of a table without rows. */
  readonly empty: string;
}

/** Prints for people or, with `--json`, for machines. */
export class Output {
  readonly #streams: Streams;
  readonly #isJson: boolean;
  readonly #mayColour: boolean;

  constructor(
    streams: Streams,
    options: {
      readonly isJson: boolean;
      readonly environment: Readonly<Record<string, string | undefined>>;
    },
  ) {
    this.#streams = streams;
    this.#isJson = options.isJson;
    const { NO_COLOR, TERM } = options.environment;
    this.#mayColour = (NO_COLOR ?? "") === "" && TERM !== "dumb";
  }

  get isJson(): boolean {
    return this.#isJson;
  }

  /** The result of the command: as one JSON document, or as `render` puts it. */
  result(facts: unknown, render: () => string | Table): void {
    if (this.#isJson) return this.line(JSON.stringify(facts, null, 2));
    const rendered = render();
    if (typeof rendered !== "string") return this.#table(rendered);
    if (rendered !== "") this.line(rendered);
  }

  /** One line (or several) on standard output. */
  line(text: string): void {
    this.#streams.stdout.write(`${text}\n`);
  }

  /** Bytes on standard output, as they are. */
  raw(bytes: Uint8Array): void {
    this.#streams.stdout.write(bytes);
  }

  /** What happens meanwhile, as a line on standard error. */
  progress(text: string): void {
    this.#streams.stderr.write(`${text}\n`);
  }

  /** A log that is followed: bytes on standard error, as they are. */
  progressBytes(bytes: Uint8Array): void {
    this.#streams.stderr.write(bytes);
  }

  /** `text` in a colour for standard output, where that is a terminal. */
  paint(style: Style, text: string): string {
    return this.#mayColour && this.#streams.stdout.isTTY === true ? coloured(style, text) : text;
  }

  /** `text` in a colour for standard error, where that is a terminal. */
  paintProgress(style: Style, text: string): string {
    return this.#mayColour && this.#streams.stderr.isTTY === true ? coloured(style, text) : text;
  }

  #table(table: Table): void {
    if (table.rows.length === 0) return this.progress(table.empty);
    const rows = [table.columns, ...table.rows].map((row) => row.map(printable));
    const widths = table.columns.map((_, column) =>
      Math.max(...rows.map((row) => widthOf(row[column] ?? ""))),
    );
    rows.forEach((row, index) => {
      const cells = row.map((cell, column) =>
        column === row.length - 1 ? cell : cell + " ".repeat((widths[column] ?? 0) - widthOf(cell)),
      );
      const line = cells.join("  ").trimEnd();
      this.line(index === 0 ? this.paint("bold", line) : line);
    });
  }
}

/** Text that others chose, on one line and without control characters. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, " ");
}

/** Pairs of a name and a value, one a line, the values below each other; "" is shown as a dash. */
export function facts(pairs: readonly (readonly [string, string])[]): string {
  const width = Math.max(...pairs.map(([name]) => name.length)) + 1;
  return pairs
    .map(([name, value]) => `${`${name}:`.padEnd(width)} ${printable(value) || "-"}`)
    .join("\n");
}

/** A moment as `2026-01-31 12:00:00Z`; 0 is a dash. */
export function moment(ms: number): string {
  return ms === 0
    ? "-"
    : new Date(ms)
        .toISOString()
        .replace("T", " ")
        .replace(/\.\d+Z$/, "Z");
}

/** A duration for people: `0.3 s`, `42 s`, `3 min 5 s`. */
export function duration(ms: number): string {
  if (ms < 10_000) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  return seconds < 120 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
}

/** A size for people: `512 B`, `1.2 kB`, `340 MB`. */
export function size(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 || value >= 10 ? Math.round(value) : value.toFixed(1)} ${units[unit]}`;
}

/** `1 file`, `2 files`. */
export function count(number: number, noun: string): string {
  // Intl would do the same, and takes as long to load as a quick command does.
  const digits = String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
  return `${digits} ${noun}${number === 1 ? "" : "s"}`;
}

/** In characters; those that a terminal draws twice as wide are rare in names. */
function widthOf(text: string): number {
  return Array.from(text).length;
}

function coloured(style: Style, text: string): string {
  return `\x1b[${codes[style]}m${text}\x1b[0m`;
}
