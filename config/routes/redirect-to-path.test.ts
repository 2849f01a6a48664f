import assert from "node:assert/strict";
import { test } from "node:test";
import { checkProject } from "../check.js";
import { MemoryTree } from "../files/memory-tree.js";
import { expandRoutes } from "./routes.js";

test("a redirect to a path leads to it on the same host", async () => {
  const { project, errors } = await checkProject(
    new MemoryTree({
      ".slipway.app.yaml": "name: app\ntype: nodejs:22\n",
      ".slipway/routes.yaml":
        'https://{default}/: {type: upstream, upstream: "app:http"}\n' +
        "https://{default}/old/: {type: redirect, to: /new/}\n",
    }),
  );
  assert.ok(project !== null, JSON.stringify(errors));
  const routes = expandRoutes(project, { defaultDomain: "main.shop.localhost" });
  const old = routes.find(({ url }) => url === "https://main.shop.localhost/old/");
  assert.ok(old?.kind === "redirect");
  assert.equal(old.to, "https://main.shop.localhost/new/");
});
