import { execFile } from "node:child_process";
import { lookup } from "node:dns/promises";
import { existsSync } from "node:fs";
import { isIPv4 } from "node:net";
import { promisify } from "node:util";
import { FarmError } from "../../program/error.js";

const run = promisify(execFile);

/** A part of the farm, as agents reach it. */
export interface FarmAddress {
  readonly host: string;
  readonly port: number;
}

/** Where clouds tell a machine its credentials: the link-local range, and what Azure, Alibaba and Oracle have beside it. */
const metadata = ["169.254.0.0/16", "168.63.129.16/32", "100.100.100.200/32", "192.0.0.192/32"];

const prefix = "SLIPWAY-";
/** From the host's own point of view, and from that of what it passes on; the second is Docker's, for users. */
const parents = ["INPUT", "DOCKER-USER"] as const;

/**
 * Rules of the host's packet filter about what the containers on a bridge may reach: not the host itself, not the
 * metadata of a cloud, and not the parts of the farm that are elsewhere. They may ask for names, and answer whoever
 * has asked them. Each bridge has a chain of its own, which goes when the bridge is gone.
 */
export class BridgeRules {
  /** The bridges that this process has written rules for. */
  readonly #written = new Set<string>();
  /** One at a time: whoever looks whether a rule is there must not be overtaken. */
  #turn: Promise<unknown> = Promise.resolve();

  /** Throws {@link FarmError} where this process may not set rules. */
  async check(): Promise<void> {
    await iptables(["-S", "INPUT"]);
  }

  /** Closes a bridge, or finds it closed; `parts` are looked up once. Throws {@link FarmError}. */
  async close(bridge: string, parts: readonly FarmAddress[]): Promise<void> {
    const closing = this.#turn.then(() => this.#close(bridge, parts));
    this.#turn = closing.catch(() => undefined);
    await closing;
  }

  /** Removes the rules of bridges that are gone. Does nothing where this process may not. */
  async sweep(): Promise<void> {
    for (const parent of parents) {
      for (const bridge of await bridgesOf(parent)) {
        if (existsSync(`/sys/class/net/${bridge}`)) continue;
        this.#written.delete(bridge);
        // Agents that closed it at the same moment may each have led there.
        while (await succeeds(["-D", parent, "-i", bridge, "-j", chainOf(bridge)]));
        await succeeds(["-F", chainOf(bridge)]);
        // Not while the other parent leads to it: then it goes with that.
        await succeeds(["-X", chainOf(bridge)]);
      }
    }
  }

  async #close(bridge: string, parts: readonly FarmAddress[]): Promise<void> {
    // Whoever loads the rules of the host anew drops ours.
    const jumps = parents.map((parent) => [parent, "-i", bridge, "-j", chainOf(bridge)]);
    const lacking: (readonly string[])[] = [];
    for (const jump of jumps) if (!(await succeeds(["-C", ...jump]))) lacking.push(jump);
    if (lacking.length === 0 && this.#written.has(bridge)) return;
    await this.#write(bridge, parts);
    for (const jump of lacking) await iptables(["-I", ...jump]);
    this.#written.add(bridge);
  }

  async #write(bridge: string, parts: readonly FarmAddress[]): Promise<void> {
    if (!existsSync(`/sys/class/net/${bridge}`)) {
      throw new FarmError(`the bridge ${bridge} of Docker is not on this host`, {
        hint: "Run the agent on the host of its Docker engine, in the host's network.",
      });
    }
    const chain = chainOf(bridge);
    const reject = ["-j", "REJECT"];
    const rules = [
      ["-m", "conntrack", "--ctstate", "RELATED,ESTABLISHED", "-j", "RETURN"],
      ...["udp", "tcp"].map((protocol) => ["-p", protocol, "--dport", "53", "-j", "RETURN"]),
      ...metadata.map((range) => ["-d", range, ...reject]),
      ...(await addressesOf(parts)).map(([address, port]) => [
        ...["-p", "tcp", "-d", address, "--dport", String(port)],
        ...reject,
      ]),
      ["-m", "addrtype", "--dst-type", "LOCAL", ...reject],
    ];
    await succeeds(["-N", chain]);
    await iptables(["-F", chain]);
    for (const rule of rules) await iptables(["-A", chain, ...rule]);
  }
}

/** The bridge of a network of Docker's own driver. */
export function bridgeOf(networkId: string): string {
  return `br-${networkId.slice(0, 12)}`;
}

function chainOf(bridge: string): string {
  return `${prefix}${bridge}`;
}

/** The bridges whose rules `parent` leads to. */
async function bridgesOf(parent: string): Promise<readonly string[]> {
  try {
    const rules = (await iptables(["-S", parent])).split("\n");
    return rules.flatMap((rule) => /^-A \S+ -i (br-\w+) -j SLIPWAY-\1$/.exec(rule)?.[1] ?? []);
  } catch {
    return [];
  }
}

/** The addresses of the parts, IPv4 as our networks are. */
async function addressesOf(
  parts: readonly FarmAddress[],
): Promise<readonly (readonly [string, number])[]> {
  const found = await Promise.all(
    parts.map(async ({ host, port }) => {
      const addresses = isIPv4(host)
        ? [{ address: host }]
        : await lookup(host, { all: true, family: 4 }).catch(() => []);
      return addresses.map(({ address }) => [address, port] as const);
    }),
  );
  return found.flat();
}

async function succeeds(argv: readonly string[]): Promise<boolean> {
  try {
    await iptables(argv);
    return true;
  } catch {
    return false;
  }
}

/** What iptables writes. Waits for others who change rules at the moment. */
async function iptables(argv: readonly string[]): Promise<string> {
  // Of root's, but not of every user's path.
  const path = `${process.env["PATH"] ?? ""}:/usr/sbin:/sbin`;
  try {
    const { stdout } = await run("iptables", ["-w", ...argv], {
      env: { ...process.env, LC_ALL: "C", PATH: path },
    });
    return stdout;
  } catch (cause) {
    const { stderr, message } = cause as Error & { readonly stderr?: string };
    throw new FarmError(`iptables failed: ${(stderr || message).trim()}`, { cause });
  }
}
