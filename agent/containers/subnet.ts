import { randomInt } from "node:crypto";
import { isIPv4 } from "node:net";
import { UsageError } from "../../program/error.js";

const subnetBits = 26;

/**
 * A random /26 of `range` (for example `10.160.0.0/11`). Random, because agents of one host do not
 * know of each other's networks. Throws {@link UsageError} where the range is none, or smaller.
 */
export function randomSubnet(range: string): string {
  const [base = "", bitsText = ""] = range.split("/");
  const bits = Number(bitsText);
  if (!isIPv4(base) || !/^\d+$/.test(bitsText) || bits < 8 || bits > subnetBits) {
    throw new UsageError(`"${range}" is not a range of IPv4 addresses from /8 to /${subnetBits}`, {
      hint: "Write it like 10.160.0.0/11.",
    });
  }
  const size = 2 ** (32 - bits);
  const start = Math.floor(toNumber(base) / size) * size;
  const address = start + randomInt(2 ** (subnetBits - bits)) * 2 ** (32 - subnetBits);
  return `${toAddress(address)}/${subnetBits}`;
}

function toNumber(address: string): number {
  return address.split(".").reduce((sum, part) => sum * 256 + Number(part), 0);
}

function toAddress(number: number): string {
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256).join(".");
}
