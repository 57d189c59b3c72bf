import type { DateLanguage } from "../rule";

/** German as it is written in the news of Germany, Austria, South Tyrol and Switzerland. */
export const german: DateLanguage = {
  rules: [],
  leadIn:
    /(?<![\p{L}\p{N}])(?:(?:erst|noch|schon|bereits|kurz|spätestens|frühestens|voraussichtlich) )?(?:(?:am|im|beim|zum|zur|vom|ans?|in|seit|bis|ab|vor|nach|um|gegen|auf|von|zwischen|binnen|innerhalb|während|für|über|mit|aus|unter|anlässlich|anfang|mitte|ende) )+(?:(?:der|den|dem|des|die|das|einer|einem|einen|eines|ein|eine) )?$/iu,
  tenseOf: () => undefined,
};
