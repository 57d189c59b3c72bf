import { CircleCheck } from "lucide-react";
import type { ExportReport } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useLossWords } from "./use-loss-words";

/** What a format leaves out or changes, how often, and why. */
export function LossTable({ loss }: { loss: ExportReport["loss"] }) {
  const t = useMessages(datasetMessages);
  const language = useLanguage();
  const { words } = useLossWords();
  if (loss.length === 0) {
    return (
      <p className="format-all">
        <CircleCheck size={14} aria-hidden /> {t("noLoss")}
      </p>
    );
  }
  return (
    <div>
      <h3 className="section-title">{t("loss")}</h3>
      <table className="table selectable">
        <thead>
          <tr>
            <th scope="col">{t("what")}</th>
            <th scope="col" className="right">
              {t("count")}
            </th>
            <th scope="col">{t("why")}</th>
          </tr>
        </thead>
        <tbody>
          {loss.map((entry) => (
            <tr key={`${entry.what} ${entry.why}`}>
              <td>{words(entry.what)}</td>
              <td className="right number">{numberInWords(entry.count, language)}</td>
              <td>{words(entry.why)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
