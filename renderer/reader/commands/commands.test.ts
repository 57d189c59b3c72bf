import { expect, test } from "vitest";
import type { MaskReason } from "#shared/model/article";
import { defaultCodebook } from "#shared/model/default-codebook";
import { articleOf, changeArticle, selectedRange } from "../article-state";
import { outcome, selecting, spanOf, stateOf } from "../reader-cases";
import { describeSelected } from "../requests";
import { maskText, moveBorder, relabelSpan, removeSpan, unmaskText } from "./change-span";
import { tagSameWording, wholeWordPlaces } from "./same-wording";
import { labelForKey, tagWith } from "./tag";
import { clearSelection, inspectSpan, noteSpan, selectAll, walkSpans } from "./walk";

const text =
  "Der Bürgermeister kam am 3. Mai. Er sagte Jong-un ab, der Rat nicht.\n\nDer Rat tagt e\u0301tude 😀 heute. Räte, Rat-los.";
const at = (words: string, from = 0) => text.indexOf(words, from);
const place = (words: string, from = 0) => ({ start: at(words, from), end: at(words, from) + words.length });

test("with nothing selected a claim takes the sentence and an actor the word at the caret", () => {
  const state = selecting(stateOf(text), at("germeister"));
  expect(outcome(state, tagWith("claim")).asked).toEqual([
    { kind: "tag", label: "claim", ...place("Der Bürgermeister kam am 3. Mai.") },
  ]);
  expect(outcome(state, tagWith("actor")).asked).toEqual([
    { kind: "tag", label: "actor", ...place("Bürgermeister") },
  ]);
  const hyphenated = selecting(stateOf(text), at("un ab"));
  expect(outcome(hyphenated, tagWith("actor")).asked).toMatchObject([place("Jong-un")]);
});

test("a sentence is tagged without what is masked at its ends, wherever in it the caret is", () => {
  const mask = [{ start: 0, end: at("Bürgermeister"), reason: "dateline" as const }];
  for (const caret of [1, at("Mai")]) {
    const state = selecting(stateOf(text, { mask }), caret);
    expect(outcome(state, tagWith("claim")).asked).toMatchObject([place("Bürgermeister kam am 3. Mai.")]);
  }
  const all = [{ start: 0, end: text.length, reason: "notice" as const }];
  const masked = selecting(stateOf(text, { mask: all }), 1);
  expect(outcome(masked, tagWith("claim")).asked?.[0]).toMatchObject(
    place("Der Bürgermeister kam am 3. Mai."),
  );
});

test("neither a title, a date, a dateline nor a signature in the same line becomes part of the sentence", () => {
  const line = "Rat tagt wieder date 2025-03-04 ULM (xyz) - Der Rat sagte ab. Er komme am Montag /xyz/AB";
  const masked = (words: string, reason: MaskReason) => {
    const start = line.indexOf(words);
    return { start, end: start + words.length, reason };
  };
  const prefix = masked(" date 2025-03-04 ", "date-prefix");
  const mask = [prefix, masked("ULM (xyz) - ", "dateline"), masked("/xyz/AB", "signature")];
  const taggedAt = (words: string, facts: Parameters<typeof stateOf>[1]) => {
    const [asked] = outcome(selecting(stateOf(line, facts), line.indexOf(words)), tagWith("claim")).asked;
    return asked?.kind === "tag" ? line.slice(asked.start, asked.end) : null;
  };
  const selected = { spans: [spanOf(line, "s_1", "actor", "Der Rat")], selected: "s_1" };
  for (const facts of [{ mask }, { mask, ...selected }]) {
    expect(taggedAt("tagt", facts)).toBe("Rat tagt wieder");
    expect(taggedAt("2025", facts)).toBe("Der Rat sagte ab.");
    expect(taggedAt("xyz) -", facts)).toBe("Der Rat sagte ab.");
    expect(taggedAt("sagte", facts)).toBe("Der Rat sagte ab.");
    expect(taggedAt("Montag", facts)).toBe("Er komme am Montag");
    expect(taggedAt("AB", facts)).toBe("Er komme am Montag");
  }
});

test("what is masked as markup in the middle of a sentence does not end it", () => {
  const line = "Der Rat [mehr] sagte ab.";
  const mask = [{ start: 8, end: 14, reason: "markup" as const }];
  const state = selecting(stateOf(line, { mask }), line.indexOf("sagte"));
  expect(outcome(state, tagWith("claim")).asked).toMatchObject([{ start: 0, end: line.length }]);
});

test("a selection is tagged without the blanks around it and never cuts a character", () => {
  const state = selecting(stateOf(text), at(" am 3"), at("Mai") + 3);
  expect(outcome(state, tagWith("date")).asked).toMatchObject([place("am 3. Mai")]);
  const cut = selecting(stateOf(text), at("e\u0301tude") + 1, at("😀") + 1);
  expect(outcome(cut, tagWith("date")).asked).toMatchObject([place("e\u0301tude 😀")]);
});

test("words are completed where that is wanted", () => {
  const state = selecting(stateOf(text, { snapToWords: true }), at("germeister"), at("am 3") + 1);
  expect(outcome(state, tagWith("actor")).asked).toMatchObject([place("Bürgermeister kam am")]);
});

test("nothing is tagged between words, in blanks, with unknown or retired labels, or when read only", () => {
  const can = (state: ReturnType<typeof stateOf>, label = "actor") => outcome(state, tagWith(label)).done;
  expect(can(selecting(stateOf(text), at("\n\n") + 1))).toBe(false);
  expect(can(selecting(stateOf(text), at("\n\n"), at("\n\n") + 2))).toBe(false);
  expect(can(selecting(stateOf(text), 5), "nobody")).toBe(false);
  const labels = defaultCodebook().labels.map((label) => ({ ...label, retired: true }));
  expect(can(selecting(stateOf(text, { labels }), 5))).toBe(false);
  expect(can(selecting(stateOf(text, { readOnly: true }), 5))).toBe(false);
  expect(can(selecting(stateOf(text), 5))).toBe(true);
});

test("without dispatch a command only answers", () => {
  const state = selecting(stateOf(text), 5);
  expect(tagWith("actor")(state)).toBe(true);
  expect(articleOf(state).lastLabel).toBeNull();
});

test("the same tag twice selects the first one", () => {
  const span = spanOf(text, "s_1", "actor", "Bürgermeister");
  const state = selecting(stateOf(text, { spans: [span] }), at("germeister"));
  const { asked, said, after } = outcome(state, tagWith("actor"));
  expect(asked).toEqual([{ kind: "select", id: "s_1" }]);
  expect(said).toEqual(["alreadyTagged"]);
  expect(articleOf(after).selected).toBe("s_1");
});

test("tagging what is masked is allowed and said", () => {
  const mask = [{ start: 0, end: 32, reason: "notice" as const }];
  const state = selecting(stateOf(text, { mask }), 5);
  expect(outcome(state, tagWith("actor")).said).toEqual(["tagged", "taggedMasked"]);
});

test("keys find their label whatever their width and case", () => {
  const labels = defaultCodebook().labels;
  expect(labelForKey(labels, "2")?.id).toBe("actor");
  expect(labelForKey(labels, "２")?.id).toBe("actor");
  expect(labelForKey(labels, "9")).toBeUndefined();
});

test("a selected span is said with the words it is linked to", () => {
  const spans = [
    spanOf(text, "s_1", "claim", "Er sagte Jong-un ab"),
    spanOf(text, "s_2", "actor", "Jong-un"),
  ];
  const links = [
    { id: "l_1", role: "about", from: "s_1", to: "s_2" },
    { id: "l_2", role: "about", from: "s_1", to: "p_entry" },
  ];
  const requests = describeSelected(stateOf(text, { spans, links }), "s_1");
  expect(requests).toMatchObject([{ message: "spanLinked", values: { links: "about: Jong-un" } }]);
});

test("the spans are walked from the caret, the caret goes along, and at the end it stays", () => {
  const spans = [
    spanOf(text, "s_1", "claim", "Er sagte Jong-un ab"),
    spanOf(text, "s_2", "actor", "Jong-un"),
  ];
  const first = outcome(selecting(stateOf(text, { spans }), 3), walkSpans(1));
  expect(first.asked).toEqual([
    { kind: "select", id: "s_1" },
    { kind: "reveal", ...place("Er sagte Jong-un ab") },
  ]);
  expect(first.said).toEqual(["span"]);
  const second = outcome(first.after, walkSpans(1));
  expect(articleOf(second.after).selected).toBe("s_2");
  expect(selectedRange(second.after).start).toBe(at("Jong-un"));
  expect(outcome(second.after, walkSpans(1)).done).toBe(false);
  expect(articleOf(outcome(second.after, walkSpans(-1)).after).selected).toBe("s_1");
  const fromTheEnd = outcome(selecting(stateOf(text, { spans }), text.length), walkSpans(-1));
  expect(articleOf(fromTheEnd.after).selected).toBe("s_2");
});

test("enter and the note take the selected span, or the innermost at the caret", () => {
  const spans = [
    spanOf(text, "s_1", "claim", "Er sagte Jong-un ab"),
    spanOf(text, "s_2", "actor", "Jong-un"),
  ];
  const state = selecting(stateOf(text, { spans }), at("ong-un"));
  expect(outcome(state, inspectSpan).asked).toContainEqual({ kind: "inspect", id: "s_2" });
  expect(outcome(state, noteSpan).asked).toContainEqual({ kind: "note", id: "s_2" });
  const chosen = state.apply(changeArticle(state.tr, { selected: "s_1" }));
  expect(outcome(chosen, inspectSpan).asked).toContainEqual({ kind: "inspect", id: "s_1" });
  expect(outcome(selecting(stateOf(text), 3), inspectSpan).done).toBe(false);
});

test("borders move by words and by characters, and never beyond the other border", () => {
  const span = spanOf(text, "s_1", "actor", "sagte Jong-un");
  const state = stateOf(text, { spans: [span], selected: "s_1" });
  const moved = (...step: Parameters<typeof moveBorder>) => {
    const [asked] = outcome(state, moveBorder(...step)).asked;
    return asked?.kind === "move" ? text.slice(asked.start, asked.end) : null;
  };
  expect(moved("start", -1, "word")).toBe("Er sagte Jong-un");
  expect(moved("start", 1, "word")).toBe("Jong-un");
  expect(moved("end", -1, "word")).toBe("sagte");
  expect(moved("end", 1, "word")).toBe("sagte Jong-un ab");
  expect(moved("start", 1, "character")).toBe("agte Jong-un");
  expect(moved("end", 1, "character")).toBe("sagte Jong-un ");
  const single = stateOf(text, { spans: [spanOf(text, "s_1", "actor", "Rat")], selected: "s_1" });
  expect(outcome(single, moveBorder("start", 1, "word")).done).toBe(false);
  expect(outcome(single, moveBorder("end", -1, "word")).done).toBe(false);
  const accent = stateOf(text, { spans: [spanOf(text, "s_1", "date", "tagt ")], selected: "s_1" });
  const [asked] = outcome(accent, moveBorder("end", 1, "character")).asked;
  expect(asked).toMatchObject({ end: at("e\u0301tude") + 2 });
  expect(
    outcome(stateOf(text, { spans: [span], selected: "s_1", readOnly: true }), moveBorder("end", 1, "word"))
      .done,
  ).toBe(false);
  expect(outcome(stateOf(text, { spans: [span] }), moveBorder("end", 1, "word")).done).toBe(false);
});

test("the selected span is removed or gets another label, and nothing without one", () => {
  const state = stateOf(text, { spans: [spanOf(text, "s_1", "actor", "Rat")], selected: "s_1" });
  const removed = outcome(state, removeSpan);
  expect(removed.asked).toEqual([{ kind: "remove", id: "s_1" }]);
  expect(articleOf(removed.after).selected).toBeNull();
  expect(outcome(state, relabelSpan("claim")).asked).toEqual([
    { kind: "relabel", id: "s_1", label: "claim" },
  ]);
  expect(outcome(state, relabelSpan("actor")).done).toBe(false);
  expect(outcome(stateOf(text), removeSpan).done).toBe(false);
});

test("whole words only, with hyphens and accents as parts of words", () => {
  expect(wholeWordPlaces("Rat, Räte Rat-los Rat.", "Rat")).toEqual([
    { start: 0, end: 3 },
    { start: 18, end: 21 },
  ]);
  expect(wholeWordPlaces("a (b) a (b)(b)", "(b)")).toHaveLength(3);
  expect(wholeWordPlaces("e e\u0301", "e")).toEqual([{ start: 0, end: 1 }]);
  expect(wholeWordPlaces("abc", " ")).toEqual([]);
});

test("the same wording is tagged everywhere but where it has the label, once", () => {
  const spans = [spanOf(text, "s_1", "actor", "Rat"), spanOf(text, "s_2", "claim", "Der Rat tagt")];
  const state = stateOf(text, { spans, selected: "s_1" });
  const { asked, said } = outcome(state, tagSameWording);
  expect(asked).toEqual([{ kind: "tag-many", label: "actor", ranges: [place("Rat", at("Der Rat tagt"))] }]);
  expect(said).toEqual(["sameWordingDone"]);
  const all = [...spans, spanOf(text, "s_3", "actor", "Der Rat", at("Der Rat tagt"))];
  expect(outcome(stateOf(text, { spans: all, selected: "s_1" }), tagSameWording)).toMatchObject({
    asked: [],
    said: ["sameWordingNone"],
  });
});

test("without a selected span the selection is tagged with the label used last, but not where it is masked", () => {
  const mask = [{ ...place("Der Rat tagt"), reason: "notice" as const }];
  const start = selecting(stateOf(text, { mask }), at("Rat"), at("Rat") + 3);
  const state = start.apply(changeArticle(start.tr, { lastLabel: "date" }));
  expect(outcome(state, tagSameWording).asked).toEqual([
    { kind: "tag-many", label: "date", ranges: [place("Rat")] },
  ]);
  expect(outcome(selecting(stateOf(text), 3), tagSameWording).done).toBe(false);
});

test("escape gives up the selection, then the span, then nothing more", () => {
  const spans = [spanOf(text, "s_1", "actor", "Rat")];
  const state = selecting(stateOf(text, { spans, selected: "s_1" }), at("Rat"), at("Rat") + 3);
  const first = outcome(state, clearSelection);
  expect(first.after.selection.empty).toBe(true);
  const second = outcome(first.after, clearSelection);
  expect(second.asked).toEqual([{ kind: "select", id: null }]);
  expect(outcome(second.after, clearSelection).done).toBe(false);
});

test("all of the text is selected, and what is selected can be masked and unmasked", () => {
  const all = outcome(stateOf(text), selectAll).after;
  expect(selectedRange(all)).toEqual({ start: 0, end: text.length });
  expect(outcome(all, maskText("notice")).asked).toEqual([
    { kind: "mask", start: 0, end: text.length, reason: "notice" },
  ]);
  expect(outcome(all, unmaskText).done).toBe(false);
  const masked = outcome(
    stateOf(text, { mask: [{ start: 0, end: text.length, reason: "other" }] }),
    selectAll,
  ).after;
  expect(outcome(masked, maskText("notice")).done).toBe(false);
  expect(outcome(masked, unmaskText).asked).toEqual([{ kind: "unmask", start: 0, end: text.length }]);
});
