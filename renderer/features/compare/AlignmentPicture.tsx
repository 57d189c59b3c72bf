import { Fragment, useMemo } from "react";
import { passageKinds } from "#shared/compare/passage";
import { compareMessages } from "#shared/messages/compare";
import type { Range } from "#shared/text/words";
import { useMessages } from "../../i18n/use-messages";
import { saveFigure, useFigureWords } from "../../state/save-document";
import { firmestKind, linksAt, type SharedPassage, witnessIn } from "../../state/shared-passages";
import { Figure } from "../../ui/Figure";
import { alignmentDocument, type DocumentSource, passagesTable } from "./compare-documents";
import { useDocumentSource } from "./PassagesExport";
import type { ComparedColumn } from "./use-compared";

/** Sizes of the picture, in its own units, which are CSS pixels when it is shown unscaled. */
const size = { bar: 96, gap: 190, tall: 500, top: 58, side: 48, foot: 34 };

interface Bar {
  x: number;
  /** Height of one UTF-16 unit. */
  unit: number;
}

function barsOf(columns: readonly ComparedColumn[]): Bar[] {
  const longest = Math.max(1, ...columns.map(({ summary }) => summary?.textLength ?? 1));
  return columns.map((_, column) => ({
    x: size.side + column * (size.bar + size.gap),
    unit: size.tall / longest,
  }));
}

const round = (value: number) => Math.round(value * 10) / 10;
const place = ({ unit }: Bar, { start, end }: Range) => ({
  top: round(size.top + start * unit),
  bottom: round(size.top + Math.max(end * unit, start * unit + 1.5)),
});

/** The comparison as a picture to take away: articles as bars, bands for what they share. */
export function AlignmentPicture({ columns }: { columns: readonly ComparedColumn[] }) {
  const source = useDocumentSource(columns);
  return source ? <Alignment source={source} /> : null;
}

function Alignment({ source }: { source: DocumentSource }) {
  const t = useMessages(compareMessages);
  const words = useFigureWords();
  const { columns, walk } = source;
  const table = useMemo(() => passagesTable(source), [source]);
  const picture = useMemo(() => alignmentDocument(source), [source]);
  const kinds = passageKinds.flatMap((kind) => {
    const count = walk.filter((passage) => passage.kind === kind).length;
    return count > 0 ? [`${count} ${t(kind)}`] : [];
  });
  const width = 2 * size.side + columns.length * size.bar + (columns.length - 1) * size.gap;
  const height = size.top + size.tall + size.foot;
  return (
    <div className="compare-picture">
      <Figure
        title={picture.title}
        description={t("pictureDescription", { kinds: source.listing(kinds) })}
        note={t("pictureNote")}
        table={table}
        words={words}
        onTake={(format, svg) => saveFigure(format, svg, table, picture)}
      >
        {(svg) => (
          // biome-ignore lint/a11y/noSvgWithoutTitle: the figure's caption names it.
          <svg
            {...svg}
            className="alignment"
            viewBox={`0 0 ${width} ${height}`}
            width={width}
            height={height}
          >
            <Bars columns={columns} walk={walk} />
            <Legend />
          </svg>
        )}
      </Figure>
    </div>
  );
}

function Bars({ columns, walk }: { columns: readonly ComparedColumn[]; walk: readonly SharedPassage[] }) {
  const t = useMessages(compareMessages);
  const bars = barsOf(columns);
  return (
    <>
      {walk.map((passage) => (
        <Bands key={passage.id} passage={passage} columns={columns} bars={bars} />
      ))}
      {columns.map(({ id, name, summary }, column) => {
        const bar = bars[column];
        if (!bar) return null;
        return (
          <Fragment key={id}>
            <text className="alignment-name" x={bar.x + size.bar / 2} y={24} textAnchor="middle">
              {name}
            </text>
            <text className="alignment-date" x={bar.x + size.bar / 2} y={42} textAnchor="middle">
              {`${summary?.published ?? t("undated")} · ${t("words", { count: summary?.words ?? 0 })}`}
            </text>
            <rect
              className="alignment-bar"
              x={bar.x}
              y={size.top}
              width={size.bar}
              height={round((summary?.textLength ?? 0) * bar.unit)}
            />
            {walk.map((passage) => {
              const witness = witnessIn(passage, id);
              if (!witness) return null;
              const { top, bottom } = place(bar, witness);
              const kind = firmestKind(linksAt(passage, id), passage.kind);
              return (
                <rect
                  key={passage.id}
                  className={`band kind-${kind}`}
                  x={bar.x}
                  y={top}
                  width={size.bar}
                  height={round(bottom - top)}
                />
              );
            })}
          </Fragment>
        );
      })}
    </>
  );
}

/** The bands of one passage from each bar that has it to the next one that has it. */
function Bands({
  passage,
  columns,
  bars,
}: {
  passage: SharedPassage;
  columns: readonly ComparedColumn[];
  bars: readonly Bar[];
}) {
  const has = columns.flatMap(({ id }, column) => {
    const witness = witnessIn(passage, id);
    const bar = bars[column];
    return witness && bar ? [{ id, column, bar, ...place(bar, witness) }] : [];
  });
  return (
    <>
      {has.slice(1).map((to, at) => {
        const from = has[at];
        if (!from) return null;
        const links = linksAt(passage, from.id).filter(
          ({ a, b }) => a.article === to.id || b.article === to.id,
        );
        const kind = firmestKind(links, passage.kind);
        const [left, right] = [from.bar.x + size.bar, to.bar.x];
        const middle = (left + right) / 2;
        if (to.column > from.column + 1) {
          const [one, other] = [(from.top + from.bottom) / 2, (to.top + to.bottom) / 2];
          const line = `M${left} ${one}C${middle} ${one} ${middle} ${other} ${right} ${other}`;
          return <path key={to.id} className={`band-line kind-${kind}`} d={line} />;
        }
        const band =
          `M${left} ${from.top}C${middle} ${from.top} ${middle} ${to.top} ${right} ${to.top}V${to.bottom}` +
          `C${middle} ${to.bottom} ${middle} ${from.bottom} ${left} ${from.bottom}Z`;
        return <path key={to.id} className={`band kind-${kind}`} d={band} />;
      })}
    </>
  );
}

function Legend() {
  const t = useMessages(compareMessages);
  const y = size.top + size.tall + 20;
  const widths = passageKinds.map((kind) => 30 + t(kind).length * 6.4);
  return (
    <g>
      {passageKinds.map((kind, at) => {
        const x = size.side + widths.slice(0, at).reduce((sum, width) => sum + width, 0);
        return (
          <Fragment key={kind}>
            <rect className={`band kind-${kind}`} x={x} y={y - 8} width={14} height={10} />
            <text className="alignment-date" x={x + 19} y={y + 1}>
              {t(kind)}
            </text>
          </Fragment>
        );
      })}
    </g>
  );
}
