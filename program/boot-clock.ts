import { uptime } from "node:os";

/**
 * The time since the host was started, in ms, to 10 ms. Nobody can set it, all processes of the host
 * see the same one, in containers too, and it goes on while the host is suspended: with timers and
 * `performance.now()`, which stand still then, something that ends elsewhere meanwhile looks as if it
 * still lasted.
 */
export function bootMs(): number {
  return uptime() * 1_000;
}
