import assert from "node:assert/strict";
import test from "node:test";
import { ExhaustedError } from "../../program/error.js";
import { DiskFullError, fromDiskError } from "./disk-error.js";

test("what the disk throws for want of something is told apart, and all else stays as it is", () => {
  const failed = (code: string): Error => Object.assign(new Error(code), { code });
  for (const code of ["ENOSPC", "EDQUOT", "SQLITE_FULL"]) {
    assert.ok(fromDiskError(failed(code)) instanceof DiskFullError, code);
  }
  for (const code of ["EMFILE", "ENFILE"]) {
    const error = fromDiskError(failed(code));
    assert.ok(error instanceof ExhaustedError && !(error instanceof DiskFullError), code);
    assert.match(error.message, /as many files open as it may/);
  }
  const other = failed("EIO");
  assert.equal(fromDiskError(other), other);
  assert.equal(fromDiskError("text"), "text");
});
