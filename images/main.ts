import { parseArgs } from "node:util";
import Docker from "dockerode";
import { FarmError, UsageError } from "../program/error.js";
import { runProcess } from "../program/process.js";
import {
  allImages,
  explainMissing,
  nginxImage,
  runtimeImage,
  runtimeTypes,
  serviceImage,
  serviceTypes,
} from "./catalogue.js";
import { ensureImages, type ImageReport } from "./docker-builder.js";
import type { ImageSpec } from "./image-spec.js";

const usage = `usage: main.js ensure [--all | TYPE...]

Makes sure of the images that applications and services run in. TYPE is for example nodejs:22 or
mariadb:10.11; without one, the images of the examples and of the tests.

types: nginx, ${[...runtimeTypes, ...serviceTypes].join(", ")}`;

/** What the projects in examples/ use. */
const usualTypes = [
  ...["nodejs:22", "php:8.2", "python:3.11", "ruby:3.1"],
  ...["mariadb:10.11", "redis:7.0"],
];

async function main(argv: readonly string[], signal: AbortSignal): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { all: { type: "boolean" }, help: { type: "boolean" } },
  });
  if (values.help === true) return console.log(usage);
  const [command, ...types] = positionals;
  if (command !== "ensure") throw new UsageError("say what to do: ensure", { hint: usage });
  const wanted = types.length > 0 ? types : usualTypes;
  const specs = values.all === true ? allImages : [nginxImage, ...wanted.map(imageOf)];
  const mirror = process.env["SLIPWAY_DEBIAN_MIRROR"];
  let presentCount = 0;
  await ensureImages(
    new Docker(),
    [...new Set(specs)],
    {
      observer: {
        started: (tag) => console.error(`image ${tag} ...`),
        finished: (report) => {
          if (report.outcome === "present") presentCount++;
          else console.error(describe(report));
        },
      },
      ...(mirror === undefined ? {} : { mirror }),
    },
    signal,
  );
  if (presentCount > 0) console.error(`images: ${presentCount} up to date`);
}

function imageOf(text: string): ImageSpec {
  if (text === "nginx") return nginxImage;
  const [name = "", version = ""] = text.split(":");
  const type = { name, version };
  const entry = runtimeImage(type) ?? serviceImage(type);
  if (entry === null) throw new UsageError(explainMissing(type, "runtime"), { hint: usage });
  return entry.image;
}

function describe({ tag, outcome, durationMs }: ImageReport): string {
  return `image ${tag}: ${outcome} in ${(durationMs / 1000).toFixed(1)} s`;
}

await runProcess(async (shutdown) => {
  try {
    await main(process.argv.slice(2), shutdown);
  } catch (error) {
    // Setup goes on where this exits with 0, so being interrupted must count as a failure.
    if (!shutdown.aborted) throw error;
    throw new FarmError("interrupted before all images were there", { cause: error });
  }
});
