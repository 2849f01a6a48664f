import assert from "node:assert/strict";
import { test } from "node:test";
import type { TreeLiteral } from "../../../test/memory-content-store.js";
import { bundlerInstaller, whyGemfileReadsTree, whyLockReadsTree } from "./bundler-installer.js";
import { inputsOf } from "./test-source.js";

const lock =
  "GEM\n  remote: https://g.test/\n  specs:\n    rake (13.0.6)\n\nDEPENDENCIES\n  rake\n";

test("a Gemfile that only lists gems is safe", () => {
  const text = [
    "# frozen_string_literal: true",
    'source "https://g.test"',
    "ruby '3.1.2'",
    'gem "rails", "~> 7.1", ">= 7.1.2" # the framework',
    "gem 'pg', require: false, group: :production",
    "group :development, :test do",
    '  gem "rspec", platforms: [:mri, :windows]',
    "end",
    'source "https://other.test" do',
    "  gem 'own'",
    "end",
  ].join("\n");
  assert.equal(whyGemfileReadsTree(text), null);
});

test("a Gemfile with any other Ruby may read anything", () => {
  const lines = [
    ...["gemspec", 'eval_gemfile "other"', 'gem "a", path: "a"', 'gem "a", git: "https://h/a"'],
    ...['gem "a", github: "x/a"', 'ruby file: ".ruby-version"', 'gem "a", File.read("v")'],
    ...['gem "a#{`id`}"', "if true", 'gem "a"; system "id"', "`id`", "source 'file:///gems'"],
    ...['gem("a")', 'plugin "x"', "gem 'a', *File.readlines('v')"],
  ];
  for (const line of lines) assert.notEqual(whyGemfileReadsTree(line), null, line);
});

test("gems that are paths or repositories are in the tree", () => {
  assert.equal(whyLockReadsTree(lock), null);
  for (const section of ["PATH", "GIT", "PLUGIN SOURCE"]) {
    assert.notEqual(whyLockReadsTree(`${section}\n  remote: .\n\n${lock}`), null);
  }
});

test("Bundler gets its manifests, and makes gems and its settings", async () => {
  const manifests = { Gemfile: "gem 'rake'\n", "Gemfile.lock": lock };
  const { found, reads } = await inputsOf(bundlerInstaller, { ...manifests, "app.rb": "" });
  assert.deepEqual([found?.unsafe, found?.outputPaths], [null, [".bundle", "vendor/bundle"]]);
  assert.deepEqual(reads, manifests);
  const cases: readonly (readonly [TreeLiteral, RegExp])[] = [
    [{ Gemfile: manifests.Gemfile }, /no Gemfile\.lock/],
    [{ ...manifests, ".bundle": { config: "" } }, /\.bundle/],
    [{ ...manifests, vendor: { cache: { "a.gem": "" } } }, /vendor\/cache/],
    [{ ...manifests, Gemfile: { symlink: "x" } }, /no file/],
  ];
  for (const [tree, why] of cases) {
    assert.match((await inputsOf(bundlerInstaller, tree)).found?.unsafe ?? "", why);
  }
  assert.equal((await inputsOf(bundlerInstaller, { "app.rb": "" })).found, null);
});
