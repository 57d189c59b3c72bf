import { Plus } from "lucide-react";
import { describeTimex } from "#shared/dates/describe-timex";
import type { Timex } from "#shared/dates/timex";
import { linkMessages } from "#shared/messages/link";
import { sayReason } from "#shared/messages/reasons/index";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useProject } from "../../state/project-store";
import { LabelMark } from "../../ui/LabelMark";
import type { Candidate } from "./candidate";

interface TargetRowProps {
  id: string;
  candidate: Candidate;
  number: number | undefined;
  /** Whether a group begins here. */
  heading: boolean;
  isCurrent: boolean;
  onPoint: () => void;
  /** `all`: with Shift. */
  onChoose: (all: boolean) => void;
}

/** One candidate: its words, who or what they stand for, why it is here, and its number. */
export function TargetRow(props: TargetRowProps) {
  const { id, candidate, number, heading, isCurrent, onPoint, onChoose } = props;
  const t = useMessages(linkMessages);
  const details = useDetails(candidate);
  return (
    <>
      {heading ? (
        <div className="link-group" aria-hidden>
          {t(candidate.group)}
        </div>
      ) : null}
      {/* biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the field has the focus and the keys. */}
      <div
        id={id}
        role="option"
        aria-selected={isCurrent}
        className={`link-row ${isCurrent ? "is-current" : ""}`}
        onPointerMove={onPoint}
        onClick={(event) => onChoose(event.shiftKey)}
      >
        <Mark candidate={candidate} />
        <div className="grow link-words">
          <div className="link-name">{nameOf(candidate, t)}</div>
          {details ? <div className="link-detail">{details}</div> : null}
        </div>
        {number === undefined ? null : <kbd aria-hidden>{number}</kbd>}
      </div>
    </>
  );
}

function nameOf({ choice, name }: Candidate, t: ReturnType<typeof useMessages<typeof linkMessages>>): string {
  if (choice.kind === "new-actor") return t("newActor", { name });
  if (choice.kind === "new-statement") return t("newStatement", { wording: name });
  return name;
}

function Mark({ candidate }: { candidate: Candidate }) {
  const labels = useProject((state) => state.snapshot?.codebook.labels);
  const { choice, label } = candidate;
  if (choice.kind === "new-actor" || choice.kind === "new-statement") return <Plus size={13} aria-hidden />;
  const found = labels?.find((other) => other.id === label);
  if (found) return <LabelMark colour={found.colour} shape={found.shape} />;
  return choice.kind === "statement" ? (
    <LabelMark colour="claim" shape="tint" />
  ) : (
    <LabelMark colour="actor" shape="underline" />
  );
}

/** The second line: what the words stand for, what would be done besides, why it is offered. */
function useDetails(candidate: Candidate): string {
  const t = useMessages(linkMessages);
  const language = useLanguage();
  const entry = useProject(
    (state) => state.snapshot?.actors.find((actor) => actor.id === candidate.entry)?.name,
  );
  const { date, why, kind, form, linksEntry, noEntry, untagged, paragraph, name } = candidate;
  const parts: Array<string | undefined> = [
    date ? describeTimex(date as Timex, language) : undefined,
    entry !== undefined && (linksEntry || entry !== name)
      ? t(linksEntry ? "willBeEntry" : "isEntry", { name: entry })
      : undefined,
    noEntry ? t("noEntry") : undefined,
    kind ? t(kind) : undefined,
    form ? t("alsoCalled", { form }) : undefined,
    why ? sayReason(why, language) : undefined,
    untagged ? t("untagged") : undefined,
    paragraph ? t("paragraph", { paragraph }) : undefined,
  ];
  return parts.filter((part) => part !== undefined).join(" · ");
}
