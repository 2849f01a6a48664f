import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Pool } from "undici";
import { runBounded } from "../../content/client/cache-channel.js";
import { hashOf } from "../../content/digest.js";
import { freePort } from "../../farm/nats-server.js";
import { FarmError } from "../../program/error.js";
import { TestProcess } from "../../test/test-process.js";
import { streamsAtOnce, type Blob } from "./reapi-load.js";
import { isListening } from "./servers.js";

/** Debian's own stands where only root looks. */
const path = `${process.env["PATH"] ?? ""}:/usr/sbin`;

/**
 * A cache as simple as it gets: nginx with its WebDAV module, to which each blob is a file that is PUT and
 * got. It neither hashes what comes nor syncs it.
 */
export class WebDavServer implements AsyncDisposable {
  static readonly title = "nginx WebDAV";
  readonly name = WebDavServer.title;
  readonly #process: TestProcess;
  readonly #pool: Pool;

  private constructor(started: TestProcess, port: number) {
    this.#process = started;
    this.#pool = new Pool(`http://127.0.0.1:${port}`, { connections: streamsAtOnce });
  }

  /** Serves `directory`, on a free port; null where nginx or its module is not installed. */
  static async start(directory: string): Promise<WebDavServer | null> {
    if (!(await hasModule())) return null;
    await mkdir(join(directory, "cas"), { recursive: true });
    const port = await freePort();
    const settings = join(directory, "nginx.conf");
    await writeFile(settings, settingsOf(directory, port));
    const words = ["-p", directory, "-c", settings, "-e", join(directory, "errors")];
    const started = TestProcess.spawn("nginx", words, { PATH: path });
    if (await isListening(port, started)) return new WebDavServer(started, port);
    throw new FarmError(`nginx did not start: see ${join(directory, "errors")}`);
  }

  /** Stores each blob by a request of its own, so many at once as streams of gRPC. */
  async write(blobs: readonly Blob[]): Promise<void> {
    await runBounded(blobs, streamsAtOnce, async ({ digest, bytes }) => {
      const target = { path: `/cas/${hashOf(digest)}`, method: "PUT" } as const;
      const { statusCode, body } = await this.#pool.request({ ...target, body: bytes });
      await body.dump();
      if (statusCode !== 201) throw new FarmError(`nginx answered a PUT with ${statusCode}`);
    });
  }

  /** Reads each blob by a request of its own. */
  async read(blobs: readonly Blob[]): Promise<void> {
    await runBounded(blobs, streamsAtOnce, async ({ digest, bytes }) => {
      const target = { path: `/cas/${hashOf(digest)}`, method: "GET" } as const;
      const { body } = await this.#pool.request(target);
      let came = 0;
      for await (const chunk of body as AsyncIterable<Buffer>) came += chunk.length;
      if (came !== bytes.length) throw new FarmError(`${came} bytes came of ${bytes.length}`);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#pool.close();
    await this.#process.stop();
  }
}

async function hasModule(): Promise<boolean> {
  const child = spawn("nginx", ["-V"], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, PATH: path },
  });
  let told = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told += text));
  return await once(child, "close").then(
    () => told.includes("--with-http_dav_module"),
    () => false,
  );
}

/** Everything that nginx writes stands in `directory`; a body becomes a file by being renamed. */
function settingsOf(directory: string, port: number): string {
  // Whoever starts it as root has the directory to himself; nobody else's rights are needed.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `
    daemon off; ${user}
    worker_processes auto;
    pid ${join(directory, "pid")};
    events {}
    http {
      access_log off;
      sendfile on;
      tcp_nopush on;
      keepalive_requests 1000000;
      client_max_body_size 0;
      client_body_temp_path ${join(directory, "incoming")};
      proxy_temp_path ${join(directory, "unused-proxy")};
      fastcgi_temp_path ${join(directory, "unused-fastcgi")};
      uwsgi_temp_path ${join(directory, "unused-uwsgi")};
      scgi_temp_path ${join(directory, "unused-scgi")};
      server {
        listen 127.0.0.1:${port};
        root ${directory};
        location /cas/ { dav_methods PUT; }
      }
    }
  `;
}
