import { Ban, Check, Ellipsis, Tags, Undo2, X } from "lucide-react";
import { passageKinds } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { editsAt, linksAt, type SharedPassage, statusOf, witnessIn } from "../../state/shared-passages";
import { Button, IconButton } from "../../ui/Button";
import { Keys } from "../../ui/Keys";
import { MenuButton } from "../../ui/MenuButton";
import { KindMark } from "./KindMark";
import { type ComparedColumn, useDecisionsById, usePercent } from "./use-compared";
import type { Judging } from "./use-judging";
import { Wording } from "./Wording";

interface PassageCardProps {
  passage: SharedPassage;
  columns: readonly ComparedColumn[];
  judging: Judging;
  onTag: () => void;
}

/** How the sources word one passage, how sure that is, and what a person says about it. */
export function PassageCard({ passage, columns, judging, onTag }: PassageCardProps) {
  const t = useMessages(compareMessages);
  const { witnesses, kind } = passage;
  return (
    <section className="passage-card" aria-label={t("cardTitle", { count: witnesses.length })}>
      <header className="passage-card-head">
        <h2 className="section-title">{t("cardTitle", { count: witnesses.length })}</h2>
        <span className="passage-facts">
          <KindMark kind={kind} />
          {t(kind)}
          <Certainty passage={passage} />
        </span>
        <Judgement passage={passage} judging={judging} onTag={onTag} />
      </header>
      <dl className="passage-witnesses">
        {columns.map((column) => (
          <WitnessRow
            key={column.id}
            passage={passage}
            column={column}
            onSeparate={
              judging.canJudge && witnesses.length > 2 && witnessIn(passage, column.id)
                ? () => void judging.separate(linksAt(passage, column.id))
                : undefined
            }
          />
        ))}
      </dl>
    </section>
  );
}

/** Words for how sure something from 0 to 1 is. */
export function certaintyKey(score: number): "certain" | "likely" | "perhaps" {
  if (score >= 0.8) return "certain";
  return score >= 0.5 ? "likely" : "perhaps";
}

function Certainty({ passage }: { passage: SharedPassage }) {
  const t = useMessages(compareMessages);
  const percent = usePercent();
  const status = statusOf(passage.links, useDecisionsById());
  const score = Math.min(...passage.links.map((link) => link.score));
  const sure =
    passage.kind === "verbatim" || status !== "found"
      ? ""
      : ` · ${t("certainty", { words: t(certaintyKey(score)), score: percent(score) })}`;
  return (
    <span className={status === "found" ? "quiet-text" : "passage-decided"}>
      {status === "found" ? null : <Check size={13} aria-hidden />}
      {t(status)}
      {sure}
    </span>
  );
}

function WitnessRow({
  passage,
  column,
  onSeparate,
}: {
  passage: SharedPassage;
  column: ComparedColumn;
  onSeparate: (() => void) | undefined;
}) {
  const t = useMessages(compareMessages);
  const witness = witnessIn(passage, column.id);
  return (
    <div className="passage-witness">
      <dt>{column.name}</dt>
      <dd>
        {witness ? (
          <Wording
            witness={witness}
            edits={editsAt(passage, column.id)}
            language={column.summary?.language || undefined}
          />
        ) : (
          <span className="passage-lacking">
            <Ban size={13} aria-hidden />
            {t("lacking")}
          </span>
        )}
        {onSeparate ? (
          <IconButton
            label={t("separateOne", { source: column.name })}
            icon={<X size={14} />}
            onPress={onSeparate}
          />
        ) : null}
      </dd>
    </div>
  );
}

function Judgement({
  passage,
  judging,
  onTag,
}: {
  passage: SharedPassage;
  judging: Judging;
  onTag: () => void;
}) {
  const t = useMessages(compareMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const status = statusOf(passage.links, useDecisionsById());
  const isDecided = passage.links.some((link) => link.decision !== undefined);
  if (readOnly) return <span className="quiet-text">{t("readOnly")}</span>;
  return (
    <span className="passage-buttons">
      <Button
        icon={<Check size={14} aria-hidden />}
        isDisabled={status !== "found"}
        onPress={() => void judging.confirm()}
      >
        {t("confirm")} <Keys shortcut="C" joined />
      </Button>
      <Button icon={<X size={14} aria-hidden />} onPress={() => void judging.separate(passage.links)}>
        {t("separate")} <Keys shortcut="X" joined />
      </Button>
      <MenuButton
        label={t("kindOf")}
        parts={[
          {
            id: "kinds",
            entries: passageKinds.map((kind) => ({
              id: kind,
              name: t(kind),
              icon: <KindMark kind={kind} />,
              checked: kind === passage.kind,
              run: () => void judging.retype(kind),
            })),
          },
        ]}
      >
        <Button data-kind-button icon={<Ellipsis size={14} aria-hidden />}>
          {t("kind")} <Keys shortcut="K" joined />
        </Button>
      </MenuButton>
      <Button icon={<Tags size={14} aria-hidden />} onPress={onTag}>
        {t("tagAll")} <Keys shortcut="T" joined />
      </Button>
      {isDecided ? (
        <Button look="quiet" icon={<Undo2 size={14} aria-hidden />} onPress={() => void judging.forget()}>
          {t("forget")}
        </Button>
      ) : null}
    </span>
  );
}
