import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { articleOf, selectedRange } from "../article-state";

interface TextEditContext extends EventTarget {
  text: string;
  updateText(from: number, to: number, text: string): void;
}
interface TextUpdate extends Event {
  text: string;
}
declare global {
  interface Window {
    EditContext?: new () => TextEditContext;
  }
}

function stop(_view: EditorView, event: Event): boolean {
  event.preventDefault();
  return true;
}

/**
 * Nothing changes the text: no transaction, no paste, no drop, no input method. Copying gives exactly the text with
 * its line feeds, and cutting does nothing.
 */
export function guardPlugin(): Plugin {
  return new Plugin({
    filterTransaction: (tr) => !tr.docChanged,
    props: {
      editable: () => true,
      handleDOMEvents: {
        // Not handlePaste: ProseMirror parses the clipboard before it asks that.
        paste: stop,
        drop: stop,
        cut: stop,
        dragstart: stop,
        copy: copyText,
        // Were a composition begun, ProseMirror would wait for its end for ever.
        compositionstart: () => true,
        compositionupdate: () => true,
        compositionend: () => true,
        beforeinput(_view, event) {
          event.preventDefault();
          return false;
        },
      },
      handleTextInput: () => true,
      handlePaste: () => true,
      handleDrop: () => true,
    },
  });
}

function copyText(view: EditorView, event: ClipboardEvent): boolean {
  const { start, end } = selectedRange(view.state);
  if (start < end) event.clipboardData?.setData("text/plain", articleOf(view.state).text.slice(start, end));
  event.preventDefault();
  return true;
}

/**
 * Sends what is typed with an input method to `onText` instead of into the document; the caret, the selection and
 * copying stay the browser's. Returns how to end this.
 */
export function divertInput(view: EditorView, onText: (text: string) => void): () => void {
  if (!window.EditContext) return () => undefined;
  const context = new window.EditContext();
  const listen = (event: Event) => {
    context.updateText(0, context.text.length, "");
    onText((event as TextUpdate).text);
  };
  context.addEventListener("textupdate", listen);
  Object.assign(view.dom, { editContext: context });
  return () => {
    context.removeEventListener("textupdate", listen);
    Object.assign(view.dom, { editContext: null });
  };
}
