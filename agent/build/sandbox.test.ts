import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import { test, type TestContext } from "node:test";
import { ExhaustedError } from "../../program/error.js";
import { StepFailedError } from "../work/step-context.js";
import { BuildRig, isRoot } from "./build-rig.js";
import { buildNetworkName } from "./build-network.js";

const mb = 1024 ** 2;

/** Runs `body` with builds of a rig, and finds nothing left of them. */
function sandboxed(
  name: string,
  body: (rig: BuildRig) => Promise<void>,
  options: Parameters<typeof BuildRig.open>[1] = {},
): void {
  void test(name, async (t: TestContext) => {
    const needsRoot = (options.diskMb ?? 0) > 0;
    if (needsRoot && !isRoot) return t.skip("a disk of its own can only be mounted by root");
    const rig = await BuildRig.open(t, options);
    if (rig === null) return;
    await using _ = rig;
    await body(rig);
    assert.deepEqual(await rig.leftovers(), []);
  });
}

sandboxed("a build has no capability, gains none, and is not root", async (rig) => {
  const action = await rig.build(
    "grep -E '^(Uid|CapEff|CapBnd|NoNewPrivs|Seccomp):' /proc/self/status > status",
    {},
  );
  const status = rig.output(action)["status"] ?? "";
  const facts = Object.fromEntries(
    status.split("\n").map((line) => line.split(/:\s+/) as [string, string]),
  );
  assert.doesNotMatch(facts["Uid"] ?? "0", /^0\b/);
  assert.equal(BigInt(`0x${facts["CapEff"]}`), 0n);
  assert.equal(BigInt(`0x${facts["CapBnd"]}`), 0n);
  assert.equal(facts["NoNewPrivs"], "1");
  assert.equal(facts["Seccomp"], "2", "filtered");
});

sandboxed(
  "a build sees nothing of the host, and can mount and change nothing of it",
  async (rig) => {
    const attempts = [
      "ls /var/run/docker.sock /run/docker.sock",
      `ls ${rig.data}`,
      "mount -t tmpfs none /mnt",
      "mount --bind / /mnt",
      "echo 1 > /proc/sys/kernel/sysrq",
      "echo b > /proc/sysrq-trigger",
      "chroot / true",
      "mknod device b 8 0",
      "touch /etc/x",
      "kill -0 $(($$ + 100000))",
      "date -s 2001-01-01",
      "hostname other",
    ];
    const script = attempts.map(
      (attempt) => `if ${attempt} 2>/dev/null; then echo '${attempt}' >> could; fi`,
    );
    const action = await rig.build([...script, "touch ended"].join("\n"), {});
    assert.deepEqual(rig.output(action), { ended: "" });
  },
);

sandboxed("a build that forks without end is held at its limit and ended", async (rig) => {
  const bomb = "while :; do sleep 600 & done";
  await assert.rejects(rig.build(bomb, {}, { memoryBytes: 2_000 * mb }), (error: Error) => {
    assert.ok(error instanceof StepFailedError);
    assert.match(`${error.message}\n${error.tail}`, /Cannot fork|of memory/);
    return true;
  });
  // The next one has room.
  await rig.build("true", {});
});

sandboxed("what a build writes beside its tree is in memory", async (rig) => {
  const script = [
    "for file in $(find / -xdev -type d -writable 2>/dev/null); do echo $file >> writable; done",
    "for place in /tmp /var/tmp /run; do df --output=fstype $place | tail -1 >> kinds; done",
    "echo 'echo ran' > /tmp/x && chmod +x /tmp/x && /tmp/x > ran",
  ];
  const { writable = "", ...output } = rig.output(await rig.build(script.join("\n"), {}));
  const places = ["/app", "/mnt/cache", "/run", "/tmp", "/var/tmp"];
  assert.deepEqual(writable.trim().split("\n").toSorted(), places);
  assert.deepEqual(output, { kinds: "tmpfs\n".repeat(3), ran: "ran\n" });
});

sandboxed("a build that takes all memory is ended alone", async (rig) => {
  const hog = "perl -e 'push @all, \"x\" x 10_000_000 while 1'";
  await assert.rejects(rig.build(hog, {}), /used more than its 256 MB of memory/);
});

sandboxed(
  "a build that writes without end is stopped at its limit, in its tree and in its cache",
  async (rig) => {
    for (const place of [".", "$CACHE_DIR"]) {
      const script = `while :; do head -c 1000000 /dev/zero >> ${place}/endless; sleep 0.01; done`;
      const failure = await rig.build(script, {}, { diskBytes: 20 * mb }).catch((e: unknown) => e);
      assert.ok(failure instanceof StepFailedError, place);
      assert.match(failure.message, /^the build hook .* wrote more than its 20 MB of disk$/);
      assert.ok(failure.hint);
    }
  },
  { diskWatch: { intervalMs: 50 } },
);

sandboxed(
  "a disk that a build fills is the farm's fault, and there is room again",
  async (rig) => {
    // Slower than it is looked at, and faster.
    const slow = "while :; do head -c 1000000 /dev/zero >> endless; sleep 0.01; done";
    for (const script of [slow, "cat /dev/zero > endless"]) {
      await assert.rejects(rig.build(script, {}), (error: Error) => {
        assert.ok(error instanceof ExhaustedError, String(error));
        assert.match(error.message, /the disk of this agent is full/);
        return true;
      });
    }
    await rig.build("head -c 1000000 /dev/zero > small", {});
  },
  { diskMb: 64, diskWatch: { intervalMs: 20, reserveBytes: 4 * mb } },
);

sandboxed("what a build leaves running ends with it", async (rig) => {
  const script = [
    "(setsid sh -c 'while :; do echo alive >> alive; sleep 0.01; done' &)",
    "nohup sleep 600 > /dev/null 2>&1 &",
    "sh -c 'trap \"\" TERM HUP INT; sleep 600' &",
    "while [ ! -s alive ]; do sleep 0.01; done",
  ].join("\n");
  const action = await rig.build(script, {});
  assert.match(rig.output(action)["alive"] ?? "", /^(alive\n)+$/);
});

sandboxed("a build that kills all it can kills nothing but itself", async (rig) => {
  await assert.rejects(rig.build("kill -9 -1; sleep 1; exit 3", {}), StepFailedError);
  await rig.build("true", {});
});

sandboxed("a build reaches neither this host nor the metadata of a cloud", async (rig) => {
  const { engine, name } = rig.farm;
  try {
    await engine.checkClosing();
  } catch {
    return; // Said at the start of the agent; see build-network.test.ts.
  }
  await rig.build("true", {});
  const [network] = await engine.listNetworks({ "slipway.farm": name });
  assert.equal(network?.name, buildNetworkName(name));
  const gateway = network.subnet.replace(/(\d+)\/\d+$/, (_, last: string) => `${Number(last) + 1}`);
  // On the bridge alone: nobody else can reach it.
  let connections = 0;
  const server = createServer((socket) => {
    connections++;
    socket.end();
  }).listen(0, gateway);
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  try {
    const targets = [`${gateway}/${port}`, "169.254.169.254/80", "168.63.129.16/80"];
    const tries = targets.map((target) => `(exec 3<>/dev/tcp/${target}) 2>&1 | tail -1 >> tries`);
    const action = await rig.build(`bash -c '${tries.join("; ")}'`, {});
    const refused = (rig.output(action)["tries"] ?? "").match(/Connection refused/g);
    assert.equal(refused?.length, targets.length);
    assert.equal(connections, 0);
  } finally {
    server.close();
  }
});
