import fc from "fast-check";

/** Texts of the kinds that break offsets: emoji with joiners, combining marks, flags, soft hyphens, line feeds. */
export const awkwardText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "a😀b",
        "👨🏻‍🚒",
        "👩‍❤️‍👩",
        "e\u0301",
        "é",
        "\n",
        "\n\n",
        "Donau\u00addampf",
        "\u00a0",
        "„So“",
        "ﬁ",
        "ẞ",
        "🇩🇪🇫🇷",
        " ",
        "\u0000",
        "क्षि",
      ),
      fc.string({ unit: "grapheme", maxLength: 6 }),
      fc.string({ maxLength: 8 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join("").replaceAll("\r", ""));
