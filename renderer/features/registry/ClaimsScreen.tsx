import { MessagesSquare, Plus } from "lucide-react";
import { useDeferredValue, useMemo, useState } from "react";
import { withoutStatement } from "#shared/ipc/registry-types";
import { registryMessages } from "#shared/messages/registry";
import type { Statement } from "#shared/model/project";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { addStatement, useRegistry, useStatementPage, useUsage } from "../../state/registry-store";
import { Blank } from "../../ui/Blank";
import { IconButton } from "../../ui/Button";
import { type Entry, EntryList } from "../../ui/EntryList";
import { SearchInput } from "../../ui/SearchInput";
import { ChosenEntries } from "./ChosenEntries";
import { Places } from "./Places";
import { StatementDetails } from "./StatementDetails";
import "./registry.css";

/** Claims that belong to no statement yet, to be put together. */
function WithoutStatement() {
  const t = useMessages(registryMessages);
  const page = useStatementPage(withoutStatement);
  return (
    <section className="registry-page" aria-label={t("withoutStatement")}>
      <header className="registry-head">
        <h1 className="registry-title">{t("withoutStatement")}</h1>
        <p className="quiet-text">{t("withoutStatementText")}</p>
      </header>
      <div className="registry-panel registry-claims">
        <Places lines={page?.claims} empty={t("noClaims")} group />
      </div>
    </section>
  );
}

interface StatementRow extends Entry {
  wording: string;
  detail: string;
}

const noStatements: Statement[] = [];

/** The statements: what the claims of several articles say in common. */
export function ClaimsScreen() {
  const t = useMessages(registryMessages);
  const statements = useProject((state) => state.snapshot?.statements ?? noStatements);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const open = useRegistry((state) => state.openStatement);
  const usage = useUsage();
  const [filter, setFilter] = useState("");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const typed = useDeferredValue(filter).trim().toLocaleLowerCase();
  const rows = useMemo<StatementRow[]>(() => {
    const used = (id: string) => usage?.statements[id];
    return statements
      .filter(({ wording, topic }) => `${wording} ${topic}`.toLocaleLowerCase().includes(typed))
      .sort(
        (a, b) =>
          (used(b.id)?.sources.length ?? 0) - (used(a.id)?.sources.length ?? 0) ||
          (used(b.id)?.claims ?? 0) - (used(a.id)?.claims ?? 0) ||
          a.wording.localeCompare(b.wording),
      )
      .map(({ id, wording, topic }) => {
        const claims = t("claimCount", { count: used(id)?.claims ?? 0 });
        const sources = t("sourceCount", { count: used(id)?.sources.length ?? 0 });
        return {
          id,
          wording,
          detail: [topic, claims, sources].filter(Boolean).join(" · "),
          spoken: t("spokenStatement", { wording, claims: `${claims}, ${sources}` }),
        };
      });
  }, [statements, usage, typed, t]);
  const unsorted = usage?.open.withoutStatement ?? 0;
  const unsortedRow = {
    id: withoutStatement,
    wording: t("withoutStatement"),
    detail: t("claimCount", { count: unsorted }),
    spoken: `${t("withoutStatement")}, ${t("claimCount", { count: unsorted })}`,
  };
  const all: StatementRow[] = unsorted === 0 || typed !== "" ? rows : [unsortedRow, ...rows];
  const shown = statements.find(({ id }) => id === open);
  return (
    <div className="registry">
      <aside className="registry-list" aria-label={t("statements")}>
        <div className="registry-tools">
          <SearchInput
            className="grow"
            label={t("filterStatements")}
            clearLabel={t("clear")}
            placeholder={t("filterStatements")}
            value={filter}
            onChange={setFilter}
          />
          <IconButton
            label={t("newStatement")}
            icon={<Plus size={16} />}
            isDisabled={readOnly}
            onPress={() => void addStatement(filter.trim() || t("unnamed"))}
          />
        </div>
        {all.length === 0 ? (
          <Blank compact title={statements.length === 0 ? t("noStatementsTitle") : t("noneFits")} />
        ) : (
          <EntryList
            label={t("statements")}
            entries={all}
            open={open}
            onOpen={(id) => useRegistry.setState({ openStatement: id })}
            chosen={chosen}
            onChosen={(next) => setChosen(new Set([...next].filter((id) => id !== withoutStatement)))}
            height={66}
            row={(row) => (
              <>
                <p className="registry-name registry-wording">{row.wording}</p>
                <p className="registry-meta">{row.detail}</p>
              </>
            )}
          />
        )}
        <ChosenEntries registry="statements" chosen={chosen} onNone={() => setChosen(new Set())} />
      </aside>
      {open === withoutStatement ? <WithoutStatement /> : null}
      {open === withoutStatement ? null : shown ? (
        <StatementDetails key={shown.id} statement={shown} usage={usage?.statements[shown.id]} />
      ) : (
        <div className="registry-page">
          <Blank
            icon={<MessagesSquare size={34} strokeWidth={1.4} />}
            title={t(statements.length === 0 ? "noStatementsTitle" : "chooseTitle")}
          >
            {t("noStatementsText")}
          </Blank>
        </div>
      )}
    </div>
  );
}
