import { FolderOpen, ShieldCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import type { ExportReport } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { ask } from "../../state/ask";
import { Button } from "../../ui/Button";
import { LossTable } from "./LossTable";
import { SplitView } from "./SplitView";

/** What was written, that it was read back, and what the format had no place for. */
export function ExportReportView({ report }: { report: ExportReport }) {
  const t = useMessages(datasetMessages);
  const { articles, spans, links } = report;
  const place = useRef<HTMLElement>(null);
  // The button that was pressed stands at the other end of the page.
  useEffect(() => {
    place.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section className="export-report card" aria-label={t("report")} ref={place}>
      <header className="export-report-head">
        <ShieldCheck size={26} strokeWidth={1.6} aria-hidden className="export-shield" />
        <div className="grow" role="status">
          <h2 className="export-equal">{t("equal")}</h2>
          <p className="number">{t("summary", { articles, spans, links })}</p>
          <p className="quiet-text selectable export-folder">{report.folder}</p>
        </div>
        <Button icon={<FolderOpen size={15} />} onPress={() => void ask("export:reveal")}>
          {t("showFolder")}
        </Button>
      </header>
      <Files files={report.files} />
      <LossTable loss={report.loss} />
      {report.split ? <SplitView split={report.split} place="report" /> : null}
    </section>
  );
}

function Files({ files }: { files: ExportReport["files"] }) {
  const t = useMessages(datasetMessages);
  const language = useLanguage();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="export-table" tabIndex={0} aria-label={t("files")}>
      <table className="table selectable">
        <thead>
          <tr>
            <th scope="col">{t("file")}</th>
            <th scope="col" className="right">
              {t("rows")}
            </th>
            <th scope="col" className="right">
              {t("size")}
            </th>
            <th scope="col">{t("checksum")}</th>
          </tr>
        </thead>
        <tbody>
          {files.map((file) => (
            <tr key={file.path}>
              <td className="mono">{file.path}</td>
              <td className="right number">{numberInWords(file.rows, language)}</td>
              <td className="right number">{sizeInWords(file.bytes, t, language)}</td>
              <td className="mono checksum">{file.sha256}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function sizeInWords(
  bytes: number,
  t: ReturnType<typeof useMessages<typeof datasetMessages>>,
  language: "en" | "de",
): string {
  const rounded = (value: number) => numberInWords(Math.round(value * 10) / 10, language);
  if (bytes < 1000) return t("bytes", { count: rounded(bytes) });
  if (bytes < 1_000_000) return t("kilobytes", { count: rounded(bytes / 1000) });
  return t("megabytes", { count: rounded(bytes / 1_000_000) });
}
