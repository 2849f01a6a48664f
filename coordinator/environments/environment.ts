import { createHash } from "node:crypto";
import type { Route } from "../../router/table/route.js";
import type { DeploymentContent } from "../activities/activity.js";
import type { KeptData } from "./kept-data.js";

/** One repository and everything that runs of it: one tenant's property. */
export interface ProjectRow {
  readonly id: string;
  readonly name: string;
  readonly defaultBranch: string;
  /** Random and never changing: applications may derive keys from it. */
  readonly entropy: string;
  readonly createdAtMs: number;
}

/** One branch, running. */
export interface Environment {
  readonly id: string;
  readonly projectId: string;
  /** The branch. */
  readonly name: string;
  /** The branch as a host name's label with a hash: `feature-x-k3v9x2m`. */
  readonly machineName: string;
  /** Of the deployment that serves; 0: none yet. */
  readonly generation: number;
  /** Where it lives, once it was deployed. */
  readonly agent: string | null;
  readonly host: string | null;
  /** What the router was last told, and under which number: it rises with every change. */
  readonly routes: readonly Route[];
  readonly routesGeneration: number;
  /** By application: where the deployment that serves answers. */
  readonly targets: Targets;
  readonly createdAtMs: number;
}

/** By application: `address:port`, all serving the same. */
export type Targets = ReadonlyMap<string, readonly string[]>;

/** One generation of an environment: what a rollback goes back to. Immutable. */
export interface Deployment {
  readonly environmentId: string;
  readonly generation: number;
  readonly activityId: string;
  readonly kind: string;
  readonly commit: string;
  readonly content: DeploymentContent;
  readonly kept: KeptData;
  readonly createdAtMs: number;
}

/** `feature/Über-Größe` as `feature-ber-gr-e-k3v9x2m`: a DNS label that no other branch has. */
export function machineNameOf(branch: string): string {
  const label = branch
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 24);
  const hash = createHash("sha256").update(branch).digest("hex").slice(0, 7);
  return `${label === "" ? "branch" : label.replace(/-+$/, "")}-${hash}`;
}
