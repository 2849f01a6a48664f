import assert from "node:assert/strict";
import { Metadata } from "@grpc/grpc-js";
import { test } from "node:test";
import { signGrant } from "../../content/access-token.js";
import { UnauthenticatedError } from "../../program/error.js";
import { bearer } from "../../program/grpc-client.js";
import { AccessGuard } from "./access-guard.js";

test("a token that was good before is refused once it has expired", () => {
  let nowMs = 1_000;
  const guard = new AccessGuard(["secret"], () => nowMs);
  const grant = { instance: "p", scopes: ["cas:read"], expiresAtMs: 2_000 } as const;
  const token = signGrant("secret", grant);
  guard.admit(bearer(token));
  guard.require(bearer(token), "p", "cas:read");
  nowMs = 2_000;
  assert.throws(() => guard.admit(bearer(token)), UnauthenticatedError);
  assert.throws(() => guard.require(bearer(token), "p", "cas:read"), UnauthenticatedError);
});

test("nobody is let in without a token, or with one that is torn, unsigned or for more than was signed", () => {
  const guard = new AccessGuard(["secret"], () => 0);
  const grant = { instance: "p", scopes: ["cas:read"], expiresAtMs: 2_000 } as const;
  const [body = "", signature = ""] = signGrant("secret", grant).split(".");
  const more = Buffer.from(JSON.stringify({ ...grant, instance: "*" })).toString("base64url");
  assert.throws(() => guard.admit(new Metadata()), UnauthenticatedError);
  for (const token of [body, `${body}.`, `${more}.${signature}`, `${body}.${signature}.x`]) {
    assert.throws(() => guard.admit(bearer(token)), UnauthenticatedError, token);
  }
});
