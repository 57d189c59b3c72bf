import { CircleCheck, CircleDot, CircleHelp } from "lucide-react";
import { type ImportRow, surenessLevel } from "#shared/ipc/import-types";
import { importSurenessMessages, leftOutReasons, surenessReasons } from "#shared/messages/import";
import { useMessages } from "../../i18n/use-messages";
import "./sureness.css";

const icons = { sure: CircleCheck, likely: CircleDot, unsure: CircleHelp } as const;

/** How sure the reading of a row is: a sign and a word, the reasons as its tooltip. Nothing where nothing was guessed. */
export function SurenessBadge({ row }: { row: ImportRow }) {
  const t = useMessages(importSurenessMessages);
  const reason = useMessages(surenessReasons);
  const { sureness } = row;
  if (!sureness) return null;
  const level = surenessLevel(sureness.value);
  const Icon = icons[level];
  const reasons = sureness.reasons.map((key) => `· ${reason(key as "marks-all")}`);
  return (
    <span className={`sureness is-${level}`} title={[t("title"), ...reasons].join("\n")}>
      <Icon size={13} aria-hidden />
      <span>{t(level)}</span>
    </span>
  );
}

/** The same with its reasons written out, for the facts below the table. */
export function SurenessFacts({ row }: { row: ImportRow }) {
  const t = useMessages(importSurenessMessages);
  const reason = useMessages(surenessReasons);
  const left = useMessages(leftOutReasons);
  return (
    <>
      {row.leftOut ? <p>{t("leftOut", { reason: left(row.leftOut as "cover") })}</p> : null}
      {row.sureness ? (
        <>
          <h2 className="section-title">
            {t("title")}: {t(surenessLevel(row.sureness.value))}
          </h2>
          <ul className="quiet-text">
            {row.sureness.reasons.map((key) => (
              <li key={key}>{reason(key as "marks-all")}</li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  );
}
