import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { slugsOf } from "../../coordinator/environments/deploy-phases.js";
import { slugOwner } from "../../coordinator/activities/pin-owner.js";
import { allStepLogTotals } from "../../coordinator/activities/step-logs.js";
import type { Fence, LeaseClaim } from "../../coordinator/core/step.js";
import type { Ground } from "./ground.js";
import type { SimulatedAgent } from "./simulated-agent.js";
import type { SimulatedBus } from "./simulated-bus.js";
import type { SimulatedCoordinator } from "./simulated-coordinator.js";
import { compareFences, type SimulatedDocker } from "./simulated-docker.js";
import type { SimulatedRepositories } from "./simulated-repositories.js";
import type { SimulatedRouter } from "./simulated-router.js";
import type { MemoryContentStore } from "../memory-content-store.js";

/** A cancel is visibly finished within this time, even where the agent is dead. */
const cancelMs = 35_000;
/** In calm weather a hold that nobody deploys under is ended within this time; else by the router's clock. */
const orphanMs = 15_000;
/** What was lost before the weather became calm has been made good after this time. */
const settlingMs = 20_000;
/** Builds of others that may begin while a project with none waits: tickets that were out already, mostly. */
const maxPassedOver = 20;

export interface Observed {
  readonly coordinator: SimulatedCoordinator | null;
  readonly agents: readonly SimulatedAgent[];
  readonly dockers: readonly SimulatedDocker[];
  readonly router: SimulatedRouter;
  readonly content: MemoryContentStore;
  readonly sources: SimulatedRepositories;
  readonly bus: SimulatedBus;
  readonly projectBuilds: number | null;
}

/** What has to hold, looked at after each event by whoever believes nobody. */
export class Invariants {
  readonly #ground: Ground;
  readonly #farm: Observed;
  /** Of which coordinator, and after how many changes of its database, all was looked at last. */
  #looked: { readonly at: SimulatedCoordinator; readonly changes: number } | null = null;
  /** By activity: how it ended. */
  readonly #ends = new Map<string, string>();
  /** By environment. */
  readonly #generations = new Map<string, number>();
  readonly #granted = new Map<string, Fence>();
  /** By activity: when its cancellation has to be over at the latest. */
  readonly #cancels = new Map<string, number>();
  /** By project that waits with nothing running: how many builds of others began since. */
  readonly #passedOver = new Map<string, number>();
  /** Since when nothing is wrong; null: something is. */
  #calmSinceMs: number | null = null;
  /** By environment that is held though nobody deploys it: since when; null: it is left to the router's clock. */
  readonly #orphans = new Map<string, number | null>();

  constructor(ground: Ground, farm: Observed) {
    this.#ground = ground;
    this.#farm = farm;
  }

  /** A coordinator has begun, perhaps over less than the last one had. */
  coordinatorBegan(): void {
    this.#ends.clear();
    this.#looked = null;
    const { coordinator } = this.#farm;
    if (coordinator === null) return;
    for (const id of this.#cancels.keys()) {
      const isKnown = coordinator.activities.isKnown(id);
      if (isKnown && coordinator.activities.get(id).isCancelling) {
        this.#cancels.set(id, this.#ground.nowMs + cancelMs);
      } else this.#cancels.delete(id);
    }
  }

  cancelAsked(activity: string): void {
    if (this.#cancels.has(activity)) return;
    this.#cancels.set(activity, this.#ground.nowMs + cancelMs);
  }

  /** The current coordinator grants a lease. */
  granted({ step, fence }: LeaseClaim): void {
    const before = this.#granted.get(step);
    if (before !== undefined && compareFences(fence, before) < 0) {
      this.#ground.violated("I6", `step ${step} was granted with a lower fence than before`);
    }
    this.#granted.set(step, fence);
  }

  check(): void {
    this.#checkHolders();
    this.#checkWeather();
    const { coordinator, router } = this.#farm;
    if (router.holdsTooLong(this.#ground.nowMs)) {
      this.#ground.violated("I8", "requests are held for more than 60 s");
    }
    if (coordinator === null || coordinator.process.state !== "running") return;
    this.#checkCancels(coordinator);
    this.#checkHolds(coordinator);
    const changes = coordinator.database.get<{ n: number }>("SELECT total_changes() AS n")?.n ?? 0;
    if (this.#looked?.at === coordinator && this.#looked.changes === changes) return;
    this.#looked = { at: coordinator, changes };
    this.#checkActivities(coordinator);
    this.#checkGenerations(coordinator);
    this.#checkQuota(coordinator);
  }

  /** A build of a project has begun: those that had a better claim to a place remember it. */
  buildBegan(project: string): void {
    const { coordinator } = this.#farm;
    if (coordinator === null) return;
    const builds = coordinator.steps.live().filter(({ kind }) => kind === "build");
    // Who was invited has had a turn unless the weather is calm, since that tickets are lost is its doing; nor
    // does one wait for a place that backs off, by the desk's clock, which nobody sets.
    const waits = this.#isSettled ? ["in-line", "invited"] : ["in-line"];
    const isInLine = ({ id }: { readonly id: string }): boolean =>
      waits.includes(coordinator.leases.waitOf(id)?.reason.type ?? "");
    const rows = [...new Set(builds.map(({ projectId }) => projectId))].map((projectId) => {
      const steps = builds.filter((step) => step.projectId === projectId);
      return {
        projectId,
        queued: steps.filter((step) => step.state === "queued" && isInLine(step)).length,
        leased: steps.filter((step) => step.state === "leased").length,
      };
    });
    const own = rows.find((row) => row.projectId === project);
    this.#passedOver.delete(project);
    for (const { projectId: other, queued, leased } of rows) {
      if (other === project) continue;
      const isWaiting = queued > 0 && leased === 0 && (own?.leased ?? 0) > 1;
      if (!isWaiting) {
        this.#passedOver.delete(other);
        continue;
      }
      const times = (this.#passedOver.get(other) ?? 0) + 1;
      this.#passedOver.set(other, times);
      if (times > maxPassedOver) this.#ground.violated("I11", `project ${other} starves`);
    }
  }

  /** When faults have stopped and everything has come to its end. */
  checkEnd(): void {
    const { coordinator } = this.#farm;
    if (coordinator === null) return this.#ground.violated("I5", "no coordinator is left");
    for (const { id, state } of coordinator.steps.live()) {
      this.#ground.violated("I5", `step ${id} is ${state} and nobody waits for it`);
    }
    for (const { environment, holdingSinceMs } of this.#farm.router.table.environments.values()) {
      if (holdingSinceMs === null) continue;
      this.#ground.violated("hold", `requests of ${environment} are held, and all is quiet`);
    }
    this.#checkPushes(coordinator);
    this.#checkServing(coordinator);
    this.#checkSlugs(coordinator);
    this.#checkDeadLetters(coordinator);
    this.#checkLogs(coordinator);
  }

  /** Nothing has been wrong for a while. */
  get #isSettled(): boolean {
    return this.#calmSinceMs !== null && this.#ground.nowMs - this.#calmSinceMs > settlingMs;
  }

  #checkWeather(): void {
    const { weather, nowMs } = this.#ground;
    const { agents, coordinator } = this.#farm;
    const isThere = coordinator?.isReady === true && coordinator.process.state === "running";
    const isCalm = weather.isCalm && isThere && agents.every(({ state }) => state === "running");
    if (!isCalm) this.#calmSinceMs = null;
    else this.#calmSinceMs ??= nowMs;
  }

  /** Requests are held for a deployment that goes on. The hold of one that has ended is ended as well. */
  #checkHolds({ activities }: SimulatedCoordinator): void {
    const { nowMs } = this.#ground;
    for (const [id, { holdingSinceMs, lastHold }] of this.#farm.router.table.environments) {
      const isDeploying = (): boolean =>
        activities.live().some(({ environmentId, state }) => {
          const isThere = environmentId === id && state.phase === "deploying";
          return isThere && state.generation === lastHold?.generation;
        });
      if (holdingSinceMs === null || isDeploying()) {
        this.#orphans.delete(id);
        continue;
      }
      // Where whoever was to end it may not have been heard, the router's clock does.
      const sinceMs = this.#orphans.get(id);
      if (!this.#isSettled) this.#orphans.set(id, null);
      else if (sinceMs === undefined) this.#orphans.set(id, nowMs);
      else if (sinceMs !== null && nowMs - sinceMs > orphanMs) {
        this.#orphans.set(id, null);
        this.#ground.violated("hold", `requests of ${id} are held, and nobody deploys it`);
      }
    }
  }

  #checkHolders(): void {
    const holders = new Map<string, string>();
    for (const agent of this.#farm.agents) {
      for (const { step } of agent.leases) {
        const other = holders.get(step);
        if (other !== undefined) {
          this.#ground.violated("one holder", `step ${step}: ${other} and ${agent.name}`);
        }
        holders.set(step, agent.name);
      }
    }
  }

  #checkCancels({ activities }: SimulatedCoordinator): void {
    const { nowMs } = this.#ground;
    for (const [id, untilMs] of this.#cancels) {
      if (nowMs <= untilMs) continue;
      this.#cancels.delete(id);
      const { state } = activities.get(id);
      if (state.phase === "ended") continue;
      this.#ground.violated("cancel", `activity ${id} is ${state.phase} 35 s after its cancel`);
    }
  }

  #checkActivities(coordinator: SimulatedCoordinator): void {
    const holders = coordinator.database.all<{ environment_id: string; n: number }>(
      `SELECT environment_id, count(*) AS n FROM activities
       WHERE phase IN ('deploying', 'removing') GROUP BY environment_id HAVING n > 1`,
    );
    for (const { environment_id: id, n } of holders) {
      this.#ground.violated("I1", `${n} activities hold the lock of environment ${id}`);
    }
    const ended = coordinator.database.all<{ id: string; state_json: string }>(
      "SELECT id, state_json FROM activities WHERE phase = 'ended'",
    );
    const now = new Set(ended.map(({ id }) => id));
    for (const { id, state_json: state } of ended) {
      const before = this.#ends.get(id) ?? state;
      if (before !== state)
        this.#ground.violated("I4", `activity ${id}: ${before} became ${state}`);
      this.#ends.set(id, state);
    }
    for (const id of this.#ends.keys()) {
      if (!now.has(id)) this.#ground.violated("I4", `activity ${id} had ended and goes on`);
    }
  }

  #checkGenerations(coordinator: SimulatedCoordinator): void {
    const rows = coordinator.database.all<{ id: string; generation: number; routes: number }>(
      "SELECT id, generation, routes_generation AS routes FROM environments",
    );
    for (const { id, generation, routes } of rows) {
      const before = this.#generations.get(id) ?? 0;
      if (generation < before) {
        this.#ground.violated("I2", `environment ${id} fell from ${before} to ${generation}`);
      }
      const served = this.#farm.router.table.environments.get(id)?.generation ?? 0;
      if (served > routes) {
        this.#ground.violated("I2", `the router serves ${served} of ${id}, which is at ${routes}`);
      }
      this.#generations.set(id, served > 0 ? Math.min(generation, served) : 0);
    }
  }

  #checkQuota(coordinator: SimulatedCoordinator): void {
    const { projectBuilds } = this.#farm;
    if (projectBuilds === null) return;
    const rows = coordinator.database.all<{ project_id: string; n: number }>(
      `SELECT project_id, count(*) AS n FROM steps WHERE kind = 'build' AND state = 'leased'
       GROUP BY project_id HAVING n > ?`,
      projectBuilds,
    );
    for (const { project_id: id, n } of rows) {
      this.#ground.violated("I11", `${n} builds of project ${id} run, ${projectBuilds} may`);
    }
  }

  #checkPushes(coordinator: SimulatedCoordinator): void {
    for (const { projectId, ref, new: commit } of this.#farm.sources.moves) {
      if (/^0+$/.test(commit)) continue;
      const row = coordinator.database.get<{ n: number }>(
        `SELECT count(*) AS n FROM activities WHERE project_id = ? AND kind = 'push'
         AND summary_json ->> 'commit' = ?`,
        projectId,
        commit,
      );
      if (row?.n === 1) continue;
      this.#ground.violated("I3", `push of ${commit} to ${ref} has ${row?.n ?? 0} activities`);
    }
  }

  #checkServing({ environments }: SimulatedCoordinator): void {
    const { router, dockers } = this.#farm;
    for (const { id, routesGeneration, generation } of environments.all()) {
      const served = router.table.environments.get(id);
      if ((served?.generation ?? 0) !== routesGeneration) {
        const is = served?.generation ?? 0;
        this.#ground.violated("I2", `the router serves ${is} of ${id}, not ${routesGeneration}`);
      }
      const running = dockers.flatMap((docker) => docker.of(id));
      const addresses = new Set(running.map(({ address }) => address));
      for (const { host, action } of served?.routes ?? []) {
        if (action.kind !== "upstream") continue;
        for (const target of action.targets) {
          if (addresses.has(target)) continue;
          this.#ground.violated("serving", `${host} goes to ${target}, where nothing runs`);
        }
      }
      for (const one of running) {
        if (one.generation > generation) {
          this.#ground.note(`left over: ${one.address} of generation ${one.generation}`);
        }
      }
    }
  }

  #checkSlugs({ environments }: SimulatedCoordinator): void {
    const { content } = this.#farm;
    for (const { id } of environments.all()) {
      for (const { generation, content: deployed } of environments.deployments(id)) {
        const pinned = content.slugs.get(slugOwner(id, generation));
        if (pinned !== undefined && slugsOf(deployed).includes(pinned)) continue;
        this.#ground.violated("I9", `the slug of ${id}, generation ${generation} is not pinned`);
      }
    }
  }

  #checkDeadLetters(coordinator: SimulatedCoordinator): void {
    const rows = coordinator.database.all<{ id: string; lost_json: string; report_json: string }>(
      "SELECT id, lost_json, report_json FROM steps WHERE report_json ->> 'message' LIKE 'given up%'",
    );
    for (const { id, lost_json: lost, report_json: report } of rows) {
      const leases = JSON.parse(lost) as { agent: string; reason: string }[];
      const { message } = JSON.parse(report) as { message: string };
      const isTold = leases.every(({ agent, reason }) => message.includes(`${agent}: ${reason}`));
      if (leases.length >= 3 && isTold) continue;
      this.#ground.violated("dead letter", `step ${id} without its history: ${message}`);
    }
  }

  /** Each line of each lease once and in order; where lines were lost, the log says so. */
  #checkLogs({ database, directory, logs }: SimulatedCoordinator): void {
    for (const [activity, { committed }] of allStepLogTotals(database)) {
      const end = logs.endOf(activity);
      if (end >= committed) continue;
      const detail = `the log of ${activity} ends at ${end}, and is committed up to ${committed}`;
      this.#ground.violated("I10", detail);
    }
    const { happened } = this.#ground.weather;
    const mayRepeat = happened.has("coordinator killed") || happened.has("coordinator's power cut");
    for (const [name, text] of logsIn(join(directory, "logs"))) {
      const next = new Map<string, number>();
      let isGapShown = false;
      for (const line of text.split("\n")) {
        if (/^\[\d+ bytes of the log were lost\]$/.test(line)) isGapShown = true;
        // A power cut may have left a part of the line before it.
        const [, lease = "", count = ""] = /([a-z2-7]{12}\/\d+) line (\d)$/.exec(line) ?? [];
        if (lease === "") continue;
        const expected = next.get(lease) ?? 0;
        const isGap = Number(count) > expected && !isGapShown;
        const isRepeated = Number(count) < expected && !mayRepeat;
        if (isGap || isRepeated) {
          this.#ground.violated("I10", `${name}: line ${count} of ${lease} after ${expected}`);
        }
        next.set(lease, Number(count) + 1);
      }
    }
  }
}

/** The logs of activities in a directory, the parts of which are files: `<activity>.log`, `<activity>.<offset>.log`. */
function logsIn(directory: string): ReadonlyMap<string, string> {
  const parts = readdirSync(directory)
    .flatMap((file) => {
      const [, activity, offset] = /^(\w+)(?:\.(\d+))?\.log$/.exec(file) ?? [];
      return activity === undefined ? [] : [{ file, activity, offset: Number(offset ?? 0) }];
    })
    .sort((a, b) => a.offset - b.offset);
  const logs = new Map<string, string>();
  for (const { file, activity } of parts) {
    logs.set(activity, (logs.get(activity) ?? "") + readFileSync(join(directory, file), "utf8"));
  }
  return logs;
}
