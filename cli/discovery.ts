import { FarmError, UsageError } from "../program/error.js";

/** What a farm says of itself at `/.well-known/slipway`. */
export interface FarmAddress {
  /** `host:port` of the gRPC API. */
  readonly grpc: string;
  readonly farm: string;
  /** Who signed the certificate of the API, as PEM; null: the API is without TLS. */
  readonly authority: string | null;
}

const timeoutMs = 10_000;
const maxBytes = 64 * 1024;

/** The form in which a farm's URL is kept: without a slash at the end. Throws {@link UsageError}. */
export function parseFarmUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || (url.protocol !== "http:" && url.protocol !== "https:")) {
    throw new UsageError(`"${text}" is not the URL of a farm`, {
      hint: "It begins with http:// or https://, for example http://localhost:7380.",
    });
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new UsageError("the URL of a farm has no user, password, query or fragment", {
      hint: `Use ${url.origin}${url.pathname}. The token is given separately.`,
    });
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, "");
}

/** Asks the farm at `url` where its API is. Throws {@link FarmError}. */
export async function discover(url: string, signal: AbortSignal): Promise<FarmAddress> {
  const { status, body } = await get(new URL(`${url}/.well-known/slipway`), url, signal);
  const answer = status === 200 ? parseAnswer(body) : null;
  if (answer === null) {
    throw new FarmError(`there is no Slipway farm at ${url} (it answered with status ${status})`, {
      hint: "Give the URL that the coordinator prints when it starts.",
    });
  }
  return { ...answer, grpc: reachable(answer.grpc, url) };
}

function parseAnswer(body: string): FarmAddress | null {
  let answer: unknown;
  try {
    answer = JSON.parse(body);
  } catch {
    return null; // Some other server: said by the caller.
  }
  if (typeof answer !== "object" || answer === null) return null;
  const { grpc, farm, authority } = answer as Record<string, unknown>;
  if (typeof grpc !== "string" || !/^[^/\s]*:[0-9]{1,5}$/.test(grpc)) return null;
  return {
    grpc,
    farm: typeof farm === "string" ? farm : "",
    authority: typeof authority === "string" ? authority : null,
  };
}

/** A farm that listens on every address cannot know its name: it is the one by which it was found. */
function reachable(grpc: string, url: string): string {
  const [, host = "", port = ""] = /^(.*):([0-9]+)$/.exec(grpc) ?? [];
  const isEveryAddress = ["", "0.0.0.0", "[::]", "*"].includes(host);
  return isEveryAddress ? `${new URL(url).hostname}:${port}` : grpc;
}

async function get(
  target: URL,
  farmUrl: string,
  signal: AbortSignal,
): Promise<{ readonly status: number; readonly body: string }> {
  // Loaded only now: few commands ask, and TLS takes a while to load.
  const { request: start } = await (target.protocol === "https:"
    ? import("node:https")
    : import("node:http"));
  return await new Promise((resolve, reject) => {
    const fail = (cause: Error): void => {
      if (signal.aborted) return reject(signal.reason as Error);
      reject(
        new FarmError(`cannot reach the farm at ${farmUrl}: ${cause.message || cause.name}`, {
          cause,
          hint: "Is it running (`slipway up`), and is the URL right?",
        }),
      );
    };
    const request = start(target, { agent: false, signal, timeout: timeoutMs }, (response) => {
      let body = "";
      response.setEncoding("utf8");
      response.on("data", (chunk: string) => {
        body += chunk;
        if (body.length > maxBytes) response.destroy(new Error("the answer is too long"));
      });
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }));
      response.on("error", fail);
    });
    request.on("timeout", () => request.destroy(new Error("no answer within 10 s")));
    request.on("error", fail);
    request.end();
  });
}
