import assert from "node:assert/strict";
import { test } from "node:test";
import { labelsOf, noFence, standingOf, type Standing } from "../containers/labels.js";
import { TestFarm } from "../containers/test-farm.js";
import { slotLabel } from "../standby/slots.js";
import { LeaseLostError } from "../work/step-context.js";
import { lastingLease } from "../work/test-lease.js";
import { EnvironmentNames } from "./environment-names.js";
import { FencedEngine } from "./fenced-engine.js";

const image = "slipway/nginx:1.22";

function standing(generation: number, counter: number): Standing {
  return { generation, fence: { epoch: 1, counter } };
}

class Environment {
  readonly names: EnvironmentNames;
  readonly #farm: TestFarm;

  constructor(farm: TestFarm) {
    this.#farm = farm;
    this.names = new EnvironmentNames(farm.name, "env1");
  }

  engine(own: Standing, signal = new AbortController().signal): FencedEngine {
    const lease = lastingLease(signal);
    const environment = this.names.labels;
    return new FencedEngine(this.#farm.engine, { environment, standing: own, lease });
  }

  spec(own: Standing, more: Readonly<Record<string, string>> = {}) {
    const { farm, environment } = this.names;
    const labels = { ...labelsOf({ farm, environment, role: "application", ...own }), ...more };
    const command = ["/bin/sleep", "1000"];
    return { name: `${farm}-one`, image, labels, command, network: { kind: "none" } } as const;
  }

  async present(): Promise<Standing | null> {
    const state = await this.#farm.engine.inspect(`${this.names.farm}-one`);
    return state && standingOf(state.labels);
  }
}

test("a container of a lower standing is replaced, one of a higher standing ends the step", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const environment = new Environment(farm);
  const make = (own: Standing) =>
    environment
      .engine(own)
      .ensureContainer(environment.spec(own))
      .then(({ created }) => created);

  assert.equal(await make(standing(1, 3)), true);
  assert.equal(await make(standing(1, 3)), false, "its own is adopted");
  assert.equal(await make(standing(1, 4)), true);
  await assert.rejects(make(standing(1, 3)), LeaseLostError);
  assert.equal(await make(standing(2, 1)), true, "fences count within a generation");
  await assert.rejects(make(standing(1, 9)), LeaseLostError);
  assert.deepEqual(await environment.present(), standing(2, 1));
});

test("a step that is over changes nothing and does not look away from who has come after it", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const environment = new Environment(farm);
  const { names } = environment;
  await farm.engine.ensureVolume({ name: `${farm.name}-v`, labels: names.labels });
  const lost = new AbortController();
  const ended = environment.engine(standing(1, 2), lost.signal);
  const spec = environment.spec(standing(1, 2));
  await ended.ensureContainer(spec);
  lost.abort(new LeaseLostError());
  const effects = (engine: FencedEngine) => [
    () => engine.start(spec.name),
    () => engine.stop(spec.name, 0),
    () => engine.remove(spec.name),
    () => engine.ensureContainer({ ...spec, name: `${farm.name}-two` }),
    () => engine.exec(spec.name, { command: ["/bin/true"] }),
    () => engine.ensureVolume({ name: `${farm.name}-w`, labels: names.labels }),
    () => engine.removeVolume(`${farm.name}-v`),
    () => engine.ensureNetwork({ name: `${farm.name}-n`, labels: names.labels }),
    () => engine.removeNetwork(`${farm.name}-n`),
  ];
  for (const effect of effects(ended)) await assert.rejects(effect, LeaseLostError);

  const late = environment.engine(standing(1, 1));
  await assert.rejects(late.listByLabels(names.labels), LeaseLostError);
  await assert.rejects(late.remove(spec.name), LeaseLostError);
  await assert.rejects(late.removeVolume(`${farm.name}-v`), LeaseLostError);

  assert.deepEqual(await environment.present(), standing(1, 2));
  assert.equal((await farm.engine.listByLabels(names.labels)).length, 1);
  assert.equal((await farm.engine.listVolumes(names.labels)).length, 1);
  assert.equal((await farm.engine.listNetworks(names.labels)).length, 0);
});

test("what waits for the next deployment is in nobody's way", async (t) => {
  await using farm = await TestFarm.open(t, [image]);
  if (farm === null) return;
  const environment = new Environment(farm);
  const waiting = environment.spec({ generation: 2, fence: noFence }, { [slotLabel]: "slot" });
  await farm.engine.ensureContainer(waiting);

  const { labels } = environment.names;
  assert.equal((await environment.engine(standing(1, 1)).listByLabels(labels)).length, 1);
  await environment.engine(standing(2, 1)).ensureContainer(environment.spec(standing(2, 1)));
  assert.deepEqual(await environment.present(), standing(2, 1));
});
