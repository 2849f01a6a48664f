import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { createPrivateKey, generateKeyPairSync, X509Certificate } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { promisify } from "node:util";
import { canMakeCertificates } from "../test/test-authority.js";
import { TemporaryDirectory } from "../test/temporary-directory.js";
import { InvalidError } from "./error.js";
import {
  certificatesIn,
  createAuthority,
  createKey,
  fingerprintOf,
  issueCertificate,
} from "./x509.js";

const run = promisify(execFile);
const validity = { fromMs: Date.UTC(2020, 0, 1), untilMs: Date.UTC(2060, 5, 1) };

test("an authority signs certificates for names, which Node.js reads as they were meant", () => {
  const authority = createAuthority("Slipway farm", validity);
  const { key, publicKey } = createKey();
  const names = ["a.example", "127.0.0.1", "::1", "2001:db8::5:0:1"];

  const pem = issueCertificate(authority, {
    subject: "server",
    publicKey,
    names,
    purpose: "server",
    validity,
  });

  const [certificate] = certificatesIn(`junk\n${pem}`);
  const root = new X509Certificate(authority.certificate);
  assert.ok(certificate !== undefined);
  assert.ok(certificate.verify(root.publicKey) && certificate.checkIssued(root));
  assert.ok(root.ca && root.verify(root.publicKey) && !certificate.ca);
  assert.ok(certificate.checkPrivateKey(createPrivateKey(key)));
  assert.equal(certificate.checkHost("a.example"), "a.example");
  assert.equal(certificate.checkHost("b.example"), undefined);
  for (const address of names.slice(1)) assert.equal(certificate.checkIP(address), address);
  assert.deepEqual([certificate.subject, certificate.issuer], ["CN=server", "CN=Slipway farm"]);
  assert.deepEqual(
    [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)],
    [validity.fromMs, validity.untilMs],
  );
  assert.match(fingerprintOf(root), /^[A-Za-z0-9_-]{43}$/);
  assert.notEqual(fingerprintOf(root), fingerprintOf(certificate));
});

test("openssl takes the certificates for what they are for, and for nothing else", async (t) => {
  if (!canMakeCertificates()) return t.skip("openssl is not installed");
  await using directory = await TemporaryDirectory.create();
  const authority = createAuthority("Slipway farm", validity);
  const issue = (purpose: "server" | "client") =>
    issueCertificate(authority, {
      subject: "one",
      publicKey: createKey().publicKey,
      names: [],
      purpose,
      validity,
    });
  const paths = Object.fromEntries(
    ["ca", "client", "server"].map((name) => [name, join(directory.path, `${name}.pem`)]),
  ) as Record<"ca" | "client" | "server", string>;
  await writeFile(paths.ca, authority.certificate);
  await writeFile(paths.client, issue("client"));
  await writeFile(paths.server, issue("server"));
  const verify = (purpose: string, path: string) =>
    run("openssl", ["verify", "-x509_strict", "-CAfile", paths.ca, "-purpose", purpose, path]);

  await verify("sslclient", paths.client);
  await verify("sslserver", paths.server);
  await assert.rejects(verify("sslserver", paths.client));
  await assert.rejects(verify("sslclient", paths.server));
});

test("nothing but a key of the curve P-256 is certified", () => {
  const authority = createAuthority("Slipway farm", validity);
  const weak = generateKeyPairSync("rsa", { modulusLength: 1024 }).publicKey;
  for (const publicKey of [
    Buffer.from("no key"),
    Buffer.alloc(0),
    weak.export({ type: "spki", format: "der" }),
  ]) {
    const request = { subject: "x", publicKey, names: [], purpose: "client", validity } as const;
    assert.throws(() => issueCertificate(authority, request), InvalidError);
  }
});
