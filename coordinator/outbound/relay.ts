import { once } from "node:events";
import { connect, createServer, isIP, type Server, type Socket } from "node:net";
import { FarmError } from "../../program/error.js";
import { portOf } from "../../program/listen.js";
import type { OutboundPlace } from "./outbound-place.js";

/** How a client of a relay speaks: SOCKS 5, with the host's name, or as if the relay were the host. */
export type RelayManner = "socks" | "plain";

export interface RelayOptions {
  readonly place: OutboundPlace;
  readonly manner: RelayManner;
  /** What may come back through it, over all connections. */
  readonly maxBytes: number;
}

const connectMs = 10_000;

/**
 * The way out for a program of ours that would look up names itself: a port of this machine from which
 * connections go to one checked place and nowhere else, whatever the program is told to do, and through
 * which only so much comes back.
 */
export class Relay implements AsyncDisposable {
  readonly #server: Server;
  readonly #options: RelayOptions;
  readonly #sockets = new Set<Socket>();
  #received = 0;
  #isOverLimit = false;
  #isUnreachable = false;

  private constructor(options: RelayOptions) {
    this.#options = options;
    this.#server = createServer((client) => {
      this.#keep(client);
      this.#serve(client).catch(() => client.destroy());
    });
  }

  /** Resolves when the port is open. */
  static async open(options: RelayOptions): Promise<Relay> {
    const relay = new Relay(options);
    relay.#server.listen(0, "127.0.0.1");
    await once(relay.#server, "listening");
    return relay;
  }

  /** On the loopback address. */
  get port(): number {
    return portOf(this.#server);
  }

  /** True where more wanted to come than was allowed; then the connection was cut. */
  get isOverLimit(): boolean {
    return this.#isOverLimit;
  }

  /** True where the place answered at none of its addresses. */
  get isUnreachable(): boolean {
    return this.#isUnreachable;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
  }

  async #serve(client: Socket): Promise<void> {
    if (this.#options.manner === "socks") await this.#negotiate(client);
    const host = await this.#connect();
    if (this.#options.manner === "socks") client.write(socksReply(0));
    this.#join(client, host);
  }

  /** The client's half of SOCKS 5 (RFC 1928), of which only the place of this relay is granted. */
  async #negotiate(client: Socket): Promise<void> {
    const [version = 0, methods = 0] = await take(client, 2);
    if (version !== 5) throw new FarmError("this is not SOCKS 5");
    await take(client, methods);
    client.write(Buffer.from([5, 0]));
    const [, command, , type] = await take(client, 4);
    const host = await readHost(client, type ?? 0);
    const port = (await take(client, 2)).readUInt16BE();
    const { place } = this.#options;
    const isGranted = command === 1 && port === place.port && isSameHost(host, place.host);
    if (isGranted) return;
    client.end(socksReply(2));
    throw new FarmError(`${host}:${port} is not where this relay leads`);
  }

  async #connect(): Promise<Socket> {
    const { port, addresses } = this.#options.place;
    for (const address of addresses) {
      const socket = connect({ host: address, port });
      this.#keep(socket);
      try {
        await once(socket, "connect", { signal: AbortSignal.timeout(connectMs) });
        return socket;
      } catch {
        socket.destroy(); // The next address may answer.
      }
    }
    this.#isUnreachable = true;
    throw new FarmError("nobody answers");
  }

  #join(client: Socket, host: Socket): void {
    for (const [one, other] of [
      [client, host],
      [host, client],
    ] as const) {
      one.once("close", () => other.destroy());
    }
    host.on("data", (bytes: Buffer) => {
      this.#received += bytes.length;
      if (this.#received <= this.#options.maxBytes) return;
      this.#isOverLimit = true;
      host.destroy();
    });
    client.pipe(host);
    host.pipe(client);
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on("error", () => undefined); // The close that follows says the same.
    socket.once("close", () => this.#sockets.delete(socket));
  }
}

async function readHost(client: Socket, type: number): Promise<string> {
  if (type === 3) return String(await take(client, (await take(client, 1))[0] ?? 0));
  const bytes = await take(client, type === 1 ? 4 : 16);
  if (type === 1) return bytes.join(".");
  return (bytes.toString("hex").match(/.{4}/g) ?? []).join(":");
}

/** Names without regard to case, addresses however they are written. */
function isSameHost(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

function canonical(host: string): string {
  return isIP(host) === 6 ? new URL(`http://[${host}]`).hostname.slice(1, -1) : host.toLowerCase();
}

function socksReply(status: number): Buffer {
  return Buffer.from([5, status, 0, 1, 0, 0, 0, 0, 0, 0]);
}

/** The next bytes, exactly so many; what follows them stays. Throws where the client ends before. */
async function take(client: Socket, count: number): Promise<Buffer> {
  if (count === 0) return Buffer.alloc(0);
  for (;;) {
    const bytes = client.read(count) as Buffer | null;
    if (bytes?.length === count) return bytes;
    if (client.readableEnded || client.destroyed) throw new FarmError("the client is gone");
    await Promise.race([once(client, "readable"), once(client, "close")]);
  }
}
