import { sizeOf } from "../../content/digest.js";
import { InvalidError } from "../../program/error.js";
import type { BlobStore } from "../blobs/blob-store.js";
import type { Entry } from "../journal/journal.js";
import { sendBlob } from "./blob-routes.js";
import type { Exchange } from "./exchange.js";
import type { NamedBlobs } from "./named-blobs.js";
import { RequestError } from "./request-error.js";

/** Lists of hashes and events are far smaller. */
const maxListBytes = 1024 * 1024;
const maxHashes = 10_000;

/** Headers of an artifact that are given back with it, by the name under which they are kept. */
const keptHeaders = { tag: "x-artifact-tag", duration: "x-artifact-duration" } as const;

export interface ArtifactRouteParts {
  readonly store: BlobStore;
  readonly entries: NamedBlobs;
}

interface Team {
  readonly instance: string;
}

type ArtifactRoute = Team & { readonly name: string };

/** GET and HEAD of `/v8/artifacts/<hash>`. */
export async function getArtifact(
  { store, entries }: ArtifactRouteParts,
  exchange: Exchange,
  { instance, name }: ArtifactRoute,
): Promise<void> {
  exchange.require(instance, "ac:read");
  const { digest, facts } = await entries.get({ instance, kind: "turbo", name });
  const headers = Object.fromEntries(
    Object.entries(keptHeaders).flatMap(([fact, header]) =>
      facts[fact] === undefined ? [] : [[header, facts[fact]]],
    ),
  );
  await sendBlob(store, exchange, { instance, digest, headers });
}

/** PUT of `/v8/artifacts/<hash>`. Puts another one in the place of an artifact that is there. */
export async function putArtifact(
  { entries }: ArtifactRouteParts,
  exchange: Exchange,
  { instance, name }: ArtifactRoute,
): Promise<void> {
  exchange.require(instance, "ac:write");
  const facts = readFacts(exchange);
  await entries.put({ instance, kind: "turbo", name }, exchange.body(), () => facts);
  await exchange.sendJson(202, { urls: [] });
}

/** DELETE of `/v8/artifacts/<hash>`, which turbo itself never asks for: to be rid of a broken one. */
export async function deleteArtifact(
  { entries }: ArtifactRouteParts,
  exchange: Exchange,
  { instance, name }: ArtifactRoute,
): Promise<void> {
  exchange.require(instance, "ac:write");
  await entries.remove({ instance, kind: "turbo", name });
  await exchange.sendJson(200, {});
}

/** POST to `/v8/artifacts`: what is there of a list of hashes. */
export async function queryArtifacts(
  { entries }: ArtifactRouteParts,
  exchange: Exchange,
  { instance }: Team,
): Promise<void> {
  exchange.require(instance, "ac:read");
  const hashes = readHashes(await exchange.smallBody(maxListBytes));
  const found: [string, unknown][] = [];
  for (const name of new Set(hashes)) {
    const entry = await entries.find({ instance, kind: "turbo", name });
    found.push([name, entry === null ? null : describe(entry)]);
  }
  await exchange.sendJson(200, Object.fromEntries(found));
}

/** GET of `/v8/artifacts/status`: asked before anything is stored. */
export async function artifactsStatus(exchange: Exchange, { instance }: Team): Promise<void> {
  exchange.require(instance, "ac:read");
  await exchange.sendJson(200, { status: "enabled" });
}

/** POST to `/v8/artifacts/events`. What clients tell of their hits is not kept: the metrics count ours. */
export async function artifactsEvents(exchange: Exchange, { instance }: Team): Promise<void> {
  exchange.require(instance, "ac:read");
  await exchange.smallBody(maxListBytes);
  await exchange.sendJson(200, {});
}

function describe({ digest, facts }: Entry): Readonly<Record<string, unknown>> {
  return {
    size: sizeOf(digest),
    taskDurationMs: Number(facts["duration"] ?? 0),
    ...(facts["tag"] === undefined ? {} : { tag: facts["tag"] }),
  };
}

function readFacts(exchange: Exchange): Readonly<Record<string, string>> {
  const facts: Record<string, string> = {};
  for (const [fact, header] of Object.entries(keptHeaders)) {
    const value = exchange.headers[header];
    if (value === undefined) continue;
    if (typeof value !== "string" || !/^[\x20-\x7e]{1,1024}$/.test(value)) {
      throw new RequestError(400, `${header} must be up to 1024 printable ASCII characters`);
    }
    facts[fact] = value;
  }
  if (!/^[0-9]{1,15}$/.test(facts["duration"] ?? "0")) {
    throw new RequestError(400, `${keptHeaders.duration} must be whole milliseconds`);
  }
  return facts;
}

function readHashes(body: Buffer): readonly string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString("utf8"));
  } catch (cause) {
    throw new InvalidError("the body is not JSON", { cause });
  }
  const hashes =
    typeof parsed === "object" && parsed !== null && "hashes" in parsed ? parsed.hashes : undefined;
  if (!Array.isArray(hashes) || !hashes.every((hash) => typeof hash === "string")) {
    throw new InvalidError('the body must be {"hashes": ["…"]}');
  }
  if (hashes.length <= maxHashes) return hashes;
  throw new RequestError(413, `a query may name ${maxHashes} hashes, not ${hashes.length}`);
}
