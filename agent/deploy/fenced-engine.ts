import type {
  BegunExec,
  ContainerEngine,
  ContainerSpec,
  ContainerState,
  ContainerSummary,
  CreatedContainer,
  ExecLimits,
  ExecResult,
  ExecSpec,
  LogOptions,
  Network,
  NetworkSpec,
  OnOutput,
  Output,
  RunResult,
  Volume,
  VolumeSpec,
} from "../containers/container-engine.js";
import type { ExecLease } from "../containers/guarded-command.js";
import {
  compareStandings,
  formatStanding,
  standingOf,
  type Labels,
  type Standing,
} from "../containers/labels.js";
import { slotLabel } from "../standby/slots.js";
import { LeaseLostError, type StepLease } from "../work/step-context.js";

/** What is known of a container that was seen: its labels never change, and its id is nobody else's. */
interface Seen {
  readonly id: string;
  readonly labels: Labels;
}

/**
 * The engine as one step may use it, on one environment. Docker knows no fences, so every call that
 * changes something asks here first:
 *
 * - whether the lease is held, by a clock: this process may have been stopped for any time, in which
 *   others have taken the step over, and runs on before any timer or message of that time is seen;
 * - whether the container that is meant is of a higher standing, and for what has no standing (volumes
 *   and networks are those of many deployments) whether any container of the environment is: somebody
 *   with a later lease has been here then, whatever our clock says.
 *
 * In both cases it throws LeaseLostError and nothing has happened; so does a list in which there is
 * something of a higher standing. A container that was seen is called by its id from then on, not by its
 * name: what has the name by now may be another's. What was made under a lower standing is ours to replace.
 */
export class FencedEngine implements ContainerEngine {
  readonly #engine: ContainerEngine;
  readonly #environment: Labels;
  readonly #standing: Standing;
  readonly #lease: StepLease;
  /** By name and by id. */
  readonly #seen = new Map<string, Seen>();

  /** `environment`: the labels of all containers that the step is about. */
  constructor(
    engine: ContainerEngine,
    step: {
      readonly environment: Labels;
      readonly standing: Standing;
      readonly lease: StepLease;
    },
  ) {
    this.#engine = engine;
    this.#environment = step.environment;
    this.#standing = step.standing;
    this.#lease = step.lease;
  }

  /** For what is run in a container, which ends with the lease. */
  get execLease(): ExecLease {
    const lease = this.#lease;
    return {
      standing: formatStanding(this.#standing),
      get endsAtMs() {
        return lease.endsAtMs;
      },
      onRenewal: (listener) => lease.onRenewal(listener),
    };
  }

  /** Throws LeaseLostError where others may have the lease: to be asked before an effect elsewhere, too. */
  requireHeld(): void {
    if (!this.#lease.isHeld) throw new LeaseLostError();
  }

  /** Looks, too, whether somebody with a later lease has been here: before what lasts, or is many things. */
  async requireLatest(): Promise<void> {
    await this.listByLabels(this.#environment);
    this.requireHeld();
  }

  requireImage(image: string): Promise<void> {
    return this.#engine.requireImage(image);
  }

  imageId(image: string): Promise<string> {
    return this.#engine.imageId(image);
  }

  async ensureNetwork(spec: NetworkSpec, signal?: AbortSignal): Promise<Network> {
    this.requireHeld();
    return await this.#engine.ensureNetwork(spec, signal);
  }

  async closeNetwork(...call: Parameters<ContainerEngine["closeNetwork"]>): Promise<void> {
    this.requireHeld();
    await this.#engine.closeNetwork(...call);
  }

  async checkClosing(): Promise<void> {
    await this.#engine.checkClosing();
  }

  async removeNetwork(name: string): Promise<void> {
    await this.requireLatest();
    await this.#engine.removeNetwork(name);
  }

  listNetworks(labels: Labels): Promise<readonly Network[]> {
    return this.#engine.listNetworks(labels);
  }

  async ensureVolume(spec: VolumeSpec): Promise<Volume> {
    this.requireHeld();
    return await this.#engine.ensureVolume(spec);
  }

  async removeVolume(name: string): Promise<void> {
    await this.requireLatest();
    await this.#engine.removeVolume(name);
  }

  listVolumes(labels: Labels): Promise<readonly Volume[]> {
    return this.#engine.listVolumes(labels);
  }

  volumePath(name: string): Promise<string | null> {
    return this.#engine.volumePath(name);
  }

  async ensureContainer(
    spec: ContainerSpec,
    mayReplace: (existing: ContainerSummary) => boolean = () => true,
  ): Promise<CreatedContainer> {
    this.requireHeld();
    const made = await this.#engine.ensureContainer(spec, (existing) => {
      this.requireHeld();
      this.#requireNotLater(existing.labels);
      return mayReplace(existing);
    });
    this.#note(spec.name, { id: made.id, labels: spec.labels });
    return made;
  }

  async start(container: string): Promise<void> {
    await this.#engine.start(await this.#require(container));
  }

  async stop(container: string, graceMs: number): Promise<void> {
    await this.#engine.stop(await this.#require(container), graceMs);
  }

  async remove(container: string): Promise<void> {
    await this.#engine.remove(await this.#require(container));
  }

  async inspect(container: string): Promise<ContainerState | null> {
    return await this.#engine.inspect(container);
  }

  async listByLabels(labels: Labels): Promise<readonly ContainerSummary[]> {
    const found = await this.#engine.listByLabels(labels);
    for (const one of found) {
      this.#requireNotLater(one.labels);
      this.#note(one.name, one);
    }
    return found;
  }

  mountSources(): Promise<readonly string[]> {
    return this.#engine.mountSources();
  }

  wait(container: string, signal?: AbortSignal): Promise<number> {
    return this.#engine.wait(container, signal);
  }

  logs(container: string, options: LogOptions, signal?: AbortSignal): AsyncIterable<Output> {
    return this.#engine.logs(container, options, signal);
  }

  async exec(container: string, spec: ExecSpec, signal?: AbortSignal): Promise<ExecResult> {
    return await this.#engine.exec(await this.#require(container), spec, signal);
  }

  async beginExec(container: string, spec: Omit<ExecSpec, keyof ExecLimits>): Promise<BegunExec> {
    return await this.#engine.beginExec(await this.#require(container), spec);
  }

  async follow(
    container: string,
    begin: () => Promise<void>,
    onOutput: OnOutput,
    signal?: AbortSignal,
  ): Promise<RunResult> {
    return await this.#engine.follow(await this.#require(container), begin, onOutput, signal);
  }

  async run(spec: ContainerSpec, onOutput: OnOutput, signal?: AbortSignal): Promise<RunResult> {
    this.requireHeld();
    return await this.#engine.run(spec, onOutput, signal);
  }

  /** The id of a container that this step may change, or what was given where there is no such one. */
  async #require(container: string): Promise<string> {
    this.requireHeld();
    const known = this.#seen.get(container);
    const found = known ?? (await this.#engine.inspect(container));
    if (found === null) return container;
    this.#requireNotLater(found.labels);
    if (known === undefined) this.#note(container, found);
    this.requireHeld();
    return found.id;
  }

  #note(name: string, { id, labels }: Seen): void {
    this.#seen.set(name, { id, labels }).set(id, { id, labels });
  }

  /** What waits for the next deployment, in a slot, was made by the one before it and is not in its way. */
  #requireNotLater(labels: Labels): void {
    const theirs = standingOf(labels);
    const isNext = theirs.generation === this.#standing.generation + 1;
    if (isNext && labels[slotLabel] !== undefined) return;
    if (compareStandings(theirs, this.#standing) > 0) throw new LeaseLostError();
  }
}
