import { useCallback } from "react";
import type { ConcordanceQuery } from "#shared/ipc/concordance-types";
import { concordanceMessages } from "#shared/messages/concordance";
import type { SettingLine } from "#shared/tables/table-document";
import { useMessages } from "../../i18n/use-messages";
import type { ConcordanceForm } from "../../state/concordance-store";
import { useProject } from "../../state/project-store";

/** The words for each order of the lines. */
export const sorts = {
  article: "sortArticle",
  published: "sortPublished",
  source: "sortSource",
  left: "sortLeft",
  hit: "sortHit",
  right: "sortRight",
} as const satisfies Record<ConcordanceQuery["sort"], keyof typeof concordanceMessages>;

const switches = ["matchCase", "wholeWords", "foldAccents", "inflections"] as const;

/** Tells what was looked for, in words, for the file beside an exported table. */
export function useQuerySettings(): (form: ConcordanceForm) => SettingLine[] {
  const t = useMessages(concordanceMessages);
  const snapshot = useProject((state) => state.snapshot);
  return useCallback(
    (form) => {
      const { filters } = form;
      const named = (
        ids: readonly string[] = [],
        entries: ReadonlyArray<{ id: string; name: string }> = [],
      ) => ids.map((id) => entries.find((entry) => entry.id === id)?.name ?? id).join("; ");
      const statements = (filters.statements ?? []).map(
        (id) => snapshot?.statements.find((statement) => statement.id === id)?.wording ?? id,
      );
      const lines: Array<[string, string]> = [
        [t(form.mode === "regex" ? "regex" : "query"), form.query],
        ...switches.map((name): [string, string] => [t(name), form[name] ? "✓" : ""]),
        [t("labels"), named(filters.labels, snapshot?.codebook.labels)],
        [t("untagged"), filters.untagged ? "✓" : ""],
        [t("actors"), named(filters.actors, snapshot?.actors)],
        [t("statement"), statements.join("; ")],
        [t("sources"), (filters.sources ?? []).map((source) => source || t("noSource")).join("; ")],
        [t("coders"), named(filters.coders, snapshot?.coders)],
        [t("status"), (filters.status ?? []).map((status) => t(status)).join("; ")],
        [t("published"), [filters.from, filters.to].map((date) => date ?? "…").join(" – ")],
        [t("sort"), `${t(sorts[form.sort])}${form.descending ? `; ${t("descending")}` : ""}`],
      ];
      return lines
        .filter(([, value]) => value !== "" && value !== "… – …")
        .map(([name, value]) => ({ name, value }));
    },
    [t, snapshot],
  );
}
