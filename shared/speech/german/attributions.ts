import type { Party } from "../finding";
import { reason } from "../finding";
import type { Token } from "../tokens";
import type { Clauses } from "./clauses";
import { documentNoun, mediaNoun } from "./function-words";
import { type NounPhrase, nounPhraseAt } from "./noun-phrases";

/** "laut der Polizei", "einem Medienbericht zufolge", "so der Minister". Places are tokens `[from, to)`. */
export interface Attribution {
  from: number;
  to: number;
  /** Who is meant: the source, or whom its document comes from. */
  party?: Party;
  /** A paper, an agency or a document: it passes on what others say. */
  via: boolean;
}

/** What stands between "nach" and its genitive: nach Angaben, nach Ansicht. */
const saidNouns =
  /^(?:angaben|angabe|worten|aussage|aussagen|ansicht|meinung|auffassung|einschätzung|darstellung|auskunft|überzeugung|informationen|erkenntnissen|schätzung|schätzungen|berechnungen|berechnung|berichten|bericht|prognose|prognosen|mitteilung|lesart|erklärung|erklärungen|vorstellung|vorstellungen|willen|urteil|version|vermutungen|vorwürfen)$/u;

/** The attributions of a unit, in order. */
export function attributionsOf(clauses: Clauses): Attribution[] {
  const { tokens } = clauses;
  const found: Attribution[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const attribution = attributionAt(clauses, at);
    if (!attribution) continue;
    found.push(attribution);
    at = attribution.to - 1;
  }
  return found;
}

function attributionAt(clauses: Clauses, at: number): Attribution | undefined {
  const { tokens } = clauses;
  const token = tokens[at];
  if (token?.kind !== "word") return undefined;
  switch (token.lower) {
    case "laut":
    case "gemäß":
      return governed(clauses, at, at + 1, token.lower);
    case "zufolge":
      return postponed(clauses, at);
    case "nach":
      return afterNach(clauses, at);
    case "unter":
      return underReference(clauses, at);
    case "aus":
      return tokens[at + 1]?.lower === "sicht" ? governed(clauses, at, at + 2, "aus Sicht") : undefined;
    case "so":
      return soAndSo(clauses, at);
    default:
      return undefined;
  }
}

/** The noun phrase behind a preposition, as an attribution that begins at `from`. */
function governed(clauses: Clauses, from: number, at: number, word: string): Attribution | undefined {
  const phrase = nounPhraseAt(clauses.tokens, at, { anyCase: true });
  if (!phrase || phrase.pronoun || isLaw(clauses, phrase, word)) return undefined;
  return attributionOf(clauses, from, phrase.to, phrase, word);
}

/** "gemäß Artikel 5", "laut Vertrag": what is written, not what somebody says. */
function isLaw({ tokens }: Clauses, { head }: NounPhrase, word: string): boolean {
  const noun = tokens[head]?.lower ?? "";
  if (
    /(?:gesetz|gesetzes|vertrag|artikel|paragraf|paragraph|satzung|verordnung|urteil|plan|definition)$/u.test(
      noun,
    )
  )
    return true;
  return word === "gemäß" && !documentNoun.test(noun);
}

/** "einem Medienbericht zufolge": the phrase stands before. */
function postponed(clauses: Clauses, at: number): Attribution | undefined {
  const { tokens } = clauses;
  if (/^(?:eigenen|seinen|ihren)$/u.test(tokens[at - 2]?.lower ?? "")) return undefined;
  for (let from = Math.max(0, at - 9); from < at; from++) {
    const phrase = nounPhraseAt(clauses.tokens, from, { anyCase: true, greedy: true, limit: at });
    if (phrase?.to === at && !phrase.pronoun && !cutsPhrase(clauses.tokens, from)) {
      const to = at + 1;
      return attributionOf(clauses, from, to, { ...phrase, to: at }, "zufolge");
    }
  }
  // "ihm zufolge", "dem zufolge"
  return undefined;
}

/** Whether a phrase that begins at `from` leaves its determiner or title behind. */
function cutsPhrase(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1];
  const first = tokens[from];
  if (before?.kind !== "word" || first?.kind !== "word") return false;
  return (
    (before.capital && first.capital) ||
    /^(?:der|die|das|dem|den|des|einem|einer|eines|von|und|im|in)$/u.test(before.lower)
  );
}

/** "nach Angaben der Polizei", "nach chinesischen Angaben", "nach den Worten des Ministers". */
function afterNach(clauses: Clauses, at: number): Attribution | undefined {
  const { tokens, text } = clauses;
  let noun = at + 1;
  while (noun < at + 5 && tokens[noun]?.kind === "word" && !saidNouns.test(tokens[noun]?.lower ?? "")) noun++;
  if (!saidNouns.test(tokens[noun]?.lower ?? "") || tokens[noun]?.capital === false) return undefined;
  const word = text.slice(tokens[at]?.start ?? 0, tokens[noun]?.end ?? 0);
  // "nach eigenen Angaben": the subject of the sentence itself says it.
  const own = tokens[at + 1]?.lower ?? "";
  const to = noun + 1;
  if (/^(?:eigene[nr]|seine[nr]|ihre[nr])$/u.test(own)) return { from: at, to, via: false };
  const behind = tokens[noun + 1];
  const owner =
    behind?.lower === "von" || behind?.lower === "aus" || behind?.lower === "vom"
      ? nounPhraseAt(tokens, noun + 2, { anyCase: true })
      : genitiveBehind(tokens, noun + 1);
  if (owner && !owner.pronoun) return attributionOf(clauses, at, listEnd(tokens, owner.to), owner, word);
  if (noun === at + 1 && !/^(?:angaben|informationen)$/u.test(tokens[noun]?.lower ?? "")) return undefined;
  const phrase = nounPhraseAt(tokens, at + 1, { anyCase: true, limit: to });
  return phrase && noun > at + 1 ? attributionOf(clauses, at, to, phrase, word) : undefined;
}

/** "NDR, WDR und SZ": where a list of names ends. */
function listEnd(tokens: readonly Token[], from: number): number {
  let to = from;
  for (let at = from; tokens[at]?.kind === "comma"; at = to) {
    const next = nounPhraseAt(tokens, at + 1);
    if (!next?.proper || next.pronoun || next.determiner) break;
    to = next.to;
    if (next.plural) return to;
  }
  return from;
}

function genitiveBehind(tokens: readonly Token[], at: number): NounPhrase | undefined {
  const first = tokens[at];
  if (first?.kind !== "word") return undefined;
  const starts =
    /^(?:der|des|eines|einer|ihrer|ihres|seiner|seines|dieser|dieses|mehrerer|zweier|aller|beider)$/u.test(
      first.lower,
    );
  // "nach Angaben staatlicher Medien", "nach Polizeiangaben" has none.
  if (!starts && !(/er$/u.test(first.lower) && !first.capital)) return undefined;
  return nounPhraseAt(tokens, at, { anyCase: true });
}

/** "unter Berufung auf Regierungskreise" */
function underReference(clauses: Clauses, at: number): Attribution | undefined {
  const { tokens } = clauses;
  if (!/^(?:berufung|verweis|hinweis)$/u.test(tokens[at + 1]?.lower ?? "") || tokens[at + 2]?.lower !== "auf")
    return undefined;
  return governed(clauses, at, at + 3, "unter Berufung auf");
}

/** ", so der Minister", "Das aber, so Stocker, habe …": between commas or at the end. */
function soAndSo(clauses: Clauses, at: number): Attribution | undefined {
  const { tokens, segments } = clauses;
  const index = segments.findIndex(({ from }) => from === at);
  const segment = segments[index];
  if (
    !segment ||
    index === 0 ||
    (segment.before !== "comma" && segment.before !== "quote" && segment.before !== "dash")
  )
    return undefined;
  const phrase = nounPhraseAt(tokens, at + 1, { limit: segment.to });
  if (!phrase || (phrase.pronoun && phrase.to < segment.to)) return undefined;
  const rest = tokens[phrase.to];
  // "so der Minister am Dienstag" goes on with a preposition or an adverb; "so groß ist …" is none.
  if (
    phrase.to < segment.to &&
    rest?.kind === "word" &&
    !/^(?:am|im|in|auf|bei|beim|gegenüber|zu|zur|zum|nach|vor|laut|weiter|gestern|heute|bereits|jüngst|kürzlich|wörtlich|der|dem|aus|während|an|über|mit)$/u.test(
      rest.lower,
    )
  )
    return undefined;
  const next = segments[index + 1];
  const isLast = !next;
  const apposition =
    next?.before === "comma" && phrase.to === segment.to
      ? appositionEnd(tokens, next.from, next.to)
      : undefined;
  return {
    ...attributionOf(
      clauses,
      at,
      apposition && (isLast || segments[index + 2] || next.to === tokens.length) ? apposition : segment.to,
      phrase,
      "so",
    ),
  };
}

function appositionEnd(tokens: readonly Token[], from: number, to: number): number | undefined {
  const phrase = nounPhraseAt(tokens, from, { limit: to, greedy: true });
  return phrase?.to === to && !phrase.pronoun ? to : undefined;
}

function attributionOf(
  clauses: Clauses,
  from: number,
  to: number,
  phrase: NounPhrase,
  word: string,
): Attribution {
  const { tokens } = clauses;
  const head = tokens[phrase.head]?.lower ?? "";
  const owner = documentNoun.test(head) ? ownerOf(tokens, phrase) : undefined;
  const named = owner ?? phrase;
  const why = reason("attribution", { word });
  const start = tokens[named.from]?.start ?? 0;
  const party: Party = {
    start,
    end: tokens[named.to - 1]?.end ?? start,
    why,
    ...(phrase.pronoun ? { pronoun: phrase.pronoun } : {}),
  };
  const namedHead = tokens[named.head]?.lower ?? head;
  return {
    from,
    to,
    party,
    via:
      tokens[named.head]?.kind === "quote" ||
      mediaNoun.test(namedHead) ||
      (documentNoun.test(namedHead) && word !== "so"),
  };
}

/** "der chinesischen Seite" in "einer Mitteilung der chinesischen Seite". */
function ownerOf(tokens: readonly Token[], phrase: NounPhrase): NounPhrase | undefined {
  const at = phrase.head + 1;
  if (at >= phrase.to) return undefined;
  const from = /^(?:von|vom|aus)$/u.test(tokens[at]?.lower ?? "") ? at + 1 : at;
  const owner = nounPhraseAt(tokens, from, { anyCase: true, limit: phrase.to });
  return owner && !owner.pronoun ? owner : undefined;
}
