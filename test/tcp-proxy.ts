import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { listenOn, portOf } from "../program/listen.js";

export interface TcpProxyOptions {
  /** Makes what the bytes of each direction of each connection go through. */
  readonly through?: () => Duplex;
}

/** Passes connections on to a local port, until it is told to cut them. */
export class TcpProxy implements AsyncDisposable {
  readonly #server = createServer((socket) => this.#pass(socket));
  readonly #target: () => number;
  readonly #through: (() => Duplex) | undefined;
  readonly #open = new Set<Socket>();
  #cutAtBytes = Infinity;
  #isBlocked = false;
  /** Bytes that clients have sent. */
  receivedBytes = 0;

  private constructor(target: () => number, { through }: TcpProxyOptions) {
    this.#target = target;
    this.#through = through;
  }

  /** `target`: the port, or what is asked for it at each connection. */
  static async start(
    target: number | (() => number),
    options: TcpProxyOptions = {},
  ): Promise<TcpProxy> {
    const port = typeof target === "number" ? () => target : target;
    const proxy = new TcpProxy(port, options);
    await listenOn(proxy.#server, { host: "127.0.0.1", port: 0 });
    return proxy;
  }

  get port(): number {
    return portOf(this.#server);
  }

  /** Breaks the connections that are open. */
  cut(): void {
    for (const socket of this.#open) socket.destroy();
  }

  /** Breaks the connections and takes no more, until it is told to pass them on again. */
  block(): void {
    this.#isBlocked = true;
    this.cut();
  }

  unblock(): void {
    this.#isBlocked = false;
  }

  /** Breaks the connections once, as soon as clients have sent so many more bytes. */
  cutAfter(bytes: number): void {
    this.#cutAtBytes = this.receivedBytes + bytes;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const closed = once(this.#server, "close");
    this.#server.close();
    this.cut();
    await closed;
  }

  #pass(incoming: Socket): void {
    if (this.#isBlocked) return void incoming.destroy();
    const outgoing = connect(this.#target(), "127.0.0.1");
    incoming.on("data", (chunk) => {
      this.receivedBytes += chunk.length;
      if (this.receivedBytes < this.#cutAtBytes) return;
      this.#cutAtBytes = Infinity;
      this.cut();
    });
    for (const [socket, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      const between = this.#through?.();
      this.#open.add(socket);
      // Either end may vanish at any time: that is what this proxy is for.
      socket.on("error", () => undefined);
      socket.on("close", () => {
        this.#open.delete(socket);
        between?.destroy();
        other.destroy();
      });
      if (between === undefined) socket.pipe(other);
      else socket.pipe(between).pipe(other);
    }
  }
}
