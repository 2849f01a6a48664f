/** The entry of a worker thread: does one job after the other, as they come. */
import { setPriority } from "node:os";
import { parentPort, workerData } from "node:worker_threads";
import { FileHashes } from "./file-hashes.js";
import type { Job, Posted, Records, Reply } from "./jobs.js";
import { RecordJobs } from "./record-jobs.js";

const { niceness } = workerData as { readonly niceness: number };
// On Linux it is the priority of this thread, and not that of the process.
if (niceness > 0 && process.platform === "linux") setPriority(0, niceness);

const records = new RecordJobs();
const hashes = new FileHashes();

parentPort?.on("message", ({ number, job }: Posted) => {
  try {
    const answer = answerTo(job);
    const transferred = typeof answer === "object" ? [answer.bytes.buffer as ArrayBuffer] : [];
    parentPort?.postMessage({ number, answer } satisfies Reply, transferred);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    parentPort?.postMessage({ number, error: reason } satisfies Reply, []);
  }
});

function answerTo(job: Job): Records | string | undefined {
  switch (job.kind) {
    case "records":
      return records.read(job);
    case "hash":
      return hashes.advance(job);
    case "forget":
      return hashes.forget(job);
  }
}
