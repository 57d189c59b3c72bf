import { expect, test } from "vitest";
import { repairInWords } from "./repair-words";

test.each([
  ["restored from the journal", "Aus dem Journal wiederhergestellt"],
  [
    "restored from the backup; the damaged file was kept as .wortlaut/set-aside/a.json",
    "Aus der Sicherung wiederhergestellt; die beschädigte Datei wurde behalten als .wortlaut/set-aside/a.json",
  ],
  ["set aside as x 'y' {z}", "Beiseitegelegt als x 'y' {z}"],
  ["something new; restored", "Something new; wiederhergestellt"],
])("%s", (repaired, words) => {
  expect(repairInWords(repaired, "de")).toBe(words);
});
