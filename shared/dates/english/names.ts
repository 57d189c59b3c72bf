import type { RuleMatch } from "../rule";
import { hasCapital, wordBefore } from "./words";

/** Words that stand before a date and tell that it is one. */
const dateLead = new Set(
  (
    "in on at by since until till from to before after during between through throughout of for around about and or " +
    "last next this early late mid end every each past coming as than late-night monday tuesday wednesday thursday " +
    "friday saturday sunday"
  ).split(" "),
);
/** Of these, the ones that stand before persons as well ("said by May", "for March"). */
const ambiguousLead = new Set("by from to of for and or before after as than about around at on".split(" "));
/** Months that are names of people or other words as well. */
const namesToo = new Set(["may", "march", "april", "june", "august", "jan", "mar", "sep", "dec"]);
const monthBehind =
  /^,? ?(?:to|through|until|till|and|or|-) ?(?:early |late |mid-)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;

/**
 * Whether a month that stands alone, without day and year, is no month: "Theresa May", "may", "April Smith said",
 * "the March on the capital".
 */
export function isNoMonth(match: RuleMatch, month: string, dated: boolean): boolean {
  const word = month.toLowerCase();
  if (!hasCapital(month)) return namesToo.has(word) || /^(?:oct|nov|feb|apr|jun|jul|aug|sept)$/.test(word);
  if (dated) return false;
  const { word: lead, capital } = wordBefore(match.before);
  if (monthBehind.test(match.after)) return false;
  if (word === "may" || word === "march") return !sureLead(match, lead);
  const leads = dateLead.has(lead.replace(/\.$/, ""));
  if (!namesToo.has(word)) return capital && !leads && /^(?:jan|mar|sep|dec)$/.test(word);
  if (leads) return false;
  return capital || /^ (?!I\b)\p{Lu}\p{Ll}/u.test(match.after);
}

/** Behind these a month is one even where "by May" may be a person. */
const sureBefore =
  /(?:(?:end|start|beginning|middle|month) of|(?:figures|data|numbers|rates?|sales|results|inflation|planned|scheduled|set|due|slated) for|(?:year|months|quarter|weeks) (?:to|through)|(?:january|february|march|april|june|july|august|september|october|november|december|\d{4}) (?:to|and|or|until|till|through)) $/iu;

function sureLead({ words, before }: RuleMatch, lead: string): boolean {
  // "Early May", "last March": the words before the month are part of the match.
  if (/[ -]/.test(words)) return true;
  if (sureBefore.test(before)) return true;
  return dateLead.has(lead) && !ambiguousLead.has(lead);
}

const paperBehind =
  /^ (?:Times|Telegraph|Mirror|Express|Mail|Post|Herald|Mercury|Sun|Star|World|Review|Independent|Tribune|Chronicle|Night (?:Live|Football|Lights)|Evening Post|School|Agreement|Club|Night Live)(?![\p{L}])/u;
const paperBefore =
  /(?:(?:Mail|Sun|Independent|Scotland) on|Bloody|Freaky|Casual|Ruby|[Mm]an|Girl|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Wednesday's|Billy|Joe) $/u;

/** Whether a weekday belongs to a name: "The Sunday Times", "Mail on Sunday", "Bloody Sunday". */
export function isNameWithWeekday({ before, after }: RuleMatch): boolean {
  return paperBehind.test(after) || paperBefore.test(before);
}

/**
 * Whether a word of time that is written small ("today", "now", "daily") is part of a name here, because it has a
 * capital inside a sentence ("USA Today") or is followed by one ("Daily Mirror").
 */
export function isCapitalName({ words, before, after }: RuleMatch): boolean {
  if (!hasCapital(words)) return false;
  if (/^ \p{Lu}\p{Ll}/u.test(after)) return !/^(?:today|yesterday|tomorrow|now|overnight)/iu.test(words);
  return /[\p{L}\p{N},;] $/u.test(before) || /(?<!^)(?<![.!?:][ "'“”„]*)["“„«']$/u.test(before);
}

/** Whether the match is all that stands between quotation marks, as the title of a book: "1984". */
export function isQuotedTitle({ before, after }: RuleMatch): boolean {
  return /["“”„‟«»‘']$/u.test(before) && /^["“”„«»’']/u.test(after);
}
