/** The entry of the thread that does what would keep the event loop waiting for the disk. */
import { parentPort, workerData } from "node:worker_threads";
import { SqliteConnection } from "../../program/sqlite.js";
import type { DatabaseAnswer, DatabaseJob } from "./database-thread.js";

const { path } = workerData as { readonly path: string };
const sqlite = new SqliteConnection(path, { fileMustExist: true });

let turn: Promise<unknown> = Promise.resolve();
parentPort?.on("message", (job: DatabaseJob) => {
  // A copy takes several turns of the event loop: what comes meanwhile waits for it.
  turn = turn.then(() => answerTo(job)).then((answer) => parentPort?.postMessage(answer, []));
});

async function answerTo(job: DatabaseJob): Promise<DatabaseAnswer> {
  try {
    switch (job.kind) {
      case "checkpoint": {
        const statement = sqlite.prepare<[], { readonly log: number }>(
          "PRAGMA wal_checkpoint(PASSIVE)",
        );
        return { pages: statement.get()?.log ?? 0 };
      }
      case "copy":
        await sqlite.copyTo(job.path);
        return {};
      case "check":
        return { problems: sqlite.check() };
      case "close":
        sqlite.close();
        return {};
    }
  } catch (error) {
    return { reason: error instanceof Error ? error.message : String(error) };
  }
}
