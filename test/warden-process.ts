/** What a warden becomes when its test is gone: removes what the test has left, and ends. */
import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { DockerEngine } from "../agent/containers/docker-engine.js";
import { agentsIn, removeRemains } from "../farm/remove-remains.js";
import { removeSeparateHost } from "./separate-host.js";

const [farm = "", told = ""] = process.argv.slice(2);
const words = told.split("\n").map((line) => line.split(/ (.*)/, 2));
const toldOf = (kind: string): readonly string[] =>
  words.flatMap(([each, value = ""]) => (each === kind ? [value] : []));

for (const pid of toldOf("process")) while (existsSync(`/proc/${pid}`)) await sleep(100);
for (const name of toldOf("host")) await removeSeparateHost(name);
await using engine = await DockerEngine.open();
const directories = toldOf("farm").filter((data) => existsSync(data));
await removeRemains(engine, farm, [...toldOf("agent"), ...directories.flatMap(agentsIn)]);
