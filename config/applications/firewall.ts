import { isIP } from "node:net";
import type { Firewall, FirewallRule } from "./application-model.js";
import type { Node } from "../reading/node.js";
import { integer, line, listOf, mapped, oneOf, record, type Reader } from "../reading/readers.js";
import { about } from "../reading/schema.js";

const MAX_PORT = 65_535;

/** An address with the length of its network; without one it is a single address. */
const network: Reader<string> = mapped(line, (written, node) => {
  const [address = "", bits, ...more] = written.split("/");
  const version = isIP(address);
  const most = version === 6 ? 128 : 32;
  if (version === 0 || more.length > 0 || !isLength(bits ?? String(most), most)) {
    node.error(`"${written}" is not a network`, 'Write it as "192.0.2.0/24".');
    return undefined;
  }
  if (bits === undefined) {
    node.warn(`"${written}" is read as "${written}/${most}"`, "Give the length of the network.");
  }
  return `${address}/${bits ?? most}`;
});

const domain: Reader<string> = mapped(line, (written, node) => {
  if (/^(?:\*\.)?(?:[a-z0-9_-]{1,63}\.)*[a-z0-9-]{1,63}$/i.test(written)) return written;
  node.error(`"${written}" is not a domain`, 'Write it as "api.example.com".');
  return undefined;
});

const port: Reader<number> = mapped(integer({ min: 1, max: MAX_PORT }), (number, node) => {
  if (number === 25) node.warn("port 25 is always closed");
  return number;
});

const fields = record({
  protocol: about("TCP is all that there is.", oneOf("tcp")),
  ips: about("Networks that may be reached, as 192.0.2.0/24.", listOf(network)),
  domains: about("Domains that may be reached.", listOf(domain)),
  ports: about("Ports that may be reached; all where none is given.", listOf(port)),
});

/** Reads `firewall`. Any rule means that all else is closed. */
export const firewallReader: Reader<Firewall> = mapped(
  record({
    outbound: about(
      "What may be reached outside; any rule closes all else.",
      listOf(mapped(fields, toRule)),
    ),
  }),
  ({ outbound }) => ({ outbound: outbound ?? [] }),
);

function toRule(rule: NonNullable<ReturnType<typeof fields>>, node: Node): FirewallRule {
  const { ips, domains, ports } = rule;
  const isWritten = (key: string) => node.child(key)?.isNull === false;
  if (isWritten("ips") && isWritten("domains")) {
    node.at("domains").keyError('"ips" and "domains" cannot stand in one rule', "Write two rules.");
  }
  if (!isWritten("ips") && !isWritten("domains") && !isWritten("ports")) {
    node.keyError('a rule needs "ips", "domains" or "ports"');
  }
  return {
    protocol: rule.protocol ?? "tcp",
    ips: ips ?? (domains === undefined ? ["0.0.0.0/0"] : []),
    domains: domains ?? [],
    ports: ports ?? [],
  };
}

function isLength(bits: string, most: number): boolean {
  return /^\d{1,3}$/.test(bits) && Number(bits) <= most;
}
