import type { Network } from "#shared/network/network";
import { ignoresSides, type NetworkSettings } from "#shared/network/settings";
import type { LossReport } from "../../loss-report";

/** Why claims are not in a network; the words are also in shared/messages/formats/networks.ts. */
export const leftOutReasons: Record<keyof Network["leftOut"], string> = {
  otherLabels: "they have another label than was asked for.",
  otherSources: "they stand in another source than was asked for.",
  withoutStatement: "they are linked to no statement.",
  withoutSpeaker: "none of their speakers is linked to the actor registry.",
  withoutSource: "the source of their article is not known.",
  withoutDate: "nothing says when they were made, and a window was asked for.",
  outsideWindow: "they lie outside the window.",
};

export const withoutStance =
  "they have no stance: they take no side here, unless claims without a stance are to agree.";

/** Counts the claims a network leaves out. */
export function countLeftOut(network: Network, settings: NetworkSettings, loss: LossReport): void {
  for (const [why, count] of Object.entries(network.leftOut)) {
    loss.add("claims", count, leftOutReasons[why as keyof Network["leftOut"]]);
  }
  if (ignoresSides(settings) || settings.counting === "dna" || settings.unset === "agrees") return;
  loss.add("claims", network.counted.withoutStance, withoutStance);
}
