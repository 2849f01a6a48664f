import type { Readable, Writable } from "node:stream";
import { SlipwayError, FarmError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import type { Listings } from "./listings.js";
import { CommitReader } from "./commit-reader.js";
import { collectStart, startGit, type GitObjects, type RunningGit } from "./git-process.js";
import { readHookMessages, type RefUpdate } from "./hooks.js";
import type { GitAccess, Intake, Push, Verdict } from "./intake.js";
import { isFlush, PacketSplitter } from "./pkt-line.js";
import type { PushRequest } from "./push-request.js";
import { readRef } from "./refs.js";
import type { Reply } from "./reply.js";
import type { Repositories } from "./repositories.js";
import { progressPackets } from "./side-band.js";
import { unlessAborted } from "./unless-aborted.js";

export interface ReceiveOptions {
  readonly access: GitAccess;
  readonly request: PushRequest;
  readonly repositories: Repositories;
  readonly intake: Intake;
  readonly reply: Reply;
  readonly log: Log;
}

/** How git's part of a push ended. */
export interface Received {
  /** The refs that really moved. */
  readonly moved: readonly RefUpdate[];
  /** False where git was killed, and may have left something behind. */
  readonly endedByItself: boolean;
}

/** How long git may take to end once its client is gone. */
const graceMs = 5_000;

/**
 * Takes one push through `git receive-pack`: git unpacks into a quarantine, its hook asks us for a
 * verdict through inherited pipes, and only then do refs move. git's answer goes to the client as it
 * comes, except for the packet that ends it, since a log may follow. Aborting `signal` before the
 * verdict refuses the push.
 */
export async function receivePack(options: ReceiveOptions, signal: AbortSignal): Promise<Received> {
  return await new ReceivePack(options, signal).run();
}

/** A push without what the check or the acceptance opened to read it. */
export function describePush(
  {
    access,
    request,
    listings,
  }: {
    readonly access: GitAccess;
    readonly request: Pick<PushRequest, "options" | "updates">;
    readonly listings: Listings;
  },
  objects: GitObjects,
): Push & AsyncDisposable {
  const readers: CommitReader[] = [];
  return {
    ...access,
    options: request.options,
    updates: request.updates,
    objects,
    reader(commit) {
      const reader = CommitReader.open(objects, commit, listings);
      readers.push(reader);
      return reader;
    },
    async [Symbol.asyncDispose]() {
      await Promise.all(readers.map((reader) => reader[Symbol.asyncDispose]()));
    },
  };
}

class ReceivePack {
  readonly #options: ReceiveOptions;
  readonly #signal: AbortSignal;
  readonly #hasBands: boolean;
  #moved: readonly RefUpdate[] | null = null;
  #accepted: readonly RefUpdate[] = [];

  constructor(options: ReceiveOptions, signal: AbortSignal) {
    this.#options = options;
    this.#signal = signal;
    this.#hasBands = options.request.capabilities.has("side-band-64k");
  }

  async run(): Promise<Received> {
    const { repositories, access, log } = this.#options;
    const objects = repositories.objects(access.projectId);
    await repositories.requireHooks();
    await using git = startGit(
      objects,
      ["receive-pack", "--stateless-rpc", objects.directory],
      ["pipe", "pipe", "pipe", "pipe", "pipe"],
    );
    const [stdin, stdout, stderr, fromHooks, toHooks] = git.child.stdio as readonly (
      (Readable & Writable) | null | undefined
    )[];
    if (!stdin || !stdout || !stderr || !fromHooks || !toHooks)
      throw new FarmError("git has no pipes");
    for (const pipe of [stdin, toHooks]) pipe.on("error", () => undefined); // Its end tells as much.

    const feeding = this.#feed(git, stdin);
    const answering = this.#answer(stdout);
    const talking = this.#talk(git, fromHooks, toHooks);
    // Each is awaited below, where git could be started at all.
    for (const part of [feeding, answering, talking]) part.catch(() => undefined);
    const complaints = collectStart(stderr);
    const status = await git.ended;
    toHooks.destroy();
    await Promise.all([answering, talking]);
    if (status !== 0) {
      log.warn("git receive-pack ended early", { status, stderr: await complaints });
    }
    const moved = this.#moved ?? (await this.#compareRefs(objects));
    // The client listens only when it has said everything; but what has moved waits for nobody.
    if (moved.length === 0) await feeding;
    return { moved, endedByItself: status !== null };
  }

  /** Gives the push to git. Throws what the connection says where the client is gone half-way. */
  async #feed(git: RunningGit, stdin: Writable): Promise<void> {
    const { header, pack } = this.#options.request;
    const gone = new Promise<void>((resolve) => stdin.once("close", resolve));
    try {
      stdin.write(header);
      for await (const chunk of pack) {
        if (!stdin.writable || stdin.write(chunk)) continue;
        await Promise.race([gone, new Promise<void>((resolve) => stdin.once("drain", resolve))]);
      }
      stdin.end();
    } catch (error) {
      // Half a pack: git finds that its end is missing, and clears its quarantine away itself.
      stdin.end();
      const timer = setTimeout(() => {
        git.kill("SIGTERM");
        setTimeout(() => git.kill("SIGKILL"), graceMs).unref();
      }, graceMs);
      void git.ended.finally(() => clearTimeout(timer)).catch(() => undefined);
      throw error;
    }
  }

  async #answer(stdout: Readable): Promise<void> {
    const { reply } = this.#options;
    const splitter = new PacketSplitter();
    for await (const chunk of stdout as AsyncIterable<Buffer>) {
      if (!this.#hasBands) {
        await reply.write(chunk);
        continue;
      }
      for (const packet of splitter.push(chunk)) {
        if (!isFlush(packet)) await reply.write(packet);
      }
    }
  }

  async #talk(git: RunningGit, fromHooks: Readable, toHooks: Writable): Promise<void> {
    for await (const message of readHookMessages(fromHooks as AsyncIterable<Buffer>)) {
      if (message.type === "moved") {
        this.#moved = message.updates;
        continue;
      }
      const verdict = await this.#check(git, message);
      if (this.#hasBands && verdict.lines.length > 0) {
        await this.#options.reply.write(progressPackets(`${verdict.lines.join("\n")}\n`));
      }
      const isAccepted = verdict.accepted && !this.#signal.aborted;
      if (isAccepted) this.#accepted = message.updates;
      toHooks.write(isAccepted ? "accept\n" : "refuse\n");
    }
  }

  async #check(
    git: RunningGit,
    {
      quarantine,
      updates,
    }: { readonly quarantine: string; readonly updates: readonly RefUpdate[] },
  ): Promise<Verdict> {
    const { repositories, access, request, intake, log } = this.#options;
    const ended = new AbortController();
    const end = (): void => ended.abort();
    void git.ended.then(end, end);
    try {
      const objects = repositories.objects(access.projectId, quarantine);
      const { listings } = repositories;
      const described = { access, request: { ...request, updates }, listings };
      await using push = describePush(described, objects);
      const signal = AbortSignal.any([this.#signal, ended.signal]);
      const verdict = await unlessAborted(intake.check(push, signal), signal);
      return verdict ?? { accepted: false, lines: [] };
    } catch (error) {
      if (error instanceof SlipwayError) {
        const hint = error.hint === undefined ? [] : [`  hint: ${error.hint}`];
        return { accepted: false, lines: ["", `error: ${error.message}`, ...hint, ""] };
      }
      if (!this.#signal.aborted) log.error("a push could not be checked", { error: String(error) });
      return {
        accepted: false,
        lines: ["", "error: the push could not be checked, because of a fault of the farm", ""],
      };
    }
  }

  /** git died between moving refs and telling us: what was accepted and is now there has moved. */
  async #compareRefs(objects: GitObjects): Promise<readonly RefUpdate[]> {
    const moved: RefUpdate[] = [];
    for (const update of this.#accepted) {
      const now = await readRef(objects, update.ref);
      if ((now ?? update.new.replace(/./g, "0")) === update.new) moved.push(update);
    }
    return moved;
  }
}
