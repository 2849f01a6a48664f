import { connect } from "node:net";

/** How to see that a service does its work, not just that it runs. */
export interface Readiness {
  /** For the user: what is waited for. */
  readonly description: string;
  readonly timeoutMs: number;
  /** Asked of a fresh connection, if anything. */
  readonly greeting: string;
  /** Whether the service, having said `answer` so far, is ready. */
  isReady(answer: Buffer): boolean;
}

/** MariaDB and MySQL greet with a packet of protocol version 10; an error packet is no greeting. */
export const mysqlReadiness: Readiness = {
  description: "its greeting",
  timeoutMs: 60_000,
  greeting: "",
  isReady: (answer) => answer.length > 4 && answer[4] === 10,
};

/** While it loads its data Redis answers -LOADING. */
export const redisReadiness: Readiness = {
  description: "an answer to PING",
  timeoutMs: 60_000,
  greeting: "PING\r\n",
  isReady: (answer) => answer.toString("latin1").startsWith("+PONG"),
};

/** Good enough for what we know nothing about. */
export const connectionReadiness: Readiness = {
  description: "a connection",
  timeoutMs: 60_000,
  greeting: "",
  isReady: () => true,
};

/** What fits the type of a service, for example `mariadb`. */
export function readinessOf(type: string): Readiness {
  if (["mysql", "mariadb", "oracle-mysql"].includes(type)) return mysqlReadiness;
  if (/^(redis|valkey)(-persistent)?$/.test(type)) return redisReadiness;
  return connectionReadiness;
}

/** Tries once; false where nothing, or the wrong thing, answers within two seconds. */
export async function probe(readiness: Readiness, address: string, port: number): Promise<boolean> {
  return await new Promise((resolve) => {
    const socket = connect({ host: address, port, timeout: 2000 });
    let answer = Buffer.alloc(0);
    const end = (isReady: boolean) => {
      socket.destroy();
      resolve(isReady);
    };
    socket.on("connect", () => {
      socket.write(readiness.greeting);
      if (readiness.isReady(answer)) end(true);
    });
    socket.on("data", (chunk) => {
      answer = Buffer.concat([answer, chunk]);
      if (readiness.isReady(answer)) end(true);
      else if (answer.length > 1024) end(false);
    });
    for (const event of ["timeout", "error", "close"]) socket.on(event, () => end(false));
  });
}
