import { availableParallelism, freemem, totalmem } from "node:os";
import { minFreeOf, roomOf, type DiskRoom, type StoreLimits } from "../slugs/store-eviction.js";

/** What builds may use of a machine together. */
export interface MachineResources {
  readonly cpus: number;
  readonly memoryBytes: number;
  /** What is free where builds work. */
  readonly diskBytes: number;
}

/** How full a machine is, in percent. */
export interface MachinePressure {
  readonly disk: number;
  readonly memory: number;
}

/** The fullest that a disk is as long as the store evicts what it can. */
const evictingFrom = 90;

/** What there is of this machine. `directory`: where builds work. */
export function resourcesOf(directory: string): MachineResources {
  const { freeBytes } = roomOf(directory);
  return { cpus: availableParallelism(), memoryBytes: totalmem(), diskBytes: freeBytes };
}

/** How full this machine is now. */
export function pressureOf(directory: string, limits: StoreLimits): MachinePressure {
  const room = roomOf(directory);
  const memory = percent(1 - freemem() / totalmem());
  return { disk: fullnessOf(room, minFreeOf(limits, room)), memory };
}

/**
 * How full a disk is, in percent. The store fills it down to `minFreeBytes`, which counts as 90 whatever the
 * size of the disk: nothing is wrong as long as that much stays free. Without half of it, it is 95.
 */
export function fullnessOf({ freeBytes, totalBytes }: DiskRoom, minFreeBytes: number): number {
  if (freeBytes < minFreeBytes) {
    return percent((100 - (100 - evictingFrom) * (freeBytes / minFreeBytes)) / 100);
  }
  return totalBytes === 0 ? 0 : Math.min(evictingFrom, percent(1 - freeBytes / totalBytes));
}

/** With one digit behind the point. */
function percent(part: number): number {
  return Math.round(part * 1_000) / 10;
}
