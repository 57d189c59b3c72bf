import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Chronology } from "#shared/ipc/claims-types";
import type { ArticleSummary } from "#shared/ipc/project-types";
import { chronologyMessages } from "#shared/messages/chronology";
import { claimsTableMessages } from "#shared/messages/claims-table";
import { useLanguage, useMessages } from "../../i18n/use-messages";
import { useFilterLines } from "../../state/claims-filters";
import { useClaims } from "../../state/claims-table-store";
import { goToPlace } from "../../state/navigation";
import { useProject } from "../../state/project-store";
import { saveFigure, useFigureWords } from "../../state/save-document";
import { Figure } from "../../ui/Figure";
import { ChronologyTools, LookLegend } from "./ChronologyTools";
import { eventsDocument, undatedLines } from "./chronology-documents";
import { EventDetails } from "./EventDetails";
import { eventLook } from "./event-look";
import { LeadFigure } from "./LeadFigure";
import { lanesOf, timesOf } from "./lanes-of";
import { TimeLine } from "./TimeLine";
import type { Mark } from "./time-line-layout";
import { rangeInWords } from "./time-words";
import { useTimeView } from "./use-time-view";

const noArticles: ArticleSummary[] = [];

/** The time line with the details of what is chosen in it, what is on no line, and the spread around publication. */
export function ChronologyFigures({ chronology }: { chronology: Chronology }) {
  const t = useMessages(chronologyMessages);
  const say = useMessages(claimsTableMessages);
  const language = useLanguage();
  const words = useFigureWords();
  const filters = useFilterLines();
  const query = useClaims((state) => state.query);
  const snapshot = useProject((state) => state.snapshot);
  const articles = snapshot?.articles ?? noArticles;
  const [role, setRole] = useState("*");
  const [by, setBy] = useState<"role" | "source">("role");
  const [chosen, setChosen] = useState<Mark | undefined>(undefined);
  const codebookRoles = snapshot?.codebook.roles;
  const roleName = useCallback(
    (id: string) => codebookRoles?.find((one) => one.id === id)?.name ?? id,
    [codebookRoles],
  );
  const roles = useMemo(() => [...new Set(chronology.events.map((event) => event.role))], [chronology]);
  const events = useMemo(
    () => (role === "*" ? chronology.events : chronology.events.filter((event) => event.role === role)),
    [chronology, role],
  );
  const lanes = useMemo(() => lanesOf(events, articles, query), [events, articles, query]);
  const times = useMemo(() => {
    const own = timesOf(lanes);
    // Dates of one role alone may all be without a calendar time: the line stays where it was then.
    return own.length > 0 ? own : timesOf(lanesOf(chronology.events, articles, query));
  }, [lanes, chronology, articles, query]);
  const view = useTimeView(times);
  const sources = useMemo(() => lanes.map(({ source }) => source), [lanes]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is chosen is a place among these events.
  useEffect(() => setChosen(undefined), [events]);
  const looks = useMemo(() => {
    const kinds = by === "role" ? roles : sources;
    return new Map(kinds.map((kind, at) => [kind, eventLook(at)]));
  }, [by, roles, sources]);
  const settings = useMemo(
    () => [...filters, { name: t("role"), value: role === "*" ? t("allRoles") : roleName(role) }],
    [filters, role, roleName, t],
  );
  const table = useMemo(
    () => eventsDocument({ events, chronology, snapshot, roleName, settings }),
    [events, chronology, snapshot, roleName, settings],
  );
  const legend = useMemo(
    () =>
      [...looks].map(([kind, look]) => ({
        name: by === "role" ? roleName(kind) : kind || say("noSource"),
        look,
      })),
    [looks, by, roleName, say],
  );
  const main = useRef<HTMLDivElement>(null);
  const width = useWidth(main);
  if (!view) return null;
  const lookOf = (at: number) => {
    const event = events[at];
    return looks.get((by === "role" ? event?.role : event?.source) ?? "") ?? firstLook;
  };
  const inWords = (mark: Mark) => rangeInWords(mark.time, language);
  const nameOf = (mark: Mark) => {
    const source = lanes[mark.lane]?.source || say("noSource");
    const event = events[mark.events[0] ?? -1];
    if (mark.kind === "bin" || !event) {
      return t("spokenBin", { source, time: inWords(mark), count: mark.events.length });
    }
    return t("spokenEvent", { source, time: inWords(mark), role: roleName(event.role), quote: event.quote });
  };
  const open = (mark: Mark) => {
    const event = events[mark.events[0] ?? -1];
    if (mark.kind === "bin") view.show({ from: mark.time.from - 1, to: mark.time.to + 1 });
    else if (event) goToPlace(event);
  };
  const chosenEvents = (chosen?.events ?? []).flatMap((at) => events[at] ?? []);
  const shownRange = rangeInWords(view.range, language);
  const undated = undatedLines(chronology);
  const dated = lanes.reduce((sum, lane) => sum + lane.events.length, 0);
  const description = t("description", {
    sources: lanes.length,
    events: dated,
    from: rangeInWords({ from: view.range.from, to: view.range.from + 1 }, language),
    to: rangeInWords({ from: view.range.to - 1, to: view.range.to }, language),
  });
  // Which stretch is shown matters to the picture alone.
  const picture = {
    name: table.name,
    title: table.title,
    settings: [...settings, { name: t("range"), value: shownRange }],
    notes: table.notes,
  };
  return (
    <div className="chronology-main">
      <ChronologyTools
        {...{ roles, role, roleName, by, view, lanes }}
        onRole={setRole}
        onBy={setBy}
        shown={shownRange}
      />
      <div className="chronology-panes">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section ref={main} className="chronology-pictures" aria-label={t("pictures")} tabIndex={0}>
          <Figure
            title={t("title")}
            description={description}
            note={
              <>
                <LookLegend />
                <p>{t("howTo")}</p>
              </>
            }
            table={table}
            words={words}
            isInteractive
            className="chronology-figure"
            onTake={(format, svg) => saveFigure(format, svg, table, picture)}
          >
            {(svg) => (
              <TimeLine
                svg={svg}
                width={width}
                lanes={lanes}
                view={view}
                lookOf={lookOf}
                nameOf={nameOf}
                legend={legend}
                chosen={chosen?.key}
                onChoose={setChosen}
                onOpen={open}
              />
            )}
          </Figure>
          {undated.length > 0 ? (
            <section className="chronology-undated" aria-label={t("undatedTitle")}>
              <h2 className="section-title">{t("undatedTitle")}</h2>
              <ul>
                {undated.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ) : null}
          <LeadFigure events={events} sources={sources} settings={settings} width={width} />
        </section>
        <EventDetails events={chosenEvents} roleName={roleName} />
      </div>
    </div>
  );
}

const firstLook = eventLook(0);

/** The room there is for pictures; CSS pixels. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(720);
  useEffect(() => {
    const here = element.current;
    if (!here) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setWidth(Math.max(360, Math.floor(entry.contentRect.width)));
    });
    observer.observe(here);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
