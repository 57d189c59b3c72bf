import { TextSearch } from "lucide-react";
import { useCallback } from "react";
import type { ConcordanceLine } from "#shared/ipc/concordance-types";
import { concordanceMessages } from "#shared/messages/concordance";
import { explainError } from "#shared/messages/errors";
import type { Label } from "#shared/model/codebook";
import { publishedInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import {
  chooseAllLines,
  chooseLines,
  lineKey,
  needLines,
  useConcordance,
} from "../../state/concordance-store";
import { goToPlace } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { Blank } from "../../ui/Blank";
import { type KwicLine, KwicSource, KwicTable } from "../../ui/KwicTable";
import { LabelMark } from "../../ui/LabelMark";

const noLabels: Label[] = [];

/** The lines found; only those in view are fetched and drawn. */
export function ConcordanceLines() {
  const t = useMessages(concordanceMessages);
  const language = useLanguage();
  const { answer, lines, chosen, wrong, searching } = useConcordance();
  const labels = useProject((state) => state.snapshot?.codebook.labels ?? noLabels);
  const onView = useCallback((first: number, last: number) => void needLines(first, last), []);
  const spokenLine = ({ source, published, before, quote, after }: ConcordanceLine) =>
    t("spoken", {
      source: source || t("noSource"),
      published: published ? publishedInWords(published, language) : t("undated"),
      before,
      quote,
      after,
    });
  const lineAt = (index: number): KwicLine | undefined => {
    const line = lines.get(index);
    if (!line) return undefined;
    return {
      key: lineKey(line),
      before: line.before,
      quote: line.quote,
      after: line.after,
      spoken: spokenLine(line),
      where: <Where line={line} />,
      about: <Marks line={line} labels={labels} />,
    };
  };
  if (wrong !== undefined) {
    const words = explainError(wrong, language);
    return (
      <div role="alert" className="concordance-blank">
        <Blank title={t("wrongTitle")}>
          {words.what} {words.why} {words.todo}
        </Blank>
      </div>
    );
  }
  if (!answer) {
    if (searching) return <div className="concordance-blank" />;
    return (
      <div className="concordance-blank">
        <Blank icon={<TextSearch size={34} strokeWidth={1.4} />} title={t("startTitle")}>
          {t("startText")}
        </Blank>
      </div>
    );
  }
  if (answer.total === 0) {
    return (
      <div className="concordance-blank">
        <Blank title={t("nothingTitle")}>{t("nothingText")}</Blank>
      </div>
    );
  }
  return (
    <KwicTable
      label={t("lines")}
      count={answer.total}
      lineAt={lineAt}
      onView={onView}
      chosen={new Set(chosen.keys())}
      onChoose={chooseLines}
      onChooseAll={() => void chooseAllLines()}
      onOpen={(index) => {
        const line = lines.get(index);
        if (line) goToPlace(line);
      }}
    />
  );
}

function Where({ line }: { line: ConcordanceLine }) {
  const t = useMessages(concordanceMessages);
  const language = useLanguage();
  const published = line.published ? publishedInWords(line.published, language, "short") : t("undated");
  return <KwicSource source={line.source || t("noSource")} date={published} title={line.title} />;
}

/** The labels that touch the place, each once. */
function Marks({ line, labels }: { line: ConcordanceLine; labels: readonly Label[] }) {
  const ids = new Set(line.spans.map(({ label }) => label));
  return labels
    .filter(({ id }) => ids.has(id))
    .map(({ id, name, colour, shape }) => (
      <span key={id} title={name}>
        <LabelMark colour={colour} shape={shape} />
      </span>
    ));
}
