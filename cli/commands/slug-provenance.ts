import { createPublicKey } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import type { Digest } from "../../content/digest.js";
import { verifyingKeyOf, type VerifyingKey } from "../../content/provenance/envelope.js";
import { UsageError } from "../../program/error.js";
import type { Provenance } from "../../proto/gen/slipway/v1/Provenance.js";
import type { Context } from "../context.js";
import { checkEnvelopes, describeStatement } from "../slugs/provenance.js";

/**
 * Checks what a farm says of a slug's origin and shows it, or writes the envelopes to `output`, one a line. `keyFile`:
 * of the only key that is trusted, in PEM. Throws InvalidError where a signature is not good.
 */
export async function printProvenance(
  context: Context,
  slug: Digest,
  { envelopes, keys }: Provenance,
  { keyFile, output }: { readonly keyFile?: string; readonly output?: string },
): Promise<void> {
  const trusted = keyFile === undefined ? keys : [await readKey(keyFile)];
  const statements = checkEnvelopes(slug, envelopes, trusted);
  if (output !== undefined) await writeFile(output, `${envelopes.join("\n")}\n`);
  const value = {
    slug,
    envelopes: envelopes.map((envelope) => JSON.parse(envelope) as unknown),
    keys: trusted,
  };
  const by = keyFile === undefined ? "a key of this farm" : `the key in ${keyFile}`;
  context.output.result(value, () =>
    [
      ...statements.flatMap((statement) => describeStatement(slug, statement)),
      `signature: good, by ${by}`,
    ].join("\n"),
  );
}

async function readKey(path: string): Promise<VerifyingKey> {
  try {
    return verifyingKeyOf(createPublicKey(await readFile(path, "utf8")));
  } catch (cause) {
    throw new UsageError(`${path} holds no public key in PEM: ${(cause as Error).message}`, {
      cause,
      hint: "slipway slug provenance --json shows the farm's keys; keep the one that you trust in a file.",
    });
  }
}
