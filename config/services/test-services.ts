import assert from "node:assert/strict";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";
import type { Checked } from "../model.js";
import type { Service } from "./service-model.js";

/** Checks a small project with this file of services. */
export async function check(
  services: string,
  more: Readonly<Record<string, string>> = {},
): Promise<Checked> {
  return await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": "name: app\ntype: nodejs:22\n",
      ".slipway/services.yaml": services,
      ...more,
    }),
  );
}

/** The first service of a file without errors. */
export async function accept(services: string): Promise<{ service: Service; warnings: string[] }> {
  const { project, errors, warnings } = await check(services);
  assert.deepEqual(errors.map(show), []);
  const [service] = project?.services ?? [];
  assert.ok(service !== undefined);
  return { service, warnings: warnings.map(({ message }) => message) };
}

/** A problem in a line. */
export function show({ path, message, hint }: Checked["errors"][number]): string {
  return `${path}: ${message}${hint === null ? "" : ` (${hint})`}`;
}

/** A file with one entry. */
export function below(name: string, block: string): string {
  return `${name}:\n${block.replace(/^/gm, "  ")}\n`;
}
