import { createServer } from "node:net";
import { FarmError } from "../program/error.js";

/**
 * Throws {@link FarmError} where one of these ports of `host`, named by their purpose, is taken. Asked
 * before anything starts: the message can name the flag of `slipway up`, and a stranger at the port of
 * nats-server is not mistaken for it. Port 0 stands for any free one.
 */
export async function requireFreePorts(
  host: string,
  ports: Readonly<Record<string, number>>,
): Promise<void> {
  for (const [purpose, port] of Object.entries(ports)) {
    const problem = port === 0 ? null : await listenBriefly(host, port);
    if (problem === null) continue;
    const reason = problem.code === "EADDRINUSE" ? "another program has it" : problem.message;
    throw new FarmError(`cannot listen on ${host}:${port}: ${reason}`, {
      hint: `Stop that program, or choose another port with --${purpose}-port (0: any free one).`,
      cause: problem,
    });
  }
}

/** `wanted`; or where that is 0 (any free one) the port `known` from before, if it is free. */
export async function portOrKnown(
  host: string,
  wanted: number,
  known: number | undefined,
): Promise<number> {
  if (wanted !== 0 || known === undefined || known === 0) return wanted;
  return (await listenBriefly(host, known)) === null ? known : 0;
}

/** Null where the port is free. */
function listenBriefly(host: string, port: number): Promise<NodeJS.ErrnoException | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", resolve);
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
