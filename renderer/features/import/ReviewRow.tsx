import { CircleCheck, CircleX, Copy, Eye, EyeOff, TriangleAlert } from "lucide-react";
import { memo, type ReactNode } from "react";
import type { ImportRow, Metadata } from "#shared/ipc/import-types";
import { explainError } from "#shared/messages/errors";
import { importReasons, importRemarks, leftOutReasons } from "#shared/messages/import";
import { importScreenMessages } from "#shared/messages/import-screen";
import { type Encoding, encodings } from "#shared/model/article";
import { readTypedDate } from "#shared/model/typed-date";
import { type Say, useLanguage, useMessages } from "../../i18n/use-messages";
import { editRows, rereadRows, skipRows } from "../../state/import-store";
import { languageOptions } from "../../ui/LanguageField";
import { EditCell } from "./EditCell";
import { SurenessBadge } from "./SurenessBadge";

interface ReviewRowProps {
  row: ImportRow;
  index: number;
  /** Distance from the top of the rows in CSS pixels. */
  top: number;
  isChosen: boolean;
  isFocused: boolean;
  onToggle: (row: number) => void;
  onFocusRow: (row: number) => void;
}

/** One file or table row to be imported, to be put right in place. */
export const ReviewRow = memo(function ReviewRow(props: ReviewRowProps) {
  const { row, index, top, isChosen, isFocused, onToggle, onFocusRow } = props;
  const t = useMessages(importScreenMessages);
  const file = row.fileName;
  const off = row.state === "failed";
  return (
    // biome-ignore lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: a row placed by hand; its cells take the focus.
    <div
      role="row"
      aria-rowindex={index + 2}
      data-row-index={index}
      className={`review-row ${isFocused ? "is-focused" : ""} ${row.skip ? "is-skipped" : ""}`}
      style={{ transform: `translateY(${top}px)` }}
      onFocus={() => onFocusRow(row.row)}
      onPointerDown={() => onFocusRow(row.row)}
    >
      <Cell>
        <input
          type="checkbox"
          data-cell="choose"
          aria-label={t("chooseRow", { file })}
          checked={isChosen}
          onChange={() => onToggle(row.row)}
        />
      </Cell>
      <Cell className="review-file" title={file}>
        {file}
      </Cell>
      <TextCell row={row} field="title" name={t("articleTitle")} off={off} />
      <TextCell row={row} field="source" name={t("source")} off={off} />
      <TextCell row={row} field="published" name={t("published")} off={off} />
      <Cell>{off ? null : <LanguageCell row={row} />}</Cell>
      <TextCell row={row} field="place" name={t("place")} off={off} />
      <TextCell row={row} field="agency" name={t("agency")} off={off} />
      <Cell>
        <EncodingCell row={row} />
      </Cell>
      <Cell className="review-state">
        <RowState row={row} t={t} />
        {row.skip ? null : <SurenessBadge row={row} />}
      </Cell>
      <Cell>
        <button
          type="button"
          className="icon-button"
          data-cell="skip"
          aria-label={t(row.skip ? "takeRow" : "skipRow", { file })}
          title={t(row.skip ? "take" : "skip")}
          onClick={() => void skipRows([row.row], row.skip !== true)}
        >
          {row.skip ? <EyeOff size={15} /> : <Eye size={15} />}
        </button>
      </Cell>
    </div>
  );
});

function Cell({ children, className, title }: { children: ReactNode; className?: string; title?: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: the table is made of placed rows.
    <div role="cell" className={className} title={title}>
      {children}
    </div>
  );
}

function TextCell({
  row,
  field,
  name,
  off,
}: {
  row: ImportRow;
  field: Exclude<keyof Metadata, "language">;
  name: string;
  off: boolean;
}) {
  const t = useMessages(importScreenMessages);
  const reason = useMessages(importReasons);
  if (off) return <Cell>{null}</Cell>;
  const because = row.reasons[field];
  const isDate = field === "published";
  return (
    <Cell>
      <EditCell
        column={field}
        label={t("cell", { column: name, file: row.fileName })}
        value={row.metadata[field] ?? ""}
        {...(because ? { title: reason(because as "given") } : {})}
        placeholder={isDate ? "–" : ""}
        read={(text) => (isDate && text !== "" ? readTypedDate(text) : text)}
        invalidTitle={t("dateWrong")}
        onKeep={(text) => {
          const value = isDate && text === "" ? null : text;
          void editRows({ rows: [row.row], metadata: { [field]: value } });
        }}
      />
    </Cell>
  );
}

function LanguageCell({ row }: { row: ImportRow }) {
  const t = useMessages(importScreenMessages);
  const language = useLanguage();
  const value = row.metadata.language;
  return (
    <select
      className="cell-select"
      data-cell="language"
      aria-label={t("cell", { column: t("language"), file: row.fileName })}
      value={value}
      onChange={(event) => void editRows({ rows: [row.row], metadata: { language: event.target.value } })}
    >
      {value === "" || value === "und" ? <option value={value}>{t("unknownLanguage")}</option> : null}
      {languageOptions(language, value).map((option) => (
        <option key={option.id} value={option.id}>
          {option.name}
        </option>
      ))}
    </select>
  );
}

function EncodingCell({ row }: { row: ImportRow }) {
  const t = useMessages(importScreenMessages);
  if (!row.encoding && row.state === "failed") return null;
  if (!row.encoding) return <span className="quiet-text">{t("encodingOwn")}</span>;
  return (
    <select
      className={`cell-select ${row.encodingSure ? "" : "is-unsure"}`}
      data-cell="encoding"
      aria-label={t("cell", { column: t("encoding"), file: row.fileName })}
      title={t(row.encodingSure ? "sure" : "guessed")}
      value={row.encoding}
      onChange={(event) => void rereadRows({ rows: [row.row], encoding: event.target.value as Encoding })}
    >
      {encodings.map((encoding) => (
        <option key={encoding} value={encoding}>
          {encoding.toUpperCase()}
        </option>
      ))}
    </select>
  );
}

function RowState({ row, t }: { row: ImportRow; t: Say<typeof importScreenMessages> }) {
  const remark = useMessages(importRemarks);
  const language = useLanguage();
  const leftOut = useMessages(leftOutReasons);
  if (row.skip) {
    const why = row.leftOut ? leftOut(row.leftOut as "cover") : undefined;
    return (
      <span className="quiet-text" title={why}>
        {why ? `${t("skipped")}: ${why}` : t("skipped")}
      </span>
    );
  }
  if (row.state === "failed") {
    const words = row.error ? explainError(row.error, language) : undefined;
    return (
      <span className="state-failed" title={words ? `${words.what} ${words.why}` : undefined}>
        <CircleX size={14} aria-hidden /> {t("failed")}
      </span>
    );
  }
  if (row.state === "duplicate") {
    return (
      <span className="state-duplicate" title={t("duplicateOf", { title: row.duplicateOf?.title ?? "" })}>
        <Copy size={14} aria-hidden /> {t("duplicate")}
      </span>
    );
  }
  const [first] = row.remarks;
  if (first) {
    return (
      <span className="state-look" title={row.remarks.map((key) => remark(key as "no-date")).join("\n")}>
        <TriangleAlert size={14} aria-hidden /> {remark(first as "no-date")}
      </span>
    );
  }
  return (
    <span className="state-ready">
      <CircleCheck size={14} aria-hidden /> {t("ready")}
    </span>
  );
}
