import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import {
  FarmError,
  NotFoundError,
  SlipwayError,
  UnauthenticatedError,
} from "../../program/error.js";
import { closeHttpServer } from "../../program/close-http-server.js";
import { listenOn, portOf } from "../../program/listen.js";
import type { Log } from "../../program/log.js";
import { Semaphore } from "../../program/semaphore.js";
import { inTrace, parseTraceparent, traceHeader } from "../../program/trace-context.js";
import { followLog } from "./follow.js";
import type { RefUpdate } from "./hooks.js";
import type { Authenticate, GitAccess, Intake } from "./intake.js";
import { flushPacket } from "./pkt-line.js";
import type { LfsServer } from "../lfs/lfs-server.js";
import { PushGate } from "./push-gate.js";
import { readPushRequest, refuseEarly, renderRefusal, type PushRequest } from "./push-request.js";
import { describePush, receivePack } from "./receive-pack.js";
import { answerText, Reply } from "./reply.js";
import type { Repositories } from "./repositories.js";
import { readBody } from "./request-body.js";
import { fatalPacket } from "./side-band.js";
import { advertise, uploadPack, type GitService } from "./upload-pack.js";

export interface GitServerOptions {
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly repositories: Repositories;
  readonly authenticate: Authenticate;
  readonly intake: Intake;
  readonly log: Log;
  /** Answers requests of Git LFS; without it, they are none of git's. */
  readonly lfs?: LfsServer;
  /** Answers what is no request of git; without it, that is 404. */
  readonly fallback?: (request: IncomingMessage, response: ServerResponse) => void;
  /** How many pushes unpack at once; the others wait. Default 8. */
  readonly maxPushes?: number;
  /** A client that sends nothing for so long is given up. Default 60 s. */
  readonly idleMs?: number;
}

/** Lists of refs that git makes at once; each is a process. */
const listsAtOnce = 16;
/** Connections that may wait to be taken while many push at once: those beyond it are cut. */
const backlog = 4_096;

/** How long pushes in hand may go on when the server is disposed. */
const graceMs = 5_000;

type Route = GitRoute | LfsRoute;

interface GitRoute {
  readonly project: string;
  readonly service: GitService;
  readonly isAdvertisement: boolean;
}

interface LfsRoute {
  readonly project: string;
  /** What of it, behind `info/lfs/`. */
  readonly lfs: string;
}

/**
 * git over smart HTTP: `/<project>.git/…`, with a token as the password of any user name.
 *
 * A push is unpacked into git's quarantine, judged by the intake, and either refused without a trace
 * or accepted; then its terminal follows the log of what it started. A client that goes away before
 * the verdict has pushed nothing; after it, the work goes on without it.
 */
export class GitServer implements AsyncDisposable {
  readonly #server: Server;
  readonly #options: GitServerOptions;
  readonly #gate: PushGate;
  readonly #lists = new Semaphore(listsAtOnce);
  readonly #closing = new AbortController();
  readonly #running = new Set<Promise<void>>();

  private constructor(options: GitServerOptions) {
    this.#options = options;
    this.#gate = new PushGate(options.repositories, options.maxPushes ?? 8);
    // A large push may take hours; what counts is that it does not stall.
    this.#server = createServer({ requestTimeout: 0, headersTimeout: 20_000 });
    this.#server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      const answering = this.#answer(request, response).finally(() => {
        this.#running.delete(answering);
      });
      this.#running.add(answering);
    });
  }

  /** Resolves when the port is bound. Throws FarmError where it is taken. */
  static async listen(options: GitServerOptions): Promise<GitServer> {
    const server = new GitServer(options);
    const { host, port } = options;
    await listenOn(server.#server, { host, port, backlog, setting: "--http" });
    return server;
  }

  get port(): number {
    return portOf(this.#server);
  }

  /** Takes no more requests, ends those that only follow a log, and waits for the pushes in hand. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closing.abort();
    await closeHttpServer(this.#server, this.#running, graceMs);
  }

  /** Never rejects: whatever goes wrong ends as an answer and, where it is our fault, in the log. */
  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.on("error", () => undefined);
    const trace = parseTraceparent(request.headers[traceHeader]);
    await inTrace(trace, () => this.#route(request, response));
  }

  async #route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const route = parseRoute(request);
      const { lfs } = this.#options;
      if (route === null || ("lfs" in route && lfs === undefined)) {
        if (this.#options.fallback === undefined) answerText(response, 404, "not found");
        else this.#options.fallback(request, response);
        return;
      }
      const access = await this.#authenticate(request, route.project);
      if (access === null) {
        answerText(response, 404, `there is no project "${route.project}" for you here`);
        return;
      }
      if (!("lfs" in route)) await this.#serve(route, access, request, response);
      else await lfs?.answer({ ...route, action: route.lfs, access }, request, response);
    } catch (error) {
      this.#answerError(error, request, response);
    }
  }

  async #authenticate(request: IncomingMessage, project: string): Promise<GitAccess | null> {
    const token = readToken(request.headers.authorization);
    if (token === null) {
      throw new UnauthenticatedError("log in with a token of this farm as the password");
    }
    return await this.#options.authenticate(token, project);
  }

  async #serve(
    route: GitRoute,
    access: GitAccess,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { repositories, log, idleMs = 60_000 } = this.#options;
    const { service } = route;
    const objects = repositories.objects(access.projectId);
    const header = request.headers["git-protocol"];
    const protocol = Array.isArray(header) ? header[0] : header;
    const kind = route.isAdvertisement ? "advertisement" : "result";
    const reply = new Reply(response, `application/x-${service}-${kind}`);
    const signal = AbortSignal.any([reply.closed, this.#closing.signal]);
    if (route.isAdvertisement) {
      if (!(await this.#lists.acquire(signal))) return reply.end();
      try {
        await reply.write(await advertise(objects, service, protocol, signal));
      } finally {
        this.#lists.release();
      }
      reply.end();
    } else if (service === "git-upload-pack") {
      const body = readBody(request, { maxBytes: 64 * 1024 * 1024, idleMs });
      await uploadPack({ objects, protocol, body, reply, log }, signal);
    } else {
      // git itself refuses a pack above the limit, in words; this ends what does not stop then.
      const maxBytes = repositories.maxPushBytes + 64 * 1024 * 1024;
      const push = await readPushRequest(readBody(request, { maxBytes, idleMs }));
      if (push === null) reply.end();
      else await this.#receive(access, push, reply, signal);
    }
  }

  async #receive(
    access: GitAccess,
    request: PushRequest,
    reply: Reply,
    signal: AbortSignal,
  ): Promise<void> {
    const { repositories, intake, log } = this.#options;
    const refusal = refuseEarly(request);
    if (refusal !== null) {
      for await (const _ of request.pack); // The client listens only when it has said everything.
      await reply.write(renderRefusal(request, refusal));
      reply.end();
      return;
    }
    const entrance = await this.#gate.enter(access.projectId);
    let endedByItself = false;
    let moved: readonly RefUpdate[];
    try {
      const options = { access, request, repositories, intake, reply, log };
      const received = await receivePack(options, signal);
      ({ endedByItself, moved } = received);
    } finally {
      await entrance.leave(endedByItself);
    }
    const isFatal = moved.length > 0 && (await this.#accept(access, request, moved, reply));
    const hasBands = request.capabilities.has("side-band-64k");
    if (hasBands && !isFatal) await reply.write(flushPacket);
    if (endedByItself || reply.hasBegun) reply.end();
    else reply.fail(500, "git was stopped");
  }

  /** Hands over what has moved and follows it. True where the answer ends with git's fatal packet. */
  async #accept(
    access: GitAccess,
    request: PushRequest,
    moved: readonly RefUpdate[],
    reply: Reply,
  ): Promise<boolean> {
    const { repositories, intake, log } = this.#options;
    const canFollow = request.capabilities.has("side-band-64k");
    const following = canFollow
      ? AbortSignal.any([reply.closed, this.#closing.signal])
      : AbortSignal.abort();
    try {
      const objects = repositories.objects(access.projectId);
      await using push = describePush(
        { access, request, listings: repositories.listings },
        objects,
      );
      const followed = await intake.accept(push, moved, following);
      followed?.outcome.catch(() => undefined); // Where nobody follows, nobody is left to hear of it.
      if (followed === null || !canFollow) return false;
      return (await followLog(followed, reply, log, following)) === "fatal";
    } catch (error) {
      log.error("an accepted push was not started", { ...access, moved, error: String(error) });
      const reason = error instanceof SlipwayError ? error.message : "a fault of the farm";
      const text = `the push was received, but nothing was started: ${reason}`;
      if (canFollow) await reply.write(fatalPacket(text));
      return canFollow;
    }
  }

  #answerError(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    if (error instanceof UnauthenticatedError) {
      const challenge = { "www-authenticate": 'Basic realm="Slipway", charset="UTF-8"' };
      answerText(response, 401, error.message, challenge);
    } else if (error instanceof NotFoundError) {
      answerText(response, 404, error.message);
    } else if (error instanceof SlipwayError && !(error instanceof FarmError)) {
      answerText(response, 400, error.message);
    } else {
      // A client that went away is no fault of ours.
      const isGone = request.destroyed && !request.complete;
      if (!isGone && !this.#closing.signal.aborted) {
        this.#options.log.error("a git request failed", { error: String(error) });
      }
      answerText(response, 500, "the farm could not answer");
    }
  }
}

function parseRoute(request: IncomingMessage): Route | null {
  const [path = "", query = ""] = (request.url ?? "").split("?", 2);
  const match = /^\/([A-Za-z0-9][A-Za-z0-9_-]{0,63})\.git\/(.+)$/.exec(path);
  const [, project, action] = match ?? [];
  if (project === undefined || action === undefined) return null;
  const lfs = /^info\/lfs\/(.+)$/.exec(action)?.[1];
  if (lfs !== undefined) return { project, lfs };
  if (request.method === "GET" && action === "info/refs") {
    const service = new URLSearchParams(query).get("service");
    return isService(service) ? { project, service, isAdvertisement: true } : null;
  }
  if (request.method !== "POST" || !isService(action)) return null;
  return { project, service: action, isAdvertisement: false };
}

function isService(name: string | null | undefined): name is GitService {
  return name === "git-upload-pack" || name === "git-receive-pack";
}

/** The password of Basic authentication, whatever the user name is. */
function readToken(authorization: string | undefined): string | null {
  const encoded = /^Basic +([A-Za-z0-9+/=]+)$/i.exec(authorization ?? "")?.[1];
  if (encoded === undefined) return null;
  const text = Buffer.from(encoded, "base64").toString("utf8");
  const colon = text.indexOf(":");
  const token = text.slice(colon + 1);
  return colon < 0 || token === "" ? null : token;
}
