import { ServerInterceptingCall, type ServerInterceptor } from "@grpc/grpc-js";
import { toStatus } from "./grpc-status.js";

/**
 * Lets no message leave before `settle` has resolved: what a server says of its state is to be true even if
 * it dies the moment after. Where it rejects, the call ends with that instead.
 */
export function settling(settle: () => Promise<void>): ServerInterceptor {
  return (_method, call) => {
    // The library forgets a status that overtakes a message which is still being looked at.
    let earlier = Promise.resolve();
    const after = async (before: Promise<void>, send: () => void): Promise<void> => {
      try {
        await before;
        await settle();
      } catch (error) {
        return call.sendStatus(toStatus(error));
      }
      send();
    };
    const last = async (before: Promise<void>, send: () => void): Promise<void> => {
      await before;
      send();
    };
    return new ServerInterceptingCall(call, {
      sendMessage: (message, next) => {
        earlier = after(earlier, () => next(message));
      },
      sendStatus: (status, next) => void last(earlier, () => next(status)),
    });
  };
}
