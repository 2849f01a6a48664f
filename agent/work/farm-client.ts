import { credentials, type Metadata } from "@grpc/grpc-js";
import { digestFromWire } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import { bearer, channelOptions, invoke } from "../../program/grpc-client.js";
import { Farm } from "../../proto/gen/contracts/farm.js";
import type { AdvanceResponse } from "../../proto/gen/slipway/v1/AdvanceResponse.js";
import type { ClaimResponse } from "../../proto/gen/slipway/v1/ClaimResponse.js";
import type { FarmClient as Stub } from "../../proto/gen/slipway/v1/Farm.js";
import type { Grant as WireGrant } from "../../proto/gen/slipway/v1/Grant.js";
import type { HeartbeatResponse } from "../../proto/gen/slipway/v1/HeartbeatResponse.js";
import type { JoinResponse } from "../../proto/gen/slipway/v1/JoinResponse.js";
import type { ReportResponse } from "../../proto/gen/slipway/v1/ReportResponse.js";
import type { UploadLogResponse } from "../../proto/gen/slipway/v1/UploadLogResponse.js";
import type { LogPiece, LogSource } from "../logs/log-spool.js";
import type { ClaimAnswer, Grant, StepWork } from "./grant.js";
import type { AdvanceDetails, AdvancePhase, Fence } from "./step-context.js";

/** The version of the protocol between agents and coordinator that this agent speaks. */
const protocolVersion = 2;

/** Calls that the coordinator answers from its own tables. */
const quickMs = 10_000;
/** A report waits for the log, an effect for the router and for requests that drain. */
const reportMs = 20_000;
const advanceMs = 120_000;

/** Who this agent is, to the coordinator. */
export interface AgentIdentity {
  readonly name: string;
  /** Drawn anew at each start. */
  readonly epoch: string;
  readonly labels: readonly string[];
  readonly slots: number;
}

/** Names a lease in a call. */
export interface LeaseKey {
  readonly step: string;
  readonly attempt: number;
  readonly fence: Fence;
}

export interface LeaseBeat extends LeaseKey {
  readonly phase: string;
  readonly logOffset: number;
}

export interface StepReport extends LeaseKey {
  readonly outcome: "SUCCEEDED" | "FAILED" | "INFRASTRUCTURE" | "CANCELLED";
  readonly message: string;
  readonly tail: string;
  readonly phases: readonly { readonly name: string; readonly durationMs: number }[];
  readonly uploadedBytes: number;
  readonly uploadedBlobs: number;
  readonly logOffset: number;
  /** What the cache lacks of the step's inputs, in words; "": nothing. */
  readonly missing: string;
}

/** The coordinator, as an agent sees it. Calls throw what `invoke` throws. */
export class FarmClient implements Disposable {
  readonly #stub: Stub;
  readonly #identity: AgentIdentity;
  readonly #options: { readonly peer: string; readonly metadata: Metadata };

  private constructor(stub: Stub, identity: AgentIdentity, address: string, token: string) {
    this.#stub = stub;
    this.#identity = identity;
    this.#options = { peer: `the coordinator at ${address}`, metadata: bearer(token) };
  }

  /** Connects with the first call, not before. */
  static connect(address: string, token: string, identity: AgentIdentity): FarmClient {
    const stub = new Farm(address, credentials.createInsecure(), channelOptions);
    return new FarmClient(stub, identity, address, token);
  }

  [Symbol.dispose](): void {
    this.#stub.close();
  }

  join(holding: readonly string[], signal: AbortSignal): Promise<JoinResponse> {
    const { name: agent, epoch: agentEpoch, labels, slots } = this.#identity;
    const request = {
      protocolVersion,
      agent,
      agentEpoch,
      slots,
      labels: [...labels],
      holding: [...holding],
    };
    const options = this.#within(quickMs, signal);
    return invoke<JoinResponse>((...rest) => this.#stub.join(request, ...rest), options);
  }

  async claim(step: string, attempt: number, signal: AbortSignal): Promise<ClaimAnswer> {
    const { name: agent, epoch: agentEpoch } = this.#identity;
    const request = { agent, agentEpoch, step, attempt };
    const options = this.#within(quickMs, signal);
    return parseClaim(
      await invoke<ClaimResponse>((...rest) => this.#stub.claim(request, ...rest), options),
    );
  }

  async claimAny(classes: readonly string[], signal: AbortSignal): Promise<ClaimAnswer> {
    const { name: agent, epoch: agentEpoch } = this.#identity;
    const request = { agent, agentEpoch, classes: [...classes] };
    const options = this.#within(quickMs, signal);
    return parseClaim(
      await invoke<ClaimResponse>((...rest) => this.#stub.claimAny(request, ...rest), options),
    );
  }

  heartbeat(
    leases: readonly LeaseBeat[],
    freeSlots: number,
    deadlineMs: number,
    signal: AbortSignal,
  ): Promise<HeartbeatResponse> {
    const { name: agent, epoch: agentEpoch } = this.#identity;
    const request = { agent, agentEpoch, freeSlots, leases: [...leases] };
    const options = this.#within(deadlineMs, signal);
    return invoke<HeartbeatResponse>((...rest) => this.#stub.heartbeat(request, ...rest), options);
  }

  /** False: the fence was old. */
  async report(report: StepReport, signal: AbortSignal): Promise<boolean> {
    const request = { ...report, agent: this.#identity.name, phases: [...report.phases] };
    const { accepted } = await invoke<ReportResponse>(
      (...rest) => this.#stub.report(request, ...rest),
      this.#within(reportMs, signal),
    );
    return accepted;
  }

  /** False: the fence was old, or the activity was cancelled. */
  async advance(
    lease: LeaseKey,
    phase: AdvancePhase,
    { targets = [], hooksEndedFor = "" }: AdvanceDetails,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { step, attempt, fence } = lease;
    const request = {
      agent: this.#identity.name,
      step,
      attempt,
      fence,
      phase,
      targets: [...targets],
      hooksEndedFor,
    };
    const { proceed } = await invoke<AdvanceResponse>(
      (...rest) => this.#stub.advance(request, ...rest),
      this.#within(advanceMs, signal),
    );
    return proceed;
  }

  /** How far the coordinator has the log, with `pieces`; null where it does not want it. */
  async uploadLog(
    { step, attempt, fence }: LogSource,
    pieces: readonly LogPiece[],
    signal: AbortSignal,
  ): Promise<number | null> {
    const agent = this.#identity.name;
    const sent = pieces.map(({ offset, timeMs, bytes }) => ({ offset, timeMs, data: bytes }));
    const request = { agent, step, attempt, fence, pieces: sent };
    const { offset, refused } = await invoke<UploadLogResponse>(
      (...rest) => this.#stub.uploadLog(request, ...rest),
      this.#within(quickMs, signal),
    );
    return refused ? null : offset;
  }

  #within(deadlineMs: number, signal: AbortSignal): Parameters<typeof invoke>[1] {
    return { ...this.#options, deadlineMs, signal };
  }
}

function parseClaim(response: ClaimResponse): ClaimAnswer {
  // Without an outcome it says nothing that we could wait for.
  switch (response.outcome ?? "gone") {
    case "granted":
      return { type: "granted", grant: parseGrant(response.granted) };
    case "leased":
      return { type: "leased" };
    case "busy":
      return { type: "busy", retryAfterMs: response.busy?.retryAfterMs ?? 1_000 };
    case "gone":
      return { type: "gone" };
  }
}

function parseGrant(grant: WireGrant | null | undefined): Grant {
  if (grant === null || grant === undefined || grant.fence === null) {
    throw new InvalidError("the coordinator granted a lease without saying which");
  }
  const { step, attempt, ttlMs, activity, project, cacheToken, instanceName, secrets, fence } =
    grant;
  return {
    step,
    attempt,
    ttlMs,
    activity,
    project,
    cacheToken,
    instance: instanceName,
    secrets,
    fence: { epoch: fence.epoch, counter: fence.counter },
    work: parseWork(grant),
  };
}

function parseWork({ work, build, deploy, teardown }: WireGrant): StepWork {
  if (work === "build" && build) {
    const { actionDigest, ...rest } = build;
    return { kind: "build", build: { ...rest, action: digestFromWire(actionDigest) } };
  }
  if (work === "deploy" && deploy) return { kind: "deploy", deploy };
  if (work === "teardown" && teardown) return { kind: "teardown", teardown };
  throw new InvalidError("the coordinator granted a kind of work that this agent does not know", {
    hint: "Run agents and coordinator of the same version of Slipway.",
  });
}
