import { directoryOf, readApplication, type WrittenApplication } from "./application.js";
import {
  checkConsistency,
  completeRelationships,
  type Located,
  type Parts,
} from "./consistency.js";
import { findLayout, type Layouts } from "./layout.js";
import { loadFile } from "./load-file.js";
import type { Application, Checked, Route, Service, TreeReader } from "./model.js";
import { Node } from "./node.js";
import { record, anything } from "./readers.js";
import { Report } from "./report.js";
import { routeReader } from "./route-reader.js";
import { serviceReader } from "./services.js";
import { describeValue } from "./value.js";

/**
 * Reads and checks the configuration of one tree. Problems of the configuration never throw: all of
 * them are in the result, in order of their places. What `tree` throws passes through.
 */
export async function checkProject(tree: TreeReader): Promise<Checked> {
  const report = new Report();
  const layouts = findLayout(await tree.list());
  if (layouts === null) {
    const place = { file: ".slipway.app.yaml", line: 0, column: 0 };
    const hint = "Create .slipway.app.yaml with the name and type of the application at its root.";
    report.error(place, "", "no application configuration found", hint);
    return { project: null, errors: report.errors, warnings: [] };
  }
  const written = await new ProjectReader(tree, layouts, report).read();
  checkConsistency(written);
  const isRight = report.errors.length === 0;
  const project = isRight ? complete(written, layouts) : null;
  return { project, errors: report.errors, warnings: report.warnings };
}

class ProjectReader {
  readonly #tree: TreeReader;
  readonly #layouts: Layouts;
  readonly #report: Report;
  readonly #applications: Located<WrittenApplication>[] = [];
  readonly #services: Located<Service>[] = [];
  readonly #serviceNodes: Node[] = [];
  readonly #routes: Located<Route>[] = [];
  readonly #names = new Set<string>();
  #areAllNamesKnown = true;

  constructor(tree: TreeReader, layouts: Layouts, report: Report) {
    this.#tree = tree;
    this.#layouts = layouts;
    this.#report = report;
  }

  async read(): Promise<Parts> {
    const { applicationFiles, applicationsFile, servicesFile, routesFile, mergedFiles, layout } =
      this.#layouts;
    for (const other of this.#layouts.ignored) {
      const place = { file: `.${other}`, line: 0, column: 0 };
      this.#report.warn(
        place,
        "",
        `the ${other} configuration is ignored beside the ${layout} one`,
      );
    }
    for (const file of applicationFiles) await this.#applicationFile(file);
    await this.#withFile(applicationsFile, (node) => this.#applicationsIn(node));
    await this.#withFile(servicesFile, (node) => this.#servicesIn(node));
    await this.#withFile(routesFile, (node) => this.#routesIn(node));
    for (const file of mergedFiles) await this.#withFile(file, (node) => this.#merged(node));
    this.#expectApplications();
    return {
      applications: this.#applications,
      services: this.#services,
      routes: this.#routes,
      serviceNodes: this.#serviceNodes,
      areAllNamesKnown: this.#areAllNamesKnown,
      writtenNames: this.#names,
    };
  }

  /** Nothing is done for a file that is absent or empty; one that cannot be parsed hides names. */
  async #withFile(file: string | null, use: (node: Node) => void): Promise<boolean> {
    if (file === null) return false;
    const errorsBefore = this.#report.errors.length;
    const value = await loadFile({ tree: this.#tree, file, report: this.#report });
    if (value === null && this.#report.errors.length > errorsBefore) this.#areAllNamesKnown = false;
    if (value === null) return this.#report.errors.length > errorsBefore;
    const node = Node.top(value, this.#report);
    if (node.isNull) return false;
    use(node);
    return true;
  }

  async #applicationFile(file: string): Promise<void> {
    const isUsed = await this.#withFile(file, (node) =>
      this.#application(node, directoryOf(file), null),
    );
    if (!isUsed) this.#report.error({ file, line: 1, column: 1 }, "", "the file is empty");
  }

  #application(node: Node, directory: string, name: string | null): void {
    const written = name ?? nameIn(node);
    if (written === null) this.#areAllNamesKnown = false;
    else this.#names.add(written);
    const item = readApplication(node, { layout: this.#layouts.layout, directory, name });
    if (item !== undefined) this.#applications.push({ node, item });
  }

  /** A map of names and blocks, or a list of blocks with names. */
  #applicationsIn(node: Node): void {
    for (const item of node.items) if (!item.isNull) this.#application(item, "", null);
    for (const child of node.children) {
      if (child.key.startsWith(".")) continue;
      if (this.#names.has(child.key)) child.keyError(`duplicate key: ${child.key}`);
      else this.#application(child, "", child.key);
    }
    if (node.value.kind === "scalar")
      node.error(`must be a map or a list, found ${describeValue(node.value)}`);
  }

  #servicesIn(node: Node): void {
    const read = serviceReader(this.#layouts.layout);
    if (node.value.kind !== "map") node.error(`must be a map, found ${describeValue(node.value)}`);
    for (const child of node.children) {
      if (child.key.startsWith(".")) continue;
      if (this.#serviceNodes.some((other) => other.key === child.key))
        child.keyError(`duplicate key: ${child.key}`);
      this.#names.add(child.key);
      this.#serviceNodes.push(child);
      const item = read(child);
      if (item !== undefined) this.#services.push({ node: child, item });
    }
  }

  #routesIn(node: Node): void {
    if (node.value.kind !== "map") node.error(`must be a map, found ${describeValue(node.value)}`);
    for (const child of node.children) {
      if (child.key.startsWith(".")) continue;
      const item = routeReader(child);
      if (item !== undefined) this.#routes.push({ node: child, item });
    }
  }

  #merged(node: Node): void {
    const keys = record({ applications: anything, services: anything, routes: anything })(node);
    if (keys?.applications !== undefined) this.#applicationsIn(keys.applications);
    if (keys?.services !== undefined) this.#servicesIn(keys.services);
    if (keys?.routes !== undefined) this.#routesIn(keys.routes);
  }

  #expectApplications(): void {
    const { layout, applicationFiles, applicationsFile, mergedFiles } = this.#layouts;
    if (this.#names.size > this.#serviceNodes.length || !this.#areAllNamesKnown) return;
    if (applicationFiles.length > 0) return;
    const file = applicationsFile ?? mergedFiles[0] ?? `.${layout}.app.yaml`;
    this.#report.error({ file, line: 0, column: 0 }, "", "no application configuration found");
  }
}

function nameIn(node: Node): string | null {
  const value = node.child("name")?.value;
  return value?.kind === "scalar" && value.value !== null ? value.text : null;
}

function complete(parts: Parts, layouts: Layouts): NonNullable<Checked["project"]> {
  const applications = parts.applications.map(({ item }): Application => {
    const below = item.root === "" ? "" : `${item.root}/`;
    return {
      ...item,
      configurationFiles: layouts.configurationFiles.filter((file) => file.startsWith(below)),
      relationships: completeRelationships(item, parts),
    };
  });
  return {
    layout: layouts.layout,
    applications,
    services: parts.services.map(({ item }) => item),
    routes: parts.routes.map(({ item }) => item),
  };
}
