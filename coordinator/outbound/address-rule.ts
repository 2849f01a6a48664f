import { BlockList, isIP, isIPv4 } from "node:net";
import { UsageError } from "../../program/error.js";
import type { SettingSpec, Settings } from "../../program/settings.js";

/** Which private addresses the farm may fetch from. */
export const privateRangesSetting: SettingSpec = {
  name: "allow-private-range",
  description:
    "private range that submodules and templates may be fetched from, such as 10.20.0.0/16; may be given several times",
  many: true,
};

/** Ranges that are not of the public Internet: RFC 6890 and its updates, multicast, and what is reserved. */
const privateRanges4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"],
  ...["172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16"],
  ...["198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"],
];

/** Of IPv6 only this is handed out as public; what in it leads to IPv4 or to nobody is refused, too. */
const publicRange6 = "2000::/3";
const privateRanges6 = ["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"];

/**
 * Says which addresses the farm may connect to where somebody else chose the name: those of the public
 * Internet, and what its operator allows beside them.
 */
export class AddressRule {
  readonly #private = listOf([...privateRanges4, ...privateRanges6]);
  readonly #public6 = listOf([publicRange6]);
  readonly #allowed: BlockList;

  /** @param allowed Ranges such as `10.20.0.0/16`, or single addresses. Throws {@link UsageError}. */
  constructor(allowed: readonly string[] = []) {
    this.#allowed = listOf(allowed);
  }

  static read(settings: Settings): AddressRule {
    return new AddressRule(settings.list(privateRangesSetting.name));
  }

  /** True where a connection may go to this IPv4 or IPv6 address; false for what is no address. */
  permits(address: string): boolean {
    const plain = unmapped(address);
    if (isIP(plain) === 0) return false;
    if (this.#allowed.check(plain, familyOf(plain))) return true;
    if (this.#private.check(plain, familyOf(plain))) return false;
    return isIPv4(plain) || this.#public6.check(plain, "ipv6");
  }
}

/** An IPv4 address that is written as one of IPv6 counts as what it is: the system connects to the same. */
function unmapped(address: string): string {
  if (isIP(address) !== 6) return address;
  // URL writes every address of IPv6 in one way.
  const text = new URL(`http://[${address.replace(/%.*$/, "")}]`).hostname.slice(1, -1);
  const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(text) ?? [];
  if (high === undefined || low === undefined) return text;
  const [first, second] = [parseInt(high, 16), parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join(".");
}

function listOf(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [address = "", bits] = range.split("/");
    const limit = isIPv4(address) ? 32 : 128;
    const prefix = bits === undefined ? limit : Number(bits);
    if (isIP(address) === 0 || !/^[0-9]{1,3}$/.test(bits ?? "0") || prefix > limit) {
      throw new UsageError(
        `--${privateRangesSetting.name} must be a range of addresses, not "${range}"`,
        { hint: "For example 10.20.0.0/16, 192.168.1.5 or fd00:1234::/32." },
      );
    }
    list.addSubnet(address, prefix, familyOf(address));
  }
  return list;
}

function familyOf(address: string): "ipv4" | "ipv6" {
  return isIPv4(address) ? "ipv4" : "ipv6";
}
