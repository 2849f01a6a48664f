import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { FairQueue, type Waiting } from "./fairness.js";

test("projects take turns, each with its oldest build, and who has running ones waits", () => {
  const queue = queueOf("a1", "a2", "a3", "b1", "b2", "c1");
  assert.deepEqual(drained(queue), ["a1", "b1", "c1", "a2", "b2", "a3"]);
  assert.deepEqual(drained(queue.load("a", 2).load("b", 1)), ["c1", "b1", "a1", "b2", "a2", "a3"]);
});

test("a project with a larger number as its priority waits as if more of its builds ran", () => {
  const queue = queueOf("a1", "a2").add(waiting("b1", { priority: 150 }));
  assert.deepEqual(drained(queue), ["a1", "a2", "b1"]);
  assert.deepEqual(drained(queue.load("a", 2)), ["b1", "a1", "a2"]);
});

test("a build that is queued again keeps its age, and one is in the queue once", () => {
  const build = waiting("a2");
  const queue = queueOf("a1", "a2", "a3").delete(build);
  assert.equal(queue.size, 2);
  assert.equal(queue.delete(build).size, 2);
  assert.deepEqual(drained(queue.add(build).add(build)), ["a1", "a2", "a3"]);
});

test("a project at its quota waits, whatever its score", () => {
  const queue = ["a1", "a2", "b1"].reduce((all, id) => all.add(waiting(id)), FairQueue.of(1));
  assert.deepEqual(drained(queue), ["a1", "b1"]);
  assert.equal(queue.load("a", 1).next([shape])?.id, "b1");
  assert.equal(queue.load("a", 1).load("a", -1).next([shape])?.id, "a1");
});

test("property: who is next has the lowest score, then the oldest; and its place says when", () => {
  const build = fc.record({
    project: fc.constantFrom("a", "b", "c"),
    priority: fc.constantFrom(0, 0, 100),
    createdAtMs: fc.nat(20),
  });
  const loads = fc.record({ a: fc.nat(3), b: fc.nat(3), c: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(build, { maxLength: 30 }), loads, (builds, load) => {
      let queue = FairQueue.of(null);
      for (const [project, running] of Object.entries(load)) queue = queue.load(project, running);
      const all = builds.map((about, index) => waiting(`${about.project}${index}`, about));
      for (const one of all) queue = queue.add(one);
      const order = drained(queue);
      assert.deepEqual(order.toSorted(), all.map(({ id }) => id).toSorted());
      const first = queue.next([shape]);
      const score = ({ projectId, priority }: Waiting) =>
        (queue.loadOf(projectId) + 1) * 2 ** (0.01 * priority);
      if (first !== null) {
        for (const one of all) {
          const isLater =
            score(one) > score(first) ||
            (score(one) === score(first) && one.createdAtMs >= first.createdAtMs);
          assert.ok(isLater, `${one.id} before ${first.id}`);
        }
        assert.equal(queue.countBefore(first), 0);
      }
    }),
  );
});

test("with one priority, a place in the queue is exactly how many go before", () => {
  const queue = queueOf("a1", "a2", "a3", "b1", "b2", "c1").load("a", 2).load("b", 1);
  const order = drained(queue);
  assert.deepEqual(
    order.map((id) => queue.countBefore(waiting(id))),
    [0, 1, 2, 3, 4, 5],
  );
});

const shape = "any";

function waiting(id: string, about: Partial<Waiting> = {}): Waiting {
  const createdAtMs = Number(id.slice(1));
  return { id, projectId: id[0] ?? "", priority: 0, shape, createdAtMs, ...about };
}

function queueOf(...ids: readonly string[]): FairQueue {
  return ids.reduce((queue, id) => queue.add(waiting(id)), FairQueue.of(null));
}

/** The order in which they begin, if each counts as running from then on. */
function drained(queue: FairQueue): readonly string[] {
  const order: string[] = [];
  for (let rest = queue; ;) {
    const next = rest.next([shape]);
    if (next === null) return order;
    order.push(next.id);
    rest = rest.delete(next).load(next.projectId, 1);
  }
}
