import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { RecipeFile } from "./recipe.js";

/**
 * The certificate authorities that the host trusts beyond Debian's own, as files for the base image:
 * behind a proxy that opens TLS, nothing in a container could download anything without them.
 * Empty where there are none.
 */
export async function readHostCertificates(
  directory = "/usr/local/share/ca-certificates",
): Promise<readonly RecipeFile[]> {
  const names = await readdir(directory, { recursive: true }).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
  const certificates = names.filter((name) => name.endsWith(".crt")).toSorted();
  return Promise.all(
    certificates.map(async (name) => ({
      path: `certificates/${name}`,
      isExecutable: false,
      bytes: await readFile(join(directory, name)),
    })),
  );
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ENOENT";
}
