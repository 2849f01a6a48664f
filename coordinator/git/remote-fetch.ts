import { existsSync } from "node:fs";
import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { InvalidError } from "../../program/error.js";
import type { AddressRule } from "../outbound/address-rule.js";
import { findPlace, type Resolve } from "../outbound/outbound-place.js";
import { Relay } from "../outbound/relay.js";
import type { RemoteUrl } from "../outbound/remote-url.js";
import { GitError, runGit, type GitObjects } from "./git-process.js";

/** Where commits are fetched from: a URL, or a repository of the farm's own. */
export type RemoteSource =
  | { readonly type: "url"; readonly url: RemoteUrl }
  | { readonly type: "project"; readonly objects: GitObjects };

export interface RemoteFetchOptions {
  readonly rule: AddressRule;
  /** What one fetch may bring, in bytes. */
  readonly maxBytes: number;
  /** Default 5 minutes. */
  readonly timeoutMs?: number;
  /** The system's own by default. */
  readonly resolve?: Resolve;
}

/** Where fetched commits are kept from being forgotten. */
const keptRefs = "refs/slipway/";

/**
 * Fetches from repositories elsewhere into bare ones of ours, without a work tree, hooks, credentials or
 * redirects. Where it is a URL, its host is looked up once and checked, and git gets no other way out than
 * to the address that was checked.
 */
export class RemoteFetch {
  readonly #options: RemoteFetchOptions;

  constructor(options: RemoteFetchOptions) {
    this.#options = options;
  }

  /** True where the commit was fetched into `into` before. Starts no process. */
  has(into: GitObjects, commit: string): boolean {
    return existsSync(join(into.directory, keptRefs, commit));
  }

  /**
   * Brings a commit, with its tree and without its history. Throws {@link InvalidError} which says why it
   * cannot be had.
   */
  async commit(
    into: GitObjects,
    source: RemoteSource,
    commit: string,
    signal: AbortSignal,
  ): Promise<void> {
    await sweep(into);
    const kept = `${keptRefs}${commit}`;
    try {
      await this.#fetch(into, source, ["--depth=1", "--", `${commit}:${kept}`], signal);
    } catch (error) {
      if (!(error instanceof UnofferedError)) throw error;
      // The server gives out only what its refs point to: then all of them, and a look whether it is there.
      const all = ["+refs/heads/*:refs/heads/*", "+refs/tags/*:refs/tags/*"];
      await this.#fetch(into, source, ["--", ...all], signal);
      await this.#keep(into, { commit, kept, unoffered: error }, signal);
    }
  }

  /** Brings what HEAD points to, with its tree and without its history. Gives the commit's id. */
  async head(into: GitObjects, source: RemoteSource, signal: AbortSignal): Promise<string> {
    await sweep(into);
    const ref = `${keptRefs}head`;
    try {
      await this.#fetch(into, source, ["--depth=1", "--", `+HEAD:${ref}`], signal);
    } catch (cause) {
      if (!(cause instanceof UnofferedError)) throw cause;
      throw new InvalidError("its default branch has no commit", {
        cause,
        hint: "Push one there first.",
      });
    }
    const id = await runGit(into, ["rev-parse", "--verify", `${ref}^{commit}`], {}, signal);
    return id.toString("utf8").trim();
  }

  async #keep(
    into: GitObjects,
    { commit, kept, unoffered }: { commit: string; kept: string; unoffered: UnofferedError },
    signal: AbortSignal,
  ): Promise<void> {
    try {
      await runGit(into, ["cat-file", "-e", `${commit}^{commit}`], {}, signal);
    } catch (error) {
      throw error instanceof GitError ? unoffered : error;
    }
    await runGit(into, ["update-ref", "--", kept, commit], {}, signal);
  }

  async #fetch(
    into: GitObjects,
    source: RemoteSource,
    args: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    if (source.type === "project") {
      const from = { address: source.objects.directory, protocol: "file" };
      await this.#run(into, from, args, signal);
      return;
    }
    const { url } = source;
    const { rule, resolve, maxBytes } = this.#options;
    const place = await findPlace(url, rule, resolve);
    const manner = url.scheme === "git" ? "plain" : "socks";
    await using relay = await Relay.open({ place, manner, maxBytes });
    const here = `127.0.0.1:${relay.port}`;
    const address = new URL(url.href.replace(/^git:/, "http:"));
    const from =
      manner === "plain"
        ? { address: `git://${here}${address.pathname}`, protocol: "git", host: address.host }
        : { address: url.href, protocol: url.scheme, proxy: `socks5h://${here}` };
    try {
      await this.#run(into, from, args, signal);
    } catch (error) {
      if (relay.isOverLimit) {
        throw new InvalidError(`it is larger than ${Math.floor(maxBytes / 1024 ** 2)} MiB`, {
          hint: "Keep large files elsewhere, or let the build download them.",
        });
      }
      if (relay.isUnreachable) {
        throw new InvalidError(`nobody answers at ${url.host}:${url.port}`, {
          hint: "Correct its URL, or try again when its server is up.",
        });
      }
      throw error;
    }
  }

  async #run(
    into: GitObjects,
    from: {
      readonly address: string;
      readonly protocol: string;
      readonly host?: string;
      readonly proxy?: string;
    },
    args: readonly string[],
    signal: AbortSignal,
  ): Promise<void> {
    const environment = {
      ...into.environment,
      GIT_ALLOW_PROTOCOL: from.protocol,
      ...(from.host !== undefined && { GIT_OVERRIDE_VIRTUAL_HOST: from.host }),
    };
    const settings = from.proxy === undefined ? [] : ["-c", `http.proxy=${from.proxy}`];
    const [options, refs] = split(args);
    const { timeoutMs = 300_000 } = this.#options;
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      await runGit(
        { directory: into.directory, environment },
        [
          ...[...settings, "fetch", "--quiet", "--no-tags", "--no-write-fetch-head"],
          ...["--no-recurse-submodules", "--no-auto-maintenance", ...options],
          ...["--", from.address, ...refs],
        ],
        {},
        AbortSignal.any([signal, limit]),
      );
    } catch (error) {
      signal.throwIfAborted();
      if (limit.aborted) {
        throw new InvalidError(`it was not there after ${Math.round(timeoutMs / 1000)} s`, {
          cause: error,
          hint: "Its server may be slow, or it may be too large: try again, or make it a project of this farm.",
        });
      }
      throw error instanceof GitError ? explain(error) : error;
    }
  }
}

/** The server does not give out the commit that was asked for. */
class UnofferedError extends InvalidError {}

/** What a failed fetch means, by what git says in English. */
function explain(error: GitError): InvalidError {
  const said = error.message.replace(/^git [a-z-]* failed \([^)]*\): /, "");
  if (/not our ref|unadvertised object|couldn't find remote ref/i.test(said)) {
    return new UnofferedError("its repository does not have the commit", {
      cause: error,
      hint: "Push the commit there first, or refer to one that is there.",
    });
  }
  if (
    /could not read Username|Authentication failed|terminal prompts disabled|error: 40[13]/.test(
      said,
    )
  ) {
    return new InvalidError("its repository is private, or there is none: it asks for a password", {
      cause: error,
      hint: "The farm has no password to give: make it public, or a project of this farm, and refer to it as ../NAME.git.",
    });
  }
  if (/error: 30[0-9]|redirect/i.test(said)) {
    return new InvalidError("its server leads to another URL, which is not followed", {
      cause: error,
      hint: "Refer to the URL at which it is now.",
    });
  }
  if (
    /not found|does not exist|no such|not exported|error: 404|does not appear to be/i.test(said)
  ) {
    return new InvalidError("there is no repository that can be read", {
      cause: error,
      hint: "Correct its URL.",
    });
  }
  return new InvalidError(`it cannot be fetched: ${oneLine(said)}`, {
    cause: error,
    hint: "Correct its URL, or try again when its server is up.",
  });
}

/** The last thing that git said, without what could move a cursor and without our own ways. */
function oneLine(said: string): string {
  const line = said.split("\n").findLast((one) => one.trim() !== "") ?? "";
  return line
    .replace(/[\p{C}]/gu, "?")
    .replace(/^fatal: /, "")
    .slice(0, 200);
}

/** Options and refs, which `--` parts. */
function split(args: readonly string[]): readonly [readonly string[], readonly string[]] {
  const at = args.indexOf("--");
  return [args.slice(0, at), args.slice(at + 1)];
}

/** Removes what a fetch that was killed left behind. */
async function sweep({ directory }: GitObjects): Promise<void> {
  const packs = join(directory, "objects", "pack");
  for (const name of await readdir(packs)) {
    if (name.startsWith("tmp_")) await rm(join(packs, name), { force: true });
  }
  await rm(join(directory, "shallow.lock"), { force: true });
}
