import { join } from "node:path";
import { SlugStore } from "../../agent/slugs/slug-store.js";
import { CacheClient } from "../../content/client/cache-client.js";
import type { Digest } from "../../content/digest.js";
import { storeDirectory } from "../../content/hash-directory.js";
import { FarmError } from "../../program/error.js";
import type { Archiver } from "./archivers.js";
import { note, secondsOf, type Rounds } from "./measure.js";
import { ReapiServer } from "./servers.js";
import { changeTree, makeTree } from "./trees.js";

/** One file in about a hundred, of every size: prime, so that it does not keep to some of them. */
const changedStep = 101;

/** How each side did, by its name, in seconds. */
export interface SlugTimes {
  readonly save: Rounds;
  readonly restore: Rounds;
  /** After one file in a hundred has changed. */
  readonly saveChanged: Rounds;
  /** Bytes that travelled then, for each byte of the files that changed. */
  readonly travelled: Rounds;
}

/**
 * Stores a tree of `files` files at each side, gives it back to a host that has nothing, changes one file
 * in a hundred and stores it again. Ours goes over gRPC to a process of its own and is durable; the
 * others write files on this host. Nothing is removed in between: for minutes ext4 looks at each inode that was
 * freed whenever it needs one, which takes longer than all else, and whoever comes next pays for it.
 */
export async function measureSlugs(
  directory: string,
  rounds: number,
  files: number,
  archivers: readonly Archiver[],
  signal: AbortSignal,
): Promise<SlugTimes> {
  const times: SlugTimes = {
    save: new Map(),
    restore: new Map(),
    saveChanged: new Map(),
    travelled: new Map(),
  };
  const sides: Archiver[] = [...archivers];
  for (let round = 1; round <= rounds; round++) {
    const place = join(directory, String(round));
    const tree = makeTree(join(place, "tree"), files);
    await using server = await ReapiServer.slipway(join(place, "slipway"));
    await using ours = new SlipwaySide(server);
    for (const side of [ours, ...sides]) {
      const store = join(place, `store of ${side.name}`);
      const target = join(place, `target of ${side.name}`);
      const save = await secondsOf(() => side.save(tree.path, store, signal));
      const restore = await secondsOf(() => side.restore(store, target, signal));
      note(times.save, side.name, save);
      note(times.restore, side.name, restore);
    }
    const changed = changeTree(tree, changedStep);
    const changedBytes = changed.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const side of [ours, ...sides]) {
      const store = join(place, `store of ${side.name}`);
      const seconds = await secondsOf(() => side.save(tree.path, store, signal));
      note(times.saveChanged, side.name, seconds);
    }
    note(times.travelled, ours.name, ours.uploadedBytes / changedBytes);
    // The sides take turns to be the first after us.
    sides.push(...sides.splice(0, 1));
  }
  return times;
}

/** Slipway as a submission and an agent use it: hash, upload and pin; fetch into a farm of files. */
class SlipwaySide implements Archiver, AsyncDisposable {
  readonly name = "slipway";
  readonly #client: CacheClient;
  #root: Digest | null = null;
  /** Of the last save. */
  uploadedBytes = 0;

  constructor({ address, instance, token }: ReapiServer) {
    this.#client = CacheClient.connect({ address, instance, token });
  }

  async save(path: string, _store: string, signal: AbortSignal): Promise<void> {
    const { directory, uploaded } = await storeDirectory(this.#client, path, { signal });
    this.uploadedBytes = uploaded.bytes;
    await this.#client.putSlug(directory.root, "bench", signal);
    this.#root = directory.root;
  }

  async restore(_store: string, target: string, signal: AbortSignal): Promise<void> {
    if (this.#root === null) throw new FarmError("nothing was saved");
    const host = await SlugStore.open(target, null);
    await host.materialise(this.#root, this.#client, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#client[Symbol.asyncDispose]();
  }
}
