import type { Node } from "../reading/node.js";
import { listOf, mapOf, mapped, record, text, type Reader } from "../reading/readers.js";
import { about, schemaOf, withSchema } from "../reading/schema.js";
import { toPlain } from "../files/value.js";

type Packages = Readonly<Record<string, string>>;

interface Dependencies {
  readonly packages: Readonly<Record<string, Packages>>;
  readonly composerRepositories: readonly unknown[];
}

const packageName: Reader<string> = withSchema({ pattern: "^[^\\s-]\\S*$" }, (node) => {
  if (/^[^\s-][^\s]*$/.test(node.key)) return node.key;
  node.keyError(`"${node.key}" is not the name of a package`);
  return undefined;
});

const packages: Reader<Packages> = mapped(mapOf(text, packageName), (read) =>
  Object.fromEntries(read),
);

/** `require` and `repositories` as in a composer.json, which allows both to be lists or maps. */
const composerForm = record({
  require: about("Packages and their versions.", packages),
  repositories: about("Where they come from.", (node: Node) =>
    node.value.kind === "map"
      ? node.children.map((child) => toPlain(child.value))
      : listOf((item) => toPlain(item.value))(node),
  ),
});

interface PhpPackages {
  readonly packages: Packages;
  readonly repositories: readonly unknown[];
}

const php: Reader<PhpPackages> = withSchema(
  { anyOf: [schemaOf(composerForm), schemaOf(packages)] },
  (node) => {
    if (node.child("require")?.value.kind !== "map") {
      const read = packages(node);
      return read === undefined ? undefined : { packages: read, repositories: [] };
    }
    const form = composerForm(node);
    node.child("repositories")?.warnNotSupported();
    return { packages: form?.require ?? {}, repositories: form?.repositories ?? [] };
  },
);

const fields = record({
  php: about("Packages of Composer.", php),
  python: about("Packages of pip.", packages),
  python2: about("Packages of pip for Python 2.", packages),
  python3: about("Packages of pip for Python 3.", packages),
  ruby: about("Gems.", packages),
  nodejs: about("Packages of npm.", packages),
});

/** Reads `dependencies`: what is installed before the build, by language. */
export const dependenciesReader: Reader<Dependencies> = mapped(
  fields,
  ({ php: phpPackages, ...others }) => ({
    packages: { ...(phpPackages && { php: phpPackages.packages }), ...others },
    composerRepositories: phpPackages?.repositories ?? [],
  }),
);
