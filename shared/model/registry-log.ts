import { instantSchema } from "./dates";
import { idSchema } from "./ids";
import { z } from "./zod";

/** Who merged, split or removed entries of a registry, when and why. Ids that went are found here for ever. */
export const registryEventSchema = z.object({
  id: idSchema,
  at: instantSchema,
  coder: idSchema,
  what: z.enum(["merge", "split", "remove"]),
  /** The entries as they were before, by id and name. */
  from: z.array(z.object({ id: idSchema, name: z.string() })),
  /** The entries afterwards. */
  into: z.array(z.object({ id: idSchema, name: z.string() })),
  /** How many links moved. */
  moved: z.int().nonnegative(),
  why: z.string(),
});
export type RegistryEvent = z.infer<typeof registryEventSchema>;
