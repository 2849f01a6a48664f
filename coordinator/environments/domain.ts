import { domainToASCII } from "node:url";
import { InvalidError } from "../../program/error.js";

/** A domain that leads to a project's production environment. */
export interface Domain {
  /** As {@link parseDomain} gives it. */
  readonly name: string;
  readonly projectId: string;
  /** What `{default}` is in the routes of production. One of a project's domains is. */
  readonly isDefault: boolean;
  readonly createdAtMs: number;
}

/** As in a certificate and in DNS: see RFC 1035, 2.3.4. */
const maxLength = 253;
const labelPattern = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A domain as people write it, in the form in which browsers ask for it: lower case, `bücher.example` as
 * `xn--bcher-kva.example`, without a closing dot. Throws {@link InvalidError} with what is wrong.
 */
export function parseDomain(written: string): string {
  const problem = problemOf(written);
  if (problem !== null) throw invalid(written, problem);
  const name = domainToASCII(written.replace(/\.$/, ""));
  const labels = name.split(".");
  if (name.length > maxLength || !labels.every((label) => labelPattern.test(label))) {
    throw invalid(
      written,
      "It has letters, digits and hyphens, in parts of up to 63 with dots between them, and at most 253 in all.",
    );
  }
  if (labels.length < 2) throw invalid(written, "Give it in full, for example shop.example.com.");
  // Where the last part is a number, browsers read all of it as an IP address.
  if (/^[0-9]+$/.test(labels.at(-1) ?? "")) {
    throw invalid(
      written,
      "An IP address cannot be one: requests are told apart by their host name.",
    );
  }
  return name;
}

/** What people write in place of a domain, in words; null where it may be one. */
function problemOf(written: string): string | null {
  if (written.length > 1_024) return "A domain has at most 253 characters.";
  const match = /^[a-z]+:\/\/([^/:]*)/i.exec(written);
  if (match !== null) return `Give the name alone, without the scheme: ${match[1] ?? ""}`;
  if (written.includes("*")) {
    return 'Add the domain alone; a route such as "https://*.{default}/" serves the names below it.';
  }
  if (written.includes("/")) return "Give the name alone: paths stand in routes.yaml.";
  if (/:[0-9]*$/.test(written)) return "Give the name alone, without a port.";
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(written)) {
    return "It has letters, digits, hyphens and dots, for example shop.example.com.";
  }
  return null;
}

function invalid(written: string, hint: string): InvalidError {
  const shown = JSON.stringify(written.length > 60 ? `${written.slice(0, 60)}…` : written);
  return new InvalidError(`${shown} is not a domain`, { hint });
}
