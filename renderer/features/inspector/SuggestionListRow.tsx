import { CornerDownLeft, X } from "lucide-react";
import { suggestionMessages } from "#shared/messages/suggestions";
import type { Label } from "#shared/model/codebook";
import type { Suggestion } from "#shared/suggest/suggestion";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { describeSuggestion } from "../../reader/suggestion-words";
import { useProject } from "../../state/project-store";
import { LabelMark } from "../../ui/LabelMark";
import type { SuggestionRow } from "./suggestion-rows";

/** The element id of a suggestion's row. */
export function suggestionRowId(suggestion: string): string {
  return `suggestion-row-${suggestion}`;
}

const noLabels: Label[] = [];

function actorName(id: string): string | undefined {
  return useProject.getState().snapshot?.actors.find((actor) => actor.id === id)?.name;
}

/** One suggestion: its words, what the tag would say, and why; or the heading of a kind. */
export function SuggestionListRow({
  row,
  isCurrent,
  onChoose,
  onAccept,
  onReject,
}: {
  row: SuggestionRow;
  isCurrent: boolean;
  onChoose: (id: string) => void;
  onAccept: (suggestion: Suggestion) => void;
  onReject: (suggestion: Suggestion) => void;
}) {
  const t = useMessages(suggestionMessages);
  const language = useLanguage();
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  if (row.kind === "group") {
    return (
      <div className="suggestion-group" aria-hidden>
        {t(row.of)} <span className="number">{row.count}</span>
      </div>
    );
  }
  const { suggestion } = row;
  const label = labels.find((other) => other.id === suggestion.label);
  const words = describeSuggestion(suggestion, { labels, language, actorName });
  const detail = [words.meaning, ...words.reasons].filter(Boolean).join(" · ");
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      id={suggestionRowId(suggestion.id)}
      role="option"
      aria-selected={isCurrent}
      aria-label={t("row", { kind: words.label, quote: suggestion.quote, detail })}
      className={`suggestion-row ${isCurrent ? "is-current" : ""}`}
      onClick={() => onChoose(suggestion.id)}
    >
      <LabelMark colour={label?.colour ?? "slate"} shape={label?.shape ?? "tint"} />
      <div className="suggestion-words">
        <div className="suggestion-quote">{suggestion.quote}</div>
        <div className="suggestion-detail" title={detail}>
          {detail}
        </div>
      </div>
      <RowAction name={t("reject")} className="suggestion-reject" onPress={() => onReject(suggestion)}>
        <X size={13} />
      </RowAction>
      <RowAction name={t("accept")} className="suggestion-accept" onPress={() => onAccept(suggestion)}>
        <CornerDownLeft size={13} />
      </RowAction>
    </div>
  );
}

/** For the pointer alone: in a list the keyboard has its own ways, and a button inside an option is none to a reader. */
function RowAction({
  name,
  className,
  onPress,
  children,
}: {
  name: string;
  className: string;
  onPress: () => void;
  children: React.ReactNode;
}) {
  return (
    // Enter and X do the same in the list.
    <span
      aria-hidden
      title={name}
      className={`suggestion-action ${className}`}
      onClick={(event) => {
        event.stopPropagation();
        onPress();
      }}
    >
      {children}
    </span>
  );
}
