import type { Range } from "#shared/text/words";
import type { Language } from "./operations";

/**
 * Invented reports on one event. A line of a report is `facts| text`: lines of two reports that share a fact say it in
 * other words and should be proposed; behind a fact, "?" marks a line that says it only in part, so that proposing it is
 * neither asked for nor wrong. Lines that share no fact must not be proposed.
 */
export interface NewsEvent {
  name: string;
  language: Language;
  reports: readonly string[];
}

/** A line of a report as a place in its text, UTF-16 units. */
export interface ReportLine extends Range {
  facts: ReadonlySet<string>;
  /** Facts it says in part. */
  partly: ReadonlySet<string>;
}

export interface Report {
  event: NewsEvent;
  id: string;
  text: string;
  lines: readonly ReportLine[];
}

/** How two lines belong together. */
export type LineBond = "same" | "partly" | "none";

const lineForm = /^(?<facts>[^|]*)\|\s*(?<text>.+)$/u;

/** The reports of an event as texts, a paragraph of three lines each; throws for a line without the bar. */
export function readReports(event: NewsEvent): Report[] {
  return event.reports.map((report, at) => {
    let text = "";
    const lines = report
      .trim()
      .split("\n")
      .map((line, number): ReportLine => {
        const read = lineForm.exec(line)?.groups;
        if (!read) throw new Error(`no bar in: ${line}`);
        if (number > 0) text += number % 3 === 0 ? "\n\n" : " ";
        const start = text.length;
        text += read.text;
        const facts = (read.facts ?? "").split(" ").filter(Boolean);
        return {
          start,
          end: text.length,
          facts: new Set(facts.filter((fact) => !fact.endsWith("?"))),
          partly: new Set(facts.filter((fact) => fact.endsWith("?")).map((fact) => fact.slice(0, -1))),
        };
      });
    return { event, id: `${event.name} ${at + 1}`, text, lines };
  });
}

/** How a line of one report belongs to a line of another one on the same event. */
export function bondOf(one: ReportLine, other: ReportLine): LineBond {
  for (const fact of one.facts) if (other.facts.has(fact)) return "same";
  for (const fact of one.partly) if (other.facts.has(fact) || other.partly.has(fact)) return "partly";
  for (const fact of one.facts) if (other.partly.has(fact)) return "partly";
  return "none";
}
