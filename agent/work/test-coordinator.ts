import { EventEmitter, once } from "node:events";
import {
  createJoinToken,
  parseJoinToken,
  secretDigest,
  type JoinToken,
} from "../../program/agent-token.js";
import { bearerOf } from "../../program/grpc-client.js";
import { GrpcServer, unary, type CallContext } from "../../program/grpc-server.js";
import { FarmError, UnauthenticatedError } from "../../program/error.js";
import { currentTrace } from "../../program/trace-context.js";
import { Farm } from "../../proto/gen/contracts/farm.js";
import type { AdvanceRequest } from "../../proto/gen/slipway/v1/AdvanceRequest.js";
import type { ClaimAnyRequest } from "../../proto/gen/slipway/v1/ClaimAnyRequest.js";
import type { ClaimRequest } from "../../proto/gen/slipway/v1/ClaimRequest.js";
import type { ClaimResponseInput } from "../../proto/gen/slipway/v1/ClaimResponse.js";
import type { FarmHandlers } from "../../proto/gen/slipway/v1/Farm.js";
import type { HeartbeatRequest } from "../../proto/gen/slipway/v1/HeartbeatRequest.js";
import type { JoinRequest } from "../../proto/gen/slipway/v1/JoinRequest.js";
import type { ReportRequest } from "../../proto/gen/slipway/v1/ReportRequest.js";
import type { UploadLogRequest } from "../../proto/gen/slipway/v1/UploadLogRequest.js";

import type { TestNats } from "./test-nats.js";

type Order = "CONTINUE" | "CANCEL" | "LOST";

/** A coordinator that knows no database: it grants what it was told to and remembers what it heard. */
export class TestCoordinator implements AsyncDisposable {
  #server: GrpcServer | undefined;
  #port = 0;
  readonly #events = new EventEmitter().setMaxListeners(0);
  readonly joins: JoinRequest[] = [];
  readonly claims: ClaimRequest[] = [];
  readonly heartbeats: HeartbeatRequest[] = [];
  readonly reports: ReportRequest[] = [];
  readonly advances: AdvanceRequest[] = [];
  readonly uploads: UploadLogRequest[] = [];
  /** The trace of each report, as its caller told it; null: none. */
  readonly reportTraces: (string | null)[] = [];
  /** The logs that were uploaded, by `step/attempt`. */
  readonly logs = new Map<string, Buffer>();
  /** Logs are wanted. */
  takesLogs = true;
  /** Steps waiting for whoever asks for any. */
  readonly waiting: string[] = [];
  /** The numbers with which it was asked for any. */
  readonly asked: number[] = [];
  /** Grants whatever waits, but the answers get lost. */
  losesAnswers = false;
  /** The answer to a claim of the step. */
  readonly answers = new Map<string, () => ClaimResponseInput>();
  /** What heartbeats are told about the step; CONTINUE by default. */
  readonly orders = new Map<string, Order>();
  readonly token = parseJoinToken(createJoinToken(null)) as JoinToken;
  /** Digests of the credentials that count. */
  readonly credentials = new Set<string>();
  nats: Pick<TestNats, "url" | "token"> = { url: "", token: () => "" };
  ttlMs = 30_000;
  beatMs = 100;
  mustRejoin = false;
  drain = false;
  renewAfterMs = 3_600_000;
  proceed = true;
  #fence = 0;
  /** By the number of who asked for any. */
  readonly #granted = new Map<number, string>();

  static async start(): Promise<TestCoordinator> {
    const coordinator = new TestCoordinator();
    await coordinator.comeBack();
    return coordinator;
  }

  get address() {
    return { host: "127.0.0.1", port: this.#port };
  }

  /** Grants a build of the step to whoever claims it. */
  offer(step: string, work: Partial<ClaimResponseInput["granted"]> = {}): void {
    this.answers.set(step, () => this.#grant(step, 1, work));
  }

  /** Nobody answers at the address any more. */
  async goAway(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.[Symbol.asyncDispose]();
  }

  async comeBack(): Promise<void> {
    this.#server = await GrpcServer.listen({
      host: "127.0.0.1",
      port: this.#port,
      services: [[Farm.service, this.#handlers()]],
    });
    this.#port = this.#server.port;
  }

  /** Resolves once `isReached` holds; looked at after each call that arrives. */
  async until(isReached: (coordinator: this) => boolean): Promise<void> {
    const signal = AbortSignal.timeout(20_000);
    while (!isReached(this)) await once(this.#events, "call", { signal });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.goAway();
  }

  #grant(
    step: string,
    attempt: number,
    work: Partial<ClaimResponseInput["granted"]>,
  ): ClaimResponseInput {
    return {
      granted: {
        step,
        attempt,
        ttlMs: this.ttlMs,
        beatMs: this.beatMs,
        fence: { epoch: 7, counter: ++this.#fence },
        activity: "activity-1",
        project: "project-1",
        instanceName: "project-1",
        build: {
          actionDigest: { hash: "0".repeat(64), sizeBytes: 1 },
          kind: "build",
          application: "app",
        },
        ...work,
      },
    };
  }

  #takeLog({ step, attempt, pieces }: UploadLogRequest) {
    if (!this.takesLogs) return { refused: true };
    const key = `${step}/${attempt}`;
    let log = this.logs.get(key) ?? Buffer.alloc(0);
    for (const { offset, data } of pieces) {
      if (offset <= log.byteLength) log = Buffer.concat([log.subarray(0, offset), data]);
    }
    this.logs.set(key, log);
    return { offset: log.byteLength };
  }

  #handlers(): FarmHandlers {
    const heard = <Request, Response>(
      list: Request[],
      answer: (request: Request) => Response,
      tokens: readonly string[] = [],
    ): ReturnType<typeof unary<Request, Response>> =>
      unary((request: Request, { metadata }: CallContext) => {
        const bearer = bearerOf(metadata) ?? "";
        if (!tokens.includes(bearer) && !this.credentials.has(secretDigest(bearer))) {
          throw new UnauthenticatedError("the coordinator does not know this agent");
        }
        list.push(request);
        setImmediate(() => this.#events.emit("call"));
        return answer(request);
      });
    return {
      Join: heard(
        this.joins,
        ({ natsKey, credentialDigest }) => {
          this.credentials.add(credentialDigest);
          return {
            farm: "test",
            natsUrl: this.nats.url,
            natsToken: this.nats.token(natsKey),
            beatMs: this.beatMs,
            renewAfterMs: this.renewAfterMs,
          };
        },
        [this.token.secret],
      ),
      Claim: heard(this.claims, ({ step }) => this.answers.get(step)?.() ?? { gone: {} }),
      ClaimAny: heard<ClaimAnyRequest, ClaimResponseInput>([], ({ request }) => {
        this.asked.push(request);
        const step = this.#granted.get(request) ?? this.waiting.shift();
        if (step !== undefined) this.#granted.set(request, step);
        if (step !== undefined && this.losesAnswers) throw new FarmError("lost on the way");
        return (step !== undefined && this.answers.get(step)?.()) || { gone: {} };
      }),
      Heartbeat: heard(this.heartbeats, ({ leases }) => {
        const rejoin = this.mustRejoin;
        this.mustRejoin = false;
        return {
          drain: this.drain,
          answers: leases.map(({ step }) => ({ step, order: this.orders.get(step) ?? "CONTINUE" })),
          beatMs: this.beatMs,
          rejoin,
        };
      }),
      Report: heard(this.reports, () => {
        this.reportTraces.push(currentTrace()?.traceId ?? null);
        return { accepted: true };
      }),
      Advance: heard(this.advances, () => ({ proceed: this.proceed, durationMs: 0 })),
      UploadLog: heard(this.uploads, (request) => this.#takeLog(request)),
    };
  }
}
