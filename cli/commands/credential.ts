import type { Register } from "../command.js";
import { answerGit } from "../credential.js";

/** `slipway credential`, which git calls: hidden from the help. */
export const registerCredential: Register = (program, run) => {
  program
    .command("credential", { hidden: true })
    .summary("answer git, as its credential helper")
    .requiredOption("--farm <url>", "the farm whose token git may have")
    .argument("<operation>", "get, store or erase")
    .action((operation: string, options: { farm: string }) =>
      run({}, async (context) => {
        // Git leaves its description of the URL on standard input; unread, it would get a broken pipe.
        context.surroundings.stdin.resume();
        if (operation === "get") {
          const answer = await answerGit(context, options.farm);
          if (answer !== "") context.output.raw(Buffer.from(answer));
          else context.output.progress(hint("no token is stored for", options.farm));
        } else if (operation === "erase") {
          context.output.progress(hint("the token was refused by", options.farm));
        }
      }),
    );
};

function hint(what: string, farm: string): string {
  return `slipway: ${what} ${farm}\n  hint: Log in again: slipway login ${farm}`;
}
