import { Undo2 } from "lucide-react";
import { useEffect, useState } from "react";
import type { ImportRow, Metadata } from "#shared/ipc/import-types";
import { explainError } from "#shared/messages/errors";
import {
  importReasons,
  importRemarks,
  importSurenessMessages,
  maskReasonNames,
} from "#shared/messages/import";
import { importScreenMessages } from "#shared/messages/import-screen";
import { removeMask } from "#shared/text/mask";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { editRows, rereadRows, rowText } from "../../state/import-store";
import { Button, IconButton } from "../../ui/Button";
import { MaskedText } from "./MaskedText";
import { SurenessFacts } from "./SurenessBadge";

/** Below the table: the text of the row with what does not count greyed out, and what is known about it. */
export function RowPreview({ row }: { row: ImportRow | undefined }) {
  const t = useMessages(importScreenMessages);
  const language = useLanguage();
  if (!row) return <p className="row-preview quiet-text">{t("previewNone")}</p>;
  if (row.error) {
    const words = explainError(row.error, language);
    return (
      <div className="row-preview selectable">
        <div>
          <p className="notice-what">{words.what}</p>
          <p>
            {words.why} {words.todo}
          </p>
        </div>
      </div>
    );
  }
  return (
    <div className="row-preview">
      <RowText key={`${row.row} ${row.encoding}`} row={row} />
      <RowFacts row={row} />
    </div>
  );
}

const longest = 20_000;

function RowText({ row }: { row: ImportRow }) {
  const t = useMessages(importScreenMessages);
  const [text, setText] = useState<string | undefined>(undefined);
  const { row: number } = row;
  useEffect(() => {
    let gone = false;
    // Walking down the rows quickly should not fetch every text on the way.
    const timer = setTimeout(async () => {
      const whole = await rowText(number);
      if (!gone && whole !== undefined) setText(whole);
    }, 80);
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [number]);
  const shown = (text ?? row.preview).slice(0, longest);
  const total = text?.length ?? 0;
  return (
    <section
      className="row-text selectable"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      tabIndex={0}
      aria-label={t("preview")}
      lang={row.metadata.language || undefined}
    >
      <MaskedText text={shown} mask={row.mask} />
      {total > longest ? <p className="quiet-text">{t("previewCut", { shown: longest, total })}</p> : null}
    </section>
  );
}

const fieldNames: Partial<
  Record<keyof Metadata, "articleTitle" | "source" | "published" | "language" | "place" | "author" | "agency">
> = {
  title: "articleTitle",
  source: "source",
  published: "published",
  language: "language",
  place: "place",
  author: "author",
  agency: "agency",
};

function RowFacts({ row }: { row: ImportRow }) {
  const t = useMessages(importScreenMessages);
  const remark = useMessages(importRemarks);
  const reason = useMessages(importReasons);
  const origins = Object.entries(row.reasons) as Array<[keyof Metadata, string]>;
  return (
    <div className="row-facts">
      <p className="number quiet-text">
        {row.fileName} · {t("words", { count: row.words })}
      </p>
      {row.state === "duplicate" ? <p>{t("duplicateOf", { title: row.duplicateOf?.title ?? "" })}</p> : null}
      <SurenessFacts row={row} />
      <DivisionButton row={row} />
      {row.remarks.length > 0 ? (
        <>
          <h2 className="section-title">{t("remarks")}</h2>
          <ul className="row-remarks">
            {row.remarks.map((key) => (
              <li key={key}>{remark(key as "no-date")}</li>
            ))}
          </ul>
        </>
      ) : null}
      <h2 className="section-title">{t("masked")}</h2>
      <RowMasks row={row} />
      {origins.length > 0 ? (
        <>
          <h2 className="section-title">{t("origins")}</h2>
          <ul className="quiet-text">
            {origins.map(([field, why]) => (
              <li key={field}>
                {t("origin", { field: t(fieldNames[field] ?? "field"), reason: reason(why as "given") })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}

/** Whether a delivery is divided can be decided otherwise; the file is read again. */
function DivisionButton({ row: { row, division } }: { row: ImportRow }) {
  const t = useMessages(importSurenessMessages);
  if (!division) return null;
  const whole = division === "split";
  return (
    <p>
      <Button onPress={() => void rereadRows({ rows: [row], whole })}>{t(whole ? "asOne" : "divide")}</Button>
    </p>
  );
}

function RowMasks({ row }: { row: ImportRow }) {
  const t = useMessages(importScreenMessages);
  const name = useMessages(maskReasonNames);
  if (row.mask.length === 0) return <p className="quiet-text">{t("nothingMasked")}</p>;
  return (
    <ul>
      {row.mask.map(({ start, end, reason }) => (
        <li key={`${start}-${end}`} className="row-mask">
          <span className="grow number">
            {name(reason)} <span className="quiet-text">{`${start}–${end}`}</span>
          </span>
          <IconButton
            label={t("unmask", { text: `${name(reason)} ${start}–${end}` })}
            icon={<Undo2 size={14} />}
            onPress={() => void editRows({ rows: [row.row], mask: removeMask(row.mask, start, end) })}
          />
        </li>
      ))}
    </ul>
  );
}
