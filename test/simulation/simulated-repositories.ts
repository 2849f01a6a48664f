import type { RefUpdate } from "../../coordinator/git/hooks.js";
import type { Branch } from "../../coordinator/git/refs.js";
import {
  ContentTreeReader,
  type SourceTree,
  type SourceTrees,
} from "../../coordinator/planning/source-trees.js";
import type { ContentStore } from "../../content/content-store.js";
import type { MemoryContentStore, TreeLiteral } from "../memory-content-store.js";
import type { SeededRandom } from "./seeded-random.js";

/** What comes of a commit: it is deployed, or fails in one of these ways. */
export type CommitKind = "good" | "with-hook" | "broken" | "build-fails" | "hook-fails" | "lethal";

/** A ref that a push has moved. */
export interface Move extends RefUpdate {
  readonly projectId: string;
}

/** Of every application. */
export const simulatedType = { name: "nodejs", version: "22" } as const;

const noObject = "0".repeat(40);

/** The repositories: commits, and where branches are. What has moved has moved for good. */
export class SimulatedRepositories implements SourceTrees {
  readonly #content: MemoryContentStore;
  readonly #random: SeededRandom;
  readonly #trees = new Map<string, TreeLiteral>();
  readonly #kinds = new Map<string, CommitKind>();
  /** By project: the commit by branch. */
  readonly #branches = new Map<string, Map<string, string>>();
  readonly moves: Move[] = [];

  constructor(content: MemoryContentStore, random: SeededRandom) {
    this.#content = content;
    this.#random = random;
  }

  commit(kind: CommitKind, text: string): string {
    const id = this.#random.bytes(20).toString("hex");
    const hooks = ["hooks:", "  build: echo built"];
    if (kind === "with-hook" || kind === "hook-fails") hooks.push("  deploy: echo deployed");
    const lines = [
      "name: app",
      `type: ${simulatedType.name}:${simulatedType.version}`,
      "build:",
      "  flavor: none",
      "web:",
      "  commands:",
      "    start: node server.js",
      ...hooks,
      ...(kind === "broken" ? ["disk: much"] : []),
      "",
    ];
    this.#trees.set(id, { ".slipway.app.yaml": lines.join("\n"), "server.js": text });
    this.#kinds.set(id, kind);
    return id;
  }

  kindOf(commit: string): CommitKind {
    return this.#kinds.get(commit) ?? "good";
  }

  /** Moves a branch; null deletes it. */
  move(projectId: string, branch: string, commit: string | null): Move {
    const branches = this.#branches.get(projectId) ?? new Map<string, string>();
    this.#branches.set(projectId, branches);
    const old = branches.get(branch) ?? noObject;
    if (commit === null) branches.delete(branch);
    else branches.set(branch, commit);
    const move = { projectId, ref: `refs/heads/${branch}`, old, new: commit ?? noObject };
    this.moves.push(move);
    return move;
  }

  create(): Promise<void> {
    return Promise.resolve();
  }

  branches(projectId: string): Promise<readonly Branch[]> {
    const branches = [...(this.#branches.get(projectId) ?? [])];
    const listed = branches.map(([name, commit]) => ({ name, ref: `refs/heads/${name}`, commit }));
    return Promise.resolve(listed);
  }

  open(
    _projectId: string,
    source: Parameters<SourceTrees["open"]>[1],
    content: ContentStore,
  ): SourceTree {
    const root =
      source.type === "tree"
        ? source.root
        : this.#content.putTree(this.#trees.get(source.commit) ?? {});
    const uploaded = { blobs: 0, bytes: 0 };
    const imported = content
      .findMissing([root])
      .then(() => ({ root, uploaded, warnings: [] as readonly string[] }));
    // Whoever reads the files may fail first, and never come to wait for the import.
    imported.catch(() => undefined);
    return {
      reader: new ContentTreeReader(content, root),
      imported,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    };
  }
}
