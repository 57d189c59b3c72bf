import { describe, expect, it } from "vitest";
import { looksLikeHeadline, maxTitle, sameTitle, shorten, titleFromSentence } from "./title";

const body = "Der Hafen von Nordheim wird im Herbst wieder geöffnet. Das teilte die Stadt mit.";

describe("looksLikeHeadline", () => {
  it.each([
    "Nordheim öffnet den Hafen wieder",
    "„Das war ein Fehler“: Hafenmeisterin tritt zurück",
    "Wer zahlt für den Hafen?",
    "Streit um Nordheims Hafen: Die Stadt will nicht zahlen",
    "27 Schiffe dürfen wieder auslaufen",
    "St. Nordheim bekommt eine Fähre",
  ])("%s", (line) => {
    expect(looksLikeHeadline(line, body)).toBe(true);
  });

  it.each([
    ["a sentence with its full stop", "Nordheim öffnet den Hafen wieder.", body],
    ["one word", "Nordheim", body],
    ["a line with nothing below", "Nordheim öffnet den Hafen wieder", ""],
    ["a paragraph", `${body} ${body}`, body],
    ["a byline", "Von Xaver Muster", body],
    ["a dateline", "NORDHEIM (dpa) - Der Hafen öffnet wieder", body],
    ["a line that goes on", "Der Hafen, so heißt es,", body],
    ["a small beginning", "und dann kam der Herbst nach Nordheim", body],
  ])("not %s", (_, line, next) => {
    expect(looksLikeHeadline(line, next)).toBe(false);
  });
});

describe("titleFromSentence", () => {
  it("takes the first sentence as it is, also over ordinals and abbreviations", () => {
    expect(titleFromSentence("Am 3. September z. B. kam die Fähre. Danach nicht mehr.", "de")).toBe(
      "Am 3. September z. B. kam die Fähre.",
    );
  });

  it("does not stop behind a word or two", () => {
    expect(titleFromSentence("Nein. Das geht nicht. So blieb es.", "de")).toBe("Nein. Das geht nicht.");
    expect(titleFromSentence("Nein.", "de")).toBe("Nein.");
  });

  it("cuts a very long sentence at a word and says so", () => {
    const long = `${"Nordheim und Südheim ".repeat(20)}öffnen.`;
    const title = titleFromSentence(long, "de");
    expect(title.length).toBeLessThanOrEqual(maxTitle + 1);
    expect(title).toMatch(/(?:Nordheim|und|Südheim)…$/u);
  });

  it("never cuts an emoji in two", () => {
    expect(shorten("😀".repeat(150)).isWellFormed?.() ?? true).toBe(true);
    expect(shorten("😀".repeat(150))).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });
});

it("compares titles without blanks, quotes and capitals", () => {
  expect(sameTitle("„Nordheim“  öffnet", '"nordheim" öffnet ')).toBe(true);
  expect(sameTitle("Nordheim öffnet", "Nordheim schließt")).toBe(false);
});
