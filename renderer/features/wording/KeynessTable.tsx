// biome-ignore-all lint/a11y/useSemanticElements: elements of tables cannot be laid out row by row.
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus and names the cell that is active.
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import type { KeynessAnswer, KeynessQuery, KeynessRow } from "#shared/ipc/wording-types";
import { wordingMessages } from "#shared/messages/wording";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useKeyness } from "../../state/keyness-store";
import { openConcordance } from "../../state/wording-store";

const height = 32;

/** What one group says more often than the other, the surest first. Arrows walk, Enter opens the concordance. */
export function KeynessTable({ answer, asked }: { answer: KeynessAnswer; asked: KeynessQuery }) {
  const t = useMessages(wordingMessages);
  const side = useKeyness((state) => state.side);
  const rows = useMemo(
    () => answer.rows.filter((row) => side === "both" || (side === "A") === row.logLikelihood > 0),
    [answer, side],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 12,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows are read from the beginning.
  useEffect(() => {
    setActive(0);
    virtual.scrollToOffset(0);
  }, [rows]);
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const open = (row: KeynessRow | undefined) => {
    if (!row) return;
    const sources = [...asked.groupA, ...asked.groupB];
    openConcordance(row.wording, { sources, ...(asked.label ? { labels: [asked.label] } : {}) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12 };
    const step = steps[event.key];
    const target = event.key === "Home" ? 0 : event.key === "End" ? rows.length - 1 : step && current + step;
    if (target !== undefined) {
      const next = Math.max(0, Math.min(rows.length - 1, target));
      setActive(next);
      virtual.scrollToIndex(next, { align: "auto" });
    } else if (event.key === "Enter") open(rows[current]);
    else return;
    event.preventDefault();
  };
  const widest = useMemo(() => Math.max(1, ...rows.map(({ logRatio }) => Math.abs(logRatio))), [rows]);
  const items = virtual.getVirtualItems();
  return (
    <div
      ref={scroller}
      className="keyness"
      role="grid"
      aria-label={t("keyness")}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={rows.length > 0 ? `${id}-${current}` : undefined}
      tabIndex={0}
      onKeyDown={onKeyDown}
    >
      <KeynessHead />
      <div role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        <div role="presentation" style={{ transform: `translateY(${items[0]?.start ?? 0}px)` }}>
          {items.map(({ index, key }) => {
            const row = rows[index];
            return row ? (
              <Row
                key={key}
                id={`${id}-${index}`}
                index={index}
                row={row}
                widest={widest}
                isActive={index === current}
                onOpen={() => {
                  setActive(index);
                  open(row);
                }}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

function KeynessHead() {
  const t = useMessages(wordingMessages);
  const group = (name: string, key: "count" | "rate" | "inArticles") => `${name} · ${t(key)}`;
  const titles = [
    { text: t("wordingColumn"), look: "" },
    { text: t("logRatio"), look: "is-bar" },
    { text: group("A", "count"), look: "is-number" },
    { text: group("A", "rate"), look: "is-number" },
    { text: group("A", "inArticles"), look: "is-number" },
    { text: group("B", "count"), look: "is-number" },
    { text: group("B", "rate"), look: "is-number" },
    { text: group("B", "inArticles"), look: "is-number" },
    { text: t("logLikelihood"), look: "is-number" },
    { text: t("evidence"), look: "" },
  ];
  return (
    <div role="rowgroup" className="keyness-head">
      <div role="row" aria-rowindex={1} className="keyness-row">
        {titles.map(({ text, look }) => (
          <div key={text} role="columnheader" className={look}>
            {text}
          </div>
        ))}
      </div>
    </div>
  );
}

interface RowProps {
  id: string;
  index: number;
  row: KeynessRow;
  widest: number;
  isActive: boolean;
  onOpen: () => void;
}

function Row({ id, index, row, widest, isActive, onOpen }: RowProps) {
  const t = useMessages(wordingMessages);
  const language = useLanguage();
  const format = useMemo(() => {
    const locale = language === "de" ? "de-DE" : "en-GB";
    const whole = new Intl.NumberFormat(locale);
    const parts = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    return {
      whole: (value: number) => whole.format(value),
      parts: (value: number) => parts.format(value).replace("-", "\u2212"),
    };
  }, [language]);
  const { whole, parts } = format;
  const group = row.logLikelihood >= 0 ? "A" : "B";
  const g2 = parts(Math.abs(row.logLikelihood));
  const { wording, countA, countB } = row;
  const spoken = t("spokenKeyness", { wording, group, countA, countB, g2, holds: t(row.holds) });
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid has the focus and the keys.
    <div
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-label={spoken}
      aria-selected={isActive}
      className={`keyness-row ${isActive ? "is-active" : ""}`}
      style={{ height }}
      title={t("keynessKeys")}
      onClick={onOpen}
    >
      <Cell look="keyness-word">{wording}</Cell>
      <Cell look="is-bar">
        <Bar ratio={row.logRatio} widest={widest} group={group} text={parts(row.logRatio)} />
      </Cell>
      <Cell look="is-number">{whole(countA)}</Cell>
      <Cell look="is-number">{parts(row.rateA)}</Cell>
      <Cell look="is-number">{whole(row.articlesA)}</Cell>
      <Cell look="is-number">{whole(countB)}</Cell>
      <Cell look="is-number">{parts(row.rateB)}</Cell>
      <Cell look="is-number">{whole(row.articlesB)}</Cell>
      <Cell look="is-number">{g2}</Cell>
      <Cell look="keyness-holds">
        <span aria-hidden title={t(row.holds)}>
          {t("evidenceShort", { holds: row.holds })}
        </span>
        <span className="visually-hidden">{t(row.holds)}</span>
      </Cell>
    </div>
  );
}

function Cell({ look, children }: { look: string; children: React.ReactNode }) {
  return (
    <div role="gridcell" className={look}>
      {children}
    </div>
  );
}

/** How far the log ratio goes to the left, for A, or to the right, for B, with the group's letter at its end. */
function Bar(props: { ratio: number; widest: number; group: string; text: string }) {
  const { ratio, widest, group, text } = props;
  const share = (Math.abs(ratio) / widest) * 50;
  const place = ratio >= 0 ? { right: "50%", width: `${share}%` } : { left: "50%", width: `${share}%` };
  return (
    <span className="keyness-bar" data-group={group}>
      <span className="keyness-fill" style={place} aria-hidden />
      <span className="keyness-ratio number">
        {group} {text}
      </span>
    </span>
  );
}
