import assert from "node:assert/strict";
import { once } from "node:events";
import { test } from "node:test";
import { bootMs } from "../../program/boot-clock.js";
import { Lease } from "./lease.js";
import { CancelledError, LeaseLostError } from "./step-context.js";

const grant = { step: "step", attempt: 1, fence: { epoch: 1, counter: 1 } };

/** Holds up this thread, as a process is that is stopped: no timer fires. */
function standStill(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

test("a lease is over by the clock, before any timer has said so, and stays so", () => {
  using lease = new Lease({ ...grant, ttlMs: 200 }, bootMs());
  assert.equal(lease.isHeld, true);
  const sentAtMs = bootMs();

  standStill(250);

  assert.equal(lease.signal.aborted, false, "the timer has had no turn");
  assert.equal(lease.isHeld, false);
  lease.renew(sentAtMs + 100);
  assert.equal(lease.isHeld, false, "an answer that was on its way does not revive it");
  assert.ok(lease.signal.reason instanceof LeaseLostError);
});

test("a lease that was cancelled lasts as long as it would have, for what has to be undone", async () => {
  using lease = new Lease({ ...grant, ttlMs: 200 }, bootMs());
  using other = new Lease({ ...grant, ttlMs: 30_000 }, bootMs());

  for (const one of [lease, other]) one.cancel();
  assert.ok(lease.signal.reason instanceof CancelledError);
  assert.equal(lease.isHeld && !lease.ended.aborted, true);
  other.lose();
  assert.equal(other.isHeld, false);
  await once(lease.ended, "abort");

  assert.equal(lease.isHeld, false);
});

test("a lease ends before its time to live does, and later once it is renewed", async () => {
  const askedAtMs = bootMs();
  using lease = new Lease({ ...grant, ttlMs: 30_000 }, askedAtMs);
  assert.equal(Math.round(lease.endsAtMs - askedAtMs), 28_000);

  let ends = 0;
  using listening = lease.onRenewal(() => (ends = lease.endsAtMs));
  lease.renew(askedAtMs + 1_000);
  assert.equal(Math.round(ends - askedAtMs), 29_000);
  lease.renew(askedAtMs);
  assert.equal(Math.round(lease.endsAtMs - askedAtMs), 29_000, "an answer may come late");
  listening[Symbol.dispose]();

  using short = new Lease({ ...grant, ttlMs: 100 }, bootMs());
  await once(short.signal, "abort");
  assert.equal(short.isHeld, false);
});
