import { Argument, Option } from "commander";
import type { DocumentKind } from "../../config/document-schemas.js";
import type { Layout } from "../../config/files/layout.js";
import { withExamples, type Register } from "../command.js";

/** `slipway schema`: what editors check and complete configurations with. */
export const registerSchema: Register = (program, run) => {
  withExamples(
    program
      .command("schema")
      .addArgument(
        new Argument("<kind>", "the kind of file").choices(["app", "services", "routes"]),
      )
      .addOption(
        new Option("--layout <layout>", "the layout that the file is written in")
          .choices(["slipway", "platform", "magento", "upsun"])
          .default("slipway"),
      )
      .summary("print the JSON Schema of a kind of configuration file")
      .description(
        "Prints a JSON Schema, with which editors complete, explain and check a configuration file " +
          "while it is written. `slipway validate` checks more: what depends on other files.",
      ),
    ["slipway schema app > app.schema.json", "slipway schema services"],
  ).action((kind: DocumentKind, { layout }: { readonly layout: Layout }) =>
    run({}, async ({ output }) => {
      const { documentSchema } = await import("../../config/document-schemas.js");
      output.line(JSON.stringify(documentSchema(kind, layout), null, 2));
    }),
  );
};
