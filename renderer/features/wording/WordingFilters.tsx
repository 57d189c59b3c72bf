import { useState } from "react";
import { wordingMessages } from "#shared/messages/wording";
import type { Coder } from "#shared/model/project";
import { readTypedDate } from "#shared/model/typed-date";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { changeTableForm, useWording } from "../../state/wording-store";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Tick } from "../../ui/Toggle";
import { mostColumns, type SourceCount } from "./use-wording";

const noCoders: readonly Coder[] = [];

/** Which sources are columns, from when to when, and tagged by whom. */
export function WordingFilters({
  sources,
  all,
}: {
  sources: readonly string[];
  all: readonly SourceCount[];
}) {
  const t = useMessages(wordingMessages);
  const coders = useProject((state) => state.snapshot?.coders ?? noCoders);
  const chosen = useWording((state) => state.form.coders);
  const [resets, setResets] = useState(0);
  const reset = () => {
    setResets(resets + 1);
    changeTableForm({ sources: undefined, from: undefined, to: undefined, coders: undefined });
  };
  return (
    <div className="wording-filters">
      <SourceTicks sources={sources} all={all} />
      <fieldset className="ticks">
        <legend className="section-title">{t("period")}</legend>
        <div className="date-range">
          <DateBound key={`from ${resets}`} bound="from" />
          <DateBound key={`to ${resets}`} bound="to" />
        </div>
      </fieldset>
      {coders.length > 1 ? (
        <fieldset className="ticks">
          <legend className="section-title">{t("coders")}</legend>
          <div className="concordance-ticks">
            {coders.map(({ id, name }) => (
              <Tick
                key={id}
                value={chosen?.includes(id) ?? false}
                onChange={(on) => {
                  const next = coders
                    .map((coder) => coder.id)
                    .filter((coder) => (coder === id ? on : chosen?.includes(coder)));
                  changeTableForm({ coders: next.length > 0 ? next : undefined });
                }}
              >
                {name}
              </Tick>
            ))}
          </div>
        </fieldset>
      ) : null}
      <Button onPress={reset}>{t("reset")}</Button>
    </div>
  );
}

function SourceTicks({ sources, all }: { sources: readonly string[]; all: readonly SourceCount[] }) {
  const t = useMessages(wordingMessages);
  const shown = new Set(sources);
  const names = all.map(({ name }) => name);
  return (
    <fieldset className="ticks">
      <legend className="section-title">{t("sources")}</legend>
      <div className="wording-tools">
        <Button look="quiet" onPress={() => changeTableForm({ sources: names })}>
          {t("sourcesAll")}
        </Button>
        {all.length > mostColumns ? (
          <Button look="quiet" onPress={() => changeTableForm({ sources: undefined })}>
            {t("sourcesFirst", { count: mostColumns })}
          </Button>
        ) : null}
      </div>
      {all.length > mostColumns ? <p className="quiet-text">{t("sourcesManyWarning")}</p> : null}
      <div className="wording-ticks">
        {all.map(({ name, articles }) => (
          <Tick
            key={name}
            value={shown.has(name)}
            // A table without columns says nothing.
            isDisabled={shown.size === 1 && shown.has(name)}
            onChange={(on) =>
              changeTableForm({ sources: names.filter((other) => (other === name ? on : shown.has(other))) })
            }
          >
            {name || t("noSource")} <span className="quiet-text number">{articles}</span>
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}

function DateBound({ bound }: { bound: "from" | "to" }) {
  const t = useMessages(wordingMessages);
  const value = useWording((state) => state.form[bound]);
  const [typed, setTyped] = useState(value ?? "");
  const valid = typed === "" || readTypedDate(typed) !== undefined;
  return (
    <Field
      label={t(bound)}
      value={typed}
      placeholder="2025-09"
      error={valid ? undefined : t("dateWrong")}
      onChange={(next) => {
        setTyped(next);
        if (next === "") changeTableForm({ [bound]: undefined });
        else if (readTypedDate(next)) changeTableForm({ [bound]: readTypedDate(next) });
      }}
    />
  );
}
