import { constants } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createSecureContext, createServer, type Server, type TLSSocket } from "node:tls";
import { FarmError } from "./error.js";
import { listenOn, portOf } from "./listen.js";
import type { Log } from "./log.js";

/** The files, in PEM, with which a server proves who it is, and knows who its clients are. */
export interface ServerTlsFiles {
  readonly certificate: string;
  readonly key: string;
  /** Who may sign the certificates of clients; absent: clients have none. */
  readonly clientAuthorities?: string | undefined;
}

/** Half-open handshakes are dropped after this long. */
const handshakeMs = 10_000;

/** How often the files are read again. */
const defaultCheckMs = 5_000;

/**
 * Takes TLS connections (1.2 and above) for HTTP/2 and hands them on once they are set up. A client that
 * shows a certificate of which the signature, the dates or the purpose are wrong is cut off; one that
 * shows none is let in, to prove in another way who it is.
 *
 * The files are read again every few seconds. What is new in them counts for connections from then on;
 * those of clients with certificates are ended where the authorities have changed.
 */
export class TlsListener implements AsyncDisposable {
  readonly #server: Server;
  readonly #files: ServerTlsFiles;
  readonly #log: Log;
  readonly #timer: NodeJS.Timeout;
  readonly #certified = new Set<TLSSocket>();
  #material: TlsMaterial;
  #isReloading = false;
  #failure = "";

  private constructor(parts: {
    readonly server: Server;
    readonly files: ServerTlsFiles;
    readonly material: TlsMaterial;
    readonly checkMs: number;
    readonly log: Log;
  }) {
    this.#server = parts.server;
    this.#files = parts.files;
    this.#material = parts.material;
    this.#log = parts.log;
    this.#timer = setInterval(() => void this.#reload(), parts.checkMs).unref();
  }

  /** Throws {@link FarmError} where a file cannot be used or the port is taken. */
  static async listen(options: {
    readonly host: string;
    readonly port: number;
    readonly files: ServerTlsFiles;
    readonly accept: (socket: TLSSocket) => void;
    readonly log: Log;
    readonly checkMs?: number | undefined;
  }): Promise<TlsListener> {
    const { host, port, files, log, checkMs = defaultCheckMs } = options;
    const material = await readMaterial(files).catch((cause: unknown) => {
      throw new FarmError(`cannot use the certificate of the server: ${(cause as Error).message}`, {
        cause,
        hint: "Give the certificate with its chain, its key and the clients' authorities as PEM files.",
      });
    });
    const server = createServer({
      ...contextOf(material),
      ALPNProtocols: ["h2"],
      handshakeTimeout: handshakeMs,
      requestCert: files.clientAuthorities !== undefined,
      // Those without a certificate are let in; those with a bad one are not, see below.
      rejectUnauthorized: false,
    });
    await listenOn(server, { host, port });
    const listener = new TlsListener({ server, files, material, checkMs, log });
    server.on("secureConnection", (socket) => listener.#take(socket, options.accept));
    server.on("tlsClientError", (_error, socket) => socket.destroy());
    return listener;
  }

  get port(): number {
    return portOf(this.#server);
  }

  /** Takes no more connections. Those there are belong to who accepted them. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    this.#server.close();
  }

  #take(socket: TLSSocket, accept: (socket: TLSSocket) => void): void {
    socket.on("error", () => undefined);
    const certificate = socket.getPeerX509Certificate();
    if (certificate !== undefined && !socket.authorized) {
      this.#log.warn("a client's certificate was refused", {
        peer: socket.remoteAddress,
        subject: certificate.subject,
        reason: String(socket.authorizationError),
      });
      socket.destroy();
      return;
    }
    if (socket.alpnProtocol !== "h2") {
      socket.destroy();
      return;
    }
    if (certificate !== undefined) {
      this.#certified.add(socket);
      socket.once("close", () => this.#certified.delete(socket));
    }
    accept(socket);
  }

  async #reload(): Promise<void> {
    if (this.#isReloading) return;
    this.#isReloading = true;
    try {
      const material = await readMaterial(this.#files);
      const changed = differenceOf(this.#material, material);
      this.#failure = "";
      if (changed.length === 0) return;
      this.#server.setSecureContext(contextOf(material));
      this.#material = material;
      if (changed.includes("clientAuthorities")) {
        for (const socket of this.#certified) socket.destroy();
      }
      this.#log.info("certificates were read anew", { changed });
    } catch (error) {
      // They may be being replaced one after the other: what was good stays in use.
      const reason = (error as Error).message;
      if (reason !== this.#failure)
        this.#log.warn("changed certificates are of no use", { reason });
      this.#failure = reason;
    } finally {
      this.#isReloading = false;
    }
  }
}

type TlsMaterial = Readonly<Record<keyof ServerTlsFiles, string>>;

/** Reads the files. Throws where they do not fit together. */
async function readMaterial(files: ServerTlsFiles): Promise<TlsMaterial> {
  const material = {
    certificate: await readFile(files.certificate, "utf8"),
    key: await readFile(files.key, "utf8"),
    clientAuthorities:
      files.clientAuthorities === undefined ? "" : await readFile(files.clientAuthorities, "utf8"),
  };
  createSecureContext(contextOf(material));
  return material;
}

function contextOf({ certificate, key, clientAuthorities }: TlsMaterial) {
  return {
    cert: certificate,
    key,
    minVersion: "TLSv1.2" as const,
    // A resumed session would go on with an authority that counts no longer.
    secureOptions: constants.SSL_OP_NO_TICKET,
    ...(clientAuthorities === "" ? {} : { ca: clientAuthorities }),
  };
}

function differenceOf(before: TlsMaterial, after: TlsMaterial): readonly (keyof TlsMaterial)[] {
  const names = ["certificate", "key", "clientAuthorities"] as const;
  return names.filter((name) => before[name] !== after[name]);
}
