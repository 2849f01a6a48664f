import { InvalidError } from "../../program/error.js";

/** A git repository elsewhere that may be fetched from, as far as its URL says. */
export interface RemoteUrl {
  readonly scheme: "https" | "http" | "git";
  /** Normalised; without a user name and password. */
  readonly href: string;
  /** An IPv6 address without brackets. */
  readonly host: string;
  readonly port: number;
}

const defaultPorts = { https: 443, http: 80, git: 9418 } as const;
const maxLength = 2_000;
const hint =
  "Use an https:// URL that needs no password, or make it a project of this farm and refer to it as ../NAME.git.";

/**
 * Reads the URL of a repository as `.gitmodules` or a user gives it. Nothing but https, http and git is
 * let through: no files, no helpers (`ext::`), no options that look like URLs. Throws {@link InvalidError}
 * which says why not.
 */
export function parseRemoteUrl(text: string): RemoteUrl {
  // URL drops line breaks and trims spaces in silence; git would not.
  if (text === "" || text.length > maxLength || /[\s\p{C}\\]/u.test(text)) {
    throw new InvalidError("it has no URL that can be read", { hint });
  }
  if (text.startsWith("-")) throw new InvalidError("its URL looks like an option", { hint });
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(text)?.[1]?.toLowerCase();
  if (scheme === "ssh" || scheme?.endsWith("+ssh") === true || scheme?.startsWith("ssh+") === true)
    throw sshError();
  if (scheme === undefined) {
    // git takes `host:path` as SSH, but `helper::address` as a program to run.
    if (/^[^/:]+:(?!:)/.test(text)) throw sshError();
    throw new InvalidError("its URL is not of https, http or git", { hint });
  }
  if (scheme !== "https" && scheme !== "http" && scheme !== "git") {
    throw new InvalidError(`${scheme}:// is not fetched from`, { hint });
  }
  const url = parsed(text, scheme);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  if (host === "" || host.startsWith("-"))
    throw new InvalidError("its URL names no host", { hint });
  if (url.username !== "" || url.password !== "") {
    throw new InvalidError("its URL has a user name or a password in it", {
      hint: "Whoever reads the repository reads them, too. " + hint,
    });
  }
  if (url.pathname === "/" || url.search !== "" || url.hash !== "") {
    throw new InvalidError("its URL is not that of a repository", { hint });
  }
  // Read as one of http, a URL of git would lose port 80.
  const written = /^[^/]*\/\/[^/]*:0*([0-9]+)(?:\/|$)/.exec(text)?.[1];
  const port = Number(written ?? defaultPorts[scheme]);
  const place = port === defaultPorts[scheme] ? url.hostname : `${url.hostname}:${port}`;
  return { scheme, host, port, href: `${scheme}://${place}${url.pathname}` };
}

/** `text` for people, without what URLs must not have. */
export function showUrl(text: string): string {
  const plain = text
    .replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/]*@/i, "$1")
    .replace(/[\p{C}\s]/gu, "?")
    .slice(0, 200);
  return plain === "" ? "no URL" : plain;
}

function parsed(text: string, scheme: string): URL {
  try {
    // Hosts of http are read with all their rules: no other way to write 127.0.0.1 is left after it.
    return new URL(text.replace(/^[a-z]+:/i, scheme === "git" ? "http:" : `${scheme}:`));
  } catch (cause) {
    throw new InvalidError("it has no URL that can be read", { cause, hint });
  }
}

function sshError(): InvalidError {
  return new InvalidError("the farm does not fetch over SSH, for which it has no key", { hint });
}
