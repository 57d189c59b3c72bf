import { sentencesOf } from "../text/sentences";
import { explicitRules } from "./explicit";
import { type FlatText, flattenText } from "./flat-text";
import { dateLanguageOf } from "./languages";
import { latinText } from "./latin-text";
import { type Found, resolveAll } from "./resolve/resolve-all";
import type { DateLanguage, DateRule, Groups, Reading, RuleMatch } from "./rule";
import type { DateContext, DateExpression } from "./timex";

/** How much of the line a rule sees before and after its match. */
const contextLength = 80;
/** How many different words are remembered with the rules that may begin with one. */
const rememberedWords = 20_000;
/** No rule begins with a longer word. */
const longestWord = 40;
/** The longest stretch of one line that is looked at for the tense. */
const clauseWindow = 400;

const word = /[\p{L}\p{N}]+/gu;
const notAlone = /[\p{L}\p{N}]-$|\d[.,:/]$|[@#_]$/u;

/**
 * The time expressions of `text`, sorted by `start`, none overlapping; offsets are UTF-16 units. What a sentence
 * means is reckoned from the publication date and from dates earlier in the text, never from later paragraphs, so
 * appending a paragraph changes nothing before it. Same text and context, same result.
 */
export function findDates(text: string, context: DateContext): DateExpression[] {
  const language = dateLanguageOf(context.language);
  const gaps = (context.mask ?? []).filter((part) => part.end > part.start);
  const flat = flattenText(
    text,
    [...gaps].sort((a, b) => a.start - b.start),
  );
  const latin = latinText(flat.flat);
  const lower = latin.toLowerCase();
  const found = readAll(latin, lower, language);
  if (found.length === 0) return [];
  const sentences = sentencesOf(flat.flat, context.language);
  const sentenceAt = sentenceFinder(sentences);
  const resolved = resolveAll(found, {
    published: context.published,
    sentenceAt,
    between: (start, end) => latin.slice(start, end),
    tenseOf: (start, end) => {
      const range = sentences[sentenceAt(start)] ?? { start, end };
      const from = Math.max(range.start, start - clauseWindow);
      const to = Math.min(Math.max(range.end, end), end + clauseWindow);
      return language.tenseOf(latin.slice(from, to), start - from, end - from);
    },
  });
  return resolved.map(({ start, end, timex }) => {
    const range = { start: flat.startAt(start), end: flat.endAt(end) };
    const phrase = phraseOf(flat, lower, language, start, end, range);
    return {
      ...timex,
      ...range,
      quote: text.slice(range.start, range.end),
      ...(phrase ? { phrase } : {}),
    };
  });
}

/** The rules that may begin with a word (lower case). */
type RuleChoice = (first: string) => readonly DateRule[];

const choices = new WeakMap<DateLanguage, RuleChoice>();

/** The rules of a language by their first word, remembered from one text to the next. */
function choiceOf(language: DateLanguage): RuleChoice {
  const known = choices.get(language);
  if (known) return known;
  const rules = [...language.rules, ...explicitRules(language.monthFirst ?? false)];
  const byWord = new Map<string, readonly DateRule[]>();
  const choice: RuleChoice = (first) => {
    const remembered = byWord.get(first);
    if (remembered) return remembered;
    const fitting = rules.filter((rule) => rule.first.test(first));
    if (byWord.size >= rememberedWords) byWord.clear();
    byWord.set(first, fitting);
    return fitting;
  };
  choices.set(language, choice);
  return choice;
}

/** Every place where a rule says there is a time, left to right; the longest match at a place wins. */
function readAll(flat: string, lower: string, language: DateLanguage): Found[] {
  const rulesFor = choiceOf(language);
  const found: Found[] = [];
  let free = 0;
  for (const match of lower.matchAll(word)) {
    if (match.index < free || match[0].length > longestWord) continue;
    if (notAlone.test(lower.slice(Math.max(0, match.index - 2), match.index))) continue;
    const best = bestAt(flat, lower, match.index, rulesFor(match[0]));
    for (const item of best ?? []) {
      found.push(item);
      free = Math.max(free, item.end);
    }
  }
  return found;
}

function bestAt(flat: string, lower: string, at: number, rules: readonly DateRule[]): Found[] | undefined {
  let best: Found[] | undefined;
  let bestEnd = at;
  for (const rule of rules) {
    const match = rule.pattern.matchAt(lower, at);
    const end = at + (match?.[0].length ?? 0);
    if (!match || end <= bestEnd) continue;
    const readings = rule.read(ruleMatch(flat, match, end));
    const read = readings === undefined ? [] : [readings].flat();
    if (read.length === 0) continue;
    best = read.map((reading) => ({
      ...extentOf(match, reading),
      meaning: reading.meaning,
      others: reading.others ?? [],
    }));
    bestEnd = end;
  }
  return best?.sort((a, b) => a.start - b.start);
}

function ruleMatch(flat: string, match: RegExpExecArray, end: number): RuleMatch {
  const before = flat.slice(Math.max(0, match.index - contextLength), match.index);
  const after = flat.slice(end, end + contextLength);
  return {
    flat,
    start: match.index,
    end,
    words: flat.slice(match.index, end),
    groups: groupsOf(flat, match),
    before: before.slice(before.lastIndexOf("\n") + 1),
    after: after.includes("\n") ? after.slice(0, after.indexOf("\n")) : after,
  };
}

/** The named groups as they are written in the text; the pattern saw them in lower case. */
function groupsOf(flat: string, match: RegExpExecArray): Groups {
  const groups: Record<string, string | undefined> = {};
  for (const [name, range] of Object.entries(match.indices?.groups ?? {})) {
    if (range) groups[name] = flat.slice(range[0], range[1]);
  }
  return groups;
}

function extentOf(match: RegExpExecArray, reading: Reading): { start: number; end: number } {
  const groups = match.indices?.groups;
  const range = groups?.[reading.group ?? "timex"];
  const [start, end] = range ?? [match.index, match.index + match[0].length];
  return { start, end };
}

/** Which sentence an offset lies in, by its number. */
function sentenceFinder(sentences: ReadonlyArray<{ start: number }>): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((sentences[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

/** The expression with its preposition; undefined when there is none. */
function phraseOf(
  flat: FlatText,
  lower: string,
  language: DateLanguage,
  start: number,
  end: number,
  range: { start: number; end: number },
): { start: number; end: number } | undefined {
  const before = lower.slice(Math.max(0, start - contextLength), start);
  const lead = language.leadIn.exec(before)?.[0] ?? "";
  if (lead.trim() === "" || lead.includes("\n")) return undefined;
  const phrase = { start: flat.startAt(start - lead.length), end: flat.endAt(end) };
  return phrase.start < range.start ? phrase : undefined;
}
