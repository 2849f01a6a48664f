import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { cronSpecProblem, resolveCronSpec, type CronOwner } from "./cron-spec.js";

const owner: CronOwner = { project: "shop", environment: "main", application: "app", cron: "tidy" };

test("a specification has five fields of numbers, names, ranges, steps, lists and H", () => {
  const right = [
    "* * * * *",
    "*/19 * * * *",
    "0 10 1,15 * *",
    "5/10 0-6/2 1 jan-mar mon-FRI",
    "H H(0-5) H * 7",
    "H/15 * * * *",
    "  0   3 * * * ",
    "0 0 29 2 *",
    "0 0 30 2 mon",
  ];
  const wrong: Readonly<Record<string, RegExp>> = {
    "99 * * * *": /"99" is no minute: from 0 to 59/,
    "* 24 * * *": /no hour/,
    "* * 0 * *": /no day of the month/,
    "* * * mars *": /no month/,
    "* * * * 8": /no day of the week/,
    "*/0 * * * *": /no minute/,
    "30-10 * * * *": /no minute/,
    "H(50-70) * * * *": /no minute/,
    "1,,2 * * * *": /no minute/,
    "* * * *": /4 fields and not 5/,
    "@daily": /1 fields and not 5/,
    "": /1 fields/,
    "0 0 30 2 *": /no such day ever comes/,
    "0 0 31 apr,jun *": /no such day/,
  };
  for (const spec of right) assert.equal(cronSpecProblem(spec), null, spec);
  for (const [spec, message] of Object.entries(wrong))
    assert.match(cronSpecProblem(spec) ?? "", message, spec);
});

test("H becomes the same number for the same names, for ever", () => {
  assert.equal(resolveCronSpec("H H * * *", owner), resolveCronSpec("H H * * *", { ...owner }));
  // Written down: another hash would move everybody's crons.
  assert.equal(resolveCronSpec("H H H H H", owner), "7 23 12 1 6");
  assert.equal(resolveCronSpec("0 3 * * mon", owner), "0 3 * * mon");
});

test("crons of many projects are spread over the hour", () => {
  const minutes = new Set(
    Array.from({ length: 500 }, (_, n) =>
      resolveCronSpec("H 0 * * *", { ...owner, project: `p${n}` }),
    ),
  );
  assert.ok(minutes.size > 55, `${minutes.size} of 60 minutes are used`);
});

test("whatever the names, H lands where its field and its range allow", () => {
  const name = fc.string();
  fc.assert(
    fc.property(name, name, name, name, (project, environment, application, cron) => {
      const names = { project, environment, application, cron };
      const spec = resolveCronSpec("H(10-19) H/6 H H(3-3) H", names);
      const [minute = "", hour = "", day = "", month = "", weekday = ""] = spec.split(" ");
      assert.match(minute, /^1\d$/);
      assert.match(hour, /^[0-5]-23\/6$/);
      assert.ok(Number(day) >= 1 && Number(day) <= 28);
      assert.equal(month, "3");
      assert.ok(Number(weekday) >= 0 && Number(weekday) <= 6);
      assert.equal(cronSpecProblem(spec), null);
    }),
  );
});

test("what is no specification is not resolved", () => {
  assert.throws(() => resolveCronSpec("x", owner), RangeError);
});
