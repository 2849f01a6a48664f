import assert from "node:assert/strict";
import { status } from "@grpc/grpc-js";
import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { silentLog } from "../../program/log.js";
import { bearer } from "../../program/grpc-client.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import type { BlobStore } from "../blobs/blob-store.js";
import { DiskFullError } from "../blobs/disk-error.js";
import { DiskStore } from "../blobs/disk-store.js";
import { randomBlob, testToken, type TestBlob } from "../rig.js";
import { ReapiRig, uploadName } from "./reapi-rig.js";
import type { ResourceName } from "./resource-name.js";
import { UploadSessions } from "./upload-sessions.js";

const resourceOf = ({ digest }: TestBlob): ResourceName => ({
  instance: "",
  digest,
  isCompressed: false,
});

/** Sessions over a real store, with a clock that stands still. */
class SessionsRig implements AsyncDisposable {
  readonly store: DiskStore;
  readonly #directory: TemporaryDirectory;
  nowMs = 1_000_000;

  private constructor(directory: TemporaryDirectory, store: DiskStore) {
    this.#directory = directory;
    this.store = store;
  }

  static async start(): Promise<SessionsRig> {
    const directory = await TemporaryDirectory.create();
    return new SessionsRig(directory, await DiskStore.open(directory.path, silentLog));
  }

  sessions(limit: number, store: Pick<BlobStore, "openWriter"> = this.store): UploadSessions {
    return new UploadSessions(store, { limit, nowMs: () => this.nowMs });
  }

  incoming(): Promise<string[]> {
    return readdir(join(this.#directory.path, "incoming"));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.store[Symbol.asyncDispose]();
    await this.#directory[Symbol.asyncDispose]();
  }
}

test("of two that begin the same upload at once the later has it, and one file is open", async () => {
  await using rig = await SessionsRig.start();
  await using sessions = rig.sessions(10);
  const blob = randomBlob(500_000);
  const attach = () => sessions.attach("name", resourceOf(blob), 0);

  const [earlier, later] = await Promise.allSettled([attach(), attach()]);
  assert.equal((await rig.incoming()).length, 1);
  assert.ok(earlier.status === "rejected" && later.status === "fulfilled");
  assert.equal((earlier.reason as { readonly code: number }).code, status.ABORTED);
  await later.value.append(0, blob.bytes);
  await later.value.finish();

  assert.deepEqual(await rig.store.findMissing("", [blob.digest]), []);
  assert.deepEqual(await rig.incoming(), []);
});

test("who resumes beyond what was received is refused, and what was received is kept", async () => {
  await using rig = await SessionsRig.start();
  await using sessions = rig.sessions(10);
  for (const size of [1_000, 500_000]) {
    const blob = randomBlob(size);
    const name = `of ${size}`;
    const first = await sessions.attach(name, resourceOf(blob), 0);
    await first.append(0, blob.bytes.subarray(0, 500));

    for (const offset of [-1, 501, 2 ** 40]) {
      await assert.rejects(sessions.attach(name, resourceOf(blob), offset), {
        name: "InvalidError",
        message: /goes on at byte 500/,
      });
    }
    await assert.rejects(sessions.attach(`not ${name}`, resourceOf(blob), 500), {
      message: /goes on at byte 0/,
    });
    // What came in while the client asked is not needed again.
    const second = await sessions.attach(name, resourceOf(blob), 300);
    await assert.rejects(first.append(500, blob.bytes.subarray(500)), { code: status.ABORTED });
    await second.append(300, blob.bytes.subarray(300, 400));
    await second.append(400, blob.bytes.subarray(400));
    await second.finish();
    assert.deepEqual(await rig.store.findMissing("", [blob.digest]), []);
  }
  assert.deepEqual(await rig.incoming(), []);
});

test("beyond the limit those go first that no stream carries", async () => {
  await using rig = await SessionsRig.start();
  await using sessions = rig.sessions(2);
  const blobs = [0, 1, 2, 3].map(() => randomBlob(200_000));
  const begin = async (i: number) => {
    const blob = blobs[i] as TestBlob;
    const stream = await sessions.attach(`${i}`, resourceOf(blob), 0);
    await stream.append(0, blob.bytes.subarray(0, 100));
    return stream;
  };
  const carried = await begin(0);
  (await begin(1))[Symbol.dispose]();
  const last = await begin(2);

  const counts = (): number[] => [0, 1, 2, 3].map((i) => sessions.committedBytes(`${i}`));
  assert.deepEqual(counts(), [100, 0, 100, 0]);
  assert.equal((await rig.incoming()).length, 2);
  // Where all are carried the oldest goes, and is told to come again.
  await begin(3);
  assert.deepEqual(counts(), [0, 0, 100, 100]);
  await assert.rejects(carried.append(100, Buffer.alloc(1)), { code: status.UNAVAILABLE });
  await last.append(100, (blobs[2] as TestBlob).bytes.subarray(100));
  await last.finish();
});

test("of uploads that are all carried the one goes that was idle longest, not the one that moves", async () => {
  await using rig = await SessionsRig.start();
  await using sessions = rig.sessions(2);
  const [moving, idle, next] = [randomBlob(200_000), randomBlob(200_000), randomBlob(200_000)];
  const stream = await sessions.attach("moving", resourceOf(moving), 0);
  await sessions.attach("idle", resourceOf(idle), 0);
  rig.nowMs += 1_000;
  await stream.append(0, moving.bytes.subarray(0, 100_000));
  await sessions.attach("next", resourceOf(next), 0);

  await stream.append(100_000, moving.bytes.subarray(100_000));
  await stream.finish();
});

test("uploads without a byte for an hour are dropped", async () => {
  await using rig = await SessionsRig.start();
  await using sessions = rig.sessions(10);
  const [old, young] = [randomBlob(200_000), randomBlob(200_000)];
  await sessions.attach("old", resourceOf(old), 0);
  rig.nowMs += 3_600_001;
  await sessions.attach("young", resourceOf(young), 0);
  assert.equal((await rig.incoming()).length, 1);
});

test("room that was promised to who does not come back is given to others", async () => {
  await using rig = await SessionsRig.start();
  let room = 1;
  const sessions = rig.sessions(10, {
    openWriter: async (instance, digest) => {
      if (room === 0) throw new DiskFullError();
      room--;
      const writer = await rig.store.openWriter(instance, digest);
      return {
        sizeBytes: 0,
        append: (chunk) => writer.append(chunk),
        finish: () => writer.finish(),
        [Symbol.asyncDispose]: async () => {
          room++;
          await writer[Symbol.asyncDispose]();
        },
      };
    },
  });
  const attach = (name: string) => sessions.attach(name, resourceOf(randomBlob(200_000)), 0);

  const first = await attach("first");
  rig.nowMs += 120_000;
  await assert.rejects(attach("while it is carried"), DiskFullError);
  first[Symbol.dispose]();
  await attach("after two minutes");
  await assert.rejects(attach("at once"), DiskFullError);
  assert.equal(room, 0);
  await sessions[Symbol.asyncDispose]();
  assert.equal(room, 1);
  assert.deepEqual(await rig.incoming(), []);
});

test("a thousand uploads that nobody finishes leave a limited number of files and keep none away", async () => {
  await using rig = await ReapiRig.start();
  const names: string[] = [];
  const begin = async (): Promise<void> => {
    const { digest, bytes } = randomBlob(names.length % 2 === 0 ? 150_000 : 20_000);
    const name = uploadName(digest);
    names.push(name);
    await rig.write([{ name, offset: 0, data: bytes.subarray(0, 10_000) }]);
  };
  for (let begun = 0; begun < 1_200; begun += 50) {
    await Promise.all(Array.from({ length: 50 }, begin));
  }
  const files = await readdir(join(rig.directory, "incoming"));
  assert.ok(files.length <= 500, `${files.length} files`);
  const committed = await Promise.all(
    names.map(async (name) => (await rig.queryWriteStatus(name)).committedSize),
  );
  assert.equal(committed.filter((size) => size === 10_000).length, 1_000);
  assert.ok(committed.slice(-900).every((size) => size === 10_000));

  const blob = randomBlob(1_000_000);
  await rig.client.upload([blob]);
  assert.ok((await rig.client.read(blob.digest)).equals(blob.bytes));
});

test("two streams that carry the same upload at once store the blob once", async () => {
  await using rig = await ReapiRig.start();
  for (const size of [100_000, 1_000_000]) {
    const { digest, bytes } = randomBlob(size);
    const name = uploadName(digest);
    const whole = () => rig.write([{ name, offset: 0, data: bytes, finish: true }]);
    const outcomes = await Promise.allSettled([whole(), whole(), whole()]);
    for (const outcome of outcomes) {
      if (outcome.status === "fulfilled") assert.equal(outcome.value, size);
      else assert.equal((outcome.reason as { readonly code: number }).code, status.ABORTED);
    }
    assert.ok(outcomes.some((outcome) => outcome.status === "fulfilled"));
    assert.ok((await rig.client.read(digest)).equals(bytes));
  }
  assert.deepEqual(await readdir(join(rig.directory, "incoming")), []);
});

test("an upload that stops in its middle is resumed, even if more of it came after the question", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = randomBlob(500_000);
  const name = uploadName(digest);
  await rig.write([{ name, offset: 0, data: bytes.subarray(0, 100_000) }]);
  await new Promise((resolve) => {
    const call = rig.channel.bytes.write(bearer(testToken()), resolve);
    call.on("error", () => undefined);
    call.write({ resourceName: name, writeOffset: 100_000, data: bytes.subarray(100_000) });
    call.cancel();
  });

  const { committedSize } = await rig.queryWriteStatus(name);
  assert.ok(committedSize === 100_000 || committedSize === 500_000);
  const data = bytes.subarray(committedSize);
  assert.equal(await rig.write([{ name, offset: committedSize, data, finish: true }]), 500_000);
});

test("a message over the limit is refused, and the connection goes on", async () => {
  await using rig = await ReapiRig.start();
  const { digest, bytes } = randomBlob(9 * 1024 * 1024);
  await assert.rejects(rig.write([{ name: uploadName(digest), offset: 0, data: bytes }]), {
    code: status.RESOURCE_EXHAUSTED,
  });
  const small = randomBlob(10);
  const name = `project/uploads/${randomUUID()}/blobs/${small.digest}`;
  assert.equal(await rig.write([{ name, offset: 0, data: small.bytes, finish: true }]), 10);
});
