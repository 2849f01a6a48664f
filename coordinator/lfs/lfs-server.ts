import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { FarmError, InvalidError, SlipwayError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import type { GitAccess } from "../git/intake.js";
import { readBody } from "../git/request-body.js";
import type { LfsPointer } from "./lfs-pointer.js";
import type { LfsStore } from "./lfs-store.js";

export interface LfsServerOptions {
  readonly store: LfsStore;
  /** Where people reach the git server; null: where the request came to. */
  readonly publicUrl: string | null;
  readonly log: Log;
  /** A client that sends nothing for so long is given up. Default 60 s. */
  readonly idleMs?: number;
}

/** A request of Git LFS, by what stands behind `/<project>.git/info/lfs/` in its path. */
export interface LfsRequest {
  readonly project: string;
  readonly action: string;
  readonly access: GitAccess;
}

const mediaType = "application/vnd.git-lfs+json";
const maxBatchBytes = 4 * 1024 * 1024;
const maxBatchObjects = 2_000;

/**
 * Git LFS over HTTP: its batch API with the transfer `basic`, beside the git server and with the same
 * tokens. Locks are not supported, which clients are told in the way that they understand.
 */
export class LfsServer {
  readonly #options: LfsServerOptions;

  constructor(options: LfsServerOptions) {
    this.#options = options;
  }

  /** Answers one request of somebody who may reach the project. Never rejects. */
  async answer(
    asked: LfsRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    try {
      await this.#route(asked, request, response);
    } catch (error) {
      if (error instanceof SlipwayError && !(error instanceof FarmError)) {
        const hint = error.hint === undefined ? "" : ` ${error.hint}`;
        answerJson(response, 422, { message: `${error.message}.${hint}` });
      } else {
        const isGone = request.destroyed && !request.complete;
        if (!isGone)
          this.#options.log.error("a request of Git LFS failed", { error: String(error) });
        answerJson(response, 500, { message: "the farm could not answer" });
      }
    }
  }

  async #route(
    asked: LfsRequest,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { action, access } = asked;
    const { method } = request;
    if (method === "POST" && action === "objects/batch") {
      const batch = parseBatch(await this.#read(request));
      answerJson(response, 200, await this.#batch(asked, request, batch));
    } else if (method === "POST" && action === "verify") {
      await this.#verify(access, parseObject(await this.#read(request)), response);
    } else {
      const [, oid, size] = /^objects\/([0-9a-f]{64})(?:\/([0-9]{1,15}))?$/.exec(action) ?? [];
      if (oid !== undefined && size === undefined && method === "GET") {
        await this.#download(access, oid, response);
      } else if (oid !== undefined && size !== undefined && method === "PUT") {
        await this.#upload(access, { oid, sizeBytes: Number(size) }, request, response);
      } else {
        const what = /^locks(?:\/|\?|$)/.test(action) ? "locks are" : "this is";
        answerJson(response, 404, { message: `${what} not supported here` });
      }
    }
  }

  async #batch(
    { project, access }: LfsRequest,
    request: IncomingMessage,
    { operation, objects }: Batch,
  ): Promise<unknown> {
    const base = this.#options.publicUrl ?? `http://${request.headers.host ?? "localhost"}`;
    const url = `${base}/${project}.git/info/lfs`;
    // What the client has shown already, so that it need not ask its user again.
    const header = { Authorization: request.headers.authorization ?? "" };
    const answers = objects.map(async ({ oid, sizeBytes }) => {
      const there = await this.#options.store.find(access.projectId, oid);
      const asked = { oid, size: sizeBytes };
      const href = `${url}/objects/${oid}`;
      if (there !== null && there.sizeBytes !== sizeBytes) {
        const message = `object ${oid} has ${there.sizeBytes} bytes, not ${sizeBytes}`;
        return { ...asked, error: { code: 422, message } };
      }
      if (operation === "download") {
        if (there !== null)
          return { ...asked, authenticated: true, actions: { download: { href, header } } };
        return { ...asked, error: { code: 404, message: "there is no such object" } };
      }
      if (there !== null) return asked;
      const { maxBytes } = this.#options.store;
      if (sizeBytes > maxBytes) {
        const message = `object ${oid} has ${sizeBytes} bytes, more than ${maxBytes}`;
        return { ...asked, error: { code: 422, message } };
      }
      const upload = { href: `${href}/${sizeBytes}`, header };
      const verify = { href: `${url}/verify`, header };
      return { ...asked, authenticated: true, actions: { upload, verify } };
    });
    return { transfer: "basic", hash_algo: "sha256", objects: await Promise.all(answers) };
  }

  async #verify(
    { projectId }: GitAccess,
    { oid, sizeBytes }: LfsPointer,
    response: ServerResponse,
  ): Promise<void> {
    const there = await this.#options.store.find(projectId, oid);
    if (there === null) return answerJson(response, 404, { message: "there is no such object" });
    if (there.sizeBytes === sizeBytes) return answerJson(response, 200, {});
    const message = `object ${oid} has ${there.sizeBytes} bytes, not ${sizeBytes}`;
    answerJson(response, 422, { message });
  }

  async #download({ projectId }: GitAccess, oid: string, response: ServerResponse): Promise<void> {
    const there = await this.#options.store.find(projectId, oid);
    if (there === null) return answerJson(response, 404, { message: "there is no such object" });
    response.writeHead(200, {
      "content-type": "application/octet-stream",
      "content-length": there.sizeBytes,
      "x-content-type-options": "nosniff",
    });
    try {
      await pipeline(createReadStream(there.path), response);
    } catch {
      response.destroy(); // The client has a part of it, and knows by its length.
    }
  }

  async #upload(
    { projectId }: GitAccess,
    object: LfsPointer,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const { store, idleMs = 60_000 } = this.#options;
    if (object.sizeBytes > store.maxBytes) {
      throw new InvalidError(`objects of more than ${store.maxBytes} bytes are not taken`);
    }
    const body = readBody(request, { maxBytes: store.maxBytes, idleMs });
    await store.receive(projectId, object, body);
    answerJson(response, 200, {});
  }

  async #read(request: IncomingMessage): Promise<unknown> {
    const { idleMs = 60_000 } = this.#options;
    const parts: Buffer[] = [];
    for await (const part of readBody(request, { maxBytes: maxBatchBytes, idleMs })) {
      parts.push(part);
    }
    try {
      return JSON.parse(Buffer.concat(parts).toString("utf8"));
    } catch (cause) {
      throw new InvalidError("the request is not JSON", { cause });
    }
  }
}

interface Batch {
  readonly operation: "download" | "upload";
  readonly objects: readonly LfsPointer[];
}

function parseBatch(value: unknown): Batch {
  const { operation, objects, hash_algo: algorithm, transfers } = record(value);
  if (operation !== "download" && operation !== "upload") {
    throw new InvalidError("the operation is neither download nor upload");
  }
  if (algorithm !== undefined && algorithm !== "sha256") {
    throw new InvalidError("objects have no other digests than sha256 here");
  }
  if (Array.isArray(transfers) && transfers.length > 0 && !transfers.includes("basic")) {
    throw new InvalidError("objects are transferred by basic alone here");
  }
  if (!Array.isArray(objects)) throw new InvalidError("the request has no list of objects");
  if (objects.length > maxBatchObjects) {
    throw new InvalidError(`a request is about ${maxBatchObjects} objects at most`);
  }
  return { operation, objects: objects.map(parseObject) };
}

function parseObject(value: unknown): LfsPointer {
  const { oid, size } = record(value);
  if (typeof oid !== "string" || !/^[0-9a-f]{64}$/.test(oid)) {
    throw new InvalidError("an object has no oid of 64 lower-case hex digits");
  }
  if (typeof size !== "number" || !Number.isSafeInteger(size) || size < 0) {
    throw new InvalidError(`object ${oid} has no size that can be read`);
  }
  return { oid, sizeBytes: size };
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new InvalidError("the request is not an object of JSON");
  }
  return value as Readonly<Record<string, unknown>>;
}

function answerJson(response: ServerResponse, status: number, value: unknown): void {
  if (response.headersSent || response.destroyed) return void response.destroy();
  response.writeHead(status, {
    "content-type": mediaType,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    // What is left of a request that was refused is not read.
    ...(status >= 400 && { connection: "close" }),
  });
  response.end(`${JSON.stringify(value)}\n`);
}
