import type { SeedResult } from "./simulation.js";
import { faultKinds, type FaultKind } from "./weather.js";

/** What came of many seeds. */
export class SimulationReport {
  readonly #startedAtMs = performance.now();
  readonly #faults = new Map<string, number>();
  readonly #results = new Map<string, number>();
  readonly #failed: number[] = [];
  #seeds = 0;
  #events = 0;
  #virtualMs = 0;

  add({ seed, violations, events, faults, results, virtualMs }: SeedResult): void {
    this.#seeds++;
    this.#events += events;
    this.#virtualMs += virtualMs;
    addAll(this.#faults, faults);
    addAll(this.#results, results);
    if (violations.length > 0) this.#failed.push(seed);
  }

  get failedSeeds(): readonly number[] {
    return this.#failed;
  }

  /** Kinds of faults that never happened: nothing is proved about them. */
  get missing(): readonly FaultKind[] {
    return faultKinds.filter((kind) => !this.#faults.has(kind));
  }

  /** The share of the activities that succeeded: where it is small, little of a farm was tried. */
  get successShare(): number {
    const all = [...this.#results.values()].reduce((sum, count) => sum + count, 0);
    return (this.#results.get("succeeded") ?? 0) / all;
  }

  render(): string {
    const seconds = (performance.now() - this.#startedAtMs) / 1_000;
    const rate = (this.#seeds / seconds).toFixed(1);
    return [
      `seeds: ${this.#seeds} in ${seconds.toFixed(1)} s (${rate}/s), failed: ${this.#failed.length}`,
      `events: ${this.#events}, virtual hours: ${(this.#virtualMs / 3_600_000).toFixed(1)}`,
      `activities: ${listed(this.#results)}`,
      `faults: ${listed(this.#faults)}`,
      ...(this.missing.length > 0 ? [`never happened: ${this.missing.join(", ")}`] : []),
      ...(this.#failed.length > 0 ? [`failed seeds: ${this.#failed.slice(0, 50).join(" ")}`] : []),
    ].join("\n");
  }

  /** What is wrong with a seed, what happened last, and how to see it again. */
  static failureOf({ seed, window, violations, last }: SeedResult): string {
    const flags = window === "wide" ? " --wide" : "";
    return [
      `seed ${seed}: ${violations.map((one) => `${one.invariant}: ${one.detail}`).join("\n  ")}`,
      ...last.map((line) => `  ${line}`),
      `to see it again: npm run sim -- --from ${seed} --seeds 1${flags} --trace`,
    ].join("\n");
  }
}

function addAll(total: Map<string, number>, more: ReadonlyMap<string, number>): void {
  for (const [name, count] of more) total.set(name, (total.get(name) ?? 0) + count);
}

function listed(counts: ReadonlyMap<string, number>): string {
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  return sorted.map(([name, count]) => `${name} ${count}`).join(", ");
}
