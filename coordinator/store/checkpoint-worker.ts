/** The entry of a thread that copies what is committed from the write-ahead log into the database. */
import { parentPort, workerData } from "node:worker_threads";
import { SqliteConnection } from "../../program/sqlite.js";
import type { Checkpoint } from "./checkpointer.js";

const { path } = workerData as { readonly path: string };
const sqlite = new SqliteConnection(path, { fileMustExist: true });

parentPort?.on("message", (message: "checkpoint" | "stop") => {
  if (message === "stop") {
    sqlite.close();
    parentPort?.close();
    return;
  }
  const statement = sqlite.prepare<[], { readonly log: number }>("PRAGMA wal_checkpoint(PASSIVE)");
  parentPort?.postMessage({ pages: statement.get()?.log ?? 0 } satisfies Checkpoint, []);
});
