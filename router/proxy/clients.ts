import type { IncomingMessage } from "node:http";
import { randomUUID } from "node:crypto";
import { BlockList, isIPv4, isIPv6 } from "node:net";
import { UsageError } from "../../program/error.js";
import { hostOf } from "../table/routing-table.js";
import type { Client } from "./headers.js";

/** Tells who a request comes from. Only proxies that the operator trusts are believed. */
export class Clients {
  readonly #trusted: BlockList | null;

  /** `trusted`: addresses or CIDR ranges. Throws {@link UsageError} where one is neither. */
  constructor(trusted: readonly string[]) {
    this.#trusted = trusted.length === 0 ? null : new BlockList();
    for (const range of trusted) {
      const [address = "", bits] = range.split("/", 2);
      const family = isIPv4(address) ? "ipv4" : isIPv6(address) ? "ipv6" : null;
      const prefix = Number(bits ?? (family === "ipv4" ? 32 : 128));
      if (family === null || !Number.isInteger(prefix) || prefix > (family === "ipv4" ? 32 : 128)) {
        throw new UsageError(`"${range}" is not an address or a range of addresses`, {
          hint: "For example --trusted-proxy 10.0.0.0/8.",
        });
      }
      this.#trusted?.addSubnet(address, prefix, family);
    }
  }

  describe(request: IncomingMessage): Client {
    const peer = plainAddress(request.socket.remoteAddress ?? "");
    const host = request.headers.host ?? "";
    if (!this.#isTrusted(peer)) {
      return { forwardedFor: peer, address: peer, protocol: "http", host, requestId: randomUUID() };
    }
    const chain = listOf(request.headers["x-forwarded-for"]);
    // The nearest that is not one of our own; what stands before it may be anyone's invention.
    const address = chain.findLast((hop) => !this.#isTrusted(hop)) ?? chain[0] ?? peer;
    const protocol = oneOf(request.headers["x-forwarded-proto"]).toLowerCase();
    return {
      forwardedFor: [...chain, peer].join(", "),
      address,
      protocol: protocol === "https" ? "https" : "http",
      host: oneOf(request.headers["x-forwarded-host"]) || host,
      requestId: oneOf(request.headers["x-request-id"]).slice(0, 200) || randomUUID(),
    };
  }

  /** The host name by which a request is routed. */
  hostOf(request: IncomingMessage): string {
    return hostOf(request.headers.host ?? "");
  }

  #isTrusted(address: string): boolean {
    if (this.#trusted === null) return false;
    if (isIPv4(address)) return this.#trusted.check(address, "ipv4");
    return isIPv6(address) && this.#trusted.check(address, "ipv6");
  }
}

function plainAddress(address: string): string {
  return address.startsWith("::ffff:") ? address.slice("::ffff:".length) : address;
}

function listOf(header: string | string[] | undefined): string[] {
  return oneOf(header)
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

function oneOf(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join(", ") : (header ?? "");
}
