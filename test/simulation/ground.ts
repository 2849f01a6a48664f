import { FarmError } from "../../program/error.js";
import type { EventQueue } from "./event-queue.js";
import type { SeededRandom } from "./seeded-random.js";
import type { Trace } from "./trace.js";
import { VirtualProcess } from "./virtual-process.js";
import type { FaultKind, Weather } from "./weather.js";

/** An invariant that does not hold. */
export interface Violation {
  readonly invariant: string;
  readonly detail: string;
}

/** What every part of a simulated farm stands on. */
export class Ground {
  readonly queue: EventQueue;
  readonly random: SeededRandom;
  readonly trace: Trace;
  readonly weather: Weather;
  readonly violations: Violation[] = [];

  constructor(parts: Pick<Ground, "queue" | "random" | "trace" | "weather">) {
    this.queue = parts.queue;
    this.random = parts.random;
    this.trace = parts.trace;
    this.weather = parts.weather;
  }

  get nowMs(): number {
    return this.queue.nowMs;
  }

  note(text: string): void {
    this.trace.note(this.nowMs, text);
  }

  violated(invariant: string, detail: string): void {
    this.violations.push({ invariant, detail });
    this.note(`VIOLATED ${invariant}: ${detail}`);
  }

  /** Whether this happens to a message now; counted where it does. */
  befalls(kind: FaultKind, factor = 1): boolean {
    const { random, weather } = this;
    if (weather.mischief === 0 || !random.chance(weather.mischief * factor)) return false;
    weather.note(kind);
    return true;
  }

  /** Resolves after `delayMs`, unless the process that waits dies. */
  pause(delayMs: number, name: string): Promise<void> {
    return new Promise((resolve) => void this.queue.after(delayMs, name, resolve));
  }

  /**
   * A call to a part of the farm that outlives its caller: does `work` there after a while, and tells
   * the caller a while later. Throws what `work` throws, and FarmError where the answer is lost.
   */
  call<Result>(name: string, delayMs: number, work: () => Result): Promise<Result> {
    const caller = VirtualProcess.current;
    return new Promise((resolve, reject) => {
      const serve = (): void => {
        const backMs = this.random.between(1, 20);
        try {
          const result = work();
          if (this.befalls("answer lost", 0.3)) throw new FarmError(`${name}: no answer`);
          this.queue.after(backMs, `${name}: done`, () => resolve(result), caller);
        } catch (error) {
          const because = error instanceof Error ? error : new Error(String(error));
          this.queue.after(backMs, `${name}: failed`, () => reject(because), caller);
        }
      };
      this.queue.after(delayMs, name, serve, null);
    });
  }
}
