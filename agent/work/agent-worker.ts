import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { ContentStore } from "../../content/content-store.js";
import type { UnauthenticatedError } from "../../program/error.js";
import { bootMs } from "../../program/boot-clock.js";
import { isUnavailable } from "../../program/grpc-status.js";
import type { Log } from "../../program/log.js";
import { delay } from "../../program/process.js";
import { inTrace } from "../../program/trace-context.js";
import type { JoinResponse } from "../../proto/gen/slipway/v1/JoinResponse.js";
import { LeftSpools } from "../logs/left-spools.js";
import type { LogCarrier } from "../logs/log-shipment.js";
import { Secrets } from "../logs/secret-masker.js";
import { SpooledLog } from "../logs/spooled-log.js";
import type { FarmClient } from "./farm-client.js";
import type { ClaimAnswer, Grant } from "./grant.js";
import { HeartbeatLoop } from "./heartbeat-loop.js";
import type { Housekeeping } from "./housekeeping.js";
import { Lease } from "./lease.js";
import type { MachinePressure } from "./machine.js";
import { NatsLink, type Ticket } from "./nats-link.js";
import { Semaphore } from "../../program/semaphore.js";
import { StepExecution, type EndedStep, type StepRunners } from "./step-execution.js";

export interface AgentWorkerParts {
  /** Builds at once. */
  readonly slots: number;
  /** The agent's own directory. */
  readonly data: string;
  readonly client: FarmClient;
  /** The seed of the agent's user at NATS, as of now. */
  readonly natsSeed: () => string;
  /** The cache, as the project of a step may use it. */
  readonly contentOf: (grant: Grant) => ContentStore;
  readonly runners: StepRunners;
  /** How full the machine is. */
  readonly pressure: () => MachinePressure;
  /** Told of every step, so as to keep out of its way. */
  readonly housekeeping: Pick<Housekeeping, "step">;
  /** What a step may write to its log, in bytes; absent: 64 MiB. */
  readonly logLimitBytes?: number;
  /** Instead of what the coordinator says. */
  readonly natsUrl?: string;
  /** Told of each step that ends. */
  readonly onStepEnd?: (step: EndedStep) => void;
  readonly log: Log;
}

/** The places for builds: those that have one, the others, and whether none of these is to be had. */
export interface WorkerSlots {
  readonly busy: number;
  readonly idle: number;
  readonly isDraining: boolean;
}

/** Deployments at once. They wait more than they work. */
const deploymentsAtOnce = 8;
const pollMs = 2_000;
const renewRetryMs = 60_000;
const stopGraceMs = 5_000;
const abandonGraceMs = 10_000;
/** What has not arrived by then is shipped at the next start. */
const logGraceMs = 1_000;

/**
 * Claims steps and does them. There is no unstarted worker: to have one is to have joined the farm.
 * Tickets come over NATS; while NATS or its streams are away, the coordinator is asked every 2 s.
 */
export class AgentWorker implements AsyncDisposable {
  readonly #parts: AgentWorkerParts;
  /** Where the logs of steps are kept until the coordinator has them. */
  readonly #spools: string;
  readonly #leftSpools: LeftSpools;
  readonly #carrier: LogCarrier;
  readonly #nats: NatsLink;
  readonly #heart: HeartbeatLoop;
  readonly #buildSlots: Semaphore;
  readonly #deploymentSlots = new Semaphore(deploymentsAtOnce);
  readonly #draining = new AbortController();
  readonly #stopped = new AbortController();
  /** No log is shipped any more. */
  readonly #silenced = new AbortController();
  /** Steps being claimed or done, as `step/attempt`. */
  readonly #busy = new Set<string>();
  readonly #executions = new Set<Promise<void>>();
  readonly #logs = new Set<SpooledLog>();
  /** Consumers that could not be asked the last time. */
  readonly #unavailable = new Set<string>();
  readonly #loops: Promise<unknown>;
  #farm: string;
  #builds = 0;
  #isDraining = false;
  #isStopped: Promise<void> | undefined;
  #dismiss: (error: UnauthenticatedError) => void = () => undefined;
  /** Rejects when the coordinator knows this agent no longer. Someone must await it. */
  readonly dismissed = new Promise<never>((_resolve, reject) => (this.#dismiss = reject));

  private constructor(parts: AgentWorkerParts, joined: JoinResponse) {
    this.#parts = parts;
    this.#farm = joined.farm;
    this.#buildSlots = new Semaphore(parts.slots);
    this.#heart = HeartbeatLoop.start({
      send: (leases, deadlineMs, signal) =>
        parts.client.heartbeat(
          leases,
          {
            freeSlots: this.#freeSlots,
            draining: this.#draining.signal.aborted,
            pressure: parts.pressure(),
          },
          deadlineMs,
          signal,
        ),
      rejoin: (signal) => this.#rejoin(signal),
      onDrain: (isDraining) => {
        if (isDraining !== this.#isDraining) {
          parts.log.info(isDraining ? "the agent takes nothing new" : "the agent takes work again");
        }
        this.#isDraining = isDraining;
      },
      onDismissed: (error) => this.#dismiss(error),
      beatMs: joined.beatMs > 0 ? joined.beatMs : 10_000,
      log: parts.log,
    });
    this.#nats = NatsLink.open({
      agent: parts.client.name,
      log: parts.log,
      onControl: () => this.#heart.hurry(),
    });
    void this.#nats.use(this.#natsAddress(joined));
    const upload: LogCarrier["upload"] = (source, pieces) =>
      parts.client.uploadLog(source, pieces, this.#silenced.signal);
    this.#carrier = {
      publish: (source, piece, sequence) => this.#nats.publishLog(source, piece, sequence),
      upload,
    };
    this.#spools = join(parts.data, "spool");
    this.#leftSpools = LeftSpools.ship(this.#spools, upload, parts.log);
    this.#loops = Promise.all([
      this.#pullLoop("class-build", this.#buildSlots),
      this.#pullLoop(`agent-${parts.client.name}`, this.#deploymentSlots),
      this.#pollLoop(),
      this.#renewLoop(joined.renewAfterMs),
    ]);
    this.dismissed.catch(() => undefined);
  }

  /**
   * Joins the farm, waiting for a coordinator that does not answer yet, and begins to work. Throws where
   * the coordinator refuses us.
   */
  static async start(parts: AgentWorkerParts, signal: AbortSignal): Promise<AgentWorker> {
    for (let pauseMs = 250, isTold = false; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      try {
        return new AgentWorker(parts, await parts.client.join([], signal));
      } catch (error) {
        if (!isUnavailable(error)) throw error;
        if (!isTold) parts.log.warn("waiting for the coordinator", { error: String(error) });
        isTold = true;
        await delay(pauseMs, signal);
        signal.throwIfAborted();
      }
    }
  }

  /** Names everything of this farm. */
  get farm(): string {
    return this.#farm;
  }

  /**
   * Claims nothing more and tells the coordinator so, gives what is being done `graceMs` to end, then
   * abandons it, so that the coordinator gives it to others. Safe to call twice.
   */
  stop(graceMs = stopGraceMs): Promise<void> {
    this.#isStopped ??= this.#stop(graceMs);
    return this.#isStopped;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.stop();
  }

  get slots(): WorkerSlots {
    return {
      busy: this.#builds,
      idle: Math.max(0, this.#parts.slots - this.#builds),
      isDraining: this.#isDraining || this.#draining.signal.aborted,
    };
  }

  /** What each log takes in its file that the coordinator may not have whole yet, in bytes. */
  spooled(): readonly number[] {
    return readdirSync(this.#spools).flatMap((name) => {
      // One that has just arrived is gone.
      const found = statSync(join(this.#spools, name), { throwIfNoEntry: false });
      return found?.isFile() === true ? [found.size] : [];
    });
  }

  get #freeSlots(): number {
    const { idle, isDraining } = this.slots;
    return isDraining ? 0 : idle;
  }

  async #stop(graceMs: number): Promise<void> {
    this.#draining.abort();
    // As soon as can be, and for as long as there is something that is waited for.
    if (this.#executions.size > 0) this.#heart.hurry();
    await this.#settled(graceMs);
    for (const lease of this.#heart.holding) lease.abandon();
    await this.#settled(abandonGraceMs);
    this.#stopped.abort();
    await this.#loops;
    // Whoever does not even stop when abandoned ends with the process.
    await this.#settled(1_000);
    const logs = [...this.#logs, this.#leftSpools];
    const enough = new AbortController();
    const shipped = Promise.all([...this.#logs].map(({ finished }) => finished));
    await Promise.race([shipped, delay(logGraceMs, enough.signal)]);
    enough.abort();
    this.#silenced.abort();
    await Promise.all(logs.map((log) => log[Symbol.asyncDispose]()));
    await this.#nats[Symbol.asyncDispose]();
    await this.#heart[Symbol.asyncDispose]();
  }

  /** Resolves when nothing is being done, or after `patienceMs`. */
  async #settled(patienceMs: number): Promise<void> {
    const enough = new AbortController();
    await Promise.race([Promise.all(this.#executions), delay(patienceMs, enough.signal)]);
    enough.abort();
  }

  async #rejoin(signal: AbortSignal): Promise<void> {
    const holding = this.#heart.holding.map(({ step }) => step);
    const joined = await this.#parts.client.join(holding, signal);
    this.#parts.log.info("joined again", { holding: holding.length });
    this.#farm = joined.farm;
    await this.#nats.use(this.#natsAddress(joined));
    this.#heart.hurry();
  }

  #natsAddress({ natsUrl, natsToken }: JoinResponse) {
    const { natsSeed, natsUrl: given } = this.#parts;
    return { url: given ?? natsUrl, token: natsToken, seed: natsSeed() };
  }

  /** Joins again before what the agent was given expires. */
  async #renewLoop(renewAfterMs: number): Promise<void> {
    const { signal } = this.#stopped;
    if (renewAfterMs <= 0) return;
    let pauseMs = renewAfterMs;
    while (!signal.aborted) {
      await delay(pauseMs, signal);
      if (signal.aborted) return;
      try {
        await this.#rejoin(signal);
        pauseMs = renewAfterMs;
      } catch (error) {
        // Heartbeats tell that the coordinator is away, or that it knows us no longer.
        if (!signal.aborted && !isUnavailable(error)) {
          this.#parts.log.warn("the agent's credential was not renewed", { error: String(error) });
        }
        pauseMs = Math.min(renewAfterMs, renewRetryMs);
      }
    }
  }

  /** Pulls tickets of one consumer, only while there is a place for what they may bring. */
  async #pullLoop(consumer: string, places: Semaphore): Promise<void> {
    const { signal } = this.#draining;
    while (await places.acquire(signal)) {
      let isTaken = false;
      try {
        const pulled = this.#isDraining ? "none" : await this.#nats.pull(consumer, signal);
        if (pulled === "unavailable") this.#unavailable.add(consumer);
        else this.#unavailable.delete(consumer);
        // The place that was kept for it has gone to a build that was sent to us by name.
        if (typeof pulled === "object" && places.free < 0) pulled.decline(0);
        else if (typeof pulled === "object") isTaken = await this.#answer(pulled, places);
        else if (pulled === "unavailable" || this.#isDraining) await delay(500, signal);
      } finally {
        if (!isTaken) places.release();
      }
    }
  }

  /** Without tickets: asks the coordinator for whatever waits. */
  async #pollLoop(): Promise<void> {
    const { signal } = this.#draining;
    let number = 1;
    // A lease may be on the way whose answer was lost: it is asked for until it is known.
    let isUnanswered = false;
    while (!signal.aborted) {
      await delay(pollMs, signal);
      const hasTickets = this.#nats.isConnected && this.#unavailable.size === 0 && !isUnanswered;
      if (signal.aborted || this.#isDraining || hasTickets) continue;
      try {
        const askedAtMs = bootMs();
        const classes = this.#freeSlots > 0 ? ["build"] : [];
        isUnanswered = true;
        const answer = await this.#parts.client.claimAny(classes, number, signal);
        isUnanswered = false;
        number++;
        if (answer.type === "granted") this.#begin(answer.grant, askedAtMs, null);
      } catch (error) {
        // The heartbeat tells that the coordinator is away.
        if (!signal.aborted && !isUnavailable(error)) {
          this.#parts.log.warn("asking for work failed", { error: String(error) });
        }
      }
    }
  }

  /** Claims the step of a ticket. True where its work has begun in the place that was kept for it. */
  async #answer(ticket: Ticket, places: Semaphore): Promise<boolean> {
    const key = `${ticket.step}/${ticket.attempt}`;
    if (this.#busy.has(key)) {
      ticket.acknowledge();
      return false;
    }
    this.#busy.add(key);
    let isBegun = false;
    try {
      const askedAtMs = bootMs();
      const answer = await this.#claim(ticket);
      if (answer === null) {
        ticket.decline(1_000);
        await delay(1_000, this.#draining.signal);
      } else if (answer.type === "busy") {
        ticket.decline(answer.retryAfterMs);
      } else {
        ticket.acknowledge();
        if (answer.type === "granted") {
          this.#busy.delete(key);
          isBegun = this.#begin(answer.grant, askedAtMs, places);
        }
      }
    } finally {
      if (!isBegun) this.#busy.delete(key);
    }
    return isBegun;
  }

  /** Null where there was no answer. */
  async #claim({ step, attempt }: Ticket): Promise<ClaimAnswer | null> {
    try {
      return await this.#parts.client.claim(step, attempt, this.#stopped.signal);
    } catch (error) {
      if (!isUnavailable(error)) {
        this.#parts.log.warn("a claim failed", { step, error: String(error) });
      }
      return null;
    }
  }

  /** Starts the work. False where it is being done already. */
  #begin(grant: Grant, askedAtMs: number, reserved: Semaphore | null): boolean {
    const key = `${grant.step}/${grant.attempt}`;
    if (this.#busy.has(key)) return false;
    this.#busy.add(key);
    const isBuild = grant.work.kind === "build";
    // A build that was sent to us by name counts as a build, wherever its ticket came from.
    const place = isBuild ? this.#buildSlots : this.#deploymentSlots;
    if (reserved !== place) {
      place.take();
      reserved?.release();
    }
    if (isBuild) this.#builds++;
    const step = this.#parts.housekeeping.step();
    const lease = new Lease(grant, askedAtMs);
    const execution = inTrace(grant.trace ?? null, () => this.#execute(grant, lease))
      .catch((error: unknown) => {
        this.#parts.log.error("a step could not be begun", { error: String(error) });
      })
      .finally(() => {
        this.#executions.delete(execution);
        this.#busy.delete(key);
        if (isBuild) this.#builds--;
        place.release();
        step[Symbol.dispose]();
      });
    this.#executions.add(execution);
    return true;
  }

  async #execute(grant: Grant, lease: Lease): Promise<void> {
    const { client, runners, contentOf } = this.#parts;
    const { step, attempt, activity, fence } = grant;
    const log = this.#parts.log.with({ step, attempt, activity, work: grant.work.kind });
    using _lease = lease;
    this.#heart.keep(lease);
    try {
      const { logLimitBytes: limitBytes } = this.#parts;
      const secrets = new Secrets([...grant.secrets, grant.cacheToken]);
      const stepLog = SpooledLog.open({
        directory: this.#spools,
        source: { activity, step, attempt, fence },
        secrets,
        carrier: this.#carrier,
        log,
        ...(limitBytes !== undefined && { limitBytes }),
      });
      this.#logs.add(stepLog);
      void stepLog.finished.finally(() => this.#logs.delete(stepLog));
      const content = contentOf(grant);
      const execution = new StepExecution(
        {
          agent: client.name,
          client,
          runners,
          content,
          log,
          stepLog,
          secrets,
          farm: this.#farm,
          beatNow: () => this.#heart.beatNow(),
          onEnd: this.#parts.onStepEnd,
        },
        grant,
        lease,
      );
      log.info("step begun");
      await execution.run(this.#stopped.signal);
    } finally {
      this.#heart.drop(lease);
    }
  }
}
