import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import test from "node:test";
import { silentLog } from "../../program/log.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";
import { DiskStore } from "../blobs/disk-store.js";
import { Journal } from "../journal/journal.js";
import { NamedBlobs } from "./named-blobs.js";
import { DiskSpace } from "../blobs/disk-space.js";
import { Spool } from "./spool.js";

const hourMs = 3_600_000;

test("names whose blobs are gone are forgotten, those stored a moment ago and all others are not", async () => {
  await using directory = await TemporaryDirectory.create();
  await using journal = Journal.open(join(directory.path, "journal.sqlite"));
  const spool = await Spool.open(join(directory.path, "spool"), new DiskSpace(directory.path));
  const named = (name: string) => ({ instance: "main", kind: "ac", name });
  const put = async (entries: NamedBlobs, name: string, text: string): Promise<void> => {
    await entries.put(
      named(name),
      (async function* () {
        yield Buffer.from(text);
      })(),
    );
  };
  {
    await using store = await DiskStore.open(join(directory.path, "store"), silentLog);
    const entries = new NamedBlobs({ store, hashes: store, journal, spool });
    const names = Array.from({ length: 2_500 }, (_, i) => `gone-${i}`);
    await Promise.all(names.map((name) => put(entries, name, "one blob for all of them")));
  }
  await rm(join(directory.path, "store"), { recursive: true });

  await using store = await DiskStore.open(join(directory.path, "store"), silentLog);
  const entries = new NamedBlobs({ store, hashes: store, journal, spool });
  await put(entries, "here", "still there");
  const count = (): number =>
    journal.listEntries({ instance: "", kind: "", name: "" }, 10_000).length;

  assert.equal(await entries.find(named("gone-7")), null);
  await entries.sweep(new AbortController().signal);
  assert.equal(count(), 2_501, "they are too young");
  await entries.sweep(AbortSignal.abort(), Date.now() + hourMs + 1);
  assert.equal(count(), 2_501, "the cache is stopping");
  await entries.sweep(new AbortController().signal, Date.now() + hourMs + 1);
  assert.equal(count(), 1);
  assert.notEqual(await entries.find(named("here")), null);
});
