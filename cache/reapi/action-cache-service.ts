import { sizeOf, type Digest, type WireDigest } from "../../content/digest.js";
import { decodeDigest } from "../../content/directory.js";
import { readWire } from "../../content/wire.js";
import { ConflictError, InvalidError, NotFoundError } from "../../program/error.js";
import { unary } from "../../program/grpc-server.js";
import type { ActionCacheHandlers } from "../../proto/gen/build/bazel/remote/execution/v2/ActionCache.js";
import type {
  ActionResult,
  ActionResultInput,
} from "../../proto/gen/build/bazel/remote/execution/v2/ActionResult.js";
import type { GetActionResultRequest } from "../../proto/gen/build/bazel/remote/execution/v2/GetActionResultRequest.js";
import type { AccessGuard } from "../access/access-guard.js";
import type { BlobStore } from "../blobs/blob-store.js";

import type { TreeVerifier } from "../trees/tree-verifier.js";
import { parseInstance, parseWireDigest, requireSha256 } from "../request.js";
import { findIncomplete } from "../results/result-completeness.js";

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

/** So much of the outputs is sent along with a result to who asks; clients take 4 MiB in all. */
const maxInlineBytes = 1024 * 1024;

/** With what may be inlined it fits into the message that every client takes. */
const maxResultBytes = 2.5 * 1024 * 1024;

/** An action is a handful of digests and properties. */
const maxActionBytes = 4 * 1024 * 1024;

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
      await inline(store, instance, result, request);
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
      const kept = withoutInlined(result);
      const encoded = codec.serialize(kept);
      if (encoded.length > maxResultBytes) {
        throw new InvalidError(
          `the result has ${encoded.length} bytes, ${maxResultBytes} are allowed`,
          {
            hint: "Upload its standard output and error as blobs, and its directories as trees.",
          },
        );
      }
      await journal.putResult(instance, action, encoded);
      return kept;
    }),
  };
}

async function requireAction(store: BlobStore, instance: string, action: Digest): Promise<void> {
  if (sizeOf(action) > maxActionBytes)
    throw new InvalidError(`${action} is too large for an action`);
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

/** Puts bytes of outputs into the result, as far as they were asked for and there is room. */
async function inline(
  store: BlobStore,
  instance: string,
  result: ActionResult,
  wanted: GetActionResultRequest,
): Promise<void> {
  const files = new Set(wanted.inlineOutputFiles);
  const places: { readonly wire: WireDigest | null; readonly put: (bytes: Buffer) => void }[] = [];
  if (wanted.inlineStdout) {
    places.push({ wire: result.stdoutDigest, put: (bytes) => (result.stdoutRaw = bytes) });
  }
  if (wanted.inlineStderr) {
    places.push({ wire: result.stderrDigest, put: (bytes) => (result.stderrRaw = bytes) });
  }
  for (const file of result.outputFiles) {
    if (!files.has(file.path)) continue;
    places.push({ wire: file.digest, put: (bytes) => (file.contents = bytes) });
  }
  let room = maxInlineBytes;
  for (const { wire, put } of places) {
    if (wire === null || wire.sizeBytes > room) continue;
    const digest = parseWireDigest(wire);
    const bytes = (await store.readMany(instance, [digest])).get(digest);
    if (bytes === undefined) continue;
    room -= bytes.length;
    put(bytes);
  }
}

/** Bytes of which there is a blob are kept there alone: nobody has verified what is inlined. */
function withoutInlined(result: ActionResult): ActionResult {
  return {
    ...result,
    outputFiles: result.outputFiles.map((file) => ({ ...file, contents: Buffer.alloc(0) })),
    ...(result.stdoutDigest === null ? {} : { stdoutRaw: Buffer.alloc(0) }),
    ...(result.stderrDigest === null ? {} : { stderrRaw: Buffer.alloc(0) }),
  };
}
