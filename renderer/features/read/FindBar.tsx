import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { findMessages } from "#shared/messages/find";
import { useMessages } from "../../i18n/use-messages";
import type { FindState } from "../../reader/reader-props";
import { reader } from "../../state/reader-store";
import { useSession } from "../../state/session-store";
import { useView } from "../../state/view-store";
import { IconButton } from "../../ui/Button";
import { SearchInput } from "../../ui/SearchInput";

const nothing: FindState = { query: "", count: 0, number: 0 };

/** The bar that finds in the open article. Enter goes on, Escape closes. */
export function FindBar() {
  const t = useMessages(findMessages);
  const [query, setQuery] = useState("");
  const [matchCase, setMatchCase] = useState(false);
  const [wholeWords, setWholeWords] = useState(false);
  const [state, setState] = useState(nothing);
  const input = useRef<HTMLInputElement>(null);
  const article = useSession((session) => session.articleId);

  useEffect(() => startWithSelection(input.current, setQuery), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another article is searched again.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (query === "") reader()?.clearFind();
      setState(query === "" ? nothing : (reader()?.find(query, { matchCase, wholeWords }) ?? nothing));
    });
    return () => cancelAnimationFrame(frame);
  }, [query, matchCase, wholeWords, article]);

  const step = (direction: 1 | -1) => {
    if (query !== "") setState(reader()?.findNext(direction) ?? nothing);
  };
  const close = () => {
    reader()?.clearFind();
    useView.setState({ findOpen: false });
    reader()?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") close();
    else if (event.key === "Enter") step(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className="find-bar" aria-label={t("find")} onKeyDownCapture={onKeyDown}>
      <SearchInput
        className="grow"
        label={t("find")}
        clearLabel={t("clear")}
        placeholder={t("placeholder")}
        value={query}
        onChange={setQuery}
        inputRef={input}
      />
      <span className="find-count number" role="status">
        {query === "" ? "" : state.count === 0 ? t("none") : t("count", { ...state })}
      </span>
      <IconButton
        label={t("matchCase")}
        icon={<CaseSensitive size={16} />}
        pressed={matchCase}
        onPress={() => setMatchCase(!matchCase)}
      />
      <IconButton
        label={t("wholeWords")}
        icon={<WholeWord size={16} />}
        pressed={wholeWords}
        onPress={() => setWholeWords(!wholeWords)}
      />
      <IconButton
        label={t("previous")}
        shortcut="Shift+Enter"
        icon={<ChevronUp size={16} />}
        isDisabled={state.count === 0}
        onPress={() => step(-1)}
      />
      <IconButton
        label={t("next")}
        shortcut="Enter"
        icon={<ChevronDown size={16} />}
        isDisabled={state.count === 0}
        onPress={() => step(1)}
      />
      <IconButton label={t("close")} shortcut="Escape" icon={<X size={16} />} onPress={close} />
    </search>
  );
}

const longest = 120;

/** A short selection is what one wants to find more of. */
function startWithSelection(input: HTMLInputElement | null, setQuery: (query: string) => void): void {
  const selection = reader()?.selection();
  const text = useSession.getState().open?.shown.text;
  if (selection && text && selection.length <= longest) {
    const words = text.slice(selection.start, selection.end);
    if (!words.includes("\n")) setQuery(words);
  }
  requestAnimationFrame(() => {
    input?.focus();
    input?.select();
  });
}
