import { inspectorMessages } from "#shared/messages/inspector";
import type { Label } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { LabelMark } from "../../ui/LabelMark";
import type { SpanRow } from "./span-rows";

/** The element id of a span's row. */
export function spanRowId(span: string): string {
  return `span-row-${span}`;
}

/** One span in the list: its label, its words, whom or what it is linked to, its paragraph. */
export function SpanListRow({
  row,
  label,
  detail,
  paragraph,
  isSelected,
  onChoose,
}: {
  row: SpanRow;
  label: Label | undefined;
  detail: string;
  paragraph: number;
  isSelected: boolean;
  onChoose: (row: SpanRow) => void;
}) {
  const t = useMessages(inspectorMessages);
  if (row.kind === "coder") {
    return (
      <div className="group-row" aria-hidden>
        <span className="group-name">{row.name}</span>
        <span className="number">{row.count}</span>
      </div>
    );
  }
  const { span } = row;
  const line = detail || (span.label === "claim" && row.kind === "own" ? t("unattributed") : "");
  return (
    // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the list has the focus and the keys.
    <div
      id={row.kind === "own" ? spanRowId(span.id) : undefined}
      role="option"
      aria-selected={isSelected}
      aria-label={t("spanRow", {
        label: label?.name ?? span.label,
        quote: span.quote,
        detail: line,
        paragraph,
      })}
      className={`span-row ${isSelected ? "is-selected" : ""} ${row.kind === "other" ? "is-other" : ""}`}
      onClick={() => onChoose(row)}
    >
      <LabelMark colour={label?.colour ?? "slate"} shape={label?.shape ?? "tint"} />
      <div className="span-row-words">
        <div className="span-row-quote">{span.quote}</div>
        {line || span.note ? (
          <div className="span-row-detail">{[line, span.note].filter(Boolean).join(" · ")}</div>
        ) : null}
      </div>
      <span className="span-row-place number">¶{paragraph}</span>
    </div>
  );
}
