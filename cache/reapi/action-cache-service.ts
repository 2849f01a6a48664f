import { digestFromWire, sizeOf, type Digest } from "../../content/digest.js";
import { BlobMissingError } from "../../content/error.js";
import { readWire } from "../../content/wire.js";
import { ConflictError, InvalidError, NotFoundError, SlipwayError } from "../../program/error.js";
import { unary } from "../../program/grpc-server.js";
import type { ActionCacheHandlers } from "../../proto/gen/build/bazel/remote/execution/v2/ActionCache.js";
import type {
  ActionResult,
  ActionResultInput,
} from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { TreeVerifier } from "../trees/tree-verifier.js";
import { parseInstance, parseWireDigest, requireSha256 } from "./request.js";
import { referencesOf } from "./result-references.js";

/** Keeps encoded results by instance and action. */
export interface ResultJournal {
  getResult(instance: string, action: Digest): Buffer | null;
  putResult(instance: string, action: Digest, result: Buffer): Promise<void>;
}

/** The wire form of results, which the contract knows. */
export interface ResultCodec {
  readonly serialize: (result: ActionResultInput) => Buffer;
  readonly deserialize: (bytes: Buffer) => ActionResult;
}

interface Parts {
  readonly store: BlobStore;
  readonly trees: TreeVerifier;
  readonly journal: ResultJournal;
  readonly guard: AccessGuard;
  readonly codec: ResultCodec;
}

/** Larger outputs are not sent along with a result, whoever asks. */
const maxInlineBytes = 1024 * 1024;

/** REAPI's ActionCache. A result is stored and served only while all that it names is there. */
export function actionCacheService(parts: Parts): ActionCacheHandlers {
  const { store, journal, guard, codec } = parts;
  return {
    GetActionResult: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "ac:read");
      requireSha256(request.digestFunction);
      const action = parseWireDigest(request.actionDigest);
      const encoded = journal.getResult(instance, action);
      if (encoded === null) throw new NotFoundError(`the action ${action} was not done here yet`);
      const result = codec.deserialize(encoded);
      const missing = await findIncomplete(parts, instance, result, signal);
      if (missing !== null) {
        throw new NotFoundError(`the result of action ${action} is incomplete: ${missing}`);
      }
      if (request.inlineStdout) await inline(store, instance, result, "stdout");
      if (request.inlineStderr) await inline(store, instance, result, "stderr");
      return result;
    }),

    UpdateActionResult: unary(async (request, { metadata, signal }) => {
      const instance = parseInstance(request.instanceName);
      guard.require(metadata, instance, "ac:write");
      requireSha256(request.digestFunction);
      const action = parseWireDigest(request.actionDigest);
      const result = request.actionResult;
      if (result === null) throw new InvalidError("the request has no result");
      await requireAction(store, instance, action);
      const missing = await findIncomplete(parts, instance, result, signal);
      if (missing !== null) {
        throw new ConflictError(`the result of action ${action} is incomplete: ${missing}`, {
          hint: "Upload all that a result names before the result.",
        });
      }
      await journal.putResult(instance, action, codec.serialize(result));
      return result;
    }),
  };
}

/** What the result lacks, as a sentence, or null where it is complete. */
export async function findIncomplete(
  { store, trees }: Pick<Parts, "store" | "trees">,
  instance: string,
  result: ActionResult,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const { blobs, treeMessages, roots } = referencesOf(result);
    const named = new Set(blobs);
    for (const digest of treeMessages) {
      for (const file of await filesOfTreeMessage(store, instance, digest)) named.add(file);
    }
    const [missing] = await store.findMissing(instance, [...named]);
    if (missing !== undefined) return `blob ${missing} is not in the cache`;
    for (const root of roots) await trees.verify(instance, root, signal);
    return null;
  } catch (error) {
    if (error instanceof SlipwayError) return error.message;
    throw error;
  }
}

async function requireAction(store: BlobStore, instance: string, action: Digest): Promise<void> {
  const encoded = (await store.readMany(instance, [action])).get(action);
  const failure = "a result needs its action and its command in the cache";
  if (encoded === undefined) throw new ConflictError(`${failure}: action ${action} is missing`);
  let command: Digest | undefined;
  for (const { field, bytes } of readWire(encoded)) {
    if (field === 1 && bytes !== undefined) command = decodeDigest(bytes);
  }
  if (command === undefined) throw new InvalidError(`the action ${action} names no command`);
  const missing = await store.findMissing(instance, [command]);
  if (missing.length > 0) throw new ConflictError(`${failure}: command ${command} is missing`);
}

/** The files that a Tree message names. Its directories are in the message, they need no blobs. */
async function filesOfTreeMessage(
  store: BlobStore,
  instance: string,
  digest: Digest,
): Promise<readonly Digest[]> {
  const message = (await store.readMany(instance, [digest])).get(digest);
  if (message === undefined) throw new BlobMissingError(digest);
  const files: Digest[] = [];
  for (const { bytes: directory } of readWire(message)) {
    if (directory === undefined) continue;
    for (const { field, bytes: node } of readWire(directory)) {
      if (field !== 1 || node === undefined) continue;
      for (const part of readWire(node)) {
        if (part.field === 2 && part.bytes !== undefined) files.push(decodeDigest(part.bytes));
      }
    }
  }
  return files;
}

function decodeDigest(bytes: Buffer): Digest {
  let hash = "";
  let sizeBytes = 0;
  for (const { field, bytes: text, integer } of readWire(bytes)) {
    if (field === 1 && text !== undefined) hash = text.toString("latin1");
    else if (field === 2 && integer !== undefined) sizeBytes = integer;
  }
  return digestFromWire({ hash, sizeBytes });
}

/** Puts the bytes of an output into the result itself, if they are small and not there already. */
async function inline(
  store: BlobStore,
  instance: string,
  result: ActionResult,
  stream: "stdout" | "stderr",
): Promise<void> {
  const wire = result[`${stream}Digest`];
  if (wire === null || result[`${stream}Raw`].length > 0) return;
  const digest = parseWireDigest(wire);
  if (sizeOf(digest) > maxInlineBytes) return;
  const bytes = (await store.readMany(instance, [digest])).get(digest);
  if (bytes !== undefined) result[`${stream}Raw`] = bytes;
}
