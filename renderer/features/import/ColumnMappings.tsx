import { Table2 } from "lucide-react";
import { useState } from "react";
import type { ColumnMapping, ImportTable } from "#shared/ipc/import-types";
import { importScreenMessages } from "#shared/messages/import-screen";
import { useMessages } from "../../i18n/use-messages";
import { rereadRows } from "../../state/import-store";

const roles = [
  "text",
  "title",
  "source",
  "published",
  "language",
  "place",
  "author",
  "agency",
  "ignore",
] as const;
type Role = ColumnMapping[string];

/** For tables: which column holds what, beside the first rows. */
export function ColumnMappings({ tables }: { tables: readonly ImportTable[] }) {
  if (tables.length === 0) return null;
  return (
    <div className="columns-list">
      {tables.map((table) => (
        <TableColumns key={table.fileName} table={table} />
      ))}
    </div>
  );
}

function TableColumns({ table }: { table: ImportTable }) {
  const t = useMessages(importScreenMessages);
  const { fileName, columns, sample, mapping } = table;
  const [opened] = useState(mapping);
  const hasText = Object.values(mapping).includes("text");
  // What was guessed to be of no use is worth a look; what the person leaves out need not stay open.
  const leavesOut = columns.some((column) => (opened[column] ?? "ignore") === "ignore");
  const set = (column: string, role: Role) => {
    const next: ColumnMapping = { ...mapping };
    // Each meaning belongs to one column: the column that had it before lets go.
    for (const [other, current] of Object.entries(next)) if (current === role) next[other] = "ignore";
    next[column] = role;
    void rereadRows({ table: { fileName, mapping: next } });
  };
  return (
    <details className="columns" open={!hasText || leavesOut || undefined}>
      <summary>
        <Table2 size={15} aria-hidden /> {t("columns", { file: fileName })}
        <span className={hasText ? "quiet-text" : "state-failed"}>
          {hasText ? t("columnsText") : t("noTextColumn")}
        </span>
      </summary>
      <div className="columns-scroll">
        <table className="table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  <span className="column-name">{column}</span>
                  <select
                    className="input native-select"
                    aria-label={t("column", { name: column })}
                    value={mapping[column] ?? "ignore"}
                    onChange={(event) => set(column, event.target.value as Role)}
                  >
                    {roles.map((role) => (
                      <option key={role} value={role}>
                        {roleName(t, role)}
                      </option>
                    ))}
                  </select>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sample.map((cells, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sample rows have no other name and never move.
              <tr key={row}>
                {columns.map((column, place) => (
                  <td key={column} className="column-cell">
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function roleName(t: ReturnType<typeof useMessages<typeof importScreenMessages>>, role: Role): string {
  if (role === "text") return t("roleText");
  if (role === "ignore") return t("roleIgnore");
  return role === "title" ? t("articleTitle") : t(role);
}
