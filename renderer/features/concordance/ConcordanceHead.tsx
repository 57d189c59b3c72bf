import { ArrowDownUp, CaseSensitive, Regex, SpellCheck, WholeWord } from "lucide-react";
import { useEffect, useState } from "react";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import { concordanceMessages } from "#shared/messages/concordance";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { ask } from "../../state/ask";
import { changeForm, useConcordance } from "../../state/concordance-store";
import { notifyDone } from "../../state/notices-store";
import { useFigureWords } from "../../state/save-document";
import { IconButton } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { SearchInput } from "../../ui/SearchInput";
import { TakeAway, type TakeAwayFormat } from "../../ui/TakeAway";
import { sorts, useQuerySettings } from "./query-settings";

const typingPause = 150;

/** What is looked for, how, in which order, and how much was found. */
export function ConcordanceHead() {
  const t = useMessages(concordanceMessages);
  const form = useConcordance((state) => state.form);
  const [typed, setTyped] = useState(form.query);
  useEffect(() => setTyped(form.query), [form.query]);
  useEffect(() => {
    if (typed === form.query) return undefined;
    const timer = setTimeout(() => changeForm({ query: typed }), typingPause);
    return () => clearTimeout(timer);
  }, [typed, form.query]);
  const isRegex = form.mode === "regex";
  return (
    <header className="concordance-head">
      <div className="concordance-query">
        <SearchInput
          className="grow"
          label={t("query")}
          clearLabel={t("clear")}
          placeholder={t(isRegex ? "placeholderRegex" : "placeholder")}
          value={typed}
          onChange={setTyped}
          onSubmit={(query) => changeForm({ query })}
          paneFocus
        />
        <IconButton
          label={t("regex")}
          icon={<Regex size={16} />}
          pressed={isRegex}
          onPress={() => changeForm({ mode: isRegex ? "words" : "regex" })}
        />
        <IconButton
          label={t("matchCase")}
          icon={<CaseSensitive size={16} />}
          pressed={form.matchCase}
          onPress={() => changeForm({ matchCase: !form.matchCase })}
        />
        <IconButton
          label={t("wholeWords")}
          icon={<WholeWord size={16} />}
          pressed={form.wholeWords}
          onPress={() => changeForm({ wholeWords: !form.wholeWords })}
        />
        <IconButton
          label={t("foldAccents")}
          icon={<span className="accent-sign">Ä</span>}
          pressed={form.foldAccents}
          onPress={() => changeForm({ foldAccents: !form.foldAccents })}
        />
        <IconButton
          label={t("inflections")}
          icon={<SpellCheck size={16} />}
          pressed={form.inflections}
          isDisabled={isRegex}
          onPress={() => changeForm({ inflections: !form.inflections })}
        />
      </div>
      <div className="concordance-order">
        <Found />
        <SortField />
        <ExportButton />
      </div>
    </header>
  );
}

function Found() {
  const t = useMessages(concordanceMessages);
  const language = useLanguage();
  const { answer, searching } = useConcordance();
  if (!answer) return <p className="grow quiet-text">{searching ? t("searching") : ""}</p>;
  const { total, articles, sources } = answer;
  return (
    <div className="grow concordance-found">
      <p role="status">
        <b>{t("found", { total, articles })}</b>
        {answer.rebuilt ? ` · ${t("rebuilt")}` : ""}
      </p>
      <p className="quiet-text concordance-sources">
        {sources
          .slice(0, 6)
          .map(({ source, count }) => `${source || t("noSource")} ${numberInWords(count, language)}`)
          .join(" · ")}
        {sources.length > 6 ? " …" : ""}
      </p>
    </div>
  );
}

function SortField() {
  const t = useMessages(concordanceMessages);
  const { sort, descending } = useConcordance((state) => state.form);
  return (
    <>
      <SelectField
        label={t("sort")}
        labelHidden
        className="concordance-sort"
        value={sort}
        options={Object.entries(sorts).map(([id, key]) => ({
          id: id as ConcordanceQuery["sort"],
          name: t(key),
        }))}
        onChange={(next) => changeForm({ sort: next })}
      />
      <IconButton
        label={t("descending")}
        icon={<ArrowDownUp size={16} />}
        pressed={descending}
        onPress={() => changeForm({ descending: !descending })}
      />
    </>
  );
}

function ExportButton() {
  const t = useMessages(concordanceMessages);
  const words = useFigureWords();
  const settings = useQuerySettings();
  const { asked, answer } = useConcordance();
  const write = async (format: TakeAwayFormat) => {
    if (!asked || (format !== "csv" && format !== "xlsx")) return;
    const query = { ...asked, offset: 0, limit: 1 };
    const written = await ask("concordance:export", { query, format, settings: settings(asked) });
    if (written) notifyDone(t("exported", { lines: written.lines, path: written.path }));
  };
  return <TakeAway words={words} isDisabled={!asked || (answer?.total ?? 0) === 0} onTake={write} />;
}
