import type { Readable } from "node:stream";
import { readFile } from "node:fs/promises";
import { Writable } from "node:stream";
import { UsageError } from "../../program/error.js";
import { withExamples, withJson, type Register } from "../command.js";
import type { Context } from "../context.js";
import { discover, parseFarmUrl } from "../discovery.js";
import { facts } from "../output.js";

/** `slipway login`, `logout` and `whoami`. */
export const registerSession: Register = (program, run) => {
  withExamples(
    withJson(program.command("login"))
      .argument("[url]", "the farm's URL (default: the last one; SLIPWAY_URL)")
      .option("--token-file <file>", "read the token from a file")
      .summary("log in to a farm")
      .description(
        "Logs in to a farm and makes it the one that commands speak to. " +
          "The token comes from --token-file, SLIPWAY_TOKEN, a prompt or standard input. It is stored in " +
          "$XDG_CONFIG_HOME/slipway, for these commands and for git, in files that only you may read.",
      ),
    [
      "slipway login http://localhost:7380",
      "slipway login https://slipway.example.org --token-file token",
    ],
  ).action((url: string | undefined, options: { json?: boolean; tokenFile?: string }) =>
    run(options, (context) => login(context, url, options.tokenFile)),
  );

  withExamples(
    withJson(program.command("logout")).summary("forget the token of the current farm"),
    ["slipway logout"],
  ).action((options: { json?: boolean }) =>
    run(options, async (context) => {
      const url = await context.sessions.remove();
      const said = url === null ? "you were not logged in" : `logged out of ${url}`;
      context.output.result({ url }, () => said);
    }),
  );

  withExamples(withJson(program.command("whoami")).summary("show the farm and the user"), [
    "slipway whoami",
    "slipway whoami --json",
  ]).action((options: { json?: boolean }) =>
    run(options, async (context) => {
      const session = await context.sessions.current(context.signal);
      await using client = await context.connectAs(session);
      const answer = await client.whoAmI();
      context.output.result({ ...answer, url: session.url }, () =>
        facts([
          ["user", answer.user + (answer.administrator ? " (administrator)" : "")],
          ["farm", answer.farm],
          ["version", answer.version],
          ["url", session.url],
        ]),
      );
    }),
  );
};

async function login(
  context: Context,
  given: string | undefined,
  tokenFile: string | undefined,
): Promise<void> {
  const { sessions, signal, output } = context;
  const url = given === undefined ? await sessions.defaultUrl() : parseFarmUrl(given);
  if (url === null) {
    throw new UsageError("the URL of the farm is missing", {
      hint: "For example: slipway login http://localhost:7380",
    });
  }
  const address = await discover(url, signal);
  const token = await readToken(context, url, tokenFile);
  const { farm } = address;
  const session = { url, token, ...address };
  await using client = await context.connectAs(session);
  const { user, administrator } = await client.whoAmI();
  await sessions.save(session);
  output.result({ url, farm, user, administrator }, () => `logged in to ${url} as ${user}`);
}

async function readToken(
  context: Context,
  url: string,
  tokenFile: string | undefined,
): Promise<string> {
  const { stdin, environment } = context.surroundings;
  const token =
    tokenFile !== undefined
      ? await readTokenFile(tokenFile)
      : environment["SLIPWAY_TOKEN"] ||
        (stdin.isTTY === true ? await promptToken(context, url) : await readAll(stdin));
  if (!/^[\x21-\x7e]+$/.test(token.trim())) {
    throw new UsageError(token.trim() === "" ? "no token was given" : "this is not a token", {
      hint: "Give it with --token-file FILE, in SLIPWAY_TOKEN or on standard input.",
    });
  }
  return token.trim();
}

async function readTokenFile(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new UsageError(`cannot read the token: ${(cause as Error).message}`, { cause });
  }
}

/** Asks without showing what is typed. */
async function promptToken(context: Context, url: string): Promise<string> {
  const { stdin, stderr, shutdown } = context.surroundings;
  stderr.write(`token for ${url}: `);
  const { createInterface } = await import("node:readline/promises");
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const prompt = createInterface({ input: stdin, output: nowhere, terminal: true });
  // In raw mode Ctrl-C is a key like any other.
  prompt.on("SIGINT", () => prompt.close());
  try {
    return await new Promise<string>((resolve, reject) => {
      prompt.on("close", () => resolve(""));
      prompt.question("", { signal: shutdown }).then(resolve, reject);
    });
  } finally {
    prompt.close();
    stderr.write("\n");
  }
}

async function readAll(stdin: Readable): Promise<string> {
  let text = "";
  for await (const chunk of stdin) {
    text += String(chunk);
    if (text.length > 4096) throw new UsageError("what stands on standard input is not a token");
  }
  return text;
}
