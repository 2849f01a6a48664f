import assert from "node:assert/strict";
import { test } from "node:test";
import { compilePattern, isLinear } from "./pattern.js";
import { RedirectRules, redirectOf } from "./redirect-rules.js";
import type { PathRedirect } from "./route.js";

const rule = (match: string, to: string, more: Partial<PathRedirect> = {}): PathRedirect => ({
  match,
  to,
  regexp: false,
  prefix: true,
  appendSuffix: true,
  code: 302,
  ...more,
});

function locate(rules: readonly PathRedirect[], url: string): string | null {
  const [path = "", query = ""] = url.split("?", 2);
  return new RedirectRules(rules).find({ path, query })?.location ?? null;
}

test("a path redirect covers the path and its children, with what follows appended", () => {
  const rules = [rule("/from", "https://example.com/to")];

  assert.equal(locate(rules, "/from"), "https://example.com/to");
  assert.equal(locate(rules, "/from/"), "https://example.com/to");
  assert.equal(locate(rules, "/from/a/b?x=1"), "https://example.com/to/a/b?x=1");
  assert.equal(locate(rules, "/fromage"), null);
  assert.equal(locate(rules, "/"), null);
});

test("prefix and append_suffix can be turned off", () => {
  assert.equal(locate([rule("/from", "/to", { prefix: false })], "/from/a"), null);
  assert.equal(locate([rule("/from", "/to", { prefix: false })], "/from"), "/to");
  assert.equal(locate([rule("/from", "/to", { appendSuffix: false })], "/from/a"), "/to");
});

test("an exact path wins over a prefix, the longest prefix over others, all over patterns", () => {
  const rules = [
    rule("^/a/", "/pattern", { regexp: true }),
    rule("/a", "/short"),
    rule("/a/b", "/long"),
    rule("/a/b/c", "/exact", { prefix: false }),
  ];

  assert.equal(locate(rules, "/a/b/c"), "/exact");
  assert.equal(locate(rules, "/a/b/d"), "/long/d");
  assert.equal(locate(rules, "/a/x"), "/short/x");
  assert.equal(locate(rules.slice(0, 1), "/a/x"), "/pattern");
});

test("a pattern fills in groups and the variables of the request", () => {
  const to = "https://example.com/$2/$1/$name$is_args$args#$arg_id";
  const rules = [rule("^/(\\w+)/(?<name>\\w+)$", to, { regexp: true, code: 301 })];

  assert.equal(locate(rules, "/one/two?id=7&x=2"), "https://example.com/two/one/two?id=7&x=2#7");
  assert.equal(locate([rule("^/x", "/y$uri", { regexp: true })], "/x/z?q=1"), "/y/x/z");
});

test("no redirect within the site can be turned into one to another site", () => {
  assert.equal(
    locate([rule("^/old(.*)$", "/$1", { regexp: true })], "/old/evil.example"),
    "/evil.example",
  );
  assert.equal(locate([rule("/old", "/")], "/old//evil.example"), "/evil.example");
  assert.equal(
    locate([rule("^/old(.*)$", "/$1", { regexp: true })], "/old\\evil.example"),
    "/evil.example",
  );
});

test("a redirect route keeps what follows its path, and the query", () => {
  const action = { kind: "redirect", to: "https://www.example.com/", code: 301 } as const;

  const find = (prefix: string, path: string, query = ""): string =>
    redirectOf(action, { host: "a.test", path: prefix }, { host: "a.test", path, query }).location;

  assert.equal(find("/", "/"), "https://www.example.com/");
  assert.equal(find("/", "/a/b", "x=1"), "https://www.example.com/a/b?x=1");
  assert.equal(find("/shop/", "/shop", "x=1"), "https://www.example.com/?x=1");
  assert.equal(find("/shop/", "/shop/a"), "https://www.example.com/a");
});

test("a wildcard in the target of a redirect route is what the route's own was", () => {
  const find = (host: string, to: string, asked: string): string =>
    redirectOf(
      { kind: "redirect", to, code: 301 },
      { host, path: "/" },
      { host: asked, path: "/a", query: "x=*." },
    ).location;

  const https = "https://*.a.test:8443/";
  assert.equal(find("*.a.test", https, "b.a.test"), "https://b.a.test:8443/a?x=*.");
  assert.equal(find("*.a.test", https, "c.b.a.test"), "https://c.b.a.test:8443/a?x=*.");
  assert.equal(find("*.a.test", "https://*.b.test/", "c.a.test"), "https://c.b.test/a?x=*.");
  assert.equal(find("*.a.test", "https://www.b.test/", "c.a.test"), "https://www.b.test/a?x=*.");
});

test("fifty thousand redirects are looked up by their path, not one by one", () => {
  const rules = new RedirectRules(
    Array.from({ length: 50_000 }, (_, i) => rule(`/old/${i}`, `/new/${i}`)),
  );

  const before = performance.now();
  for (let i = 0; i < 10_000; i++) {
    assert.equal(rules.find({ path: `/old/${i}/x`, query: "" })?.location, `/new/${i}/x`);
  }

  assert.ok(performance.now() - before < 1_000);
});

test("a pattern that would take for ever is given up, and after three times left out", () => {
  for (const source of ["^(a+)+$", "(a|a)*b", "^a*a*a*a*a*a*a*b$", "(x+x+)+y", "(.*)*\\1c"]) {
    const pattern = compilePattern(source);
    assert.ok(typeof pattern !== "string");
    const input = source.includes("x") ? "x".repeat(2_000) : "a".repeat(2_000);

    const before = performance.now();
    for (let i = 0; i < 1_000; i++) pattern.match(input);

    assert.ok(performance.now() - before < 1_500, source);
  }
});

test("a guarded pattern matches as any other does", () => {
  const pattern = compilePattern("^/(?!api)(a|b)/(.*)/(.*)$");

  assert.ok(typeof pattern !== "string");
  assert.deepEqual([...(pattern.match("/a/x/y") ?? [])].slice(1), ["a", "x", "y"]);
  assert.equal(pattern.match("/api/x/y"), null);
});

test("only patterns that cannot backtrack run without the guard", () => {
  for (const source of ["^/old/(.*)$", "^/a[|(]b$", "^/(?:x)\\.html$", "^/p/(?<id>\\d+)$"]) {
    assert.equal(isLinear(source), true, source);
  }
  for (const source of ["/a", "^(a*)*", "^a*b*", "^(a|b)", "^a?", "^a{2}", "^(a)\\1+", "^(?=a)b"]) {
    assert.equal(isLinear(source), false, source);
  }
  assert.equal(typeof compilePattern("^(/"), "string");
});
