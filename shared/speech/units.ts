import { sentencesOf } from "../text/sentences";
import { type Range, trimBlanks } from "../text/words";
import type { Quotation } from "./quotations";
import { type Token, tokensOf } from "./tokens";

/** A sentence as frames of speech see it: no full stop inside a quotation ends it, a semicolon does. */
export interface Unit extends Range {
  index: number;
  /** Number of the sentence, from 0; a semicolon divides one sentence into units. */
  sentence: number;
  /** Number of the paragraph, from 0. */
  paragraph: number;
  tokens: Token[];
}

/** Nobody writes sentences longer than this; what is longer is no sentence, and would take long. */
const longest = 3000;

/** The units of `text` outside the mask, in order; `quotations` are those of the whole text. */
export function unitsOf(
  text: string,
  language: string,
  quotations: readonly Quotation[],
  mask: readonly Range[],
): Unit[] {
  const outer = quotations.filter((quotation) => quotation.depth === 0);
  const units: Unit[] = [];
  let paragraph = 0;
  let sentence = -1;
  const german = /^de\b/iu.test(language);
  let before = 0;
  let next = 0;
  for (const range of joined(splitBehindQuotations(sentencesOf(text, language), outer, text), outer)) {
    if (text.slice(before, range.start).includes("\n")) paragraph++;
    before = range.start;
    sentence++;
    for (const part of parts(text, range, mask)) {
      if (part.end - part.start > longest) continue;
      while ((outer[next]?.start ?? Infinity) < part.start) next++;
      let last = next;
      while ((outer[last]?.start ?? Infinity) < part.end) last++;
      const tokens = tokensOf(text, part.start, part.end, outer.slice(next, last));
      for (const range of atSemicolons(tokens).flatMap((part) => (german ? atGluedHeadings(part) : [part]))) {
        const first = range[0];
        const final = range.at(-1);
        if (!first || !final) continue;
        units.push({
          index: units.length,
          sentence,
          paragraph,
          start: first.start,
          end: final.end,
          tokens: range,
        });
      }
    }
  }
  return units;
}

/** Sentences cut where a quotation with its full stop ends and a blank was forgotten: …bleiben dieselben."Laut … */
function splitBehindQuotations(sentences: Range[], quotations: readonly Quotation[], text: string): Range[] {
  const result: Range[] = [];
  let next = 0;
  for (const sentence of sentences) {
    let start = sentence.start;
    while ((quotations[next]?.end ?? Infinity) <= start) next++;
    for (let at = next; (quotations[at]?.start ?? Infinity) < sentence.end; at++) {
      const { start: opened, end } = quotations[at] ?? sentence;
      if (opened > start && /\p{L}[.!?]/u.test(text.slice(opened - 2, opened))) {
        result.push({ start, end: opened });
        start = opened;
      }
      if (end >= sentence.end) break;
      if (opened < start || !/[.!?…]/u.test(text[end - 2] ?? "") || !/\p{Lu}/u.test(text[end] ?? ""))
        continue;
      result.push({ start, end });
      start = end;
    }
    result.push({ start, end: sentence.end });
  }
  return result;
}

/** Sentences with those joined that share a quotation. */
function joined(sentences: readonly Range[], quotations: readonly Quotation[]): Range[] {
  const result: Range[] = [];
  let next = 0;
  for (const sentence of sentences) {
    const last = result.at(-1);
    while ((quotations[next]?.end ?? Infinity) <= sentence.start) next++;
    const around = quotations[next];
    if (last && around && around.start < last.end && around.end > sentence.start) last.end = sentence.end;
    else result.push({ ...sentence });
  }
  return result;
}

/** The stretches of `range` that are not masked. */
function parts(text: string, range: Range, mask: readonly Range[]): Range[] {
  const result: Range[] = [];
  let start = range.start;
  for (const { start: from, end: to } of mask) {
    if (to <= start || from >= range.end) continue;
    result.push({ start, end: from });
    start = to;
  }
  result.push({ start, end: range.end });
  return result
    .map(({ start, end }) => trimBlanks(text, start, Math.max(start, end)))
    .filter(({ start, end }) => end > start);
}

const beginsSentence =
  /^(?:der|die|das|ein|eine|für|im|am|nach|mit|auf|bei|seit|vor|zum|zur|er|es|wie|wenn|als|auch|ob|dabei|damit|zuletzt)$/u;
const namedWithArticle =
  /^(?:spiegel|zeit|welt|linke|linken|grüne|grünen|presse|erste|bild|partei|freiheitlichen|republikaner)$/u;

/** A heading that has lost its line: "… teurer Die Opposition warf …". German writes no article large inside a sentence. */
function atGluedHeadings(tokens: readonly Token[]): Token[][] {
  const result: Token[][] = [[]];
  tokens.forEach((token, at) => {
    const before = tokens[at - 1];
    const next = tokens[at + 1];
    const glued =
      token.capital &&
      beginsSentence.test(token.lower) &&
      before?.kind === "word" &&
      !prepositionOrArticle.test(before.lower) &&
      next?.kind === "word" &&
      !namedWithArticle.test(next.lower);
    if (glued && (result.at(-1)?.length ?? 0) > 1) result.push([]);
    result.at(-1)?.push(token);
  });
  return result;
}

const prepositionOrArticle =
  /^(?:in|im|an|am|auf|aus|bei|mit|nach|von|vom|zu|zum|zur|der|die|das|den|dem|des|und|magazin|zeitung|film|buch|titel)$/u;

function atSemicolons(tokens: readonly Token[]): Token[][] {
  const result: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "sign" && token.lower === ";") result.push([]);
    else result.at(-1)?.push(token);
  }
  return result.filter((part) => part.length > 0);
}
