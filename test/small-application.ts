/** The files of a project, by path. */
export type Files = Readonly<Record<string, string>>;

export interface SmallApplicationOptions {
  /** Sent as `X-App-Version` and as the body of every page. */
  readonly version: string;
  /** Scripts, a line each; none by default. */
  readonly buildHook?: readonly string[];
  readonly deployHook?: readonly string[];
  /** What starts it; by default the server below. */
  readonly start?: string;
  /** More lines of the application's file, for example relationships. */
  readonly more?: string;
}

/**
 * A small project without dependencies, which is built in no time. `GET /` says its version; `POST
 * /entries` adds the body as a line to a file that all versions share, `GET /entries` shows them; `GET
 * /slow` takes a second. Started as `node server.js abrupt` it drops its requests when it is stopped.
 */
export function smallApplication(options: SmallApplicationOptions): Files {
  return {
    ".slipway.app.yaml": applicationFile(options),
    ".slipway/routes.yaml": `"http://{default}/":\n  type: upstream\n  upstream: app:http\n`,
    "version.js": `export const version = "${options.version}";\n`,
    "server.js": server,
  };
}

function applicationFile({ buildHook, deployHook, start, more }: SmallApplicationOptions): string {
  return [
    "name: app",
    "type: nodejs:22",
    "build:",
    "  flavor: none",
    "disk: 128",
    "mounts:",
    "  data:",
    "    source: local",
    "    source_path: data",
    ...(buildHook === undefined && deployHook === undefined ? [] : ["hooks:"]),
    ...hook("build", buildHook),
    ...hook("deploy", deployHook),
    "web:",
    "  commands:",
    `    start: ${start ?? "node server.js"}`,
    "  locations:",
    '    "/":',
    "      passthru: true",
    ...(more === undefined ? [] : [more]),
    "",
  ].join("\n");
}

function hook(name: string, lines: readonly string[] | undefined): readonly string[] {
  if (lines === undefined) return [];
  return [`  ${name}: |`, ...["set -e", ...lines].map((line) => `    ${line}`)];
}

const server = `import { appendFileSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import { version } from "./version.js";

const file = "data/entries";
let isStopping = false;
const server = createServer((request, response) => {
  if (isStopping) response.shouldKeepAlive = false;
  response.setHeader("X-App-Version", version);
  if (request.url === "/slow") return void setTimeout(() => response.end(version), 1000);
  if (request.url !== "/entries") return response.end(version + "\\n");
  if (request.method !== "POST") return response.end(readEntries());
  let body = "";
  request.setEncoding("utf8").on("data", (text) => (body += text));
  request.on("end", () => {
    appendFileSync(file, body + "\\n");
    response.end("stored\\n");
  });
});
server.listen(Number(process.env.PORT), () => console.log("version " + version + " listens"));
process.once("SIGTERM", () => {
  if (process.argv[2] === "abrupt") process.exit();
  isStopping = true;
  server.close();
  server.closeIdleConnections();
});

function readEntries() {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
`;
