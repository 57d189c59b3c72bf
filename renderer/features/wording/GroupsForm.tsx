import { ArrowLeftRight } from "lucide-react";
import { useState } from "react";
import { Radio, RadioGroup } from "react-aria-components";
import { wordingMessages } from "#shared/messages/wording";
import type { Label } from "#shared/model/codebook";
import { numberInWords } from "../../i18n/dates";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { type Group, putIntoGroup, useKeyness } from "../../state/keyness-store";
import { Button } from "../../ui/Button";
import { SelectField } from "../../ui/Choice";
import { Field } from "../../ui/Field";
import { useLabels, useSources } from "./use-wording";
import { QuotationsField } from "./WordingBar";

/** Which source belongs to which group, what is counted, and what the measures say. */
export function GroupsForm({ label }: { label: Label | undefined }) {
  const t = useMessages(wordingMessages);
  const quotations = useKeyness((state) => state.quotations);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <aside className="wording-groups" aria-label={t("viewGroups")} tabIndex={0}>
      <p className="quiet-text">{t("groupsLead")}</p>
      <Sources />
      <Counted label={label} />
      <QuotationsField
        labelHidden={false}
        value={quotations}
        onChange={(next) => useKeyness.setState({ quotations: next })}
      />
      <Least />
      <Explanation />
    </aside>
  );
}

function Sources() {
  const t = useMessages(wordingMessages);
  const all = useSources();
  const groups = useKeyness((state) => state.groups);
  const swap = () =>
    useKeyness.setState({
      groups: Object.fromEntries(
        Object.entries(groups).map(([source, group]) => [source, group === "A" ? "B" : "A"] as const),
      ),
    });
  const restToB = () =>
    useKeyness.setState({
      groups: Object.fromEntries(all.map(({ name }) => [name, groups[name] ?? "B"] as const)),
    });
  return (
    <div className="wording-group-sources">
      <div className="wording-group-list">
        {all.map(({ name, articles }) => (
          <SourceGroup key={name} source={name} articles={articles} group={groups[name]} />
        ))}
      </div>
      <div className="wording-tools">
        <Button look="quiet" onPress={restToB} isDisabled={all.every(({ name }) => groups[name])}>
          {t("restToB")}
        </Button>
        <Button
          look="quiet"
          icon={<ArrowLeftRight size={14} aria-hidden />}
          onPress={swap}
          isDisabled={Object.keys(groups).length === 0}
        >
          {t("swap")}
        </Button>
      </div>
    </div>
  );
}

function SourceGroup(props: { source: string; articles: number; group: Group | undefined }) {
  const { source, articles, group } = props;
  const t = useMessages(wordingMessages);
  const name = source || t("noSource");
  return (
    <RadioGroup
      className="wording-group-row"
      aria-label={t("groupOf", { source: name })}
      value={group ?? "none"}
      onChange={(next) => putIntoGroup(source, next === "none" ? undefined : (next as Group))}
      orientation="horizontal"
    >
      <span className="wording-group-name" title={name}>
        {name} <span className="quiet-text number">{articles}</span>
      </span>
      <div className="segments">
        <Radio value="A" className="segment wording-group-a" aria-label={t("groupA")}>
          A
        </Radio>
        <Radio value="none" className="segment" aria-label={t("groupNone")}>
          –
        </Radio>
        <Radio value="B" className="segment wording-group-b" aria-label={t("groupB")}>
          B
        </Radio>
      </div>
    </RadioGroup>
  );
}

const words = "words ";

/** All words, or the forms of one label. */
function Counted({ label }: { label: Label | undefined }) {
  const t = useMessages(wordingMessages);
  const unit = useKeyness((state) => state.unit);
  const labels = useLabels();
  return (
    <SelectField
      label={t("unit")}
      value={unit === "words" ? words : (label?.id ?? words)}
      options={[
        { id: words, name: t("unitWords") },
        ...labels.map(({ id, name }) => ({ id, name: t("unitForms", { label: name }) })),
      ]}
      onChange={(id) => useKeyness.setState(id === words ? { unit: "words" } : { unit: "forms", label: id })}
    />
  );
}

function Least() {
  const t = useMessages(wordingMessages);
  const least = useKeyness((state) => state.least);
  const [typed, setTyped] = useState(String(least));
  const read = (text: string) => (/^\d{1,4}$/u.test(text.trim()) ? Number(text) : 0);
  const valid = read(typed) >= 1 && read(typed) <= 1000;
  return (
    <Field
      label={t("least")}
      help={t("leastHelp")}
      value={typed}
      inputMode="numeric"
      error={valid ? undefined : t("leastWrong")}
      onChange={(next) => {
        setTyped(next);
        if (read(next) >= 1 && read(next) <= 1000) useKeyness.setState({ least: read(next) });
      }}
    />
  );
}

function Explanation() {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const tested = useKeyness((state) => state.answer?.tested ?? 0);
  return (
    <div className="wording-explain selectable">
      <h2 className="section-title">{t("explainTitle")}</h2>
      <p>{t("explain", { tested: tested > 0 ? numberInWords(tested, language) : "" })}</p>
    </div>
  );
}
