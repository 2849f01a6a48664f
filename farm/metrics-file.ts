import { join } from "node:path";
import { writeWhole } from "../program/write-whole.js";

/** Where a part of a farm tells its metrics. */
export interface MetricsTarget {
  /** HOST:PORT; the path is `/metrics`. */
  readonly address: string;
  /** What it is, for example `agent`. */
  readonly part: string;
  /** Which it is, for example `agent-1`. */
  readonly name: string;
}

/**
 * Writes `metrics.json` of the farm's directory, for Prometheus' `file_sd_configs`: whole at every moment, as
 * Prometheus reads it when it changes. Returns its path.
 */
export function writeMetricsFile(data: string, targets: readonly MetricsTarget[]): string {
  const path = join(data, "metrics.json");
  const groups = targets.map(({ address, part, name }) => ({
    targets: [address],
    labels: { part, name },
  }));
  writeWhole(path, `${JSON.stringify(groups, null, 2)}\n`, 0o644);
  return path;
}
