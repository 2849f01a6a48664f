import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidError } from "../../program/error.js";
import { checkProject } from "../check.js";
import { MemoryTree } from "./memory-tree.js";

test("files of all kinds are put where they are named", async () => {
  const binary = Buffer.from([0, 255, 254, 10]);
  const { project, errors } = await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": `
name: app
type: nodejs:22
hooks: {build: !include {type: string, path: ops/build.sh}}
variables:
  app:
    yaml: !include ops/values.yaml
    explicit: !include {type: yaml, path: ./ops/values.yaml}
    binary: !include {type: binary, path: ops/key.bin}
    archive: !include {type: archive, path: ops/conf}
    short: !archive "ops/conf/"
`,
      "ops/build.sh": "make\n",
      "ops/values.yaml": "a: !include {type: string, path: ../top.txt}\nb: [1]\n",
      "top.txt": "top",
      "ops/key.bin": binary,
      "ops/conf/schema.xml": "<x/>",
      "ops/conf/lang/en.txt": binary,
      "ops/config": "beside, not below",
    }),
  );
  assert.deepEqual(errors, []);
  const [app] = project?.applications ?? [];
  const archive = {
    "schema.xml": Buffer.from("<x/>").toString("base64"),
    "lang/en.txt": binary.toString("base64"),
  };
  assert.equal(app?.hooks.build, "make\n");
  assert.deepEqual(app.variables["app"], {
    yaml: { a: "top", b: [1] },
    explicit: { a: "top", b: [1] },
    binary: binary.toString("base64"),
    archive,
    short: archive,
  });
});

test("what is not beside the file that names it is looked for at the application's root", async () => {
  const { project, errors } = await checkProject(
    new MemoryTree({
      ".upsun/config.yaml": `
applications:
  api:
    type: nodejs:22
    source: {root: backend/api}
    hooks: {build: !include {type: string, path: build.sh}, deploy: !include {type: string, path: ../deploy.sh}}
`,
      "backend/api/build.sh": "api",
      "backend/deploy.sh": "deploy",
    }),
  );
  assert.deepEqual(errors, []);
  const { build, deploy } = project?.applications[0]?.hooks ?? assert.fail();
  assert.deepEqual([build, deploy], ["api", "deploy"]);
});

const REFUSALS: readonly (readonly [what: string, value: string, message: RegExp])[] = [
  ["out of the repository", "!include {type: string, path: ../x}", /leads out of the repository/],
  ["an absolute path", "!include {type: binary, path: /etc/passwd}", /leads out of the repository/],
  ["a directory outside", "!archive ..", /leads out of the repository/],
  ["a missing directory", "!archive nothing", /the included directory nothing does not exist/],
  ["a file as a directory", "!archive a.yaml", /the included directory a\.yaml does not exist/],
  ["a missing file", "!include {type: binary, path: no}", /the included file no does not exist/],
  ["a directory as a file", "!include many", /the included many is a directory, not a file/],
  ["a circle", "!include a.yaml", /a\.yaml includes itself/],
  ["bytes as text", "!include {type: string, path: bytes}", /bytes is not text in UTF-8/],
  ["a large file", "!include {type: binary, path: large}", /large is larger than 1024 KiB/],
  ["a kind that there is not", "!include {type: json, path: a.yaml}", /!include needs a "path"/],
  ["many files", "!archive many", /many has more than 500 files/],
  ["much in all", "!archive much", /larger than 4 MiB together/],
  ["a link", "!include {type: string, path: link}", /link is a symbolic link/],
];

for (const [what, value, message] of REFUSALS) {
  test(`to include ${what} is an error at its place`, async () => {
    const many = Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`many/${n}`, ""]));
    const much = Object.fromEntries(
      Array.from({ length: 6 }, (_, n) => [`much/${n}`, "x".repeat(1024 * 1024)]),
    );
    const tree = new LinkedTree({
      ".slipway.app.yaml": `name: app\ntype: nodejs:22\nvariables: {app: {x: ${value}}}\n`,
      "a.yaml": "x: !include b.yaml\n",
      "b.yaml": "x: !include a.yaml\n",
      bytes: Buffer.from([0xc3, 0x28]),
      large: Buffer.alloc(1024 * 1024 + 1),
      link: "",
      ...many,
      ...much,
    });
    const { errors, project } = await checkProject(tree);
    assert.equal(project, null);
    assert.equal(errors.length, 1, JSON.stringify(errors));
    assert.match(errors[0]?.message ?? "", message);
    if (what !== "a circle") {
      assert.deepEqual([errors[0]?.file, errors[0]?.line], [".slipway.app.yaml", 3]);
    }
  });
}

test("in a tree that may be partial, what is included and is not there is a warning", async () => {
  const tree = new MemoryTree({
    ".slipway.app.yaml":
      "name: app\ntype: nodejs:22\nhooks: {build: !include {type: string, path: build.sh}}\n" +
      "variables: {app: {key: !include {type: binary, path: key}, dir: !archive conf}}\n",
  });
  const { project, errors, warnings } = await checkProject(tree, { isPartial: true });
  assert.deepEqual(errors, []);
  assert.deepEqual(
    warnings.map(({ path, message }) => [path, message]),
    [
      ["hooks.build", "the included file build.sh does not exist"],
      ["variables.app.key", "the included file key does not exist"],
      ["variables.app.dir", "the included directory conf does not exist"],
    ],
  );
  assert.notEqual(project, null);

  const yaml = new MemoryTree({ ".slipway.app.yaml": "name: app\ntype: !include type.yaml\n" });
  const refused = await checkProject(yaml, { isPartial: true });
  assert.ok(refused.errors.some(({ message }) => /type\.yaml does not exist/.test(message)));
});

test("a configuration file that is no text is an error in that file", async () => {
  const tree = new MemoryTree({ ".slipway.app.yaml": Buffer.from([0xff, 0xfe, 0x41, 0x00]) });
  const { errors } = await checkProject(tree);
  assert.match(errors[0]?.message ?? "", /\.slipway\.app\.yaml is not text in UTF-8/);
  assert.equal(errors[0]?.line, 1);
});

/** A tree in which `link` cannot be read, as from a commit. */
class LinkedTree extends MemoryTree {
  override async read(path: string): Promise<Uint8Array | null> {
    if (path === "link") throw new InvalidError("link is a symbolic link, which is not followed");
    return await super.read(path);
  }
}

test("text in another encoding is told where it is, and a byte order mark is no text", async () => {
  const check = async (content: string | Uint8Array) => {
    const { errors } = await checkProject(new MemoryTree({ ".slipway.app.yaml": content }));
    return errors.map(({ line, column, message }) => `${line}:${column} ${message}`);
  };
  const block = "name: app\ntype: nodejs:22\nhooks: {build: café}\n";
  assert.deepEqual(await check(Buffer.from(block, "latin1")), [
    "3:1 .slipway.app.yaml is not text in UTF-8: it holds a byte that is none in line 3",
  ]);
  assert.deepEqual(await check(Buffer.from(`\ufeff${block}`, "utf16le")), [
    "1:1 .slipway.app.yaml is not text in UTF-8: it holds text in UTF-16",
  ]);
  assert.deepEqual(await check(`\ufeff${block}`), []);
  assert.deepEqual(await check(`\ufeffnamed: app\n${block}`), ['1:1 unknown key "named"']);
});

test("once the files are too large together, no more of them is read", async () => {
  const reads: string[] = [];
  class CountingTree extends MemoryTree {
    override async read(path: string): Promise<Uint8Array | null> {
      reads.push(path);
      return await super.read(path);
    }
  }
  const names = Array.from({ length: 100 }, (_, n) => `A${n}`);
  const entries = names.map((name) => `    ${name}: !include {type: string, path: large}\n`);
  const tree = new CountingTree({
    ".slipway.app.yaml": `name: app\ntype: nodejs:22\nvariables:\n  env:\n${entries.join("")}`,
    large: "x".repeat(1_000_000),
  });
  const { errors } = await checkProject(tree);
  assert.deepEqual(
    errors.map(({ message }) => message),
    ["the configuration files are larger than 4 MiB together"],
  );
  assert.ok(reads.length < 8, `${reads.length} reads`);
});
