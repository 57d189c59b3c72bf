import { appError } from "#shared/errors";
import type { ProjectProblem } from "#shared/ipc/project-types";
import { explainError } from "#shared/messages/errors";
import { projectMessages } from "#shared/messages/project";
import { useLanguage, useMessages } from "../../i18n/use-messages";

/** Damaged files: which, what was wrong, what was done. */
export function ProblemTable({ problems }: { problems: readonly ProjectProblem[] }) {
  const t = useMessages(projectMessages);
  const language = useLanguage();
  const repairOf = (repaired: string | undefined) => {
    if (repaired === undefined) return t("notRepaired");
    return repaired in projectMessages ? t(repaired as "set aside") : repaired;
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
              <span className="quiet-text">{problem.message}</span>
            </td>
            <td>{repairOf(problem.repaired)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
