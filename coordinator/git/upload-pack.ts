import type { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { FarmError } from "../../program/error.js";
import type { Log } from "../../program/log.js";
import { collectStart, runGit, startGit, type GitObjects } from "./git-process.js";
import { flushPacket, packet } from "./pkt-line.js";
import type { Reply } from "./reply.js";

export type GitService = "git-upload-pack" | "git-receive-pack";

/** git's list of refs for one service, as the smart HTTP protocol frames it. */
export async function advertise(
  objects: GitObjects,
  service: GitService,
  protocol: string | undefined,
  signal: AbortSignal,
): Promise<Buffer> {
  const args = [
    service.slice("git-".length),
    "--stateless-rpc",
    "--advertise-refs",
    objects.directory,
  ];
  // Pushing has no newer protocol than the first.
  const version = service === "git-upload-pack" ? protocol : undefined;
  const refs = await runGit(
    withProtocol(objects, version),
    args,
    { maxOutputBytes: 64 * 1024 * 1024 },
    signal,
  );
  if (version !== undefined && /(?:^|:)version=2(?:$|:)/.test(version)) return refs;
  return Buffer.concat([packet(`# service=${service}\n`), flushPacket, refs]);
}

interface UploadOptions {
  readonly objects: GitObjects;
  readonly protocol: string | undefined;
  readonly body: AsyncIterable<Buffer>;
  readonly reply: Reply;
  readonly log: Log;
}

/** Answers one request of a fetch or clone. Ends git where the client is gone. */
export async function uploadPack(
  { objects, protocol, body, reply, log }: UploadOptions,
  signal: AbortSignal,
): Promise<void> {
  const args = ["upload-pack", "--stateless-rpc", objects.directory];
  await using git = startGit(withProtocol(objects, protocol), args, ["pipe", "pipe", "pipe"]);
  const { stdin, stdout, stderr } = git.child;
  if (stdin === null || stdout === null || stderr === null) throw new FarmError("git has no pipes");
  const stop = (): void => git.kill("SIGKILL");
  signal.addEventListener("abort", stop, { once: true });
  try {
    const complaints = collectStart(stderr);
    const feeding = feed(body, stdin);
    feeding.catch(stop);
    for await (const chunk of stdout as AsyncIterable<Buffer>) await reply.write(chunk);
    const status = await git.ended;
    if (status !== 0 && !signal.aborted) {
      log.warn("git upload-pack ended early", { status, stderr: await complaints });
    }
    await feeding;
    if (status !== 0 && !reply.hasBegun) reply.fail(400, "git could not answer this request");
    else reply.end();
  } finally {
    signal.removeEventListener("abort", stop);
  }
}

async function feed(body: AsyncIterable<Buffer>, stdin: Writable): Promise<void> {
  try {
    await pipeline(body, stdin);
  } catch (error) {
    // git may end before it has read everything; its status and its answer say why.
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "EPIPE" && code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  }
}

function withProtocol(objects: GitObjects, protocol: string | undefined): GitObjects {
  if (protocol === undefined || !/^[a-z0-9=:._-]{1,100}$/.test(protocol)) return objects;
  return { ...objects, environment: { ...objects.environment, GIT_PROTOCOL: protocol } };
}
