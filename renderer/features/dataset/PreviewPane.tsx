import { Eye, RefreshCw } from "lucide-react";
import { useState } from "react";
import type { ExportPreview, ExportRequest, PreviewFile } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { previewExport, usePreview } from "../../state/export-preview-store";
import { useJobs } from "../../state/jobs-store";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Progress } from "../../ui/Progress";
import { LossTable } from "./LossTable";
import { SplitView } from "./SplitView";

/** What the export would give with the present choice: first rows, losses, the split. Nothing is written. */
export function PreviewPane({ request }: { request: ExportRequest | undefined }) {
  const t = useMessages(datasetMessages);
  const { preview, running, of } = usePreview();
  const isCurrent = request !== undefined && of === JSON.stringify(request);
  return (
    <section className="preview" aria-label={t("preview")}>
      <header className="preview-head">
        <h2 className="section-title">{t("preview")}</h2>
        {preview && !isCurrent && !running ? <span className="quiet-text">{t("previewOld")}</span> : null}
        <Button
          icon={preview ? <RefreshCw size={14} aria-hidden /> : <Eye size={14} aria-hidden />}
          isDisabled={request === undefined || running}
          onPress={() => {
            if (request) void previewExport(request);
          }}
        >
          {t(preview ? "previewAgain" : "previewNow")}
        </Button>
      </header>
      {running ? <Previewing /> : null}
      {preview ? (
        <div className={isCurrent ? "preview-body" : "preview-body is-old"}>
          <Preview preview={preview} />
        </div>
      ) : running ? null : (
        <p className="quiet-text">{t("previewText")}</p>
      )}
    </section>
  );
}

function Previewing() {
  const t = useMessages(datasetMessages);
  const progress = useJobs((state) => state.progress.preview);
  const { done = 0, total = 0 } = progress ?? {};
  return (
    <div role="status">
      <Progress label={t("previewing")} done={done} total={total} />
    </div>
  );
}

function Preview({ preview }: { preview: ExportPreview }) {
  const t = useMessages(datasetMessages);
  const { articles, spans, links, split } = preview;
  return (
    <>
      <p className="number">{t("summary", { articles, spans, links })}</p>
      <Files preview={preview} />
      <LossTable loss={preview.loss} />
      {split ? <SplitView split={split} place="preview" /> : null}
    </>
  );
}

function Files({ preview: { files, fileCount } }: { preview: ExportPreview }) {
  const t = useMessages(datasetMessages);
  const language = useLanguage();
  const [chosen, setChosen] = useState<string>();
  const file = files.find(({ path }) => path === chosen) ?? files[0];
  if (!file) return null;
  const more = fileCount - files.length;
  return (
    <div className="preview-files">
      <SelectField
        label={t("previewFile", { count: fileCount })}
        value={file.path}
        onChange={setChosen}
        options={files.map(({ path, rows }) => ({
          id: path,
          name: rows > 0 ? `${path} · ${t("rowCount", { count: numberInWords(rows, language) })}` : path,
        }))}
      />
      {more > 0 ? <p className="quiet-text">{t("moreFiles", { count: more })}</p> : null}
      <FirstRows file={file} />
    </div>
  );
}

function FirstRows({ file }: { file: PreviewFile }) {
  const t = useMessages(datasetMessages);
  if (file.table) {
    const { columns, rows } = file.table;
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
      <section className="preview-rows" tabIndex={0} aria-label={t("firstRows", { file: file.path })}>
        <table className="table selectable">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows are known by their place alone.
              <tr key={index}>
                {columns.map((column, at) => (
                  <td key={column} title={row[at]}>
                    {row[at]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    );
  }
  if (file.text === undefined) return <p className="quiet-text">{t("noFirstRows")}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="preview-rows" tabIndex={0} aria-label={t("firstRows", { file: file.path })}>
      <pre className="mono selectable">{file.text}</pre>
    </section>
  );
}
