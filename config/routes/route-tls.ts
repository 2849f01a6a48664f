import { bool, listOf, mapped, oneOf, record, text, type Reader } from "../reading/readers.js";
import type { RouteTls } from "./route-model.js";
import { about } from "../reading/schema.js";

/** Of a route that says nothing. */
export const defaultTls: RouteTls = {
  minVersion: null,
  strictTransportSecurity: { enabled: null, includeSubdomains: null, preload: null },
  clientAuthentication: null,
  clientCertificateAuthorities: [],
};

/** A certificate in PEM, as it is or included as a string. */
const certificate: Reader<string> = mapped(text, (written, node) => {
  if (/^-----BEGIN CERTIFICATE-----\s[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----\s*$/.test(written))
    return written;
  node.error(
    "must be a certificate in PEM",
    "Include it: !include {type: string, path: authority.crt}.",
  );
  return undefined;
});

const tls = record({
  min_version: about(
    "The oldest version that is spoken.",
    oneOf("TLSv1.0", "TLSv1.1", "TLSv1.2", "TLSv1.3"),
  ),
  strict_transport_security: about(
    "Whether browsers keep to HTTPS.",
    record({
      enabled: about("Whether they are told to.", bool),
      include_subdomains: about("For all names below as well.", bool),
      preload: about("Browsers may know it before the first visit.", bool),
    }),
  ),
  client_authentication: about(
    "Whether clients must show a certificate, or may.",
    oneOf("require", "request"),
  ),
  client_certificate_authorities: about(
    "Who signs certificates of clients, in PEM.",
    listOf(certificate),
  ),
});

/** Reads `tls` of a route. */
export const tlsReader: Reader<RouteTls> = mapped(tls, (fields, node) => {
  const { strict_transport_security: strict } = fields;
  const authorities = fields.client_certificate_authorities ?? [];
  if (fields.client_authentication === "require" && authorities.length === 0) {
    node
      .at("client_authentication")
      .keyError(
        "clients cannot be authenticated without an authority",
        'Add "client_certificate_authorities".',
      );
  }
  return {
    minVersion: fields.min_version ?? null,
    strictTransportSecurity: {
      enabled: strict?.enabled ?? null,
      includeSubdomains: strict?.include_subdomains ?? null,
      preload: strict?.preload ?? null,
    },
    clientAuthentication: fields.client_authentication ?? null,
    clientCertificateAuthorities: authorities,
  };
});
