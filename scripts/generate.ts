/**
 * Writes the TypeScript types of the .proto contracts to proto/gen, to proto/gen/contracts the code that
 * speaks them, to proto/gen/descriptors.ts what tells others of them, and the page of the documentation that says what triggers what. With --check it writes
 * nothing and fails where the committed files are not what would be written.
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { contractModule } from "./contracts.js";
import { descriptorsModule } from "./descriptors.js";
import { renderTriggers } from "./what-triggers-what.js";

const root = fileURLToPath(new URL("..", import.meta.url));
const target = join(root, "proto/gen");
const triggersPage = join(root, "docs/what-triggers-what.md");

function generate(directory: string): void {
  const protos = filesBelow(join(root, "proto"))
    .filter((file) => file.endsWith(".proto"))
    .map((file) => relative(join(root, "proto"), file));
  execFileSync(
    process.execPath,
    [
      join(root, "node_modules/@grpc/proto-loader/build/bin/proto-loader-gen-types.js"),
      "--longs=Number",
      "--enums=String",
      "--bytes=Buffer",
      "--defaults",
      "--oneofs",
      "--grpcLib=@grpc/grpc-js",
      "--importFileExtension=.js",
      "--inputTemplate=%sInput",
      "--outputTemplate=%s",
      // An array option takes every word after it, so another option has to follow.
      `--includeDirs=${join(root, "proto")}`,
      `--outDir=${directory}`,
      ...protos,
    ],
    { cwd: join(root, "proto"), stdio: ["ignore", "ignore", "inherit"] },
  );
  for (const file of filesBelow(directory)) {
    // The tool notes where each contract lay on this machine.
    writeFileSync(file, readFileSync(file, "utf8").replaceAll(`${root}proto/`, "proto/"));
  }
  mkdirSync(join(directory, "contracts"));
  for (const proto of protos) {
    const module = contractModule(join(root, "proto"), proto);
    if (module === null) continue;
    writeFileSync(join(directory, "contracts", `${basename(proto, ".proto")}.ts`), module);
  }
  writeFileSync(join(directory, "descriptors.ts"), descriptorsModule(join(root, "proto"), protos));
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function contentsBelow(directory: string): Map<string, string> {
  return new Map(
    filesBelow(directory).map((file) => [relative(directory, file), readFileSync(file, "utf8")]),
  );
}

if (process.argv.includes("--check")) {
  const fresh = mkdtempSync(join(tmpdir(), "slipway-generate-"));
  try {
    generate(fresh);
    const [have, want] = [contentsBelow(target), contentsBelow(fresh)];
    const stale = [...new Set([...have.keys(), ...want.keys()])].filter(
      (file) => have.get(file) !== want.get(file),
    );
    if (stale.length > 0) {
      console.error(`proto/gen is not up to date: ${stale.join(", ")}\n  hint: npm run generate`);
      process.exitCode = 1;
    }
    if (readFileSync(triggersPage, "utf8") !== renderTriggers()) {
      console.error("docs/what-triggers-what.md is not up to date\n  hint: npm run generate");
      process.exitCode = 1;
    }
  } finally {
    rmSync(fresh, { recursive: true });
  }
} else {
  rmSync(target, { recursive: true, force: true });
  generate(target);
  writeFileSync(triggersPage, renderTriggers());
}
