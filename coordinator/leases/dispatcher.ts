import type { AgentStore } from "../store/agent-store.js";
import type { StepStore } from "../store/step-store.js";
import type { LeaseBook } from "./lease-book.js";
import { delayOf, type Step } from "./step.js";

/** Sends the invitation to claim a step. */
export interface Inviter {
  invite(ticket: {
    readonly step: string;
    readonly attempt: number;
    readonly agent: string | null;
  }): Promise<void>;
}

/** Tickets in flight beyond the free slots: an agent that frees itself finds work at once. */
const spareTickets = 2;

/** A ticket that nobody claimed is sent again after this long. */
const resendMs = 5_000;

/** A build waits this long for the agent that holds its inputs; then anybody may have it. */
const preferenceMs = 2_000;

/** A ticket that was sent. */
interface Sent {
  readonly atMs: number;
  /** To one agent only, though others may do the step as well. */
  readonly isPreferred: boolean;
}

/**
 * Picks the steps whose tickets go out: only as many builds as there are free slots and a few more, so
 * that the backlog stays in SQLite where it can be ordered. Between projects the fairest goes first:
 * the one with the fewest running builds, the oldest first within a project. A build is offered to the
 * agent that did the one before it of the same application, if that is free: the installed packages
 * and most of the sources are there, and fetching them can take longer than the build.
 */
export class Dispatcher {
  readonly #steps: StepStore;
  readonly #agents: AgentStore;
  readonly #leases: LeaseBook;
  readonly #inviter: Inviter;
  readonly #now: () => number;
  /** The last ticket, by `<step>/<attempt>`. */
  readonly #sent = new Map<string, Sent>();
  #scheduled = false;

  constructor(parts: {
    readonly steps: StepStore;
    readonly agents: AgentStore;
    readonly leases: LeaseBook;
    readonly inviter: Inviter;
    readonly now?: () => number;
  }) {
    this.#steps = parts.steps;
    this.#agents = parts.agents;
    this.#leases = parts.leases;
    this.#inviter = parts.inviter;
    this.#now = parts.now ?? Date.now;
  }

  /** Looks once the present work of the event loop is done; many calls make one look. */
  wake(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    setImmediate(() => {
      this.#scheduled = false;
      // The look that comes every second has the same trouble, and somebody who awaits it.
      this.dispatch().catch(() => undefined);
    });
  }

  /** Sends the tickets that are due. */
  async dispatch(): Promise<void> {
    const now = this.#now();
    const live = this.#steps.live();
    const liveKeys = new Set(live.map(keyOf));
    for (const key of this.#sent.keys()) if (!liveKeys.has(key)) this.#sent.delete(key);

    const due = live.filter((step) => step.state === "queued" && delayOf(step, now) === 0);
    const pinned = due.filter((step) => step.agent !== null);
    const free = this.#freeSlots();
    const places = [...free.values()].reduce((sum, slots) => sum + slots, spareTickets);
    const builds = fairOrder(
      due.filter((step) => step.agent === null),
      live,
    ).slice(0, places);
    for (const step of [...pinned, ...builds]) {
      if (this.#isOnItsWay(step, now)) continue;
      const preferred = this.#preferred(step, free);
      this.#sent.set(keyOf(step), { atMs: now, isPreferred: preferred !== null });
      const agent = preferred ?? step.agent;
      await this.#inviter.invite({ step: step.id, attempt: step.attempt, agent });
    }
  }

  #isOnItsWay(step: Step, now: number): boolean {
    const sent = this.#sent.get(keyOf(step));
    if (sent === undefined) return false;
    return now - sent.atMs < (sent.isPreferred ? preferenceMs : resendMs);
  }

  /**
   * The agent that holds most of what a build reads, with a slot of `free`, which is taken. Null where
   * there is none, where it had its chance, and once a lease was lost.
   */
  #preferred(step: Step, free: Map<string, number>): string | null {
    const { agent, attempt, projectId, work } = step;
    if (agent !== null || attempt > 1 || work.kind !== "build") return null;
    if (this.#sent.has(keyOf(step))) return null;
    const last = this.#steps.lastBuilder(projectId, work.application);
    const slots = last === null ? 0 : (free.get(last) ?? 0);
    if (last === null || slots === 0) return null;
    free.set(last, slots - 1);
    return last;
  }

  /** Of the agents that are ready. */
  #freeSlots(): Map<string, number> {
    const ready = this.#agents.all().filter((agent) => this.#leases.isReady(agent));
    return new Map(ready.map((agent) => [agent.name, Math.max(0, this.#leases.freeSlots(agent))]));
  }
}

/**
 * Queued builds in the order in which they should start: each time the project with the lowest number
 * of running (and already chosen) builds, its oldest step. Buildbarn's score, with equal priorities.
 */
export function fairOrder(queued: readonly Step[], live: readonly Step[]): readonly Step[] {
  const running = new Map<string, number>();
  for (const step of live) {
    if (step.state === "leased" && step.kind === "build") {
      running.set(step.projectId, (running.get(step.projectId) ?? 0) + 1);
    }
  }
  const scored = queued.map((step) => {
    const score = (running.get(step.projectId) ?? 0) + 1;
    running.set(step.projectId, score);
    return { step, score };
  });
  // Stable: equal scores keep the order of age.
  return scored.sort((a, b) => a.score - b.score).map(({ step }) => step);
}

function keyOf(step: Step): string {
  return `${step.id}/${step.attempt}`;
}
