import type { Look } from "../coordinator/invariants/check.js";
import { farmChecks } from "../coordinator/invariants/farm-checks.js";
import type { InspectedFarm } from "../coordinator/invariants/inspected-farm.js";
import { smallFiles, TestCoordinator } from "./coordinator-rig.js";
import { TemporaryDirectory } from "./temporary-directory.js";

/** A coordinator as invariants look at it. */
export function inspectedFarm(farm: TestCoordinator): InspectedFarm {
  return { ...farm, content: () => farm.content, version: "1.0.0", now: () => farm.nowMs };
}

/** A coordinator with one deployment that serves, in which tests break things and look at invariants. */
export class InspectedCoordinator implements AsyncDisposable {
  readonly farm: TestCoordinator;
  readonly project: string;
  /** The environment, its activity and the slug that serve. */
  readonly environment: string;
  readonly activity: string;
  readonly #directory: TemporaryDirectory;

  private constructor(
    directory: TemporaryDirectory,
    farm: TestCoordinator,
    ids: Pick<InspectedCoordinator, "project" | "environment" | "activity">,
  ) {
    this.#directory = directory;
    this.farm = farm;
    this.project = ids.project;
    this.environment = ids.environment;
    this.activity = ids.activity;
  }

  static async start(): Promise<InspectedCoordinator> {
    const directory = await TemporaryDirectory.create();
    const farm = await TestCoordinator.start(directory.path);
    farm.join();
    const project = farm.project();
    await farm.repositories.create(project.id, project.defaultBranch);
    const { id, environmentId } = farm.submit(project, smallFiles);
    await farm.work(await farm.lease("build"));
    await farm.work(await farm.lease("deploy"));
    await farm.ended(id);
    const ids = { project: project.id, environment: environmentId, activity: id };
    return new InspectedCoordinator(directory, farm, ids);
  }

  /** What one look at the invariant finds. */
  async look(name: string, { deep = false }: { readonly deep?: boolean } = {}): Promise<Look> {
    const check = farmChecks(this.inspected, deep).find((one) => one.name === name);
    if (check === undefined) throw new Error(`there is no check ${name}`);
    return await check.look(new AbortController().signal);
  }

  /** What one look finds, a sentence each. */
  async findings(name: string, options: { readonly deep?: boolean } = {}) {
    return (await this.look(name, options)).findings.map(({ what }) => what);
  }

  get inspected(): InspectedFarm {
    return inspectedFarm(this.farm);
  }

  /** Another activity of the environment, which nobody drives. */
  idle(kind: "redeploy" | "push" = "redeploy", commit = ""): string {
    const { project: projectId, environment: environmentId } = this;
    const source = { type: "nothing" } as const;
    const activity = { projectId, environmentId, kind, source, commit, user: "ada" };
    return this.farm.activities.create({ ...activity, uniqueKey: null }, this.farm.nowMs).id;
  }

  /** Writes the state of an activity past all that guards it. */
  force(
    activity: string,
    state: { readonly phase: string; readonly [name: string]: unknown },
  ): void {
    this.farm.database.run(
      "UPDATE activities SET state_json = ?, phase = ? WHERE id = ?",
      JSON.stringify(state),
      state.phase,
      activity,
    );
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.farm[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}
