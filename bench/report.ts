import { writeFile } from "node:fs/promises";

/** One mark of a benchmark: what was measured, and whether the goal is met. */
export interface Row {
  readonly case: string;
  readonly ours: number;
  readonly peer: string;
  /** Null where the peer has no such thing. */
  readonly theirs: number | null;
  readonly unit: string;
  readonly better: "lower" | "higher";
  /** Ours divided by theirs. */
  readonly ratio: number | null;
  readonly goal: string;
  readonly met: boolean;
}

/** What a benchmark writes with `--json`. */
export async function writeReport(
  file: string,
  report: { readonly bench: string; readonly rows: readonly Row[] },
): Promise<void> {
  await writeFile(file, `${JSON.stringify(report, null, 2)}\n`);
}

/** The marks as a table. */
export function renderMarks(rows: readonly Row[]): string {
  return renderTable([
    ["mark", "ours", "theirs", "peer", "ratio", "unit", "goal", "met"],
    ...rows.map((row) => [
      row.case,
      figure(row.ours),
      row.theirs === null ? "" : figure(row.theirs),
      row.peer,
      row.ratio?.toFixed(2) ?? "",
      row.unit,
      row.goal,
      row.met ? "yes" : "no",
    ]),
  ]);
}

/** A figure with as many digits as it is read with; "" for none. */
export function figure(value: number): string {
  if (Number.isNaN(value)) return "";
  return value >= 100 ? String(Math.round(value)) : value.toFixed(2);
}

/** Lines of cells as a table; the first line is its head, numbers stand to the right. */
export function renderTable(lines: readonly (readonly string[])[]): string {
  const widths = (lines[0] ?? []).map((_, column) =>
    Math.max(...lines.map((line) => line[column]?.length ?? 0)),
  );
  const isNumeric = widths.map((_, column) =>
    lines.slice(1).every((line) => /^(-?[\d.,]+(-[\d.,]+)?|-|)$/.test(line[column] ?? "")),
  );
  const render = (line: readonly string[]): string =>
    widths
      .map((width, column) => {
        const cell = line[column] ?? "";
        return isNumeric[column] === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = lines;
  const rule = "-".repeat(widths.reduce((sum, width) => sum + width + 2, -2));
  return [render(head), rule, ...body.map(render)].join("\n");
}
