import { isIP } from "node:net";
import { keyMatching, line, mapOf, mapped, type Reader } from "../reading/readers.js";

const host = keyMatching(/^[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,252})$/, "a host name");

const address: Reader<string> = mapped(line, (written, node) => {
  if (isIP(written) !== 0) return written;
  node.error(`"${written}" is not an IP address`, 'Write it as "192.0.2.1".');
  return undefined;
});

/** Reads `additional_hosts`: names that stand for addresses in all containers of the application. */
export const additionalHostsReader: Reader<Readonly<Record<string, string>>> = mapped(
  mapOf(address, host),
  (hosts) => Object.fromEntries(hosts),
);
