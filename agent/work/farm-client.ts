import { credentials } from "@grpc/grpc-js";
import { channelCredentials } from "../../content/client/cache-address.js";
import { digestFromWire } from "../../content/digest.js";
import type { JoinToken } from "../../program/agent-token.js";
import { InvalidError, UnauthenticatedError, UsageError } from "../../program/error.js";
import { bearer, channelOptions, invoke } from "../../program/grpc-client.js";
import { joinAddress } from "../../program/listen.js";
import { parseTraceparent } from "../../program/trace-context.js";
import { packageVersion } from "../../program/package-root.js";
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
import type { MachinePressure, MachineResources } from "./machine.js";
import type { Membership } from "./membership.js";
import { fetchPinnedAuthority } from "./pinned-authority.js";
import type { AdvanceDetails, AdvancePhase, Fence } from "./step-context.js";

/** The version of the protocol between agents and coordinator that this agent speaks. */
const protocolVersion = 3;

/** Calls that the coordinator answers from its own tables. */
const quickMs = 10_000;
/** A report waits for the log, an effect for the router and for requests that drain. */
const reportMs = 20_000;
const advanceMs = 120_000;

/** Who this agent is, to the coordinator. */
export interface AgentIdentity {
  /** Drawn anew at each start. */
  readonly epoch: string;
  readonly labels: readonly string[];
  readonly slots: number;
  readonly resources: MachineResources;
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

/** What was done under a lease, and for how long; it began so long after the lease was got. */
export interface StepPhase {
  readonly name: string;
  readonly durationMs: number;
  readonly startMs: number;
}

export interface StepReport extends LeaseKey {
  readonly outcome: "SUCCEEDED" | "FAILED" | "INFRASTRUCTURE" | "CANCELLED";
  readonly message: string;
  readonly tail: string;
  readonly phases: readonly StepPhase[];
  readonly uploadedBytes: number;
  readonly uploadedBlobs: number;
  readonly logOffset: number;
  /** What the cache lacks of the step's inputs, in words; "": nothing. */
  readonly missing: string;
}

interface FarmClientParts {
  readonly address: { readonly host: string; readonly port: number };
  readonly membership: Membership;
  /** With which it joins where it has no credential that counts. */
  readonly token: JoinToken | null;
  readonly identity: AgentIdentity;
}

/** The coordinator, as an agent sees it. Calls throw what `invoke` throws. */
export class FarmClient implements Disposable {
  readonly #parts: FarmClientParts;
  readonly #address: string;
  #stub: Stub;

  private constructor(parts: FarmClientParts) {
    this.#parts = parts;
    this.#address = joinAddress(parts.address.host, parts.address.port);
    this.#stub = this.#open();
  }

  /** Connects with the first call, not before. */
  static connect(parts: FarmClientParts): FarmClient {
    return new FarmClient(parts);
  }

  /** Of the agent. */
  get name(): string {
    return this.#parts.membership.name;
  }

  [Symbol.dispose](): void {
    this.#stub.close();
  }

  /**
   * Presents the agent: by its credential or, where it has none or the coordinator knows it no longer, by the
   * join token. What it proves itself with is renewed on the way. Throws {@link UsageError} where it has
   * neither.
   */
  async join(holding: readonly string[], signal: AbortSignal): Promise<JoinResponse> {
    const { membership, token } = this.#parts;
    const { credential } = membership;
    if (credential !== null) {
      try {
        return await this.#present(credential, holding, signal);
      } catch (error) {
        if (!(error instanceof UnauthenticatedError) || token === null) throw error;
      }
      membership.forget();
    }
    if (token === null) throw neverJoined(membership.name);
    await this.#recognise(token);
    const joined = await this.#present(token.secret, holding, signal);
    // From now on with the certificate that it got.
    this.#reopen();
    return joined;
  }

  async #present(
    secret: string,
    holding: readonly string[],
    signal: AbortSignal,
  ): Promise<JoinResponse> {
    const { identity, membership } = this.#parts;
    const { epoch: agentEpoch, labels, slots, resources } = identity;
    const request = {
      protocolVersion,
      agent: membership.name,
      agentEpoch,
      slots,
      ...resources,
      labels: [...labels],
      holding: [...holding],
      credentialDigest: membership.propose(),
      natsKey: membership.nats.publicKey,
      version: packageVersion(),
      ...(membership.tlsKey !== null && { tlsKey: membership.tlsKey }),
    };
    const joined = await invoke<JoinResponse>((...rest) => this.#stub.join(request, ...rest), {
      ...this.#within(quickMs, signal),
      metadata: bearer(secret),
    });
    membership.confirm(joined.tlsCertificate);
    return joined;
  }

  /** Makes sure, where the token says how, that it is the coordinator whom the token will be shown to. */
  async #recognise({ authority }: JoinToken): Promise<void> {
    const { membership, address } = this.#parts;
    if (authority === null) return;
    membership.trust(await fetchPinnedAuthority(address, authority));
    this.#reopen();
  }

  #open(): Stub {
    const files = this.#parts.membership.tlsFiles;
    const channel =
      files === null
        ? credentials.createInsecure()
        : channelCredentials(`grpcs://${this.#address}`, files);
    return new Farm(this.#address, channel, channelOptions);
  }

  #reopen(): void {
    this.#stub.close();
    this.#stub = this.#open();
  }

  async claim(step: string, attempt: number, signal: AbortSignal): Promise<ClaimAnswer> {
    const { agent, agentEpoch } = this.#caller;
    const request = { agent, agentEpoch, step, attempt };
    const options = this.#within(quickMs, signal);
    return parseClaim(
      await invoke<ClaimResponse>((...rest) => this.#stub.claim(request, ...rest), options),
    );
  }

  /**
   * Asks for whatever waits. `number` is to rise with each question from 1, but for one to which no answer came:
   * asked again with the same number it gets the same lease.
   */
  async claimAny(
    classes: readonly string[],
    number: number,
    signal: AbortSignal,
  ): Promise<ClaimAnswer> {
    const { agent, agentEpoch } = this.#caller;
    const request = { agent, agentEpoch, classes: [...classes], request: number };
    const options = this.#within(quickMs, signal);
    return parseClaim(
      await invoke<ClaimResponse>((...rest) => this.#stub.claimAny(request, ...rest), options),
    );
  }

  heartbeat(
    leases: readonly LeaseBeat[],
    {
      freeSlots,
      draining,
      pressure,
    }: {
      readonly freeSlots: number;
      readonly draining: boolean;
      readonly pressure: MachinePressure;
    },
    deadlineMs: number,
    signal: AbortSignal,
  ): Promise<HeartbeatResponse> {
    const request = {
      ...this.#caller,
      freeSlots,
      draining,
      leases: [...leases],
      diskPercent: pressure.disk,
      memoryPercent: pressure.memory,
    };
    const options = this.#within(deadlineMs, signal);
    return invoke<HeartbeatResponse>((...rest) => this.#stub.heartbeat(request, ...rest), options);
  }

  /** False: the fence was old. */
  async report(report: StepReport, signal: AbortSignal): Promise<boolean> {
    const request = { ...report, agent: this.name, phases: [...report.phases] };
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
      agent: this.name,
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
    const agent = this.name;
    const sent = pieces.map(({ offset, timeMs, bytes }) => ({ offset, timeMs, data: bytes }));
    const request = { agent, step, attempt, fence, pieces: sent };
    const { offset, refused } = await invoke<UploadLogResponse>(
      (...rest) => this.#stub.uploadLog(request, ...rest),
      this.#within(quickMs, signal),
    );
    return refused ? null : offset;
  }

  get #caller() {
    return { agent: this.name, agentEpoch: this.#parts.identity.epoch };
  }

  #within(deadlineMs: number, signal: AbortSignal): Parameters<typeof invoke>[1] {
    const { credential } = this.#parts.membership;
    const metadata = bearer(credential ?? "");
    return { peer: `the coordinator at ${this.#address}`, metadata, deadlineMs, signal };
  }
}

function neverJoined(name: string): UsageError {
  return new UsageError(`agent "${name}" has not joined the farm yet, and has no join token`, {
    hint: "Make one with `slipway agent token create` and give it with --token-file.",
  });
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
  const trace = parseTraceparent(grant.traceparent);
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
    ...(trace !== null && { trace }),
    work: parseWork(grant),
  };
}

function parseWork({ work, build, deploy, teardown }: WireGrant): StepWork {
  if (work === "build" && build) {
    const { actionDigest, beginDigest, wholeDigest, ...rest } = build;
    const action = digestFromWire(actionDigest);
    const begin = beginDigest === null ? null : digestFromWire(beginDigest);
    const whole = wholeDigest === null ? null : digestFromWire(wholeDigest);
    return { kind: "build", build: { ...rest, action, begin, whole } };
  }
  if (work === "deploy" && deploy) return { kind: "deploy", deploy };
  if (work === "teardown" && teardown) return { kind: "teardown", teardown };
  throw new InvalidError("the coordinator granted a kind of work that this agent does not know", {
    hint: "Run agents and coordinator of the same version of Slipway.",
  });
}
