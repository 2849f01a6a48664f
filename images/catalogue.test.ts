import assert from "node:assert/strict";
import { test } from "node:test";
import {
  allImages,
  explainMissing,
  runtimeImage,
  runtimeTypes,
  serviceImage,
} from "./catalogue.js";

const type = (text: string) => {
  const [name = "", version = ""] = text.split(":");
  return { name, version };
};

test("every runtime that is offered has an image of its own name", () => {
  for (const offered of runtimeTypes) {
    const entry = runtimeImage(type(offered));
    assert.equal(entry?.tag, `slipway/${offered}`);
    assert.equal(entry.substitutes, null);
    assert.ok(allImages.includes(entry.image));
  }
});

test("a service that is served by a near version says what it stands in for", () => {
  const cases: readonly (readonly [string, string, string | null])[] = [
    ["mariadb:10.11", "slipway/mariadb:10.11", null],
    ["mysql:10.11", "slipway/mariadb:10.11", null],
    ["mysql:10.4", "slipway/mariadb:10.11", "mysql:10.4"],
    ["mariadb:10.0", "slipway/mariadb:10.11", "mariadb:10.0"],
    ["redis:7.0", "slipway/redis:7.0", null],
    ["redis:7", "slipway/redis:7.0", null],
    ["redis:3.2", "slipway/redis:7.0", "redis:3.2"],
    ["redis-persistent:7.2", "slipway/redis:7.0", "redis-persistent:7.2"],
  ];
  for (const [asked, tag, substitutes] of cases) {
    const entry = serviceImage(type(asked));
    assert.deepEqual(
      { tag: entry?.tag, substitutes: entry?.substitutes },
      { tag, substitutes },
      asked,
    );
  }
});

test("a version that no image comes close to has none", () => {
  const services = ["mysql:5.7", "mysql:8.0", "mariadb:11.4", "mariadb:10", "mariadb:10.12"];
  for (const asked of [
    ...services,
    "redis:2.8",
    "redis:8.0",
    "redis:latest",
    "redis:",
    "kafka:3.2",
  ]) {
    assert.equal(serviceImage(type(asked)), null, asked);
  }
  for (const asked of [
    "php:8.3",
    "php:8",
    "nodejs:18",
    "nodejs:22.1",
    "mariadb:10.11",
    "base:bookworm",
  ]) {
    assert.equal(runtimeImage(type(asked)), null, asked);
  }
});

test("a missing type is explained by what there is of it, or else by everything", () => {
  assert.equal(
    explainMissing(type("php:8.3"), "runtime"),
    "php:8.3 has no image here; available: php:8.2",
  );
  assert.equal(
    explainMissing(type("cobol:85"), "runtime"),
    "cobol:85 has no image here; available: nodejs:20, nodejs:22, nodejs:24, php:8.2, python:3.11, ruby:3.1",
  );
});
