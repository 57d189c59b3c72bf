import { codebookMessages } from "#shared/messages/codebook";
import { sayDifference } from "#shared/messages/codebook-differences";
import { diffCodebooks } from "#shared/ops/codebook-diff";
import { momentInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { Blank } from "../../ui/Blank";

/** What each version of the codebook changed, the newest first. */
export function Versions() {
  const t = useMessages(codebookMessages);
  const language = useLanguage();
  const codebook = useProject((state) => state.snapshot?.codebook);
  const coders = useProject((state) => state.snapshot?.coders);
  const versions = codebook?.versions ?? [];
  if (!codebook || versions.length === 0) return <Blank title={t("noHistory")} />;
  const nameOf = (id: string) =>
    [codebook, ...versions.map(({ before }) => before)]
      .flatMap(({ labels }) => labels)
      .find((label) => label.id === id)?.name ?? id;
  const steps = versions.map((version, index) => ({
    version,
    differences: diffCodebooks(version.before, versions[index + 1]?.before ?? codebook).map((difference) =>
      sayDifference(difference, language, nameOf),
    ),
  }));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="codebook-page selectable" aria-label={t("history")} tabIndex={0}>
      <ol className="versions">
        {steps.toReversed().map(({ version, differences }) => (
          <li key={version.version} className="card version">
            <h2 className="version-title">{t("version", { version: version.version })}</h2>
            <p className="quiet-text">
              {coders?.find(({ id }) => id === version.coder)?.name ?? version.coder} ·{" "}
              {momentInWords(version.at, language)}
            </p>
            {version.note ? <p>{version.note}</p> : null}
            {differences.length === 0 ? <p className="quiet-text">{t("noDifference")}</p> : null}
            <ul className="differences">
              {differences.map((difference) => (
                <li key={difference}>{difference}</li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
