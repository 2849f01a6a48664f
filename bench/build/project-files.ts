import type { Files } from "../../test/small-application.js";

/** One application of a project. */
export interface BenchApplication {
  readonly name: string;
  /** Where it is in the repository; "" is all of it. */
  readonly directory: string;
}

/** What an application's build installs with npm; "none" runs the hook alone. */
export type Flavor = "npm" | "none";

/** The configuration of a project, and a server for each application, by path; dependencies come on top. */
export function projectFiles(
  applications: readonly BenchApplication[],
  flavor: Flavor,
  buildProgram: string,
): Files {
  const files: Record<string, string> = { ".slipway/routes.yaml": routesOf(applications) };
  for (const { name, directory } of applications) {
    files[inside(directory, ".slipway.app.yaml")] = settingsOf(name, flavor);
    files[inside(directory, "server.js")] = server;
    files[inside(directory, "build.js")] = buildProgram;
    files[inside(directory, "package.json")] = '{"type":"module"}\n';
  }
  return files;
}

/** The path of what an application has at `path`, in the repository. */
export function inside(directory: string, path: string): string {
  return directory === "" ? path : `${directory}/${path}`;
}

/** A build hook that reads one file and writes one: what is measured is all that is around it. */
export const smallBuild = `import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

mkdirSync("built", { recursive: true });
writeFileSync("built/first.js", readFileSync("src/part-0/file-0.js"));
`;

/** The file with which the build hooks below are told what to make. */
export const settingFile = "setting.json";

/**
 * A build hook that writes so many files of 10 KB in the mean below built/, in directories of 25. Every
 * hundredth has the version in it, so that another version changes one of a hundred, each in a directory of
 * its own.
 */
export const largeBuild = `import { mkdirSync, readFileSync, writeFileSync } from "node:fs";

const { files, version } = JSON.parse(readFileSync("${settingFile}", "utf8"));
const pool = Buffer.alloc(64 * 1024, "the output of a build, again and again\\n");
for (let index = 0; index < files; index += 1) {
  const directory = Math.floor(index / 25);
  const path = "built/" + Math.floor(directory / 50) + "/" + (directory % 50);
  if (index % 25 === 0) mkdirSync(path, { recursive: true });
  const said = index % 100 === 0 ? "version " + version : "unchanged";
  const size = 1_000 + ((index * 7_919) % 18_000);
  const head = Buffer.from("file " + index + ", " + said + "\\n");
  writeFileSync(path + "/" + index + ".txt", Buffer.concat([head, pool.subarray(0, size)]));
}
`;

/** How many bytes the files have together that another version of {@link largeBuild} changes. */
export function changedBytesOf(files: number): number {
  let sum = 0;
  for (let index = 0; index < files; index += 100) sum += 1_000 + ((index * 7_919) % 18_000);
  return sum;
}

/** A build hook that keeps one processor busy. */
export const busyBuild = `import { pbkdf2Sync } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const { salt, iterations } = JSON.parse(readFileSync("${settingFile}", "utf8"));
writeFileSync("key.txt", pbkdf2Sync("password", salt, iterations, 32, "sha256").toString("hex"));
`;

function settingsOf(name: string, flavor: Flavor): string {
  return `name: ${name}
type: nodejs:22
build:
  flavor: ${flavor}
hooks:
  build: |
    set -e
    node build.js
web:
  commands:
    start: node server.js
  locations:
    "/":
      passthru: true
`;
}

function routesOf(applications: readonly BenchApplication[]): string {
  return applications
    .map(({ name }, index) => {
      const host = index === 0 ? "{default}" : `${name}.{default}`;
      return `"http://${host}/":\n  type: upstream\n  upstream: ${name}:http\n`;
    })
    .join("");
}

const server = `import { createServer } from "node:http";

const server = createServer((request, response) => response.end("here\\n"));
server.listen(Number(process.env.PORT));
process.once("SIGTERM", () => server.close());
`;
