import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import os from "node:os";
import type { EventQueue } from "./event-queue.js";
import type { SeededRandom } from "./seeded-random.js";

/** A timer of the virtual clock. */
class VirtualTimer {
  readonly #start: () => () => void;
  cancel: () => void;

  /** `start` begins it and gives what ends it. */
  constructor(start: () => () => void) {
    this.#start = start;
    this.cancel = start();
  }

  refresh(): this {
    this.cancel();
    this.cancel = this.#start();
    return this;
  }

  ref(): this {
    return this;
  }

  unref(): this {
    return this;
  }
}

/**
 * From now on, and until it is disposed of, timers, the monotonic clocks and chance in this process are those
 * of the simulation. One simulation at a time; `setImmediate` stays real, as what lets promises settle.
 */
export function installVirtualTime(queue: EventQueue, random: SeededRandom): Disposable {
  const real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    random: Math.random,
    randomBytes: crypto.randomBytes,
    uptime: os.uptime,
  };
  const replace = (on: object, name: string, value: unknown): void => {
    Object.defineProperty(on, name, { value, configurable: true, writable: true });
  };
  replace(globalThis, "setTimeout", (work: (...given: unknown[]) => void, ms = 0, ...given: []) => {
    return new VirtualTimer(() => queue.after(ms, "timer", () => work(...given)));
  });
  replace(globalThis, "clearTimeout", (timer: VirtualTimer | NodeJS.Timeout | undefined) => {
    if (timer instanceof VirtualTimer) timer.cancel();
    else real.clearTimeout(timer);
  });
  replace(performance, "now", () => queue.nowMs);
  replace(os, "uptime", () => queue.nowMs / 1_000);
  replace(Math, "random", random.next);
  replace(crypto, "randomBytes", (count: number) => random.bytes(count));
  syncBuiltinESMExports();
  return {
    [Symbol.dispose]() {
      replace(globalThis, "setTimeout", real.setTimeout);
      replace(globalThis, "clearTimeout", real.clearTimeout);
      Reflect.deleteProperty(performance, "now");
      replace(os, "uptime", real.uptime);
      replace(Math, "random", real.random);
      replace(crypto, "randomBytes", real.randomBytes);
      syncBuiltinESMExports();
    },
  };
}
