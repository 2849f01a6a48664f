import type { ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import { timingSafeEqual } from "node:crypto";
import type { CacheScope } from "../../content/access-token.js";
import { digestToWire } from "../../content/digest.js";
import { InvalidError, UnauthenticatedError } from "../../program/error.js";
import { bearerOf } from "../../program/grpc-client.js";
import { unary, type CallContext } from "../../program/grpc-server.js";
import { Farm } from "../../proto/gen/contracts/farm.js";
import type { ClaimResponseInput } from "../../proto/gen/slipway/v1/ClaimResponse.js";
import type { FarmHandlers } from "../../proto/gen/slipway/v1/Farm.js";
import type { Fence as WireFence } from "../../proto/gen/slipway/v1/Fence.js";
import type { GrantInput } from "../../proto/gen/slipway/v1/Grant.js";
import type { ReportRequest } from "../../proto/gen/slipway/v1/ReportRequest.js";
import type { DeployWork } from "../activities/deploy-effects.js";
import type { StepLogs } from "../activities/step-logs.js";
import type { DeployPhases } from "../environments/deploy-phases.js";
import type { ClaimOutcome, LeaseBook, LeaseClaim } from "../leases/lease-book.js";
import type { Step, StepReport } from "../leases/step.js";
import { renderDeployWork } from "./render-work.js";

/** The version of the protocol between agents and coordinator that this coordinator speaks. */
export const protocolVersion = 2;

/** Builds are killed when they have printed nothing for so long. */
const silenceMs = 15 * 60_000;
const buildMemoryBytes = 4 * 1024 ** 3;
const buildCpus = 2;
/** More builds at a time are a mistake on any host. */
const maxSlots = 1_000;
/** How long a report waits for the last of the step's log. */
const logSettleMs = 3_000;

export interface FarmServiceParts {
  readonly farm: string;
  readonly agentToken: string;
  readonly leases: LeaseBook;
  readonly phases: DeployPhases;
  readonly stepLogs: StepLogs;
  /** What an agent needs to reach NATS. */
  readonly nats: { readonly url: string; readonly user: string; readonly password: string };
  /** A new agent has joined: it needs a consumer of its own. */
  readonly admit: (agent: string) => Promise<void>;
  /** A token for the project's part of the cache while a step runs. */
  readonly cacheToken: (projectId: string, scopes: readonly CacheScope[]) => string;
  /** A deployment's work, made when its lease is granted. */
  readonly deployWork: (step: Step) => DeployWork;
  /** The values of variables that a build has beside its command. */
  readonly buildValues: (step: Step) => Readonly<Record<string, string>>;
  /** What no log of the step may show. */
  readonly secrets: (step: Step) => readonly string[];
  readonly now: () => number;
}

/** The gRPC service slipway.v1.Farm: what agents ask of the coordinator. */
export function farmService(
  parts: FarmServiceParts,
): readonly [ServiceDefinition, UntypedServiceImplementation] {
  return [Farm.service, handlers(parts)];
}

function handlers(parts: FarmServiceParts): FarmHandlers {
  const { leases, phases, stepLogs, now } = parts;

  const checked = <Request, Response>(
    answer: (request: Request, context: CallContext) => Promise<Response> | Response,
  ) =>
    unary<Request, Response>((request, context) => {
      requireToken(parts.agentToken, bearerOf(context.metadata));
      return answer(request, context);
    });

  return {
    Join: checked(async (request) => {
      if (request.protocolVersion !== protocolVersion) {
        throw new InvalidError(
          `the agent speaks version ${request.protocolVersion} of the protocol, not ${protocolVersion}`,
          { hint: "Run agents and coordinator of the same version of Slipway." },
        );
      }
      const name = parseAgentName(request.agent);
      const { agentEpoch: epoch, labels, slots } = request;
      if (slots < 0 || slots > maxSlots) {
        throw new InvalidError(`an agent cannot have ${slots} slots`, {
          hint: `Choose a number from 0 to ${maxSlots}.`,
        });
      }
      await parts.admit(name);
      leases.join({ name, epoch, labels, slots }, now());
      return {
        farm: parts.farm,
        natsUrl: parts.nats.url,
        natsUser: parts.nats.user,
        natsPassword: parts.nats.password,
        beatMs: leases.times.beatMs,
      };
    }),
    Claim: checked((request) => renderClaim(parts, leases.claim(request, now()))),
    ClaimAny: checked((request) => renderClaim(parts, leases.claimAny(request, now()))),
    Heartbeat: checked((request) => {
      if (!leases.knows(request.agent, request.agentEpoch)) {
        return { answers: [], drain: false, beatMs: leases.times.beatMs, rejoin: true };
      }
      leases.heard(request.agent, now());
      const answers = request.leases.map((beat) => ({
        step: beat.step,
        order: leases.heartbeat(claimOf(request.agent, beat), now()),
      }));
      return { answers, drain: false, beatMs: leases.times.beatMs, rejoin: false };
    }),
    Report: checked(async (request) => {
      // What the user sees last must not overtake what was printed before it.
      await stepLogs.settled(request.step, request.attempt, request.logOffset, logSettleMs);
      const claim = claimOf(request.agent, request);
      return { accepted: leases.report(claim, parseReport(request), now()) };
    }),
    Advance: checked(async (request, { signal }) => {
      const startedAt = performance.now();
      const step = leases.holder(claimOf(request.agent, request));
      if (step === null || request.phase === "PHASE_UNSPECIFIED") {
        return { proceed: false, durationMs: 0 };
      }
      const { phase, targets, hooksEndedFor } = request;
      const proceed = await phases.advance(step, phase, { targets, hooksEndedFor }, signal);
      return { proceed, durationMs: Math.round(performance.now() - startedAt) };
    }),
    UploadLog: checked((request) => {
      const claim = claimOf(request.agent, request);
      if (stepLogs.lengthFor(claim) === null) return { refused: true };
      stepLogs.take(request.pieces.map((piece) => ({ ...claim, ...piece })));
      return { offset: stepLogs.lengthFor(claim) ?? 0 };
    }),
  };
}

function renderClaim(parts: FarmServiceParts, outcome: ClaimOutcome): ClaimResponseInput {
  switch (outcome.type) {
    case "gone":
      return { gone: {} };
    case "leased":
      return { leased: {} };
    case "busy":
      return { busy: { retryAfterMs: outcome.retryAfterMs } };
    case "granted": {
      const { step, fence } = outcome;
      const { ttlMs, beatMs } = parts.leases.times;
      return {
        granted: {
          step: step.id,
          attempt: step.attempt,
          fence,
          ttlMs,
          beatMs,
          activity: step.activityId,
          project: step.projectId,
          cacheToken: parts.cacheToken(step.projectId, scopesOf(step)),
          instanceName: step.projectId,
          secrets: [...parts.secrets(step)],
          ...renderWork(parts, step),
        },
      };
    }
  }
}

/** What the work needs of the cache: who deploys has nothing to store there. */
function scopesOf({ work }: Step): readonly CacheScope[] {
  return work.kind === "build" ? ["cas:read", "cas:write", "ac:read", "ac:write"] : ["cas:read"];
}

function renderWork(parts: FarmServiceParts, step: Step): Partial<GrantInput> {
  const { work } = step;
  switch (work.kind) {
    case "build":
      return {
        build: {
          actionDigest: digestToWire(work.action),
          kind: work.actionKind,
          application: work.application,
          cacheDirectory: work.cacheDirectory,
          image: work.image,
          timeoutMs: work.timeoutMs,
          silenceTimeoutMs: silenceMs,
          memoryBytes: buildMemoryBytes,
          cpus: buildCpus,
          variables: parts.buildValues(step),
        },
      };
    case "deploy":
      return { deploy: renderDeployWork(parts.deployWork(step)) };
    case "teardown":
      return { teardown: { environment: work.environmentId, data: work.data } };
  }
}

function claimOf(
  agent: string,
  lease: { readonly step: string; readonly attempt: number; readonly fence: WireFence | null },
): LeaseClaim {
  const fence = { epoch: lease.fence?.epoch ?? 0, counter: lease.fence?.counter ?? 0 };
  return { agent, step: lease.step, attempt: lease.attempt, fence };
}

const outcomes = {
  OUTCOME_UNSPECIFIED: "infrastructure",
  SUCCEEDED: "succeeded",
  FAILED: "failed",
  INFRASTRUCTURE: "infrastructure",
  CANCELLED: "cancelled",
} as const;

function parseReport(request: ReportRequest): StepReport {
  return {
    outcome: outcomes[request.outcome],
    message: request.message.slice(0, 2_000),
    tail: request.tail.slice(-8_000),
    ...(request.missing !== "" && { missing: request.missing.slice(0, 2_000) }),
    phases: request.phases.map(({ name, durationMs }) => ({ name, durationMs })),
    uploadedBytes: request.uploadedBytes,
    uploadedBlobs: request.uploadedBlobs,
  };
}

/** An agent's name is part of NATS subjects and of container labels. */
function parseAgentName(name: string): string {
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(name)) {
    throw new InvalidError(`${JSON.stringify(name.slice(0, 100))} is not a name for an agent`, {
      hint: "Use lower-case letters, digits and hyphens, at most 63.",
    });
  }
  return name;
}

function requireToken(expected: string, given: string | null): void {
  const a = Buffer.from(expected);
  const b = Buffer.from(given ?? "");
  if (a.length === b.length && timingSafeEqual(a, b)) return;
  throw new UnauthenticatedError("the coordinator does not know this agent's token", {
    hint: "Start the agent with --token-file and the file that the coordinator's --agent-token-file names.",
  });
}
