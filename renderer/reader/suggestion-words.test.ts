import { expect, test } from "vitest";
import { defaultCodebook } from "#shared/model/default-codebook";
import { suggestionOf } from "./reader-cases";
import { describeSuggestion } from "./suggestion-words";

const text = "Der Rat von Oldersand tagt am Montag, sagte Wiebke Falk.";
const en = { labels: defaultCodebook("en").labels, language: "en" as const };
const de = { labels: defaultCodebook("de").labels, language: "de" as const };
const why = [{ domain: "dates" as const, key: "no such rule" }];

test("a date is said in words, with what it would be in the other reading", () => {
  const monday = suggestionOf(text, "g_1", "am Montag", {
    kind: "date",
    label: "date",
    attributes: { type: "DATE", value: "2025-09-01" },
    others: [{ type: "DATE", value: "2025-09-08", why: { domain: "dates", key: "next" } }],
    why: [...why, ...why],
  });
  expect(describeSuggestion(monday, en)).toEqual({
    label: "Date",
    meaning: "Monday, 1 September 2025",
    reasons: ["no such rule"],
    other: "Monday, 8 September 2025",
  });
  expect(describeSuggestion(monday, de).meaning).toBe("Montag, 1. September 2025");
  const waiting = { ...monday, attributes: { type: "DATE", value: "XXXX-WXX-1" }, waiting: true as const };
  expect(describeSuggestion(waiting, en).meaning).toContain("exact once the article has its date");
});

test("an actor has the name of its entry, and none while that is not known", () => {
  const rat = suggestionOf(text, "g_1", "Rat", { kind: "known", actor: "ac_1" });
  const actorName = (id: string) => (id === "ac_1" ? "Inselrat" : undefined);
  expect(describeSuggestion(rat, { ...en, actorName }).meaning).toBe("Inselrat");
  expect(describeSuggestion(rat, en).meaning).toBe("");
});

test("a claim says how it is said and by whom", () => {
  const speaker = { start: 0, end: 1, quote: "Falk", why: { domain: "speech" as const, key: "sagte" } };
  const claim = suggestionOf(text, "g_1", "Der Rat von Oldersand tagt", {
    kind: "claim",
    label: "claim",
    attributes: { speech: "indirect" },
    speaker,
  });
  expect(describeSuggestion(claim, en).meaning).toBe("indirect · said by Falk");
  expect(describeSuggestion(claim, de).meaning).toBe("indirekt · gesagt von Falk");
  const known = { ...claim, speaker: { ...speaker, actor: "ac_1" } };
  expect(describeSuggestion(known, { ...en, actorName: () => "Wiebke Falk" }).meaning).toContain(
    "Wiebke Falk",
  );
});

test("a label that the codebook does not have is shown by its id", () => {
  expect(describeSuggestion(suggestionOf(text, "g_1", "Rat", { label: "gone" }), en).label).toBe("gone");
});
