/** A state (or a land that is spoken of like one) in German and English. The first of a list is the usual one. */
export interface State {
  /** The usual English name: the key of the state. */
  id: string;
  german: readonly string[];
  english: readonly string[];
  /** "chinesisch": without endings. */
  germanAdjectives: readonly string[];
  /** Base forms: "Chinese", "Chinesin". */
  germanInhabitants: readonly string[];
  englishAdjectives: readonly string[];
  englishInhabitants: readonly string[];
  germanCapitals: readonly string[];
  englishCapitals: readonly string[];
}

/**
 * Reads a table with a state on each line: names, then adjectives and inhabitants in German and in English, then
 * capitals; columns divided by "|", several of a kind by commas. German and English names, German adjectives and
 * inhabitants, English adjectives and inhabitants, German and English capitals.
 */
export function parseStates(table: string): State[] {
  return table
    .trim()
    .split("\n")
    .map((line) => {
      const columns = line.split("|").map((column) => column.split(",").filter((entry) => entry !== ""));
      const column = (index: number) => columns[index] ?? [];
      return {
        id: column(1)[0] ?? "",
        german: column(0),
        english: column(1),
        germanAdjectives: column(2),
        germanInhabitants: column(3),
        englishAdjectives: column(4),
        englishInhabitants: column(5),
        germanCapitals: column(6),
        englishCapitals: column(7),
      };
    });
}
