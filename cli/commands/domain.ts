import type { Domain } from "../../proto/gen/slipway/v1/Domain.js";
import type { Domains } from "../../proto/gen/slipway/v1/Domains.js";
import type { FarmClient } from "../client.js";
import { withExamples, withProject, type Register } from "../command.js";
import type { Context } from "../context.js";
import { moment } from "../output.js";
import { chooseProject, type TargetOptions } from "../target.js";

type Options = TargetOptions & { readonly json?: boolean };

/** `slipway domain …`. */
export const registerDomain: Register = (program, run) => {
  const domain = program
    .command("domain")
    .summary("add, list and delete the domains of a project's production environment");

  withExamples(
    withProject(domain.command("add"))
      .argument("<domain>", "for example shop.example.com; without scheme, port or wildcard")
      .option("--default", "make it what {default} stands for in routes.yaml")
      .summary("serve production at a domain, at once")
      .description(
        "Adds a domain. The first is what {default} stands for in the routes of production, and {all} " +
          "stands for every one. Production is served there at once: no container is replaced. The " +
          "application finds the new addresses in its environment (PLATFORM_ROUTES) from the next " +
          "deployment on. DNS has to lead the domain to this farm's router.",
      ),
    ["slipway domain add example.com", "slipway domain add example.org --default"],
  ).action((name: string, options: Options & { readonly default?: boolean }) =>
    run(options, (context) =>
      change(
        context,
        options,
        (client, project) => client.addDomain(project, name, options.default === true),
        (changed) => {
          const isDefault = findChanged(changed)?.isDefault === true;
          const role = isDefault ? ", as its default domain" : "";
          return `added ${changed.changed} to ${changed.project}${role}`;
        },
      ),
    ),
  );

  withExamples(
    withProject(domain.command("list")).summary("list the domains of a project, the default first"),
    ["slipway domain list", "slipway domain list --project shop --json"],
  ).action((options: Options) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const shown = await client.listDomains(await chooseProject(context, options));
      context.output.result({ domains: shown.domains }, () => ({
        columns: ["DOMAIN", "CREATED", "URL"],
        rows: shown.domains.map(({ name, isDefault, createdAtMs, urls }) => [
          name + (isDefault ? " (default)" : ""),
          moment(createdAtMs),
          urls.join(", ") || "-",
        ]),
        empty: "there are no domains yet; `slipway domain add DOMAIN` adds one",
      }));
    }),
  );

  withExamples(
    withProject(domain.command("delete"))
      .alias("remove")
      .argument("<domain>", "as `slipway domain list` shows it")
      .summary("no longer serve production at a domain, at once")
      .description(
        "Takes a domain away. Production is no longer served there, at once, and another project may " +
          "have it. Of several domains the default one goes last, or when another is made the default.",
      ),
    ["slipway domain delete example.org"],
  ).action((name: string, options: Options) =>
    run(options, (context) =>
      change(
        context,
        options,
        (client, project) => client.deleteDomain(project, name),
        ({ changed, project }) => `deleted ${changed} from ${project}`,
      ),
    ),
  );

  withExamples(
    withProject(domain.command("default"))
      .argument("<domain>", "one that the project has")
      .summary("choose what {default} stands for in the routes of production"),
    ["slipway domain default example.org"],
  ).action((name: string, options: Options) =>
    run(options, (context) =>
      change(
        context,
        options,
        (client, project) => client.setDefaultDomain(project, name),
        ({ changed, project }) => `${changed} is the default domain of ${project}`,
      ),
    ),
  );
};

/** Makes a change, says what it has done and what is left to do. */
async function change(
  context: Context,
  options: Options,
  make: (client: FarmClient, project: string) => Promise<Domains>,
  describe: (changed: Domains) => string,
): Promise<void> {
  await using client = await context.connect();
  const changed = await make(client, await chooseProject(context, options));
  context.output.result(changed, () => describe(changed));
  for (const line of consequences(changed)) context.output.progress(line);
}

function consequences(changed: Domains): readonly string[] {
  const { domains, isDeployed, production, effect, remainingUrls } = changed;
  if (!isDeployed) return ["it counts from the first deployment of production on"];
  const domain = findChanged(changed);
  const isUnused = domains.length > 0 && domain?.urls.length === 0;
  return [
    ...(domain?.urls ?? []).map((url) => `production is served at ${url}`),
    ...(isUnused
      ? [
          "no route of production leads there",
          "  hint: A route with {all} in routes.yaml leads to every domain, and one may name it itself.",
        ]
      : []),
    ...remainingUrls.map(
      (url) => `production is still served at ${url}: its routes name that host`,
    ),
    ...(effect === "waiting"
      ? ["the router does not answer now: it serves the change as soon as it does"]
      : []),
    ...(effect === "none"
      ? []
      : [
          "applications find their new addresses in PLATFORM_ROUTES from the next deployment on",
          `  hint: To deploy what runs once more: slipway redeploy --environment ${production}`,
        ]),
  ];
}

function findChanged({ domains, changed }: Domains): Domain | undefined {
  return domains.find(({ name }) => name === changed);
}
