import type { Project } from "../../config/model.js";
import type { Variable } from "../../config/variables/user-variables.js";
import type { Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import type { ProjectRow } from "../environments/environment.js";
import type { KeptReads } from "../planning/kept-reads.js";
import type { Activity, ApplicationBuild } from "./activity.js";
import { importAfresh } from "./build-renewal.js";
import type { EffectParts } from "./effect-parts.js";

/** What is planned to be built. */
interface Planned {
  readonly owner: ProjectRow;
  readonly project: Project;
  readonly root: Digest;
  readonly given: readonly Variable[];
  /** What `root` is the tree of; null: of nothing that could be imported again. */
  readonly commit: string | null;
}

/**
 * Begins the builds of an activity. Where the tables of known trees promised what the cache has lost, the commit is
 * imported again without them. Throws as `BuildPlanner.begin`.
 */
export async function beginBuilds(
  parts: EffectParts,
  reads: KeptReads,
  { id, projectId, user }: Activity,
  { owner, project, root, given, commit }: Planned,
  signal: AbortSignal,
): Promise<readonly ApplicationBuild[]> {
  const store = parts.content(projectId);
  const begin = () => parts.planner.begin(reads.of(id, store), owner, project, root, given);
  try {
    return await begin();
  } catch (error) {
    if (!(error instanceof BlobMissingError) || commit === null) throw error;
    reads.forget(id);
    await importAfresh(parts, { projectId, user, commit }, signal);
    return await begin();
  }
}
