import type { WaitReason } from "../core/reason.js";

/** What a queued step waits for, in words that complete "waiting for …". */
export function describeWait(reason: WaitReason): string {
  switch (reason.type) {
    case "backing-off": {
      const attempts = reason.lost === 1 ? "one attempt was" : `${reason.lost} attempts were`;
      return `its next attempt, after ${attempts} lost`;
    }
    case "agent-away":
      return `agent "${reason.agent}", which does not answer`;
    case "agent-drained":
      return `agent "${reason.agent}", which is draining`;
    case "agent-full":
      return `room on agent "${reason.agent}", whose disk or memory is full`;
    case "no-agent":
      return "an agent: none is ready";
    case "no-label":
      return `an agent with the label "${reason.label}": none is ready`;
    case "no-labels":
      return `an agent with all of the labels ${reason.labels.join(", ")}: none is ready`;
    case "too-large":
      return "an agent that is large enough: none is ready";
    case "quota":
      return `a build of its project to end: ${reason.running} of at most ${reason.quota} run`;
    case "in-line":
      return `a free slot: it is number ${reason.position} of ${reason.of}`;
    case "invited":
      return reason.agent === null ? "a free agent" : `agent "${reason.agent}" to begin`;
  }
}
