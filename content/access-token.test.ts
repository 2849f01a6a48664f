import assert from "node:assert/strict";
import { test } from "node:test";
import { UnauthenticatedError } from "../program/error.js";
import { signGrant, verifyGrant, type CacheGrant } from "./access-token.js";

const secret = "a secret of the farm";
const grant: CacheGrant = { instance: "shop", scopes: ["cas:read"], expiresAtMs: 1_000 };

test("a signed grant is recognised until it expires", () => {
  const token = signGrant(secret, grant);
  assert.deepEqual(verifyGrant([secret], token, 999), grant);
  assert.throws(() => verifyGrant([secret], token, 1_000), /has expired/);
});

test("a grant that another secret signed is refused", () => {
  const token = signGrant("another secret", grant);
  assert.throws(() => verifyGrant([secret], token, 0), UnauthenticatedError);
});

test("while a secret is replaced the grants of both are recognised", () => {
  const secrets = ["a newer secret", secret];
  for (const each of secrets) {
    assert.deepEqual(verifyGrant(secrets, signGrant(each, grant), 0), grant);
  }
  assert.throws(() => verifyGrant(secrets.slice(0, 1), signGrant(secret, grant), 0), /not know/);
});

test("a grant whose words were changed is refused", () => {
  const [, signature = ""] = signGrant(secret, grant).split(".");
  const wider = Buffer.from(JSON.stringify({ ...grant, instance: "*" })).toString("base64url");
  assert.throws(() => verifyGrant([secret], `${wider}.${signature}`, 0), UnauthenticatedError);
});

for (const token of ["", ".", "a.b", "a", "..", "é.é", `${signGrant(secret, grant)}.`]) {
  test(`${JSON.stringify(token)} is no token`, () => {
    assert.throws(() => verifyGrant([secret], token, 0), UnauthenticatedError);
  });
}
