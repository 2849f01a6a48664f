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

/**
 * Picks the steps whose tickets go out: only as many builds as there are free slots and a few more, so
 * that the backlog stays in SQLite where it can be ordered. Between projects the fairest goes first:
 * the one with the fewest running builds, the oldest first within a project.
 */
export class Dispatcher {
  readonly #steps: StepStore;
  readonly #agents: AgentStore;
  readonly #leases: LeaseBook;
  readonly #inviter: Inviter;
  readonly #now: () => number;
  /** When a ticket was last sent, by `<step>/<attempt>`. */
  readonly #sentAt = new Map<string, number>();
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
    for (const key of this.#sentAt.keys()) if (!liveKeys.has(key)) this.#sentAt.delete(key);

    const due = live.filter((step) => step.state === "queued" && delayOf(step, now) === 0);
    const pinned = due.filter((step) => step.agent !== null);
    const builds = fairOrder(
      due.filter((step) => step.agent === null),
      live,
    ).slice(0, this.#freeSlots() + spareTickets);
    for (const step of [...pinned, ...builds]) {
      const key = keyOf(step);
      if (now - (this.#sentAt.get(key) ?? -Infinity) < resendMs) continue;
      this.#sentAt.set(key, now);
      await this.#inviter.invite({ step: step.id, attempt: step.attempt, agent: step.agent });
    }
  }

  #freeSlots(): number {
    return this.#agents
      .all()
      .filter((agent) => this.#leases.isReady(agent))
      .reduce((sum, agent) => sum + Math.max(0, this.#leases.freeSlots(agent)), 0);
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
