import { InvalidError, SlipwayError } from "../../program/error.js";
import { parseBranch } from "../names.js";
import { ByteReader } from "./byte-reader.js";
import { isZeroId, type RefUpdate } from "./hooks.js";
import { dataPackets, progressPackets } from "./side-band.js";
import { flushPacket, isFlush, packet, packetLength } from "./pkt-line.js";

const maxHeaderBytes = 256 * 1024;
const maxUpdates = 50;
const maxOptions = 50;

/** What a push announces before its objects: everything that can be judged without unpacking them. */
export interface PushRequest {
  readonly updates: readonly RefUpdate[];
  readonly capabilities: ReadonlySet<string>;
  /** As given with `git push -o`. */
  readonly options: readonly string[];
  readonly isShallow: boolean;
  /** The bytes that were read, for git to read again. */
  readonly header: Buffer;
  /** The pack, not yet read. */
  readonly pack: AsyncIterable<Buffer>;
}

/** Why a push is refused before its objects are looked at; `refs` where only some are at fault. */
export interface EarlyRefusal {
  readonly reason: string;
  readonly hint: string;
}

/**
 * Reads the commands and options of a push (git's pack-protocol, "Reference Update Request"), null
 * where there are none. Throws {@link InvalidError} for anything that git's client would not send.
 */
export async function readPushRequest(body: AsyncIterable<Buffer>): Promise<PushRequest | null> {
  const reader = new ByteReader(body);
  const header: Buffer[] = [];
  let size = 0;
  const readSection = async (): Promise<readonly Buffer[]> => {
    const lines: Buffer[] = [];
    for (;;) {
      const digits = await reader.exactly(4);
      if (digits === null) throw new InvalidError("the push ends in the middle of its commands");
      const length = packetLength(digits) ?? 4;
      const payload = await reader.exactly(length - 4);
      if (payload === null) throw new InvalidError("the push ends in the middle of its commands");
      size += length;
      if (size > maxHeaderBytes) throw new InvalidError("the push has too many commands");
      header.push(digits, payload);
      if (isFlush(digits)) return lines;
      lines.push(payload);
    }
  };

  const commands = await readSection();
  if (commands.length === 0) return null;
  const parsed = parseCommands(commands);
  const options = parsed.capabilities.has("push-options") ? await readSection() : [];
  return {
    ...parsed,
    options: options.map((line) => line.toString("utf8").replace(/\n$/, "")),
    header: Buffer.concat(header),
    pack: reader.remaining(),
  };
}

/** Why this push cannot be taken, whatever its objects are; null where nothing speaks against it. */
export function refuseEarly(request: PushRequest): EarlyRefusal | null {
  if (request.isShallow) {
    return {
      reason: "the history is shallow",
      hint: "This clone has only a part of the history. Complete it: git fetch --unshallow",
    };
  }
  if (request.updates.length > maxUpdates) {
    return {
      reason: `more than ${maxUpdates} refs at once`,
      hint: "Push fewer branches and tags at a time.",
    };
  }
  if (request.options.length > maxOptions) {
    return { reason: "too many push options", hint: `At most ${maxOptions} options are read.` };
  }
  if (request.options.some((option) => /\p{Cc}/u.test(option))) {
    return { reason: "a push option has control characters", hint: "Write it on one line." };
  }
  const refs = new Set<string>();
  for (const { ref } of request.updates) {
    const hint = refuseRef(ref);
    if (hint !== null) return { reason: "not a ref that can be pushed here", hint };
    if (refs.has(ref)) return { reason: "a ref is named twice", hint: `${ref} is named twice.` };
    refs.add(ref);
  }
  return null;
}

/** git's own report (band 1) that says of each ref why it was not taken, with the hint before it. */
export function renderRefusal(request: PushRequest, refusal: EarlyRefusal): Buffer {
  const hasBands = request.capabilities.has("side-band-64k");
  const report = Buffer.concat([
    packet("unpack ok\n"),
    ...request.updates.map(({ ref }) => packet(`ng ${ref} ${refusal.reason}\n`)),
    flushPacket,
  ]);
  const wantsReport =
    request.capabilities.has("report-status") || request.capabilities.has("report-status-v2");
  if (!hasBands) return wantsReport ? report : Buffer.alloc(0);
  return Buffer.concat([
    progressPackets(`\n${refusal.reason}\n  hint: ${refusal.hint}\n\n`),
    wantsReport ? dataPackets(report) : Buffer.alloc(0),
    flushPacket,
  ]);
}

function refuseRef(ref: string): string | null {
  const shown = JSON.stringify(ref.slice(0, 100));
  const name = /^refs\/(?:heads|tags)\/(.*)$/s.exec(ref)?.[1];
  if (name === undefined) {
    return `${shown} is neither a branch (refs/heads/…) nor a tag (refs/tags/…).`;
  }
  // Format characters turn text around or hide in it; U+FFFD stands for bytes that are not UTF-8.
  if (/[\p{Cc}\p{Cf}\ufffd]/u.test(name)) return `${shown} has characters that cannot be shown.`;
  try {
    parseBranch(name);
    return null;
  } catch (error) {
    if (error instanceof SlipwayError) return `${error.message}.`;
    throw error;
  }
}

function parseCommands(
  lines: readonly Buffer[],
): Pick<PushRequest, "updates" | "capabilities" | "isShallow"> {
  const updates: RefUpdate[] = [];
  let capabilities: ReadonlySet<string> = new Set();
  let isShallow = false;
  for (const bytes of lines) {
    const nul = bytes.indexOf(0);
    const text = bytes.toString("utf8", 0, nul < 0 ? bytes.length : nul).replace(/\n$/, "");
    if (nul >= 0 && capabilities.size === 0) {
      capabilities = new Set(
        bytes
          .toString("utf8", nul + 1)
          .trim()
          .split(" "),
      );
    }
    const match = /^([0-9a-f]{40}|[0-9a-f]{64}) ([0-9a-f]{40}|[0-9a-f]{64}) (.+)$/s.exec(text);
    const [, old, next, ref] = match ?? [];
    if (/^shallow [0-9a-f]{40,64}$/.test(text)) isShallow = true;
    else if (old !== undefined && next !== undefined && ref !== undefined) {
      updates.push({ ref, old, new: next });
    } else throw new InvalidError("the push has a command that is not an update of a ref");
  }
  // Deleting needs no history, even from a shallow clone.
  const bringsHistory = updates.some((update) => !isZeroId(update.new));
  return { updates, capabilities, isShallow: isShallow && bringsHistory };
}
