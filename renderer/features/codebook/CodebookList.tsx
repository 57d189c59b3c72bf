import { ArrowDown, ArrowUp, History, ListChecks, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import { codebookMessages } from "#shared/messages/codebook";
import { useMessages } from "../../i18n/use-messages";
import { unnamed } from "../../state/codebook-names";
import {
  addLabel,
  addRole,
  type CodebookDraft,
  type CodebookPlace,
  moveLabel,
  useCodebook,
} from "../../state/codebook-store";
import { useProject } from "../../state/project-store";
import { IconButton } from "../../ui/Button";
import { Keys } from "../../ui/Keys";
import { LabelMark } from "../../ui/LabelMark";
import { useCodebookUsage, useRecheck } from "./use-codebook-facts";

/** Everything in the codebook, to choose what is edited. */
export function CodebookList({ draft }: { draft: CodebookDraft }) {
  const t = useMessages(codebookMessages);
  const readOnly = useProject((state) => state.snapshot?.readOnly !== undefined);
  const place = useCodebook((state) => state.place);
  const usage = useCodebookUsage();
  const recheck = useRecheck();
  const current = place ?? { at: "label", id: draft.labels[0]?.id };
  const isHere = (other: CodebookPlace) =>
    current.at === other.at && (!("id" in other) || ("id" in current && current.id === other.id));
  const nameOf = (id: string) => draft.labels.find((label) => label.id === id)?.name ?? id;
  const fateOf = (id: string) => {
    const fate = draft.removed[id];
    if (!fate) return undefined;
    return fate.fate === "relabel" ? t("merged", { label: nameOf(fate.to) }) : t("removedMark");
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <nav className="codebook-list" aria-label={t("title")} tabIndex={0} data-pane-focus>
      <ListHead
        title={t("labels")}
        add={t("newLabel")}
        onAdd={() => addLabel(t("newLabel"), unnamed)}
        off={readOnly}
      />
      <ul>
        {draft.labels.map((label) => (
          <Item
            key={label.id}
            place={{ at: "label", id: label.id }}
            isHere={isHere({ at: "label", id: label.id })}
            mark={<LabelMark colour={label.colour} shape={label.shape} />}
            name={label.name}
            note={
              fateOf(label.id) ??
              (label.retired ? t("retired") : t("spanCount", { count: usage?.labels[label.id] ?? 0 }))
            }
            count={usage?.labels[label.id]}
            isGone={label.retired || draft.removed[label.id] !== undefined}
            shortcut={label.key}
            {...(readOnly ? {} : { onMove: (direction: 1 | -1) => moveLabel(label.id, direction) })}
          />
        ))}
      </ul>
      <ListHead
        title={t("roles")}
        add={t("newRole")}
        onAdd={() => addRole(t("newRole"), unnamed)}
        off={readOnly}
      />
      <ul>
        {draft.roles.map((role) => (
          <Item
            key={role.id}
            place={{ at: "role", id: role.id }}
            isHere={isHere({ at: "role", id: role.id })}
            name={role.name}
            note={
              draft.removedRoles.includes(role.id)
                ? t("removedMark")
                : t("linkCount", { count: usage?.roles[role.id] ?? 0 })
            }
            count={usage?.roles[role.id]}
            isGone={draft.removedRoles.includes(role.id)}
            shortcut={role.key?.toUpperCase()}
          />
        ))}
      </ul>
      <ul className="codebook-more">
        <Item
          place={{ at: "recheck" }}
          isHere={isHere({ at: "recheck" })}
          mark={<ListChecks size={14} aria-hidden />}
          name={t("recheckList")}
          note={recheck ? String(recheck.length) : ""}
        />
        <Item
          place={{ at: "versions" }}
          isHere={isHere({ at: "versions" })}
          mark={<History size={14} aria-hidden />}
          name={t("history")}
          note=""
        />
      </ul>
    </nav>
  );
}

function ListHead({
  title,
  add,
  onAdd,
  off,
}: {
  title: string;
  add: string;
  onAdd: () => void;
  off: boolean;
}) {
  return (
    <div className="codebook-list-head">
      <h2 className="section-title grow">{title}</h2>
      <IconButton label={add} icon={<Plus size={15} />} isDisabled={off} onPress={onAdd} />
    </div>
  );
}

interface ItemProps {
  place: CodebookPlace;
  isHere: boolean;
  name: string;
  note: string;
  /** Stands for the note where there is little room. */
  count?: number | undefined;
  mark?: ReactNode;
  isGone?: boolean;
  shortcut?: string | undefined;
  onMove?: (direction: 1 | -1) => void;
}

function Item({ place, isHere, name, note, count, mark, isGone = false, shortcut, onMove }: ItemProps) {
  const t = useMessages(codebookMessages);
  return (
    <li className={`codebook-item ${isHere ? "is-here" : ""} ${isGone ? "is-gone" : ""}`}>
      <AriaButton
        className="codebook-item-button"
        aria-current={isHere ? "true" : "false"}
        onPress={() => useCodebook.setState({ place })}
      >
        {mark}
        <span className="codebook-item-name">{name}</span>
        <span className={`quiet-text codebook-item-note ${count && !isGone ? "has-count" : ""}`} title={note}>
          <span className="codebook-item-words">{note}</span>
          <span className="codebook-item-count">{count}</span>
        </span>
        {shortcut ? <Keys shortcut={shortcut} joined /> : null}
      </AriaButton>
      {onMove && isHere ? (
        <span className="codebook-moves">
          <IconButton label={t("moveUp")} icon={<ArrowUp size={13} />} onPress={() => onMove(-1)} />
          <IconButton label={t("moveDown")} icon={<ArrowDown size={13} />} onPress={() => onMove(1)} />
        </span>
      ) : null}
    </li>
  );
}
