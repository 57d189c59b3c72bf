import { type ReactNode, useMemo, useState } from "react";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import { concordanceMessages } from "#shared/messages/concordance";
import { articleStatuses } from "#shared/model/annotations";
import { readTypedDate } from "#shared/model/typed-date";
import { useMessages } from "../../i18n/use-messages";
import { changeForm, useConcordance } from "../../state/concordance-store";
import { useProject } from "../../state/project-store";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { LabelMark } from "../../ui/LabelMark";
import { Tick } from "../../ui/Toggle";

type Filters = ConcordanceQuery["filters"];
type ListFilter = "labels" | "sources" | "coders" | "status";

function setFilter(edit: { [K in keyof Filters]?: Filters[K] | undefined }): void {
  const { filters } = useConcordance.getState().form;
  const next = Object.entries({ ...filters, ...edit }).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  changeForm({ filters: Object.fromEntries(next) as Filters });
}

/** Where to look: labels, actors, statements, sources, coders, status, time. */
export function ConcordanceFilters() {
  const t = useMessages(concordanceMessages);
  const filters = useConcordance((state) => state.form.filters);
  const snapshot = useProject((state) => state.snapshot);
  const [resets, setResets] = useState(0);
  const sources = useMemo(() => {
    const all = new Set((snapshot?.articles ?? []).map(({ source }) => source));
    return [...all].sort((a, b) => a.localeCompare(b));
  }, [snapshot?.articles]);
  const reset = () => {
    // What was typed and is no date goes too.
    setResets(resets + 1);
    changeForm({ filters: {} });
  };
  if (!snapshot) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside className="concordance-filters" aria-label={t("filters")} tabIndex={0}>
      <Ticks
        filter="labels"
        legend={t("labels")}
        items={snapshot.codebook.labels.map(({ id, name, colour, shape }) => ({
          id,
          name,
          mark: <LabelMark colour={colour} shape={shape} />,
        }))}
      />
      <Tick value={filters.untagged ?? false} onChange={(untagged) => setFilter({ untagged })}>
        {t("untagged")}
      </Tick>
      <Entry filter="actors" label={t("actors")} any={t("anyActor")} entries={snapshot.actors} />
      <Entry
        filter="statements"
        label={t("statement")}
        any={t("anyStatement")}
        entries={snapshot.statements.map(({ id, wording }) => ({ id, name: wording }))}
      />
      <Ticks
        filter="sources"
        legend={t("sources")}
        items={sources.map((source) => ({ id: source, name: source || t("noSource") }))}
      />
      <fieldset className="ticks">
        <legend className="section-title">{t("published")}</legend>
        <div className="date-range">
          <DateBound key={`from ${resets}`} bound="from" />
          <DateBound key={`to ${resets}`} bound="to" />
        </div>
      </fieldset>
      {snapshot.coders.length > 1 ? (
        <Ticks
          filter="coders"
          legend={t("coders")}
          items={snapshot.coders.map(({ id, name }) => ({ id, name }))}
        />
      ) : null}
      <Ticks
        filter="status"
        legend={t("status")}
        items={articleStatuses.map((status) => ({ id: status, name: t(status) }))}
      />
      <Button isDisabled={Object.keys(filters).length === 0} onPress={reset}>
        {t("reset")}
      </Button>
    </aside>
  );
}

function Ticks({
  filter,
  legend,
  items,
}: {
  filter: ListFilter;
  legend: string;
  items: ReadonlyArray<{ id: string; name: string; mark?: ReactNode }>;
}) {
  const chosen = useConcordance((state) => state.form.filters[filter]) as readonly string[] | undefined;
  const toggle = (id: string, on: boolean) => {
    const next = items
      .map((item) => item.id)
      .filter((other) => (other === id ? on : chosen?.includes(other)));
    setFilter({ [filter]: next });
  };
  return (
    <fieldset className="ticks">
      <legend className="section-title">{legend}</legend>
      <div className="concordance-ticks">
        {items.map((item) => (
          <Tick
            key={item.id}
            value={chosen?.includes(item.id) ?? false}
            onChange={(on) => toggle(item.id, on)}
          >
            {item.mark} {item.name}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}

function Entry({
  filter,
  label,
  any,
  entries,
}: {
  filter: "actors" | "statements";
  label: string;
  any: string;
  entries: ReadonlyArray<{ id: string; name: string }>;
}) {
  const chosen = useConcordance((state) => state.form.filters[filter]?.[0]);
  const options = useMemo(() => {
    const sorted = [...entries].sort((a, b) => a.name.localeCompare(b.name));
    return [{ id: "*", name: any }, ...sorted.map(({ id, name }) => ({ id, name }))];
  }, [entries, any]);
  return (
    <SelectField
      label={label}
      options={options}
      value={chosen ?? "*"}
      onChange={(id) => setFilter({ [filter]: id === "*" ? undefined : [id] })}
    />
  );
}

function DateBound({ bound }: { bound: "from" | "to" }) {
  const t = useMessages(concordanceMessages);
  const value = useConcordance((state) => state.form.filters[bound]);
  const [typed, setTyped] = useState(value ?? "");
  const valid = typed === "" || readTypedDate(typed) !== undefined;
  return (
    <Field
      label={t(bound)}
      value={value === undefined && valid ? "" : typed}
      placeholder="2025-09"
      error={valid ? undefined : t("dateWrong")}
      onChange={(next) => {
        setTyped(next);
        if (next === "") setFilter({ [bound]: undefined });
        else if (readTypedDate(next)) setFilter({ [bound]: readTypedDate(next) });
      }}
    />
  );
}
