import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { InvalidError } from "../../program/error.js";
import type { AddressRule } from "./address-rule.js";

/** Where a connection of the farm may go: addresses that were checked, so that no name is asked again. */
export interface OutboundPlace {
  /** As the URL has it; an IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
  /** At least one. */
  readonly addresses: readonly string[];
}

/** The addresses of a host name. Rejects where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/** Asks the system, which reads its hosts file and asks its name servers. */
export const resolveBySystem: Resolve = async (host) =>
  (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);

/**
 * Looks a host up and checks each of its addresses. Throws {@link InvalidError} where it has none, or
 * none that the rule permits.
 */
export async function findPlace(
  { host, port }: { readonly host: string; readonly port: number },
  rule: AddressRule,
  resolve: Resolve = resolveBySystem,
): Promise<OutboundPlace> {
  const found = isIP(host) === 0 ? await addressesOf(host, resolve) : [host];
  const addresses = found.filter((address) => rule.permits(address));
  if (addresses.length > 0) return { host, port, addresses };
  // Of a name only the name is said: what it stands for inside is nobody's business outside.
  const what = isIP(host) === 0 ? "is at" : "is";
  throw new InvalidError(`${host} ${what} a private address, to which the farm does not connect`, {
    hint: "Use an address of the public Internet, or have the operator allow it with --allow-private-range.",
  });
}

async function addressesOf(host: string, resolve: Resolve): Promise<readonly string[]> {
  try {
    return await resolve(host);
  } catch (cause) {
    throw new InvalidError(`the host ${host} is not known`, {
      cause,
      hint: "Correct the name, or try again where the name servers of the farm were away.",
    });
  }
}
