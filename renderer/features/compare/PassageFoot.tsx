import { ChevronDown, ChevronUp, PanelBottomClose, PanelBottomOpen } from "lucide-react";
import type { CSSProperties } from "react";
import { compareMessages } from "#shared/messages/compare";
import { useMessages } from "../../i18n/use-messages";
import { useCompare } from "../../state/compare-store";
import type { SharedPassage } from "../../state/shared-passages";
import { IconButton } from "../../ui/Button";
import { Keys } from "../../ui/Keys";
import { PassageCard } from "./PassageCard";
import { PassageStrip } from "./PassageStrip";
import { TagPanel } from "./TagPanel";
import type { ComparedColumn } from "./use-compared";
import type { Judging } from "./use-judging";
import type { Marked } from "./use-marked";
import type { Walking } from "./use-walking";

interface PassageFootProps {
  columns: readonly ComparedColumn[];
  walking: Walking;
  passage: SharedPassage | undefined;
  judging: Judging;
  marked: Marked | undefined;
  isTagging: boolean;
  onTag: (tagging: boolean) => void;
  isOpen: boolean;
  onOpen: (open: boolean) => void;
}

/** Where one is among the passages, the keys, and how the sources word the passage that is looked at. */
export function PassageFoot(props: PassageFootProps) {
  const { columns, walking, passage, judging, marked, isTagging, onTag, isOpen, onOpen } = props;
  const t = useMessages(compareMessages);
  const onlyHere = useCompare((state) => state.onlyHere);
  if (walking.steps.length === 0) return null;
  const card = onlyHere ? undefined : passage;
  return (
    <div
      className={`passage-foot ${card && (isOpen || isTagging) ? "is-open" : ""}`}
      style={{ "--columns": columns.length } as CSSProperties}
    >
      <div className="passage-line">
        <Place walking={walking} isOnlyHere={onlyHere} />
        <PassageStrip walking={walking} isOnlyHere={onlyHere} />
        <KeyHints />
        <IconButton
          label={t("previous")}
          shortcut="ArrowUp"
          icon={<ChevronUp size={16} />}
          onPress={() => walking.go(-1)}
        />
        <IconButton
          label={t("next")}
          shortcut="ArrowDown"
          icon={<ChevronDown size={16} />}
          onPress={() => walking.go(1)}
        />
        {card ? (
          <IconButton
            label={t(isOpen ? "hideCard" : "showCard")}
            icon={isOpen ? <PanelBottomClose size={16} /> : <PanelBottomOpen size={16} />}
            onPress={() => onOpen(!isOpen)}
          />
        ) : null}
      </div>
      {card && (isTagging || isOpen) ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
        <section className="passage-card-place" tabIndex={0} aria-label={t("wordings")}>
          {isTagging ? (
            <TagPanel
              key={card.id}
              passage={card}
              columns={columns}
              marked={marked}
              onClose={() => onTag(false)}
            />
          ) : (
            <PassageCard passage={card} columns={columns} judging={judging} onTag={() => onTag(true)} />
          )}
        </section>
      ) : null}
    </div>
  );
}

function Place({ walking, isOnlyHere }: { walking: Walking; isOnlyHere: boolean }) {
  const t = useMessages(compareMessages);
  const { index, steps } = walking;
  const count = steps.length;
  const key = isOnlyHere ? "placeOnlyHere" : "place";
  return (
    <p className="passage-place number" data-place>
      {index < 0 ? t("noneCurrent", { count }) : t(key, { number: index + 1, count })}
    </p>
  );
}

function KeyHints() {
  const t = useMessages(compareMessages);
  return (
    <p className="passage-keys" aria-hidden>
      <span>
        <Keys shortcut="ArrowUp" joined /> <Keys shortcut="ArrowDown" joined /> {t("nextPassage")}
      </span>
      <span>
        <Keys shortcut="F7" joined /> {t("inText")}
      </span>
      <span>
        <Keys shortcut="L" joined /> {t("lockShort")}
      </span>
      <span>
        <Keys shortcut="T" joined /> {t("tagShort")}
      </span>
    </p>
  );
}
