import type { Fence } from "../work/step-context.js";

/** What a container, network or volume is for. */
export type Role =
  "build" | "service" | "web" | "application" | "network" | "data" | "mount" | "run" | "fence";

/** What we know of a thing of ours without asking anybody but Docker. */
export interface Ownership {
  readonly farm: string;
  readonly role: Role;
  readonly environment?: string;
  readonly generation?: number;
  readonly fence?: Fence;
  readonly application?: string;
  readonly service?: string;
}

export type Labels = Readonly<Record<string, string>>;

/** The labels that everything of ours carries. */
export function labelsOf(owner: Ownership): Labels {
  return {
    "slipway.farm": owner.farm,
    "slipway.role": owner.role,
    ...(owner.environment !== undefined && { "slipway.environment": owner.environment }),
    ...(owner.generation !== undefined && { "slipway.generation": String(owner.generation) }),
    ...(owner.fence !== undefined && { "slipway.fence": formatFence(owner.fence) }),
    ...(owner.application !== undefined && { "slipway.application": owner.application }),
    ...(owner.service !== undefined && { "slipway.service": owner.service }),
  };
}

/** The generation that the labels name; 0 where they name none. */
export function generationOf(labels: Labels): number {
  return Number(labels["slipway.generation"] ?? 0) || 0;
}

/**
 * Who comes after whom on an environment. A deployment of a higher generation comes later, whatever its
 * fence: fences rise with the leases of one step, and each deployment is a step of its own.
 */
export interface Standing {
  readonly generation: number;
  readonly fence: Fence;
}

/** Of what is made ahead, under no lease: below all of its generation. */
export const noFence: Fence = { epoch: 0, counter: 0 };

/** The standing that the labels name; the lowest of all where they name none. */
export function standingOf(labels: Labels): Standing {
  const [epoch, counter] = (labels["slipway.fence"] ?? "").split(".").map(Number);
  const fence = { epoch: epoch || 0, counter: counter || 0 };
  return { generation: generationOf(labels), fence };
}

/** Below 0 where `left` comes before `right`. */
export function compareStandings(left: Standing, right: Standing): number {
  return (
    left.generation - right.generation ||
    left.fence.epoch - right.fence.epoch ||
    left.fence.counter - right.fence.counter
  );
}

/** Three numbers, to be compared from the left. */
export function formatStanding({ generation, fence }: Standing): string {
  return `${generation}.${formatFence(fence)}`;
}

function formatFence(fence: Fence): string {
  return `${fence.epoch}.${fence.counter}`;
}
