import assert from "node:assert/strict";
import { once } from "node:events";
import { copyFile, readFile } from "node:fs/promises";
import { connect as connectTcp } from "node:net";
import { join } from "node:path";
import { test } from "node:test";
import { connect, type ConnectionOptions } from "node:tls";
import type { ClientTlsFiles } from "../../content/client/cache-address.js";
import { CacheClient } from "../../content/client/cache-client.js";
import {
  FarmError,
  ForbiddenError,
  InvalidError,
  UnauthenticatedError,
  UsageError,
} from "../../program/error.js";
import { silentLog } from "../../program/log.js";
import { eventually } from "../../test/eventually.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import {
  canMakeCertificates,
  TestAuthority,
  type TestCertificate,
} from "../../test/test-authority.js";
import { CacheServer } from "../cache-server.js";
import { blobOf, randomBlob, testSecret, testToken } from "../rig.js";

const skip = canMakeCertificates() ? false : "there is no openssl to make certificates with";

/** A cache that speaks TLS. */
class Rig implements AsyncDisposable {
  readonly #directory: TemporaryDirectory;
  readonly authority: TestAuthority;
  readonly server: CacheServer;
  readonly files: TestCertificate & { readonly clientAuthorities: string };

  private constructor(parts: {
    readonly directory: TemporaryDirectory;
    readonly authority: TestAuthority;
    readonly server: CacheServer;
    readonly files: TestCertificate & { readonly clientAuthorities: string };
  }) {
    this.#directory = parts.directory;
    this.authority = parts.authority;
    this.server = parts.server;
    this.files = parts.files;
  }

  static async start(): Promise<Rig> {
    const directory = await TemporaryDirectory.create();
    const authority = await TestAuthority.create(directory.path);
    const own = await authority.issue("server", ["IP:127.0.0.1"], "serverAuth");
    const clientAuthorities = join(directory.path, "clients.crt");
    await copyFile(authority.certificate, clientAuthorities);
    const files = { ...own, clientAuthorities };
    const server = await CacheServer.start({
      directory: join(directory.path, "cache"),
      host: "127.0.0.1",
      port: 0,
      secret: testSecret,
      tls: files,
      tlsCheckMs: 20,
      log: silentLog,
    });
    return new Rig({ directory, authority, server, files });
  }

  client(files: ClientTlsFiles, token = "", instance = "main"): CacheClient {
    const address = `grpcs://127.0.0.1:${this.server.port}`;
    const tls = { authorities: this.authority.certificate, ...files };
    return CacheClient.connect({ address, instance, token, tls });
  }

  issue(name: string, ...uris: readonly string[]): Promise<TestCertificate> {
    const names = uris.map((uri) => `URI:${uri}`);
    return this.authority.issue(name, names, "clientAuth");
  }

  /** What a bare TLS client ends with: a protocol, or the code of an error. */
  async handshake(options: ConnectionOptions): Promise<string> {
    const ca = await readFile(this.authority.certificate, "utf8");
    const socket = connect({
      host: "127.0.0.1",
      port: this.server.port,
      ca,
      ALPNProtocols: ["h2"],
      ...options,
    });
    try {
      await once(socket, "secureConnect");
      return socket.getProtocol() ?? "";
    } catch (error) {
      return (error as NodeJS.ErrnoException).code ?? "failed";
    } finally {
      socket.destroy();
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.server[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}

/** The name of a blob that nobody stores. */
const unknown = blobOf("nowhere").digest;

const readAndWrite = "slipway://instance/main?scopes=cas:read+cas:write";

test("blobs travel over TLS with a token, in batches and streams", { skip }, async () => {
  await using rig = await Rig.start();
  await using client = rig.client({}, testToken("main"));
  const blobs = [randomBlob(5_000), randomBlob(3_000_000)];
  assert.equal((await client.upload(blobs)).blobs, 2);
  for (const blob of blobs) assert.ok((await client.read(blob.digest)).equals(blob.bytes));
  await using nameless = rig.client({}, "");
  await assert.rejects(nameless.findMissing([unknown]), UnauthenticatedError);
});

test(
  "a client's certificate stands for a token, with what it names and no more",
  { skip },
  async () => {
    await using rig = await Rig.start();
    const blob = blobOf("content");
    const writer = await rig.issue("writer", readAndWrite);
    await using client = rig.client(writer);
    assert.equal((await client.upload([blob])).blobs, 1);
    await assert.rejects(client.putSlug(blob.digest, "owner"), ForbiddenError);
    await using elsewhere = rig.client(writer, "", "other");
    await assert.rejects(elsewhere.findMissing([blob.digest]), ForbiddenError);

    await using reader = rig.client(
      await rig.issue(
        "reader",
        "slipway://instance/*?scopes=cas:read",
        "slipway://instance/main?scopes=ac:read",
      ),
    );
    assert.deepEqual(await reader.findMissing([blob.digest]), []);
    assert.equal(await reader.getActionResult(blob.digest), null);
    await assert.rejects(reader.upload([blobOf("other")]), ForbiddenError);

    await using unnamed = rig.client(await rig.issue("main"));
    await assert.rejects(unnamed.findMissing([blob.digest]), ForbiddenError);
    await using both = rig.client(writer, testToken("main", ["cas:read"]));
    await assert.rejects(both.upload([blobOf("more")]), ForbiddenError, "the token counts");
  },
);

test("a certificate that is none of ours gets no connection", { skip }, async () => {
  await using rig = await Rig.start();
  await using directory = await TemporaryDirectory.create();
  const stranger = await TestAuthority.create(directory.path, "stranger");
  const forged = await stranger.issue("forged", [`URI:${readAndWrite}`], "clientAuth");
  await using client = rig.client(forged);
  await assert.rejects(client.findMissing([unknown]), FarmError);
  const wrongPurpose = await rig.authority.issue("purpose", [`URI:${readAndWrite}`], "serverAuth");
  await using other = rig.client(wrongPurpose);
  await assert.rejects(other.findMissing([unknown]), FarmError);
  await using trustless = rig.client({ authorities: stranger.certificate }, testToken("main"));
  await assert.rejects(trustless.findMissing([unknown]), FarmError);
});

test(
  "TLS below 1.2, other protocols and plain text are refused, and harm nobody",
  { skip },
  async () => {
    await using rig = await Rig.start();
    assert.equal(await rig.handshake({ maxVersion: "TLSv1.2" }), "TLSv1.2");
    assert.equal(await rig.handshake({}), "TLSv1.3");
    const old = { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: "ALL@SECLEVEL=0" } as const;
    assert.match(await rig.handshake(old), /ERR_SSL/);
    assert.match(await rig.handshake({ ALPNProtocols: ["http/1.1"] }), /ERR_SSL|ECONNRESET/);
    const plain = connectTcp(rig.server.port, "127.0.0.1");
    plain.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    plain.on("error", () => undefined).resume();
    await once(plain, "close");
    await using client = rig.client({}, testToken("main"));
    assert.deepEqual(await client.findMissing([unknown]), [unknown]);
  },
);

test(
  "changed certificates count without a restart, and half-changed ones do not",
  { skip },
  async () => {
    await using rig = await Rig.start();
    const writer = await rig.issue("writer", readAndWrite);
    await using client = rig.client(writer);
    assert.deepEqual(await client.findMissing([unknown]), [unknown]);

    // The key follows later than its certificate, as most programs write them.
    const renewed = await rig.authority.issue(
      "renewed",
      ["IP:127.0.0.1", "DNS:renewed"],
      "serverAuth",
    );
    await copyFile(renewed.certificate, rig.files.certificate);
    assert.equal(await rig.handshake({ maxVersion: "TLSv1.2" }), "TLSv1.2");
    await copyFile(renewed.key, rig.files.key);
    const asRenewed = { servername: "renewed" };
    await eventually("the server is the renewed one", async () => {
      return (await rig.handshake(asRenewed)) === "TLSv1.3" ? true : null;
    });
    assert.deepEqual(await client.findMissing([unknown]), [unknown], "the connection goes on");

    await using directory = await TemporaryDirectory.create();
    const next = await TestAuthority.create(directory.path, "next");
    await copyFile(next.certificate, rig.files.clientAuthorities);
    await eventually("who is no longer trusted is cut off", async () => {
      const isRefused = await client.findMissing([unknown]).catch(() => true);
      return isRefused === true ? true : null;
    });
    const admitted = await next.issue("admitted", [`URI:${readAndWrite}`], "clientAuth");
    await using other = rig.client(admitted);
    assert.deepEqual(await other.findMissing([unknown]), [unknown]);
  },
);

test("an address tells whether TLS is spoken, and never does so by mistake", () => {
  const connectTo =
    (address: string, tls: ClientTlsFiles = {}) =>
    () =>
      CacheClient.connect({ address, instance: "", token: "", tls }).close();
  for (const address of [
    "h:1",
    "grpc://h:1",
    "grpcs://h:1",
    "grpcs://[::1]:7390/",
    "127.0.0.1:1",
  ]) {
    connectTo(address)();
  }
  for (const address of ["", "h", "h:99999", "https://h:1", "grpcs://", "grpcs://h:1/x", "u@h:1"]) {
    assert.throws(connectTo(address), InvalidError, address);
  }
  assert.throws(connectTo("h:1", { authorities: "ca.pem" }), /without TLS/);
  assert.throws(connectTo("grpcs://h:1", { authorities: "/nowhere/ca.pem" }), UsageError);
  assert.throws(connectTo("grpcs://h:1", { certificate: "c" }), /go together/);
});
