import type { Command } from "commander";
import { resolve } from "node:path";
import type { CacheScope } from "../../content/access-token.js";
import { parseDuration } from "../../program/duration.js";
import { SlipwayError, UsageError } from "../../program/error.js";
import { cacheClients, linesFor, type CacheClientName } from "../cache-client-lines.js";
import { cachesAt, readCacheSecret, withPlace, type CachePlace } from "../cache-place.js";
import { withExamples, type Run } from "../command.js";
import type { Context } from "../context.js";
import { moment } from "../output.js";
import { writeSecret } from "../secret-file.js";

type Options = CachePlace & {
  readonly instance: string;
  readonly scope?: string;
  readonly expires: string;
  readonly for?: string;
  readonly http?: string;
  readonly output?: string;
};

/** What one who reads and writes needs; ccache and Turborepo have entries alone, and no blobs. */
const usualScopes: Readonly<Record<CacheClientName, readonly CacheScope[]>> = {
  bazel: ["cas:read", "cas:write", "ac:read", "ac:write"],
  ccache: ["ac:read", "ac:write"],
  turbo: ["ac:read", "ac:write"],
};

/** Only a new secret takes a token back: one that is forgotten should end by itself. */
const maxDays = 366;

/** `slipway cache token`: a right for clients that do not get theirs from a coordinator. */
export function registerCacheToken(cache: Command, run: Run): void {
  withExamples(
    withPlace(cache.command("token"))
      .requiredOption(
        "--instance <name>",
        "what the token is for: the instance name (Bazel), path (ccache) or team (Turborepo); '*' for every one",
      )
      .option(
        "--scope <scopes>",
        "cas:read, cas:write, ac:read, ac:write, slug:root, with commas between them (default: all that the client of --for needs, without it the first four)",
      )
      .option(
        "--expires <time>",
        "how long it is good: minutes, hours or days (30m, 12h, 90d)",
        "90d",
      )
      .option(
        "--for <client>",
        `print what ${cacheClients.join(", ")} is told, not the token alone`,
      )
      .option("--http <host:port>", "where that client reaches the cache over HTTP, with --for")
      .option("-o, --output <file>", "write it to a file that only you may read")
      .summary("make a token for Bazel, ccache or Turborepo")
      .description(
        "Signs a token for clients of the cache with the secret of the cache, which is read from a file: that of " +
          "`slipway up`, or --secret-file. It asks nobody. The token cannot be taken back before it expires, " +
          "but by replacing the secret.",
      ),
    [
      "slipway cache token --instance main --for bazel --output ~/.bazelrc.cache",
      "slipway cache token --instance main --scope cas:read,ac:read --expires 30d",
      "slipway cache token --instance main --for ccache --data .slipway",
    ],
  ).action((options: Options) => run(options, (context) => printToken(context, options)));
}

async function printToken(context: Context, options: Options): Promise<void> {
  const client = options.for === undefined ? null : parseClient(options.for);
  const instance = await parseInstanceName(options, client);
  const scopes = await parseScopes(options, instance, client);
  const expiresAtMs = Date.now() + parseExpiry(options.expires);
  const secret = await readCacheSecret(context, options);
  const service = await serviceAt(context, options, secret);

  const { signGrant } = await import("../../content/access-token.js");
  const token = signGrant(secret, { instance, scopes, expiresAtMs });
  const lines =
    client === null
      ? [token]
      : linesFor(client, {
          address: client === "bazel" ? grpcAddress(options, service) : "",
          http: client === "bazel" ? "" : httpAddress(options, client, service),
          instance,
          token,
          mayWrite: scopes.includes("ac:write"),
        });
  const { output } = context;
  if (options.output === undefined) {
    const told = client === null ? {} : { lines };
    output.result({ token, instance, scopes, expiresAtMs, ...told }, () => lines.join("\n"));
  } else {
    const path = resolve(context.surroundings.cwd, options.output);
    try {
      await writeSecret(path, `${lines.join("\n")}\n`);
    } catch (cause) {
      throw new UsageError(`cannot write ${options.output}: ${(cause as Error).message}`, {
        cause,
      });
    }
    output.result({ file: path, instance, scopes, expiresAtMs }, () => "");
  }
  const where = instance === "*" ? "every instance" : JSON.stringify(instance);
  output.progress(`for ${where}: ${scopes.join(", ")}, until ${moment(expiresAtMs)}`);
}

interface Service {
  readonly address: string;
  readonly http?: string;
}

/**
 * How the (first) cache of the place is reached, or null where none serves. Throws {@link UsageError} where
 * it was started with another secret: no token of ours would be good.
 */
async function serviceAt(
  context: Context,
  options: Options,
  secret: string,
): Promise<Service | null> {
  const { environment } = context.surroundings;
  if (options.address !== undefined) return { address: options.address };
  // The secret alone is enough for a token; the place only tells the addresses.
  const isPlaceNamed = options.data !== undefined || environment["SLIPWAY_DATA"] !== undefined;
  const hasSecret = options.secretFile ?? environment["SLIPWAY_SECRET_FILE"];
  if (!isPlaceNamed && hasSecret !== undefined) return null;
  const { caches } = await cachesAt(context, options);
  const [first] = caches;
  if (first.directory === null) return null;
  const { ServiceFile } = await import("../../cache/service-file.js");
  const service = ServiceFile.read(first.directory);
  if (service === null) return null;
  const { verifyGrant } = await import("../../content/access-token.js");
  try {
    verifyGrant([secret], service.token, 0);
  } catch (cause) {
    throw new UsageError(`the cache in ${first.directory} was started with another secret`, {
      hint: "Give the file that it was started with as --secret-file.",
      cause,
    });
  }
  return service;
}

function grpcAddress(options: Options, service: Service | null): string {
  if (options.http !== undefined) {
    throw new UsageError("--http is for ccache and turbo: Bazel is told the address of gRPC", {
      hint: "Give that as --address HOST:PORT.",
    });
  }
  if (service !== null) return service.address;
  throw new UsageError("where is the cache? Bazel has to be told", {
    hint: "Start it, and give --data; or give --address HOST:PORT with --secret-file.",
  });
}

function httpAddress(options: Options, client: string, service: Service | null): string {
  const given = options.http ?? service?.http;
  if (given === undefined) {
    throw new UsageError(`where is the cache over HTTP? ${client} has to be told`, {
      hint: "Give --http HOST:PORT: what `slipway cache --http` has, or a proxy before it.",
    });
  }
  const text = given.includes("://") ? given : `http://${given}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url !== null && /^https?:$/.test(url.protocol) && url.pathname === "/") {
    return url.origin;
  }
  throw new UsageError(`--http must be HOST:PORT or https://HOST:PORT, not "${given}"`);
}

function parseClient(text: string): CacheClientName {
  const client = cacheClients.find((name) => name === text);
  if (client !== undefined) return client;
  throw new UsageError(`there are no lines for "${text}"`, {
    hint: `--for is one of ${cacheClients.join(", ")}; other clients take the token alone.`,
  });
}

async function parseInstanceName(
  { instance }: Options,
  client: CacheClientName | null,
): Promise<string> {
  if (instance === "*" && client === null) return instance;
  const { parseInstance } = await import("../../cache/request.js");
  try {
    if (!instance.includes("*")) return parseInstance(instance);
  } catch (cause) {
    if (!(cause instanceof SlipwayError)) throw cause;
    const { message, hint } = cause;
    throw new UsageError(
      `--instance: ${message}`,
      hint === undefined ? { cause } : { cause, hint },
    );
  }
  throw new UsageError(`--instance: "${instance}" is not a name for an instance`, {
    hint: "'*' alone stands for every instance, where --scope is given and --for is not.",
  });
}

async function parseScopes(
  { scope }: Options,
  instance: string,
  client: CacheClientName | null,
): Promise<readonly CacheScope[]> {
  if (scope === undefined) {
    if (instance !== "*") return usualScopes[client ?? "bazel"];
    throw new UsageError("a token for every instance needs --scope", {
      hint: "--scope cas:read is enough for /metrics and /status.",
    });
  }
  const { cacheScopes } = await import("../../content/access-token.js");
  // Who looks after a cache has its secret, and needs no token.
  const known = cacheScopes.filter((name) => name !== "cache:admin");
  const words = scope.split(",").map((word) => word.trim());
  const unknown = words.filter((word) => !known.some((name) => name === word));
  if (unknown.length === 0) return known.filter((name) => words.includes(name));
  const hint = unknown.includes("cache:admin")
    ? "`slipway cache gc` and the like find their own right; no token is made for them."
    : `There are ${known.join(", ")}.`;
  const named = unknown.map((word) => JSON.stringify(word)).join(", ");
  throw new UsageError(`--scope: ${named} cannot be given`, { hint });
}

/** A duration in milliseconds. */
function parseExpiry(text: string): number {
  const ms = parseDuration(text);
  if (ms === null || ms === 0) {
    throw new UsageError(`--expires must be a time like 30m, 12h or 90d, not "${text}"`);
  }
  if (ms <= maxDays * 86_400_000) return ms;
  throw new UsageError(`--expires: ${text} is too long`, {
    hint: `A token lives for at most ${maxDays} days, as it cannot be taken back.`,
  });
}
