import type { Location } from "../../../config/applications/application-model.js";
import { locationBlocks } from "./nginx-location.js";
import { dollarVariable, quote } from "./nginx-text.js";
import type { Site } from "./site.js";

/**
 * The configuration of nginx for one application, complete. Throws StepFailedError for what would not
 * mean in nginx what it says; a pattern that nginx does not understand is left to it.
 */
export function nginxConfig(site: Site): string {
  const locations = site.locations.toSorted((a, b) => depth(b) - depth(a));
  return indent([
    "daemon off;",
    "pid /tmp/nginx.pid;",
    "error_log stderr warn;",
    "worker_processes 2;",
    "events {",
    "worker_connections 4096;",
    "}",
    "http {",
    ...httpSettings,
    dollarVariable,
    // The true time of a file in a mount, none for one of the slug.
    "map $slipway_etag $slipway_last_modified {",
    '"" $sent_http_last_modified;',
    'default "";',
    "}",
    "map $http_upgrade $slipway_connection {",
    '"" close;',
    "default upgrade;",
    "}",
    "map $http_x_forwarded_proto $slipway_https {",
    "https on;",
    'default "";',
    "}",
    "upstream slipway_app {",
    `server ${site.upstream} max_fails=0;`,
    "}",
    "server {",
    "listen 80 default_server;",
    ...serverSettings,
    ...probe(site),
    ...locations.flatMap((location, position) => [
      ...locationBlocks(site, location, `@application${position}`),
      ...application(site, location, `@application${position}`),
    ]),
    // What no prefix covers is not served.
    'location ~ "^" {',
    "return 404;",
    "}",
    "}",
    "}",
  ]);
}

const httpSettings = [
  "include /etc/nginx/mime.types;",
  "default_type application/octet-stream;",
  "access_log /dev/stdout;",
  "server_tokens off;",
  "sendfile on;",
  "tcp_nopush on;",
  // The router's connections: it gives one up before we do.
  "keepalive_timeout 300s;",
  "keepalive_requests 1000000;",
  "client_body_temp_path /tmp/nginx-client-body;",
  "proxy_temp_path /tmp/nginx-proxy;",
  "fastcgi_temp_path /tmp/nginx-fastcgi;",
  "uwsgi_temp_path /tmp/nginx-uwsgi;",
  "scgi_temp_path /tmp/nginx-scgi;",
  "large_client_header_buffers 8 32k;",
];

const serverSettings = [
  "absolute_redirect off;",
  "etag off;",
  // Only the router comes here; who asked it is in the header that it sets.
  "set_real_ip_from 0.0.0.0/0;",
  "real_ip_header X-Forwarded-For;",
  'set $slipway_etag "";',
  "proxy_http_version 1.1;",
  "proxy_set_header Host $http_host;",
  "proxy_set_header Upgrade $http_upgrade;",
  "proxy_set_header Connection $slipway_connection;",
  'proxy_set_header Proxy "";',
  // A request is sent once: the router is the one to know whether it may be repeated.
  "proxy_next_upstream off;",
  "proxy_read_timeout 300s;",
  "proxy_send_timeout 300s;",
  "proxy_max_temp_file_size 0;",
  "proxy_buffer_size 32k;",
  "proxy_buffers 8 32k;",
  "fastcgi_next_upstream off;",
  "fastcgi_read_timeout 300s;",
  "fastcgi_send_timeout 300s;",
  "fastcgi_max_temp_file_size 0;",
  "fastcgi_buffer_size 32k;",
  "fastcgi_buffers 8 32k;",
];

/** HEAD / for the application itself, whatever the locations say; php-fpm says 404 at once. */
function probe(site: Site): string[] {
  if (site.protocol === null) return [];
  return [
    `location = ${quote(site.probePath)} {`,
    "access_log off;",
    "error_log /dev/null crit;",
    ...(site.protocol === "http"
      ? ["proxy_method HEAD;", "proxy_pass http://slipway_app/;"]
      : [
          "fastcgi_pass slipway_app;",
          "fastcgi_param REQUEST_METHOD HEAD;",
          "fastcgi_param SCRIPT_FILENAME /nonexistent/slipway-probe.php;",
          "fastcgi_param SCRIPT_NAME /slipway-probe.php;",
          "fastcgi_param REQUEST_URI /;",
        ]),
    "}",
  ];
}

function application(site: Site, location: Location, name: string): string[] {
  if (site.protocol === null) return [`location ${name} {`, "return 404;", "}"];
  const buffering = location.requestBuffering.enabled ? "on" : "off";
  const size = `client_max_body_size ${location.requestBuffering.maxRequestSize};`;
  return site.protocol === "http"
    ? [
        `location ${name} {`,
        size,
        `proxy_request_buffering ${buffering};`,
        "proxy_pass http://slipway_app;",
        "}",
      ]
    : [
        `location ${name} {`,
        size,
        `fastcgi_request_buffering ${buffering};`,
        "fastcgi_pass slipway_app;",
        ...fastcgiParameters,
        "}",
      ];
}

const fastcgiParameters = [
  "fastcgi_param SCRIPT_FILENAME $slipway_root$slipway_script;",
  "fastcgi_param SCRIPT_NAME $slipway_script;",
  "fastcgi_param PATH_INFO $slipway_path_info;",
  "fastcgi_param DOCUMENT_ROOT $slipway_root;",
  "fastcgi_param DOCUMENT_URI $uri;",
  "fastcgi_param QUERY_STRING $query_string;",
  "fastcgi_param REQUEST_METHOD $request_method;",
  "fastcgi_param REQUEST_URI $request_uri;",
  "fastcgi_param REQUEST_SCHEME $http_x_forwarded_proto if_not_empty;",
  "fastcgi_param HTTPS $slipway_https if_not_empty;",
  "fastcgi_param CONTENT_TYPE $content_type;",
  "fastcgi_param CONTENT_LENGTH $content_length;",
  "fastcgi_param SERVER_PROTOCOL $server_protocol;",
  "fastcgi_param SERVER_SOFTWARE nginx;",
  "fastcgi_param SERVER_NAME $host;",
  "fastcgi_param SERVER_PORT $server_port;",
  "fastcgi_param SERVER_ADDR $server_addr;",
  "fastcgi_param REMOTE_ADDR $remote_addr;",
  "fastcgi_param REMOTE_PORT $remote_port;",
  "fastcgi_param GATEWAY_INTERFACE CGI/1.1;",
  "fastcgi_param REDIRECT_STATUS 200;",
  // A client's `Proxy` header must not become a setting of the program.
  'fastcgi_param HTTP_PROXY "";',
];

function depth(location: Location): number {
  return location.prefix.replace(/\/+$/, "").length;
}

function indent(lines: readonly string[]): string {
  let level = 0;
  return lines
    .map((line) => {
      if (line === "}") level--;
      const indented = "  ".repeat(level) + line;
      if (line.endsWith("{")) level++;
      return `${indented}\n`;
    })
    .join("");
}
