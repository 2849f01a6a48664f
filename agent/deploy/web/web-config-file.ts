import { chmod, mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { nginxConfig } from "./nginx-config.js";
import type { Site } from "./site.js";

/** Of the file, wherever it is. */
export const webConfigName = "nginx.conf";

/** Writes the web server's configuration into `directory`, complete or not at all; gives its path. */
export async function writeWebConfig(directory: string, site: Site): Promise<string> {
  const text = nginxConfig(site);
  await mkdir(directory, { recursive: true });
  const path = join(directory, webConfigName);
  await writeFile(`${path}.incoming`, text);
  // The web server is not the user that we are, and our umask may be strict.
  await chmod(`${path}.incoming`, 0o644);
  await rename(`${path}.incoming`, path);
  return path;
}
