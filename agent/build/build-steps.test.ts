import assert from "node:assert/strict";
import { test, type TestContext } from "node:test";
import type { TreeLiteral } from "../../test/memory-content-store.js";
import { StepFailedError } from "../work/step-context.js";
import { BuildRig } from "./build-rig.js";

const image = "slipway/nodejs:22";

/** One step of an application with more files than it declares. */
class StepRig implements AsyncDisposable {
  readonly rig: BuildRig;

  constructor(rig: BuildRig) {
    this.rig = rig;
  }

  static async open(t: TestContext, copyAlways = false): Promise<StepRig | null> {
    const rig = await BuildRig.open(t, { image, copyAlways });
    return rig === null ? null : new StepRig(rig);
  }

  /** Runs it with `declared` of `declared` and `others`; gives what is kept of it, or its failure. */
  async run(
    script: string,
    declared: TreeLiteral,
    outputPaths: readonly string[],
    { hidden = {}, others = {} }: { hidden?: TreeLiteral; others?: Record<string, string> } = {},
  ): Promise<Readonly<Record<string, string>> | StepFailedError> {
    const whole = this.rig.content.putTree({ ...declared, ...hidden });
    const work = { kind: "step", name: "pages", whole, others, image, outputPaths };
    try {
      return this.rig.output(await this.rig.build(script, declared, work));
    } catch (error) {
      if (error instanceof StepFailedError) return error;
      throw error;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.rig[Symbol.asyncDispose]();
  }
}

for (const copyAlways of [false, true]) {
  const way = copyAlways ? "on a copy" : "under an overlay";

  test(`the result of a step is what it declares, files and directories (${way})`, async (t) => {
    await using step = await StepRig.open(t, copyAlways);
    if (step === null) return;
    const script = [
      "mkdir -p out/pages/deep made && cp src/a out/pages/deep/a && printf n > out/note",
      "printf x > beside && printf y > made/y && rm src/b",
    ].join(" && ");
    const declared = { src: { a: "1", b: "2" }, out: { old: "o" } };

    const kept = await step.run(script, declared, ["out/pages", "out/note"]);

    assert.deepEqual(kept, { "out/note": "n", "out/pages/deep/a": "1" });
    const warning = /warning: step "pages" of application "shop" made what is not .*: (.*)\n/;
    const named = warning.exec(step.rig.log)?.[1]?.split(", ").toSorted();
    assert.deepEqual(named, ["beside", "made/y"]);
    assert.deepEqual(await step.rig.leftovers(), []);
  });
}

test("a step that looks for what it does not declare fails and is told what, whatever it does then", async (t) => {
  await using step = await StepRig.open(t);
  if (step === null) return;
  const declared = { src: { a: "1" } };
  const hidden = { "conf.json": "{}", lib: { "x.js": "", "y.js": "" }, 'ü " <b>': "odd" };
  const scripts: readonly (readonly [script: string, named: string])[] = [
    ["cat conf.json > out 2>&1 || true; printf 1 > out", "conf.json"],
    ["cd src; [ -f ../conf.json ]; printf 1 > ../out", "conf.json"],
    ['node -e \'require("fs").existsSync("/app/lib/x.js")\'; printf 1 > out', "lib/x.js"],
    ["ls lib/y.js lib >&2; printf 1 > out", "lib"],
    ["head 'ü \" <b>'; printf 1 > out", 'ü " <b>'],
    ["(cd src && exec sh -c 'sh ../lib/x.js'); printf 1 > out", "lib/x.js"],
  ];
  for (const [script, named] of scripts) {
    const failure = await step.run(script, declared, ["out"], { hidden });
    assert.ok(failure instanceof StepFailedError, script);
    assert.equal(
      failure.message,
      `step "pages" of application "shop" looked for what is not among its inputs: ${named}`,
    );
    assert.match(failure.hint ?? "", /"inputs"/);
  }
  assert.equal(step.rig.content.results.size, 0, "nothing of it is kept");

  const failed = await step.run("cat conf.json; exit 3", declared, ["out"], { hidden });
  assert.ok(failed instanceof StepFailedError);
  assert.match(failed.message, /among its inputs: conf\.json; it exited with status 3$/);
  assert.match(failed.tail, /No such file/);
  assert.deepEqual(await step.rig.leftovers(), []);
});

test("what another step makes is not looked for without naming it", async (t) => {
  await using step = await StepRig.open(t);
  if (step === null) return;
  const options = { others: { "public/css": "styles" } };
  const failure = await step.run(
    "cat public/css/a.css; printf 1 > out",
    { a: "" },
    ["out"],
    options,
  );
  assert.ok(failure instanceof StepFailedError);
  assert.match(failure.message, /: public\/css\/a\.css \(which step "styles" makes\)$/);
});

test("what is nowhere, what it makes itself and what it removed may be looked for", async (t) => {
  await using step = await StepRig.open(t);
  if (step === null) return;
  const script = [
    "[ -f no/such ] || [ -f /etc/no ] || [ -e out/old ] || rm -f src/a",
    "cat src/a || mkdir -p out && printf 1 > out/new",
  ].join("; ");
  const kept = await step.run(script, { src: { a: "1" } }, ["out"], {
    hidden: { out: { old: "o" } },
  });
  assert.deepEqual(kept, { "out/new": "1" });
});

test("an output that is not made, or is a link, fails the step", async (t) => {
  await using step = await StepRig.open(t);
  if (step === null) return;
  const missing = await step.run("true", { a: "" }, ["out/x"]);
  assert.ok(missing instanceof StepFailedError);
  assert.match(missing.message, /^step "pages" .* did not make "out\/x"$/);
  const link = await step.run("ln -s /etc out", { a: "" }, ["out"]);
  assert.ok(link instanceof StepFailedError);
  assert.match(link.message, /made "out" as neither a file nor a directory/);
});

test("a step that leaves daemons ends with its own program", async (t) => {
  await using step = await StepRig.open(t);
  if (step === null) return;
  const kept = await step.run("(setsid sleep 600 &) ; printf 1 > out", { a: "" }, ["out"]);
  assert.deepEqual(kept, { out: "1" });
  assert.deepEqual(await step.rig.leftovers(), []);
});
