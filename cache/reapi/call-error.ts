import { Metadata, status } from "@grpc/grpc-js";

/** A refusal with a gRPC status that none of our own errors stands for. */
export class CallError extends Error {
  readonly code: status;
  readonly details: string;
  readonly metadata = new Metadata();

  private constructor(code: status, message: string) {
    super(message);
    this.name = "CallError";
    this.code = code;
    this.details = message;
  }

  /** The protocol knows it and we do not offer it: the client has to do without. */
  static unsupported(message: string): CallError {
    return new CallError(status.UNIMPLEMENTED, message);
  }

  static outOfRange(message: string): CallError {
    return new CallError(status.OUT_OF_RANGE, message);
  }

  /** There is too much to do now: the client goes on where it was, a little later. */
  static unavailable(message: string): CallError {
    return new CallError(status.UNAVAILABLE, message);
  }

  /** Another stream took over this upload. */
  static superseded(message: string): CallError {
    return new CallError(status.ABORTED, message);
  }
}
