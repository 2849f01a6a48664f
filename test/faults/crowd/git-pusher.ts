import { Agent, request, type IncomingMessage } from "node:http";
import { flushPacket, packet, PacketSplitter } from "../../../coordinator/git/pkt-line.js";

/** A commit that a branch is to have, with the pack of all that it reaches. */
export interface CommitToPush {
  readonly ref: string;
  readonly commit: string;
  readonly pack: Buffer;
}

/** How a push ended that the farm accepted. */
export interface AcceptedPush {
  readonly ref: string;
  /** What the ref was before; zeros: there was none. */
  readonly old: string;
  readonly commit: string;
  readonly activity: string;
  /** What the terminal was told last, where the activity failed. */
  readonly failure: string;
  /** How often another push of the branch came first, and this one was made again. */
  readonly lostRaces: number;
  /** From the first request until the activity was known. */
  readonly acceptedMs: number;
}

interface Answer {
  readonly activity: string | null;
  readonly failure: string;
  readonly said: string;
  readonly isRefMoved: boolean;
  readonly knownAtMs: number;
}

const zeros = "0".repeat(40);

/**
 * git's smart HTTP as `git push --force` speaks it, without a process for each push, so that a test can make
 * a thousand at once: it asks for the refs, sends the update with its pack, and reads what the terminal would
 * show until the farm ends it.
 */
export class GitPusher implements Disposable {
  readonly #agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  readonly #signal: AbortSignal;

  constructor(signal: AbortSignal) {
    this.#signal = signal;
  }

  /**
   * Pushes until it is accepted, where other pushes of the same branch come in between, and then follows the
   * activity to its end. `url`: of the repository, with the user's token. `onAccepted` is called when the
   * terminal shows the activity. Throws where the farm refuses it for another reason or says nothing of an activity.
   */
  async push(
    url: string,
    update: CommitToPush,
    onAccepted: () => void = () => undefined,
  ): Promise<AcceptedPush> {
    const { ref, commit } = update;
    const beganAtMs = performance.now();
    for (let lostRaces = 0; ; lostRaces++) {
      const old = (await this.refs(url)).get(ref) ?? zeros;
      const answer = await this.#send(url, old, update, onAccepted);
      const { activity, failure, knownAtMs } = answer;
      if (activity !== null) {
        const acceptedMs = knownAtMs - beganAtMs;
        return { ref, old, commit, activity, failure, lostRaces, acceptedMs };
      }
      if (answer.isRefMoved) throw new Error(`${ref} moved without an activity:\n${answer.said}`);
      if (!isLostRace(answer.said)) throw new Error(`${ref} was refused:\n${answer.said}`);
    }
  }

  /** The commits of all refs, by their names. */
  async refs(url: string): Promise<ReadonlyMap<string, string>> {
    const response = await this.#request(`${url}/info/refs?service=git-receive-pack`, null);
    const refs = new Map<string, string>();
    for await (const line of payloads(response)) {
      const [, commit, ref] = /^([0-9a-f]{40}) ([^\0\n]+)/.exec(line.toString()) ?? [];
      if (commit !== undefined && ref !== undefined) refs.set(ref, commit);
    }
    return refs;
  }

  [Symbol.dispose](): void {
    this.#agent.destroy();
  }

  async #send(
    url: string,
    old: string,
    { ref, commit, pack }: CommitToPush,
    onAccepted: () => void,
  ): Promise<Answer> {
    const command = `${old} ${commit} ${ref}\0 report-status side-band-64k agent=slipway-test\n`;
    const body = Buffer.concat([packet(command), flushPacket, pack]);
    const response = await this.#request(`${url}/git-receive-pack`, body);
    let said = "";
    let report = "";
    let failure = "";
    let knownAtMs = 0;
    for await (const payload of payloads(response)) {
      const text = payload.toString("utf8", 1);
      if (payload[0] === 1) report += text;
      else if (payload[0] === 2) said += text;
      else failure += text;
      if (knownAtMs > 0 || !activityLine.test(said)) continue;
      knownAtMs = performance.now();
      onAccepted();
    }
    const activity = activityLine.exec(said)?.[1] ?? null;
    const isRefMoved = report.includes(`ok ${ref}`);
    return { activity, failure, said: `${said}${report}${failure}`, isRefMoved, knownAtMs };
  }

  async #request(url: string, body: Buffer | null): Promise<IncomingMessage> {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const outgoing = request(url, {
        agent: this.#agent,
        signal: this.#signal,
        method: body === null ? "GET" : "POST",
        headers:
          body === null
            ? {}
            : {
                "content-type": "application/x-git-receive-pack-request",
                "content-length": body.length,
              },
      });
      outgoing.on("response", resolve).on("error", reject);
      outgoing.end(body ?? undefined);
    });
    if (response.statusCode === 200) return response;
    let text = "";
    for await (const chunk of response as AsyncIterable<Buffer>) text += chunk.toString();
    throw new Error(`${url.replace(/\/\/.*@/, "//")}: ${response.statusCode}: ${text}`);
  }
}

const activityLine = /Activity (\S+) \(slipway log/;

/** git's words where a ref is not, or not any more, what the push said that it was. */
function isLostRace(said: string): boolean {
  return /cannot lock ref|failed to update ref|reference already exists|incorrect old value/.test(
    said,
  );
}

async function* payloads(response: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const splitter = new PacketSplitter();
  for await (const chunk of response) {
    for (const one of splitter.push(chunk)) if (one.length > 4) yield one.subarray(4);
  }
}
