import { TextSearch } from "lucide-react";
import type { RefObject } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import type { WordingForm, WordingRow } from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import type { Label } from "#shared/model/codebook";
import { useMessages } from "../../i18n/use-messages";
import { entryRole } from "../../state/codebook-kinds";
import { useProject } from "../../state/project-store";
import { type ChosenPlaces, choosePlaces, openConcordance, useWording } from "../../state/wording-store";
import { Blank } from "../../ui/Blank";
import { Button } from "../../ui/Button";
import { PlaceLines } from "./PlaceLines";
import { useRowName } from "./use-wording";

/** The places of the chosen cell or form: the sentences in which it is said so. */
export function PlacesPane({
  paneRef,
  label,
}: {
  paneRef: RefObject<HTMLElement | null>;
  label: Label | undefined;
}) {
  const t = useMessages(wordingMessages);
  const chosen = useWording((state) => state.chosen);
  const table = useWording((state) => state.table);
  const row = table?.rows.find(({ key, kind }) => key === chosen?.row.key && kind === chosen.row.kind);
  return (
    <aside ref={paneRef} className="wording-pane" aria-label={t("places")}>
      {chosen && row ? (
        <Chosen chosen={chosen} row={row} label={label} />
      ) : (
        <Blank title={t("chooseTitle")}>{t("chooseText")}</Blank>
      )}
    </aside>
  );
}

interface ChosenProps {
  chosen: ChosenPlaces;
  row: WordingRow;
  label: Label | undefined;
}

function Chosen({ chosen, row, label }: ChosenProps) {
  const t = useMessages(wordingMessages);
  const rowName = useRowName();
  const total = useWording((state) => state.total);
  const current = useWording((state) => state.linesOf === JSON.stringify(state.chosen));
  const cell = useCell(row, chosen.source);
  const source = chosen.source === undefined ? t("allSources") : chosen.source || t("noSource");
  const count = current && total !== undefined ? total : cell.total;
  return (
    <>
      <header className="wording-pane-head">
        <h2 className="section-title">
          <span>
            {rowName(row)} · {source} · {t("mentions", { count })}
          </span>
        </h2>
        <Forms chosen={chosen} forms={cell.forms} />
        <AsConcordance chosen={chosen} row={row} label={label} />
      </header>
      {cell.total === 0 ? (
        <Blank compact title={t("noPlaces")} />
      ) : (
        <PlaceLines
          label={t("places")}
          colour={label?.colour ?? "actor"}
          withSource={chosen.source === undefined}
        />
      )}
    </>
  );
}

/** The cell of a source, or all cells of a row as one. */
function useCell(row: WordingRow, source: string | undefined): WordingRow["cells"][number] {
  const at = useWording((state) => state.table?.sources.findIndex(({ name }) => name === source) ?? -1);
  if (source !== undefined) return row.cells[at] ?? { total: 0, forms: [] };
  const forms = new Map<string, WordingForm>();
  for (const form of row.cells.flatMap((cell) => cell.forms)) {
    const known = forms.get(form.key);
    const count = (known?.count ?? 0) + form.count;
    forms.set(form.key, { ...form, form: form.key, count });
  }
  return { total: row.total, forms: [...forms.values()].sort((a, b) => b.count - a.count) };
}

const mostForms = 30;
const every = "*";

/** One form or all of them; what a click on a form in the table does as well. */
function Forms({ chosen, forms }: { chosen: ChosenPlaces; forms: readonly WordingForm[] }) {
  const t = useMessages(wordingMessages);
  if (forms.length < 2) return null;
  const shown = forms.filter(({ key }, at) => at < mostForms || key === chosen.form);
  const { form: _form, ...cell } = chosen;
  return (
    <ToggleButtonGroup
      className="chips wording-chips"
      aria-label={t("forms")}
      disallowEmptySelection
      selectedKeys={[chosen.form === undefined ? every : ` ${chosen.form}`]}
      onSelectionChange={(keys) => {
        const key = String([...keys][0] ?? every);
        choosePlaces(key === every ? cell : { ...cell, form: key.slice(1) });
      }}
    >
      <ToggleButton id={every} className="chip">
        {t("allForms")}
      </ToggleButton>
      {shown.map(({ key, form, count }) => (
        <ToggleButton key={key} id={` ${key}`} className="chip wording-chip">
          <span className="wording-chip-text">{form}</span> <span className="number">{count}</span>
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

/** The same places as lines of the concordance, where they can be tagged and exported. */
function AsConcordance({ chosen, row, label }: ChosenProps) {
  const t = useMessages(wordingMessages);
  const codebook = useProject((state) => state.snapshot?.codebook);
  if (!label || !codebook || row.kind === "value") return null;
  const isActor = entryRole(codebook, label.id) !== undefined;
  const entry: ConcordanceQuery["filters"] =
    row.kind !== "entry" ? {} : isActor ? { actors: [row.key] } : { statements: [row.key] };
  const words = row.kind === "wording" ? (chosen.form ?? row.name) : "";
  const open = () =>
    openConcordance(words, {
      labels: [label.id],
      ...entry,
      ...(chosen.source === undefined ? {} : { sources: [chosen.source] }),
    });
  return (
    <Button
      look="quiet"
      className="wording-concordance"
      icon={<TextSearch size={14} aria-hidden />}
      onPress={open}
    >
      {t("asConcordance")}
    </Button>
  );
}
