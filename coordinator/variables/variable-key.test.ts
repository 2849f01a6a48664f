import assert from "node:assert/strict";
import { chmod, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { FarmError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { keyFileName, VariableKey } from "./variable-key.js";

test("what was sealed opens in its place with its key, and nowhere else", async () => {
  await using directory = await TemporaryDirectory.create();
  const key = VariableKey.open(directory.path, null);
  const sealed = key.seal("s3cret 🦊\n", "here");

  assert.equal(
    VariableKey.open(directory.path, key.fingerprint).unseal(sealed, "here"),
    "s3cret 🦊\n",
  );
  assert.doesNotMatch(Buffer.from(sealed.slice(2), "base64").toString("latin1"), /s3cret/);
  assert.notEqual(key.seal("s3cret 🦊\n", "here"), sealed, "equal values do not look equal");
  assert.throws(() => key.unseal(sealed, "there"), FarmError);
  const bytes = Buffer.from(sealed.slice(2), "base64");
  for (const index of [0, 12, bytes.length - 1]) {
    const changed = Buffer.from(bytes);
    changed[index] = (changed[index] ?? 0) ^ 1;
    assert.throws(() => key.unseal(`1.${changed.toString("base64")}`, "here"), FarmError);
  }
  for (const cut of ["", "1.", sealed.slice(0, 20), "nothing"]) {
    assert.throws(() => key.unseal(cut, "here"), FarmError, cut);
  }
});

test("the key is drawn once, for its owner alone", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, keyFileName);
  // A start that was killed while it drew one.
  await writeFile(`${path}.new`, "half");
  const key = VariableKey.open(directory.path, null);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  const text = await readFile(path, "utf8");

  await chmod(path, 0o644);
  assert.equal(VariableKey.open(directory.path, null).fingerprint, key.fingerprint);
  assert.equal((await stat(path)).mode & 0o777, 0o600);
  assert.equal(await readFile(path, "utf8"), text);
  assert.ok(!text.includes(key.fingerprint));
});

test("a key that is missing, damaged or another one is named, and never replaced", async () => {
  await using directory = await TemporaryDirectory.create();
  const path = join(directory.path, keyFileName);
  const { fingerprint } = VariableKey.open(directory.path, null);
  const refuses = (message: string) =>
    assert.throws(
      () => VariableKey.open(directory.path, fingerprint),
      (error: unknown) => {
        assert.ok(error instanceof FarmError);
        assert.ok(error.message.includes(path), error.message);
        assert.ok(error.message.includes(message), error.message);
        assert.match(error.hint ?? "", /backup/);
        return true;
      },
    );

  await rename(path, `${path}.away`);
  refuses("is missing");
  VariableKey.open(directory.path, null);
  refuses("is not the key");
  await rm(path);
  for (const text of ["", "half a ke", `${"A".repeat(43)}!`]) {
    await writeFile(path, text);
    refuses("does not hold a key");
  }
  await rename(`${path}.away`, path);
  VariableKey.open(directory.path, fingerprint);
});
