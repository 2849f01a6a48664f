/** The entry of a thread that writes files: one list after the other, as they come. */
import { parentPort } from "node:worker_threads";
import { createBlobs, type BlobFiles } from "./blob-files.js";
import type { ThreadReply } from "./blob-writer.js";

parentPort?.on("message", (files: BlobFiles) => {
  const reply = replyTo(files);
  parentPort?.postMessage(reply, "memory" in reply ? [reply.memory] : []);
});

function replyTo(files: BlobFiles): ThreadReply {
  try {
    return { found: createBlobs(files), memory: files.bytes.buffer };
  } catch (error) {
    // An error loses its code on its way.
    if (!(error instanceof Error)) return { message: String(error), code: undefined };
    return { message: error.message, code: (error as NodeJS.ErrnoException).code };
  }
}
