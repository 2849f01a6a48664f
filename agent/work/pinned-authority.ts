import type { X509Certificate } from "node:crypto";
import { connect } from "node:tls";
import { UnauthenticatedError } from "../../program/error.js";
import { fingerprintOf } from "../../program/x509.js";

const timeoutMs = 10_000;
/** Longer chains are nobody's. */
const maxChain = 10;

/**
 * Asks whoever answers at `address` for its chain of certificates, and gives that one, as PEM, of which the
 * fingerprint is `pin`. Nothing is sent, and nothing else of the chain is believed: who connects later with
 * this authority alone makes sure of the rest. Throws {@link UnauthenticatedError} where it is not among
 * them; rejects with the system's error where nobody answers.
 */
export async function fetchPinnedAuthority(
  address: { readonly host: string; readonly port: number },
  pin: string,
): Promise<string> {
  const chain = await new Promise<readonly X509Certificate[]>((resolve, reject) => {
    const socket = connect({
      ...address,
      ALPNProtocols: ["h2"],
      // It is checked by its fingerprint, below.
      rejectUnauthorized: false,
      minVersion: "TLSv1.2",
      timeout: timeoutMs,
    });
    socket.once("secureConnect", () => {
      const found: X509Certificate[] = [];
      let certificate = socket.getPeerX509Certificate();
      while (certificate !== undefined && found.length < maxChain) {
        found.push(certificate);
        certificate = certificate.issuerCertificate;
      }
      socket.destroy();
      resolve(found);
    });
    socket.once("timeout", () => {
      socket.destroy(Object.assign(new Error("no answer within 10 s"), { code: "ETIMEDOUT" }));
    });
    socket.once("error", reject);
  });
  const pinned = chain.find((certificate) => fingerprintOf(certificate) === pin);
  if (pinned !== undefined) return pinned.toString();
  throw new UnauthenticatedError(
    `who answers at ${address.host}:${address.port} is not the coordinator of the join token`,
    {
      hint: "The address is wrong, the token is of another farm, or somebody is in between.",
    },
  );
}
