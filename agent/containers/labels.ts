import type { Fence } from "../work/step-context.js";

/** What a container, network or volume is for. */
export type Role =
  "build" | "service" | "web" | "application" | "network" | "data" | "mount" | "run";

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

/** The fence that the labels name; the lowest of all where they name none. */
export function fenceOf(labels: Labels): Fence {
  const [epoch, counter] = (labels["slipway.fence"] ?? "").split(".").map(Number);
  return { epoch: epoch || 0, counter: counter || 0 };
}

/** The generation that the labels name; 0 where they name none. */
export function generationOf(labels: Labels): number {
  return Number(labels["slipway.generation"] ?? 0) || 0;
}

/** Below 0 where `left` is the lower fence. */
export function compareFences(left: Fence, right: Fence): number {
  return left.epoch - right.epoch || left.counter - right.counter;
}

function formatFence(fence: Fence): string {
  return `${fence.epoch}.${fence.counter}`;
}
