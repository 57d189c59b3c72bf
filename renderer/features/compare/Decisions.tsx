import { ClipboardCheck, LocateFixed, Undo2 } from "lucide-react";
import { useMemo } from "react";
import { Dialog, DialogTrigger, Heading, Popover } from "react-aria-components";
import { compareMessages } from "#shared/messages/compare";
import type { PassageDecision } from "#shared/model/passage-decision";
import { useMessages } from "../../i18n/use-messages";
import { toggleKind, useCompare } from "../../state/compare-store";
import { forgetDecisions } from "../../state/decide-passages";
import { useProject } from "../../state/project-store";
import { Button, IconButton } from "../../ui/Button";
import { KindMark } from "./KindMark";
import { type ComparedColumn, useDecisionsById } from "./use-compared";
import type { Walking } from "./use-walking";

/** All that was decided about the articles in the columns. */
export function Decisions({ columns, walking }: { columns: readonly ComparedColumn[]; walking: Walking }) {
  const t = useMessages(compareMessages);
  const all = useDecisionsById();
  const decisions = useMemo(() => {
    const here = new Set(columns.map(({ id }) => id));
    return [...all.values()].filter(({ a, b }) => here.has(a.article) && here.has(b.article));
  }, [all, columns]);
  return (
    <DialogTrigger>
      <Button look="quiet" icon={<ClipboardCheck size={15} aria-hidden />}>
        {t("decisions", { count: decisions.length })}
      </Button>
      <Popover className="popover compare-decisions" placement="bottom end" offset={4}>
        <Dialog className="popover-dialog">
          {({ close }) => (
            <>
              <Heading slot="title" className="section-title">
                {t("decisionsTitle")}
              </Heading>
              {decisions.length === 0 ? <p className="quiet-text">{t("noDecisions")}</p> : null}
              <ul className="decision-list">
                {decisions.map((decision) => (
                  <DecisionRow
                    key={decision.id}
                    decision={decision}
                    columns={columns}
                    walking={walking}
                    onLeave={close}
                  />
                ))}
              </ul>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface DecisionRowProps {
  decision: PassageDecision;
  columns: readonly ComparedColumn[];
  walking: Walking;
  onLeave: () => void;
}

function DecisionRow({ decision, columns, walking, onLeave }: DecisionRowProps) {
  const t = useMessages(compareMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const nameOf = (id: string) => columns.find((column) => column.id === id)?.name ?? "";
  const { a, b, kind, verdict, origin } = decision;
  const goTo = () => {
    onLeave();
    showDecision(decision, columns, walking);
  };
  const quote = a.quote.slice(0, 60);
  return (
    <li className="decision-row">
      <p className="decision-what">
        <KindMark kind={kind} />
        <b>{t(verdict)}</b>
        <span className="quiet-text">
          {t(kind)}
          {origin === "by-hand" ? ` · ${t("by-hand")}` : ""}
        </span>
        <span className="grow" />
        <IconButton label={t("goToOne", { quote })} icon={<LocateFixed size={14} />} onPress={goTo} />
        <IconButton
          label={t("forgetOne", { quote })}
          icon={<Undo2 size={14} />}
          isDisabled={readOnly}
          onPress={() => void forgetDecisions([decision.id])}
        />
      </p>
      <p className="decision-quote">
        <b>{nameOf(a.article)}</b> {a.quote}
      </p>
      <p className="decision-quote">
        <b>{nameOf(b.article)}</b> {b.quote}
      </p>
    </li>
  );
}

function showDecision(
  { id, a, b }: PassageDecision,
  columns: readonly ComparedColumn[],
  { goTo, show }: Walking,
): void {
  const { passages, hidden } = useCompare.getState();
  const found = passages.find(({ links }) => links.some((link) => link.decision === id));
  if (found && hidden.has(found.kind)) toggleKind(found.kind);
  useCompare.setState({ onlyHere: false, view: "texts" });
  // Columns and kinds that were hidden are there in the next frame.
  requestAnimationFrame(() => {
    if (found) goTo(found.id);
    else show(columns.map((column) => [a, b].find(({ article }) => article === column.id)));
  });
}
