import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join } from "node:path";
import { Readable } from "node:stream";
import { Authenticator } from "../coordinator/access/authenticator.js";
import { createToken, tokenDigest } from "../coordinator/access/token.js";
import { adminService } from "../coordinator/api/admin-service.js";
import { slipwayService } from "../coordinator/api/slipway-service.js";
import type { InvariantReport } from "../coordinator/invariants/check.js";
import { GrpcServer } from "../program/grpc-server.js";
import { listenOn, portOf } from "../program/listen.js";
import { MemoryFarm } from "./memory-farm.js";
import { TcpProxy } from "./tcp-proxy.js";

/**
 * A {@link MemoryFarm} on free local ports: its gRPC API behind a proxy that can cut connections, the
 * page by which it is found, and a git server over smart HTTP that takes the tokens as passwords.
 */
export class MemoryFarmServer implements AsyncDisposable {
  readonly farm = new MemoryFarm();
  /** The token of an administrator, and of a user who is none. */
  readonly tokens = { root: createToken(), ada: createToken() };
  /** What its administrators are told of its invariants, in this order. */
  reports: readonly InvariantReport[] = [];
  readonly #repositories: string;
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  #grpc: GrpcServer | undefined;
  #proxy: TcpProxy | undefined;
  /** Users and passwords that git showed, as `user:password`; null for none. */
  readonly gitCredentials: (string | null)[] = [];

  private constructor(repositories: string) {
    this.#repositories = repositories;
  }

  /** `repositories` is an empty directory for git's. */
  static async start(repositories: string): Promise<MemoryFarmServer> {
    const server = new MemoryFarmServer(repositories);
    const stored = new Map(
      Object.entries(server.tokens).map(([name, token]) => {
        const digest = tokenDigest(token);
        const principal = { userId: name, name, administrator: name === "root" };
        return [digest, { digest, principal, expiresAtMs: null }];
      }),
    );
    const authenticator = new Authenticator({
      findToken: (digest) => stored.get(digest) ?? null,
    });
    server.#grpc = await GrpcServer.listen({
      host: "127.0.0.1",
      port: 0,
      services: [
        slipwayService({ facade: server.farm, authenticator }),
        adminService({
          authenticator,
          backUp: () => Readable.from([]),
          async *inspect() {
            yield* server.reports;
          },
        }),
      ],
    });
    server.#proxy = await TcpProxy.start(server.#grpc.port);
    await listenOn(server.#http, { host: "127.0.0.1", port: 0 });
    server.farm.gitBase = `${server.url}/git`;
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${portOf(this.#http)}`;
  }

  get grpcAddress(): string {
    return `127.0.0.1:${this.#proxy?.port ?? 0}`;
  }

  /** Breaks every connection to the API; new ones are accepted. */
  cutConnections(): void {
    this.#proxy?.cut();
  }

  /** Moves the API to another port, as a restart of the farm might. */
  async moveApi(): Promise<void> {
    await this.#proxy?.[Symbol.asyncDispose]();
    this.#proxy = await TcpProxy.start(this.#grpc?.port ?? 0);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#proxy?.[Symbol.asyncDispose]();
    await this.#grpc?.[Symbol.asyncDispose]();
    this.#http.closeAllConnections();
    this.#http.close();
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "";
    if (path === "/.well-known/slipway") {
      response.setHeader("content-type", "application/json");
      return void response.end(JSON.stringify({ grpc: this.grpcAddress, farm: "test-farm" }));
    }
    if (!path.startsWith("/git/")) return void response.writeHead(404).end("no such page");
    const given = /^Basic (.*)$/.exec(request.headers.authorization ?? "")?.[1];
    const credential = given === undefined ? null : Buffer.from(given, "base64").toString();
    this.gitCredentials.push(credential);
    if (credential?.split(":")[1] !== this.tokens.root) {
      return void response.writeHead(401, { "www-authenticate": 'Basic realm="slipway"' }).end();
    }
    await this.#serveGit(request, response, path.slice("/git".length));
  }

  /** Hands the request to `git http-backend`, which is a CGI program. */
  async #serveGit(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const [pathInfo = "", query = ""] = path.split("?", 2);
    await this.#makeRepository(pathInfo.split("/")[1] ?? "");
    const child = spawn("git", ["http-backend"], {
      env: {
        ...process.env,
        GIT_PROJECT_ROOT: this.#repositories,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: pathInfo,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method ?? "GET",
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        REMOTE_USER: "slipway",
      },
    });
    request.pipe(child.stdin);
    const chunks: Buffer[] = [];
    for await (const chunk of child.stdout) chunks.push(chunk as Buffer);
    const answer = Buffer.concat(chunks);
    const end = answer.indexOf("\r\n\r\n");
    for (const line of answer.subarray(0, end).toString().split("\r\n")) {
      const [name = "", value = ""] = line.split(": ", 2);
      if (name.toLowerCase() === "status") response.statusCode = Number(value.slice(0, 3));
      else response.setHeader(name, value);
    }
    response.end(answer.subarray(end + 4));
  }

  async #makeRepository(name: string): Promise<void> {
    const path = join(this.#repositories, name);
    if ((await mkdir(path, { recursive: true })) === undefined) return;
    await once(spawn("git", ["init", "--quiet", "--bare", "--", path]), "close");
  }
}
