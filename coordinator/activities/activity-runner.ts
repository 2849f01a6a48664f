import { setMaxListeners } from "node:events";
import { SlipwayError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import { inTrace } from "../../program/trace-context.js";
import type { LeaseDesk } from "../leases/lease-desk.js";
import type { Step } from "../core/step.js";
import type { ActivityStore } from "../store/activity-store.js";
import type { StepStore } from "../store/step-store.js";
import {
  awaitedSteps,
  hasSwitched,
  nextEffects,
  supersedes,
  type Activity,
  type ActivityEffect,
  type ActivityNews,
  type ActivityState,
} from "./activity.js";
import type { ActivityLogs } from "./activity-log.js";

/** Performs what activities need; implemented by `ActivityEffects`. */
export interface EffectPerformer {
  /**
   * Performs one effect and says what came of it; null where the activity has to wait and will be
   * kicked. Performing an effect twice does no harm.
   */
  perform(
    activity: Activity,
    effect: ActivityEffect,
    signal: AbortSignal,
  ): Promise<ActivityNews | null>;
  /** Says what the end of a step means for an activity that waited for it. May be asked again. */
  stepEnded(activity: Activity, step: Step, signal: AbortSignal): Promise<ActivityNews | null>;
  /**
   * The activity has ended, out of the state `before`: tells the user, before the first await, and
   * unpins what only it kept.
   */
  conclude(activity: Activity, before: ActivityState): Promise<void>;
}

/** Something that an activity needs and that is away, in words. */
export interface Obstacle {
  readonly message: string;
  readonly sinceMs: number;
}

/** So many of an activity are remembered, the last ones. */
const maxObstacles = 50;

/** How often an effect is tried again while a part of the farm is away, in ms. */
const retryMs = 1_000;

/**
 * Drives each activity from its state: performs what the state needs next, applies what came of it,
 * and again, until the activity ends or has to wait. What is in memory here can be lost at any moment:
 * the states are rows, and a start drives every activity on from where it was.
 */
export class ActivityRunner implements AsyncDisposable {
  readonly #activities: ActivityStore;
  readonly #steps: StepStore;
  readonly #leases: Pick<LeaseDesk, "unwanted">;
  readonly #effects: EffectPerformer;
  readonly #logs: ActivityLogs;
  readonly #log: Log;
  readonly #durable: () => Promise<void>;
  readonly #onEnd: (activity: Activity) => void;
  readonly #now: () => number;
  readonly #stopping = new AbortController();
  readonly #driving = new Map<string, Promise<void>>();
  readonly #again = new Set<string>();
  /** By activity: what it needs and is away. */
  readonly #obstacles = new Map<string, Obstacle>();

  constructor(parts: {
    readonly activities: ActivityStore;
    readonly steps: StepStore;
    readonly leases: Pick<LeaseDesk, "unwanted">;
    readonly effects: EffectPerformer;
    readonly logs: ActivityLogs;
    readonly log: Log;
    /** Resolves when everything committed so far is on the disk. */
    readonly durable: () => Promise<void>;
    /** An activity has ended. */
    readonly onEnd?: (activity: Activity) => void;
    readonly now: () => number;
  }) {
    this.#activities = parts.activities;
    this.#steps = parts.steps;
    this.#leases = parts.leases;
    this.#effects = parts.effects;
    this.#logs = parts.logs;
    this.#log = parts.log;
    this.#durable = parts.durable;
    this.#onEnd = parts.onEnd ?? (() => undefined);
    this.#now = parts.now;
    // Each activity that waits to try again listens to it.
    setMaxListeners(0, this.#stopping.signal);
  }

  /** Drives every activity that has not ended, as after a start. */
  resumeAll(): void {
    for (const { id } of this.#activities.live()) this.kick(id);
  }

  /** Has another look at the activity, now or right after the present one. */
  kick(id: string): void {
    if (this.#stopping.signal.aborted) return;
    if (this.#driving.has(id)) {
      this.#again.add(id);
      return;
    }
    const driving = this.#drive(id)
      .catch((error: unknown) => {
        this.#log.error("activity not driven", { activity: id, error: String(error) });
      })
      .finally(() => {
        this.#driving.delete(id);
        if (this.#again.delete(id)) this.kick(id);
      });
    this.#driving.set(id, driving);
  }

  /** True while something is done for the activity here: it need not wait for anybody. */
  isDriving(id: string): boolean {
    return this.#driving.has(id);
  }

  /** A step has ended: those that wait for it go on. */
  stepEnded(step: Step): void {
    for (const id of this.#steps.waiters(step.id)) this.kick(id);
  }

  /** Cancels the activity, unless it has switched already. */
  async cancel(id: string): Promise<Activity> {
    const activity = this.#activities.get(id);
    if (activity.state.phase === "ended" || hasSwitched(activity.state)) return activity;
    this.#activities.markCancelling(id);
    const steps = awaitedSteps(activity.state);
    // A deployment is undone by its agent, which then reports; everything else just ends.
    const deploying = activity.state.phase === "deploying" || activity.state.phase === "removing";
    const isLeased = steps.some((step) => this.#steps.find(step)?.state === "leased");
    if (!deploying || !isLeased) await this.#apply(id, { input: { type: "cancelled" } });
    else for (const step of steps) this.#leases.unwanted(step, id);
    return this.#activities.get(id);
  }

  /** Tells the user, and ends what was being cancelled anyway. */
  leaseLost(step: Step, agent: string, reason: string): void {
    for (const id of this.#steps.waiters(step.id)) {
      const activity = this.#activities.get(id);
      if (activity.isCancelling && !hasSwitched(activity.state)) {
        this.#logs.append(id, `Agent "${agent}" was lost (${reason})\n`);
        void this.#apply(id, { input: { type: "cancelled" } });
      } else {
        this.#logs.append(id, `Agent "${agent}" was lost (${reason}); trying again\n`);
      }
    }
  }

  /** The part of the farm that the activity needs and that is away; null where all is there. */
  obstacleOf(activity: string): Obstacle | null {
    return this.#obstacles.get(activity) ?? null;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopping.abort();
    await Promise.all(this.#driving.values());
  }

  /** In the activity's own trace, whoever kicked it. */
  async #drive(id: string): Promise<void> {
    const { trace } = this.#activities.get(id);
    await inTrace(trace ?? null, () => this.#advance(id));
  }

  async #advance(id: string): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const activity = this.#activities.get(id);
      const ended = awaitedSteps(activity.state)
        .map((step) => this.#steps.get(step))
        .filter((step) => step.state === "done");
      const effects = nextEffects(activity);
      if (effects.some(({ type }) => type === "lock")) await this.#supersedeOlder(activity);
      // An effect of a state that a power cut takes back would be another activity's, later.
      if (ended.length + effects.length > 0) await this.#durable();
      const results = await Promise.all([
        ...ended.map((step) =>
          this.#withRetry(activity, () => this.#effects.stepEnded(activity, step, signal)),
        ),
        ...effects.map((effect) =>
          this.#withRetry(activity, () => this.#effects.perform(activity, effect, signal)),
        ),
      ]);
      const news = results.filter((one) => one !== null);
      if (news.length === 0) {
        await this.#supersedeOlder(this.#activities.get(id));
        return;
      }
      for (const one of news) await this.#apply(id, one);
    }
  }

  /**
   * Ends the older activities that this one makes pointless. Only once it is planned and its builds are
   * queued: what is wrong with it ends no other, and a build that both want goes on. A deployment that an
   * agent has begun is left to its end.
   */
  async #supersedeOlder(activity: Activity): Promise<void> {
    const { id, state } = activity;
    if (state.phase !== "building" && state.phase !== "waiting") return;
    const superseded = this.#activities
      .olderLive(activity)
      .filter((older) => supersedes(activity, older) && !this.#isBeingDeployed(older));
    const input = { type: "superseded", by: id } as const;
    await Promise.all(superseded.map((older) => this.#apply(older.id, { input })));
  }

  #isBeingDeployed({ state }: Activity): boolean {
    return state.phase === "deploying" && this.#steps.find(state.step)?.state === "leased";
  }

  /** What `work` says; asks again and again while a part of the farm is away. */
  async #withRetry(
    activity: Activity,
    work: () => Promise<ActivityNews | null>,
  ): Promise<ActivityNews | null> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      if (this.#activities.get(activity.id).state.phase === "ended") return null;
      try {
        const news = await work();
        this.#overcome(activity.id);
        return news;
      } catch (error) {
        if (signal.aborted) return null;
        if (!(error instanceof SlipwayError)) {
          this.#log.error("effect failed unexpectedly", {
            activity: activity.id,
            error: error instanceof Error ? error.stack : String(error),
          });
        }
        if (!isFarmAtFault(error)) {
          return { input: { type: "failed", message: messageOf(error) } };
        }
        this.#meet(activity.id, messageOf(error));
        await delay(retryMs, signal);
      }
    }
    return null;
  }

  /** Something that the activity needs is away. */
  #meet(id: string, message: string): void {
    if (this.#obstacles.get(id)?.message === message) return;
    this.#overcome(id);
    this.#obstacles.set(id, { message, sinceMs: this.#now() });
    this.#logs.append(id, `Waiting: ${message}\n`);
  }

  /** It is there again: the time without it is noted. */
  #overcome(id: string): void {
    const obstacle = this.#obstacles.get(id);
    if (obstacle === undefined) return;
    this.#obstacles.delete(id);
    const { message, sinceMs: fromMs } = obstacle;
    const past = { message, fromMs, toMs: this.#now() };
    this.#activities.summarise(id, ({ obstacles = [], ...summary }) => ({
      ...summary,
      obstacles: [...obstacles, past].slice(-maxObstacles),
    }));
  }

  async #apply(id: string, { input, summarise }: ActivityNews): Promise<void> {
    const before = this.#activities.get(id);
    const after = this.#activities.apply(id, input, this.#now(), summarise);
    if (before.state.phase === "ended" || after.state.phase !== "ended") return;
    this.#overcome(id);
    this.#onEnd(after);
    for (const step of awaitedSteps(before.state)) this.#leases.unwanted(step, id);
    const concluded = this.#effects.conclude(after, before.state);
    // The lock of the environment is free, whatever the conclusion still does: who is next takes it.
    // An environment that was removed may have left its waiting activities to a new one.
    for (const { id: other, projectId } of this.#activities.live()) {
      if (projectId === after.projectId) this.kick(other);
    }
    try {
      await concluded;
    } catch (error) {
      this.#log.error("activity not concluded", { activity: id, error: String(error) });
    }
    this.#logs.end(id);
  }
}

/** True where trying again may help; the user's own mistakes never go away by themselves. */
function isFarmAtFault(error: unknown): boolean {
  return error instanceof SlipwayError && (error.code === "farm" || error.code === "exhausted");
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
