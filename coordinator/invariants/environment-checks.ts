import { answerTo, type Check, type Finding, type Look } from "./check.js";
import { counted } from "./counted.js";
import { environmentName, type InspectedFarm } from "./inspected-farm.js";

/** What has to hold of environments, their generations and their routes. */
export function environmentChecks(farm: InspectedFarm): readonly Check[] {
  return [
    {
      name: "I1",
      statement: "one activity at a time changes an environment",
      isMoving: true,
      look: async () => lookAtLocks(farm),
    },
    {
      name: "I2",
      statement: "generations only rise, and the router serves the last one",
      unseen:
        "which generations served before is not written down everywhere: no deployment may be newer than the one that serves",
      isMoving: true,
      look: async (signal) => await lookAtGenerations(farm, signal),
    },
    {
      name: "I7",
      statement: "a held request gets one upstream or one 503",
      unseen:
        "what a client got is in the router's access log only: requests may wait only where a deployment is under way",
      isMoving: true,
      look: async (signal) => await lookAtHeldRequests(farm, signal),
    },
    {
      name: "I8",
      statement: "a hold ends in time by the router's own clock",
      isMoving: true,
      look: async (signal) => await lookAtHolds(farm, signal),
    },
  ];
}

function lookAtLocks(farm: InspectedFarm): Look {
  const live = farm.activities.live();
  const findings: Finding[] = [];
  const changing = live.filter(({ state: { phase } }) => ["deploying", "removing"].includes(phase));
  const holders = new Map<string, string>();
  for (const { id, environmentId, state } of changing) {
    const where = environmentName(farm, environmentId);
    const other = holders.get(environmentId);
    const oldest = farm.activities.lockHolder(environmentId)?.id ?? id;
    holders.set(environmentId, other ?? id);
    if (other !== undefined) {
      findings.push({
        what: `activities ${other} and ${id} change it at the same time`,
        where,
        remedy: `Cancel the newer one (slipway activity cancel ${id}), then redeploy.`,
      });
    } else if (oldest !== id) {
      findings.push({
        what: `activity ${id} is ${state.phase} though ${oldest} is older and has not ended`,
        where,
        remedy: `Cancel ${oldest}, or restart the coordinator so that both are driven again.`,
      });
    }
  }
  return {
    looked: `${counted(live.length, "live activity", "live activities")}, ${changing.length} of them with a lock`,
    findings,
  };
}

async function lookAtGenerations(farm: InspectedFarm, signal: AbortSignal): Promise<Look> {
  const unasked: string[] = [];
  const status = await answerTo(() => farm.router.status(signal), unasked);
  // After the router's answer: what it serves was committed before.
  const environments = farm.environments.all();
  const deploying = new Set(
    farm.activities
      .live()
      .filter(({ state }) => state.phase === "deploying")
      .map(({ environmentId }) => environmentId),
  );
  const served = new Map(status?.environments.map((one) => [one.environment, one.generation]));
  const findings: Finding[] = [];
  for (const environment of environments) {
    const { id, generation, routesGeneration } = environment;
    const where = environmentName(farm, id);
    const newest = farm.environments.deployments(id)[0]?.generation ?? 0;
    if (generation > 0 && farm.environments.running(environment) === null) {
      findings.push({
        what: `generation ${generation} serves and is not recorded as a deployment`,
        where,
        remedy: "Redeploy from the branch: push again with -o slipway.redeploy.",
      });
    } else if (newest > generation) {
      findings.push({
        what: `generation ${generation} serves, older than ${newest}, which was switched to`,
        where,
        remedy: `Redeploy, or roll back on purpose: slipway rollback ${newest}.`,
      });
    }
    if (status === null) continue;
    const atRouter = served.get(id) ?? 0;
    if (atRouter > routesGeneration) {
      findings.push({
        what: `the router serves routes ${atRouter}, which are newer than ${routesGeneration} of the database`,
        where,
        remedy:
          "Was the database restored, or does another coordinator use this router? End that one.",
      });
    } else if (atRouter < routesGeneration && !deploying.has(id)) {
      findings.push({
        what: `the router serves routes ${atRouter}, older than ${routesGeneration} of the database`,
        where,
        remedy: "The coordinator's log says why the router does not take them.",
      });
    }
  }
  for (const { environment, routes } of status?.environments ?? []) {
    const { isKnown, isDeleted } = {
      isKnown: farm.environments.isKnown(environment),
      isDeleted: farm.environments.isDeleted(environment),
    };
    if (routes === 0 || (isKnown && !isDeleted)) continue;
    findings.push({
      what: `the router has ${counted(routes, "route")} of an environment that ${isKnown ? "was deleted" : "nobody knows"}`,
      where: `environment ${environment}`,
      remedy:
        "Stop the router, move its data away and start it: it is sent all routes that there are.",
    });
  }
  const looked = `${counted(environments.length, "environment")}, ${served.size} known to the router`;
  return { looked, findings, unasked };
}

async function lookAtHeldRequests(farm: InspectedFarm, signal: AbortSignal): Promise<Look> {
  const { environments } = await farm.router.status(signal);
  const waiting = environments.filter(({ held }) => held > 0);
  const findings = waiting
    .filter(({ holding, environment }) => !holding || !isDeploying(farm, environment))
    .map(({ environment }) => ({
      what: "requests wait though no deployment holds them",
      where: environmentName(farm, environment),
      remedy: "They are let go when the hold ends, after a minute; a redeployment ends it at once.",
    }));
  const requests = waiting.reduce((sum, { held }) => sum + held, 0);
  return { looked: counted(requests, "held request"), findings };
}

/** How much later than at its limit a hold may be seen: its end is a timer. */
const lateMs = 5_000;

async function lookAtHolds(farm: InspectedFarm, signal: AbortSignal): Promise<Look> {
  const { environments, holdLimitMs } = await farm.router.status(signal);
  const holds = environments.filter(({ holding }) => holding);
  const findings: Finding[] = [];
  for (const { environment, holdingMs } of holds) {
    const where = environmentName(farm, environment);
    if (holdingMs > holdLimitMs + lateMs) {
      findings.push({
        what: `requests are held for longer than ${holdLimitMs / 1_000} s`,
        where,
        remedy: "Restart the router: it lets them go.",
      });
    } else if (!isDeploying(farm, environment)) {
      findings.push({
        what: "requests are held though nothing is deployed",
        where,
        remedy: `The router lets them go after ${holdLimitMs / 1_000} s; a redeployment does at once.`,
      });
    }
  }
  return {
    looked: `${counted(holds.length, "hold")}, which may last ${holdLimitMs / 1_000} s`,
    findings,
  };
}

function isDeploying({ activities }: InspectedFarm, environment: string): boolean {
  return activities
    .live()
    .some(
      ({ environmentId, state }) => environmentId === environment && state.phase === "deploying",
    );
}
