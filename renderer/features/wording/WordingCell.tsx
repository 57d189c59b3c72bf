// biome-ignore-all lint/a11y/useSemanticElements: elements of tables cannot be laid out row by row.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell that is active.
import type { MouseEvent } from "react";
import type { WordingForm, WordingRow } from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import { useMessages } from "../../i18n/use-messages";
import { choosePlaces, useWording } from "../../state/wording-store";

/** Of many forms these are shown until somebody wants all. */
const mostForms = 7;

interface WordingCellProps {
  id: string;
  /** Counted from 1; 0 is the name of the row. */
  column: number;
  cell: WordingRow["cells"][number];
  row: WordingRow;
  source: string;
  isChosen: boolean;
  isOpen: boolean;
  onToggle: () => void;
  onChoose: () => void;
}

/** What one source calls one thing. */
export function WordingCell(props: WordingCellProps) {
  const { id, column, cell, row, source, isChosen, isOpen, onToggle, onChoose } = props;
  const t = useMessages(wordingMessages);
  const form = useWording((state) => (isChosen ? state.chosen?.form : undefined));
  const shown = isOpen ? cell.forms : cell.forms.slice(0, mostForms);
  const left = cell.forms.length - shown.length;
  const choose = (event: MouseEvent, key: string) => {
    event.stopPropagation();
    onChoose();
    choosePlaces({ row: { key: row.key, kind: row.kind }, source, form: key });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys.
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 1}
      aria-selected={isChosen}
      className={`wording-cell ${isChosen ? "is-chosen" : ""}`}
      onClick={onChoose}
    >
      {cell.total === 0 ? <span className="wording-none">{t("notNamed")}</span> : null}
      {shown.map((one) => (
        <Form
          key={one.key}
          form={one}
          isChosen={form === one.key}
          onChoose={(event) => choose(event, one.key)}
        />
      ))}
      {left > 0 || (isOpen && cell.forms.length > mostForms) ? (
        // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: Space does the same.
        <span
          className="wording-more"
          onClick={(event) => {
            event.stopPropagation();
            onToggle();
          }}
        >
          {left > 0 ? t("more", { count: left }) : t("fewer")}
        </span>
      ) : null}
    </div>
  );
}

/** What is longer is a sentence. UTF-16 units. */
const longestName = 60;

interface FormProps {
  form: WordingForm;
  isChosen: boolean;
  onChoose: (event: MouseEvent) => void;
}

function Form({ form, isChosen, onChoose }: FormProps) {
  const t = useMessages(wordingMessages);
  const { spellings } = form;
  const isLong = form.form.length > longestName;
  const hint = spellings && t("spellings", { spellings: spellings.map(inWords).join(", ") });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the list of forms beside the table has the keys.
    <span
      className={`wording-form ${form.only ? "is-only" : ""} ${isLong ? "is-long" : ""} ${isChosen ? "is-chosen" : ""}`}
      title={hint}
      onClick={onChoose}
    >
      <span className="wording-form-text">
        {form.form}
        {form.only ? <span className="visually-hidden"> ({t("onlySpoken")})</span> : null}
      </span>{" "}
      <span className="wording-form-count number">
        {form.quoted > 0 ? (
          <span className="wording-quoted" title={t("quotedSpoken", { count: form.quoted })}>
            <span aria-hidden>“”</span>
          </span>
        ) : null}
        {form.count}
        {form.quoted > 0 ? (
          <span className="visually-hidden"> ({t("quotedSpoken", { count: form.quoted })})</span>
        ) : null}
      </span>
    </span>
  );
}

function inWords({ form, count }: { form: string; count: number }): string {
  return `${form} (${count})`;
}
