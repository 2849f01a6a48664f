import { shortDigest, type Digest } from "../../content/digest.js";
import { slugOwner } from "../activities/pin-owner.js";
import type { Deployment } from "../environments/environment.js";
import { answerTo, type Check, type Finding, type Look } from "./check.js";
import { counted } from "./counted.js";
import {
  environmentName,
  presentProjects,
  type InspectedCache,
  type InspectedFarm,
} from "./inspected-farm.js";
import { missingOf, readBlobs, readThrough, treeBlobs } from "./tree-blobs.js";

/** Generations of an environment of which every blob is looked for unless all are. */
const sampledGenerations = 2;
/** As many environments, those deployed last. */
const sampledEnvironments = 50;

/** Whether what serves, and what can be rolled back to, is in the cache. `deep`: all of it is read. */
export function slugChecks(farm: InspectedFarm, deep: boolean): readonly Check[] {
  return [
    {
      name: "I9",
      statement: "slugs of the current and all rollback generations exist and verify",
      ...(!deep && {
        unseen:
          `every pin is looked for; blobs are looked for, not read, of the newest ${sampledGenerations} generations of up to ` +
          `${sampledEnvironments} environments: --deep reads and verifies all`,
      }),
      isMoving: true,
      look: async (signal) => await lookAtSlugs(farm, deep, signal),
    },
  ];
}

interface Tally {
  slugs: number;
  blobs: number;
  readonly findings: Finding[];
}

async function lookAtSlugs(farm: InspectedFarm, deep: boolean, signal: AbortSignal): Promise<Look> {
  const unasked: string[] = [];
  const tally: Tally = { slugs: 0, blobs: 0, findings: [] };
  const sampled = new Set(
    farm.environments
      .all()
      .map(({ id }) => ({ id, atMs: farm.environments.deployments(id)[0]?.createdAtMs ?? 0 }))
      .sort((a, b) => b.atMs - a.atMs)
      .slice(0, deep ? Infinity : sampledEnvironments)
      .map(({ id }) => id),
  );
  const isSampled = ({ environmentId }: Deployment, age: number): boolean =>
    deep || (sampled.has(environmentId) && age < sampledGenerations);
  for (const { id: projectId, name } of presentProjects(farm)) {
    const deployments = farm.environments.ofProject(projectId).flatMap(({ id }) =>
      farm.environments.deployments(id).map((deployment, age) => ({
        deployment,
        isSampled: isSampled(deployment, age),
      })),
    );
    const work = { deployments, store: farm.content(projectId), deep, tally };
    const reasons: string[] = [];
    await answerTo(() => lookAtProject(farm, work, signal), reasons);
    unasked.push(...reasons.map((reason) => `slugs of ${name}: ${reason}`));
  }
  const blobs = `${counted(tally.blobs, "blob")} ${deep ? "read" : "looked for"}`;
  return {
    looked: `${counted(tally.slugs, "pinned slug")}, ${blobs}`,
    findings: tally.findings,
    unasked,
  };
}

interface ProjectWork {
  readonly deployments: readonly { readonly deployment: Deployment; readonly isSampled: boolean }[];
  readonly store: InspectedCache;
  readonly deep: boolean;
  readonly tally: Tally;
}

async function lookAtProject(
  farm: InspectedFarm,
  { deployments, store, deep, tally }: ProjectWork,
  signal: AbortSignal,
): Promise<void> {
  const pins = new Set(
    (await store.listRoots(signal)).map(({ root, owner }) => `${root} ${owner}`),
  );
  const known = new Set<Digest>();
  for (const { deployment, isSampled } of deployments) {
    const { environmentId, generation, content } = deployment;
    for (const [application, slug] of Object.entries(content.slugs)) {
      const where = `application ${application} of generation ${generation}, ${environmentName(farm, environmentId)}`;
      const isPinned = pins.has(`${slug} ${slugOwner(environmentId, generation)}`);
      if (isPinned) tally.slugs++;
      else {
        tally.findings.push({
          what: `slug ${shortDigest(slug)} is not pinned in the cache`,
          where,
          remedy:
            "Restart the coordinator: it pins what is not, before the cache may remove anything.",
        });
      }
      if (!isSampled) continue;
      const { files, missing: lost } = await treeBlobs(store, slug, known, signal);
      const missing = [...lost, ...(await lostFiles(store, files, deep, signal))];
      tally.blobs += files.length;
      const [first] = missing;
      if (first === undefined || farm.environments.isDeleted(environmentId)) continue;
      tally.findings.push({
        what: `${counted(missing.length, "blob is", "blobs are")} missing or damaged in slug ${shortDigest(slug)}, ${shortDigest(first)} for one`,
        where,
        remedy:
          "Redeploy, which builds again what the cache lacks; `slipway cache fsck --closure` says what else it lost.",
      });
    }
  }
}

async function lostFiles(
  store: InspectedCache,
  files: readonly Digest[],
  deep: boolean,
  signal: AbortSignal,
): Promise<readonly Digest[]> {
  if (!deep) return await missingOf(store, files, signal);
  const lost: Digest[] = [];
  for await (const { digest, pieces } of readBlobs(store, files, signal)) {
    if (!(await readThrough(pieces, () => undefined))) lost.push(digest);
  }
  return lost;
}
