import type { TimelineEntry } from "../proto/gen/slipway/v1/TimelineEntry.js";
import { duration, printable } from "./output.js";

/** How wide the bars are, in characters. */
const barWidth = 24;

/**
 * A timeline as lines: when each entry began after the start, its name, how long it took, a bar that shows
 * both, and the rest in words.
 */
export function renderTimeline(entries: readonly TimelineEntry[]): string {
  const wholeMs = Math.max(1, ...entries.map(({ startMs, durationMs }) => startMs + durationMs));
  const rows = entries.map((entry) => [
    `+${duration(entry.startMs)}`,
    printable(entry.name),
    tookOf(entry),
    barOf(entry, wholeMs),
    wordsOf(entry),
  ]);
  const widths = [0, 1, 2].map((column) =>
    Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map(([at = "", name = "", took = "", bar = "", words = ""]) =>
      [
        at.padStart(widths[0] ?? 0),
        name.padEnd(widths[1] ?? 0),
        took.padStart(widths[2] ?? 0),
        `|${bar}|`,
        words,
      ]
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function tookOf({ durationMs, open }: TimelineEntry): string {
  if (durationMs === 0 && !open) return "";
  return open ? `${duration(durationMs)}…` : duration(durationMs);
}

/** Where in the whole it is: `=` for a while, `.` for a moment. */
function barOf({ startMs, durationMs, open }: TimelineEntry, wholeMs: number): string {
  const scale = barWidth / wholeMs;
  const from = Math.min(barWidth - 1, Math.floor(startMs * scale));
  const length = Math.max(1, Math.min(barWidth - from, Math.round(durationMs * scale)));
  const mark = durationMs === 0 && !open ? "." : "=";
  return `${" ".repeat(from)}${mark.repeat(length)}`.padEnd(barWidth);
}

function wordsOf({ detail, agent, name }: TimelineEntry): string {
  const place = agent === "" || (name !== "leased" && name !== "lost") ? "" : `agent ${agent}`;
  return [place, detail]
    .filter((words) => words !== "")
    .map(printable)
    .join(": ");
}
