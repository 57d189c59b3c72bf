import { type ReactNode, useState } from "react";
import { Button } from "./Button";
import { Field } from "./Field";
import { Tick } from "./Toggle";
import "./filter-panel.css";

/** Things of which any number can be chosen; none chosen lets all through. */
export interface FilterGroup {
  id: string;
  legend: string;
  items: ReadonlyArray<{ id: string; name: string; mark?: ReactNode }>;
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** A time from and to, as it is typed. */
export interface FilterPeriod {
  legend: string;
  from: string;
  to: string;
  /** What is asked for now; undefined when that end is open. */
  values: { from: string | undefined; to: string | undefined };
  placeholder: string;
  wrong: string;
  /** The date that was typed, undefined when it is none. */
  read: (typed: string) => string | undefined;
  onChange: (bound: "from" | "to", value: string | undefined) => void;
}

/** What a panel of filters shows and does. */
export interface FilterPanelProps {
  label: string;
  groups: readonly FilterGroup[];
  period: FilterPeriod;
  reset: string;
  isFiltered: boolean;
  onReset: () => void;
  children?: ReactNode;
}

/** Filters beside a screen. */
export function FilterPanel(props: FilterPanelProps) {
  const { label, groups, period, isFiltered, onReset } = props;
  const [resets, setResets] = useState(0);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside className="filter-panel" aria-label={label} tabIndex={0}>
      {props.children}
      {groups.map((group) => (
        <Group key={group.id} group={group} />
      ))}
      <fieldset className="ticks">
        <legend className="section-title">{period.legend}</legend>
        <div className="date-range">
          <Bound key={`from ${resets}`} period={period} bound="from" />
          <Bound key={`to ${resets}`} period={period} bound="to" />
        </div>
      </fieldset>
      <Button
        isDisabled={!isFiltered}
        onPress={() => {
          // What was typed and is no date goes too.
          setResets(resets + 1);
          onReset();
        }}
      >
        {props.reset}
      </Button>
    </aside>
  );
}

function Group({ group: { legend, items, chosen, onChange } }: { group: FilterGroup }) {
  if (items.length < 2 && chosen.length === 0) return null;
  const toggle = (id: string, on: boolean) =>
    onChange(items.map((item) => item.id).filter((other) => (other === id ? on : chosen.includes(other))));
  return (
    <fieldset className="ticks">
      <legend className="section-title">{legend}</legend>
      <div className="filter-panel-ticks">
        {items.map(({ id, name, mark }) => (
          <Tick key={id} value={chosen.includes(id)} onChange={(on) => toggle(id, on)}>
            {mark} {name}
          </Tick>
        ))}
      </div>
    </fieldset>
  );
}

function Bound({ period, bound }: { period: FilterPeriod; bound: "from" | "to" }) {
  const value = period.values[bound];
  const [typed, setTyped] = useState(value ?? "");
  const valid = typed === "" || period.read(typed) !== undefined;
  return (
    <Field
      label={period[bound]}
      value={value === undefined && valid ? "" : typed}
      placeholder={period.placeholder}
      error={valid ? undefined : period.wrong}
      onChange={(next) => {
        setTyped(next);
        const read = period.read(next);
        if (next === "" || read !== undefined) period.onChange(bound, next === "" ? undefined : read);
      }}
    />
  );
}
