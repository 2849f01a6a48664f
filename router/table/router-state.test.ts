import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { checkRoutes } from "./check-routes.js";
import type { Generation, Route } from "./route.js";
import {
  applyGeneration,
  beginHold,
  emptyState,
  endHold,
  expireHold,
  type HoldCall,
  type RouterState,
} from "./router-state.js";
import { hostOf, RoutingTable } from "./routing-table.js";

const to = (target: string, host = "site.localhost", path = "/"): Route => ({
  host,
  path,
  action: { kind: "upstream", targets: [target], application: "app" },
  pathRedirects: [],
});
const say = (more: Partial<Generation> = {}): Generation => ({
  epoch: 1,
  environment: "site",
  generation: 1,
  routes: [to("10.0.0.1:80")],
  ...more,
});
const hold = (more: Partial<HoldCall> = {}): HoldCall => ({
  epoch: 1,
  environment: "site",
  generation: 2,
  attempt: 1,
  ...more,
});
const apply = (state: RouterState, more: Partial<Generation> = {}, nowMs = 0): RouterState =>
  applyGeneration(state, say(more), nowMs);

const heldSince = (state: RouterState): number | null | undefined =>
  state.environments.get("site")?.holdingSinceMs;

test("a lower generation and an older epoch are refused, an equal generation changes nothing", () => {
  const state = apply(apply(emptyState, { generation: 4 }), { epoch: 2, generation: 5 });

  assert.throws(() => apply(state, { epoch: 2, generation: 4 }), /generation 4 of site is older/);
  assert.throws(() => apply(state, { epoch: 1, generation: 6 }), /epoch 1 is over/);
  assert.throws(() => beginHold(state, hold({ epoch: 1 }), 0), /epoch 1 is over/);
  assert.throws(() => endHold(state, hold({ epoch: 1 }), 0), /epoch 1 is over/);
  assert.equal(apply(state, { epoch: 2, generation: 5, routes: [to("10.0.0.9:80")] }), state);
});

test("a host and path belong to the first environment that claims them, until it lets go", () => {
  const other = { environment: "other", generation: 1 };
  const state = apply(emptyState);

  assert.throws(
    () => apply(state, other),
    /site\.localhost\/ belongs to the environment site already/,
  );
  apply(state, { ...other, routes: [to("10.0.0.2:80", "site.localhost", "/api/")] });
  const removed = apply(state, { generation: 2, routes: [] });
  const taken = apply(removed, other);

  assert.equal(taken.environments.get("other")?.generation, 1);
  assert.throws(() => apply(taken, { generation: 1 }), /older/, "the removed one stays removed");
});

test("a removed environment is remembered for a week", () => {
  const removed = apply(apply(emptyState), { generation: 2, routes: [] }, 1_000);
  const other = { environment: "other", generation: 1 };

  assert.ok(apply(removed, other, 6 * 86_400_000).environments.has("site"));
  assert.ok(!apply(removed, other, 8 * 86_400_000).environments.has("site"));
});

test("a hold keeps the moment of its beginning, through repetition and a switch", () => {
  const held = beginHold(apply(emptyState), hold(), 1_000);
  const again = beginHold(held, hold(), 2_000);
  const takenOver = beginHold(again, hold({ attempt: 2 }), 3_000);
  const switched = apply(takenOver, { generation: 2 });

  assert.equal(again, held);
  assert.equal(heldSince(switched), 1_000);
  assert.equal(heldSince(endHold(switched, hold({ attempt: 2 }), 0)), null);
  assert.equal(beginHold(emptyState, hold({ epoch: 0, environment: "unknown" }), 0), emptyState);
});

test("a message that is late neither begins a hold again that was ended, nor ends a later one", () => {
  const ended = endHold(beginHold(apply(emptyState), hold(), 1_000), hold(), 2_000);
  const unheard = endHold(apply(emptyState), hold(), 2_000);
  const later = beginHold(ended, hold({ attempt: 2 }), 3_000);
  const next = beginHold(endHold(later, hold({ attempt: 2 }), 0), hold({ generation: 3 }), 4_000);

  assert.equal(beginHold(ended, hold(), 3_000), ended);
  assert.equal(heldSince(beginHold(unheard, hold(), 3_000)), null, "the release came first");
  assert.equal(heldSince(later), 3_000);
  assert.equal(endHold(later, hold(), 5_000), later);
  assert.throws(() => beginHold(later, hold(), 5_000), /a later deployment of site has spoken/);
  assert.equal(heldSince(next), 4_000);
  assert.equal(endHold(next, hold({ attempt: Number.MAX_SAFE_INTEGER }), 5_000), next);
});

test("a hold whose time is over goes on in the next attempt only", () => {
  const expired = expireHold(beginHold(apply(emptyState), hold(), 0), "site", 60_000);

  assert.equal(heldSince(expired), null);
  assert.equal(expireHold(expired, "site", 61_000), expired);
  assert.equal(heldSince(beginHold(expired, hold(), 61_000)), null);
  assert.equal(heldSince(beginHold(expired, hold({ attempt: 2 }), 61_000)), 61_000);
});

test("whatever order messages come in, no generation or epoch ever falls", () => {
  const message = fc.record({
    epoch: fc.nat(3),
    environment: fc.constantFrom("a", "b"),
    generation: fc.nat(5),
    attempt: fc.nat(2),
    kind: fc.constantFrom("apply", "remove", "hold", "release"),
  });
  fc.assert(
    fc.property(fc.array(message), (messages) => {
      let state = emptyState;
      for (const { kind, attempt, ...message } of messages) {
        const { epoch, environment } = message;
        const routes = kind === "remove" ? [] : [to("10.0.0.1:80", `${environment}.localhost`)];
        const before = state;
        try {
          if (kind === "hold") state = beginHold(state, { ...message, attempt }, 0);
          else if (kind === "release") state = endHold(state, { ...message, attempt }, 0);
          else state = applyGeneration(state, { ...message, routes }, 0);
        } catch {
          continue; // refused: nothing has changed
        }
        assert.ok(state.epoch >= before.epoch && epoch === state.epoch);
        assert.ok(state === before || state.sequence > before.sequence);
        for (const [name, old] of before.environments) {
          assert.ok((state.environments.get(name)?.generation ?? -1) >= old.generation);
        }
      }
    }),
  );
});

test("the longest path wins within a host, an exact host over a wildcard", () => {
  const table = RoutingTable.empty.with([
    say({
      routes: [
        to("1:1", "a.test", "/"),
        to("1:2", "a.test", "/api/"),
        to("1:3", "*.test"),
        to("1:4", "*.b.test"),
      ],
    }),
  ]);
  const target = (host: string, path: string): string | undefined => {
    const action = table.find(host, path)?.route.action;
    return action?.kind === "upstream" ? action.targets[0] : undefined;
  };

  assert.equal(target("a.test", "/apix"), "1:1");
  assert.equal(target("a.test", "/api"), "1:2");
  assert.equal(target("a.test", "/api/x"), "1:2");
  assert.equal(target("x.test", "/"), "1:3");
  assert.equal(target("x.y.b.test", "/"), "1:4");
  assert.equal(target("test", "/"), undefined);
  for (const host of ["evil.example/.test", "a@b.test", "a\\.test", "a b.test"]) {
    assert.equal(target(host, "/"), undefined, host);
  }
  assert.equal(hostOf("A.Test.:8080"), "a.test");
  assert.equal(hostOf("[::1]:80"), "[::1]");
});

test("routes that cannot work are refused, with every reason at once", () => {
  const bad: Route[] = [
    { ...to("10.0.0.1:80"), host: "UPPER.localhost" },
    { ...to("10.0.0.1:80"), path: "/no-slash" },
    to("10.0.0.1"),
    to("10.0.0.1:99999", "b.localhost"),
    to("evil/path:80", "c.localhost"),
    {
      ...to("x:1", "d.localhost"),
      action: { kind: "redirect", to: "/relative", code: 301 },
      pathRedirects: [
        { match: "^(", to: "/a", regexp: true, prefix: true, appendSuffix: true, code: 302 },
        {
          match: "/a",
          to: "x\r\nSet-Cookie: a",
          regexp: false,
          prefix: true,
          appendSuffix: true,
          code: 302,
        },
      ],
    },
  ];

  assert.throws(
    () => checkRoutes(bad),
    (error: Error) => {
      for (const part of [
        "UPPER.localhost/: is not a host name",
        "/no-slash: the path must begin and end",
        'the target "10.0.0.1" is not address:port',
        'the target "10.0.0.1:99999" is not address:port',
        'the target "evil/path:80" is not address:port',
        "not an absolute URL",
        "is not a pattern",
        "neither a path nor a URL",
      ]) {
        assert.ok(error.message.includes(part), `${part} in: ${error.message}`);
      }
      return true;
    },
  );
});
