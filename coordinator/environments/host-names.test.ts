import assert from "node:assert/strict";
import { test } from "node:test";
import { TestCoordinator } from "../../test/coordinator-rig.js";
import { TemporaryDirectory } from "../../test/temporary-directory.js";

test("each host is one project's to serve", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const [shop, blog] = [farm.project("shop"), farm.project("blog")];
  farm.domainStore.add("example.com", shop.id, 1);
  farm.domainStore.add("blog.example.com", blog.id, 1);
  const cases: readonly (readonly [host: string, shop: boolean, blog: boolean])[] = [
    // Names that the installation makes, also of projects that do not exist yet.
    ["shop.example.test", true, false],
    ["www.shop.example.test", true, false],
    ["*.shop.example.test", true, false],
    ["blog.example.test", false, true],
    ["later.example.test", false, false],
    ["example.test", false, false],
    ["*.example.test", false, false],
    ["*.test", false, false],
    ["myshop.example.test", false, false],
    // Domains, with what lies below them.
    ["example.com", true, false],
    ["www.example.com", true, false],
    ["*.example.com", true, false],
    ["blog.example.com", false, true],
    ["a.b.blog.example.com", false, true],
    ["*.blog.example.com", false, true],
    ["notexample.com", true, true],
    // Wildcards that cover what others have.
    ["*.com", false, false],
    ["*.org", true, true],
  ];
  for (const [host, isShops, isBlogs] of cases) {
    const own = [shop, blog].map((project) => !farm.hostNames.of(project).isForeign(host));
    assert.deepEqual(own, [isShops, isBlogs], host);
  }
});

test("what nobody has is the project's that serves it first, as long as it does", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const [shop, blog] = [farm.project("shop"), farm.project("blog")];
  const environment = farm.environments.ensure(shop.id, "main", 1);
  const action = { kind: "redirect", to: "http://x.test/", code: 301 } as const;
  const route = { host: "x.test", path: "/", action, pathRedirects: [] };
  farm.environments.commitRoutes(environment.id, [route]);

  assert.equal(farm.hostNames.of(shop).isForeign("x.test"), false);
  assert.equal(farm.hostNames.of(blog).isForeign("x.test"), true);
  assert.equal(farm.hostNames.of(blog).isForeign("y.test"), false);

  farm.environments.markDeleted(environment.id, 2);
  assert.equal(farm.hostNames.of(blog).isForeign("x.test"), false);
});

test("the default domain comes first, then the oldest", async () => {
  await using directory = await TemporaryDirectory.create();
  await using farm = await TestCoordinator.start(directory.path);
  const { id, name } = farm.project();
  for (const [index, domain] of ["b.test", "c.test", "a.test"].entries()) {
    farm.domainStore.add(domain, id, index);
  }
  assert.deepEqual(farm.hostNames.of({ id, name }).domains, ["b.test", "c.test", "a.test"]);
  farm.domainStore.makeDefault("a.test", id);
  assert.deepEqual(farm.hostNames.of({ id, name }).domains, ["a.test", "b.test", "c.test"]);
});
