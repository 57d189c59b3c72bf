import { z } from "./zod";

/**
 * Up to which change of which journal a file on disk is current. Opening a project replays only later changes,
 * and only of the same journal: a file that came from another computer is taken as it is.
 */
export const savedSchema = z.object({ journal: z.string(), change: z.int().nonnegative() });
export type Saved = z.infer<typeof savedSchema>;

/** A file that no change has touched yet. */
export const neverChanged: Saved = { journal: "", change: 0 };
