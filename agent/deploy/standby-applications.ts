import { posix } from "node:path";
import { FarmError } from "../../program/error.js";
import { canonicalJson } from "../../program/json.js";
import type { Log } from "../../program/log.js";
import type {
  BegunExec,
  ContainerEngine,
  ContainerSpec,
  ContainerState,
  ExecResult,
} from "../containers/container-engine.js";
import { gateDirectory } from "../standby/gate.js";
import type { Slot, SlotMount } from "../standby/slot.js";
import { slotLabel, type Slots } from "../standby/slots.js";
import {
  applicationOwner,
  applicationUser,
  webCommand,
  webImage,
  type ApplicationContainers,
} from "./application-containers.js";
import { generationOf } from "../containers/labels.js";
import { runByExec, type RunInContainer } from "./hook.js";
import type { SlugMount } from "./slug-mount.js";
import { together } from "./together.js";
import { webConfigName, writeWebConfig } from "./web/web-config-file.js";

/**
 * The containers of each environment's next deployment, before anybody has asked for one. Most of what a
 * container costs to start (its network, its name spaces, its limits) does not depend on what it will
 * run; so it is started ahead, waits at a gate without a processor's time, and is given its slug and its
 * variables when they are known. A pair is used once, or not at all: whatever does not fit a deployment
 * exactly is removed.
 */
export class StandbyApplications {
  readonly #engine: ContainerEngine;
  readonly #slots: Slots;
  readonly #log: Log;
  readonly #limit: number;
  /** By the web server's name, which says environment, application and generation; the oldest first. */
  readonly #ready = new Map<string, StandbyPair>();
  /** By the same name: what is being removed, and is in the way of who wants to have it. */
  readonly #leaving = new Map<string, Promise<void>>();

  /** `limit`: how many applications may have containers that wait. */
  constructor(parts: {
    readonly engine: ContainerEngine;
    readonly slots: Slots;
    readonly log: Log;
    readonly limit: number;
  }) {
    this.#engine = parts.engine;
    this.#slots = parts.slots;
    this.#log = parts.log;
    this.#limit = parts.limit;
  }

  /** Starts containers that wait for a deployment of `application`, where its volumes exist. */
  async prepare(
    application: ApplicationContainers,
    hasServices: boolean,
    signal: AbortSignal,
  ): Promise<void> {
    if (this.#limit === 0 || hasNestedMounts(application)) return;
    if (await this.#isOvertaken(application)) return;
    if (!(await this.#hasVolumes(application))) return;
    const pair = await StandbyPair.start(this.#engine, this.#slots, application, hasServices);
    if (signal.aborted) return await pair.remove();
    this.#ready.set(application.webName, pair);
    for (const [name, oldest] of this.#ready) {
      if (this.#ready.size <= this.#limit) break;
      await this.#remove(name, oldest);
    }
  }

  /**
   * The pair that waits for this very deployment, with its slug mounted; it is the caller's from here
   * on. Null where there is none, or none that fits: what there was is gone then.
   */
  async take(
    application: ApplicationContainers,
    hasServices: boolean,
    slug: readonly SlugMount[],
  ): Promise<StandbyPair | null> {
    const pair = this.#ready.get(application.webName);
    // One that was removed to make room for others: its names are free when that is done.
    if (pair === undefined) await this.#leaving.get(application.webName)?.catch(() => undefined);
    if (pair === undefined) return null;
    this.#ready.delete(application.webName);
    try {
      if (pair.fit === fitOf(application, hasServices)) {
        await pair.equip(application, slug);
        return pair;
      }
    } catch (error) {
      this.#log.warn("a container that was kept ready is not used", {
        container: application.webName,
        error: String(error),
      });
    }
    await pair.remove();
    return null;
  }

  /** The containers that wait for deployments of the environment. */
  namesOf(environment: string): readonly string[] {
    return [...this.#ready.values()]
      .filter((pair) => pair.environment === environment)
      .flatMap((pair) => pair.names);
  }

  /** Removes what waits for deployments of the environment; without one, all that waits. */
  async discard(environment?: string): Promise<void> {
    for (const [name, pair] of this.#ready) {
      if (environment !== undefined && pair.environment !== environment) continue;
      await this.#remove(name, pair);
    }
  }

  async #remove(name: string, pair: StandbyPair): Promise<void> {
    this.#ready.delete(name);
    const gone = pair.remove();
    this.#leaving.set(name, gone);
    try {
      await gone;
    } finally {
      this.#leaving.delete(name);
    }
  }

  /** False after the first deployment of an application has failed: its volumes are gone again. */
  async #hasVolumes({ keptVolumes, names }: ApplicationContainers): Promise<boolean> {
    if (keptVolumes.size === 0) return true;
    const existing = new Set(
      (await this.#engine.listVolumes(names.labels)).map(({ name }) => name),
    );
    return [...keptVolumes.keys()].every((name) => existing.has(name));
  }

  /**
   * Whether a deployment came first that this one of `application` cannot follow any more: by another
   * agent of the engine, whose steps our chores do not wait for.
   */
  async #isOvertaken(application: ApplicationContainers): Promise<boolean> {
    const existing = await this.#engine.listByLabels(application.names.labels);
    return existing.some(({ labels }) => generationOf(labels) >= application.generation);
  }
}

/** The two containers of an application, started and waiting. */
export class StandbyPair {
  readonly environment: string;
  /** Of deployments with the same, this can become any. */
  readonly fit: string;
  readonly #engine: ContainerEngine;
  readonly #application: ApplicationContainers;
  readonly #web: Slot;
  readonly #app: Slot;
  /** Of the containers that we have created. */
  readonly #ids: string[] = [];
  #address = "";
  /** Behind the mounts of the application, as it writes to them. */
  #volumes: readonly SlotMount[] = [];
  #states: readonly ContainerState[] = [];
  #hook: BegunExec | null = null;

  private constructor(
    engine: ContainerEngine,
    application: ApplicationContainers,
    slots: { readonly web: Slot; readonly app: Slot },
    fit: string,
  ) {
    this.environment = application.names.environment;
    this.fit = fit;
    this.#engine = engine;
    this.#application = application;
    this.#web = slots.web;
    this.#app = slots.app;
  }

  static async start(
    engine: ContainerEngine,
    slots: Slots,
    application: ApplicationContainers,
    hasServices: boolean,
  ): Promise<StandbyPair> {
    const common = { doors: { app: "/app" }, outlivesAgent: true };
    const web = await slots.create({ ...common, gates: ["start"] });
    const app = await slots.create({ ...common, gates: ["start", "hook"] });
    const fit = fitOf(application, hasServices);
    const pair = new StandbyPair(engine, application, { web, app }, fit);
    try {
      await pair.#start(hasServices);
      return pair;
    } catch (error) {
      await pair.remove();
      throw error;
    }
  }

  get names(): readonly string[] {
    return [this.#application.webName, this.#application.applicationName];
  }

  /** Shows both containers the slug and the volumes in it. Throws where they do not see it. */
  async equip(application: ApplicationContainers, slug: readonly SlugMount[]): Promise<void> {
    await writeWebConfig(this.#web.directory, application.site);
    const images = [webImage, application.spec.image].map((tag) => this.#engine.imageId(tag));
    const ids = await Promise.all(images);
    if (this.#states.some(({ imageId }, index) => imageId !== ids[index])) {
      throw new FarmError("its image was built again meanwhile");
    }
    const fill = [
      () => this.#web.mountAll([...slugMounts(slug), ...readOnly(this.#volumes)]),
      () => this.#app.mountAll([...slugMounts(slug), ...this.#volumes]),
    ];
    await together(fill, new AbortController().signal);
    const [web, app] = this.#states;
    this.#web.requireSeenBy(web?.pid ?? null);
    this.#app.requireSeenBy(app?.pid ?? null);
  }

  /** Lets both run, and gives the address of the web server. */
  async open(application: ApplicationContainers): Promise<string> {
    const command = webCommand(posix.join(gateDirectory, webConfigName));
    const web = { command, environment: {}, workingDirectory: "/" };
    await Promise.all([
      this.#web.gate("start").open(web, applicationOwner),
      this.#app.gate("start").open(application.program, applicationOwner),
    ]);
    return this.#address;
  }

  /** Runs a hook in the process that waits for one; null where none does (any more). */
  get hook(): RunInContainer | null {
    const waiting = this.#hook;
    if (waiting === null) return null;
    return async (program, limits, signal): Promise<ExecResult> => {
      this.#hook = null;
      signal.throwIfAborted();
      if (!this.#isFirstRun) {
        const name = this.#application.applicationName;
        return await runByExec(this.#engine, name)(program, limits, signal);
      }
      const end = waiting.end(limits, signal);
      await this.#app.gate("hook").open(program, applicationOwner);
      return await end;
    };
  }

  /** Ends the process that waits for a hook where there was none to run. */
  async dismissHook(): Promise<void> {
    const waiting = this.#hook;
    if (waiting === null) return;
    this.#hook = null;
    if (!this.#isFirstRun) return;
    const nothing = { command: ["/bin/true"], environment: {}, workingDirectory: "/" };
    await this.#app.gate("hook").open(nothing, applicationOwner);
    await waiting.end({});
  }

  /** Both containers and all that is mounted for them. */
  async remove(): Promise<void> {
    // By id: containers of these names may meanwhile be those of a deployment, made by another agent.
    for (const id of this.#ids.toReversed()) await this.#engine.remove(id);
    const successors = await Promise.all(this.names.map((name) => this.#engine.inspect(name)));
    if (successors.every((successor) => successor === null)) {
      for (const { name } of this.#application.temporaryVolumes) {
        await this.#engine.removeVolume(name);
      }
    }
    await this.#app.dismantle();
    await this.#web.dismantle();
  }

  /** False once the application's container has ended, and with it the process that waited in it. */
  get #isFirstRun(): boolean {
    return this.#app.isSeenBy(this.#states[1]?.pid ?? null);
  }

  async #startOne(spec: ContainerSpec): Promise<void> {
    // Whatever has the name already is none of ours: perhaps it serves.
    const { id } = await this.#engine.ensureContainer(spec, () => false);
    this.#ids.push(id);
    await this.#engine.start(id);
  }

  async #start(hasServices: boolean): Promise<void> {
    const engine = this.#engine;
    const application = this.#application;
    for (const volume of application.temporaryVolumes) await engine.ensureVolume(volume);
    const { web, app } = specsOf(application, hasServices, { web: this.#web, app: this.#app });
    await this.#startOne(web);
    await this.#startOne(app);
    if (application.spec.deployHook !== "") {
      const command = this.#app.gate("hook").waiting;
      this.#hook = await engine.beginExec(app.name, { command, user: applicationUser });
    }
    const states = await Promise.all([engine.inspect(web.name), engine.inspect(app.name)]);
    this.#states = states.filter((state) => state !== null);
    const address = this.#states[0]?.address;
    if (this.#states.length < 2 || !address) {
      throw new FarmError(`the container "${web.name}" does not run`);
    }
    this.#address = address;
    // The engine has mounted them now that containers use them.
    this.#volumes = await this.#volumesOf(application);
    await this.#web.foresee(readOnly(this.#volumes));
    await this.#app.foresee(this.#volumes);
  }

  async #volumesOf(application: ApplicationContainers): Promise<readonly SlotMount[]> {
    return await Promise.all(
      application.mountedVolumes.map(async ({ path, volume }) => {
        const source = await this.#engine.volumePath(volume);
        if (source === null) throw new FarmError(`volume "${volume}" has no directory here`);
        return { target: posix.join("/app", path), source, readOnly: false };
      }),
    );
  }
}

function slugMounts(slug: readonly SlugMount[]): readonly SlotMount[] {
  return slug.map(({ path, source }) => ({
    target: posix.join("/app", path),
    source,
    readOnly: true,
  }));
}

/** The web server has no reason to write. */
function readOnly(volumes: readonly SlotMount[]): readonly SlotMount[] {
  return volumes.map((volume) => ({ ...volume, readOnly: true }));
}

function specsOf(
  application: ApplicationContainers,
  hasServices: boolean,
  slots: { readonly web: Slot; readonly app: Slot },
): { readonly web: ContainerSpec; readonly app: ContainerSpec } {
  const waiting = (slot: Slot) => ({
    command: slot.gate("start").waiting,
    slot: slot.mountPoints,
  });
  const labelled = (spec: ContainerSpec, slot: Slot): ContainerSpec => ({
    ...spec,
    labels: { ...spec.labels, [slotLabel]: slot.id },
  });
  return {
    web: labelled(application.waitingWebContainer(waiting(slots.web), hasServices), slots.web),
    app: labelled(application.waitingApplicationContainer(waiting(slots.app)), slots.app),
  };
}

/** Everything of the containers that cannot be changed once they are started. */
function fitOf(application: ApplicationContainers, hasServices: boolean): string {
  const waiting = { command: [], slot: [] };
  const specs = [
    application.waitingWebContainer(waiting, hasServices),
    application.waitingApplicationContainer(waiting),
  ].map((spec) => ({ ...spec, labels: {} }));
  return canonicalJson([...specs, application.mountedVolumes]);
}

/** The inside of a volume can change while something is being mounted in it. */
function hasNestedMounts(application: ApplicationContainers): boolean {
  const paths = application.mountedVolumes.map(({ path }) => path);
  return paths.some((inner) => paths.some((outer) => inner.startsWith(`${outer}/`)));
}
