import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { parseDomain } from "./domain.js";

const label = "a".repeat(63);

test("a domain is brought to the form in which browsers ask for it", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["example.com", "example.com"],
    ["Shop.Example.COM.", "shop.example.com"],
    ["bücher.example", "xn--bcher-kva.example"],
    ["BÜCHER.example", "xn--bcher-kva.example"],
    ["xn--bcher-kva.example", "xn--bcher-kva.example"],
    ["日本.例え", "xn--wgv71a.xn--r8jz45g"],
    ["faß.example", "xn--fa-hia.example"],
    ["ｅxample.com", "example.com"],
    ["1st.a-b--c.example", "1st.a-b--c.example"],
    [
      `${label}.${label}.${label}.${"b".repeat(61)}`,
      `${label}.${label}.${label}.${"b".repeat(61)}`,
    ],
  ];
  for (const [written, name] of cases) assert.equal(parseDomain(written), name, written);
});

test("what is no domain is refused, and said why", () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ["", /letters, digits/],
    ["https://example.com/", /without the scheme: example\.com$/],
    ["example.com:8080", /without a port/],
    ["*.example.com", /\{default\}/],
    ["example.com/shop", /routes\.yaml/],
    ["localhost", /in full/],
    ["example", /in full/],
    [".", /letters, digits/],
    ["example..com", /up to 63/],
    [".example.com", /up to 63/],
    ["example.com..", /up to 63/],
    ["-a.example", /up to 63/],
    ["a-.example", /up to 63/],
    ["a_b.example", /letters, digits/],
    [`${label}a.example`, /up to 63/],
    [`${label}.${label}.${label}.${label}`, /at most 253/],
    ["ü".repeat(200) + ".example", /up to 63/],
    ["x".repeat(100_000), /at most 253/],
    ["127.0.0.1", /IP address/],
    ["0x7f.1", /IP address/],
    ["::1", /letters, digits|port/],
    ["exa mple.com", /letters, digits/],
    ["example.com\n", /letters, digits/],
    ["ex%61mple.com", /letters, digits/],
    ["user@example.com", /letters, digits/],
    ["xn--a.example", /letters, digits/],
    ["a\u200db.example", /letters, digits/],
    ["\u0000.example", /letters, digits/],
  ];
  for (const [written, hint] of cases) {
    assert.throws(
      () => parseDomain(written),
      (error: Error) => {
        assert.ok(error instanceof InvalidError, written);
        assert.match(error.message, /is not a domain$/);
        assert.ok(error.message.length < 100, "a stranger's text is shown short");
        assert.match(error.hint ?? "", hint, written);
        return true;
      },
    );
  }
});
