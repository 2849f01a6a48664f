import { FarmError } from "../../program/error.js";
import type { ContainerEngine } from "../containers/container-engine.js";

const timeoutMs = 60_000;

/**
 * Deletes schemas of a running MariaDB with what its user may do in them, where they are there.
 * `container`: by its id, so that it is never the one after it.
 */
export async function dropSchemas(
  engine: ContainerEngine,
  container: string,
  schemas: readonly string[],
): Promise<void> {
  const statements = schemas.flatMap((schema) => {
    // An underscore is a wildcard in a grant, and so has a backslash there.
    const granted = requireName(schema).replaceAll("_", "\\\\_");
    return [
      `DROP DATABASE IF EXISTS \`${schema}\``,
      `DELETE FROM mysql.db WHERE Db = '${granted}'`,
    ];
  });
  const execute = `--execute=${[...statements, "FLUSH PRIVILEGES"].join("; ")}`;
  let said = "";
  const onOutput = (chunk: Buffer) => void (said += chunk.toString());
  const command = ["mariadb", "--user=mysql", execute];
  const { status, timedOut } = await engine.exec(container, { command, timeoutMs, onOutput });
  if (status === 0 && !timedOut) return;
  const why = timedOut ? "it took too long" : said.trim().slice(-500);
  throw new FarmError(`the schemas ${schemas.join(", ")} could not be deleted: ${why}`);
}

/** They were checked before; here they stand in a statement. */
function requireName(schema: string): string {
  if (/^[A-Za-z0-9_-]+$/.test(schema)) return schema;
  throw new FarmError(`"${schema}" is no name of a schema`);
}
