import type { PassageKind } from "#shared/compare/passage";
import type { PassageDecision } from "#shared/model/passage-decision";
import {
  editsAt,
  firmestKind,
  linksAt,
  type SharedPassage,
  statusOf,
  witnessIn,
} from "../../state/shared-passages";
import type { ColumnPassage } from "./column";

/** How passages are told in a column. */
export interface PassageWords {
  /** "edited, also in Blatt A and Blatt B", for columns counted from 0. */
  spoken: (kind: PassageKind, partners: readonly number[]) => string;
  /** Whether words that differ are left unmarked. */
  plain?: boolean;
}

/**
 * The passages of each column, by start. Those that are as in `before` are the same objects, and a column without any
 * change is the same array.
 */
export function columnPassages(
  passages: readonly SharedPassage[],
  articles: readonly string[],
  decisions: ReadonlyMap<string, PassageDecision>,
  words: PassageWords,
  before: ReadonlyArray<readonly ColumnPassage[]> = [],
): ReadonlyArray<readonly ColumnPassage[]> {
  return articles.map((article, column) => {
    const known = new Map((before[column] ?? []).map((passage) => [passage.id, passage]));
    const made = passages.flatMap((passage) => {
      const witness = witnessIn(passage, article);
      if (!witness) return [];
      const links = linksAt(passage, article);
      const kind = firmestKind(links, passage.kind);
      const partners = articles.flatMap((other, at) =>
        other !== article && witnessIn(passage, other) ? [at] : [],
      );
      const next: ColumnPassage = {
        id: passage.id,
        start: witness.start,
        end: witness.end,
        kind,
        status: statusOf(links, decisions),
        partners,
        edits: words.plain ? [] : editsAt(passage, article),
        spoken: words.spoken(kind, partners),
      };
      const old = known.get(passage.id);
      return [old && JSON.stringify(old) === JSON.stringify(next) ? old : next];
    });
    made.sort((one, other) => one.start - other.start || other.end - one.end);
    const same = before[column];
    return same && same.length === made.length && made.every((passage, at) => passage === same[at])
      ? same
      : made;
  });
}
