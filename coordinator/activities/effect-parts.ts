import type { Project } from "../../config/model.js";
import type { ContentStore } from "../../content/content-store.js";
import type { DeployPhases } from "../environments/deploy-phases.js";
import type { Entry, RunImages } from "../environments/deployment-spec.js";
import type { Placement } from "../environments/placement.js";
import type { HostNames } from "../environments/host-names.js";
import type { PublishedRoutes } from "../environments/published-routes.js";
import type { BuildPlanner } from "../planning/build-planner.js";
import type { SourceTrees } from "../planning/source-trees.js";
import type { SlugProvenance } from "../provenance/slug-provenance.js";
import type { VariableBook } from "../variables/variable-book.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { CacheKeeper } from "./cache-keeper.js";
import type { LeaseDesk } from "../leases/lease-desk.js";
import type { Database } from "../store/database.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";

/** What the effects of activities work with. */
export interface EffectParts {
  readonly database: Database;
  readonly activities: ActivityStore;
  /** Where steps are queued. */
  readonly leases: Pick<LeaseDesk, "enqueue" | "transaction">;
  readonly environments: EnvironmentStore;
  readonly projects: ProjectStore;
  readonly variables: VariableBook;
  readonly planner: BuildPlanner;
  readonly provenance: Pick<SlugProvenance, "attest" | "fault">;
  readonly placement: Placement;
  readonly trees: SourceTrees;
  readonly hostNames: HostNames;
  readonly published: PublishedRoutes;
  /** What the coordinator does of deployments itself. */
  readonly phases: Pick<DeployPhases, "abandon">;
  readonly entry: Entry;
  /** The project's part of the cache. */
  readonly content: (projectId: string) => ContentStore;
  /** Has the cache keep what activities are about to need. */
  readonly keeper: Pick<CacheKeeper, "hold" | "release">;
  /** Refuses what this installation has no image for. Throws InvalidError. */
  readonly requireImages: (project: Project) => readonly string[];
  /** What is run for each type. */
  readonly images: RunImages;
  /** Removes the git repository of a project that is gone. */
  readonly removeRepository: (projectId: string) => Promise<void>;
  /** Adds a line to an activity's log. */
  readonly say: (activity: string, text: string) => void;
  /** An environment is gone: so are the reasons to keep what belonged to it. */
  readonly environmentRemoved: () => void;
  /** Resolves when everything committed so far is on the disk. */
  readonly durable: () => Promise<void>;
  readonly now: () => number;
}
