const most = 31;

/** `title` as the name of a sheet: no signs that Excel refuses, at most 31 units, none of `taken`; else `fallback`. */
export function sheetName(title: string, fallback: string, taken: readonly string[]): string {
  const cleaned = [...title.replace(/[[\]:*?/\\\p{Cc}\p{Cs}]+/gu, " ").replace(/\s+/g, " ")];
  let name = "";
  for (const character of cleaned) {
    if (name.length + character.length > most) break;
    name += character;
  }
  // An apostrophe may stand in a name, but not at its ends; "History" is a name Excel keeps for itself.
  name = name.replace(/^['\s]+|['\s]+$/g, "");
  const refused = ["", "history", ...taken.map((other) => other.toLowerCase())];
  return refused.includes(name.toLowerCase()) ? fallback : name;
}
