import { ShieldCheck, TriangleAlert } from "lucide-react";
import type { SplitReport } from "#shared/ipc/export-types";
import { datasetMessages } from "#shared/messages/dataset";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { shareInWords } from "../../state/save-document";

/** How a split came out: its parts, and whether wording leaks from one to another. */
export function SplitView({ split, place }: { split: SplitReport; place: "preview" | "report" }) {
  const t = useMessages(datasetMessages);
  const language = useLanguage();
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  const nameOf = (id: string) => labels?.find((label) => label.id === id)?.name ?? id;
  const number = (value: number) => numberInWords(value, language);
  const used = [...new Set(split.parts.flatMap((part) => Object.keys(part.labels)))];
  return (
    <div className="split-view">
      <h3 className="section-title">{t("splitReport")}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className="export-table" tabIndex={0} aria-label={`${t(place)}: ${t("splitReport")}`}>
        <table className="table selectable">
          <thead>
            <tr>
              <th scope="col">{t("part")}</th>
              <th scope="col" className="right">
                {t("partArticles")}
              </th>
              <th scope="col" className="right">
                {t("partWanted")}
              </th>
              {used.map((label) => (
                <th key={label} scope="col" className="right">
                  {nameOf(label)}
                </th>
              ))}
              <th scope="col">{t("partSources")}</th>
            </tr>
          </thead>
          <tbody>
            {split.parts.map((part) => (
              <tr key={part.part}>
                <th scope="row">{part.part}</th>
                <td className="right number">{number(part.articles)}</td>
                <td className="right number">{number(Math.round(part.wanted * 10) / 10)}</td>
                {used.map((label) => (
                  <td key={label} className="right number">
                    {number(part.labels[label] ?? 0)}
                  </td>
                ))}
                <td>
                  {Object.entries(part.sources)
                    .map(([source, count]) => `${source || t("noSource")} ${number(count)}`)
                    .join(", ")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Leaks split={split} />
      {split.oversized ? <p className="quiet-text">{t("oversized", { count: split.oversized })}</p> : null}
    </div>
  );
}

function Leaks({ split }: { split: SplitReport }) {
  const t = useMessages(datasetMessages);
  const language = useLanguage();
  const { leaks, groupCount, threshold, largestAcross } = split;
  const share = (value: number) => shareInWords(value, language);
  const { share: most = 0 } = largestAcross ?? {};
  const across = most > 0 ? t("largestAcross", { share: share(most) }) : t("nothingShared");
  if (leaks > 0) {
    return (
      <p className="split-leaks is-bad">
        <TriangleAlert size={15} aria-hidden />
        <span>
          {t("leaks", { count: leaks, share: share(threshold) })} {across}
        </span>
      </p>
    );
  }
  return (
    <p className="split-leaks">
      <ShieldCheck size={15} aria-hidden />
      <span>
        {t("noLeaks", { count: groupCount, share: share(threshold) })} {across}
      </span>
    </p>
  );
}
