import { CircleCheck, CircleHelp, CircleX } from "lucide-react";
import type { UnitFinding } from "#shared/ipc/span-import-types";
import { spanImportMessages } from "#shared/messages/span-import";
import { useMessages } from "../../i18n/use-messages";

/** In which unit the file counts, and how that was found out. */
export function UnitView({ unit }: { unit: UnitFinding }) {
  const t = useMessages(spanImportMessages);
  const { tested, agreed, others } = unit;
  if (unit.unit === null) {
    return (
      <div className="foreign-unit is-bad" role="alert">
        <CircleX size={18} aria-hidden />
        <div>
          <p className="foreign-unit-title">{t("unitNone")}</p>
          <p>{t("unitNoneText", { tested })}</p>
          <Others others={others} tested={tested} />
        </div>
      </div>
    );
  }
  const name = t(`unit-${unit.unit}`);
  return (
    <div className={`foreign-unit ${unit.decidable ? "is-good" : ""}`}>
      {unit.decidable ? <CircleCheck size={18} aria-hidden /> : <CircleHelp size={18} aria-hidden />}
      <div>
        <p className="foreign-unit-title">
          {unit.decidable ? t("unitFound", { unit: name }) : t("unitAny")}
          {unit.lineEnds === "crlf" ? ` ${t("crlf")}` : null}
        </p>
        {tested > 0 ? <p>{t("unitTested", { agreed, tested })}</p> : null}
        {unit.decidable ? <Others others={others} tested={tested} /> : null}
      </div>
    </div>
  );
}

function Others({ others, tested }: Pick<UnitFinding, "others" | "tested">) {
  const t = useMessages(spanImportMessages);
  if (others.length === 0 || tested === 0) return null;
  const words = others
    .slice(0, 3)
    .map(({ unit, lineEnds, agreed }) =>
      t("unitOther", { unit: t(`unit-${unit}`), ends: lineEnds === "crlf" ? "CRLF" : "LF", agreed }),
    );
  return <p className="quiet-text">{t("unitOthers", { others: words.join("; ") })}</p>;
}
