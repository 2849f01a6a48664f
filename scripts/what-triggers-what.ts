import { TRIGGERS } from "./trigger-table.js";

const TITLES = { app: "Applications", services: "Services", routes: "Routes" } as const;
const EFFECTS = {
  rebuild: "Builds the application anew, and deploys",
  redeploy: "Deploys, without a build",
  nothing: "Changes nothing: there is nothing to deploy",
} as const;

/** The page of the documentation that says it. */
export function renderTriggers(): string {
  const documents = ["app", "services", "routes"] as const;
  const effects = ["rebuild", "redeploy", "nothing"] as const;
  const sections = documents.flatMap((document) => [
    `## ${TITLES[document]}`,
    ...effects.flatMap((trigger) => {
      const keys = TRIGGERS.filter((row) => row.document === document && row.trigger === trigger);
      if (keys.length === 0) return [];
      return [`### ${EFFECTS[trigger]}`, keys.map(({ key }) => `- \`${key}\``).join("\n")];
    }),
  ]);
  return `${[introduction, variables, ...sections].join("\n\n")}\n`;
}

const introduction = `<!-- Written by \`npm run generate\` from scripts/trigger-table.ts, which a test holds true. -->

# What triggers what

A build is reused wherever nothing has changed that it can see: the files below the application's root, the
keys of its configuration listed here, and the variables that are visible to builds. The branch, the commit,
the environment and all other keys are not in its key, so branching, merging and going back never build.

\`*\` stands for a name of your own, \`[]\` for an item of a list. What only one of several applications says
builds that one.

Domains (\`slipway domain\`) are not in the files: they build and deploy nothing. The router serves what
becomes of the routes at once; \`PLATFORM_ROUTES\` has the new addresses from the next deployment on, and
the deploy hooks, which can see it, run in that one.`;

const variables = `## Variables of projects and environments

Another value of a variable that builds see builds every application of the environment anew, and deploys,
with the next \`slipway redeploy\` or push. One that only running applications see deploys without a build, and
the deploy hooks are run again. A variable that nobody sees, and whether it is sensitive or inheritable, changes
nothing for the environment that has it.`;
