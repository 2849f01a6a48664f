import type { PeerCertificate } from "node:tls";
import { cacheScopes, type CacheGrant, type CacheScope } from "../../content/access-token.js";

/**
 * What a client's certificate allows, by the URIs among its subject's alternative names:
 *
 *     slipway://instance/NAME?scopes=cas:read+cas:write
 *
 * NAME is percent-encoded where it has to be, empty for the instance "", and `*` for every instance. A
 * common name allows nothing: authorities sign those without a thought. The signature and the dates are
 * verified already, and the grants end with the certificate; what is malformed grants nothing.
 */
export function grantsOf(
  certificate: Pick<PeerCertificate, "subjectaltname" | "valid_to">,
): readonly CacheGrant[] {
  const expiresAtMs = Date.parse(certificate.valid_to);
  if (Number.isNaN(expiresAtMs)) return [];
  return urisOf(certificate.subjectaltname ?? "").flatMap((uri) => {
    const grant = parseUri(uri);
    return grant === null ? [] : [{ ...grant, expiresAtMs }];
  });
}

/** Node.js joins the names by ", ", and puts those into quotes as in JSON that are not plain. */
function urisOf(names: string): readonly string[] {
  const uris: string[] = [];
  const pattern = /([A-Za-z][A-Za-z0-9 ]*):("(?:[^"\\]|\\.)*"|[^,"]*)(?:, |$)/y;
  for (let match = pattern.exec(names); match !== null; match = pattern.exec(names)) {
    const [, kind, value = ""] = match;
    if (kind === "URI") uris.push(value.startsWith('"') ? (JSON.parse(value) as string) : value);
    if (pattern.lastIndex >= names.length) return uris;
  }
  // It is not written as we know it: better no grant than a wrong one.
  return [];
}

function parseUri(uri: string): Pick<CacheGrant, "instance" | "scopes"> | null {
  const [, path, query] = /^slipway:\/\/instance\/([^?#]*)\?scopes=([a-z:+]+)$/.exec(uri) ?? [];
  if (path === undefined || query === undefined) return null;
  const scopes = query.split("+");
  if (!scopes.every(isScope)) return null;
  try {
    return { instance: decodeURIComponent(path), scopes };
  } catch {
    return null;
  }
}

function isScope(word: string): word is CacheScope {
  return cacheScopes.some((scope) => scope === word);
}
