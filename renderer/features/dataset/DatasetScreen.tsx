import { Database } from "lucide-react";
import { useEffect } from "react";
import { datasetMessages } from "#shared/messages/dataset";
import { useMessages } from "../../i18n/use-messages";
import { loadFormats, useExport } from "../../state/export-store";
import { useProject } from "../../state/project-store";
import { Blank } from "../../ui/Blank";
import { DatasetForm } from "./DatasetForm";
import { ExportReportView } from "./ExportReportView";
import "./dataset.css";

/** Choosing what becomes a dataset, in which format, and what came of it. */
export function DatasetScreen() {
  const t = useMessages(datasetMessages);
  const { formats, report } = useExport();
  const snapshot = useProject((state) => state.snapshot);
  useEffect(() => void loadFormats(), []);
  if (!snapshot) return null;
  if (snapshot.articles.length === 0) {
    return (
      <Blank icon={<Database size={34} strokeWidth={1.4} />} title={t("emptyTitle")}>
        {t("emptyText")}
      </Blank>
    );
  }
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="dataset" tabIndex={0} aria-label={t("title")}>
      <div className="dataset-page">
        <header className="dataset-head">
          <h1 className="dataset-title">{t("title")}</h1>
          <p className="dataset-lead">{t("lead")}</p>
        </header>
        {report ? <ExportReportView key={`${report.folder} ${report.files.length}`} report={report} /> : null}
        {formats ? (
          <DatasetForm key={snapshot.project.id} formats={formats} snapshot={snapshot} />
        ) : (
          <p className="quiet-text">{t("loading")}</p>
        )}
      </div>
    </section>
  );
}
