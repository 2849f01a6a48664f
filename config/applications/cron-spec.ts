import { createHash } from "node:crypto";

/** What a cron belongs to: the same names give the same numbers for `H`, on every machine, for ever. */
export interface CronOwner {
  readonly project: string;
  readonly environment: string;
  readonly application: string;
  readonly cron: string;
}

interface Field {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Where `H` may land: days of the month that every month has. */
  readonly hashMax: number;
  /** Words for numbers, from `min` on. */
  readonly words: readonly string[];
}

const FIELDS: readonly Field[] = [
  { name: "minute", min: 0, max: 59, hashMax: 59, words: [] },
  { name: "hour", min: 0, max: 23, hashMax: 23, words: [] },
  { name: "day of the month", min: 1, max: 31, hashMax: 28, words: [] },
  {
    name: "month",
    min: 1,
    max: 12,
    hashMax: 12,
    words: ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"],
  },
  {
    name: "day of the week",
    min: 0,
    max: 7,
    hashMax: 6,
    words: ["sun", "mon", "tue", "wed", "thu", "fri", "sat"],
  },
];

const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Longer ones are made by machines, and not for people's crons. */
const MAX_LENGTH = 500;

/** One item of a field's list: `*`, `5`, `mon-fri`, every tenth, `H`, `H(0-29)/10`. */
interface Part {
  readonly isHash: boolean;
  readonly from: number;
  readonly to: number;
  /** Null where none is written. */
  readonly step: number | null;
}

/**
 * Why a cron specification is none, or null. It has five fields of `*`, numbers, ranges, steps and
 * lists; names stand for months and days of the week, and `H` for a number of the system's choice, as
 * `H(0-29)` for one of a range and as `H/15` for the start of a step.
 */
export function cronSpecProblem(spec: string): string | null {
  if (spec.length > MAX_LENGTH) return `it is longer than ${MAX_LENGTH} characters`;
  const written = fieldsOf(spec);
  if (written.length !== FIELDS.length) {
    return `it has ${written.length} fields and not 5: minute, hour, day, month, day of the week`;
  }
  for (const [index, field] of FIELDS.entries()) {
    const text = written[index] ?? "";
    if (text.split(",").some((part) => parsePart(part, field) === null)) {
      return `"${text}" is no ${field.name}: from ${field.min} to ${field.max}`;
    }
  }
  return isEver(written) ? null : "no such day ever comes";
}

/**
 * The specification with a number in the place of each `H`: a hash of the owner's names, so that the
 * crons of many projects do not start in the same minute, and each always starts in its own. Throws
 * RangeError for what {@link cronSpecProblem} finds wrong.
 */
export function resolveCronSpec(spec: string, owner: CronOwner): string {
  const problem = cronSpecProblem(spec);
  if (problem !== null) throw new RangeError(`"${spec}" is not a cron specification: ${problem}`);
  const { project, environment, application, cron } = owner;
  const hash = createHash("sha256")
    .update(JSON.stringify([project, environment, application, cron]))
    .digest();
  const resolved = fieldsOf(spec).map((text, index) => {
    const field = FIELDS[index];
    // Each field has bytes of its own: else all that start late in the hour would start late in the day.
    const number = hash.readUInt32BE(index * 4);
    const parts = text.split(",").map((part) => {
      const parsed = field === undefined ? null : parsePart(part, field);
      return parsed?.isHash === true ? settle(parsed, number) : part;
    });
    return parts.join(",");
  });
  return resolved.join(" ");
}

function fieldsOf(spec: string): readonly string[] {
  return spec.trim().split(/\s+/);
}

function settle({ from, to, step }: Part, number: number): string {
  const choices = to - from + 1;
  const start = from + (number % Math.min(choices, step ?? choices));
  return step === null ? String(start) : `${start}-${to}/${step}`;
}

function parsePart(part: string, field: Field): Part | null {
  const match =
    /^(?:(?<all>\*)|(?<hash>H)(?:\((?<low>\d+)-(?<high>\d+)\))?|(?<from>\w+)(?:-(?<to>\w+))?)(?:\/(?<step>\d+))?$/.exec(
      part,
    );
  if (match?.groups === undefined) return null;
  const { all, hash, low, high, from, to, step } = match.groups;
  const stepNumber = step === undefined ? null : Number(step);
  if (stepNumber === 0) return null;
  if (all !== undefined || (hash !== undefined && low === undefined)) {
    const isHash = hash !== undefined;
    return { isHash, from: field.min, to: isHash ? field.hashMax : field.max, step: stepNumber };
  }
  const first = numberOf(low ?? from ?? "", field);
  // "5/10" begins at 5 and goes on to the end; "5" is 5 alone.
  const open = stepNumber === null ? first : field.max;
  const last = (high ?? to) === undefined ? open : numberOf(high ?? to ?? "", field);
  if (first === null || last === null || first > last) return null;
  return { isHash: hash !== undefined, from: first, to: last, step: stepNumber };
}

function numberOf(text: string, field: Field): number | null {
  const word = field.words.indexOf(text.toLowerCase());
  if (word >= 0) return field.min + word;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
  return number >= field.min && number <= field.max ? number : null;
}

/** False for a 30th of February and its like; a day of the week comes in every month. */
function isEver([, , days = "", months = "", weekdays = ""]: readonly string[]): boolean {
  if (weekdays !== "*") return true;
  const firstDay = Math.min(...numbersOf(days, 2));
  return numbersOf(months, 3).some((month) => firstDay <= (DAYS_IN_MONTH[month - 1] ?? 0));
}

function numbersOf(text: string, index: number): readonly number[] {
  const field = FIELDS[index];
  if (field === undefined) return [];
  return text.split(",").flatMap((part) => {
    const parsed = parsePart(part, field);
    if (parsed === null) return [];
    const { from, to, step } = parsed;
    return Array.from({ length: to - from + 1 }, (_, offset) => from + offset).filter(
      (number) => (number - from) % (step ?? 1) === 0,
    );
  });
}
