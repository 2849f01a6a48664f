import type { ServiceDefinition, UntypedServiceImplementation } from "@grpc/grpc-js";
import type { CacheScope } from "../../content/access-token.js";
import { digestToWire } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { bearerOf } from "../../program/grpc-client.js";
import { peerCertificateOf, unary, type CallContext } from "../../program/grpc-server.js";
import { Farm } from "../../proto/gen/contracts/farm.js";
import type { ClaimRequest } from "../../proto/gen/slipway/v1/ClaimRequest.js";
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
import type { ClaimOutcome, LeaseBook, LeaseClaim } from "../leases/lease-book.js";
import type { Step, StepReport } from "../leases/step.js";
import { parseAgentLabel, parseAgentName } from "../names.js";
import type { AgentStore } from "../store/agent-store.js";
import type { StepStore } from "../store/step-store.js";
import { renderDeployWork } from "./render-work.js";

/** The version of the protocol between agents and coordinator that this coordinator speaks. */
export const protocolVersion = 3;

/** Builds are killed when they have printed nothing for so long. */
const silenceMs = 15 * 60_000;
const buildMemoryBytes = 4 * 1024 ** 3;
const buildCpus = 2;
/** More builds at a time are a mistake on any host. */
const maxSlots = 1_000;
/** How long a report waits for the last of the step's log. */
const logSettleMs = 3_000;
/** How long an agent may go without joining again before NATS hears it no longer, and when it should. */
export const natsTokenMs = 24 * 3_600_000;
const renewAfterMs = natsTokenMs / 3;
/** An agent that gets nothing new asks again about a ticket after so long; others have it by then. */
const drainingRetryMs = 5_000;
const maxLabels = 100;

export interface FarmServiceParts {
  readonly farm: string;
  readonly access: AgentAccess;
  readonly agents: AgentStore;
  readonly steps: Pick<StepStore, "leasedBy">;
  readonly leases: LeaseBook;
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
  const { access, agents, leases, phases, stepLogs, now } = parts;

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

  /** True where the answer to a first claim was lost. */
  const holds = ({ agent, step, attempt }: ClaimRequest): boolean =>
    parts.steps.leasedBy(agent).some(({ id, attempt: held }) => id === step && held === attempt);

  const isDraining = (agent: string): boolean => agents.find(agent)?.isDraining === true;

  return {
    Join: unary(async (request: JoinRequest, context) => {
      const joining = parseJoin(request);
      const { name, epoch, slots, labels, publicKey } = joining;
      // Before anything is kept of it.
      const natsToken = parts.nats.authority.user(request.natsKey, {
        name,
        permissions: agentPermissions(name),
        nowMs: now(),
        expiresAtMs: now() + natsTokenMs,
      });
      access.join(proofOf(context), name, request.credentialDigest);
      // Nothing is awaited in between: nobody can remove it half-way.
      const given = agents.find(name)?.tokenLabels ?? [];
      const all = [...new Set([...labels, ...given])];
      leases.join({ name, epoch, labels: all, slots }, now());
      agents.describe(name, { version: joining.version, natsKey: request.natsKey });
      await parts.admit(name);
      return {
        farm: parts.farm,
        natsUrl: parts.nats.url,
        natsToken,
        beatMs: leases.times.beatMs,
        renewAfterMs,
        tlsCertificate: publicKey === null ? "" : (parts.certify?.(name, publicKey) ?? ""),
      };
    }),
    Claim: checked((request) => {
      if (isDraining(request.agent) && !holds(request)) {
        return { busy: { retryAfterMs: drainingRetryMs } };
      }
      return renderClaim(parts, leases.claim(request, now()));
    }),
    ClaimAny: checked((request) =>
      isDraining(request.agent)
        ? { gone: {} }
        : renderClaim(parts, leases.claimAny(request, now())),
    ),
    Heartbeat: checked((request) => {
      if (!leases.knows(request.agent, request.agentEpoch)) {
        return { answers: [], drain: false, beatMs: leases.times.beatMs, rejoin: true };
      }
      if (request.draining && !isDraining(request.agent)) agents.drain(request.agent, "itself");
      leases.heard(request.agent, now());
      const answers = request.leases.map((beat) => ({
        step: beat.step,
        order: leases.heartbeat(claimOf(request.agent, beat), now()),
      }));
      const drain = isDraining(request.agent);
      return { answers, drain, beatMs: leases.times.beatMs, rejoin: false };
    }),
    Report: checked(async (request) => {
      // What the user sees last must not overtake what was printed before it.
      await stepLogs.settled(request.step, request.attempt, request.logOffset, logSettleMs);
      const claim = claimOf(request.agent, request);
      return { accepted: leases.report(claim, parseReport(request), now()) };
    }),
    Advance: checked(async (request, context, membership) => {
      const startedAt = performance.now();
      const step = leases.holder(claimOf(request.agent, request));
      if (step === null || request.phase === "PHASE_UNSPECIFIED") {
        return { proceed: false, durationMs: 0 };
      }
      const { phase, targets, hooksEndedFor } = request;
      const signal = AbortSignal.any([membership, context.signal]);
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

/** What an agent presents itself with. Throws {@link InvalidError}. */
function parseJoin(request: JoinRequest) {
  if (request.protocolVersion !== protocolVersion) {
    throw new InvalidError(
      `the agent speaks version ${request.protocolVersion} of the protocol, not ${protocolVersion}`,
      { hint: "Run agents and coordinator of the same version of Slipway." },
    );
  }
  const { agent, agentEpoch: epoch, slots, labels, tlsKey } = request;
  if (slots < 0 || slots > maxSlots) {
    throw new InvalidError(`an agent cannot have ${slots} slots`, {
      hint: `Choose a number from 0 to ${maxSlots}.`,
    });
  }
  if (labels.length > maxLabels) throw new InvalidError(`an agent has ${maxLabels} labels at most`);
  return {
    name: parseAgentName(agent),
    epoch,
    slots,
    labels: labels.map(parseAgentLabel),
    version: request.version.slice(0, 50),
    publicKey: tlsKey.length === 0 ? null : Buffer.from(tlsKey),
  };
}

function proofOf({ metadata }: CallContext): AgentProof {
  const name = peerCertificateOf(metadata)?.subject?.CN;
  return { bearer: bearerOf(metadata), certified: typeof name === "string" ? name : null };
}
