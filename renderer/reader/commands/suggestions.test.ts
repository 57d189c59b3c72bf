import { expect, test } from "vitest";
import { articleOf, selectedRange } from "../article-state";
import { outcome, selecting, spanOf, stateOf, suggestionOf } from "../reader-cases";
import { requestsOf } from "../requests";
import {
  acceptSuggestion,
  followSuggestion,
  nearestSuggestion,
  otherReading,
  rejectSuggestion,
  walkSuggestions,
} from "./suggestions";
import { tagWith } from "./tag";
import { clearSelection, walkSpans } from "./walk";

const text = "Der Rat von Oldersand tagt am Montag.\nWiebke Falk sagte, im Mai fahre die Fähre.";
const town = suggestionOf(text, "g_1", "Oldersand");
const monday = suggestionOf(text, "g_2", "am Montag", {
  kind: "date",
  label: "date",
  attributes: { type: "DATE", value: "2025-09-01" },
  others: [{ type: "DATE", value: "2025-09-08", why: { domain: "dates", key: "next" } }],
});
const falk = suggestionOf(text, "g_3", "Wiebke Falk");
const suggestions = [town, monday, falk];
const at = (words: string) => text.indexOf(words);

test("suggestions are walked from the caret, which goes along, and the selected span is let go", () => {
  const spans = [spanOf(text, "s_1", "actor", "Rat")];
  const state = stateOf(text, { suggestions, spans, selected: "s_1" });
  const first = outcome(selecting(state, at("tagt")), walkSuggestions(1));
  expect(first.asked).toEqual([
    { kind: "select", id: null },
    { kind: "select-suggestion", id: "g_2" },
    { kind: "reveal", start: monday.start, end: monday.end },
    { kind: "say-suggestion", suggestion: monday },
  ]);
  expect(articleOf(first.after)).toMatchObject({ selected: null, currentSuggestion: "g_2" });
  expect(selectedRange(first.after).start).toBe(monday.start);
  expect(articleOf(outcome(first.after, walkSuggestions(1)).after).currentSuggestion).toBe("g_3");
  expect(articleOf(outcome(first.after, walkSuggestions(-1)).after).currentSuggestion).toBe("g_1");
  expect(outcome(selecting(state, at("sagte")), walkSuggestions(1)).done).toBe(false);
  expect(outcome(selecting(state, 0), walkSuggestions(-1)).done).toBe(false);
});

test("walking goes by the list, not by places: of two with one beginning each has its turn", () => {
  const both = [town, suggestionOf(text, "g_4", "Oldersand tagt"), monday];
  const state = selecting(stateOf(text, { suggestions: both, currentSuggestion: "g_1" }), town.start);
  const second = outcome(state, walkSuggestions(1)).after;
  expect(articleOf(second).currentSuggestion).toBe("g_4");
  expect(articleOf(outcome(second, walkSuggestions(1)).after).currentSuggestion).toBe("g_2");
});

test.each([
  ["accept-suggestion", acceptSuggestion, "suggestionAccepted"],
  ["reject-suggestion", rejectSuggestion, "suggestionRejected"],
] as const)("%s goes on to the next one, past others for the same words", (kind, command, message) => {
  const same = suggestionOf(text, "g_5", "Oldersand", { kind: "known" });
  const state = stateOf(text, { suggestions: [town, same, monday], currentSuggestion: "g_1" });
  const { asked, said, after } = outcome(state, command);
  expect(asked.slice(0, 2)).toEqual([
    { kind, id: "g_1" },
    { kind: "select-suggestion", id: "g_2" },
  ]);
  expect(said).toEqual([message]);
  expect(articleOf(after).currentSuggestion).toBe("g_2");
});

test("after the last one none is current, and it is said", () => {
  const state = stateOf(text, { suggestions, currentSuggestion: "g_3" });
  const { asked, said, after } = outcome(state, acceptSuggestion);
  expect(asked).toEqual([
    { kind: "accept-suggestion", id: "g_3" },
    { kind: "select-suggestion", id: null },
  ]);
  expect(said).toEqual(["suggestionAccepted", "suggestionsDone"]);
  expect(articleOf(after).currentSuggestion).toBeNull();
});

test("nothing is settled where nothing may be changed, or none is current", () => {
  const locked = stateOf(text, { suggestions, currentSuggestion: "g_2", readOnly: true });
  for (const command of [acceptSuggestion, rejectSuggestion, otherReading]) {
    expect(outcome(locked, command).done).toBe(false);
    expect(outcome(stateOf(text, { suggestions }), command).done).toBe(false);
    expect(outcome(stateOf(text, { suggestions, currentSuggestion: "gone" }), command).done).toBe(false);
  }
});

test("another reading is asked for only where there is one", () => {
  const dates = stateOf(text, { suggestions, currentSuggestion: "g_2" });
  expect(outcome(dates, otherReading).asked).toEqual([{ kind: "other-reading", id: "g_2" }]);
  expect(outcome(stateOf(text, { suggestions, currentSuggestion: "g_1" }), otherReading).done).toBe(false);
});

test("the key of a label accepts a suggestion of that label and else tags its words", () => {
  const state = selecting(stateOf(text, { suggestions, currentSuggestion: "g_3" }), falk.start);
  expect(outcome(state, tagWith("actor")).asked[0]).toEqual({ kind: "accept-suggestion", id: "g_3" });
  const { start, end } = falk;
  expect(outcome(state, tagWith("claim")).asked).toEqual([{ kind: "tag", label: "claim", start, end }]);
  const chosen = selecting(state, at("Wiebke"), at("Wiebke") + 6);
  expect(outcome(chosen, tagWith("claim")).asked).toEqual([
    { kind: "tag", label: "claim", start, end: start + 6 },
  ]);
});

test("escape leaves the suggestion before it lets a span go, and a walk to a span leaves it too", () => {
  const spans = [spanOf(text, "s_1", "actor", "Rat")];
  const state = stateOf(text, { suggestions, spans, currentSuggestion: "g_1", selected: "s_1" });
  const first = outcome(selecting(state, town.start), clearSelection);
  expect(first.asked).toEqual([{ kind: "select-suggestion", id: null }]);
  expect(outcome(first.after, clearSelection).asked).toEqual([{ kind: "select", id: null }]);
  const walked = outcome(
    selecting(stateOf(text, { suggestions, spans, currentSuggestion: "g_1" }), 0),
    walkSpans(1),
  );
  expect(walked.asked.slice(0, 2)).toEqual([
    { kind: "select-suggestion", id: null },
    { kind: "select", id: "s_1" },
  ]);
});

test("the nearest one: at or after a place, or before it", () => {
  expect(nearestSuggestion(suggestions, monday.start, 1)).toBe(monday);
  expect(nearestSuggestion(suggestions, monday.start, -1)).toBe(town);
  expect(nearestSuggestion(suggestions, monday.start + 1, -1)).toBe(monday);
  expect(nearestSuggestion([], 0, 1)).toBeUndefined();
});

test("when the current one is gone the reader goes on, when the app chooses one it is shown", () => {
  const gone = stateOf(text, { suggestions: [town, falk], currentSuggestion: "g_2" });
  const next = followSuggestion(gone, { suggestions: [town, falk] }, monday);
  expect(next && articleOf(gone.apply(next)).currentSuggestion).toBe("g_3");
  const none = stateOf(text, { suggestions: [town], currentSuggestion: "g_2" });
  const left = followSuggestion(none, { suggestions: [town] }, monday);
  expect(left && articleOf(none.apply(left)).currentSuggestion).toBeNull();
  const chosen = stateOf(text, { suggestions, currentSuggestion: "g_1" });
  const shown = followSuggestion(chosen, { currentSuggestion: "g_1" }, undefined);
  expect(shown && selectedRange(chosen.apply(shown)).start).toBe(town.start);
  expect(followSuggestion(chosen, { suggestions }, town)).toBeNull();
  expect(followSuggestion(chosen, { suggestions: [{ ...town }] }, { ...town })).toBeNull();
});

test("a span that the app selects takes the place of the suggestion; a new reading is said", () => {
  const spans = [spanOf(text, "s_1", "actor", "Rat")];
  const state = stateOf(text, { suggestions, spans, selected: "s_1", currentSuggestion: "g_2" });
  const left = followSuggestion(state, { selected: "s_1" }, monday);
  expect(left && articleOf(state.apply(left)).currentSuggestion).toBeNull();
  const read = { ...monday, attributes: { type: "DATE", value: "2025-09-08" } };
  const other = stateOf(text, { suggestions: [town, read, falk], currentSuggestion: "g_2" });
  const said = followSuggestion(other, { suggestions: [town, read, falk] }, monday);
  expect(said && requestsOf(said)).toEqual([{ kind: "say-suggestion", suggestion: read }]);
});
