import { InvalidError } from "../../program/error.js";
import { encodeAction, encodeCommand, type ActionOutput, type ActionResult } from "../action.js";
import { digestOf, emptyDigest, parseDigest, type Digest } from "../digest.js";

/**
 * How a result is kept where its outputs are spread over several caches. A cache keeps and serves only
 * what it has all of, and none has all of these trees. So the result is kept under an action of its own,
 * which only we look for, and names its trees in its paths, not as trees; whoever reads it verifies them.
 */
export interface ResultRecord {
  readonly action: Digest;
  /** The bytes of that action, to be stored where its result is. */
  readonly bytes: Buffer;
}

const noCommand = digestOf(encodeCommand({ arguments: [], environment: {}, outputPaths: [] }));

/** The action under which the result of `action` is kept. */
export function recordOf(action: Digest): ResultRecord {
  const bytes = encodeAction({
    command: noCommand,
    inputRoot: action,
    timeoutSeconds: 0,
    platform: { "slipway-result": "sharded" },
  });
  return { action: digestOf(bytes), bytes };
}

/** The result in the form in which it is kept. */
export function toRecord(result: ActionResult): ActionResult {
  const outputs = result.outputs.map(({ path, root }) => ({
    path: `${root}:${path}`,
    root: emptyDigest,
  }));
  return { ...result, outputs };
}

/** The result that is kept so. Null where it is none of ours. */
export function fromRecord(record: ActionResult): ActionResult | null {
  const outputs: ActionOutput[] = [];
  for (const { path } of record.outputs) {
    const colon = path.indexOf(":");
    try {
      outputs.push({ root: parseDigest(path.slice(0, colon)), path: path.slice(colon + 1) });
    } catch (error) {
      if (error instanceof InvalidError) return null;
      throw error;
    }
  }
  return { ...record, outputs };
}
