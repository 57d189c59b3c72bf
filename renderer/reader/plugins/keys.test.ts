import type { EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { expect, test } from "vitest";
import { defaultCodebook } from "#shared/model/default-codebook";
import type { ArticleFacts } from "../article-state";
import { selecting, spanOf, stateOf, suggestionOf } from "../reader-cases";
import { requestsOf } from "../requests";
import { keysPlugin, typeKey } from "./keys";

const text = "Der Rat von Oldersand tagt am Montag, sagte Wiebke Falk.";
const spans = [
  spanOf(text, "s_1", "claim", "Der Rat von Oldersand tagt"),
  spanOf(text, "s_2", "actor", "Rat"),
];
const suggestions = [
  suggestionOf(text, "g_1", "Oldersand"),
  suggestionOf(text, "g_2", "am Montag", {
    label: "date",
    others: [{ type: "DATE", value: "2025-09-08", why: { domain: "dates", key: "next" } }],
  }),
];

/** What `press` asks for; messages by their name. */
function asked(facts: Partial<ArticleFacts>, press: (view: FakeView) => unknown, caret = 0) {
  const view = new FakeView(selecting(stateOf(text, { spans, suggestions, ...facts }), caret));
  const used = press(view);
  const requests = view.dispatched
    .flatMap(requestsOf)
    .filter(({ kind }) => kind !== "reveal" && kind !== "say-suggestion");
  return [used, ...requests.map((r) => (r.kind === "say" ? r.message : r))];
}

class FakeView {
  state: EditorState;
  readonly dispatched: Transaction[] = [];
  constructor(state: EditorState) {
    this.state = state;
  }
  readonly dispatch = (tr: Transaction): void => {
    this.dispatched.push(tr);
    this.state = this.state.apply(tr);
  };
}

const letter = (key: string) => (view: FakeView) => typeKey(view, key);
const key = (name: string) => (view: FakeView) => {
  const event = { key: name, keyCode: 0, isComposing: false } as KeyboardEvent;
  const { handleKeyDown } = keysPlugin().props;
  return handleKeyDown?.call(keysPlugin(), view as unknown as EditorView, event);
};

test.each([
  ["a", "said-by"],
  ["A", "said-by"],
  ["d", "when-said"],
  ["s", "same-as"],
  ["ａ", "said-by"],
])("%s links the selected claim", (typed, role) => {
  expect(asked({ selected: "s_1" }, letter(typed))).toEqual([true, { kind: "link-key", span: "s_1", role }]);
});

test("i links an actor; a says that an actor is said by nobody, or that nothing is selected", () => {
  expect(asked({ selected: "s_2" }, letter("i"))).toEqual([
    true,
    { kind: "link-key", span: "s_2", role: "is" },
  ]);
  expect(asked({ selected: "s_2" }, letter("a"))).toEqual([true, "noSuchLink"]);
  expect(asked({}, letter("a"))).toEqual([true, "selectFirst"]);
  expect(asked({ selected: "s_1", readOnly: true }, letter("a"))).toEqual([true, "readOnly"]);
  expect(asked({ selected: "s_1", roles: [] }, letter("a"))).toEqual([false]);
});

test("l links in any role and p takes over what is proposed, for a selected span", () => {
  expect(asked({ selected: "s_1" }, letter("l"))).toEqual([true, { kind: "link-any", span: "s_1" }]);
  expect(asked({ selected: "s_1" }, letter("p"))).toEqual([true, { kind: "proposals", span: "s_1" }]);
  expect(asked({}, letter("l"))).toEqual([true, "selectFirst"]);
});

test("a label's own letter tags, unless the selected span has a role with that letter", () => {
  const labels = defaultCodebook("en").labels.map((label) =>
    label.id === "date" ? { ...label, key: "a" } : label,
  );
  expect(asked({ labels, selected: "s_1" }, letter("a"))[1]).toMatchObject({ kind: "link-key" });
  expect(asked({ labels, selected: "s_2" }, letter("a"), 5)[1]).toMatchObject({ kind: "tag", label: "date" });
});

test("full stop and comma walk the suggestions", () => {
  expect(asked({}, letter("."), 1)).toEqual([true, { kind: "select-suggestion", id: "g_1" }]);
  expect(asked({}, letter(","), text.length)).toEqual([true, { kind: "select-suggestion", id: "g_2" }]);
  expect(asked({}, letter("."), text.length)).toEqual([true, "suggestionsDone"]);
  expect(asked({}, letter(","), 0)).toEqual([true, "noSuggestionBefore"]);
});

test("x and r belong to the current suggestion and are nothing without one", () => {
  expect(asked({ currentSuggestion: "g_1" }, letter("x"))[1]).toEqual({
    kind: "reject-suggestion",
    id: "g_1",
  });
  expect(asked({ currentSuggestion: "g_2" }, letter("r"))[1]).toEqual({ kind: "other-reading", id: "g_2" });
  expect(asked({ currentSuggestion: "g_1" }, letter("r"))).toEqual([true, "oneReading"]);
  expect(asked({ selected: "s_1" }, letter("x"))).toEqual([false]);
  expect(asked({ selected: "s_1" }, letter("r"))).toEqual([false]);
});

test("enter and backspace settle the current suggestion, and else inspect and remove the selected span", () => {
  const current = { currentSuggestion: "g_1", selected: "s_1" };
  expect(asked(current, key("Enter"))[1]).toEqual({ kind: "accept-suggestion", id: "g_1" });
  expect(asked(current, key("Backspace"))[1]).toEqual({ kind: "reject-suggestion", id: "g_1" });
  expect(asked(current, key("Delete"))[1]).toEqual({ kind: "reject-suggestion", id: "g_1" });
  expect(asked({ ...current, readOnly: true }, key("Enter"))).toEqual([true, "readOnly"]);
  expect(asked({ selected: "s_1" }, key("Enter"))).toContainEqual({ kind: "inspect", id: "s_1" });
  expect(asked({ selected: "s_1" }, key("Backspace"))).toContainEqual({ kind: "remove", id: "s_1" });
});

test("digits tag and n notes as ever, and unknown letters are left alone", () => {
  expect(asked({ suggestions: [] }, letter("3"), 29)[1]).toMatchObject({ kind: "tag", label: "date" });
  expect(asked({ selected: "s_1" }, letter("n"))).toContainEqual({ kind: "note", id: "s_1" });
  expect(asked({ selected: "s_1" }, letter("q"))).toEqual([false]);
});
