import { defineMessages } from "../define";

/** Why a typed date means what it means, or is none. */
export const typedDateReasons = defineMessages({
  typedValue: { en: "as typed", de: "wie eingegeben" },
  typedNothing: { en: "Nothing has been typed.", de: "Es ist nichts eingegeben." },
  typedNoDate: {
    en: "This is no date. Type “2 Sept”, “2025-W36”, “6 years” or “end of August”.",
    de: "Das ist kein Datum. Möglich sind „2. Sept“, „2025-W36“, „6 Jahre“ oder „Ende August“.",
  },
  typedOtherType: {
    en: "The type {type} cannot have this value.",
    de: "Der Typ {type} kann diesen Wert nicht haben.",
  },
});
