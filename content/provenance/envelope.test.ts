import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { generateKeyPairSync, createPrivateKey, sign } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { InvalidError } from "../../program/error.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { canMakeCertificates } from "../../test/test-authority.js";
import { openEnvelope, sealEnvelope, statementType, type Envelope } from "./envelope.js";

const statement = { _type: "https://in-toto.io/Statement/v1", note: "ünïcode 🦊" };

test("what was sealed opens with the key that signed it, and with no other", () => {
  const [key, other] = [newKey("a"), newKey("b")];
  const envelope = JSON.parse(JSON.stringify(sealEnvelope(statement, key))) as Envelope;
  assert.deepEqual(openEnvelope(envelope, [other.verifying, key.verifying]), statement);
  for (const keys of [[], [other.verifying], [{ ...other.verifying, id: "a" }]]) {
    assert.throws(() => openEnvelope(envelope, keys), /no signature .* by a key of this farm/);
  }
});

test("nothing of an envelope can be changed", () => {
  const key = newKey("a");
  const envelope = sealEnvelope(statement, key);
  const changedPayload = Buffer.from(JSON.stringify({ ...statement, note: "x" })).toString(
    "base64",
  );
  const [signature] = envelope.signatures;
  const changed: readonly unknown[] = [
    { ...envelope, payload: changedPayload },
    { ...envelope, payloadType: "application/json" },
    { ...envelope, signatures: [] },
    { ...envelope, signatures: [{ ...signature, keyid: "b" }] },
    { ...envelope, signatures: [{ ...signature, sig: "" }] },
    { ...envelope, signatures: [{ keyid: "a" }] },
    { ...envelope, payload: 1 },
    ...[null, [], "x", {}],
  ];
  for (const each of changed) {
    assert.throws(() => openEnvelope(each, [key.verifying]), InvalidError, JSON.stringify(each));
  }
});

test("another reader of DSSE and openssl find the signature good", async (t) => {
  if (!canMakeCertificates()) return t.skip("there is no openssl");
  await using directory = await TemporaryDirectory.create();
  const key = newKey("a");
  const paths = ["envelope.json", "signed", "signature", "key.pem"] as const;
  const [json = "", signed = "", signature = "", pem = ""] = paths.map((name) =>
    join(directory.path, name),
  );
  await writeFile(json, JSON.stringify(sealEnvelope(statement, key)));
  await writeFile(pem, key.verifying.pem);
  // Written after the specification, and without a line of ours.
  const reader = [
    "import base64, json, sys",
    "envelope = json.load(open(sys.argv[1]))",
    "payload = base64.b64decode(envelope['payload'], validate=True)",
    "kind = envelope['payloadType'].encode()",
    "pae = b'DSSEv1 %d %b %d %b' % (len(kind), kind, len(payload), payload)",
    "open(sys.argv[2], 'wb').write(pae)",
    "sig = base64.b64decode(envelope['signatures'][0]['sig'], validate=True)",
    "open(sys.argv[3], 'wb').write(sig)",
    "print(json.loads(payload)['note'])",
  ].join("\n");
  const run = promisify(execFile);
  const { stdout } = await run("python3", ["-c", reader, json, signed, signature]);
  assert.equal(stdout.trim(), statement.note);
  const words = ["pkeyutl", "-verify", "-pubin", "-inkey", pem, "-rawin", "-in", signed];
  const verified = await run("openssl", [...words, "-sigfile", signature]);
  assert.match(verified.stdout, /Signature Verified Successfully/);
});

test("the type is in what is signed", () => {
  assert.equal(statementType, sealEnvelope(statement, newKey("a")).payloadType);
});

function newKey(id: string) {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519", {
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  const key = createPrivateKey(privateKey);
  return {
    verifying: { id, pem: publicKey },
    sign: (bytes: Uint8Array) => sign(null, bytes, key),
  };
}
