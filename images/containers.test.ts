import assert from "node:assert/strict";
import { test } from "node:test";
import { openDocker, temporaryVolume, TestContainer } from "./test-container.js";

const web = "10000:10000";
const sql = (statement: string) => ["mariadb", "-h127.0.0.1", "-uuser", "-Ne", statement];

test("the Node.js image has what a build needs, for an ordinary user on a read-only root", async (t) => {
  const image = "slipway/nodejs:22";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  const command = ["sleep", "100"];
  await using container = await TestContainer.start(docker, { image, user: web, command });

  assert.match(await container.run("node", "--version"), /^v22\./);
  assert.match(await container.run("npm", "--version"), /^10\./);
  assert.equal(await container.run("id", "-un"), "web");
  assert.equal(await container.run("sh", "-c", "echo $HOME; pwd"), "/app\n/app");
  for (const tool of ["git", "patch", "unzip", "python3", "make", "g++", "yarn"]) {
    await container.run("sh", "-c", `command -v ${tool}`);
  }
  await container.run("sh", "-c", "touch /tmp/a /run/a && ! touch /app/a /etc/a 2>/dev/null");
});

test("the PHP image has the common extensions and runs an application behind FastCGI", async (t) => {
  const docker = await openDocker(t, "slipway/php:8.2");
  if (docker === null) return;
  const environment = { SOCKET: "/run/app.sock", GREETING: "hello" };
  await using container = await TestContainer.start(docker, {
    image: "slipway/php:8.2",
    user: web,
    command: ["start-php-app"],
    environment,
  });

  await container.runUntilItSucceeds("test", "-S", "/run/app.sock");
  const modules = (await container.run("php", "-m")).toLowerCase().split("\n");
  const wanted = ["pdo_mysql", "redis", "xml", "mbstring", "curl", "intl", "zip", "gd", "bcmath"];
  assert.deepEqual(
    wanted.filter((name) => !modules.includes(name)),
    [],
  );
  assert.match(await container.run("composer", "--version"), /^Composer/);
  const pool = await container.run("php", "-r", "echo getenv('GREETING');");
  assert.equal(pool, "hello");
  assert.match(await container.log(), /ready to handle connections/);
  assert.equal(await container.stop(), 0);
});

test("start-php-app without an address to listen on says what is missing", async (t) => {
  const image = "slipway/php:8.2";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  const command = ["start-php-app"];
  await using container = await TestContainer.start(docker, { image, user: web, command });

  assert.equal(await container.finish(), 1);
  assert.match(await container.log(), /neither PORT nor SOCKET is set/);
});

test("MariaDB makes its databases and keeps them over a kill and a clean stop", async (t) => {
  const image = "slipway/mariadb:10.11";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  await using volume = await temporaryVolume(docker);
  const binds = [`${volume.name}:/var/lib/mysql`];
  {
    const environment = { SLIPWAY_DATABASES: "main two_b" };
    await using first = await TestContainer.start(docker, { image, binds, environment });
    await first.runUntilItSucceeds(...sql("SELECT 1"));
    assert.equal(await first.run(...sql("SHOW DATABASES")), "information_schema\nmain\ntwo_b");
    await first.run(...sql("CREATE TABLE two_b.kept (n INT); INSERT INTO two_b.kept VALUES (7)"));
    await assert.rejects(first.run(...sql("CREATE DATABASE twoxb")), /Access denied/);
    await first.kill();
  }
  {
    await using second = await TestContainer.start(docker, { image, binds });
    assert.equal(await second.runUntilItSucceeds(...sql("SELECT n FROM two_b.kept")), "7");
    assert.equal(await second.stop(), 0);
    assert.match(await second.log(), /Shutdown complete/);
  }
});

test("MariaDB redoes a volume whose first start was interrupted", async (t) => {
  const image = "slipway/mariadb:10.11";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  await using volume = await temporaryVolume(docker);
  const binds = [`${volume.name}:/var/lib/mysql`];
  {
    const script = "mkdir data.incoming && echo half > data.incoming/ibdata1 && sleep 100";
    const command = ["sh", "-c", script];
    await using interrupted = await TestContainer.start(docker, { image, binds, command });
    await interrupted.runUntilItSucceeds("test", "-s", "/var/lib/mysql/data.incoming/ibdata1");
    await interrupted.kill();
  }
  await using container = await TestContainer.start(docker, { image, binds });
  await container.runUntilItSucceeds(...sql("SELECT 1 FROM DUAL"));
  assert.equal(await container.run("ls", "/var/lib/mysql"), "data");
});

test("MariaDB refuses a database name that could be more than a name", async (t) => {
  const image = "slipway/mariadb:10.11";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  await using volume = await temporaryVolume(docker);
  await using container = await TestContainer.start(docker, {
    image,
    binds: [`${volume.name}:/var/lib/mysql`],
    environment: { SLIPWAY_DATABASES: "a`b" },
  });
  assert.equal(await container.finish(), 1);
  assert.match(await container.log(), /"a`b" is not a name for a database/);
});

test("Redis keeps its data where it is asked to, and within the memory that it is given", async (t) => {
  const image = "slipway/redis:7.0";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  await using volume = await temporaryVolume(docker);
  const binds = [`${volume.name}:/data`];
  const environment = { SLIPWAY_PERSISTENT: "1", SLIPWAY_MAXMEMORY: "64mb" };
  {
    await using first = await TestContainer.start(docker, { image, binds, environment });
    await first.runUntilItSucceeds("redis-cli", "PING");
    await first.run("redis-cli", "SET", "key", "value");
    assert.equal(await first.stop(), 0);
  }
  await using second = await TestContainer.start(docker, { image, binds, environment });
  assert.equal(await second.runUntilItSucceeds("redis-cli", "GET", "key"), "value");
  assert.match(await second.run("redis-cli", "CONFIG", "GET", "maxmemory"), /67108864$/);
  assert.match(await second.run("redis-cli", "CONFIG", "GET", "maxmemory-policy"), /noeviction$/);
});

test("Redis without a volume evicts the oldest and keeps nothing", async (t) => {
  const image = "slipway/redis:7.0";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  await using container = await TestContainer.start(docker, { image });
  await container.runUntilItSucceeds("redis-cli", "PING");
  assert.match(await container.run("redis-cli", "CONFIG", "GET", "appendonly"), /no$/);
  assert.match(
    await container.run("redis-cli", "CONFIG", "GET", "maxmemory-policy"),
    /allkeys-lru$/,
  );
});

test("nginx answers on port 80 without a privilege, and says that nothing is configured", async (t) => {
  const image = "slipway/nginx:1.22";
  const docker = await openDocker(t, image);
  if (docker === null) return;
  await using container = await TestContainer.start(docker, { image });
  await container.runUntilItSucceeds("test", "-s", "/tmp/nginx.pid");
  const response = await fetch(`http://${await container.address()}/`);
  assert.equal(response.status, 503);
  assert.match(await response.text(), /No configuration is mounted/);
  assert.equal(await container.run("id", "-u"), "10000");
  assert.equal(await container.stop(), 0);
  assert.match(await container.log(), /"GET \/ HTTP\/1.1" 503/);
});
