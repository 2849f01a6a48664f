import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { runProgram } from "../program.js";

/** A program that stores trees of files and gives them back. */
export interface Archiver {
  readonly name: string;
  /** Stores the tree at `path`; what it stored before in `store` may help. */
  save(path: string, store: string, signal: AbortSignal): Promise<void>;
  /** Writes the tree that was saved last into `target`, which is not there yet. */
  restore(store: string, target: string, signal: AbortSignal): Promise<void>;
}

const password = { RESTIC_PASSWORD: "of the benchmark" };

/** Chunks and compresses, with a store of its own. */
export const casync: Archiver = {
  name: "casync",
  async save(path, store, signal) {
    await mkdir(store, { recursive: true });
    const chunks = `--store=${join(store, "chunks.castr")}`;
    await runProgram(["casync", "make", chunks, join(store, "tree.caidx"), path], { signal });
  },
  async restore(store, target, signal) {
    const chunks = `--store=${join(store, "chunks.castr")}`;
    await runProgram(["casync", "extract", chunks, join(store, "tree.caidx"), target], { signal });
  },
};

/** A backup program: chunks, compresses and encrypts. */
export const restic: Archiver = {
  name: "restic",
  async save(path, store, signal) {
    const restic = ["restic", "--quiet", "--no-cache", "--repo", store];
    const options = { environment: password, signal };
    await runProgram([...restic, "cat", "config"], options).catch(() =>
      runProgram([...restic, "init"], options),
    );
    await runProgram([...restic, "backup", "."], { ...options, cwd: path });
  },
  async restore(store, target, signal) {
    const restic = ["restic", "--quiet", "--no-cache", "--repo", store];
    await runProgram([...restic, "restore", "latest", "--target", target], {
      environment: password,
      signal,
    });
  },
};

/** One archive, all of it each time. */
export const tar: Archiver = {
  name: "tar | zstd",
  async save(path, store, signal) {
    await mkdir(store, { recursive: true });
    const file = join(store, "tree.tar.zst");
    await rm(file, { force: true });
    await runProgram(["tar", "--create", "--zstd", "--file", file, "--directory", path, "."], {
      signal,
    });
    await runProgram(["sync", "--data", file], { signal });
  },
  async restore(store, target, signal) {
    await mkdir(target, { recursive: true });
    const file = join(store, "tree.tar.zst");
    await runProgram(["tar", "--extract", "--zstd", "--file", file, "--directory", target], {
      signal,
    });
  },
};
