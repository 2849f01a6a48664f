import type { AgentBus } from "../../coordinator/leases/lease-desk.js";
import type { LogChunk } from "../../coordinator/activities/step-logs.js";
import type { Ground } from "./ground.js";

type Ticket = Parameters<AgentBus["invite"]>[0];

/** Who follows tickets. */
export interface TicketTaker {
  readonly name: string;
  /** It runs, hears the bus and has room for one of these. */
  isTaking(isOwn: boolean): boolean;
  /** Resolves with 0 once the ticket is done with, else with how long it is to wait, in ms. */
  follow(ticket: Ticket): Promise<number>;
  hurry(): void;
}

interface Message {
  readonly ticket: Ticket;
  /** Delivered, and neither acknowledged nor declined: not again before then. */
  hiddenUntilMs: number;
}

/** A ticket that nobody acknowledges is delivered again after this long. */
const acknowledgeMs = 30_000;

/** NATS: tickets and nudges on their way to agents, logs on their way to the coordinator. */
export class SimulatedBus {
  readonly #ground: Ground;
  readonly #takers: () => readonly TicketTaker[];
  readonly #take: (chunk: LogChunk) => Promise<boolean>;
  readonly #messages = new Set<Message>();
  readonly #chunks: LogChunk[] = [];
  #isPassingOn = false;
  /** Chunks that were lost with the streams. */
  lostChunks = 0;

  /** `take`: false where the coordinator is not there to take a piece of a log; never settles where it dies of it. */
  constructor(
    ground: Ground,
    parts: {
      readonly takers: () => readonly TicketTaker[];
      readonly take: (chunk: LogChunk) => Promise<boolean>;
    },
  ) {
    this.#ground = ground;
    this.#takers = parts.takers;
    this.#take = parts.take;
  }

  invite(ticket: Ticket): void {
    const { queue, random, weather } = this.#ground;
    if (!weather.isNatsUp || this.#ground.befalls("ticket lost")) return;
    const copies = this.#ground.befalls("ticket doubled") ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      const isLate = this.#ground.befalls("ticket delayed");
      const delayMs = isLate ? random.between(500, 60_000) : random.between(1, 10);
      const arrive = (): void => {
        this.#messages.add({ ticket, hiddenUntilMs: 0 });
        this.offer();
      };
      const name = `ticket ${ticket.step}/${ticket.attempt} for ${ticket.agent ?? "any"}`;
      queue.after(delayMs, name, arrive, null);
    }
  }

  nudge(agent: string): void {
    const { queue, random, weather } = this.#ground;
    if (!weather.isNatsUp || this.#ground.befalls("nudge lost")) return;
    const copies = this.#ground.befalls("nudge doubled", 4) ? 2 : 1;
    for (let copy = 0; copy < copies; copy++) {
      const arrive = (): void => {
        const taker = this.#takers().find(({ name }) => name === agent);
        if (taker?.isTaking(true) === true) taker.hurry();
      };
      queue.after(random.between(1, 50 * (copy + 1)), `nudge ${agent}`, arrive, null);
    }
  }

  /** An agent has room again, or a ticket has waited long enough. */
  offer(): void {
    const { nowMs, random, weather } = this.#ground;
    if (!weather.isNatsUp) return;
    for (const message of this.#messages) {
      if (message.hiddenUntilMs > nowMs) continue;
      const { agent } = message.ticket;
      const takers = this.#takers().filter(
        (taker) => (agent === null || taker.name === agent) && taker.isTaking(agent !== null),
      );
      if (takers.length > 0) this.#deliver(message, random.pick(takers));
    }
  }

  /** A piece of a step's log is safe with the bus. False: it did not answer. */
  publish(chunk: LogChunk): boolean {
    if (!this.#ground.weather.isNatsUp) return false;
    this.#chunks.push(chunk);
    if (this.#ground.befalls("log chunk doubled")) this.#chunks.push(chunk);
    this.#passOn();
    return true;
  }

  /** The streams are gone, with all that was in them. */
  wipe(): void {
    this.#messages.clear();
    this.lostChunks += this.#chunks.splice(0).length;
  }

  get isEmpty(): boolean {
    return this.#chunks.length === 0;
  }

  #deliver(message: Message, taker: TicketTaker): void {
    const { queue, nowMs } = this.#ground;
    message.hiddenUntilMs = nowMs + acknowledgeMs;
    const again = (delayMs: number): void => {
      message.hiddenUntilMs = this.#ground.nowMs + delayMs;
      queue.after(delayMs, "bus offers again", () => this.offer(), null);
    };
    queue.after(acknowledgeMs, "bus offers what is not acknowledged", () => this.offer(), null);
    void taker.follow(message.ticket).then((waitMs) => {
      if (waitMs === 0) this.#messages.delete(message);
      else again(waitMs);
    });
  }

  #passOn(): void {
    if (this.#isPassingOn || this.#chunks.length === 0) return;
    this.#isPassingOn = true;
    const { queue, random, weather } = this.#ground;
    const deliver = async (): Promise<void> => {
      const [chunk] = this.#chunks;
      const isTaken = chunk !== undefined && weather.isNatsUp && (await this.#acknowledged(chunk));
      // The streams may have been wiped meanwhile.
      if (isTaken && this.#chunks[0] === chunk) this.#chunks.shift();
      this.#isPassingOn = false;
      this.#passOn();
    };
    const delayMs = weather.isNatsUp ? random.between(2, 200) : 1_000;
    queue.after(delayMs, "log delivered", () => void deliver(), null);
  }

  /** The coordinator has taken it. What it does not acknowledge in time is delivered again. */
  #acknowledged(chunk: LogChunk): Promise<boolean> {
    return new Promise((resolve) => {
      const late = (): void => resolve(false);
      const cancel = this.#ground.queue.after(acknowledgeMs, "log not acknowledged", late, null);
      const settle = (isTaken: boolean): void => {
        cancel();
        resolve(isTaken);
      };
      this.#take(chunk).then(settle, () => settle(false));
    });
  }
}
