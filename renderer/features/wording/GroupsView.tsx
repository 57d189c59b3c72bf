import { Scale } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { explainError } from "#shared/messages/errors";
import { wordingMessages } from "#shared/messages/wording";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useJobs } from "../../state/jobs-store";
import { fetchKeyness, keynessQuery, useKeyness } from "../../state/keyness-store";
import { useProject } from "../../state/project-store";
import { saveTable, useFigureWords } from "../../state/save-document";
import { Blank } from "../../ui/Blank";
import { Segments } from "../../ui/Choice";
import { Progress } from "../../ui/Progress";
import { TakeAway } from "../../ui/TakeAway";
import { GroupsForm } from "./GroupsForm";
import { KeynessTable } from "./KeynessTable";
import { useLabels, useLasting } from "./use-wording";
import { useKeynessDocument } from "./wording-documents";

/** Two groups of sources and the wording that tells them apart. */
export function GroupsView({ switcher }: { switcher: ReactNode }) {
  const state = useKeyness();
  const labels = useLabels();
  const change = useProject((project) => project.snapshot?.history.change);
  const articles = useProject((project) => project.snapshot?.articles);
  const label = labels.find(({ id }) => id === state.label) ?? labels[0];
  const question = JSON.stringify(keynessQuery(state, label?.id) ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the project makes the answer old.
  useEffect(() => {
    void fetchKeyness(JSON.parse(question) ?? undefined);
  }, [question, change, articles]);
  return (
    <>
      <GroupsBar switcher={switcher} label={label?.name ?? ""} />
      <div className="wording-body">
        <GroupsForm label={label} />
        <div className="wording-main">
          <Outcome />
        </div>
      </div>
    </>
  );
}

function GroupsBar({ switcher, label }: { switcher: ReactNode; label: string }) {
  const t = useMessages(wordingMessages);
  const side = useKeyness((state) => state.side);
  const rows = useKeyness((state) => state.answer?.rows.length ?? 0);
  const words = useFigureWords();
  const documentOf = useKeynessDocument();
  return (
    <header className="wording-bar">
      <div className="wording-bar-row">
        {switcher}
        <Segments
          label={t("show")}
          labelHidden
          value={side}
          options={[
            { id: "both", name: t("showBoth") },
            { id: "A", name: t("showA") },
            { id: "B", name: t("showB") },
          ]}
          onChange={(next) => useKeyness.setState({ side: next })}
        />
        <span className="grow" />
        <TakeAway
          words={words}
          isDisabled={rows === 0}
          onTake={async (format) => {
            const { answer, asked } = useKeyness.getState();
            if (answer && asked && (format === "csv" || format === "xlsx"))
              await saveTable(documentOf(answer, asked, label), format);
          }}
        />
      </div>
    </header>
  );
}

function Outcome() {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const { answer, asked, loading, wrong } = useKeyness();
  const progress = useJobs((state) => state.progress.search);
  const waiting = useLasting(loading && !answer);
  if (wrong) {
    const words = explainError(wrong, language);
    return (
      <div role="alert" className="wording-blank">
        <Blank title={t("wrongTitle")}>
          {words.what} {words.why} {words.todo}
        </Blank>
      </div>
    );
  }
  if (!answer || !asked) {
    if (!loading) {
      return (
        <div className="wording-blank">
          <Blank icon={<Scale size={34} strokeWidth={1.4} />} title={t("keynessChoose")}>
            {t("groupsLead")}
          </Blank>
        </div>
      );
    }
    return (
      <div className="wording-blank">
        {waiting ? (
          <div className="wording-wait">
            <Progress label={t("loading")} done={progress?.done ?? 0} total={progress?.total ?? 0} />
          </div>
        ) : null}
      </div>
    );
  }
  const size = (group: "A" | "B") =>
    t(asked.unit === "words" ? "groupWords" : "groupMentions", {
      name: t(`group${group}`),
      articles: answer[`articles${group}`],
      size: numberInWords(answer[`size${group}`], language),
    });
  return (
    <>
      <p className="wording-sizes number" role="status">
        {size("A")} · {size("B")} ·{" "}
        {t("tested", { shown: answer.rows.length, tested: numberInWords(answer.tested, language) })}
      </p>
      <Languages sources={[...asked.groupA, ...asked.groupB]} />
      {answer.rows.length === 0 ? (
        <div className="wording-blank">
          <Blank title={t("keynessNothing")}>{t("keynessNothingText")}</Blank>
        </div>
      ) : (
        <KeynessTable answer={answer} asked={asked} />
      )}
    </>
  );
}

const noArticles: readonly ArticleSummary[] = [];

/** A warning where the groups write in several languages. */
function Languages({ sources }: { sources: readonly string[] }) {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const articles = useProject((state) => state.snapshot?.articles ?? noArticles);
  const wanted = new Set(sources);
  const found = new Set(
    articles
      .filter(({ source }) => wanted.has(source))
      .map((article) => article.language.split("-")[0] ?? ""),
  );
  for (const code of found) if (!/^[a-z]{2,3}$/iu.test(code)) found.delete(code);
  if (found.size < 2) return null;
  const names = new Intl.DisplayNames(language, { type: "language" });
  const languages = [...found].sort().map((code) => names.of(code) ?? code);
  return <p className="wording-languages">{t("languages", { languages: languages.join(", ") })}</p>;
}
