import { useMemo, useState } from "react";
import { ToggleButton, ToggleButtonGroup } from "react-aria-components";
import type { ImportDraft } from "#shared/ipc/import-types";
import { importScreenMessages } from "#shared/messages/import-screen";
import { useMessages } from "../../i18n/use-messages";
import { commitImport, leaveImport } from "../../state/import-store";
import { Button } from "../../ui/Button";
import { ApplyBar } from "./ApplyBar";
import { ColumnMappings } from "./ColumnMappings";
import { ReviewTable } from "./ReviewTable";
import { RowPreview } from "./RowPreview";
import { countRows, passes, type RowFilter } from "./review-rows";

const filters: RowFilter[] = ["all", "ready", "look", "duplicate", "failed", "skipped"];

/** What was found, row by row, to be put right before it becomes part of the project. */
export function Review({ draft, busy }: { draft: ImportDraft; busy: boolean }) {
  const t = useMessages(importScreenMessages);
  const [filter, setFilter] = useState<RowFilter>("all");
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [focused, setFocused] = useState<number | undefined>(draft.rows[0]?.row);
  const counts = useMemo(() => countRows(draft.rows), [draft.rows]);
  const rows = useMemo(() => draft.rows.filter((row) => passes(row, filter)), [draft.rows, filter]);
  const current = draft.rows.find((row) => row.row === focused);
  return (
    <div className="review" aria-busy={busy}>
      <header className="review-head">
        <div className="grow">
          <h1 className="screen-title">{t("reviewTitle")}</h1>
          <p className="quiet-text">{t("reviewText")}</p>
        </div>
        <Button onPress={() => void leaveImport()}>{t("discard")}</Button>
        <Button look="primary" isDisabled={counts.ready === 0} onPress={() => void commitImport()}>
          {t("import", { count: counts.ready })}
        </Button>
      </header>
      <ColumnMappings tables={draft.tables} />
      <div className="review-tools">
        <ToggleButtonGroup
          className="chips"
          aria-label={t("show")}
          disallowEmptySelection
          selectedKeys={[filter]}
          onSelectionChange={(keys) => {
            const [key] = keys;
            setFilter((key ?? "all") as RowFilter);
          }}
        >
          {filters
            .filter((name) => name === "all" || counts[name] > 0)
            .map((name) => (
              <ToggleButton key={name} id={name} className={`chip number chip-${name}`}>
                {t("chip", { name: t(name), count: counts[name] })}
              </ToggleButton>
            ))}
        </ToggleButtonGroup>
        <ApplyBar rows={rows} chosen={chosen} />
      </div>
      <ReviewTable
        rows={rows}
        chosen={chosen}
        onChoose={setChosen}
        focused={focused}
        onFocusRow={setFocused}
      />
      <RowPreview row={current} />
    </div>
  );
}
