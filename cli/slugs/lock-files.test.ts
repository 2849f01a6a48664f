import assert from "node:assert/strict";
import { test } from "node:test";
import { digestOf } from "../../content/digest.js";
import { billOfMaterials } from "./bill-of-materials.js";
import { lockedPackages, lockFiles } from "./lock-files.js";

const sha512 = `sha512-${Buffer.alloc(64, 1).toString("base64")}`;
const hashes = { "SHA-512": "01".repeat(64) };
const a = { type: "npm", name: "a", version: "1.0.0", hashes };
const scoped = { type: "npm", name: "@s/b", version: "2.0.0-rc.1", hashes: {} };

test("each lock file gives the packages that it pins", () => {
  const cases: Readonly<Record<string, readonly [string, readonly object[]]>> = {
    "package-lock.json": [
      JSON.stringify({
        packages: {
          "": { version: "9.9.9" },
          "node_modules/a": { version: "1.0.0", integrity: sha512 },
          "node_modules/a/node_modules/@s/b": { version: "2.0.0-rc.1" },
          "node_modules/alias": { name: "a", version: "3.0.0" },
          "node_modules/own": { link: true, resolved: "own" },
          own: { version: "1.0.0" },
        },
      }),
      [a, scoped, { ...a, version: "3.0.0", hashes: {} }],
    ],
    "yarn.lock": [
      `# yarn lockfile v1\n\n\n"@s/b@^2.0.0-rc", "@s/b@2":\n  version "2.0.0-rc.1"\n\n` +
        `a@^1.0.0, a@1:\n  version "1.0.0"\n  resolved "https://r.test/a.tgz"\n  integrity ${sha512}\n`,
      [scoped, a],
    ],
    "pnpm-lock.yaml": [
      `lockfileVersion: '9.0'\n\nimporters:\n\n  .:\n    dependencies:\n      a:\n        version: 1.0.0\n\n` +
        `packages:\n\n  '@s/b@2.0.0-rc.1':\n    resolution: {tarball: x}\n\n  a@1.0.0:\n` +
        `    resolution: {integrity: ${sha512}}\n\nsnapshots:\n\n  a@1.0.0: {}\n`,
      [scoped, a],
    ],
    "composer.lock": [
      JSON.stringify({
        packages: [{ name: "v/a", version: "v1.0.0", dist: { shasum: "ab" } }],
        "packages-dev": [{ name: "v/b", version: "dev-main" }],
      }),
      [
        { type: "composer", name: "v/a", version: "1.0.0", hashes: { "SHA-1": "ab" } },
        { type: "composer", name: "v/b", version: "dev-main", hashes: {} },
      ],
    ],
    "requirements.txt": [
      `Django_Thing[x]==5.0.1 ; python_version > "3"\nloose>=1\n# c==1\n-r other.txt\n` +
        `b == 1.0 \\\n  --hash=sha256:${"ab".repeat(32)}\nstar==1.*\n`,
      [
        { type: "pypi", name: "django-thing", version: "5.0.1", hashes: {} },
        { type: "pypi", name: "b", version: "1.0", hashes: { "SHA-256": "ab".repeat(32) } },
      ],
    ],
    "Gemfile.lock": [
      `PATH\n  remote: .\n  specs:\n    own (1.0)\n\nGEM\n  remote: https://g.test/\n  specs:\n` +
        `    rails (7.1.2)\n      rake (>= 1)\n    rake (13.0.6)\n\nPLATFORMS\n  ruby\n`,
      [
        { type: "gem", name: "rails", version: "7.1.2", hashes: {} },
        { type: "gem", name: "rake", version: "13.0.6", hashes: {} },
      ],
    ],
  };
  for (const [file, [text, expected]] of Object.entries(cases)) {
    assert.ok(lockFiles.includes(file));
    assert.deepEqual(lockedPackages(file, text), expected, file);
  }
});

test("what is no lock file has no packages, and a broken one says so", () => {
  assert.equal(lockedPackages("README.md", "a==1"), null);
  assert.deepEqual(lockedPackages("package-lock.json", "[]"), []);
  assert.deepEqual(lockedPackages("yarn.lock", ""), []);
  assert.deepEqual(lockedPackages("pnpm-lock.yaml", "lockfileVersion: 9\n"), []);
  assert.throws(() => lockedPackages("composer.lock", "{"), SyntaxError);
});

test("a bill of materials has each package once, in order, and nothing that changes by itself", () => {
  const slug = digestOf("slug");
  const bill = billOfMaterials("app", slug, [scoped, a, a]);
  assert.deepEqual(bill, billOfMaterials("app", slug, [a, scoped]));
  assert.deepEqual(bill["components"], [
    {
      ...{ type: "library", "bom-ref": "pkg:npm/%40s/b@2.0.0-rc.1" },
      ...{ name: "@s/b", version: "2.0.0-rc.1", purl: "pkg:npm/%40s/b@2.0.0-rc.1" },
    },
    {
      ...{ type: "library", "bom-ref": "pkg:npm/a@1.0.0", name: "a", version: "1.0.0" },
      hashes: [{ alg: "SHA-512", content: "01".repeat(64) }],
      purl: "pkg:npm/a@1.0.0",
    },
  ]);
});
