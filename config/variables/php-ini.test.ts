import assert from "node:assert/strict";
import { test } from "node:test";
import { phpIni, phpIniVariables } from "./php-ini.js";

test("settings become lines that PHP reads as they were meant", () => {
  const text = phpIni({
    memory_limit: "512M",
    error_reporting: "E_ALL & ~E_NOTICE",
    "opcache.preload": "/app/preload.php",
    "date.timezone": "Europe/Vienna",
    auto_prepend_string: "a; b = ${HOME} (c)",
    "arg.quotes": `it's "said" \\`,
    empty: "",
    "no name": "x",
  });
  assert.deepEqual(text.split("\n"), [
    "memory_limit = 512M",
    "error_reporting = E_ALL & ~E_NOTICE",
    "opcache.preload = /app/preload.php",
    "date.timezone = Europe/Vienna",
    "auto_prepend_string = 'a; b = ${HOME} (c)'",
    `arg.quotes = "it's \\"said\\" \\\\"`,
    "empty = ''",
    "",
  ]);
});

test("without settings nothing is said", () => {
  assert.deepEqual(phpIniVariables({}), {});
  assert.deepEqual(phpIniVariables({ memory_limit: "1G" }), {
    PHP_INI_SCAN_DIR: ":/tmp/slipway-php",
    SLIPWAY_PHP_INI: "memory_limit = 1G\n",
  });
});
