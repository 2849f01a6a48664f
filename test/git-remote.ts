import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";

const identity = ["-c", "user.name=Ada", "-c", "user.email=ada@example.com"];
const environment = {
  PATH: process.env["PATH"] ?? "",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  LC_ALL: "C",
};

/** Repositories of somebody else, as git's own HTTP server serves them, that can be told to misbehave. */
export class GitRemote implements AsyncDisposable {
  readonly #directory: string;
  readonly #server: Server;
  /** Every path that was asked for, with its query. */
  readonly requests: string[] = [];
  /** Answers in place of git; undefined: git answers. */
  misbehave: (request: IncomingMessage, response: ServerResponse) => true | undefined = () =>
    undefined;

  private constructor(directory: string) {
    this.#directory = directory;
    this.#server = createServer((request, response) => {
      this.requests.push(request.url ?? "");
      if (this.misbehave(request, response) === true) return;
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  static async start(): Promise<GitRemote> {
    const remote = new GitRemote(await mkdtemp(join(tmpdir(), "slipway-remote-")));
    remote.#server.listen(0, "127.0.0.1");
    await once(remote.#server, "listening");
    return remote;
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  url(name: string): string {
    return `http://127.0.0.1:${this.port}/${name}.git`;
  }

  /** Commits these files, and only these, to `main` of a repository; gives the commit's id. */
  async commit(
    name: string,
    files: Readonly<Record<string, string | Buffer>>,
    links: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const work = join(this.#directory, "work", name);
    await rm(work, { recursive: true, force: true });
    await mkdir(work, { recursive: true });
    const bare = ["--git-dir", this.path(name)];
    await this.#git("init", "--quiet", "--bare", "--initial-branch=main", this.path(name));
    const git = (...args: readonly string[]) =>
      this.#git(...identity, ...bare, "--work-tree", work, ...args);
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(work, path)), { recursive: true });
      await writeFile(join(work, path), content);
    }
    await git("read-tree", "--empty");
    await git("add", "--all", "--force");
    for (const [path, commit] of Object.entries(links)) {
      await git("update-index", "--add", "--cacheinfo", `160000,${commit},${path}`);
    }
    await git("commit", "--quiet", "--allow-empty", "-m", "Change");
    return (await git("rev-parse", "HEAD")).trim();
  }

  /** The bare repository of that name. */
  path(name: string): string {
    return join(this.#directory, "served", `${name}.git`);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#server.closeAllConnections();
    const closed = once(this.#server, "close");
    this.#server.close();
    await closed;
    await rm(this.#directory, { recursive: true, force: true, maxRetries: 3 });
  }

  async #git(...args: readonly string[]): Promise<string> {
    const child = spawn("git", args, { env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const [stdout, stderr, [status]] = await Promise.all([
      textOf(child.stdout),
      textOf(child.stderr),
      once(child, "close") as Promise<[number | null]>,
    ]);
    if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
    return stdout;
  }

  /** Runs git's CGI program. */
  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [path = "", query = ""] = (request.url ?? "").split("?", 2);
    const child = spawn("git", ["http-backend"], {
      env: {
        ...environment,
        GIT_PROJECT_ROOT: join(this.#directory, "served"),
        GIT_HTTP_EXPORT_ALL: "1",
        GIT_PROTOCOL: String(request.headers["git-protocol"] ?? ""),
        HTTP_CONTENT_ENCODING: request.headers["content-encoding"] ?? "",
        REQUEST_METHOD: request.method ?? "GET",
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        PATH_INFO: path,
        QUERY_STRING: query,
      },
      stdio: ["pipe", "pipe", "ignore"],
    });
    child.stdin.on("error", () => undefined);
    request.pipe(child.stdin);
    const output: Buffer[] = [];
    for await (const chunk of child.stdout) output.push(chunk as Buffer);
    const whole = Buffer.concat(output);
    const end = whole.indexOf("\r\n\r\n");
    for (const line of whole.toString("latin1", 0, end).split("\r\n")) {
      const [name = "", value = ""] = line.split(/: /, 2);
      if (name === "Status") response.statusCode = Number(value.slice(0, 3));
      else response.setHeader(name, value);
    }
    response.end(whole.subarray(end + 4));
  }
}

async function textOf(stream: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stream) text += String(chunk);
  return text;
}
