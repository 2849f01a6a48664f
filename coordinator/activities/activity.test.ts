import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Project } from "../../config/model.js";
import { digestOf } from "../../content/digest.js";
import {
  awaitedSteps,
  hasSwitched,
  nextEffects,
  supersedes,
  transition,
  type ActivityInput,
  type ActivityState,
  type ApplicationBuild,
  type BuildStage,
} from "./activity.js";

const deployStages = [
  "provisioning",
  "healthy",
  "holding",
  "switched",
  "released",
  "drained",
] as const;
const digest = digestOf("tree");
const project: Project = { layout: "slipway", applications: [], services: [], routes: [] };
const content = { project, slugs: {}, sources: {} };
const stage: BuildStage = {
  application: "app",
  kind: "build",
  decision: "build",
  reason: "first build",
  action: null,
  step: null,
  outputs: null,
};
const build: ApplicationBuild = { application: "app", source: digest, stages: [stage], slug: null };

const received: ActivityState = { phase: "received" };
const building: Extract<ActivityState, { phase: "building" }> = {
  phase: "building",
  root: digest,
  project,
  builds: [build],
};
const waiting: ActivityState = { phase: "waiting", content };
const deploying: Extract<ActivityState, { phase: "deploying" }> = {
  phase: "deploying",
  content,
  generation: 3,
  step: "s1",
  stage: "provisioning",
};

test("an activity follows the arrows of its diagram", () => {
  const planned = transition(received, { type: "planned", root: digest, project, builds: [build] });
  assert.deepEqual(planned, building);
  assert.deepEqual(transition(received, { type: "content-known", content }), waiting);
  assert.deepEqual(transition(building, { type: "content-known", content }), waiting);
  assert.deepEqual(
    transition(waiting, { type: "deploy-started", step: "s1", generation: 3 }),
    deploying,
  );
  assert.deepEqual(transition(waiting, { type: "unchanged", message: "m" }), {
    phase: "ended",
    result: "unchanged",
    message: "m",
  });
  assert.deepEqual(transition(received, { type: "removal-started", step: "s2" }), {
    phase: "removing",
    step: "s2",
  });
  for (const result of ["succeeded", "failed"] as const) {
    assert.deepEqual(transition(deploying, { type: result, message: "m" }), {
      phase: "ended",
      result,
      message: "m",
    });
  }
});

test("a deployment's stages only go forward", () => {
  const switched = transition(deploying, { type: "deploy-advanced", stage: "switched" });
  assert.deepEqual(switched, { ...deploying, stage: "switched" });
  assert.equal(transition(switched, { type: "deploy-advanced", stage: "holding" }), switched);
  assert.equal(transition(received, { type: "deploy-advanced", stage: "drained" }), received);
});

test("a cancel ends whatever has not switched, and nothing that has", () => {
  for (const state of [received, building, waiting, deploying]) {
    assert.equal(transition(state, { type: "cancelled" }).phase, "ended");
  }
  for (const stage of ["switched", "released", "drained"] as const) {
    const state: ActivityState = { ...deploying, stage };
    assert.equal(transition(state, { type: "cancelled" }), state);
  }
});

test("a newer activity ends what is not held yet, and nothing that is", () => {
  const superseded = { type: "superseded", by: "a2" } as const;
  const before = deployStages.slice(0, 2).map((stage) => ({ ...deploying, stage }));
  for (const state of [received, building, waiting, ...before]) {
    assert.deepEqual(transition(state, superseded), {
      phase: "ended",
      result: "superseded",
      message: "superseded by activity a2",
    });
  }
  const after = deployStages.slice(2).map((stage) => ({ ...deploying, stage }));
  for (const state of [...after, { phase: "removing", step: "s1" } as const]) {
    assert.equal(transition(state, superseded), state);
  }
});

test("pushes and submissions supersede older ones, and nothing that an operator asked for", () => {
  const kinds = ["push", "submit", "redeploy", "rollback", "delete"] as const;
  const pairs = kinds.flatMap((newer) => kinds.map((older) => [newer, older] as const));
  const superseding = pairs.filter(([newer, older]) =>
    supersedes({ kind: newer, sequence: 2 }, { kind: older, sequence: 1, state: waiting }),
  );
  assert.deepEqual(
    superseding.map((pair) => pair.join(" ")),
    ["push push", "push submit", "submit push", "submit submit"],
  );
  const late = { kind: "push", sequence: 3, state: waiting } as const;
  assert.equal(supersedes({ kind: "push", sequence: 2 }, late), false);
});

test("each state of a build asks for what brings it on", () => {
  const effectsOf = (next: Partial<BuildStage>, slug: ApplicationBuild["slug"] = null) =>
    nextEffects({
      kind: "push",
      source: { type: "commit", commit: "c", force: false, confirmed: [] },
      state: { ...building, builds: [{ ...build, stages: [{ ...stage, ...next }], slug }] },
    }).map(({ type }) => type);

  assert.deepEqual(effectsOf({ decision: "wait" }), ["resolve"]);
  assert.deepEqual(effectsOf({ decision: "build" }), ["enqueue"]);
  assert.deepEqual(effectsOf({ step: "s1" }), []);
  assert.deepEqual(effectsOf({ step: "s1", outputs: [] }), ["assemble"]);
  assert.deepEqual(effectsOf({ outputs: [] }, digest), ["gather"]);
});

/** From each state, so that the later ones are not seldom, by any inputs. */
const states = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(received, building, waiting),
      fc.constantFrom(...deployStages).map((stage): ActivityState => ({ ...deploying, stage })),
    ),
    fc.array(anyInput(), { maxLength: 6 }),
  )
  .map(([start, inputs]) => inputs.reduce(transition, start));

test("property: what has ended never changes", () => {
  fc.assert(
    fc.property(states, anyInput(), (state, input) => {
      if (state.phase === "ended") assert.equal(transition(state, input), state);
    }),
  );
});

test("property: past the switch a cancel has no effect", () => {
  fc.assert(
    fc.property(states, (state) => {
      if (hasSwitched(state)) assert.equal(transition(state, { type: "cancelled" }), state);
    }),
  );
});

test("property: an activity that has not ended has something to do or awaits a step", () => {
  const kinds = fc.constantFrom("push", "submit", "redeploy", "rollback", "delete");
  const sources = fc.constantFrom(
    { type: "commit", commit: "c", force: false, confirmed: [] } as const,
    { type: "tree", root: digest, force: false, confirmed: [] } as const,
    { type: "deployment", generation: 1, confirmed: [] } as const,
    { type: "nothing" } as const,
  );
  fc.assert(
    fc.property(states, kinds, sources, (state, kind, source) => {
      const hasMore =
        nextEffects({ kind, source, state }).length > 0 || awaitedSteps(state).length > 0;
      assert.equal(hasMore, state.phase !== "ended");
    }),
  );
});

test("property: late or repeated news of a build never lose what is known", () => {
  fc.assert(
    fc.property(fc.array(anyBuild(), { minLength: 1, maxLength: 8 }), (news) => {
      let state = building;
      const inputs = news.map((next) => ({ type: "build-progressed", build: next }) as const);
      for (const input of [...inputs, ...inputs]) {
        const before: ApplicationBuild | undefined = state.builds[0];
        const after = transition(state, input);
        assert.ok(after.phase === "building" && before !== undefined);
        for (const [index, known] of before.stages.entries()) {
          const now: BuildStage | undefined = after.builds[0]?.stages[index];
          if (known.outputs !== null) assert.deepEqual(now, known);
          else if (known.step !== null) assert.ok(now?.step === known.step || now?.outputs);
        }
        if (before.slug !== null) assert.equal(after.builds[0]?.slug, before.slug);
        state = after;
      }
    }),
  );
});

function anyStage(): fc.Arbitrary<BuildStage> {
  return fc.record({
    application: fc.constant("app"),
    kind: fc.constant("build" as const),
    decision: fc.constantFrom("build", "reuse", "wait"),
    reason: fc.constant(""),
    action: fc.constant(digest),
    step: fc.option(fc.constantFrom("s1", "s2")),
    outputs: fc.option(fc.constant([])),
  });
}

function anyBuild(): fc.Arbitrary<ApplicationBuild> {
  return fc.record({
    application: fc.constantFrom("app", "app", "other"),
    source: fc.constant(digest),
    stages: fc.array(anyStage(), { minLength: 1, maxLength: 3 }),
    slug: fc.option(fc.constantFrom(digest, digestOf("other"))),
  });
}

function anyInput(): fc.Arbitrary<ActivityInput> {
  const message = fc.constant("m");
  return fc.oneof(
    fc.record({
      type: fc.constant("planned" as const),
      root: fc.constant(digest),
      project: fc.constant(project),
      builds: fc.array(anyBuild(), { maxLength: 2 }),
    }),
    fc.record({ type: fc.constant("build-progressed" as const), build: anyBuild() }),
    fc.record({ type: fc.constant("content-known" as const), content: fc.constant(content) }),
    fc.record({ type: fc.constantFrom("unchanged", "succeeded", "failed"), message }),
    fc.record({
      type: fc.constant("deploy-started" as const),
      step: fc.constant("s1"),
      generation: fc.nat(),
    }),
    fc.record({
      type: fc.constant("deploy-advanced" as const),
      stage: fc.constantFrom(...deployStages),
    }),
    fc.record({ type: fc.constant("removal-started" as const), step: fc.constant("s1") }),
    fc.constant({ type: "cancelled" } as const),
    fc.constant({ type: "superseded", by: "a2" } as const),
  );
}
