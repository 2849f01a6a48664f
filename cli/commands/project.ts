import { ConflictError, UsageError } from "../../program/error.js";
import type { Project } from "../../proto/gen/slipway/v1/Project.js";
import { withExamples, withJson, type Register } from "../command.js";
import { exitCodes } from "../../program/process.js";
import { seeThrough } from "../follow.js";
import type { Context } from "../context.js";
import { connectRepository, disconnectRepository } from "../credential.js";
import { facts, moment } from "../output.js";
import { chooseProject } from "../target.js";

interface CreateOptions {
  readonly json?: boolean;
  readonly defaultBranch?: string;
  readonly template?: string;
  readonly follow: boolean;
  readonly git: boolean;
}

/** `slipway project …`. */
export const registerProject: Register = (program, run) => {
  const project = program.command("project").summary("create, list, show and delete projects");

  withExamples(
    withJson(project.command("create"))
      .argument("<name>", "2 to 40 lower-case letters, digits and hyphens")
      .option("--default-branch <branch>", "the branch of production (default: main)")
      .option(
        "--template <template>",
        "begin with these files and deploy them: examples/NAME, or the URL of a git repository",
      )
      .option("--no-follow", "with a template: say which activity deploys it and go")
      .option("--no-git", "leave the repository around this directory alone")
      .summary("create a project")
      .description(
        "Creates a project. In a git work tree it also adds the remote `slipway` and a credential " +
          "helper for it, so that `git push slipway` asks nothing. With a template, its files become the " +
          "first commit of the project, which is checked like a push and deployed; a template that cannot " +
          "be had or deployed creates nothing.",
      ),
    [
      "slipway project create shop",
      "slipway project create shop --default-branch master",
      "slipway project create shop --template examples/node",
      "slipway project create shop --template https://git.example.com/templates/shop.git",
    ],
  ).action((name: string, options: CreateOptions) =>
    run(options, (context) => createProject(context, name, options)),
  );

  withExamples(withJson(project.command("list")).summary("list the projects that you may see"), [
    "slipway project list",
  ]).action((options: { json?: boolean }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const projects = await client.listProjects();
      context.output.result({ projects }, () => ({
        columns: ["NAME", "BRANCH", "ENVIRONMENTS", "CREATED"],
        rows: projects.map(({ name, defaultBranch, environments, createdAtMs }) => [
          name,
          defaultBranch,
          environments.join(", "),
          moment(createdAtMs),
        ]),
        empty: "there are no projects yet; `slipway project create NAME` creates one",
      }));
    }),
  );

  withExamples(
    withJson(project.command("show"))
      .argument("[project]", "its name or id (default: that of this directory)")
      .summary("show a project"),
    ["slipway project show", "slipway project show shop --json"],
  ).action((name: string | undefined, options: { json?: boolean }) =>
    run(options, async (context) => {
      await using client = await context.connect();
      const project = await chooseProject(context, name === undefined ? {} : { project: name });
      const shown = await client.getProject(project);
      context.output.result(shown, () => describeProject(shown));
    }),
  );

  withExamples(
    withJson(project.command("delete"))
      .argument("<project>", "its name or id")
      .option("--yes", "really delete it, with its environments and their data")
      .summary("delete a project with all of its data"),
    ["slipway project delete shop --yes"],
  ).action((name: string, options: { json?: boolean; yes?: boolean }) =>
    run(options, async (context) => {
      if (options.yes !== true) {
        throw new UsageError(`this would delete ${name} with its environments and their data`, {
          hint: `If you mean it: slipway project delete ${name} --yes`,
        });
      }
      await using client = await context.connect();
      const project = await client.getProject(name);
      await client.deleteProject(project.id);
      await disconnectRepository(context, project.gitUrl);
      context.output.result(project, () => `deleted ${project.name}`);
    }),
  );
};

async function createProject(
  context: Context,
  name: string,
  options: CreateOptions,
): Promise<number> {
  const { cwd } = context.surroundings;
  const session = await context.sessions.current(context.signal);
  const workTree = options.git ? await context.git.findWorkTree(cwd) : null;
  if (workTree !== null && workTree.remote !== null) {
    throw new ConflictError(`this repository already pushes to ${workTree.remote}`, {
      hint: "Remove that first (git remote remove slipway), or leave git alone with --no-git.",
    });
  }
  const defaultBranch =
    options.defaultBranch ?? (workTree === null ? "main" : await mainBranch(context, cwd));
  await using client = await context.connectAs(session);
  const { template = "" } = options;
  const project = await client.createProject({ name, defaultBranch, template });
  if (workTree !== null) await connectRepository(context, session.url, project.gitUrl);
  const remote = workTree === null ? null : "slipway";
  const place = remote ?? project.gitUrl;
  const [first] =
    template === "" ? [] : await client.listActivities({ project: project.id, environment: "" }, 1);
  if (first !== undefined) {
    context.output.progress(`created ${project.name} with the files of ${template}`);
    context.output.progress(`get them with: git pull ${place} ${project.defaultBranch}`);
    return await seeThrough(context, client, first, options, { created: project, remote });
  }
  context.output.result({ ...project, remote }, () =>
    [`created ${project.name}`, `push to it with: git push ${place} ${project.defaultBranch}`].join(
      "\n",
    ),
  );
  return exitCodes.done;
}

/** The branch that production is most likely meant to be: main or master, else what is checked out. */
async function mainBranch(context: Context, directory: string): Promise<string> {
  for (const branch of ["main", "master"]) {
    const reference = `refs/heads/${branch}`;
    const args = ["show-ref", "--verify", "--quiet", reference];
    if ((await context.git.run(directory, args)).code === 0) return branch;
  }
  return (await context.git.findWorkTree(directory))?.branch ?? "main";
}

function describeProject(project: Project): string {
  return facts([
    ["name", project.name],
    ["id", project.id],
    ["production", project.defaultBranch],
    ["git", project.gitUrl],
    ["environments", project.environments.join(", ")],
    ["created", moment(project.createdAtMs)],
  ]);
}
