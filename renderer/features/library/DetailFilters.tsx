import { useMemo, useState } from "react";
import { libraryMessages } from "#shared/messages/library";
import { readTypedDate } from "#shared/model/typed-date";
import { useMessages } from "../../i18n/use-messages";
import { hasDetailFilter, noFilter } from "../../state/library-arrange";
import { changeFilter, useLibrary } from "../../state/library-store";
import { useProject } from "../../state/project-store";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { Tick } from "../../ui/Toggle";

/** Filters by source, publication date and tags. */
export function DetailFilters() {
  const t = useMessages(libraryMessages);
  const filter = useLibrary((state) => state.filter);
  const { text, status } = filter;
  return (
    <>
      <Sources />
      <h3 className="section-title">{t("published")}</h3>
      <div className="date-range">
        <DateBound bound="from" />
        <DateBound bound="to" />
      </div>
      <Tick value={filter.undated} onChange={(undated) => changeFilter({ undated })}>
        {t("onlyUndated")}
      </Tick>
      <LabelFilter />
      <Button
        isDisabled={!hasDetailFilter(filter)}
        onPress={() => changeFilter({ ...noFilter, text, status })}
      >
        {t("resetFilters")}
      </Button>
    </>
  );
}

function Sources() {
  const t = useMessages(libraryMessages);
  const articles = useProject((state) => state.snapshot?.articles);
  const chosen = useLibrary((state) => state.filter.sources);
  const sources = useMemo(() => {
    const counts = new Map<string, number>();
    for (const article of articles ?? []) counts.set(article.source, (counts.get(article.source) ?? 0) + 1);
    return [...counts].sort(([a], [b]) => a.localeCompare(b));
  }, [articles]);
  return (
    <fieldset className="filter-sources">
      <legend className="section-title">{t("sources")}</legend>
      <div className="filter-source-list">
        {sources.map(([source, count]) => (
          <div key={source} className="filter-source">
            <Tick
              className="grow"
              value={chosen.includes(source)}
              onChange={(on) =>
                changeFilter({
                  sources: on ? [...chosen, source] : chosen.filter((other) => other !== source),
                })
              }
            >
              {source === "" ? t("noSource") : source}
            </Tick>
            <span className="quiet-text number">{count}</span>
          </div>
        ))}
      </div>
    </fieldset>
  );
}

function DateBound({ bound }: { bound: "from" | "to" }) {
  const t = useMessages(libraryMessages);
  const value = useLibrary((state) => state.filter[bound]);
  const [typed, setTyped] = useState(value);
  const valid = typed === "" || readTypedDate(typed) !== undefined;
  return (
    <Field
      label={t(bound)}
      value={value === "" && valid ? "" : typed}
      placeholder="2025-09"
      error={valid ? undefined : t("dateWrong")}
      onChange={(next) => {
        setTyped(next);
        const date = next === "" ? "" : readTypedDate(next);
        if (date !== undefined) changeFilter({ [bound]: date });
      }}
    />
  );
}

function LabelFilter() {
  const t = useMessages(libraryMessages);
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  const label = useLibrary((state) => state.filter.label);
  const options = [
    { id: "*", name: t("anyTags") },
    ...(labels ?? []).map((other) => ({ id: other.id, name: t("withLabel", { label: other.name }) })),
    { id: "none", name: t("withoutTags") },
  ];
  return (
    <SelectField
      label={t("tags")}
      options={options}
      value={label ?? "*"}
      onChange={(id) => changeFilter({ label: id === "*" ? undefined : id })}
    />
  );
}
