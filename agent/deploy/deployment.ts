import { join } from "node:path";
import { digestFromWire } from "../../content/digest.js";
import { FarmError } from "../../program/error.js";
import type { DeployWork } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { ContainerSummary } from "../containers/container-engine.js";
import {
  compareStandings,
  generationOf,
  labelsOf,
  noFence,
  standingOf,
} from "../containers/labels.js";
import {
  CancelledError,
  LeaseLostError,
  StepFailedError,
  type Fence,
  type StepContext,
  type UpstreamTarget,
} from "../work/step-context.js";
import { ApplicationContainers, webImage } from "./application-containers.js";
import { ApplicationProvisioner, requireMountDirectories } from "./application-provisioner.js";
import type { DeployParts } from "./deploy-parts.js";
import { dataRemovalAfter } from "./data-removal.js";
import { choresOf, DeploymentChores } from "./deployment-chores.js";
import { EnvironmentNames } from "./environment-names.js";
import { EnvironmentRemains, isUnwanted } from "./environment-remains.js";
import { FencedEngine } from "./fenced-engine.js";
import { runByExec, runHook, type RunInContainer } from "./hook.js";
import { provisionService } from "./service-provisioner.js";
import type { StandbyPair } from "./standby-applications.js";
import { together } from "./together.js";

/**
 * One attempt to bring an environment to a generation.
 *
 *     provision -> healthy -> (hold) -> deploy hooks -> switch | -> release -> drain -> post_deploy
 *
 * Left of the bar a failure undoes what is new and leaves the old version as it was; right of it there
 * is only forward. Everything is found again by name and label, so an attempt that died is taken up by
 * the next, whose fence is higher: containers of a lower one are removed, which also proves that no
 * hook of that attempt still runs. Where the containers stay, after the switch, a hook of a lower fence
 * is killed before one of ours begins.
 */
export class Deployment {
  readonly #parts: DeployParts;
  readonly #engine: FencedEngine;
  readonly #work: DeployWork;
  readonly #context: StepContext;
  readonly #names: EnvironmentNames;
  readonly #applications: readonly ApplicationContainers[];
  readonly #provisioner: ApplicationProvisioner;
  readonly #remains: EnvironmentRemains;
  readonly #chores: DeploymentChores;
  /** What waited for this deployment, by application. */
  readonly #standby = new Map<ApplicationContainers, StandbyPair>();
  /** Set before the switch is asked for: from then on it may have happened. */
  #mayHaveSwitched: boolean;
  #isHolding = false;

  constructor(parts: DeployParts, work: DeployWork, context: StepContext) {
    const names = new EnvironmentNames(context.farm, work.environment);
    const { generation } = work;
    const { fence, lease } = context;
    const environment = names.labels;
    const standing = { generation, fence };
    const engine = new FencedEngine(parts.engine, { environment, standing, lease });
    this.#parts = parts;
    this.#engine = engine;
    this.#work = work;
    this.#context = context;
    this.#names = names;
    this.#applications = this.#applicationsOf(generation, fence);
    this.#provisioner = new ApplicationProvisioner({ engine, volume: parts.volume ?? {} });
    const { slots } = parts;
    this.#remains = new EnvironmentRemains({ engine, names, directory: this.#directory, slots });
    this.#chores = new DeploymentChores(parts);
    this.#mayHaveSwitched = work.switched;
  }

  async run(): Promise<void> {
    await this.#parts.housekeeping.withdraw(choresOf(this.#work.environment));
    this.#engine.requireHeld();
    await this.#finishDataRemoval();
    const existing = await this.#existing();
    if (this.#work.switched) {
      this.#requireNew(existing);
    } else {
      try {
        await this.#prepare(existing);
      } catch (error) {
        // Who lost the lease touches nothing; who asked to switch and got no "no" may have switched.
        const isRefused = error instanceof CancelledError;
        if (this.#mayHaveSwitched && !isRefused) throw error;
        if (!(error instanceof LeaseLostError) && !this.#isLeaseLost) await this.#undo();
        throw error;
      }
    }
    await this.#finish(existing);
    this.#prepareNext([...this.#standby.values()]);
  }

  /** Names are used again only once what had them before is gone. */
  async #finishDataRemoval(): Promise<void> {
    try {
      await this.#chores.finishDataRemoval(this.#work.environment);
    } catch (error) {
      // It stays written down, and is done with what this deployment ends.
      if (!(error instanceof FarmError)) throw error;
      this.#context.log.write(`W: data that has ended is not removed yet: ${error.message}\n`);
    }
  }

  #applicationsOf(generation: number, fence: Fence): readonly ApplicationContainers[] {
    const setting = { names: this.#names, generation, fence };
    return this.#work.applications.map((spec) => new ApplicationContainers(spec, setting));
  }

  /** `used`: what waited for this deployment and runs now. */
  #prepareNext(used: readonly StandbyPair[]): void {
    const { environment, generation, services } = this.#work;
    const next = this.#applicationsOf(generation + 1, noFence);
    this.#chores.prepare(environment, next, { hasServices: services.length > 0, used });
  }

  get #isLeaseLost(): boolean {
    return this.#context.signal.reason instanceof LeaseLostError;
  }

  get #directory(): string {
    return join(this.#parts.dataDir, "deploy", this.#work.environment);
  }

  /** What there is of the environment. Throws LeaseLostError where somebody newer has been here. */
  async #existing(): Promise<readonly ContainerSummary[]> {
    const existing = await this.#engine.listByLabels(this.#names.labels);
    if (this.#context.attempt > 1) await this.#leaveFence();
    return existing;
  }

  /**
   * An attempt that comes after another shows its fence before it touches what is that one's: were it
   * still at work, its hook, say, would fail as its container goes, and it would undo what is ours by then.
   */
  async #leaveFence(): Promise<void> {
    const { farm, environment } = this.#names;
    const { generation } = this.#work;
    const owner = { farm, environment, generation, fence: this.#context.fence };
    await this.#engine.ensureContainer({
      name: this.#names.fence,
      image: webImage,
      labels: labelsOf({ ...owner, role: "fence" }),
      network: { kind: "none" },
    });
  }

  #requireNew(existing: readonly ContainerSummary[]): void {
    const names = new Set(existing.map(({ name }) => name));
    const missing = this.#applications.find(({ webName }) => !names.has(webName));
    if (missing === undefined) return;
    throw new FarmError(`the containers of application "${missing.spec.name}" are gone`, {
      hint: "Deploy the environment again.",
    });
  }

  async #prepare(existing: readonly ContainerSummary[]): Promise<void> {
    const { signal } = this.#context;
    await this.#context.phase("provision", () => this.#provision(existing));
    const targets = await this.#context.phase("start", async () => {
      const started = this.#applications.map(
        (application) => (either: AbortSignal) => this.#startOne(application, either),
      );
      return await together(started, signal);
    });
    // Who asks for a hold is healthy: one question is enough.
    this.#isHolding = this.#work.hold;
    await this.#context.advance(this.#work.hold ? "HOLD" : "HEALTHY");
    const haveEndedWell = await this.#context.phase("deploy hook", () => this.#deployHooks());
    signal.throwIfAborted();
    this.#mayHaveSwitched = true;
    const hooksEndedFor = haveEndedWell ? this.#work.hookInputs : "";
    const details = { targets, hooksEndedFor };
    await this.#context.phase("switch", () => this.#context.advance("SWITCH", details));
  }

  async #provision(existing: readonly ContainerSummary[]): Promise<void> {
    const engine = this.#engine;
    const { services } = this.#work;
    const { signal, log } = this.#context;
    // What waits has no fence yet: an attempt that comes after another shows its own, to that one.
    const { standby } = this.#parts;
    const isFirst = this.#context.attempt === 1;
    if (!isFirst) await standby?.discard(this.#work.environment);
    const waiting = new Set(standby?.namesOf(this.#work.environment));
    await this.#remains.remove(
      existing.filter((old) => this.#isOfEarlierAttempt(old) && !waiting.has(old.name)),
    );
    const networks = this.#ensureNetworks(signal);
    const volumes = this.#ensureVolumes(signal);
    // Awaited by each task below; a failure before that must not count as unhandled.
    for (const early of [networks, volumes]) early.catch(() => undefined);

    const serviceTasks = services.map((spec) => async (either: AbortSignal) => {
      await networks;
      const old = existing.find(({ name }) => name === this.#names.service(spec.instance));
      const { fence } = this.#context;
      const volume = this.#parts.volume ?? {};
      const setting = { names: this.#names, generation: this.#work.generation, fence, log, volume };
      await provisionService(engine, spec, old, setting, either);
    });
    const applicationTasks = this.#applications.map(
      (application) => async (either: AbortSignal) => {
        const { spec } = application;
        const { content, project } = this.#context;
        const slug = await this.#parts.slugs.materialiseLayers(
          digestFromWire(spec.slug),
          content,
          either,
          { scope: project },
        );
        await together([() => networks, () => volumes], either);
        await requireMountDirectories(application, slug);
        const hasServices = services.length > 0;
        engine.requireHeld();
        const pair = isFirst ? await standby?.take(application, hasServices, slug) : null;
        if (pair) return void this.#standby.set(application, pair);
        const directory = join(this.#directory, String(this.#work.generation), spec.name);
        const parts = { slug, directory, hasServices };
        await this.#provisioner.create(application, parts, either);
      },
    );
    const early = [() => networks, () => volumes];
    await together([...early, ...serviceTasks, ...applicationTasks], signal);
  }

  #isOfEarlierAttempt({ labels }: ContainerSummary): boolean {
    const isApplication = ["web", "application"].includes(labels["slipway.role"] ?? "");
    const { generation } = this.#work;
    const ours = { generation, fence: this.#context.fence };
    const isLower = compareStandings(standingOf(labels), ours) < 0;
    return isApplication && isLower && generationOf(labels) === generation;
  }

  async #ensureNetworks(signal: AbortSignal): Promise<void> {
    const { farm, environment } = this.#names;
    const { generation } = this.#work;
    const labels = labelsOf({ farm, environment, generation, role: "network" });
    const range = this.#parts.subnetRange;
    const common = { labels, ...(range !== undefined && { subnetRange: range }) };
    const engine = this.#engine;
    const services = { ...common, name: this.#names.serviceNetwork, internal: true };
    await together(
      [
        (either) => engine.ensureNetwork({ ...common, name: this.#names.network }, either),
        ...(this.#work.services.length === 0
          ? []
          : [(either: AbortSignal) => engine.ensureNetwork(services, either)]),
      ],
      signal,
    );
  }

  async #ensureVolumes(signal: AbortSignal): Promise<void> {
    const wanted = new Map(this.#applications.flatMap(({ keptVolumes }) => [...keptVolumes]));
    if (wanted.size === 0) return;
    const existing = await this.#engine.listVolumes(this.#names.labels);
    for (const { name } of existing) wanted.delete(name);
    await this.#provisioner.ensureKeptVolumes(wanted, signal);
  }

  async #startOne(
    application: ApplicationContainers,
    signal: AbortSignal,
  ): Promise<UpstreamTarget> {
    const { spec, web } = application;
    this.#context.log.write(`Starting application ${spec.name}\n`);
    const began = performance.now();
    const standby = this.#standby.get(application);
    this.#engine.requireHeld();
    const address = await (standby?.open(application) ??
      this.#provisioner.start(application, signal));
    await this.#provisioner.untilReady(application, address, this.#work.healthTimeoutMs, signal);
    const tookMs = Math.round(performance.now() - began);
    if (web.commands.postStart !== null) {
      const subject = `the post_start command of application "${spec.name}"`;
      await this.#hook(subject, application, web.commands.postStart);
    }
    this.#context.log.write(`Application ${spec.name} answers after ${tookMs} ms\n`);
    const rule = this.#parts.advertise ?? ((own: string) => `${own}:80`);
    return { application: spec.name, address: rule(address) };
  }

  /** False: one of them failed, and the deployment goes on all the same. */
  async #deployHooks(): Promise<boolean> {
    let haveEndedWell = true;
    for (const application of this.#applications) {
      const { name, deployHook, continueOnFailure } = application.spec;
      if (deployHook === "") continue;
      if (this.#work.skipDeployHooks) {
        this.#context.log.write(
          `Skipping the deploy hook of application ${name}: it has ended well for this very ` +
            "deployment (slipway redeploy --hooks runs it all the same)\n",
        );
        continue;
      }
      this.#context.log.write(`Running the deploy hook of application ${name}\n`);
      const subject = `the deploy hook of application "${name}"`;
      try {
        const waiting = this.#standby.get(application)?.hook;
        await this.#hook(subject, application, deployHook, waiting);
      } catch (error) {
        if (!(error instanceof StepFailedError) || !continueOnFailure) throw error;
        this.#context.log.write(`W: ${error.message}; deploying all the same\n`);
        haveEndedWell = false;
      }
    }
    return haveEndedWell;
  }

  /** `waiting`: a process of the container that waits for a hook; without one, it gets its own. */
  async #hook(
    subject: string,
    application: ApplicationContainers,
    script: string,
    waiting: RunInContainer | null = null,
  ): Promise<void> {
    const { environment, applicationName } = application;
    const timeoutMs = this.#work.hookTimeoutMs;
    const hook = { subject, script, environment, timeoutMs, lease: this.#engine.execLease };
    await this.#engine.requireLatest();
    const run = waiting ?? runByExec(this.#engine, applicationName);
    await runHook(hook, this.#context, run);
  }

  /** Removes what this generation brought, and lets the old version have its requests. */
  async #undo(): Promise<void> {
    const steps = [
      ...(this.#isHolding ? [() => this.#context.advance("RELEASE")] : []),
      () => this.#remains.removeGeneration(this.#work.generation),
    ];
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        // What failed first is what counts. The next attempt, or deployment, removes what is left.
        if (error instanceof LeaseLostError) return;
      }
    }
    this.#prepareNext([]);
  }

  async #finish(existing: readonly ContainerSummary[]): Promise<void> {
    const context = this.#context;
    await context.advance("RELEASE");
    const old = existing.filter(({ labels }) => generationOf(labels) < this.#work.generation);
    const rule = this.#parts.advertise ?? ((own: string) => `${own}:80`);
    const drained = old.flatMap(({ labels, address }) =>
      labels["slipway.role"] === "web" && address !== null
        ? [{ application: labels["slipway.application"] ?? "", address: rule(address) }]
        : [],
    );
    await context.phase("drain", () => context.advance("DRAIN", { targets: drained }));
    this.#removeEndedData(existing);
    if (old.length > 0) context.log.write("Removing the previous version\n");
    const { farm, environment } = this.#names;
    this.#chores.removeOlder({ farm, environment, generation: this.#work.generation });
    await context.phase("post_deploy hook", () => this.#postDeployHooks());
  }

  /** Once nobody can go back to it: the old version gets no requests any more. */
  #removeEndedData(existing: readonly ContainerSummary[]): void {
    const { log } = this.#context;
    const removal = dataRemovalAfter(this.#work, this.#names);
    const unwanted = existing.filter((container) => isUnwanted(container, removal.wanted));
    for (const what of new Set(unwanted.map((container) => this.#describe(container)))) {
      log.write(`Removing ${what}\n`);
    }
    const isNeeded = unwanted.length > 0 || removal.schemas.length > 0;
    if (isNeeded || this.#chores.hasDataToRemove(this.#work.environment)) {
      this.#chores.removeData(removal);
    }
  }

  #describe({ labels }: ContainerSummary): string {
    const service = labels["slipway.service"];
    if (service === undefined) return `application ${labels["slipway.application"]}`;
    const hasSuccessor = this.#work.services.some(({ name }) => name === service);
    return hasSuccessor ? `service ${service} as it was` : `service ${service}`;
  }

  async #postDeployHooks(): Promise<void> {
    for (const application of this.#applications) {
      const { name, postDeployHook } = application.spec;
      if (postDeployHook === "") continue;
      this.#context.log.write(`Running the post_deploy hook of application ${name}\n`);
      const subject = `the post_deploy hook of application "${name}"`;
      try {
        await this.#hook(subject, application, postDeployHook);
      } catch (error) {
        if (!(error instanceof StepFailedError)) throw error;
        this.#context.log.write(`W: ${error.message}; the new version serves all the same\n`);
      }
    }
  }
}
