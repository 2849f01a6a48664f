import type { Activity, ActivityKind } from "../../coordinator/activities/activity.js";
import { hasSwitched } from "../../coordinator/activities/activity.js";
import type { Environment } from "../../coordinator/environments/environment.js";
import type { Ground } from "./ground.js";
import type { Invariants } from "./invariants.js";
import type { SimulatedCoordinator } from "./simulated-coordinator.js";
import type { CommitKind, SimulatedRepositories } from "./simulated-repositories.js";

const kinds: readonly CommitKind[] = [
  "good",
  "good",
  "good",
  "good",
  "with-hook",
  "with-hook",
  "with-hook",
  "broken",
  "build-fails",
  "hook-fails",
];

/** Who pushes, cancels, deploys again and goes back, on all projects, whenever a coordinator listens. */
export class Users {
  readonly #ground: Ground;
  readonly #sources: SimulatedRepositories;
  readonly #invariants: Invariants;
  readonly #coordinator: () => SimulatedCoordinator | null;
  #texts = 0;

  constructor(
    ground: Ground,
    parts: {
      readonly sources: SimulatedRepositories;
      readonly invariants: Invariants;
      readonly coordinator: () => SimulatedCoordinator | null;
    },
  ) {
    this.#ground = ground;
    this.#sources = parts.sources;
    this.#invariants = parts.invariants;
    this.#coordinator = parts.coordinator;
  }

  /** One thing, as people do them. */
  act(): void {
    const { random } = this.#ground;
    // Few get as far as a second version while so much happens: who has one goes back rather often.
    if (this.#deployed("rollback").length > 0 && random.chance(0.3)) return this.#again("rollback");
    const die = random.next();
    if (die < 0.5) this.push(random.pick(["main", "main", "feature"]));
    else if (die < 0.6) this.pushMany();
    else if (die < 0.64) this.push("main", "lethal");
    else if (die < 0.8) this.#cancel();
    else if (die < 0.94) this.#again("redeploy");
    else this.#deleteBranch();
  }

  push(branch: string, kind?: CommitKind, project?: string): void {
    const coordinator = this.#listening();
    const { random } = this.#ground;
    const id = project ?? (coordinator === null ? "" : this.#anyProject(coordinator));
    if (coordinator === null || id === "") return;
    // Now and then what others have pushed as well.
    const text = random.chance(0.2) ? "the same" : `text ${++this.#texts}`;
    const commit = this.#sources.commit(kind ?? random.pick(kinds), text);
    this.#move(coordinator, id, branch, commit);
  }

  /** Pushes of several projects at the same moment. */
  pushMany(): void {
    const coordinator = this.#listening();
    if (coordinator === null) return;
    this.#ground.weather.note("pushes at once");
    for (const { id } of coordinator.projects.all()) this.push("main", "good", id);
  }

  /** One project wants everything at once. */
  beGreedy(): void {
    const coordinator = this.#listening();
    if (coordinator === null) return;
    this.#ground.weather.note("greedy project");
    const project = this.#anyProject(coordinator);
    for (let branch = 0; branch < 8; branch++) this.push(`greedy-${branch}`, "good", project);
  }

  #deleteBranch(): void {
    const coordinator = this.#listening();
    if (coordinator === null) return;
    const project = this.#anyProject(coordinator);
    const there = coordinator.environments.find(project, "feature");
    const last = there === null ? null : coordinator.activities.lastOfBranch(there.id);
    if (last === null || last.kind === "delete") return;
    this.#ground.weather.note("branch deleted");
    this.#move(coordinator, project, "feature", null);
  }

  /** The ref moves; then the coordinator hears of it, unless it dies before. */
  #move(
    coordinator: SimulatedCoordinator,
    project: string,
    branch: string,
    commit: string | null,
  ): void {
    const row = coordinator.projects.get(project);
    const move = this.#sources.move(project, branch, commit);
    const what =
      commit === null ? "deleted" : `${commit.slice(0, 8)} ${this.#sources.kindOf(commit)}`;
    this.#ground.note(`push ${row.name} ${branch}: ${what}`);
    const record = (): void => void coordinator.intake.record(row, move, "ada", []);
    coordinator.process.run(record);
  }

  #cancel(): void {
    const coordinator = this.#listening();
    const live = coordinator?.activities.live().filter(({ kind }) => kind !== "delete") ?? [];
    if (coordinator === null || live.length === 0) return;
    const { id, state } = this.#ground.random.pick(live);
    if (hasSwitched(state)) return;
    this.#ground.note(`cancel ${id}, which is ${state.phase}`);
    this.#ground.weather.note("cancelled");
    this.#invariants.cancelAsked(id);
    void coordinator.process.run(() => coordinator.runner.cancel(id));
  }

  /** The environments that can be deployed again so. */
  #deployed(kind: "redeploy" | "rollback"): readonly Environment[] {
    const coordinator = this.#listening();
    if (coordinator === null) return [];
    const { environments, projects } = coordinator;
    return projects
      .all()
      .flatMap(({ id }) => environments.ofProject(id))
      .filter((one) => olderOf(coordinator, one).length >= (kind === "rollback" ? 1 : 0))
      .filter(({ generation }) => generation > 0);
  }

  #again(kind: Extract<ActivityKind, "redeploy" | "rollback">): void {
    const coordinator = this.#listening();
    if (coordinator === null) return;
    const { activities, runner } = coordinator;
    const deployed = this.#deployed(kind);
    if (deployed.length === 0) return;
    const environment = this.#ground.random.pick(deployed);
    const older = olderOf(coordinator, environment);
    const generation =
      kind === "redeploy" ? environment.generation : this.#ground.random.pick(older);
    this.#ground.weather.note(kind === "redeploy" ? "redeployed" : "rolled back");
    this.#ground.note(`${kind} ${environment.id} to ${generation}`);
    coordinator.process.run(() => {
      const { id }: Activity = activities.create(
        {
          projectId: environment.projectId,
          environmentId: environment.id,
          kind,
          user: "ada",
          source: { type: "deployment", generation, confirmed: [] },
          commit: "",
          uniqueKey: null,
        },
        coordinator.nowMs,
      );
      runner.kick(id);
    });
  }

  #anyProject({ projects }: SimulatedCoordinator): string {
    return this.#ground.random.pick(projects.all()).id;
  }

  #listening(): SimulatedCoordinator | null {
    const coordinator = this.#coordinator();
    const isListening = coordinator?.isReady === true && coordinator.process.state === "running";
    return isListening ? coordinator : null;
  }
}

/** The generations that an environment can go back to. */
function olderOf(
  { environments }: SimulatedCoordinator,
  { id, generation }: Environment,
): readonly number[] {
  const known = environments.deployments(id).map((one) => one.generation);
  return known.filter((one) => one < generation);
}
