import assert from "node:assert/strict";
import test from "node:test";
import { grantsOf } from "./certificate-grant.js";

const valid_to = "Jan  1 00:00:00 2030 GMT";
const expiresAtMs = Date.UTC(2030, 0, 1);

function granted(subjectaltname: string): unknown {
  return grantsOf({ subjectaltname, valid_to });
}

test("the URIs of a certificate are its grants, until it ends", () => {
  const names = [
    "DNS:builder.example",
    "URI:slipway://instance/main?scopes=cas:read+ac:read",
    "IP Address:127.0.0.1",
    "URI:spiffe://example/builder",
    "URI:slipway://instance/a%2Fb%20c?scopes=cas:write",
    "URI:slipway://instance/?scopes=cas:read",
    "URI:slipway://instance/*?scopes=slug:root",
  ];
  assert.deepEqual(granted(names.join(", ")), [
    { instance: "main", scopes: ["cas:read", "ac:read"], expiresAtMs },
    { instance: "a/b c", scopes: ["cas:write"], expiresAtMs },
    { instance: "", scopes: ["cas:read"], expiresAtMs },
    { instance: "*", scopes: ["slug:root"], expiresAtMs },
  ]);
});

test("a name that only looks like a grant within another one grants nothing", () => {
  const inner = "URI:slipway://instance/main?scopes=cas:read";
  for (const names of [
    "",
    `DNS:${JSON.stringify(`a, ${inner}`)}`,
    `URI:${JSON.stringify(`https://example/, ${inner}`)}`,
    `DirName:${JSON.stringify(`CN = a, ${inner}`)}`,
    `DNS:"torn, ${inner}`,
    `CN=${inner}`,
  ]) {
    assert.deepEqual(granted(names), [], names);
  }
});

for (const uri of [
  "slipway://instance/main",
  "slipway://instance/main?scopes=",
  "slipway://instance/main?scopes=cas:read+",
  "slipway://instance/main?scopes=cas:read+everything",
  "slipway://instance/main?scopes=cas:read&scopes=cas:write",
  "slipway://instance/main?scopes=cas:read#",
  "slipway://user@instance/main?scopes=cas:read",
  "slipway://other/main?scopes=cas:read",
  "slipway://instance/%ff?scopes=cas:read",
  "https://instance/main?scopes=cas:read",
]) {
  test(`${uri} grants nothing`, () => assert.deepEqual(granted(`URI:${uri}`), []));
}
