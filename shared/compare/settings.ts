import { z } from "../model/zod";

/** What decides the outcome of a comparison; stands beside every table and picture made from one. */
export const compareSettingsSchema = z.object({
  /** The shortest verbatim passage, in words. */
  minWords: z.int().min(3).max(50),
  /** A shorter one counts when it has so many words that are no function words. */
  minContentWords: z.int().min(2).max(50),
  /** Whether paraphrases are proposed. */
  paraphrases: z.boolean(),
  /** Whether tagged actors and dates count as the entries they are linked to. */
  useAnnotations: z.boolean(),
});
export type CompareSettings = z.infer<typeof compareSettingsSchema>;

export const defaultCompareSettings: CompareSettings = {
  minWords: 5,
  minContentWords: 4,
  paraphrases: true,
  useAnnotations: true,
};

/** Grows whenever the same texts and settings may give another outcome: caches of older outcomes are dropped. */
export const compareVersion = 2;
