import { InvalidError } from "../../program/error.js";

/** A symbolic link where only a file can be. */
export class SymbolicLinkError extends InvalidError {
  constructor(path: string) {
    super(`${path} is a symbolic link, which is not followed`, {
      hint: "Put the file itself in its place.",
    });
  }
}
