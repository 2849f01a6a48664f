import type { Project } from "../../config/model.js";
import type { ActionOutput } from "../../content/action.js";
import type { Digest } from "../../content/digest.js";
import type { TraceContext } from "../../program/trace-context.js";
import type { VariablesReference } from "../variables/given-variables.js";

/** Something that changes an environment, with its log: from its acceptance to its end. */
export interface Activity {
  readonly id: string;
  /** The order of acceptance, over all projects. */
  readonly sequence: number;
  readonly projectId: string;
  readonly environmentId: string;
  readonly kind: ActivityKind;
  readonly user: string;
  readonly source: ActivitySource;
  readonly state: ActivityState;
  /** Somebody asked for it to be cancelled; not all of it has stopped yet. */
  readonly isCancelling: boolean;
  readonly createdAtMs: number;
  readonly endedAtMs: number | null;
  readonly summary: ActivitySummary;
  /** The trace of all that is done for it. Absent in what older versions began. */
  readonly trace?: TraceContext;
}

/** `verify`: what runs is built once more, and compared. */
export type ActivityKind = "push" | "submit" | "redeploy" | "rollback" | "verify" | "delete";

/** What is to be deployed. `force`: also where nothing would change. */
export type ActivitySource =
  | ({ readonly type: "commit"; readonly commit: string; readonly force: boolean } & Wishes)
  | ({ readonly type: "tree"; readonly root: Digest; readonly force: boolean } & Wishes)
  | ({ readonly type: "deployment"; readonly generation: number } & Wishes)
  | { readonly type: "nothing" };

/** What else the user says of a deployment. */
interface Wishes {
  /** Applications and services that may lose data by it. */
  readonly confirmed: readonly string[];
  /** The deploy hooks are run even where they have ended well for the same. */
  readonly hooks?: boolean;
}

/** Facts for people, gathered on the way. */
export interface ActivitySummary {
  readonly commit: string;
  readonly generation: number;
  readonly phases: readonly PhaseDuration[];
  readonly actions: readonly PlannedAction[];
  readonly uploadedBytes: number;
  readonly uploadedBlobs: number;
  readonly urls: readonly string[];
  /** When it came to each of its phases and stages, in order. Absent in what older versions stored. */
  readonly moments?: readonly Moment[];
  /** When a part of the farm was away that it needed. Absent: never. */
  readonly obstacles?: readonly PastObstacle[];
}

/** An activity came to a phase, or its deployment to a stage. */
export interface Moment {
  readonly name: Exclude<ActivityState["phase"], "deploying"> | DeployStage;
  readonly atMs: number;
}

/** What an activity waited for that was away, in words. */
export interface PastObstacle {
  readonly message: string;
  readonly fromMs: number;
  readonly toMs: number;
}

export type SummaryChange = (summary: ActivitySummary) => ActivitySummary;

export interface PhaseDuration {
  readonly name: string;
  readonly durationMs: number;
  /** On the wall clock: of what the coordinator does itself. A step's report has those of its phases. */
  readonly startedAtMs?: number;
}

export interface PlannedAction {
  readonly application: string;
  readonly kind: ActionKind;
  /** Which step it is; absent: none. */
  readonly name?: string;
  readonly decision: ActionDecision;
  /** Why it is built, in words. */
  readonly reason: string;
  readonly action: Digest | null;
}

/** The actions of an application's build, in their order; `step`: one of `build.steps`. */
export type ActionKind = "dependencies" | "install" | "step" | "build";

/** `wait`: known only when the action before it has been built. */
export type ActionDecision = "build" | "reuse" | "wait";

/**
 * The life of an activity.
 *
 * ```
 * received ─→ building ─→ waiting ─→ deploying ─→ ended
 *  │  │         │          │ └──────(unchanged)──↑ ↑ ↑
 *  │  │         └──────────┴──(failed, cancelled)──┤ │
 *  │  └─→ removing ────────────────────────────────┘ │
 *  └───(superseded: in any of them before the hold)──┘
 * ```
 *
 * `deploying` past its switch only goes forward: a cancel no longer stops it. From its hold on a newer
 * activity does not stop it either.
 */
export type ActivityState =
  | { readonly phase: "received" }
  | {
      readonly phase: "building";
      /** The tree of the whole repository. */
      readonly root: Digest;
      readonly project: Project;
      readonly builds: readonly ApplicationBuild[];
      readonly variables?: VariablesReference;
    }
  | { readonly phase: "waiting"; readonly content: DeploymentContent }
  | {
      readonly phase: "deploying";
      readonly content: DeploymentContent;
      readonly generation: number;
      readonly step: string;
      readonly stage: DeployStage;
    }
  | { readonly phase: "removing"; readonly step: string }
  | { readonly phase: "ended"; readonly result: ActivityResult; readonly message: string };

/** `superseded`: a newer one of the same environment was to be deployed instead. */
export type ActivityResult = "succeeded" | "unchanged" | "failed" | "cancelled" | "superseded";

/** How far a deployment is; see the phases of `Advance` in farm.proto. */
export type DeployStage =
  "provisioning" | "healthy" | "holding" | "switched" | "released" | "drained";

/** What is deployed: the unit of rollback. Immutable. */
export interface DeploymentContent {
  readonly project: Project;
  /** By application. */
  readonly slugs: Readonly<Record<string, Digest>>;
  /** By application: the digest of the tree that it was built from. */
  readonly sources: Readonly<Record<string, Digest>>;
  /** The tree of the whole repository. Absent in what older versions deployed. */
  readonly root?: Digest;
  /** What it was given of the project's and the environment's variables; absent: none. */
  readonly variables?: VariablesReference;
}

/** How far the build of one application is. */
export interface ApplicationBuild {
  readonly application: string;
  /** The application's input tree. */
  readonly source: Digest;
  readonly stages: readonly BuildStage[];
  /** Null until all stages are done and the slug is pinned. */
  readonly slug: Digest | null;
  /** At which of its stages it was begun again because the cache lacked something; absent: at none. */
  readonly renewedAt?: readonly number[];
}

export interface BuildStage extends PlannedAction {
  /** The indexes of the stages that have to be done before it. Absent: all that are before it. */
  readonly needs?: readonly number[];
  /** The step that builds it, where one was needed. */
  readonly step: string | null;
  /** The tree that the step reads. Absent where there is none, and in what older versions queued. */
  readonly input?: Digest;
  /** Null until it is done. */
  readonly outputs: readonly ActionOutput[] | null;
  /** It is done once more, as another action with this salt, to be compared. Absent: it is not. */
  readonly verifies?: { readonly salt: string; readonly outputs: readonly ActionOutput[] };
}

/** What happened to an activity. */
export type ActivityInput =
  | {
      readonly type: "planned";
      readonly root: Digest;
      readonly project: Project;
      readonly builds: readonly ApplicationBuild[];
      readonly variables?: VariablesReference;
    }
  | { readonly type: "build-progressed"; readonly build: ApplicationBuild }
  | { readonly type: "build-renewed"; readonly build: ApplicationBuild }
  | { readonly type: "content-known"; readonly content: DeploymentContent }
  | { readonly type: "unchanged"; readonly message: string }
  | { readonly type: "deploy-started"; readonly step: string; readonly generation: number }
  | { readonly type: "deploy-advanced"; readonly stage: DeployStage }
  | { readonly type: "removal-started"; readonly step: string }
  | { readonly type: "succeeded"; readonly message: string }
  | { readonly type: "failed"; readonly message: string }
  | { readonly type: "cancelled" }
  | { readonly type: "superseded"; readonly by: string };

/** What came of an effect or of a step's end: the input, and what it adds to the summary with it. */
export interface ActivityNews {
  readonly input: ActivityInput;
  readonly summarise?: SummaryChange;
}

/** What an activity needs next. Each is safe to perform twice. */
export type ActivityEffect =
  | { readonly type: "plan" }
  | { readonly type: "load-deployment"; readonly generation: number }
  | { readonly type: "resolve"; readonly build: ApplicationBuild }
  /** `stage`: its index. */
  | { readonly type: "enqueue"; readonly build: ApplicationBuild; readonly stage: number }
  | { readonly type: "assemble"; readonly build: ApplicationBuild }
  | { readonly type: "compare"; readonly builds: readonly ApplicationBuild[] }
  | { readonly type: "gather"; readonly builds: readonly ApplicationBuild[] }
  | { readonly type: "lock"; readonly content: DeploymentContent }
  | { readonly type: "remove" };

/** The state after `input`; the same state where the input no longer applies. Pure. */
export function transition(state: ActivityState, input: ActivityInput): ActivityState {
  if (state.phase === "ended") return state;
  switch (input.type) {
    case "planned":
      if (state.phase !== "received") return state;
      return {
        phase: "building",
        root: input.root,
        project: input.project,
        builds: input.builds,
        ...(input.variables !== undefined && { variables: input.variables }),
      };
    case "build-progressed":
      if (state.phase !== "building") return state;
      return { ...state, builds: state.builds.map((build) => newer(build, input.build)) };
    case "build-renewed":
      if (state.phase !== "building") return state;
      return { ...state, builds: state.builds.map((build) => renewed(build, input.build)) };
    case "content-known":
      if (state.phase !== "received" && state.phase !== "building") return state;
      return { phase: "waiting", content: input.content };
    case "unchanged":
      if (state.phase !== "waiting") return state;
      return { phase: "ended", result: "unchanged", message: input.message };
    case "deploy-started":
      if (state.phase !== "waiting") return state;
      return {
        phase: "deploying",
        content: state.content,
        generation: input.generation,
        step: input.step,
        stage: "provisioning",
      };
    case "deploy-advanced":
      if (state.phase !== "deploying" || !isLater(input.stage, state.stage)) return state;
      return { ...state, stage: input.stage };
    case "removal-started":
      if (state.phase !== "received") return state;
      return { phase: "removing", step: input.step };
    case "succeeded":
      return { phase: "ended", result: "succeeded", message: input.message };
    case "failed":
      return { phase: "ended", result: "failed", message: input.message };
    case "cancelled":
      // The switch is the point of no return: what follows it is finished, not undone.
      if (hasSwitched(state)) return state;
      return { phase: "ended", result: "cancelled", message: "cancelled" };
    case "superseded":
      if (!isBeforeHold(state)) return state;
      return {
        phase: "ended",
        result: "superseded",
        message: `superseded by activity ${input.by}`,
      };
  }
}

/** What the activity needs next from us; none while it waits for a step. Pure. */
export function nextEffects(
  activity: Pick<Activity, "kind" | "source" | "state">,
): readonly ActivityEffect[] {
  const { state, source } = activity;
  switch (state.phase) {
    case "received":
      if (activity.kind === "delete") return [{ type: "remove" }];
      if (source.type === "deployment") {
        return [{ type: "load-deployment", generation: source.generation }];
      }
      return [{ type: "plan" }];
    case "building":
      if (activity.kind === "verify" && state.builds.every(isBuilt)) {
        return [{ type: "compare", builds: state.builds }];
      }
      if (state.builds.every((build) => build.slug !== null)) {
        return [{ type: "gather", builds: state.builds }];
      }
      return state.builds.flatMap((build) => buildEffects(build));
    case "waiting":
      return [{ type: "lock", content: state.content }];
    case "deploying":
    case "removing":
    case "ended":
      return [];
  }
}

/** How far the activity is, as its moments name it. */
export function momentOf(state: ActivityState): Moment["name"] {
  return state.phase === "deploying" ? state.stage : state.phase;
}

/** True once the new version serves: from here an activity only goes forward. */
export function hasSwitched(state: ActivityState): boolean {
  return state.phase === "deploying" && !isLater("switched", state.stage);
}

/** True where `newer`, of the same environment, makes it pointless to go on with `older`. */
export function supersedes(
  newer: Pick<Activity, "kind" | "sequence">,
  older: Pick<Activity, "kind" | "sequence" | "state">,
): boolean {
  // What an operator asks for beside them is done in its turn.
  const isNews = ({ kind }: Pick<Activity, "kind">): boolean =>
    kind === "push" || kind === "submit";
  if (!isNews(newer) || !isNews(older)) return false;
  return newer.sequence > older.sequence && isBeforeHold(older.state);
}

/** The steps that the activity waits for. */
export function awaitedSteps(state: ActivityState): readonly string[] {
  switch (state.phase) {
    case "building":
      return state.builds.flatMap((build) =>
        build.stages.flatMap((stage) =>
          stage.step !== null && stage.outputs === null ? [stage.step] : [],
        ),
      );
    case "deploying":
    case "removing":
      return [state.step];
    case "received":
    case "waiting":
    case "ended":
      return [];
  }
}

function isBeforeHold(state: ActivityState): boolean {
  switch (state.phase) {
    case "received":
    case "building":
    case "waiting":
      return true;
    case "deploying":
      return isLater("holding", state.stage);
    case "removing":
    case "ended":
      return false;
  }
}

/** What an action is known to make: also where it is done once more, to be compared with that. */
export function knownOutputs(stage: BuildStage | undefined): readonly ActionOutput[] {
  return stage?.verifies?.outputs ?? stage?.outputs ?? [];
}

function isBuilt({ stages }: ApplicationBuild): boolean {
  return stages.every(({ outputs }) => outputs !== null);
}

/** The indexes of the stages that are not done and wait for no other. */
export function readyStages({ stages }: Pick<ApplicationBuild, "stages">): readonly number[] {
  const isDone = (index: number): boolean => stages[index]?.outputs !== null;
  return [...stages.keys()].filter((index) => {
    if (isDone(index)) return false;
    const needs = stages[index]?.needs ?? [...stages.keys()].slice(0, index);
    return needs.every(isDone);
  });
}

function buildEffects(build: ApplicationBuild): readonly ActivityEffect[] {
  if (build.slug !== null) return [];
  const { stages } = build;
  if (isBuilt(build))
    return stages.some(({ verifies }) => verifies) ? [] : [{ type: "assemble", build }];
  const ready = readyStages(build);
  if (ready.some((index) => stages[index]?.decision === "wait"))
    return [{ type: "resolve", build }];
  return ready
    .filter((stage) => stages[stage]?.step === null)
    .map((stage) => ({ type: "enqueue", build, stage }));
}

/** News of a build may come late or twice: of each stage the one that got further is kept. */
function newer(current: ApplicationBuild, news: ApplicationBuild): ApplicationBuild {
  if (current.application !== news.application) return current;
  const stages = current.stages.map((stage, index) => {
    const later = news.stages[index];
    return later !== undefined && progress(later) > progress(stage) ? later : stage;
  });
  return { ...current, stages, slug: current.slug ?? news.slug };
}

/** A build begins again, and forgets how far it was; once for each time that it is told so. */
function renewed(current: ApplicationBuild, news: ApplicationBuild): ApplicationBuild {
  if (current.application !== news.application || current.slug !== null) return current;
  const times = (build: ApplicationBuild): number => build.renewedAt?.length ?? 0;
  return times(news) > times(current) ? news : current;
}

function progress(stage: BuildStage): number {
  if (stage.outputs !== null) return 3;
  if (stage.step !== null) return 2;
  return stage.decision === "wait" ? 0 : 1;
}

const stageOrder: readonly DeployStage[] = [
  "provisioning",
  "healthy",
  "holding",
  "switched",
  "released",
  "drained",
];

function isLater(stage: DeployStage, than: DeployStage): boolean {
  return stageOrder.indexOf(stage) > stageOrder.indexOf(than);
}
