import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import Docker from "dockerode";
import { FarmError } from "../program/error.js";
import { baseImage, nginxImage } from "./catalogue.js";
import { ensureImages, type ImageReport } from "./docker-builder.js";
import { openDocker } from "./test-container.js";

const quiet = { started: () => undefined, finished: () => undefined };

test("images that are up to date are recognised at once, and nothing is built", async (t) => {
  const docker = await openDocker(t, nginxImage.tag);
  if (docker === null) return;
  const reports: ImageReport[] = [];
  const built: string[] = [];
  const observer = {
    started: (tag: string) => void built.push(tag),
    finished: (report: ImageReport) => void reports.push(report),
  };
  await ensureImages(docker, [nginxImage], { observer }, t.signal);
  assert.deepEqual(built, []);
  assert.deepEqual(
    reports.map(({ tag, outcome }) => ({ tag, outcome })),
    [{ tag: nginxImage.tag, outcome: "present" }],
  );
});

test("an image of another recipe is built anew; what it replaces stays where it has another name", async (t) => {
  const docker = await openDocker(t, baseImage.tag, nginxImage.tag);
  if (docker === null) return;
  const repository = `slipway-images-test-${randomBytes(6).toString("hex")}`;
  const spec = { ...nginxImage, tag: `${repository}:1` };
  await docker.getImage(baseImage.tag).tag({ repo: repository, tag: "1" });
  try {
    const outcomes: string[] = [];
    const observer = {
      ...quiet,
      finished: ({ outcome }: ImageReport) => void outcomes.push(outcome),
    };
    await ensureImages(docker, [spec], { observer }, t.signal);
    await ensureImages(docker, [spec], { observer }, t.signal);
    assert.deepEqual(outcomes, ["built", "present"]);
    await docker.getImage(baseImage.tag).inspect();
  } finally {
    await docker.getImage(spec.tag).remove();
  }
});

test("without a Docker engine the error says what to install", async (t) => {
  const docker = new Docker({ socketPath: "/nonexistent/docker.sock" });
  await assert.rejects(
    ensureImages(docker, [nginxImage], { observer: quiet }, t.signal),
    (error) => error instanceof FarmError && /apt-get install docker\.io/.test(error.hint ?? ""),
  );
});
