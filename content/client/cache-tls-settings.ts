import type { Settings, SettingSpec } from "../../program/settings.js";
import type { ClientTlsFiles } from "./cache-address.js";

/** The settings of a process that uses a cache which speaks TLS. */
export const cacheTlsSettings: readonly SettingSpec[] = [
  {
    name: "cache-tls-ca",
    description: "Who signs the certificate of a cache at grpcs://HOST:PORT, a PEM file.",
  },
  {
    name: "cache-tls-cert",
    description: "The certificate to show to the cache, a PEM file, where it asks for one.",
  },
  { name: "cache-tls-key", description: "The key of --cache-tls-cert, a PEM file." },
];

/** The files that those settings name. */
export function cacheTlsOf(settings: Pick<Settings, "optional">): ClientTlsFiles {
  return {
    authorities: settings.optional("cache-tls-ca"),
    certificate: settings.optional("cache-tls-cert"),
    key: settings.optional("cache-tls-key"),
  };
}
