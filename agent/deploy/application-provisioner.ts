import { stat } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { FarmError } from "../../program/error.js";
import type { ContainerEngine, VolumeSpec } from "../containers/container-engine.js";
import { StepFailedError } from "../work/step-context.js";
import { webImage, type ApplicationContainers } from "./application-containers.js";
import { tailOf, throwIfEnded } from "./container-failure.js";
import { headStatus } from "./http-probe.js";
import { pathInSlug, type SlugMount } from "./slug-mount.js";
import { together } from "./together.js";
import { writeWebConfig } from "./web/web-config-file.js";

const pollMs = 10;
const checkContainersMs = 300;
const attemptMs = 15_000;
/** A web server that has run for so long runs. */
const webSteadyMs = 5_000;
const webCheckMs = 150;

/** Creates, starts and awaits the two containers of an application. Each part may be repeated. */
export class ApplicationProvisioner {
  readonly #engine: ContainerEngine;
  readonly #volume: Omit<VolumeSpec, "name" | "labels">;

  constructor(parts: {
    readonly engine: ContainerEngine;
    /** How volumes that keep data are made. */
    readonly volume: Omit<VolumeSpec, "name" | "labels">;
  }) {
    this.#engine = parts.engine;
    this.#volume = parts.volume;
  }

  /**
   * Creates the volumes of `volumes` that are missing, owned by the applications' user: Docker gives an
   * empty volume the owner of the directory that it covers, when a container is created; that one is
   * never started. Whatever driver holds the volume, we need no access to its files.
   */
  async ensureKeptVolumes(
    volumes: ReadonlyMap<string, Omit<VolumeSpec, "name">>,
    signal: AbortSignal,
  ): Promise<void> {
    const tasks = [...volumes].map(([name, spec]) => async (either: AbortSignal) => {
      either.throwIfAborted();
      const create = { ...this.#volume, ...spec };
      const { id } = await this.#engine.ensureContainer({
        name: `${name}-init`,
        image: webImage,
        labels: spec.labels,
        network: { kind: "none" },
        mounts: [{ kind: "volume", volume: name, target: "/app", populate: true, create }],
      });
      await this.#engine.remove(id);
    });
    await together(tasks, signal);
  }

  /**
   * Creates both containers and starts the web server, which waits for nobody. `directory` is for
   * generated files.
   */
  async create(
    application: ApplicationContainers,
    parts: {
      readonly slug: readonly SlugMount[];
      readonly directory: string;
      readonly hasServices: boolean;
    },
    signal: AbortSignal,
  ): Promise<void> {
    const configPath = await writeWebConfig(parts.directory, application.site);
    signal.throwIfAborted();
    for (const volume of application.temporaryVolumes) await this.#engine.ensureVolume(volume);
    const { slug, hasServices } = parts;
    const created = await Promise.allSettled([
      this.#engine
        .ensureContainer(application.webContainer(slug, configPath, hasServices))
        .then(({ id }) => this.#engine.start(id)),
      this.#engine.ensureContainer(application.applicationContainer(slug)),
    ]);
    const failed = created.find(({ status }) => status === "rejected");
    if (failed?.status === "rejected") throw failed.reason;
  }

  /** Starts the application in the network of its web server, and gives the address of that. */
  async start(application: ApplicationContainers, signal: AbortSignal): Promise<string> {
    try {
      const [state] = await together(
        [
          () => this.#engine.inspect(application.webName),
          () => this.#engine.start(application.applicationName),
        ],
        signal,
      );
      if (state?.address) return state.address;
      throw new FarmError(`the container "${application.webName}" has no address`);
    } catch (error) {
      // Both want the web server to run. One that does not run (yet) says why when it ends for good.
      await this.#throwUnlessSteady(application, signal);
      throw error;
    }
  }

  /** Resolves when the web server has run for a while. Throws StepFailedError once it has ended for good. */
  async #throwUnlessSteady(application: ApplicationContainers, signal: AbortSignal): Promise<void> {
    let restarts = 0;
    let since = performance.now();
    while (performance.now() - since < webSteadyMs) {
      const { webName } = application;
      const state = await throwIfEnded(this.#engine, webName, webServerOf(application));
      if (!state.running || state.restarts !== restarts) since = performance.now();
      restarts = state.restarts;
      await sleep(webCheckMs, undefined, { signal });
    }
  }

  /**
   * Resolves when the application answers through its web server at `address`. Throws StepFailedError
   * when one of the two has ended, or after `timeoutMs`.
   */
  async untilReady(
    application: ApplicationContainers,
    address: string,
    timeoutMs: number,
    signal: AbortSignal,
  ): Promise<void> {
    const { name } = application.spec;
    const deadline = performance.now() + timeoutMs;
    let nextCheck = performance.now() + checkContainersMs;
    for (;;) {
      const left = deadline - performance.now();
      const timeout = Math.max(1, Math.min(attemptMs, left));
      const status = left <= 0 ? null : await headStatus(address, application.probePath, timeout);
      signal.throwIfAborted();
      if (status !== null && ![502, 503, 504].includes(status)) return;
      if (performance.now() >= nextCheck || left <= 0) {
        await throwIfEnded(this.#engine, application.webName, webServerOf(application));
        await throwIfEnded(this.#engine, application.applicationName, `application "${name}"`);
        nextCheck = performance.now() + checkContainersMs;
      }
      if (left <= 0) {
        const where = application.start === null ? "port 80" : application.listening;
        const within = `${Math.round(timeoutMs / 100) / 10} s`;
        throw new StepFailedError(
          `application "${name}" did not answer on ${where} within ${within}`,
          {
            tail: await tailOf(this.#engine, application.applicationName),
            hint: "Let its start command listen where $PORT or $SOCKET says.",
          },
        );
      }
      await sleep(pollMs, undefined, { signal });
    }
  }
}

function webServerOf(application: ApplicationContainers): string {
  return `the web server of application "${application.spec.name}"`;
}

/** Throws {@link FarmError} where the slug lacks the directory of a mount. */
export async function requireMountDirectories(
  application: ApplicationContainers,
  slug: readonly SlugMount[],
): Promise<void> {
  for (const { path } of application.spec.mounts) {
    await requireDirectory(pathInSlug(slug, path), application.spec.name, path);
  }
}

async function requireDirectory(path: string, application: string, mount: string): Promise<void> {
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return;
  throw new FarmError(
    `the slug of application "${application}" has no directory for mount "${mount}"`,
  );
}
