import { ListFilter } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog, DialogTrigger, Popover } from "react-aria-components";
import type { WordingQuery } from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import type { Label } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { saveTable, useFigureWords } from "../../state/save-document";
import { changeTableForm, type TableForm, useWording, wholeTable } from "../../state/wording-store";
import { Button } from "../../ui/Button";
import { Segments, SelectField } from "../../ui/Choice";
import { LabelMark } from "../../ui/LabelMark";
import { SearchInput } from "../../ui/SearchInput";
import { TakeAway } from "../../ui/TakeAway";
import { Toggle } from "../../ui/Toggle";
import { type SourceCount, useLabels, useRowName } from "./use-wording";
import { WordingFilters } from "./WordingFilters";
import { useTableDocument } from "./wording-documents";

interface WordingBarProps {
  switcher: ReactNode;
  label: Label | undefined;
  /** The sources that are columns, out of `all`. */
  sources: readonly string[];
  all: readonly SourceCount[];
}

const mostSegments = 4;

/** What is compared, in which order, of what; and the way to take the table away. */
export function WordingBar({ switcher, label, sources, all }: WordingBarProps) {
  const t = useMessages(wordingMessages);
  const form = useWording((state) => state.form);
  return (
    <header className="wording-bar">
      <div className="wording-bar-row">
        {switcher}
        <LabelChoice label={label} />
        <p className="wording-lead">
          <span className="wording-lead-words">{t("lead")} · </span>
          <span className="wording-only">{t("onlyLegend")}</span>
        </p>
        <span className="grow" />
        <Export label={label} />
      </div>
      <div className="wording-bar-row">
        <SearchInput
          className="wording-find"
          label={t("find")}
          clearLabel={t("clear")}
          placeholder={t("find")}
          value={form.find}
          onChange={(find) => changeTableForm({ find })}
          paneFocus
        />
        <SelectField<TableForm["order"]>
          label={t("order")}
          labelHidden
          className="wording-choice"
          value={form.order}
          options={[
            { id: "mentions", name: t("orderMentions") },
            { id: "name", name: t("orderName") },
            { id: "spread", name: t("orderSpread") },
          ]}
          onChange={(order) => changeTableForm({ order })}
        />
        <QuotationsField value={form.quotations} onChange={(quotations) => changeTableForm({ quotations })} />
        <Filters sources={sources} all={all} />
        <span title={t("foldHelp")}>
          <Toggle value={form.foldForms} onChange={(foldForms) => changeTableForm({ foldForms })}>
            {t("fold")}
          </Toggle>
        </span>
      </div>
    </header>
  );
}

/** In quotations, out of them, or both. */
export function QuotationsField(props: {
  value: WordingQuery["quotations"];
  onChange: (value: WordingQuery["quotations"]) => void;
  labelHidden?: boolean;
}) {
  const t = useMessages(wordingMessages);
  return (
    <SelectField<WordingQuery["quotations"]>
      label={t("quotations")}
      labelHidden={props.labelHidden ?? true}
      className="wording-choice"
      value={props.value}
      options={[
        { id: "all", name: t("quotationsAll") },
        { id: "outside", name: t("quotationsOutside") },
        { id: "inside", name: t("quotationsInside") },
      ]}
      onChange={props.onChange}
    />
  );
}

function LabelChoice({ label }: { label: Label | undefined }) {
  const t = useMessages(wordingMessages);
  const labels = useLabels();
  const options = labels.map(({ id, name, colour, shape }) => ({
    id,
    name,
    icon: <LabelMark colour={colour} shape={shape} />,
  }));
  const props = {
    label: t("label"),
    labelHidden: true,
    value: label?.id,
    options,
    onChange: (id: string) => changeTableForm({ label: id }),
  };
  return options.length <= mostSegments ? (
    <Segments {...props} />
  ) : (
    <SelectField {...props} className="wording-choice" />
  );
}

function Filters({ sources, all }: Pick<WordingBarProps, "sources" | "all">) {
  const t = useMessages(wordingMessages);
  const form = useWording((state) => state.form);
  const shown = { shown: sources.length, all: all.length };
  const isOn = Boolean(form.from || form.to || form.coders?.length) || sources.length < all.length;
  return (
    <DialogTrigger>
      <Button icon={<ListFilter size={15} aria-hidden />} className={isOn ? "is-active" : ""}>
        {sources.length < all.length ? t("sourcesShown", shown) : t("filters")}
      </Button>
      <Popover className="popover wording-filter-popover" placement="bottom start">
        <Dialog className="popover-dialog" aria-label={t("filters")}>
          <WordingFilters sources={sources} all={all} />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

function Export({ label }: { label: Label | undefined }) {
  const rows = useWording((state) => state.table?.rows.length ?? 0);
  const words = useFigureWords();
  const rowName = useRowName();
  const documentOf = useTableDocument();
  return (
    <TakeAway
      words={words}
      isDisabled={rows === 0}
      onTake={async (format) => {
        const { asked } = useWording.getState();
        const table = await wholeTable();
        if (table && asked && label && (format === "csv" || format === "xlsx"))
          await saveTable(documentOf(table, asked, label.name, rowName), format);
      }}
    />
  );
}
