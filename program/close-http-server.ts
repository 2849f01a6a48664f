import { once } from "node:events";
import type { Server } from "node:http";

/**
 * Takes no more requests and resolves when the last connection is closed. Requests in flight, which
 * `running` are, may go on for `graceMs`; what is left then is cut. `running` must never reject, and
 * another call while this one waits does nothing.
 */
export async function closeHttpServer(
  server: Server,
  running: Iterable<Promise<void>>,
  graceMs: number,
): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, "close");
  server.close();
  server.closeIdleConnections();
  const deadline = setTimeout(() => server.closeAllConnections(), graceMs);
  await Promise.all(running);
  server.closeAllConnections();
  await closed;
  clearTimeout(deadline);
}
