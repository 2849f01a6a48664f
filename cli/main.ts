#!/usr/bin/env node
import { fileURLToPath } from "node:url";
import { interruptedCode, runProcess, ShutdownError } from "../program/process.js";
import { inTrace, parseTraceparent } from "../program/trace-context.js";
import { partOf, runPart } from "./parts.js";

await runProcess(async (shutdown) => {
  const argv = process.argv.slice(2);
  const part = partOf(argv);
  if (part !== null) {
    return runPart(part, argv.slice(1), process.env, shutdown);
  }
  // Whoever reads the output may have enough of it (`slipway log | head`).
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    throw error;
  });
  const { runCommand } = await import("./program.js");
  try {
    const { env: environment } = process;
    // A pipeline that traces its commands sees what they start as a part of its trace.
    const trace = parseTraceparent(environment["TRACEPARENT"]);
    const streams = {
      stdin: process.stdin,
      stdout: process.stdout,
      stderr: process.stderr,
      environment,
      cwd: process.cwd(),
      self: [process.execPath, ...process.execArgv, fileURLToPath(import.meta.url)],
      shutdown,
    };
    process.exitCode = await inTrace(trace, () => runCommand(argv, streams));
  } catch (error) {
    if (!(error instanceof ShutdownError)) throw error;
    process.exitCode = interruptedCode;
  }
});
