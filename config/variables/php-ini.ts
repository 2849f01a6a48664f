/** Where PHP of our images reads more settings from, after its own: made by what starts applications. */
const scanDirectory = "/tmp/slipway-php";

/**
 * What makes PHP have these settings (variables of the prefix `php`), as variables of its environment:
 * the text of a file, and where PHP finds it once what starts the application has written it there.
 */
export function phpIniVariables(
  settings: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const text = phpIni(settings);
  if (text === "") return {};
  // The empty entry stands for the directory that is built in.
  return { PHP_INI_SCAN_DIR: `:${scanDirectory}`, SLIPWAY_PHP_INI: text };
}

/** As lines of a php.ini; what cannot be the name of a setting is left out. */
export function phpIni(settings: Readonly<Record<string, string>>): string {
  return Object.entries(settings)
    .filter(([name]) => /^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name))
    .map(([name, value]) => `${name} = ${iniValue(value)}\n`)
    .join("");
}

/** Constants and expressions of them have a meaning only where they are not quoted. */
function iniValue(value: string): string {
  const isPlain = /^[\w.,:/%@+*-]+$/.test(value);
  const isExpression = /^~?\w+(?: *[&|^] *~?\w+)*$/.test(value);
  if (isPlain || isExpression) return value;
  // Between single quotes everything is what it is.
  if (!value.includes("'")) return `'${value}'`;
  return `"${value.replace(/[\\"]/g, "\\$&")}"`;
}
