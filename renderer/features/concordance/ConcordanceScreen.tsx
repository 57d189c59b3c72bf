import { useEffect } from "react";
import { concordanceMessages } from "#shared/messages/concordance";
import { useMessages } from "../../i18n/use-messages";
import { searchConcordance, useConcordance } from "../../state/concordance-store";
import { useProject } from "../../state/project-store";
import { ChosenLines } from "./ChosenLines";
import { ConcordanceFilters } from "./ConcordanceFilters";
import { ConcordanceHead } from "./ConcordanceHead";
import { ConcordanceLines } from "./ConcordanceLines";
import "./concordance.css";

/** Reading across the project: every place found, under each other, with its surroundings. */
export function ConcordanceScreen() {
  const t = useMessages(concordanceMessages);
  const change = useProject((state) => state.snapshot?.history.change);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was tagged since is shown, also after undo.
  useEffect(() => {
    if (useConcordance.getState().asked) void searchConcordance();
  }, [change]);
  return (
    <search className="concordance" aria-label={t("title")}>
      <ConcordanceFilters />
      <section className="concordance-main">
        <ConcordanceHead />
        <ConcordanceLines />
        <ChosenLines />
      </section>
    </search>
  );
}
