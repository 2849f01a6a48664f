import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { parseDuration } from "./duration.js";
import { UsageError } from "./error.js";

/** One setting of a process: `--cache-address`, `SLIPWAY_CACHE_ADDRESS` or `cache-address:` in a file. */
export interface SettingSpec {
  /** In kebab-case, as the flag is. */
  readonly name: string;
  /** One sentence for --help. */
  readonly description: string;
  readonly default?: string;
  /** May be given several times (flag) or as a list (file) or comma-separated (environment). */
  readonly many?: boolean;
  /** A flag without a value: true where present. */
  readonly flag?: boolean;
  /** Never shown, best given as a file: `--token-file` is accepted wherever `--token` is. */
  readonly secret?: boolean;
}

/** The settings of one process, read once at its start. Each getter throws {@link UsageError}. */
export class Settings {
  readonly #values: ReadonlyMap<string, readonly string[]>;

  private constructor(values: ReadonlyMap<string, readonly string[]>) {
    this.#values = values;
  }

  /**
   * Reads settings, strongest first: flags, then the environment (`SLIPWAY_…`), then the YAML file
   * named by `--config`, then defaults.
   */
  static read(
    specs: readonly SettingSpec[],
    argv: readonly string[],
    environment: Readonly<Record<string, string | undefined>>,
  ): Settings {
    const flags = parseFlags(specs, argv);
    const configFile = flags.get("config")?.[0] ?? environment["SLIPWAY_CONFIG"];
    const file = configFile === undefined ? new Map() : readSettingsFile(specs, configFile);
    const values = new Map<string, readonly string[]>();
    for (const spec of specs) {
      const found =
        flags.get(spec.name) ??
        fromEnvironment(spec, environment) ??
        file.get(spec.name) ??
        (spec.default === undefined ? undefined : [spec.default]);
      if (found !== undefined) values.set(spec.name, found);
      if (spec.secret !== true) continue;
      const path =
        flags.get(`${spec.name}-file`)?.[0] ??
        environment[variableOf(`${spec.name}-file`)] ??
        file.get(`${spec.name}-file`)?.[0];
      if (path !== undefined) values.set(spec.name, [readSecret(spec.name, path)]);
    }
    return new Settings(values);
  }

  optional(name: string): string | undefined {
    return this.#values.get(name)?.[0];
  }

  required(name: string): string {
    const value = this.optional(name);
    if (value === undefined || value === "") {
      throw new UsageError(`the setting --${name} is missing`, {
        hint: `Give --${name}, ${variableOf(name)} or "${name}:" in the file of --config.`,
      });
    }
    return value;
  }

  list(name: string): readonly string[] {
    return this.#values.get(name) ?? [];
  }

  isSet(name: string): boolean {
    return this.optional(name) === "true";
  }

  /** A whole number of at least `minimum`, and of at most `maximum`. */
  count(name: string, minimum = 0, maximum = Number.MAX_SAFE_INTEGER): number {
    const text = this.required(name);
    const value = Number(text);
    if (!/^[0-9]{1,15}$/.test(text) || value < minimum || value > maximum) {
      const limit = maximum === Number.MAX_SAFE_INTEGER ? "" : ` and at most ${maximum}`;
      throw new UsageError(
        `--${name} must be a whole number of at least ${minimum}${limit}, not "${text}"`,
      );
    }
    return value;
  }

  /** A time like `90s` or `10m`, in ms. */
  duration(name: string): number {
    const text = this.required(name);
    const ms = parseDuration(text);
    if (ms !== null) return ms;
    throw new UsageError(`--${name} must be a time like 90s, 10m or 2h, not "${text}"`);
  }

  /** `host:port` taken apart; the host may be an IPv6 address in brackets. */
  address(name: string): { readonly host: string; readonly port: number } {
    return parseAddress(name, this.required(name));
  }

  /** One or more of `host:port`, each perhaps after `grpcs://`, with commas between them and none of them twice, as they were given. */
  addresses(name: string): readonly string[] {
    const addresses = this.required(name)
      .split(",")
      .map((text) => text.trim());
    for (const text of addresses) parseAddress(name, plainAddress(text));
    const twice = addresses.find((text, index) => addresses.indexOf(text) < index);
    if (twice !== undefined) throw new UsageError(`--${name} has ${twice} twice`);
    return addresses;
  }

  /** The same addresses in their parts. */
  hosts(name: string): readonly { readonly host: string; readonly port: number }[] {
    return this.addresses(name).map((text) => parseAddress(name, plainAddress(text)));
  }
}

/** An address without the scheme that one of a list may have. */
function plainAddress(text: string): string {
  return text.replace(/^grpcs:\/\//, "");
}

function parseAddress(
  name: string,
  text: string,
): { readonly host: string; readonly port: number } {
  const match = /^(\[[0-9a-fA-F:.]+\]|[^:,[\]/]+):([0-9]{1,5})$/.exec(text);
  const port = Number(match?.[2]);
  if (match?.[1] === undefined || port > 65_535) {
    throw new UsageError(`--${name} must be HOST:PORT, not "${text}"`);
  }
  return { host: match[1].replace(/^\[|\]$/g, ""), port };
}

/** The lines of --help for these settings. */
export function describeSettings(specs: readonly SettingSpec[]): string {
  return specs
    .map((spec) => {
      const value =
        spec.flag === true ? "" : spec.secret === true ? "[-file] VALUE|FILE" : " VALUE";
      const fallback = spec.default === undefined ? "" : ` (default: ${spec.default})`;
      return `  --${spec.name}${value}\n      ${spec.description}${fallback}; ${variableOf(spec.name)}`;
    })
    .join("\n");
}

function variableOf(name: string): string {
  return `SLIPWAY_${name.toUpperCase().replaceAll("-", "_")}`;
}

function parseFlags(
  specs: readonly SettingSpec[],
  argv: readonly string[],
): Map<string, readonly string[]> {
  const known = new Map<string, SettingSpec>(specs.map((spec) => [spec.name, spec]));
  const found = new Map<string, string[]>();
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    const [, name, inline] = /^--([a-z][a-z0-9-]*)(?:=(.*))?$/s.exec(word) ?? [];
    const base = name?.replace(/-file$/, "") ?? "";
    const isKnown = name === "config" || known.has(name ?? "") || known.get(base)?.secret === true;
    if (name === undefined || !isKnown) {
      throw new UsageError(`unknown flag "${word}"`, { hint: "--help lists the flags." });
    }
    let value = inline;
    if (known.get(name)?.flag === true) value ??= "true";
    else if (value === undefined) value = argv[++i];
    if (value === undefined) throw new UsageError(`--${name} needs a value`);
    if (found.has(name) && known.get(name)?.many !== true) {
      throw new UsageError(`--${name} is given twice`);
    }
    found.set(name, [...(found.get(name) ?? []), value]);
  }
  return found;
}

function fromEnvironment(
  spec: SettingSpec,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] | undefined {
  const value = environment[variableOf(spec.name)];
  if (value === undefined) return undefined;
  return spec.many === true ? value.split(",").filter((part) => part !== "") : [value];
}

function readSettingsFile(
  specs: readonly SettingSpec[],
  path: string,
): Map<string, readonly string[]> {
  let parsed: unknown;
  try {
    parsed = parse(readFileSync(path, "utf8"));
  } catch (cause) {
    throw new UsageError(`cannot read the settings in ${path}: ${(cause as Error).message}`, {
      cause,
    });
  }
  const names = new Set(
    specs.flatMap((spec) =>
      spec.secret === true ? [spec.name, `${spec.name}-file`] : [spec.name],
    ),
  );
  if (typeof parsed !== "object" || parsed === null || Array.isArray(parsed)) {
    throw new UsageError(`${path} must hold a map of settings`);
  }
  const values = new Map<string, readonly string[]>();
  for (const [name, value] of Object.entries(parsed)) {
    if (!names.has(name)) throw new UsageError(`${path}: unknown setting "${name}"`);
    values.set(name, Array.isArray(value) ? value.map(String) : [String(value)]);
  }
  return values;
}

function readSecret(name: string, path: string): string {
  try {
    return readFileSync(path, "utf8").trim();
  } catch (cause) {
    throw new UsageError(`cannot read the secret of --${name}-file: ${(cause as Error).message}`, {
      cause,
    });
  }
}
