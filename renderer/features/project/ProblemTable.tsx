import { appError } from "#shared/errors";
import type { ProjectProblem } from "#shared/ipc/project-types";
import { explainError } from "#shared/messages/errors";
import { projectMessages } from "#shared/messages/project";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { repairInWords } from "./repair-words";

/** The message begins with the file, which has a column of its own. */
function withoutFile({ file, message }: ProjectProblem): string {
  return message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;
}

/** Damaged files: which, what was wrong, what was done. */
export function ProblemTable({ problems }: { problems: readonly ProjectProblem[] }) {
  const t = useMessages(projectMessages);
  const language = useLanguage();
  const repairOf = (repaired: string | undefined) => {
    return repaired === undefined ? t("notRepaired") : repairInWords(repaired, language);
  };
  return (
    <table className="table problems selectable">
      <thead>
        <tr>
          <th>{t("file")}</th>
          <th>{t("what")}</th>
          <th>{t("repaired")}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem) => (
          <tr key={`${problem.file} ${problem.code} ${problem.message}`}>
            <td className="mono">{problem.file}</td>
            <td>
              {explainError(appError(problem.code, problem.file, problem.message), language).what}
              <br />
              <span className="quiet-text">{withoutFile(problem)}</span>
            </td>
            <td>{repairOf(problem.repaired)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
