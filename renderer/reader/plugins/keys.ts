import { keydownHandler } from "prosemirror-keymap";
import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { articleOf, selectedSpan } from "../article-state";
import { moveBorder, removeSpan } from "../commands/change-span";
import { tagSameWording } from "../commands/same-wording";
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
  Enter: orSay(inspectSpan, silent),
  Delete: orSay(removeSpan, whyNotChanged),
  Backspace: orSay(removeSpan, whyNotChanged),
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

/** Does what a character key does: tag, note, help. Also for characters that an input method gave. */
export function typeKey(view: EditorView, key: string): boolean {
  const dispatch = view.dispatch.bind(view);
  const typed = key.normalize("NFKC");
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
  if (typed.toLowerCase() === "n") return orSay(noteSpan, silent)(view.state, dispatch);
  return false;
}
