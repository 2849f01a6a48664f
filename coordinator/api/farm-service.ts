import type { ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { CacheScope } from "../../content/access-token.js";
import { digestToWire } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { bearerOf } from "../../program/grpc-client.js";
import { peerCertificateOf, unary, type CallContext } from "../../program/grpc-server.js";
import { Farm } from "../../proto/gen/contracts/farm.js";
import type { ClaimResponseInput } from "../../proto/gen/slipway/v1/ClaimResponse.js";
import type { FarmHandlers } from "../../proto/gen/slipway/v1/Farm.js";
import type { Fence as WireFence } from "../../proto/gen/slipway/v1/Fence.js";
import type { GrantInput } from "../../proto/gen/slipway/v1/Grant.js";
import type { ReportRequest } from "../../proto/gen/slipway/v1/ReportRequest.js";
import type { JoinRequest } from "../../proto/gen/slipway/v1/JoinRequest.js";
import type { DeployWork } from "../activities/deploy-effects.js";
import type { StepLogs } from "../activities/step-logs.js";
import type { AgentAccess, AgentProof } from "../agents/agent-access.js";
import { agentPermissions, type NatsAuthority } from "../bus/nats-authority.js";
import type { DeployPhases } from "../environments/deploy-phases.js";
import type { ClaimOutcome } from "../core/effect.js";
import type { LeaseClaim, Step, StepPhase, StepReport } from "../core/step.js";
import type { LeaseDesk } from "../leases/lease-desk.js";
import { parseAgentLabel, parseAgentName } from "../names.js";
import type { AgentMemberStore } from "../store/agent-member-store.js";
import { renderDeployWork } from "./render-work.js";

/** The version of the protocol between agents and coordinator that this coordinator speaks. */
export const protocolVersion = 3;

/** Builds are killed when they have printed nothing for so long. */
const silenceMs = 15 * 60_000;
const buildMemoryBytes = 4 * 1024 ** 3;
const buildCpus = 2;
/** Beside what it begins with. */
const buildDiskBytes = 10 * 1024 ** 3;
/** More builds at a time are a mistake on any host. */
const maxSlots = 1_000;
/** The class of steps that any agent with a free slot may do. */
const buildClass = "build";
/** How long a report waits for the last of the step's log. */
const logSettleMs = 3_000;
/** How long an agent may go without joining again before NATS hears it no longer, and when it should. */
export const natsTokenMs = 24 * 3_600_000;
const renewAfterMs = natsTokenMs / 3;
const maxLabels = 100;

export interface FarmServiceParts {
  readonly farm: string;
  readonly access: AgentAccess;
  readonly members: AgentMemberStore;
  readonly leases: LeaseDesk;
  readonly phases: DeployPhases;
  readonly stepLogs: StepLogs;
  /** Where agents find NATS, and who lets them in there. */
  readonly nats: { readonly url: string; readonly authority: NatsAuthority };
  /** Signs a certificate for an agent's public key (DER), as PEM; null: there is no TLS. */
  readonly certify: ((agent: string, publicKey: Buffer) => string) | null;
  /** A new agent has joined: it needs a consumer of its own. */
  readonly admit: (agent: string) => Promise<void>;
  /** A token for the project's part of the cache while a step runs. */
  readonly cacheToken: (projectId: string, scopes: readonly CacheScope[]) => string;
  /** A deployment's work, made when its lease is granted. */
  readonly deployWork: (step: Step) => DeployWork;
  /** The values of variables that a build has beside its command. */
  readonly buildValues: (step: Step) => Readonly<Record<string, string>>;
  /** The trace of the step's activity, as a W3C traceparent; "": it has none. */
  readonly traceparent: (step: Step) => string;
  /** A step has got its lease. */
  readonly onGrant: (step: Step) => void;
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
  const { access, members, leases, phases, stepLogs, now } = parts;

  /** A method for one agent; `membership` is aborted when that is removed. */
  const checked = <Request extends { readonly agent: string }, Response>(
    answer: (
      request: Request,
      context: CallContext,
      membership: AbortSignal,
    ) => Promise<Response> | Response,
  ) =>
    unary<Request, Response>((request, context) =>
      answer(request, context, access.authenticate(proofOf(context), request.agent)),
    );

  return {
    Join: unary(async (request: JoinRequest, context) => {
      const { publicKey, version, ...agent } = parseJoin(request);
      const { name } = agent;
      // Before anything is kept of it.
      const natsToken = parts.nats.authority.user(request.natsKey, {
        name,
        permissions: agentPermissions(name),
        nowMs: now(),
        expiresAtMs: now() + natsTokenMs,
      });
      access.join(proofOf(context), name, request.credentialDigest);
      // Nothing is awaited in between: nobody can remove it half-way.
      const given = members.find(name)?.tokenLabels ?? [];
      const joined = leases.join({ ...agent, labels: [...new Set([...agent.labels, ...given])] });
      members.describe(name, { version, natsKey: request.natsKey });
      const { beatMs } = await joined;
      await parts.admit(name);
      return {
        farm: parts.farm,
        natsUrl: parts.nats.url,
        natsToken,
        beatMs,
        renewAfterMs,
        tlsCertificate: publicKey === null ? "" : (parts.certify?.(name, publicKey) ?? ""),
      };
    }),
    Claim: checked(async (request) => renderClaim(parts, await leases.claim(request))),
    ClaimAny: checked(async ({ agent, agentEpoch, classes, request }) => {
      const isBuilding = classes.includes(buildClass);
      return renderClaim(parts, await leases.claimAny({ agent, agentEpoch, isBuilding, request }));
    }),
    Heartbeat: checked(async (request) => {
      const { agent, agentEpoch, leases: beats, diskPercent, memoryPercent, draining } = request;
      if (draining) await leases.drain(agent, "itself");
      const answer = await leases.heartbeat({
        agent,
        agentEpoch,
        leases: beats.map((beat) => ({ ...claimOf(agent, beat), phase: beat.phase })),
        pressure: { disk: diskPercent, memory: memoryPercent },
      });
      return {
        answers: [...answer.orders],
        drain: answer.isDrained,
        beatMs: answer.times.beatMs,
        rejoin: answer.isUnknown,
      };
    }),
    Report: checked(async (request) => {
      // What the user sees last must not overtake what was printed before it.
      await stepLogs.settled(request.step, request.attempt, request.logOffset, logSettleMs);
      const claim = claimOf(request.agent, request);
      return { accepted: await leases.report(claim, parseReport(request)) };
    }),
    Advance: checked(async (request, context, membership) => {
      const startedAt = performance.now();
      const step = await leases.holder(claimOf(request.agent, request));
      if (step === null || request.phase === "PHASE_UNSPECIFIED") {
        return { proceed: false, durationMs: 0 };
      }
      const { phase, targets, hooksEndedFor } = request;
      const signal = AbortSignal.any([membership, context.signal]);
      const proceed = await phases.advance(step, phase, { targets, hooksEndedFor }, signal);
      return { proceed, durationMs: Math.round(performance.now() - startedAt) };
    }),
    UploadLog: checked(async (request) => {
      const claim = claimOf(request.agent, request);
      if (stepLogs.lengthFor(claim) === null) return { refused: true };
      await stepLogs.take(request.pieces.map((piece) => ({ ...claim, ...piece })));
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
      const { step, fence, times } = outcome;
      parts.onGrant(step);
      return {
        granted: {
          step: step.id,
          attempt: step.attempt,
          fence,
          ...times,
          activity: step.activityId,
          project: step.projectId,
          cacheToken: parts.cacheToken(step.projectId, scopesOf(step)),
          instanceName: step.projectId,
          secrets: [...parts.secrets(step)],
          traceparent: parts.traceparent(step),
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
          beginDigest: work.begin === undefined ? null : digestToWire(work.begin),
          kind: work.actionKind,
          name: work.name ?? "",
          ...(work.undeclared !== undefined && {
            wholeDigest: digestToWire(work.undeclared.whole),
            others: work.undeclared.others,
          }),
          application: work.application,
          cacheDirectory: work.cacheDirectory,
          image: work.image,
          timeoutMs: work.timeoutMs,
          silenceTimeoutMs: silenceMs,
          memoryBytes: buildMemoryBytes,
          diskBytes: buildDiskBytes,
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
    phases: parsePhases(request.phases),
    uploadedBytes: request.uploadedBytes,
    uploadedBlobs: request.uploadedBlobs,
  };
}

/** An agent that does not tell when phases began has 0 for each of them. */
function parsePhases(phases: ReportRequest["phases"]): readonly StepPhase[] {
  const isTold = phases.some(({ startMs }) => startMs > 0);
  return phases.map(({ name, durationMs, startMs }) => ({
    name,
    durationMs,
    ...(isTold && { startMs }),
  }));
}

/** What an agent presents itself with. Throws {@link InvalidError}. */
function parseJoin(request: JoinRequest) {
  const name = parseAgentName(request.agent);
  requireProtocol(name, request.protocolVersion);
  const { agentEpoch: epoch, slots, labels, tlsKey, cpus, memoryBytes, diskBytes } = request;
  if (slots < 0 || slots > maxSlots) {
    throw new InvalidError(`an agent cannot have ${slots} slots`, {
      hint: `Choose a number from 0 to ${maxSlots}.`,
    });
  }
  if (labels.length > maxLabels) throw new InvalidError(`an agent has ${maxLabels} labels at most`);
  const resources = { cpus, memoryBytes, diskBytes };
  for (const [what, amount] of Object.entries(resources)) {
    if (Number.isFinite(amount) && amount >= 0) continue;
    throw new InvalidError(`an agent cannot have ${amount} as its ${what}`, {
      hint: "Give what there is of it, or 0 where that is not known.",
    });
  }
  return {
    name,
    epoch,
    slots,
    labels: labels.map(parseAgentLabel),
    resources,
    version: request.version.slice(0, 50),
    publicKey: tlsKey.length === 0 ? null : Buffer.from(tlsKey),
  };
}

/** Throws InvalidError, saying who is to be brought up to date, where an agent speaks another version. */
function requireProtocol(agent: string, spoken: number): void {
  if (spoken === protocolVersion) return;
  const isOld = spoken < protocolVersion;
  throw new InvalidError(
    `agent "${agent}" speaks version ${spoken} of the protocol, and the coordinator ${protocolVersion}`,
    {
      hint: isOld
        ? `Upgrade the agent "${agent}" to the coordinator's version of Slipway.`
        : `Upgrade the coordinator to the version of Slipway that agent "${agent}" has.`,
    },
  );
}

function proofOf({ metadata }: CallContext): AgentProof {
  const name = peerCertificateOf(metadata)?.subject?.CN;
  return { bearer: bearerOf(metadata), certified: typeof name === "string" ? name : null };
}
