import { readFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { UnauthenticatedError, UsageError } from "../program/error.js";
import { discover, parseFarmUrl } from "./discovery.js";
import { GitAnswers } from "./git-answers.js";
import { writeSecret } from "./secret-file.js";

/** Which farm is spoken to, and as whom. */
export interface Session {
  /** The farm's public URL, without a slash at the end: what names it on this machine. */
  readonly url: string;
  /** `host:port` of its gRPC API. */
  readonly grpc: string;
  readonly farm: string;
  readonly token: string;
  /** Who signed the certificate of the API, as PEM, when the user logged in; null: it was without TLS. */
  readonly authority: string | null;
}

export type Environment = Readonly<Record<string, string | undefined>>;

interface Configuration {
  /** URL of the farm that commands speak to. */
  readonly current: string | null;
  readonly farms: Readonly<Record<string, Omit<Session, "url">>>;
}

/**
 * The farms that this user is logged in to, in `$XDG_CONFIG_HOME/slipway/config.json`, which only they
 * may read, and beside it what git is answered for each. `SLIPWAY_URL` and `SLIPWAY_TOKEN` go before what is stored.
 */
export class SessionStore {
  readonly #environment: Environment;

  constructor(environment: Environment) {
    this.#environment = environment;
  }

  /** The file with the sessions. */
  get path(): string {
    return join(this.#directory, "config.json");
  }

  get #directory(): string {
    const base = this.#environment["XDG_CONFIG_HOME"] || join(homeOf(this.#environment), ".config");
    return join(base, "slipway");
  }

  /** The session to use. Throws {@link UnauthenticatedError} where nobody is logged in. */
  async current(signal: AbortSignal): Promise<Session> {
    const stored = await this.#read();
    const url = this.#urlFromEnvironment() ?? stored.current;
    const known = url === null ? undefined : stored.farms[url];
    const token = this.#environment["SLIPWAY_TOKEN"] || known?.token;
    if (url === null || token === undefined) throw notLoggedIn(url);
    const address = known ?? (await discover(url, signal));
    const { grpc, farm, authority } = address;
    return { url, grpc, farm, token, authority };
  }

  /** The URL that a login without one is meant for, or null. */
  async defaultUrl(): Promise<string | null> {
    return this.#urlFromEnvironment() ?? (await this.#read()).current;
  }

  /** The token for the farm at `url` and no other, or null. */
  async tokenFor(url: string): Promise<string | null> {
    const stored = await this.#read();
    const current = this.#urlFromEnvironment() ?? stored.current;
    const override = current === url ? this.#environment["SLIPWAY_TOKEN"] : undefined;
    return override || (stored.farms[url]?.token ?? null);
  }

  /** Stores a session and makes it the one to use. */
  async save(session: Session): Promise<void> {
    const { url, ...farm } = session;
    const { farms } = await this.#read();
    await this.#write({ current: url, farms: { ...farms, [url]: farm } });
  }

  /** Stores the new address of a farm that is logged in to; without effect for any other. */
  async moved(url: string, grpc: string): Promise<void> {
    const stored = await this.#read();
    const known = stored.farms[url];
    if (known === undefined) return;
    await this.#write({ ...stored, farms: { ...stored.farms, [url]: { ...known, grpc } } });
  }

  /** Forgets the current session; returns its URL, or null where there was none. */
  async remove(): Promise<string | null> {
    const stored = await this.#read();
    const url = this.#urlFromEnvironment() ?? stored.current;
    if (url === null || stored.farms[url] === undefined) return null;
    const farms = Object.fromEntries(Object.entries(stored.farms).filter(([key]) => key !== url));
    await this.#write({ current: stored.current === url ? null : stored.current, farms });
    return url;
  }

  #urlFromEnvironment(): string | null {
    const url = this.#environment["SLIPWAY_URL"];
    return url === undefined || url === "" ? null : parseFarmUrl(url);
  }

  async #read(): Promise<Configuration> {
    let text: string;
    try {
      text = await readFile(this.path, "utf8");
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code === "ENOENT") return { current: null, farms: {} };
      throw new UsageError(`cannot read ${this.path}: ${(cause as Error).message}`, { cause });
    }
    const parsed = parseConfiguration(text);
    if (parsed === null) {
      throw new UsageError(`${this.path} is damaged`, {
        hint: "Delete it and log in again: slipway login URL",
      });
    }
    return parsed;
  }

  async #write(configuration: Configuration): Promise<void> {
    const answers = new GitAnswers(join(this.#directory, "git"));
    const farms = Object.entries(configuration.farms);
    // A token that is forgotten is so in each place, even where we are stopped half-way.
    await answers.keepOnly(farms.map(([url]) => url));
    await writeSecret(this.path, `${JSON.stringify(configuration, null, 2)}\n`);
    for (const [url, { token }] of farms) await answers.write(url, token);
  }
}

/** The directory for what can be computed again, in `$XDG_CACHE_HOME`. */
export function cacheDirectory(environment: Environment): string {
  return join(environment["XDG_CACHE_HOME"] || join(homeOf(environment), ".cache"), "slipway");
}

function homeOf(environment: Environment): string {
  return environment["HOME"] || homedir();
}

function notLoggedIn(url: string | null): UnauthenticatedError {
  const where = url === null ? "to any farm" : `to ${url}`;
  return new UnauthenticatedError(`you are not logged in ${where}`, {
    hint: `Log in with \`slipway login ${url ?? "URL"}\`, or set SLIPWAY_URL and SLIPWAY_TOKEN.`,
  });
}

function parseConfiguration(text: string): Configuration | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null; // Said by the caller, with the path.
  }
  if (!isRecord(value) || !isRecord(value["farms"])) return null;
  const current = value["current"] ?? null;
  if (current !== null && typeof current !== "string") return null;
  const farms: Record<string, Omit<Session, "url">> = {};
  for (const [url, farm] of Object.entries(value["farms"])) {
    if (!isRecord(farm)) return null;
    const { grpc, token, farm: name, authority } = farm;
    if (typeof grpc !== "string" || typeof token !== "string") return null;
    farms[url] = {
      grpc,
      token,
      farm: typeof name === "string" ? name : "",
      authority: typeof authority === "string" ? authority : null,
    };
  }
  return { current, farms };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
