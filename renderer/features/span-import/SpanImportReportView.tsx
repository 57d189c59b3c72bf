import { CircleCheck } from "lucide-react";
import type { SpanImportReport } from "#shared/ipc/span-import-types";
import { spanImportMessages } from "#shared/messages/span-import";
import { useMessages } from "../../i18n/use-messages";
import { leaveForeign } from "../../state/span-import-store";
import { Button } from "../../ui/Button";
import { OutcomeLists } from "./OutcomeView";

/** What came of it, and where what did not fit is kept. */
export function SpanImportReportView({ report }: { report: SpanImportReport }) {
  const t = useMessages(spanImportMessages);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="foreign" aria-label={t("reportTitle")} tabIndex={0}>
      <header className="foreign-head">
        <CircleCheck size={26} strokeWidth={1.6} aria-hidden className="foreign-done" />
        <div className="grow">
          <h1 className="foreign-title">{t("reportTitle")}</h1>
          <p className="quiet-text">{t("oneStep")}</p>
        </div>
        <Button look="primary" autoFocus onPress={() => void leaveForeign()}>
          {t("done")}
        </Button>
      </header>
      <div className="foreign-column">
        <OutcomeLists outcome={report} />
        {report.sideFile === null ? null : (
          <p className="selectable foreign-side">{t("sideFile", { file: report.sideFile })}</p>
        )}
      </div>
    </section>
  );
}
