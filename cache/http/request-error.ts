import { SlipwayError } from "../../program/error.js";

/** A request that HTTP itself has a status for, beside those that follow from the codes of errors. */
export class RequestError extends SlipwayError {
  readonly code = "invalid";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: number,
    message: string,
    options: {
      readonly hint?: string;
      readonly headers?: Readonly<Record<string, string>>;
    } = {},
  ) {
    super(message, options);
    this.status = status;
    this.headers = options.headers ?? {};
  }
}

/** The one mapping from error codes to statuses. Codes not listed are 500. */
const statusOfCode: Readonly<Record<string, number>> = {
  usage: 400,
  invalid: 400,
  "not-found": 404,
  conflict: 409,
  unauthenticated: 401,
  forbidden: 403,
  exhausted: 507,
  farm: 503,
};

/** The status that an error is answered with. */
export function statusOf(error: unknown): number {
  if (error instanceof RequestError) return error.status;
  return error instanceof SlipwayError ? (statusOfCode[error.code] ?? 500) : 500;
}
