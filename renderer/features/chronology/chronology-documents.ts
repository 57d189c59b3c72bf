import { type LeadRow, leadClasses, leadOf } from "#shared/claims/lead-lag";
import type { Chronology, ChronologyEvent } from "#shared/ipc/claims-types";
import type { ArticleSummary, ProjectSnapshot } from "#shared/ipc/project-types";
import { chronologyMessages } from "#shared/messages/chronology";
import { claimsTableMessages } from "#shared/messages/claims-table";
import type { MessageValues, UiLanguage } from "#shared/messages/define";
import type { SettingLine, TableDocument } from "#shared/tables/table-document";
import { say } from "../../i18n/use-messages";
import { signedDays } from "./time-words";

const t = (key: keyof typeof chronologyMessages, values?: MessageValues) =>
  say(chronologyMessages, key, values);
const sourceName = (source: string) => source || say(claimsTableMessages, "noSource");

/** What is on no time line, in sentences, one a source. */
export function undatedLines({ undated }: Pick<Chronology, "undated">): string[] {
  return undated.map(({ source, claims, withoutTime }) =>
    t(withoutTime > 0 ? "undatedTime" : "undated", { source: sourceName(source), claims, withoutTime }),
  );
}

const text = (key: keyof typeof chronologyMessages) => ({ title: t(key), kind: "text" as const });
const day = (key: keyof typeof chronologyMessages) => ({ title: t(key), kind: "date" as const });

interface EventsDocumentParts {
  events: readonly ChronologyEvent[];
  chronology: Chronology;
  snapshot: Pick<ProjectSnapshot, "articles" | "statements"> | undefined;
  roleName: (role: string) => string;
  settings: readonly SettingLine[];
}

/** All events of the chronology, also those that stand for no calendar time, as a table. */
export function eventsDocument(parts: EventsDocumentParts): TableDocument {
  const { events, chronology, snapshot, roleName, settings } = parts;
  const titles = new Map<string, ArticleSummary>((snapshot?.articles ?? []).map((one) => [one.id, one]));
  const statements = new Map((snapshot?.statements ?? []).map(({ id, wording }) => [id, wording]));
  return {
    name: t("fileName"),
    title: t("title"),
    columns: [
      text("source"),
      day("columnFrom"),
      day("columnTo"),
      text("columnRole"),
      text("columnQuote"),
      text("dateWording"),
      text("value"),
      text("speakers"),
      text("statement"),
      day("published"),
      { title: t("columnLead"), kind: "number" },
      text("columnArticle"),
    ],
    rows: events.map((event) => [
      sourceName(event.source),
      event.interval?.from ?? null,
      event.interval?.to ?? null,
      roleName(event.role),
      event.quote.replace(/\s+/gu, " "),
      event.dateQuote,
      [event.value, event.mod].filter(Boolean).join(" ") || null,
      event.speakers.join(", ") || null,
      (event.statement && statements.get(event.statement)) || null,
      event.published,
      leadOf(event) ?? null,
      titles.get(event.article)?.title ?? null,
    ]),
    settings: [...settings],
    notes: [t("note"), ...undatedLines(chronology)],
  };
}

/** The words of a class of leads. */
export function leadClassName(at: number, language: UiLanguage): string {
  const { from, to } = leadClasses[at] ?? { from: 0, to: 0 };
  const signed = (days: number) => signedDays(days, language);
  if (from === undefined) return t("daysUpTo", { days: signed(to ?? 0) });
  if (to === undefined) return t("daysFrom", { days: signed(from) });
  return from === to ? signed(from) : t("daysBetween", { from: signed(from), to: signed(to) });
}

/** How far from publication the claims of each source look, as a table. */
export function leadDocument(
  rows: readonly LeadRow[],
  settings: readonly SettingLine[],
  language: UiLanguage,
): TableDocument {
  return {
    name: t("leadFileName"),
    title: t("leadTitle"),
    columns: [
      text("source"),
      { title: t("count"), kind: "number" },
      { title: t("medianColumn"), kind: "number" },
      ...leadClasses.map((_, at) => ({ title: leadClassName(at, language), kind: "number" as const })),
    ],
    rows: rows.map(({ source, count, median, counts }) => [sourceName(source), count, median, ...counts]),
    settings: [...settings],
    notes: [t("leadNote")],
  };
}
