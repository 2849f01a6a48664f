import { SlipwayError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import type { FollowedLog } from "./intake.js";
import type { Reply } from "./reply.js";
import { fatalPacket, keepAlivePacket, progressPackets } from "./side-band.js";
import { unlessAborted } from "./unless-aborted.js";

/** Often enough that no proxy between us takes the silence for the end. */
const keepAliveMs = 5_000;

/**
 * Shows a log on the terminal that pushed until it ends, is broken off or `following` is aborted. A bad
 * or unknown outcome becomes git's fatal packet, so that `git push` fails although its refs have moved;
 * after it nothing more may be sent, since the client has stopped reading.
 */
export async function followLog(
  followed: FollowedLog,
  reply: Reply,
  log: Log,
  following: AbortSignal,
): Promise<"succeeded" | "fatal"> {
  followed.outcome.catch(() => undefined); // Awaited below, unless the lines break off first.
  const keepAlive = setInterval(() => {
    if (!reply.isBehind) void reply.write(keepAlivePacket);
  }, keepAliveMs);
  const decoder = new TextDecoder();
  try {
    for await (const text of until(followed.lines, following)) {
      const decoded = typeof text === "string" ? text : decoder.decode(text, { stream: true });
      await reply.write(progressPackets(decoded));
    }
    const outcome = following.aborted ? null : await unlessAborted(followed.outcome, following);
    if (outcome?.succeeded === true) {
      if (outcome.message !== "") await reply.write(progressPackets(`${outcome.message}\n`));
      return "succeeded";
    }
    if (outcome === null) {
      await reply.write(
        fatalPacket("the log breaks off here, but the work goes on: see it with `slipway log`"),
      );
    } else {
      await reply.write(fatalPacket(outcome.message));
    }
  } catch (error) {
    log.warn("the log of a push broke off", { error: String(error) });
    const reason = error instanceof SlipwayError ? error.message : "a fault of the farm";
    await reply.write(
      fatalPacket(`the log breaks off here (${reason}); see the rest with \`slipway log\``),
    );
  } finally {
    clearInterval(keepAlive);
  }
  return "fatal";
}

/** The items of `source` until `signal` is aborted, even while the next one is awaited. */
async function* until<T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncGenerator<T> {
  const iterator = source[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await unlessAborted(iterator.next(), signal);
      if (next === null || next.done === true) return;
      yield next.value;
    }
  } finally {
    // Not awaited: a source that waits for its next item ends only when it sees the signal too.
    iterator.return?.(undefined).catch(() => undefined);
  }
}
