import { blobOf, treeOf, type TestBlob } from "../../../cache/rig.js";
import { encodeAction, encodeCommand } from "../../../content/action.js";
import type { Digest } from "../../../content/digest.js";
import type { Promises, Request } from "./promises.js";
import type { Random } from "./random.js";

/** What a client does, with what likelihood. */
const steps = [
  ...["small", "small", "small", "small", "large", "large", "tree", "tree", "tree"],
  ...["unpin", "lease", "release", "result", "result", "collect", "collect"],
] as const;

/** A client that does one thing after the other. */
export class Lane {
  readonly #random: Random;
  readonly #send: (request: Request) => Promise<boolean>;
  readonly #contents: Map<Digest, Buffer>;
  /** Actions of which nobody else stores results. */
  readonly #actions: { readonly action: Digest; readonly root: Digest }[] = [];

  /**
   * `send` resolves with false for what is refused. What is made is added to `contents`, for others to
   * send it again.
   */
  constructor(
    random: Random,
    send: (request: Request) => Promise<boolean>,
    contents: Map<Digest, Buffer>,
  ) {
    this.#random = random;
    this.#send = send;
    this.#contents = contents;
  }

  /** Does one thing, for which several requests may be needed. */
  async step(promises: Promises): Promise<void> {
    const random = this.#random;
    switch (random.pick(steps)) {
      case "small":
        return await this.#store(this.#smallBlobs(random.integer(1, 25)));
      case "large":
        return await this.#store(this.#largeBlobs(random.integer(1, 3)));
      case "tree":
        return await this.#pinTree();
      case "unpin": {
        const { pinned } = promises.roots;
        if (pinned.length === 0) return await this.#pinTree();
        return void (await this.#send({ type: "unpin", root: random.pick(pinned) }));
      }
      case "lease": {
        const blobs = [...this.#smallBlobs(3), ...this.#largeBlobs(random.integer(0, 2))];
        await this.#store(blobs);
        return void (await this.#send({ type: "lease", digests: digestsOf(blobs) }));
      }
      case "release": {
        const { held } = promises.leases;
        if (held.length === 0) return;
        return void (await this.#send({ type: "release", lease: random.pick(held) }));
      }
      case "result":
        return await this.#storeResult(promises);
      case "collect":
        return void (await this.#send({ type: "collect" }));
    }
  }

  async #pinTree(): Promise<void> {
    const random = this.#random;
    const files = Object.fromEntries(
      Array.from({ length: random.integer(1, 8) }, (_, at) => {
        const size = random.chance(0.15) ? random.integer(131_073, 250_000) : this.#smallSize();
        return [random.chance(0.5) ? `d${at}/file` : `f${at}`, random.bytes(size)] as const;
      }),
    );
    const tree = treeOf(files);
    const closure = digestsOf(tree.blobs);
    // A collection may come between the two.
    for (let attempt = 0; attempt < 3; attempt++) {
      await this.#store(tree.blobs);
      if (await this.#send({ type: "pin", root: tree.root, closure })) return;
    }
  }

  async #storeResult(promises: Promises): Promise<void> {
    const random = this.#random;
    const { pinned } = promises.roots;
    if (pinned.length === 0) return await this.#pinTree();
    const durationMs = random.integer(1, 1_000_000);
    const known = this.#actions.filter(({ root }) => pinned.includes(root));
    if (known.length > 0 && random.chance(0.4)) {
      return void (await this.#send({ type: "result", ...random.pick(known), durationMs }));
    }
    const root = random.pick(pinned);
    const words = ["true", String(random.integer(0, 2 ** 31))];
    const command = blobOf(
      encodeCommand({ arguments: words, environment: {}, outputPaths: ["out"] }),
    );
    const inputs = { command: command.digest, inputRoot: root };
    const action = blobOf(encodeAction({ ...inputs, timeoutSeconds: 60, platform: {} }));
    await this.#store([command, action]);
    await this.#send({ type: "result", action: action.digest, root, durationMs });
    this.#actions.push({ action: action.digest, root });
  }

  async #store(blobs: readonly TestBlob[]): Promise<void> {
    for (const { digest, bytes } of blobs) this.#contents.set(digest, bytes);
    await this.#send({ type: "store", digests: digestsOf(blobs) });
  }

  #smallBlobs(count: number): readonly TestBlob[] {
    return Array.from({ length: count }, () => blobOf(this.#random.bytes(this.#smallSize())));
  }

  #largeBlobs(count: number): readonly TestBlob[] {
    const size = (): number => this.#random.integer(131_073, 350_000);
    return Array.from({ length: count }, () => blobOf(this.#random.bytes(size())));
  }

  #smallSize(): number {
    if (this.#random.chance(0.03)) return this.#random.integer(30_000, 131_073);
    return this.#random.integer(1, 4_000);
  }
}

function digestsOf(blobs: readonly TestBlob[]): readonly Digest[] {
  return [...new Set(blobs.map(({ digest }) => digest))];
}
