import { checkProject, type CheckOptions } from "../../config/check.js";
import type { Project } from "../../config/model.js";
import { renderRefusal, renderWarnings } from "../../config/reading/render.js";
import type { RefUpdate } from "../git/hooks.js";
import type { FollowedLog, Intake, Push, Verdict } from "../git/intake.js";
import type { Deployment, ProjectRow } from "../environments/environment.js";
import { CommitSource } from "../submodules/commit-source.js";
import type { CommitReader } from "../git/commit-reader.js";
import type { LfsStore } from "../lfs/lfs-store.js";
import { missingObjectLines } from "../lfs/push-objects.js";
import type { ProjectSources } from "../project-sources.js";
import { confirmation, dataLoss, type DataLoss } from "../planning/data-loss.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { EnvironmentStore } from "../store/environment-store.js";
import type { ProjectStore } from "../store/project-store.js";
import type { Activity } from "./activity.js";
import type { ActivityLogs } from "./activity-log.js";

const branchPrefix = "refs/heads/";

/** git's id for "no object". */
const noObject = "0".repeat(40);

/** What a push is checked with, beside its own objects. */
export interface PushSources extends Pick<ProjectSources, "submodules" | "tables"> {
  readonly lfs: Pick<LfsStore, "find">;
}

/** What becomes of pushes: a branch is an environment, its configuration is checked before it moves. */
export class PushIntake implements Intake {
  readonly #projects: ProjectStore;
  readonly #environments: EnvironmentStore;
  readonly #activities: ActivityStore;
  readonly #logs: ActivityLogs;
  readonly #sources: PushSources;
  readonly #checks: CheckOptions;
  readonly #requireImages: (project: Project) => readonly string[];
  readonly #kick: (activity: string) => void;
  readonly #durable: () => Promise<void>;
  readonly #now: () => number;

  constructor(parts: {
    readonly projects: ProjectStore;
    readonly environments: EnvironmentStore;
    readonly activities: ActivityStore;
    readonly logs: ActivityLogs;
    readonly sources: PushSources;
    readonly checks: CheckOptions;
    /** Refuses what this installation has no image for. Throws InvalidError. */
    readonly requireImages: (project: Project) => readonly string[];
    readonly kick: (activity: string) => void;
    /** Resolves when everything committed so far is on the disk. */
    readonly durable: () => Promise<void>;
    readonly now: () => number;
  }) {
    this.#projects = parts.projects;
    this.#environments = parts.environments;
    this.#activities = parts.activities;
    this.#logs = parts.logs;
    this.#sources = parts.sources;
    this.#checks = parts.checks;
    this.#requireImages = parts.requireImages;
    this.#kick = parts.kick;
    this.#durable = parts.durable;
    this.#now = parts.now;
  }

  async check(push: Push, signal: AbortSignal): Promise<Verdict> {
    const { projectId } = push;
    const lines: string[] = [];
    const wrong = push.options.find((option) => !knownOption(option));
    if (wrong !== undefined) {
      lines.push(
        `E: "${wrong}" is not known: -o slipway.redeploy deploys where nothing has changed,`,
      );
      lines.push("   -o slipway.redeploy=hooks runs the deploy hooks then, too.");
      return { accepted: false, lines };
    }
    for (const update of push.updates) {
      const branch = branchOf(update);
      if (branch === null) continue;
      if (isDeletion(update)) {
        if (branch !== this.#projects.get(projectId).defaultBranch) continue;
        lines.push(`E: "${branch}" is the production environment and cannot be deleted.`);
        lines.push("   To remove everything: slipway project delete");
        return { accepted: false, lines };
      }
      lines.push(`Validating configuration files of ${branch}`);
      const commit = push.reader(update.new);
      await using source = new CommitSource(this.#sources.submodules, push, commit, signal);
      const checked = await checkProject(source, this.#checks);
      if (checked.project === null) {
        // Where the push is accepted, the activity's log has the warnings, for whoever reads it later.
        const { warnings, errors } = checked;
        if (warnings.length > 0) lines.push(...textLines(renderWarnings(warnings)));
        return { accepted: false, lines: [...lines, ...textLines(renderRefusal(errors))] };
      }
      const missing = await this.#missingObjects(push, commit, signal);
      if (missing.length > 0) return { accepted: false, lines: [...lines, ...missing] };
      // Throws for a service that nothing here can run, which refuses the push.
      this.#requireImages(checked.project);
      const loss = dataLoss(
        checked.project,
        this.#running(projectId, branch),
        confirmedBy(push.options),
      );
      if (loss !== null) return { accepted: false, lines: [...lines, ...lossLines(loss)] };
    }
    return { accepted: true, lines };
  }

  async accept(push: Push, updates: readonly RefUpdate[], following: AbortSignal) {
    const project = this.#projects.get(push.projectId);
    const activities = updates.flatMap(
      (update) => this.record(project, update, push.user, push.options) ?? [],
    );
    await this.#durable();
    return activities.length === 0 ? null : this.#follow(activities, following);
  }

  /** The activity of a ref that moved, made where there is none yet; null where none is due. */
  record(
    project: ProjectRow,
    update: RefUpdate,
    user: string,
    options: readonly string[],
  ): Activity | null {
    const branch = branchOf(update);
    // A push that was on its way when its project was deleted deploys nothing any more.
    if (branch === null || this.#projects.isDeleting(project.id)) return null;
    const now = this.#now();
    const isGone = isDeletion(update);
    const environment = isGone
      ? this.#environments.find(project.id, branch)
      : this.#environments.ensure(project.id, branch, now);
    if (environment === null) return null;
    const last = this.#activities.lastOfBranch(environment.id);
    // A ref never moves to where it is: this update has its activity already.
    if (last !== null && commitOf(last) === update.new) return last;
    const activity = this.#activities.create(
      {
        projectId: project.id,
        environmentId: environment.id,
        kind: isGone ? "delete" : "push",
        user,
        source: isGone
          ? { type: "nothing" }
          : {
              type: "commit",
              commit: update.new,
              ...redeploymentOf(options),
              confirmed: confirmedBy(options),
            },
        commit: isGone ? "" : update.new,
        // A branch may return to a commit that it had: what came before tells the pushes apart.
        uniqueKey: [environment.id, update.ref, update.old, update.new, last?.id ?? ""].join(" "),
      },
      now,
    );
    this.#kick(activity.id);
    return activity;
  }

  /** What is said where files that Git LFS keeps are not here. */
  async #missingObjects(
    { projectId, objects }: Push,
    files: CommitReader,
    signal: AbortSignal,
  ): Promise<readonly string[]> {
    const { tables, lfs } = this.#sources;
    const { commit } = files;
    const request = { projectId, objects, commit, files, tables: tables(projectId), store: lfs };
    return await missingObjectLines(request, signal);
  }

  #running(projectId: string, branch: string): Deployment | null {
    const environment = this.#environments.find(projectId, branch);
    return environment === null ? null : this.#environments.running(environment);
  }

  #follow(activities: readonly Activity[], signal: AbortSignal): FollowedLog {
    let finish = (): void => undefined;
    const finished = new Promise<void>((resolve) => {
      finish = resolve;
    });
    return {
      lines: this.#lines(activities, signal, () => finish()),
      outcome: finished.then(this.#durable).then(() => this.#outcome(activities)),
    };
  }

  async *#lines(
    activities: readonly Activity[],
    signal: AbortSignal,
    finish: () => void,
  ): AsyncGenerator<string | Buffer> {
    try {
      for (const { id } of activities) {
        yield `Activity ${id} (slipway log ${id} shows it again)\n`;
        const isLive = (): boolean => this.#activities.get(id).state.phase !== "ended";
        for await (const piece of this.#logs.read(id, 0, isLive, signal)) yield piece.data;
      }
    } finally {
      finish();
    }
  }

  #outcome(activities: readonly Activity[]): { succeeded: boolean; message: string } {
    for (const { id } of activities) {
      const { state } = this.#activities.get(id);
      if (state.phase !== "ended") return { succeeded: false, message: `activity ${id} goes on` };
      if (state.result === "superseded") {
        return { succeeded: false, message: `activity ${id} was ${state.message}` };
      }
      if (state.result === "failed" || state.result === "cancelled") {
        const verb = state.result === "failed" ? "failed" : "was cancelled";
        return { succeeded: false, message: `activity ${id} ${verb}: ${state.message}` };
      }
    }
    return { succeeded: true, message: "" };
  }
}

/** The push options that ask for a deployment where nothing has changed, the second with its hooks. */
const redeployOptions = ["slipway.redeploy", "slipway.redeploy=hooks"];

/** False for an option that seems to be meant for us and would go unheard. */
function knownOption(option: string): boolean {
  return !option.startsWith("slipway.redeploy") || redeployOptions.includes(option);
}

function redeploymentOf(options: readonly string[]) {
  const [plain, withHooks] = redeployOptions.map((option) => options.includes(option));
  return { force: plain === true || withHooks === true, hooks: withHooks === true };
}

/** Where a branch is after its newest activity; all zeros: deleted. */
export function commitOf(activity: Activity): string {
  return activity.kind === "delete" ? noObject : activity.summary.commit;
}

/** What may lose data, as `git push -o slipway.confirm=<name>` says, once or more often. */
function confirmedBy(options: readonly string[]): readonly string[] {
  const prefix = "slipway.confirm=";
  return options
    .filter((option) => option.startsWith(prefix))
    .map((option) => option.slice(prefix.length));
}

function lossLines(loss: DataLoss): readonly string[] {
  return [
    "E: This push would lose data:",
    ...loss.lines.map((line) => `    - ${line}`),
    `   To let it happen: git push ${confirmation(loss, "-o slipway.confirm=")}`,
  ];
}

/** The branch that an update moves, or null for a tag: those are stored and deploy nothing. */
function branchOf(update: RefUpdate): string | null {
  return update.ref.startsWith(branchPrefix) ? update.ref.slice(branchPrefix.length) : null;
}

function isDeletion(update: RefUpdate): boolean {
  return /^0+$/.test(update.new);
}

function textLines(text: string): readonly string[] {
  return text.replace(/\n$/, "").split("\n");
}
