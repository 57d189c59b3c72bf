import { describeTimex } from "#shared/dates/describe-timex";
import { type Timex, type TimexModifier, timexModifiers, timexTypes } from "#shared/dates/timex";
import { formatMessage, type UiLanguage } from "#shared/messages/define";
import { readerMessages } from "#shared/messages/reader";
import { sayReason } from "#shared/messages/reasons/index";
import type { Attributes, AttributeValue } from "#shared/model/annotations";
import type { AttributeDefinition, Label } from "#shared/model/codebook";
import type { Suggestion } from "#shared/suggest/suggestion";

/** What is needed to put a suggestion into words. */
export interface SuggestionContext {
  labels: readonly Label[];
  /** Of the screen. */
  language: UiLanguage;
  actorName?(id: string): string | undefined;
}

/** A suggestion in words of the screen's language. */
export interface SuggestionWords {
  label: string;
  /** What the tag would say: a date in words, an actor's name, "indirect · said by …"; "" when only its label. */
  meaning: string;
  /** Why it is proposed, the strongest reason first. */
  reasons: string[];
  /** What it would say in the next reading; "" when it has only one. */
  other: string;
}

/** More reasons than these make nobody surer. */
const mostReasons = 2;

/** Puts `suggestion` into words. */
export function describeSuggestion(suggestion: Suggestion, context: SuggestionContext): SuggestionWords {
  const { labels, language } = context;
  const label = labels.find(({ id }) => id === suggestion.label);
  const other = suggestion.others?.[0];
  return {
    label: label?.name ?? suggestion.label,
    meaning: meaningOf(suggestion, label, context),
    reasons: [...new Set(suggestion.why.map((reason) => sayReason(reason, language)))].slice(0, mostReasons),
    other: other ? describeTimex(other, language) : "",
  };
}

function meaningOf(suggestion: Suggestion, label: Label | undefined, context: SuggestionContext): string {
  const { language, actorName } = context;
  const { attributes, actor, entry, speaker } = suggestion;
  const timex = timexIn(attributes);
  const parts = timex
    ? [describeTimex(timex, language)]
    : (label?.attributes ?? []).map((definition) => nameOfValue(definition, attributes[definition.id]));
  if (actor !== undefined) parts.unshift(actorName?.(actor) ?? "");
  if (entry) parts.unshift(formatMessage(readerMessages.newEntry, language, { name: entry.name }));
  if (speaker) {
    const name = (speaker.actor === undefined ? undefined : actorName?.(speaker.actor)) ?? speaker.quote;
    parts.push(formatMessage(readerMessages.saidBy, language, { name }));
  }
  if (suggestion.waiting) parts.push(formatMessage(readerMessages.needsDate, language));
  return parts.filter((part) => part !== "").join(" · ");
}

/** What a date's attributes say; undefined when they do not say enough. */
function timexIn({ type, value, mod }: Attributes): Timex | undefined {
  const known = timexTypes.find((one) => one === type);
  if (!known || typeof value !== "string") return undefined;
  const modifier: TimexModifier | undefined = timexModifiers.find((one) => one === mod);
  return { type: known, value, ...(modifier ? { mod: modifier } : {}) };
}

function nameOfValue({ values, type }: AttributeDefinition, value: AttributeValue | undefined): string {
  if (value === undefined || type === "yes-no" || type === "actor") return "";
  const names = (Array.isArray(value) ? value : [value]).map(
    (one) => values?.find(({ id }) => id === one)?.name ?? String(one),
  );
  return names.join(", ");
}
