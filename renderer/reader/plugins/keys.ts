import { keydownHandler } from "prosemirror-keymap";
import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { articleOf, currentSuggestion, selectedSpan } from "../article-state";
import { moveBorder, removeSpan } from "../commands/change-span";
import { linkAny, linkByKey, roleForKey, rolesForKey, takeProposals } from "../commands/links";
import { tagSameWording } from "../commands/same-wording";
import { acceptSuggestion, otherReading, rejectSuggestion, walkSuggestions } from "../commands/suggestions";
import { labelForKey, tagWith } from "../commands/tag";
import { clearSelection, goToEdge, inspectSpan, noteSpan, selectAll, walkSpans } from "../commands/walk";
import type { Direction, SpanEdge } from "../reader-props";
import { ask, type Command, type Request } from "../requests";

/** `command`, and when it cannot act what is said about it; the key is used up either way. */
function orSay(command: Command, why: (state: EditorState) => Request[]): Command {
  return (state, dispatch) => {
    if (!command(state, dispatch)) dispatch?.(ask(state.tr, ...why(state)));
    return true;
  };
}

const silent = () => [];
const say = (message: Extract<Request, { kind: "say" }>["message"]) => (): Request[] => [
  { kind: "say", message },
];

function whyNotMoved(state: EditorState): Request[] {
  if (!selectedSpan(state)) return [];
  return [{ kind: "say", message: articleOf(state).readOnly ? "readOnly" : "borderStops" }];
}

function whyNotChanged(state: EditorState): Request[] {
  return articleOf(state).readOnly ? [{ kind: "say", message: "readOnly" }] : [];
}

/** While a suggestion is current the key belongs to it. */
function onSuggestion(settle: Command, otherwise: Command): Command {
  return (state, dispatch) => (currentSuggestion(state) ? settle : otherwise)(state, dispatch);
}

function whyNotSettled(state: EditorState): Request[] {
  return currentSuggestion(state) ? whyNotChanged(state) : [];
}

/** What a key with letters of roles does: it links the selected span, or says what is missing. */
function linkOrSay(key: string): Command {
  return orSay(linkByKey(key), (state) => {
    const { readOnly, labels, roles } = articleOf(state);
    const [role, ...others] = rolesForKey(roles, key);
    const span = selectedSpan(state);
    if (readOnly || !role) return whyNotChanged(state);
    const nameOf = (id: string) => labels.find((label) => label.id === id)?.name ?? id;
    if (span) {
      const values = { label: nameOf(span.label), role: role.name };
      return [{ kind: "say", message: "noSuchLink", values }];
    }
    const from = new Set([role, ...others].flatMap((one) => one.from));
    return [{ kind: "say", message: "selectFirst", values: { labels: [...from].map(nameOf).join(", ") } }];
  });
}

/** The letters that always mean the same, unless a label or a fitting role of the codebook has them. */
const letters: Record<string, Command> = {
  n: orSay(noteSpan, silent),
  l: orSay(linkAny, whyNotLinked),
  p: orSay(takeProposals, whyNotLinked),
  ".": orSay(walkSuggestions(1), say("suggestionsDone")),
  ",": orSay(walkSuggestions(-1), say("noSuggestionBefore")),
};

/** The letters of the current suggestion. */
const suggestionLetters: Record<string, Command> = {
  x: orSay(rejectSuggestion, whyNotChanged),
  r: orSay(otherReading, (state) =>
    articleOf(state).readOnly ? whyNotChanged(state) : [{ kind: "say", message: "oneReading" }],
  ),
};

function whyNotLinked(state: EditorState): Request[] {
  const { readOnly, labels, roles } = articleOf(state);
  if (readOnly || selectedSpan(state)) return whyNotChanged(state);
  const names = labels
    .filter(({ id }) => roles.some(({ from }) => from.includes(id)))
    .map(({ name }) => name);
  return names.length === 0
    ? []
    : [{ kind: "say", message: "selectFirst", values: { labels: names.join(", ") } }];
}

const borders: Record<string, [SpanEdge, Direction]> = {
  ArrowLeft: ["start", -1],
  ArrowDown: ["start", 1],
  ArrowUp: ["end", -1],
  ArrowRight: ["end", 1],
};

const bindings: Record<string, Command> = {
  "Mod-a": selectAll,
  "Mod-d": orSay(tagSameWording, (state) =>
    articleOf(state).readOnly ? whyNotChanged(state) : [{ kind: "say", message: "nothingToTag" }],
  ),
  "Mod-Home": goToEdge(-1, false),
  "Mod-End": goToEdge(1, false),
  "Mod-Shift-Home": goToEdge(-1, true),
  "Mod-Shift-End": goToEdge(1, true),
  Tab: orSay(walkSpans(1), say("noSpanAfter")),
  "Shift-Tab": orSay(walkSpans(-1), say("noSpanBefore")),
  Enter: orSay(onSuggestion(acceptSuggestion, inspectSpan), whyNotSettled),
  Delete: orSay(onSuggestion(rejectSuggestion, removeSpan), whyNotChanged),
  Backspace: orSay(onSuggestion(rejectSuggestion, removeSpan), whyNotChanged),
};
for (const [key, [edge, direction]] of Object.entries(borders)) {
  bindings[`Alt-${key}`] = orSay(moveBorder(edge, direction, "word"), whyNotMoved);
  bindings[`Alt-Shift-${key}`] = orSay(moveBorder(edge, direction, "character"), whyNotMoved);
}

const handleBinding = keydownHandler(bindings);

/**
 * The keyboard. Tab walks the spans, so Escape is the way out: it gives up the selection, then the selected span,
 * and then lets the next Tab through. Undo and redo belong to the app.
 */
export function keysPlugin(): Plugin {
  let released = false;
  return new Plugin({
    props: {
      handleKeyDown(view, event) {
        if (event.isComposing || event.keyCode === 229) return false;
        if (event.key === "Escape") {
          if (!clearSelection(view.state, view.dispatch.bind(view))) {
            released = true;
            view.dispatch(ask(view.state.tr, { kind: "say", message: "leaveHint" }));
          }
          return true;
        }
        if (event.key === "Tab" && released) return false;
        if (event.key !== "Shift") released = false;
        if (handleBinding(view, event)) return true;
        if (event.ctrlKey || event.metaKey || event.altKey) return false;
        return typeKey(view, event.key);
      },
      handleDOMEvents: {
        blur: () => {
          released = false;
          return false;
        },
      },
    },
  });
}

/**
 * Does what a character key does: settle the current suggestion, link the selected span, tag, walk, note, help. Also
 * for characters that an input method gave.
 */
export function typeKey(view: Pick<EditorView, "state" | "dispatch">, key: string): boolean {
  const dispatch = view.dispatch.bind(view);
  const typed = key.normalize("NFKC");
  const letter = typed.toLowerCase();
  const settle = currentSuggestion(view.state) ? suggestionLetters[letter] : undefined;
  if (settle) return settle(view.state, dispatch);
  if (roleForKey(view.state, typed)) return linkOrSay(typed)(view.state, dispatch);
  const label = labelForKey(articleOf(view.state).labels, typed);
  if (label) {
    return orSay(tagWith(label.id), (state) => [
      { kind: "say", message: articleOf(state).readOnly ? "readOnly" : "nothingToTag" },
    ])(view.state, dispatch);
  }
  if (typed === "?") {
    dispatch(ask(view.state.tr, { kind: "show-keys" }));
    return true;
  }
  const always = letters[letter];
  if (always) return always(view.state, dispatch);
  return rolesForKey(articleOf(view.state).roles, typed).length > 0
    ? linkOrSay(typed)(view.state, dispatch)
    : false;
}
