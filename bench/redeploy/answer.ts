import { request, type IncomingHttpHeaders } from "node:http";
import { delay } from "../../program/process.js";

/** Where a site is asked. */
export interface Address {
  readonly host: string;
  readonly port: number;
  /** The Host header, where a router chooses by it. */
  readonly name?: string;
}

/** What says which process of which version answered. */
export interface Answer {
  readonly version: string;
  /** Different for each start of the application. */
  readonly boot: string;
}

const pollMs = 20;
/** Longer than a router holds a request. */
const attemptMs = 70_000;

/**
 * Asks `GET /health` again and again, and resolves with performance.now() when the first answer
 * satisfies `isExpected`. Both sides are asked in the same way.
 */
export async function untilAnswer(
  address: Address,
  isExpected: (answer: Answer) => boolean,
  signal: AbortSignal,
): Promise<number> {
  for (;;) {
    signal.throwIfAborted();
    const answer = await ask(address);
    if (answer !== null && isExpected(answer)) return performance.now();
    await delay(pollMs, signal);
  }
}

/** Who answers now; null where nobody does, or with anything but 200. */
export async function ask(address: Address): Promise<Answer | null> {
  const headers = await new Promise<IncomingHttpHeaders | null>((resolve) => {
    const asking = request({
      host: address.host,
      port: address.port,
      path: "/health",
      agent: false,
      timeout: attemptMs,
      ...(address.name !== undefined && { headers: { host: address.name } }),
    });
    asking.on("response", (response) => {
      response.resume();
      response.on("error", () => resolve(null));
      response.on("end", () => resolve(response.statusCode === 200 ? response.headers : null));
    });
    asking.on("timeout", () => asking.destroy());
    asking.on("error", () => resolve(null));
    asking.on("close", () => resolve(null));
    asking.end();
  });
  if (headers === null) return null;
  return { version: String(headers["x-app-version"]), boot: String(headers["x-boot"]) };
}
