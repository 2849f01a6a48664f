import type { Location, LocationRule } from "../../../config/applications/application-model.js";
import { StepFailedError } from "../../work/step-context.js";
import {
  escapePattern,
  quote,
  quoteLiterally,
  quoteWithCaptures,
  renameGroups,
} from "./nginx-text.js";
import type { Site } from "./site.js";

const applicationDirectory = "/app";

/** What holds for the paths of one location, or of one of its rules. */
interface Settings {
  readonly passthru: Location["passthru"];
  readonly expires: number;
  readonly allow: boolean;
  readonly scripts: boolean;
  readonly headers: Readonly<Record<string, string>>;
  /** Groups of the rule's pattern. */
  readonly groups: ReadonlySet<string>;
}

interface Place {
  readonly site: Site;
  readonly location: Location;
  /** The named location that passes requests on. */
  readonly upstream: string;
}

/**
 * One prefix of `web.locations` as nginx blocks. Everything is decided in the rewrite phase, where `if`
 * does what it says: the script, the file, the index file, and else what `passthru` says. Passing to a
 * path starts over with that path, as a front controller has a location, too; to pass to the
 * application we `return 418`, which `error_page` makes a jump that keeps method and body.
 */
export function locationBlocks(site: Site, location: Location, upstream: string): string[] {
  const place = { site, location, upstream };
  const base = location.prefix.replace(/\/+$/, "");
  const { maxRequestSize } = location.requestBuffering;
  if (!/^\d+[kmg]?$/i.test(maxRequestSize)) {
    throw new StepFailedError(`"${maxRequestSize}" is not a size for max_request_size`);
  }
  return [
    // `/static` and what is below it, not `/statically`. The caller gives the longest prefix first.
    `location ~ ${quote(base === "" ? "^/" : `^${escapePattern(base)}(?:/|$)`)} {`,
    `client_max_body_size ${maxRequestSize};`,
    ...location.rules.flatMap((rule) => ruleBlock(place, rule)),
    'location ~ "^" {',
    ...leaf(place, { ...location, groups: new Set() }),
    "}",
    "}",
  ];
}

function ruleBlock(place: Place, rule: LocationRule): string[] {
  const { pattern, names } = renameGroups(rule.pattern);
  const { passthru, expires, allow, scripts, headers } = { ...place.location, ...rule };
  const settings = { passthru, expires, allow, scripts, headers, groups: names };
  return [`location ~ ${quote(pattern)} {`, ...leaf(place, settings), "}"];
}

function leaf(place: Place, settings: Settings): string[] {
  return [
    ...target(settings),
    ...(place.location.root === null ? [] : files(place, settings, rootOf(place.location.root))),
    ...passOn(place, settings),
    `error_page 418 = ${place.upstream};`,
  ];
}

// First of all: the next pattern that is tried takes the place of the rule's groups.
function target({ passthru, groups }: Settings): string[] {
  if (typeof passthru !== "string") return [];
  const [path = "", ...query] = passthru.split("?");
  return [
    `set $slipway_target ${quoteWithCaptures(path, groups)};`,
    `set $slipway_target_query ${quoteWithCaptures(query.join("?"), groups)};`,
  ];
}

function files(place: Place, settings: Settings, root: string): string[] {
  const base = place.location.prefix.replace(/\/+$/, "");
  const below = (path: string) => quoteLiterally(root).slice(0, -1) + `${path}"`;
  const { site } = place;
  return [
    "set $slipway_path $uri;",
    ...(base === ""
      ? []
      : [`if ($uri ~ ${quote(`(?s)^${escapePattern(base)}(.*)$`)}) { set $slipway_path $1; }`]),
    `set $slipway_root ${quoteLiterally(root)};`,
    `set $slipway_file ${below("$slipway_path")};`,
    ...(site.protocol === "fastcgi" && settings.scripts ? script(below("$slipway_script")) : []),
    ...(settings.allow ? staticFile(site, settings) : []),
    ...index(place.location.index, below),
    ...(settings.allow || settings.passthru !== false
      ? []
      : ["if (-f $slipway_file) { return 403; }"]),
  ];
}

function script(file: string): string[] {
  return [
    'set $slipway_script "";',
    'set $slipway_path_info "";',
    'if ($slipway_path ~ "(?s)^(.+?\\\\.php)(/.*)?$") {',
    "set $slipway_script $1;",
    "set $slipway_path_info $2;",
    "}",
    `if (-f ${file}) { return 418; }`,
  ];
}

function staticFile(site: Site, settings: Settings): string[] {
  const tag = `"${site.slug}"`;
  return [
    ...headers(settings),
    "alias $slipway_file;",
    'set $slipway_step "";',
    `set $slipway_etag ${quote(tag)};`,
    'if (-f $slipway_file) { set $slipway_step "file"; }',
    // The source of a script is nobody's business, also where scripts are not run.
    ...(site.protocol === "fastcgi"
      ? ['if ($slipway_path ~* "\\\\.php$") { set $slipway_step ""; }']
      : []),
    `if ($http_if_none_match ~ ${quote(escapePattern(tag))}) { set $slipway_step "$slipway_step:same"; }`,
    ...(site.mounts.length === 0
      ? []
      : [
          `if ($slipway_file ~ ${quote(mountPattern(site.mounts))}) {`,
          'set $slipway_etag "";',
          'set $slipway_step "mount:$slipway_step";',
          "}",
        ]),
    'if ($slipway_step = "file:same") { return 304; }',
    'if ($slipway_step ~ "file") { break; }',
  ];
}

function mountPattern(mounts: readonly string[]): string {
  return `^${escapePattern(applicationDirectory)}/(?:${mounts.map(escapePattern).join("|")})/`;
}

function headers(settings: Settings): string[] {
  const given = Object.entries(settings.headers);
  const named = (name: string) => given.find(([key]) => key.toLowerCase() === name);
  const type = named("content-type");
  const expires = named("cache-control") === undefined ? settings.expires : -1;
  return [
    expires < 0 ? "expires off;" : `expires ${Math.floor(expires)}s;`,
    ...(type === undefined ? [] : ["types { }", `default_type ${quote(type[1])};`]),
    ...given.filter((header) => header !== type).map(([name, value]) => header(name, value)),
    // Times in a slug say nothing, so they are not told, and nginx's own tag is made of them.
    "add_header ETag $slipway_etag;",
    "add_header Last-Modified $slipway_last_modified;",
  ];
}

function header(name: string, value: string): string {
  if (!/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/.test(name)) {
    throw new StepFailedError(`"${name}" is not a name for a header`);
  }
  return `add_header ${quote(name)} ${quoteLiterally(value)};`;
}

function index(names: readonly string[], below: (path: string) => string): string[] {
  if (names.length === 0) return [];
  return [
    'set $slipway_index "";',
    // The last that is set counts, so the first in the list comes last.
    ...names.toReversed().map((name) => {
      const file = below(`$slipway_path/${quoteLiterally(name).slice(1, -1)}`);
      return `if (-f ${file}) { set $slipway_index ${quoteLiterally(name)}; }`;
    }),
    "set $slipway_step $slipway_index;",
    'if ($uri !~ "/$") { set $slipway_step "bare:$slipway_index"; }',
    // Without the slash, what the page links to relatively would be looked for beside it.
    'if ($slipway_step ~ "^bare:.") { rewrite "(?s)^(.*)$" "$1/" permanent; }',
    'if ($slipway_step !~ "^(?:bare:.*)?$") { rewrite "^" "$uri$slipway_index" last; }',
  ];
}

function passOn({ site, location }: Place, { passthru }: Settings): string[] {
  const application = site.protocol === null ? "return 404;" : "return 418;";
  if (passthru === false) return ["return 404;"];
  if (passthru === true) {
    if (site.protocol !== "fastcgi") return [application];
    const path = location.root === null ? "$uri" : "$slipway_path";
    return [
      `set $slipway_root ${quoteLiterally(rootOf(location.root ?? ""))};`,
      `set $slipway_script ${path};`,
      'set $slipway_path_info "";',
      application,
    ];
  }
  // The target itself was looked for, and is no file: it is the application's, or nobody's.
  const missing = site.protocol === "http" ? application : "return 404;";
  return [
    `if ($uri = $slipway_target) { ${missing} }`,
    passthru.includes("?")
      ? 'rewrite "^" "$slipway_target?$slipway_target_query" last;'
      : 'rewrite "^" "$slipway_target" last;',
  ];
}

function rootOf(root: string): string {
  const parts = root.split("/").filter((part) => part !== "" && part !== ".");
  if (parts.includes("..")) {
    throw new StepFailedError(`the root "${root}" in web.locations leads out of the application`);
  }
  return [applicationDirectory, ...parts].join("/");
}
