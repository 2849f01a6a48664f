import assert from "node:assert/strict";
import { test } from "node:test";
import { UnauthenticatedError } from "../../program/error.js";
import { Authenticator, type StoredToken } from "./authenticator.js";
import { createToken, isToken, sameTokenDigest, tokenDigest } from "./token.js";

const ada = { userId: "u1", name: "ada", administrator: false };

test("a token is recognised by its digest and is itself nowhere in what is stored", () => {
  const token = createToken();
  const stored = { digest: tokenDigest(token), principal: ada, expiresAtMs: null };

  const found = authenticatorOf(stored).authenticate(token);

  assert.deepEqual(found, ada);
  assert.ok(!JSON.stringify(stored).includes(token));
  assert.match(token, /^slw_[A-Za-z0-9_-]{43}$/);
});

test("no token, a malformed one and an unknown one are refused; the last two alike", () => {
  const authenticator = authenticatorOf();
  const refusal = (token: string | null): string => {
    try {
      return authenticator.authenticate(token).name;
    } catch (error) {
      assert.ok(error instanceof UnauthenticatedError);
      return error.message;
    }
  };

  assert.equal(refusal(null), "no token was given");
  assert.equal(refusal(""), "no token was given");
  assert.equal(refusal("slw_"), refusal(createToken()));
  assert.equal(refusal(`${createToken()}\n`), refusal(createToken()));
});

test("a token ends with its time", () => {
  const token = createToken();
  let now = 999;
  const stored = { digest: tokenDigest(token), principal: ada, expiresAtMs: 1_000 };
  const authenticator = authenticatorOf(stored, () => now);

  assert.equal(authenticator.authenticate(token), ada);
  now = 1_000;
  assert.throws(() => authenticator.authenticate(token), UnauthenticatedError);
});

test("a store that finds the wrong token does not let anyone in", () => {
  const stored = { digest: tokenDigest(createToken()), principal: ada, expiresAtMs: null };
  const careless = new Authenticator({ findToken: () => stored });

  assert.throws(() => careless.authenticate(createToken()), UnauthenticatedError);
});

test("tokens are never equal, and digests of different length are not either", () => {
  const tokens = new Set(Array.from({ length: 1_000 }, createToken));

  assert.equal(tokens.size, 1_000);
  assert.ok([...tokens].every(isToken));
  assert.equal(sameTokenDigest("ab", "abc"), false);
  assert.equal(sameTokenDigest("ab", "ab"), true);
});

function authenticatorOf(stored?: StoredToken, now?: () => number): Authenticator {
  const findToken = (digest: string): StoredToken | null =>
    stored?.digest === digest ? stored : null;
  return new Authenticator({ findToken }, now);
}
