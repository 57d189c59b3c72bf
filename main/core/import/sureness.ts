import type { SurenessReason } from "#shared/messages/import";

/** How sure an importer is of its reading, 0 to 1, and what speaks for and against it. */
export interface Sureness {
  value: number;
  reasons: SurenessReason[];
}

/** One sign for or against a reading: how much it weighs and how far it is met, 0 to 1. */
export interface Evidence {
  weight: number;
  met: number;
  reason: SurenessReason;
}

/** The weighted mean of all evidence, rounded to hundredths; its reasons in the order given. */
export function weigh(evidence: readonly Evidence[]): Sureness {
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const met = evidence.reduce((sum, item) => sum + item.weight * item.met, 0);
  const value = total > 0 ? Math.round((met / total) * 100) / 100 : 0;
  return { value, reasons: [...new Set(evidence.map(({ reason }) => reason))] };
}
