import { useMemo } from "react";
import { leadClasses, leadRows } from "#shared/claims/lead-lag";
import type { ChronologyEvent } from "#shared/ipc/claims-types";
import { chronologyMessages } from "#shared/messages/chronology";
import { claimsTableMessages } from "#shared/messages/claims-table";
import type { SettingLine } from "#shared/tables/table-document";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { saveFigure, useFigureWords } from "../../state/save-document";
import { Figure } from "../../ui/Figure";
import { leadClassName, leadDocument } from "./chronology-documents";
import { signedDays } from "./time-words";

interface LeadFigureProps {
  events: readonly ChronologyEvent[];
  sources: readonly string[];
  settings: readonly SettingLine[];
  /** CSS pixels. */
  width: number;
}

const headHeight = 54;
const rowHeight = 40;
const tallest = 22;

/** How far from publication the claims of each source look, as bars by class. */
export function LeadFigure({ events, sources, settings, width }: LeadFigureProps) {
  const t = useMessages(chronologyMessages);
  const say = useMessages(claimsTableMessages);
  const language = useLanguage();
  const words = useFigureWords();
  const rows = useMemo(() => leadRows(events, sources), [events, sources]);
  const table = useMemo(() => leadDocument(rows, settings, language), [rows, settings, language]);
  if (rows.length === 0) return null;
  const left = width < 640 ? 104 : 150;
  const right = 96;
  const step = Math.max(30, (width - left - right) / leadClasses.length);
  const all = left + step * leadClasses.length + right;
  const height = headHeight + rows.length * rowHeight + 6;
  const room = Math.floor((left - 12) / 6.9);
  const { notes } = table;
  return (
    <Figure
      title={t("leadTitle")}
      description={t("leadDescription", { sources: rows.length })}
      note={t("leadNote")}
      table={table}
      words={words}
      className="lead-figure"
      onTake={(format, svg) =>
        saveFigure(format, svg, table, {
          name: table.name,
          title: table.title,
          settings: [...settings],
          notes,
        })
      }
    >
      {(svg) => (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it.
        <svg {...svg} className="lead-picture" width={all} height={height} viewBox={`0 0 ${all} ${height}`}>
          <text x={left} y={13} className="lead-side">{`◂ ${t("spokenBefore")}`}</text>
          <text x={all - right} y={13} textAnchor="end" className="lead-side">{`${t("spokenAfter")} ▸`}</text>
          {leadClasses.map(({ from, to }, place) => (
            <text
              key={`${from} ${to}`}
              x={left + step * (place + 0.5)}
              y={46}
              textAnchor="middle"
              className={from === 0 && to === 0 ? "lead-class is-same" : "lead-class"}
            >
              {shortClass(from, to, language).map((line, at, { length }) => (
                <tspan key={line} x={left + step * (place + 0.5)} dy={at === 0 ? (length - 1) * -13 : 13}>
                  {line}
                </tspan>
              ))}
              <title>{leadClassName(place, language)}</title>
            </text>
          ))}
          {rows.map(({ source, counts, median }, row) => {
            const name = source || say("noSource");
            const bottom = headHeight + (row + 1) * rowHeight;
            const most = Math.max(...counts, 1);
            return (
              <g key={source}>
                <line x1={0} x2={all} y1={bottom} y2={bottom} className="lead-line" />
                <text x={4} y={bottom - 8} className="lane-name">
                  {name.length > room ? `${name.slice(0, room - 1)}…` : name}
                  <title>{name}</title>
                </text>
                {counts.map((count, at) =>
                  count === 0 ? null : (
                    <g key={leadClasses[at]?.from ?? "open"}>
                      <rect
                        className={
                          leadClasses[at]?.from === 0 && leadClasses[at]?.to === 0
                            ? "lead-bar is-same"
                            : "lead-bar"
                        }
                        x={left + step * at + 5}
                        width={step - 10}
                        y={bottom - Math.max(2, (count / most) * tallest)}
                        height={Math.max(2, (count / most) * tallest)}
                      />
                      <text
                        x={left + step * (at + 0.5)}
                        y={bottom - Math.max(2, (count / most) * tallest) - 3}
                        textAnchor="middle"
                        className="bin-count"
                      >
                        {count}
                      </text>
                    </g>
                  ),
                )}
                <text x={all - right + 8} y={bottom - 8} className="lane-outside">
                  {t("median", { days: signedDays(median, language) })}
                </text>
              </g>
            );
          })}
        </svg>
      )}
    </Figure>
  );
}

/** The days of a class, on one line or two. */
function shortClass(from: number | undefined, to: number | undefined, language: "en" | "de"): string[] {
  const signed = (days: number) => signedDays(days, language);
  if (from === undefined) return [`≤ ${signed(to ?? 0)}`];
  if (to === undefined) return [`≥ ${signed(from)}`];
  return from === to ? [signed(from)] : [`${signed(from)}…`, signed(to)];
}
