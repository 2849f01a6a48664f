import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";
import { renderProblem, renderRefusal, renderWarnings, toValidationJson } from "./render.js";

const source = "name: app\ntype: nodejs:22\ncron: {}\ncrons: {}\ndisk: 1G\n";

test("a problem shows its place, its line and what to do", async () => {
  const { errors } = await check();
  assert.ok(errors[0] !== undefined);
  assert.equal(
    renderProblem(errors[0]),
    '.slipway.app.yaml:3:1: unknown key "cron"\n  3 | cron: {}\n      ^\n  hint: Did you mean "crons"?',
  );
});

test("the path of a key that the message does not name is shown, as far as it fits", async () => {
  const prefix = `/${"long/".repeat(60)}`;
  const web = `web: {locations: {/: {allow: 1}, ${prefix}: {allow: 1}}, commands: {run: x, start: y}}`;
  const { errors } = await checkProject(
    new MemoryTree({ ".slipway.app.yaml": `name: app\ntype: nodejs:22\n${web}\n` }),
  );
  const [short, long, named] = errors.map((error) => renderProblem(error).split("\n")[0] ?? "");
  assert.equal(
    short,
    ".slipway.app.yaml:3:30: web.locations./.allow: must be true or false, found the number 1",
  );
  assert.match(long ?? "", /^\.slipway\.app\.yaml:3:\d+: \.{3}[long/]{94}\.allow: must be/);
  assert.match(named ?? "", /: web\.commands\.run: unknown key "run"$/);
});

test("a refusal lists every problem in the frame that users know", async () => {
  const { errors, warnings } = await check();
  assert.equal(
    renderRefusal(errors),
    `E: Error parsing configuration files:
    - .slipway.app.yaml:3:1: unknown key "cron"
      3 | cron: {}
          ^
      hint: Did you mean "crons"?
    - .slipway.app.yaml:5:7: disk: must be a whole number, found the string "1G"
      5 | disk: 1G
                ^
E: Error: Invalid configuration files, aborting build`,
  );
  assert.equal(
    renderWarnings(warnings),
    'W: .slipway.app.yaml:4:1: "crons" is not supported yet and is ignored',
  );
});

test("the JSON form has exactly the documented keys", async () => {
  assert.deepEqual(toValidationJson(await check()).errors[1], {
    file: ".slipway.app.yaml",
    line: 5,
    column: 7,
    path: "disk",
    message: 'must be a whole number, found the string "1G"',
    hint: null,
  });
});

test("what a file says cannot move the cursor of the terminal that shows it", () => {
  const problem = {
    file: "a",
    line: 1,
    column: 1,
    path: "",
    message: "x\u001b[2J\u202ey",
    hint: "z\u0007",
    excerpt: { text: "\t\u001bq r", column: 5 },
  };
  assert.equal(
    renderProblem(problem),
    "a:1:1: x\\u001b[2J\\u202ey\n  1 |  \\u001bq r\n               ^\n  hint: z\\u0007",
  );
});

test("of a long line, what is around the problem is shown", async () => {
  const long = `name: app\ntype: nodejs:22\nvariables: {env: {A: ${"x".repeat(500)}, B: *nothing}}\n`;
  const { errors } = await checkProject(new MemoryTree({ ".slipway.app.yaml": long }));
  const [, line = "", caret = ""] = renderProblem(errors[0] ?? assert.fail()).split("\n");
  assert.ok(line.length < 130);
  assert.equal(line.slice(caret.indexOf("^")).slice(0, 8), "*nothing");
});

async function check() {
  return await checkProject(new MemoryTree({ ".slipway.app.yaml": source }));
}
