import type {
  ActionResult as WireActionResult,
  ActionResultInput,
} from "../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { Timestamp } from "../proto/gen/google/protobuf/Timestamp.js";
import type { ActionOutput, ActionResult } from "./action.js";
import { digestFromWire, digestToWire } from "./digest.js";

/**
 * A result as the Remote Execution API has it. The outputs carry root_directory_digest alone: a
 * tree_digest would need every directory again in one message, which only foreign clients read.
 */
export function actionResultToWire(result: ActionResult): ActionResultInput {
  const seconds = Math.floor(result.durationMs / 1000);
  return {
    outputDirectories: result.outputs.map(({ path, root }) => ({
      path,
      rootDirectoryDigest: digestToWire(root),
    })),
    exitCode: result.exitCode,
    executionMetadata: {
      worker: result.worker,
      virtualExecutionDuration: {
        seconds,
        nanos: Math.round((result.durationMs - seconds * 1000) * 1e6),
      },
    },
  };
}

/** A result of the Remote Execution API as ours, or null where its outputs are not trees of ours. */
export function actionResultFromWire(wire: WireActionResult): ActionResult | null {
  const outputs: ActionOutput[] = [];
  for (const { path, rootDirectoryDigest } of wire.outputDirectories) {
    if (rootDirectoryDigest === null) return null;
    outputs.push({ path, root: digestFromWire(rootDirectoryDigest) });
  }
  if (wire.outputFiles.length > 0) return null;
  return {
    outputs,
    exitCode: wire.exitCode,
    worker: wire.executionMetadata?.worker ?? "",
    durationMs: durationOf(wire),
  };
}

function durationOf({ executionMetadata: metadata }: WireActionResult): number {
  const virtual = metadata?.virtualExecutionDuration;
  if (virtual !== null && virtual !== undefined) return millisecondsOf(virtual);
  const start = metadata?.executionStartTimestamp;
  const end = metadata?.executionCompletedTimestamp;
  if (!start || !end) return 0;
  return Math.max(0, millisecondsOf(end) - millisecondsOf(start));
}

function millisecondsOf({ seconds, nanos }: Timestamp): number {
  return seconds * 1000 + nanos / 1e6;
}
