import type { UnitFindings } from "../finding";
import type { Unit } from "../units";

/** The claims that the grammar of one English sentence shows, with who says them where the sentence tells. */
export function englishFindings(_text: string, _unit: Unit): UnitFindings {
  return { findings: [] };
}
