import { normaliseMask } from "../text/mask";
import type { Range } from "../text/words";
import type { ClaimContext } from "./claim-proposal";
import { englishFindings } from "./english/read-unit";
import { type Finding, type Party, reason, type UnitFindings } from "./finding";
import { germanFindings } from "./german/read-unit";
import { People } from "./people";
import { findQuotations, type Quotation } from "./quotations";
import { type Unit, unitsOf } from "./units";

/** Everything found in an article, with pronouns resolved; overlapping findings are still in it. */
export interface ClaimReading {
  findings: Finding[];
  units: readonly Unit[];
  quotations: readonly Quotation[];
}

type ReadUnit = (text: string, unit: Unit) => UnitFindings;

/** The reader for a language; other languages have quotations only. */
function readerFor(language: string): ReadUnit {
  if (/^de\b/iu.test(language)) return germanFindings;
  if (/^en\b/iu.test(language)) return englishFindings;
  return quotationsOnly;
}

function quotationsOnly(_text: string, unit: Unit): UnitFindings {
  const findings = unit.tokens.flatMap(({ quotation }): Finding[] =>
    quotation?.kind === "speech"
      ? [
          {
            start: quotation.start,
            end: quotation.end,
            unit: unit.index,
            speech: "direct",
            class: "says",
            score: 0.6,
            why: [reason("quotation")],
          },
        ]
      : [],
  );
  return { findings };
}

/** Reads an article sentence by sentence. */
export function readClaims(text: string, { language, mask = [] }: ClaimContext): ClaimReading {
  const quotations = findQuotations(text, language);
  const ranges = normaliseMask(
    mask.map((part) => ({ ...part, reason: "other" as const })),
    text.length,
  );
  const units = unitsOf(text, language, quotations, ranges);
  const discourse = new Discourse(text, units);
  const read = readerFor(language);
  for (const unit of units) discourse.add(unit, read(text, unit));
  return { findings: discourse.findings, units, quotations };
}

/** Whose speech may go on, where it was. */
interface Speaker {
  party: Party;
  via: boolean;
  unit: number;
  paragraph: number;
}

/** What is known while the units are read in order. */
class Discourse {
  readonly findings: Finding[] = [];
  readonly #text: string;
  readonly #units: readonly Unit[];
  readonly #people = new People();
  #speaker: Speaker | undefined;
  #opens: UnitFindings["opens"];
  #indirectUnit = -2;
  #waiting: Finding[] = [];

  constructor(text: string, units: readonly Unit[]) {
    this.#text = text;
    this.#units = units;
    for (const { tokens } of units) this.#people.learn(tokens);
  }

  add(unit: Unit, read: UnitFindings): void {
    const sorted = [...read.findings].sort((a, b) => a.start - b.start || b.end - a.end);
    this.#openWith(unit, sorted);
    if (read.back) this.#refersBack(unit, read.back);
    for (const finding of sorted) this.#addFinding(unit, finding);
    this.#people.addAddressed(unit.tokens, unit.index, this.#text);
    const named = read.named && this.#resolved(read.named, unit);
    if (named && !sorted.some(({ speaker }) => speaker))
      this.#setSpeaker(named, read.named?.medium ?? false, unit);
    if (read.mention)
      this.#people.add(read.mention, unit.index, this.#words(read.mention), read.mention.plural === true);
    this.#opens = read.opens ? { ...read.opens, ...this.#resolvedParties(read.opens, unit) } : undefined;
  }

  /** The unit before ended with a frame and a colon. */
  #openWith(unit: Unit, findings: Finding[]): void {
    const opens = this.#opens;
    const first = findings[0];
    if (!opens || !first?.continues || first.start > unit.start) return;
    const { speech, start, end } = first;
    delete first.continues;
    Object.assign(first, opens, { speech, start, end, unit: unit.index });
  }

  #addFinding(unit: Unit, finding: Finding): void {
    Object.assign(finding, this.#resolvedParties(finding, unit));
    // "Niemand", "man": nobody that could be named.
    if (finding.speaker?.pronoun) delete finding.speaker;
    if (finding.continues) this.#continue(unit, finding);
    else this.#settle(unit, finding);
    if (finding.score <= 0) return;
    this.findings.push(finding);
    if (finding.speech === "indirect") this.#indirectUnit = unit.index;
    if (finding.speech === "narrator") return;
    if (finding.speaker) this.#setSpeaker(finding.speaker, false, unit);
    else if (finding.via && !finding.continues) this.#setSpeaker(finding.via, true, unit);
  }

  /** Gives a claim that goes on the speaker of the sentences before. */
  #continue(unit: Unit, finding: Finding): void {
    const speaker = this.#speaker;
    const near = speaker && unit.index - speaker.unit <= 3 && unit.paragraph - speaker.paragraph <= 1;
    const weak = finding.score < 0.5;
    if (weak && this.#indirectUnit < unit.index - 1 && !this.#goesOnPlural(unit, finding)) finding.score = 0;
    if (!near) {
      finding.score -= finding.continues === "quotation" ? 0.3 : 0.12;
      this.#waiting.push(finding);
      return;
    }
    const distance = unit.index - speaker.unit + (unit.paragraph - speaker.paragraph);
    finding.score -= distance > 1 ? 0.06 * Math.min(3, distance) : 0;
    const party = { ...speaker.party, why: reason("goes-on", { name: this.#words(speaker.party) }) };
    if (speaker.via) finding.via ??= party;
    else finding.speaker ??= party;
  }

  /** "Die Landrätin lobte die Helfer. Sie hätten …": the plural needs Konjunktiv II even where nothing was reported before. */
  #goesOnPlural(unit: Unit, { why }: Finding): boolean {
    const words = String(why[0]?.values?.words ?? "");
    return this.#speaker?.unit === unit.index - 1 && /^(?:hätten|würden|wären|müssten)/u.test(words);
  }

  /** A frame with a speaker: sentences of the same paragraph before it that lacked one are theirs. */
  #settle(unit: Unit, finding: Finding): void {
    const { speaker } = finding;
    if (!speaker) return;
    for (const waiting of this.#waiting) {
      const other = this.#units[waiting.unit];
      if (other?.paragraph !== unit.paragraph || unit.index - waiting.unit > 2) continue;
      waiting.speaker ??= { ...speaker, why: reason("next-sentence", { name: this.#words(speaker) }) };
      waiting.score += 0.08;
    }
    this.#waiting = [];
  }

  /** "Das berichtete die Agentur": the sentence before is what was reported. */
  #refersBack(unit: Unit, back: NonNullable<UnitFindings["back"]>): void {
    const last = this.#units[unit.index - 1];
    if (!last || last.paragraph !== unit.paragraph) return;
    const parties = this.#resolvedParties(back, unit);
    for (let index = last.index; this.#units[index]?.sentence === last.sentence; index--) {
      const before = this.#units[index];
      if (before) this.#sayBefore(before, back, parties);
    }
  }

  #sayBefore(
    before: Unit,
    back: NonNullable<UnitFindings["back"]>,
    parties: Pick<Finding, "speaker" | "via">,
  ): void {
    const found = this.findings.filter(
      (finding) => finding.unit === before.index && finding.speech !== "narrator",
    );
    for (const finding of found) {
      if (!finding.speaker && parties.speaker) finding.speaker = parties.speaker;
      else if (parties.via) finding.via ??= parties.via;
    }
    const last = before.tokens.at(-1);
    const end = last?.kind === "stop" ? (before.tokens.at(-2)?.end ?? before.end) : before.end;
    if (found.length > 0 || end <= before.start) return;
    this.findings.push({
      start: before.start,
      end,
      unit: before.index,
      speech: "paraphrase",
      class: back.class,
      score: 0.6,
      why: [reason("back", { verb: back.verb })],
      ...parties,
      frame: { start: back.start, end: back.end },
    });
  }

  #resolvedParties(from: { speaker?: Party; via?: Party; addressee?: Party }, unit: Unit) {
    const parties: { speaker?: Party; via?: Party; addressee?: Party } = {};
    for (const role of ["speaker", "via", "addressee"] as const) {
      const party = from[role];
      if (party) parties[role] = (role === "addressee" ? undefined : this.#resolved(party, unit)) ?? party;
    }
    return parties;
  }

  /** The party itself, remembered for later pronouns, or whom its pronoun means; undefined where nobody fits. */
  #resolved(party: Party, unit: Unit): Party | undefined {
    if (!party.pronoun) {
      this.#people.add(party, unit.index, this.#words(party), party.plural === true);
      return party;
    }
    const person = this.#people.find(party.pronoun, party.plural === true, party.start, unit.index);
    if (!person) return undefined;
    const why = reason("pronoun", { pronoun: this.#words(party), name: person.words });
    return { start: person.start, end: person.end, why };
  }

  #setSpeaker(party: Party, via: boolean, unit: Unit): void {
    if (party.pronoun) return;
    this.#speaker = { party, via, unit: unit.index, paragraph: unit.paragraph };
  }

  #words({ start, end }: Range): string {
    return this.#text.slice(start, end);
  }
}
