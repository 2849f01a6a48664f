import { Option } from "commander";
import { withExamples, withJson, type Register } from "../command.js";

interface ShowOptions {
  readonly json?: boolean;
  readonly resolved?: boolean;
}

interface ConvertOptions {
  readonly json?: boolean;
  readonly output?: string;
}

/** `slipway config`: what a configuration says, and the same in another layout. */
export const registerConfig: Register = (program, run) => {
  const config = program
    .command("config")
    .summary("show and convert configurations")
    .description("Shows and converts configurations, on this machine and without a farm.");

  withExamples(
    withJson(config.command("show"))
      .argument("[directory]", "the root of the repository", ".")
      .option("--resolved", "with every value, the defaults too, as the farm works with it")
      .summary("show what a configuration says")
      .description(
        "Shows the configuration of a directory as Slipway understands it, whatever layout it is " +
          "written in: as YAML in Slipway's own layout, or with --resolved as the normalised model.",
      ),
    ["slipway config show", "slipway config show ../shop --resolved --json"],
  ).action((directory: string, options: ShowOptions) =>
    run(options, async (context) => {
      const { showConfiguration } = await import("../configuration.js");
      await showConfiguration(context, directory, { resolved: options.resolved === true });
    }),
  );

  withExamples(
    withJson(config.command("convert"))
      .argument("[directory]", "the root of the repository", ".")
      .addOption(
        new Option("--to <layout>", "the layout to write").choices(["slipway"]).default("slipway"),
      )
      .option("-o, --output <directory>", "write the files below it (default: only print them)")
      .summary("write a configuration in Slipway's own layout")
      .description(
        "Writes the configuration of a Magento Cloud, Platform.sh or Upsun project in Slipway's own " +
          "layout. What it includes is put in. Files that are there are never overwritten.",
      ),
    ["slipway config convert ../shop", "slipway config convert --output ."],
  ).action((directory: string, options: ConvertOptions) =>
    run(options, async (context) => {
      const { convertConfiguration } = await import("../configuration.js");
      await convertConfiguration(context, directory, options.output ?? null);
    }),
  );
};
