import { compareArticles } from "#shared/compare/compare-articles";
import type { Passage } from "#shared/compare/passage";
import { defaultCompareSettings } from "#shared/compare/settings";
import type { Range } from "#shared/text/words";
import { bondOf, type NewsEvent, type Report, type ReportLine, readReports } from "./news-events";

/** How well a set of events came out. */
export interface ParaphraseScore {
  language: string;
  /** Pairs of lines that say the same, and those of them that a passage joins. */
  gold: number;
  found: number;
  /** Passages, formulas left out; those that join such a pair; those that join lines which share a fact in part. */
  passages: number;
  right: number;
  partly: number;
  /** Pairs of reports on different events, and the passages in them, which should be none. */
  otherPairs: number;
  otherPassages: number;
  missed: string[];
  wrong: string[];
}

function common(one: Range, other: Range): number {
  return Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
}

/** Half of the shorter of the two. */
function lieTogether(one: Range, other: Range): boolean {
  return 2 * common(one, other) >= Math.min(one.end - one.start, other.end - other.start);
}

/** The lines of which a passage has half, or which have half of it. */
function linesOf(report: Report, witness: Range): ReportLine[] {
  return report.lines.filter((line) => lieTogether(line, witness));
}

/** Compares the reports of one event at once, as a reader of all of them does. */
function passagesOf(reports: readonly Report[]): Passage[] {
  const articles = reports.map(({ id, text, event }) => ({
    id,
    text,
    language: event.language,
    mask: [],
    entities: [],
  }));
  const passages = compareArticles(articles, defaultCompareSettings)?.passages ?? [];
  return passages.filter(({ kind }) => kind !== "formula");
}

function judge(a: Report, b: Report, passages: readonly Passage[], score: ParaphraseScore): void {
  for (const one of a.lines) {
    for (const other of b.lines) {
      if (bondOf(one, other) !== "same") continue;
      score.gold++;
      if (passages.some((passage) => lieTogether(passage.a, one) && lieTogether(passage.b, other)))
        score.found++;
      else score.missed.push(`${quote(a, one)} | ${quote(b, other)}`);
    }
  }
  for (const passage of passages) {
    const bonds = linesOf(a, passage.a).flatMap((one) =>
      linesOf(b, passage.b).map((other) => bondOf(one, other)),
    );
    score.passages++;
    if (bonds.includes("same")) score.right++;
    else if (bonds.includes("partly")) score.partly++;
    else score.wrong.push(`${passage.score} ${passage.a.quote} | ${passage.b.quote}`);
  }
}

function quote({ text, id }: Report, { start, end }: Range): string {
  return `${id}: ${text.slice(start, end)}`;
}

/** What is found in reports on the same events, and between reports on different ones in the same language. */
export function evaluateParaphrases(events: readonly NewsEvent[], language: string): ParaphraseScore {
  const score: ParaphraseScore = {
    language,
    gold: 0,
    found: 0,
    passages: 0,
    right: 0,
    partly: 0,
    otherPairs: 0,
    otherPassages: 0,
    missed: [],
    wrong: [],
  };
  const all = events.filter((event) => event.language === language).map(readReports);
  for (const reports of all) {
    const passages = passagesOf(reports);
    reports.forEach((a, at) => {
      for (const b of reports.slice(at + 1)) {
        judge(
          a,
          b,
          passages.filter((passage) => passage.a.article === a.id && passage.b.article === b.id),
          score,
        );
      }
    });
  }
  for (const [at, reports] of all.entries()) {
    for (const a of reports) {
      for (const b of all.slice(at + 1).flat()) {
        score.otherPairs++;
        for (const passage of passagesOf([a, b])) {
          score.otherPassages++;
          score.wrong.push(`other events: ${passage.a.quote} | ${passage.b.quote}`);
        }
      }
    }
  }
  return score;
}
