import assert from "node:assert/strict";
import { mkdtemp, rmdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { ConflictError, FarmError } from "../../program/error.js";
import type { ContainerSpec } from "./container-engine.js";
import { DockerEngine } from "./docker-engine.js";
import { labelsOf } from "./labels.js";
import { eventually } from "../../test/eventually.js";
import { TestFarm } from "./test-farm.js";

const image = "slipway/nginx:1.22";

function specOf(farm: TestFarm, rest: Partial<ContainerSpec> = {}): ContainerSpec {
  return {
    name: `${farm.name}-c`,
    image,
    labels: labelsOf({ farm: farm.name, role: "build" }),
    network: { kind: "none" },
    command: ["/bin/sleep", "1000"],
    user: "10000:10000",
    init: true,
    ...rest,
  };
}

test("a daemon that does not answer is explained", async () => {
  await assert.rejects(
    DockerEngine.open({ socketPath: "/nonexistent/docker.sock" }),
    (error) => error instanceof FarmError && error.hint !== undefined,
  );
});

test("an image that is not there is named", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const spec = specOf(farm, { image: "slipway/none:0" });
  await assert.rejects(farm.engine.ensureContainer(spec), /"slipway\/none:0" is not on this host/);
  await assert.rejects(farm.engine.requireImage("slipway/none:0"), FarmError);
});

test("a run gives all the output and the status, and leaves no container behind", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const chunks: string[] = [];
  const result = await farm.engine.run(
    specOf(farm, { command: ["/bin/sh", "-c", "echo first; echo second >&2; exit 7"] }),
    (chunk, stream) => chunks.push(`${stream}:${chunk.toString()}`),
  );
  assert.deepEqual(result, { status: 7, outOfMemory: false });
  assert.deepEqual(chunks.toSorted(), ["stderr:second\n", "stdout:first\n"]);
  assert.deepEqual(await farm.engine.listByLabels({ "slipway.farm": farm.name }), []);
});

test("a megabyte of output arrives whole", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  let bytes = 0;
  await farm.engine.run(
    specOf(farm, { command: ["/bin/sh", "-c", "head -c 1000000 /dev/zero | tr '\\0' x"] }),
    (chunk) => (bytes += chunk.length),
  );
  assert.equal(bytes, 1_000_000);
});

test("a cancelled run is killed and removed", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const cancel = new AbortController();
  const run = farm.engine.run(
    specOf(farm, { command: ["/bin/sh", "-c", "echo up; sleep 1000"] }),
    () => cancel.abort(new Error("cancelled by the test")),
    cancel.signal,
  );
  await assert.rejects(run, /cancelled by the test/);
  assert.deepEqual(await farm.engine.listByLabels({ "slipway.farm": farm.name }), []);
});

test("what a container has mounted is told, also while it does not run", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const directory = await mkdtemp(join(tmpdir(), "slipway-mounted-"));
  const spec = specOf(farm, {
    mounts: [{ kind: "bind", source: directory, target: "/app", readOnly: true }],
  });
  await farm.engine.ensureContainer(spec);
  assert.ok((await farm.engine.mountSources()).includes(directory));
  await farm.engine.remove(spec.name);
  assert.ok(!(await farm.engine.mountSources()).includes(directory));
  await rmdir(directory);
});

test("a container with equal labels is adopted, another is replaced or refused", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const first = await engine.ensureContainer(specOf(farm));
  const again = await engine.ensureContainer(specOf(farm));
  assert.deepEqual(again, { id: first.id, created: false });

  const labels = labelsOf({ farm: farm.name, role: "build", fence: { epoch: 1, counter: 2 } });
  await assert.rejects(
    engine.ensureContainer(specOf(farm, { labels }), () => false),
    ConflictError,
  );
  const replaced = await engine.ensureContainer(specOf(farm, { labels }));
  assert.equal(replaced.created, true);
  assert.equal((await engine.inspect(`${farm.name}-c`))?.id, replaced.id);
});

test("starting, stopping and removing twice is harmless", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const { id } = await engine.ensureContainer(specOf(farm));
  await engine.start(id);
  await engine.start(id);
  assert.equal((await engine.inspect(id))?.running, true);
  await engine.stop(id, 1000);
  await engine.stop(id, 1000);
  assert.equal((await engine.inspect(id))?.running, false);
  await engine.remove(id);
  await engine.remove(id);
  assert.equal(await engine.inspect(id), null);
});

test("a command in a container sees its variables, user and directory", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const { id } = await engine.ensureContainer(specOf(farm));
  await engine.start(id);
  let text = "";
  const result = await engine.exec(id, {
    command: ["/bin/sh", "-c", 'echo "$GREETING $(id -u) $(pwd)"; exit 3'],
    environment: { GREETING: "a=b c" },
    user: "10000:10000",
    workingDirectory: "/tmp",
    onOutput: (chunk) => (text += chunk.toString()),
  });
  assert.deepEqual(result, { status: 3, timedOut: false });
  assert.equal(text, "a=b c 10000 /tmp\n");
});

test("a command over its time is killed with everything that it started", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const { id } = await engine.ensureContainer(specOf(farm));
  await engine.start(id);
  const result = await engine.exec(id, {
    command: ["/bin/sh", "-c", "setsid sleep 1001 & sleep 1002"],
    user: "10000:10000",
    timeoutMs: 300,
  });
  assert.equal(result.timedOut, true);
  let processes = "";
  await engine.exec(id, {
    command: ["/bin/sh", "-c", "cat /proc/[0-9]*/cmdline | tr '\\0' ' '"],
    onOutput: (chunk) => (processes += chunk.toString()),
  });
  assert.match(processes, /sleep 1000/);
  assert.doesNotMatch(processes, /sleep 100[12]/);
});

test("a command ends although what it left behind holds its output", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const { id } = await engine.ensureContainer(specOf(farm));
  await engine.start(id);
  let text = "";
  const result = await engine.exec(id, {
    command: ["/bin/sh", "-c", "sleep 1001 & echo done"],
    onOutput: (chunk) => (text += chunk.toString()),
  });
  assert.deepEqual(result, { status: 0, timedOut: false });
  assert.equal(text, "done\n");
});

test("the log of a container can be read from its end", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const command = ["/bin/sh", "-c", "for i in 1 2 3 4 5; do echo line $i; done"];
  const { id } = await engine.ensureContainer(specOf(farm, { command }));
  await engine.start(id);
  await engine.wait(id);
  const read = async (options: { readonly tail?: number; readonly follow?: boolean }) => {
    let text = "";
    for await (const { chunk } of engine.logs(id, options)) text += chunk.toString();
    return text;
  };
  assert.equal(await read({ tail: 2 }), "line 4\nline 5\n");
  assert.equal(await read({ follow: true, tail: 1 }), "line 5\n");
});

test("names of others are seen by the container that links to them alone", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const labels = labelsOf({ farm: farm.name, role: "network" });
  const [network, same] = await Promise.all([
    engine.ensureNetwork({ name: `${farm.name}-n`, labels }),
    engine.ensureNetwork({ name: `${farm.name}-n`, labels }),
  ]);
  assert.equal(network.id, same.id);
  assert.match(network.subnet, /^10\.1[6-9]\d\.\d+\.\d+\/26$/);

  const attach = (name: string, links: readonly { container: string; alias: string }[]) =>
    engine.ensureContainer(
      specOf(farm, { name, network: { kind: "network", network: network.name, links } }),
    );
  const caller = await attach(`${farm.name}-caller`, [
    { container: `${farm.name}-service`, alias: "database.internal" },
  ]);
  const service = await attach(`${farm.name}-service`, []);
  await Promise.all([engine.start(caller.id), engine.start(service.id)]);

  const lookUp = async (id: string) => {
    let text = "";
    const { status } = await engine.exec(id, {
      command: ["/usr/bin/getent", "hosts", "database.internal"],
      onOutput: (chunk) => (text += chunk.toString()),
    });
    return status === 0 ? text.split(" ")[0] : null;
  };
  assert.equal(await lookUp(caller.id), (await engine.inspect(service.id))?.address);
  assert.equal(await lookUp(service.id), null);
});

test("containers of a separate network do not reach one another", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const labels = labelsOf({ farm: farm.name, role: "network" });
  const listen =
    "$s = IO::Socket::INET->new(LocalPort => 8080, Listen => 5); while ($c = $s->accept) { close $c }";
  for (const separate of [false, true]) {
    const network = `${farm.name}-${separate ? "separate" : "common"}`;
    await engine.ensureNetwork({ name: network, labels, separate });
    const start = async (name: string, command: readonly string[]) => {
      const spec = specOf(farm, { name, command, network: { kind: "network", network } });
      const { id } = await engine.ensureContainer(spec);
      await engine.start(id);
      return id;
    };
    const words = ["/usr/bin/perl", "-MIO::Socket::INET", "-e", listen];
    const listener = await start(`${network}-listener`, words);
    const caller = await start(`${network}-caller`, ["/bin/sleep", "100"]);
    const address = (await engine.inspect(listener))?.address ?? "";
    const reaches = async (id: string): Promise<boolean> => {
      const script = `exec 3<>/dev/tcp/${address}/8080`;
      const command = ["/usr/bin/timeout", "3", "/bin/bash", "-c", script];
      const { status } = await engine.exec(id, { command, onOutput: () => undefined });
      return status === 0;
    };
    await eventually("it listens", async () => ((await reaches(listener)) ? true : null));
    assert.equal(await reaches(caller), !separate);
  }
});

test("a volume takes its owner from the image when asked to", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const { engine } = farm;
  const volume = `${farm.name}-v`;
  await engine.ensureVolume({ name: volume, labels: labelsOf({ farm: farm.name, role: "mount" }) });
  const mounts = [{ kind: "volume", volume, target: "/app", populate: true } as const];
  const { id } = await engine.ensureContainer(specOf(farm, { mounts }));
  await engine.remove(id);
  const { status } = await engine.run(
    specOf(farm, {
      mounts: [{ kind: "volume", volume, target: "/data" }],
      command: ["/bin/sh", "-c", "echo kept > /data/file"],
      readOnlyRoot: true,
    }),
    () => undefined,
  );
  assert.equal(status, 0);
});

test("calls that Docker refuses are counted; that something is gone is an answer", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  await using engine = await DockerEngine.open();
  await assert.rejects(engine.requireImage("slipway/none:0"), FarmError);
  assert.deepEqual([...engine.failures], []);
  await assert.rejects(engine.ensureVolume({ name: "not a name!", labels: {} }), FarmError);
  assert.deepEqual([...engine.failures], [["400", 1]]);
});
