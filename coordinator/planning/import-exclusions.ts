/** Paths to leave out, as a tree: a node is either left out itself, or has names below it that are. */
export class Exclusions {
  readonly #children = new Map<string, Exclusions>();
  #isLeaf = false;

  /**
   * Those of `paths` (without slashes at their ends, relative to the repository) that lie strictly below
   * `directory`, seen from there; null where there are none.
   */
  static below(directory: string, paths: readonly string[]): Exclusions | null {
    const root = new Exclusions();
    const prefix = directory === "" ? "" : `${directory}/`;
    for (const path of paths) {
      if (path === "" || !path.startsWith(prefix) || path === prefix) continue;
      let node: Exclusions = root;
      for (const name of path.slice(prefix.length).split("/")) {
        let child: Exclusions | undefined = node.#children.get(name);
        if (child === undefined) node.#children.set(name, (child = new Exclusions()));
        node = child;
      }
      node.#isLeaf = true;
    }
    return root.#children.size === 0 ? null : root;
  }

  /** True where the thing of that name is left out whole. */
  excludes(name: string): boolean {
    const child = this.#children.get(name);
    return child !== undefined && child.#isLeaf;
  }

  /** What is left out below the directory of that name; null: nothing. */
  within(name: string): Exclusions | null {
    return this.#children.get(name) ?? null;
  }
}
