import { join } from "node:path";
import { UsageError } from "../../program/error.js";
import type { Settings, SettingSpec } from "../../program/settings.js";
import { FarmAuthority } from "./farm-authority.js";

/** The settings of the coordinator that are about TLS of its API. */
export const apiTlsSettings: readonly SettingSpec[] = [
  {
    name: "tls-names",
    description:
      "TLS for --grpc, with a certificate of the farm's own for these names and addresses, with commas between them",
  },
  {
    name: "tls-cert",
    description: "TLS for --grpc, with this certificate and its chain, a PEM file",
  },
  { name: "tls-key", description: "the key of --tls-cert, a PEM file" },
  { name: "tls-ca", description: "who signed --tls-cert, a PEM file: by it agents recognise it" },
];

/** The authority of the farm where its API is to speak TLS, else null. Throws {@link UsageError}. */
export function openFarmAuthority(
  settings: Pick<Settings, "optional">,
  data: string,
  now: () => number,
): FarmAuthority | null {
  const names = settings.optional("tls-names");
  const [certificate, key, authority] = ["tls-cert", "tls-key", "tls-ca"].map((name) =>
    settings.optional(name),
  );
  const directory = join(data, "tls");
  if (certificate === undefined && key === undefined && authority === undefined) {
    if (names === undefined) return null;
    const list = names.split(",").map((name) => name.trim());
    if (list.every((name) => /^[A-Za-z0-9.:-]+$/.test(name))) {
      return FarmAuthority.open(directory, list, now);
    }
    throw new UsageError(`--tls-names are names and addresses, not "${names}"`, {
      hint: "For example --tls-names coordinator.example.com,10.0.0.5",
    });
  }
  if (
    names === undefined &&
    certificate !== undefined &&
    key !== undefined &&
    authority !== undefined
  ) {
    return FarmAuthority.open(directory, { certificate, key, authority }, now);
  }
  throw new UsageError("TLS of the API takes --tls-names, or --tls-cert, --tls-key and --tls-ca");
}
