import { expect, it } from "vitest";
import { compareArticles } from "./compare-articles";
import { defaultCompareSettings } from "./settings";

const sentence = "Der Senat hat am Abend das neue Sperrwerk im alten Hafen beschlossen.";

it.each(["de_DE", "", "x", "english (uk)", "und"])("compares articles in “%s”", (language) => {
  const article = (id: string, text: string) => ({ id, text, language, mask: [], entities: [] });
  const made = compareArticles(
    [article("a_1", sentence), article("a_2", `Gestern: ${sentence} Mehr sagte er nicht.`)],
    defaultCompareSettings,
  );
  expect(made?.passages[0]?.a.quote).toContain("das neue Sperrwerk");
});
