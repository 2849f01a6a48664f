import { statfs } from "node:fs/promises";
import type { Check, Look } from "./check.js";
import { counted } from "./counted.js";
import type { InspectedFarm } from "./inspected-farm.js";

/** What the coordinator stands on, and who works for it. */
export function machineChecks(farm: InspectedFarm): readonly Check[] {
  return [
    {
      name: "database",
      statement: "the coordinator's database is not damaged",
      isMoving: false,
      look: async () => await lookAtDatabase(farm),
    },
    {
      name: "disk",
      statement: "the disk of the coordinator's data has room",
      isMoving: false,
      look: async () => await lookAtDisk(farm),
    },
    {
      name: "agents",
      statement: "agents are there to work",
      unseen: "agents do not tell the time by their clocks: run a time service on every machine",
      isMoving: true,
      look: async () => lookAtAgents(farm),
    },
  ];
}

async function lookAtDatabase({ database }: InspectedFarm): Promise<Look> {
  const damage = await database.check();
  const findings = damage.map((what) => ({
    what,
    where: "the coordinator's database",
    remedy: "Stop the coordinator, look at its disk, and restore the newest backup.",
  }));
  return { looked: "every page", findings };
}

const leastBytes = 1024 ** 3;
const leastShare = 0.05;

async function lookAtDisk({ directory }: InspectedFarm): Promise<Look> {
  const { bavail, blocks, bsize } = await statfs(directory);
  const [freeBytes, bytes] = [bavail * bsize, blocks * bsize];
  const isFull = freeBytes < leastBytes || freeBytes < bytes * leastShare;
  const gib = (amount: number): string => (amount / 1024 ** 3).toFixed(1);
  const finding = {
    what: "less than 1 GiB or a twentieth of it is free",
    where: `the disk of ${directory}`,
    remedy: "Make room: a coordinator that cannot write takes no pushes and hands nothing over.",
  };
  return {
    looked: `${gib(freeBytes)} of ${gib(bytes)} GiB free`,
    findings: isFull ? [finding] : [],
  };
}

function lookAtAgents(farm: InspectedFarm): Look {
  const agents = farm.leases.agents();
  const ready = agents.filter(({ isReady }) => isReady);
  const notes = agents
    .filter(({ isPresent }) => isPresent)
    .flatMap(({ name }) => {
      const version = farm.members.find(name)?.version ?? "";
      if (version === farm.version || version === "") return [];
      return [`agent ${name} is of version ${version}, the coordinator of ${farm.version}`];
    });
  const looked = `${counted(agents.length, "agent")}, ${ready.length} ready`;
  if (agents.length === 0 || ready.length > 0) return { looked, findings: [], notes };
  const finding = {
    what: "none of the agents is ready",
    where: counted(agents.length, "agent"),
    remedy: "`slipway agent list` says which are away and which are draining.",
  };
  return { looked, findings: [finding], notes };
}
