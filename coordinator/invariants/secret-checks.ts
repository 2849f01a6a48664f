import type { ContentStore } from "../../content/content-store.js";
import { shortDigest, type Digest } from "../../content/digest.js";
import { secretsIn } from "../variables/given-variables.js";
import { answerTo, type Check, type Finding, type Look } from "./check.js";
import { counted } from "./counted.js";
import { environmentName, presentProjects, type InspectedFarm } from "./inspected-farm.js";
import { readBlobs, readThrough, treeBlobs } from "./tree-blobs.js";

/** Shorter values are found in any text, in characters. */
const minLength = 8;
/** Logs of each project that are searched, the newest, and bytes of each, unless all are. */
const searchedLogs = 20;
const searchedBytes = 16 * 1024 * 1024;
const deepLogs = 1_000;

/** Whether values of sensitive variables can be read where nobody should. Names are told, never values. */
export function secretChecks(farm: InspectedFarm, deep: boolean): readonly Check[] {
  const where = deep
    ? `the newest ${deepLogs} logs of each project and what serves are searched`
    : `the newest ${searchedLogs} logs of each project are searched up to ${searchedBytes / 1024 ** 2} MiB each: --deep searches what serves, too`;
  return [
    {
      name: "I12",
      statement: "no secret is in a slug or a log",
      unseen:
        "what only looks like a secret cannot be told: the present values of sensitive variables are searched as they are, " +
        `those of ${minLength} characters and more; ${where}`,
      isMoving: false,
      look: async (signal) => await lookForSecrets(farm, deep, signal),
    },
  ];
}

async function lookForSecrets(
  farm: InspectedFarm,
  deep: boolean,
  signal: AbortSignal,
): Promise<Look> {
  const unasked: string[] = [];
  const findings: Finding[] = [];
  let [values, logs, slugs] = [0, 0, 0];
  for (const { id: projectId, name } of presentProjects(farm)) {
    const secrets = secretsOf(farm, projectId);
    if (secrets.size === 0) continue;
    values += secrets.size;
    const activities = farm.activities.list(
      { projectId, environmentId: null },
      deep ? deepLogs : searchedLogs,
    );
    for (const { id } of activities) {
      const search = new SecretSearch(secrets);
      const read = async (): Promise<void> => {
        for await (const { data } of farm.logs.read(id, 0, () => false, signal)) {
          search.take(data);
          if (!deep && search.bytes >= searchedBytes) break;
        }
      };
      await answerTo(read, unasked);
      if (search.bytes > 0) logs++;
      for (const variable of search.found) {
        findings.push({
          what: `the value of ${variable} of ${name} can be read`,
          where: `log of activity ${id}`,
          remedy: "Give the variable another value, and revoke this one where it opens something.",
        });
      }
    }
    if (!deep) continue;
    const store = farm.content(projectId);
    for (const { application, slug, where } of servingSlugs(farm, projectId)) {
      const found = await answerTo(() => searchTree(store, slug, secrets, signal), unasked);
      slugs++;
      for (const variable of found ?? []) {
        findings.push({
          what: `the value of ${variable} of ${name} is in slug ${shortDigest(slug)}`,
          where: `application ${application}, ${where}`,
          remedy:
            "Let the build not write it down: `slipway variable set NAME --no-visible-build` keeps it from builds. Then give it another value.",
        });
      }
    }
  }
  const looked = `${counted(values, "sensitive value")}, ${counted(logs, "log")}${deep ? `, ${counted(slugs, "slug")}` : ""}`;
  return { looked, findings, unasked };
}

/** By value: the variable that has it, with where it is said. */
function secretsOf(farm: InspectedFarm, projectId: string): ReadonlyMap<string, string> {
  const secrets = new Map<string, string>();
  const scopes = [
    { environmentId: null, suffix: "" },
    ...farm.environments
      .ofProject(projectId)
      .map(({ id, name }) => ({ environmentId: id, suffix: ` (environment ${name})` })),
  ];
  for (const { environmentId, suffix } of scopes) {
    for (const variable of farm.variables.list({ projectId, environmentId })) {
      for (const value of secretsIn([variable])) {
        if (value.trim().length < minLength) continue;
        secrets.set(value.trim(), `variable ${variable.name}${suffix}`);
      }
    }
  }
  return secrets;
}

function servingSlugs(farm: InspectedFarm, projectId: string) {
  return farm.environments.ofProject(projectId).flatMap((environment) =>
    Object.entries(farm.environments.running(environment)?.content.slugs ?? {}).map(
      ([application, slug]) => ({
        application,
        slug,
        where: environmentName(farm, environment.id),
      }),
    ),
  );
}

async function searchTree(
  store: Pick<ContentStore, "readMany" | "stream">,
  root: Digest,
  secrets: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const { files } = await treeBlobs(store, root, new Set(), signal);
  for await (const { pieces } of readBlobs(store, files, signal)) {
    const search = new SecretSearch(secrets);
    // What is missing is told by the check of slugs.
    await readThrough(pieces, (piece) => search.take(piece));
    for (const variable of search.found) found.add(variable);
  }
  return found;
}

/** Finds values in bytes that come piece by piece, also across their ends. */
class SecretSearch {
  readonly found = new Set<string>();
  readonly #values: readonly (readonly [Buffer, string])[];
  readonly #overlap: number;
  #tail = Buffer.alloc(0);
  bytes = 0;

  constructor(secrets: ReadonlyMap<string, string>) {
    this.#values = [...secrets].map(([value, variable]) => [Buffer.from(value, "utf8"), variable]);
    this.#overlap = Math.max(0, ...this.#values.map(([value]) => value.length)) - 1;
  }

  take(piece: Uint8Array): void {
    const bytes = Buffer.concat([this.#tail, piece]);
    for (const [value, variable] of this.#values) {
      if (!this.found.has(variable) && bytes.includes(value)) this.found.add(variable);
    }
    this.#tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - this.#overlap)));
    this.bytes += piece.length;
  }
}
