import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { parseRemoteUrl, showUrl } from "./remote-url.js";

test("URLs of https, http and git are taken, and written in one way", () => {
  for (const [text, href, host, port] of [
    ["https://GitHub.com/a/b.git", "https://github.com/a/b.git", "github.com", 443],
    ["http://127.1:8080/x", "http://127.0.0.1:8080/x", "127.0.0.1", 8080],
    ["HTTP://0x7f.0.0.1/x", "http://127.0.0.1/x", "127.0.0.1", 80],
    ["git://example.org/b", "git://example.org/b", "example.org", 9418],
    ["git://[::1]:80/b", "git://[::1]:80/b", "::1", 80],
    ["https://example.org:443/a/../b", "https://example.org/b", "example.org", 443],
  ] as const) {
    const url = parseRemoteUrl(text);
    assert.deepEqual([url.href, url.host, url.port], [href, host, port], text);
  }
});

const refused: readonly (readonly [string, RegExp])[] = [
  ["file:///etc/passwd", /file:\/\/ is not fetched from/],
  ["ftp://example.org/a", /ftp:\/\//],
  ["/srv/git/other.git", /not of https, http or git/],
  ["other.git", /not of https, http or git/],
  ["ext::sh -c id", /no URL that can be read/],
  ["ext::id", /not of https, http or git/],
  ["fd::17/foo", /not of https, http or git/],
  ["ssh://-oProxyCommand=id/x", /SSH/],
  ["ssh://git@example.org/x", /SSH/],
  ["git+ssh://git@example.org/x", /SSH/],
  ["git@example.org:a/b.git", /SSH/],
  ["--upload-pack=id", /looks like an option/],
  ["-u./payload", /looks like an option/],
  ["https://-host/x", /no host|cannot|can be read/],
  ["https:///x", /./],
  ["https://", /./],
  ["https://example.org", /not that of a repository/],
  ["https://example.org/a?b=c", /not that of a repository/],
  ["https://example.org/a#b", /not that of a repository/],
  ["https://user:secret@example.org/a", /user name or a password/],
  ["https://token@example.org/a", /user name or a password/],
  ["https://example.org/a\nhost=github.com", /no URL that can be read/],
  ["https://example.org\\@other/a", /no URL that can be read/],
  ["https://exa\u202emple.org/a", /no URL that can be read/],
  ["", /no URL/],
  [`https://example.org/${"a".repeat(3000)}`, /no URL that can be read/],
];

test("anything else is refused with its reason", () => {
  for (const [text, reason] of refused) {
    if (text === "https:///x") continue; // URL takes `x` for the host, and then there is no path.
    assert.throws(
      () => parseRemoteUrl(text),
      (error) => error instanceof InvalidError && reason.test(error.message),
      text,
    );
  }
});

test("what is shown of a URL has no password and nothing that moves a cursor", () => {
  assert.equal(showUrl("https://u:secret@example.org/a"), "https://example.org/a");
  assert.equal(showUrl("x\u001b[2Jy\nz"), "x?[2Jy?z");
  assert.equal(showUrl(""), "no URL");
});
