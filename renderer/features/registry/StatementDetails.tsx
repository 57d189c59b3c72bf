import { useMemo } from "react";
import { Button as AriaButton, Tab, TabList, TabPanel, Tabs } from "react-aria-components";
import type { StatementUsage } from "#shared/ipc/registry-types";
import { registryMessages } from "#shared/messages/registry";
import type { Statement } from "#shared/model/project";
import { StatementIndex } from "#shared/statements/similar";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { editStatement, useRegistry, useStatementPage } from "../../state/registry-store";
import { openDialog } from "../../state/view-store";
import { Button } from "../../ui/Button";
import { Field } from "../../ui/Field";
import { Places } from "./Places";
import { RegistryLog } from "./RegistryLog";
import { useFreshField } from "./use-fresh-field";
import { useKeptField } from "./use-kept-field";

interface StatementDetailsProps {
  statement: Statement;
  usage: StatementUsage | undefined;
}

/** One statement with the claims that make it, by source. */
export function StatementDetails({ statement, usage }: StatementDetailsProps) {
  const t = useMessages(registryMessages);
  const page = useStatementPage(statement.id);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  return (
    <section className="registry-page" aria-label={statement.wording}>
      <header className="registry-head">
        <h1 className="registry-title">{statement.wording}</h1>
        <p className="quiet-text">
          {t("claimCount", { count: usage?.claims ?? 0 })} ·{" "}
          {t("sourceCount", { count: usage?.sources.length ?? 0 })}
        </p>
        {readOnly ? null : (
          <div className="registry-actions">
            <Button
              onPress={() =>
                openDialog({ kind: "merge-entries", registry: "statements", entries: [statement.id] })
              }
            >
              {t("merge")}
            </Button>
            <Button
              look="danger"
              onPress={() =>
                openDialog({
                  kind: "bulk-review",
                  action: { action: "remove-statement", statement: statement.id, why: "" },
                  lead: <p>{t("removeStatementLead", { name: statement.wording })}</p>,
                })
              }
            >
              {t("remove")}
            </Button>
          </div>
        )}
      </header>
      <StatementFields statement={statement} readOnly={readOnly} />
      <Tabs className="registry-tabs" defaultSelectedKey="claims">
        <TabList className="tabs" aria-label={t("details")}>
          <Tab id="claims" className="tab">
            {t("claims")} <span className="number quiet-text">{page?.claims.length}</span>
          </Tab>
          <Tab id="log" className="tab">
            {t("log")}
          </Tab>
        </TabList>
        <TabPanel id="claims" className="registry-panel registry-claims">
          <Places
            lines={page?.claims}
            empty={t("noClaims")}
            move={{ registry: "statements", entry: statement.id }}
          />
        </TabPanel>
        <TabPanel id="log" className="registry-panel">
          <RegistryLog registry="statements" entry={statement.id} />
        </TabPanel>
      </Tabs>
    </section>
  );
}

function StatementFields({ statement, readOnly }: { statement: Statement; readOnly: boolean }) {
  const t = useMessages(registryMessages);
  const put = (edit: Partial<Statement>, field: string) => editStatement(statement.id, edit, field);
  const wording = useKeptField(statement.wording, (typed) =>
    typed.trim() === "" ? undefined : put({ wording: typed.trim() }, "wording"),
  );
  const topic = useKeptField(statement.topic, (typed) => put({ topic: typed }, "topic"));
  const note = useKeptField(statement.note, (typed) => put({ note: typed }, "note"));
  return (
    <div className="registry-fields">
      <Field
        className="registry-wide"
        label={t("wording")}
        rows={2}
        {...wording}
        error={wording.value.trim() === "" ? t("wordingNeeded") : undefined}
        isReadOnly={readOnly}
        {...useFreshField(statement.id)}
      />
      <Field label={t("topic")} {...topic} isReadOnly={readOnly} />
      <Field className="registry-wide" label={t("note")} rows={2} {...note} isReadOnly={readOnly} />
      <Similar statement={statement} />
    </div>
  );
}

const nearly = 0.35;

/** Other statements with nearly the same wording: often one statement under two entries. */
function Similar({ statement }: { statement: Statement }) {
  const t = useMessages(registryMessages);
  const statements = useProject((state) => state.snapshot?.statements);
  const language = useProject((state) => state.snapshot?.project.language ?? "");
  const index = useMemo(() => new StatementIndex(statements ?? [], language), [statements, language]);
  const others = index
    .similar(statement.wording, 5)
    .filter(({ id, score }) => id !== statement.id && score >= nearly)
    .flatMap(({ id }) => statements?.find((other) => other.id === id) ?? []);
  if (others.length === 0) return null;
  return (
    <div className="registry-wide">
      <span className="field-label">{t("similar")}</span>
      <div className="registry-aliases">
        {others.map(({ id, wording }) => (
          <AriaButton key={id} className="chip" onPress={() => useRegistry.setState({ openStatement: id })}>
            {wording}
          </AriaButton>
        ))}
      </div>
    </div>
  );
}
