import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { request, type IncomingHttpHeaders } from "node:http";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Location, Web } from "../../config/applications/application-model.js";
import { digestOf, digestToWire, type Digest } from "../../content/digest.js";
import type { ApplicationSpec } from "../../proto/gen/slipway/v1/ApplicationSpec.js";
import type { DeployWork } from "../../proto/gen/slipway/v1/DeployWork.js";
import type { ServiceSpec } from "../../proto/gen/slipway/v1/ServiceSpec.js";
import type { TeardownWork } from "../../proto/gen/slipway/v1/TeardownWork.js";
import { silentLog } from "../../program/log.js";
import type { TestFarm } from "../containers/test-farm.js";
import { Slots } from "../standby/slots.js";
import { Housekeeping } from "../work/housekeeping.js";
import type {
  AdvanceDetails,
  AdvancePhase,
  StepContext,
  StepLease,
  UpstreamTarget,
} from "../work/step-context.js";
import { lastingLease } from "../work/test-lease.js";
import type { DeployParts, SlugPort } from "./deploy-parts.js";
import { DeployRunner } from "./deploy-runner.js";
import type { SlugMount } from "./slug-mount.js";
import { StandbyApplications } from "./standby-applications.js";
import { TeardownRunner } from "./teardown-runner.js";

/** A step that writes down what a runner asks for. */
export class RecordingContext implements StepContext {
  readonly step = "deploy";
  readonly attempt: number = 1;
  readonly activity = "activity-1";
  readonly project = "project-1";
  readonly content = undefined as never;
  readonly farm: string;
  readonly fence: StepContext["fence"];
  readonly #cancel = new AbortController();
  readonly signal: AbortSignal = this.#cancel.signal;
  readonly lease: StepLease = lastingLease(this.signal);
  readonly phases: AdvancePhase[] = [];
  readonly targets = new Map<AdvancePhase, readonly UpstreamTarget[]>();
  /** As told with the last switch. */
  hooksEndedFor: string | undefined;
  readonly durations: Record<string, number> = {};
  text = "";
  /** Called with each phase before it is granted; what it throws is the coordinator's "no". */
  onAdvance: (phase: AdvancePhase) => void = () => undefined;
  readonly log = { write: (chunk: string | Uint8Array) => void (this.text += decode(chunk)) };

  constructor(farm: string, counter = 1) {
    this.farm = farm;
    this.fence = { epoch: 1, counter };
  }

  async phase<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    try {
      return await work();
    } finally {
      this.durations[name] = Math.round(performance.now() - began);
    }
  }

  async advance(phase: AdvancePhase, details: AdvanceDetails = {}): Promise<void> {
    this.onAdvance(phase);
    this.phases.push(phase);
    this.targets.set(phase, details.targets ?? []);
    if (phase === "SWITCH") this.hooksEndedFor = details.hooksEndedFor;
    await Promise.resolve();
  }

  cancel(reason: Error): void {
    this.#cancel.abort(reason);
  }

  uploaded(): void {}
}

function decode(chunk: string | Uint8Array): string {
  return typeof chunk === "string" ? chunk : Buffer.from(chunk).toString();
}

/** Slugs that are plain directories, below one that goes away at the end. */
export class PlainSlugs implements SlugPort, AsyncDisposable {
  readonly #paths = new Map<Digest, string>();
  readonly directory: string;

  private constructor(directory: string) {
    this.directory = directory;
  }

  static async create(): Promise<PlainSlugs> {
    return new PlainSlugs(await mkdtemp(join(tmpdir(), "slipway-deploy-")));
  }

  get dataDir(): string {
    return join(this.directory, "data");
  }

  /** A path that ends in a slash is an empty directory. */
  async add(files: Readonly<Record<string, string>>): Promise<Digest> {
    const digest = digestOf(JSON.stringify(files));
    const root = join(this.directory, randomBytes(6).toString("hex"));
    for (const [path, text] of Object.entries(files)) {
      await mkdir(path.endsWith("/") ? join(root, path) : dirname(join(root, path)), {
        recursive: true,
      });
      if (!path.endsWith("/")) await writeFile(join(root, path), text);
    }
    this.#paths.set(digest, root);
    return digest;
  }

  use(): Disposable {
    return { [Symbol.dispose]: () => undefined };
  }

  async materialiseLayers(root: Digest): Promise<readonly SlugMount[]> {
    const source = this.#paths.get(root);
    if (source === undefined) throw new Error(`no slug ${root}`);
    return await Promise.resolve([{ path: "", source }]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.directory, { recursive: true, force: true });
  }
}

/** Runs steps on environments of one farm, and what follows them before it resolves. */
export class DeployRig implements AsyncDisposable {
  readonly parts: DeployParts;

  private constructor(parts: DeployParts) {
    this.parts = parts;
  }

  get standby(): StandbyApplications | null {
    return this.parts.standby;
  }

  /** `limit`: how many applications have containers that wait; 0: none, as where mounts are forbidden. */
  static async open(
    farm: Pick<TestFarm, "engine" | "watchAgent">,
    slugs: SlugPort & { readonly dataDir: string },
    limit = 8,
  ): Promise<DeployRig> {
    const { engine } = farm;
    const { dataDir } = slugs;
    const log = silentLog;
    await mkdir(dataDir, { recursive: true });
    farm.watchAgent(dataDir);
    const slots = limit === 0 ? null : await Slots.open({ data: dataDir, engine, log });
    const standby = slots && new StandbyApplications({ engine, slots, log, limit });
    const housekeeping = new Housekeeping(log);
    return new DeployRig({ engine, slugs, dataDir, housekeeping, standby, slots });
  }

  async deploy(work: DeployWork, context: StepContext): Promise<void> {
    await this.#run(() => new DeployRunner(this.parts).run(work, context));
  }

  async teardown(work: TeardownWork, context: StepContext): Promise<void> {
    await this.#run(() => new TeardownRunner(this.parts).run(work, context));
  }

  /** To be disposed once the farm is. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.parts.housekeeping[Symbol.asyncDispose]();
    if (this.parts.slots !== null) await Slots.remove(this.parts.dataDir);
  }

  async #run(step: () => Promise<void>): Promise<void> {
    const { housekeeping } = this.parts;
    try {
      using _step = housekeeping.step();
      await step();
    } finally {
      await housekeeping.idle();
    }
  }
}

export function locationOf(rest: Partial<Location>): Location {
  return {
    prefix: "/",
    root: null,
    index: [],
    passthru: false,
    expires: -1,
    allow: true,
    scripts: true,
    headers: {},
    rules: [],
    requestBuffering: { enabled: true, maxRequestSize: "250m" },
    ...rest,
  };
}

export function webOf(rest: Partial<Web> & { readonly start?: string | null }): Web {
  const { start = "node server.js", ...web } = rest;
  return {
    commands: { start, preStart: null, postStart: null },
    upstream: { socketFamily: "tcp", protocol: "http" },
    locations: [locationOf({ passthru: true })],
    ...web,
  };
}

export function applicationOf(
  slug: Digest,
  rest: Partial<Omit<ApplicationSpec, "slug" | "webJson">> & { readonly web?: Web } = {},
): ApplicationSpec {
  const { web = webOf({}), ...spec } = rest;
  return {
    name: "app",
    image: "slipway/nodejs:22",
    slug: digestToWire(slug),
    variables: {},
    webJson: JSON.stringify(web),
    mounts: [],
    links: [],
    deployHook: "",
    postDeployHook: "",
    continueOnFailure: false,
    memoryBytes: 512 * 1024 * 1024,
    cpus: 1,
    php: false,
    volume: "app",
    ...spec,
  };
}

export const redisService: ServiceSpec = {
  name: "cache",
  instance: "cache",
  droppedSchemas: [],
  type: "redis-persistent",
  image: "slipway/redis:7.0",
  variables: { SLIPWAY_PERSISTENT: "1" },
  port: 6379,
  dataPath: "/data",
  memoryBytes: 128 * 1024 * 1024,
  cpus: 1,
};

export const mariadbService: ServiceSpec = {
  name: "database",
  instance: "database",
  droppedSchemas: [],
  type: "mariadb",
  image: "slipway/mariadb:10.11",
  variables: { SLIPWAY_DATABASES: "main" },
  port: 3306,
  dataPath: "/var/lib/mysql",
  memoryBytes: 512 * 1024 * 1024,
  cpus: 1,
};

export function workOf(rest: Partial<DeployWork>): DeployWork {
  return {
    environment: "env1",
    generation: 1,
    services: [],
    applications: [],
    hold: false,
    healthTimeoutMs: 20_000,
    hookTimeoutMs: 20_000,
    drainTimeoutMs: 1_000,
    switched: false,
    hookInputs: "inputs",
    skipDeployHooks: false,
    ...rest,
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks as the router would. */
export async function ask(
  address: string,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { method = "GET", headers = {}, body = "" } = options;
  return await new Promise((resolve, reject) => {
    const asked = request(
      `http://${address}${path}`,
      { method, agent: false, path, headers: { host: "app.example", ...headers } },
      (response) => {
        let text = "";
        response.on("data", (chunk: Buffer) => (text += chunk.toString()));
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}
