import type { Range } from "../text/words";
import type { ClaimLinks, LinkProposal, SpanPlace, TaggedClaim } from "./claim-proposal";
import { mostOverlapping } from "./find-claims";
import { type Finding, type Party, reason } from "./finding";
import { type ClaimReading, readClaims } from "./read-claims";
import { stanceOf } from "./speech-verbs/speech-class";
import { moodOf, moodWords } from "./subjunctive";
import type { Unit } from "./units";

/** At most so many speakers are proposed; the list is there to pick from with one digit. */
const most = 9;

/** What the claim at `tagged.claim` of `text` may be linked to, the likeliest first; UTF-16 units. Never throws. */
export function proposeForClaim(text: string, tagged: TaggedClaim): ClaimLinks {
  const { language, claim, actors, dates, mask = [] } = tagged;
  const reading = readClaims(text, { language, mask });
  const finding = findingFor(reading.findings, claim);
  const speech = speechOf(text, reading, claim, finding);
  const stance = finding && speech?.value !== "narrator" ? stanceOf(finding.class) : undefined;
  const named = (party: Party | undefined, score: number) =>
    party ? [linkTo(text, party, actors, score)] : [];
  const speakers = [...named(finding?.speaker, 0.95), ...actorsNear(text, reading, claim, finding, actors)];
  return {
    ...(speech ? { speech } : {}),
    ...(stance && finding ? { stance: { value: stance, why: finding.why[0] ?? reason("narrated") } } : {}),
    speakers: distinct(speakers).slice(0, most),
    reportedVia: named(finding?.via, 0.9),
    addressedTo: named(finding?.addressee, 0.8),
    whenSaid: datesNear(text, reading, claim, finding, dates),
  };
}

/** The finding that covers the claim best; one that shares its sentence and frame if none does. */
function findingFor(findings: readonly Finding[], claim: Range): Finding | undefined {
  let best: Finding | undefined;
  let most = 0;
  for (const finding of findings) {
    const shared = Math.min(finding.end, claim.end) - Math.max(finding.start, claim.start);
    const smaller = Math.min(finding.end - finding.start, claim.end - claim.start);
    const covers = smaller > 0 ? shared / smaller : 0;
    // Of two that cover the claim alike the one of its own size is meant.
    const size = shared / Math.max(finding.end - finding.start, claim.end - claim.start, 1);
    const fit = covers > 0.3 ? covers + size + finding.score / 10 : 0;
    if (fit > most) {
      most = fit;
      best = finding;
    }
  }
  return best ?? findings.find(({ frame }) => frame && frame.start < claim.end && claim.start < frame.end);
}

function speechOf(
  text: string,
  { units, quotations }: ClaimReading,
  claim: Range,
  finding: Finding | undefined,
): ClaimLinks["speech"] {
  const around = quotations.find(({ start, end }) => start <= claim.start && claim.end <= end + 1);
  if (around && around.kind !== "title")
    return {
      value: "direct",
      why: finding?.speech === "direct" ? (finding.why[0] ?? reason("quotation")) : reason("quotation"),
    };
  const mood = moodIn(text, units, claim);
  if (finding && (finding.speech !== "direct" || covers(claim, finding))) {
    const why = mood ?? finding.why[0] ?? reason("narrated");
    const value = mood && finding.speech !== "direct" ? "indirect" : finding.speech;
    return { value, why };
  }
  if (mood) return { value: "indirect", why: mood };
  return { value: "narrator", why: reason("narrated") };
}

function covers(claim: Range, finding: Finding): boolean {
  const shared = Math.min(finding.end, claim.end) - Math.max(finding.start, claim.start);
  return shared * 2 > claim.end - claim.start;
}

/** The Konjunktiv forms in the claim, as a reason; undefined where there are none. */
function moodIn(text: string, units: readonly Unit[], claim: Range): Finding["why"][number] | undefined {
  const words = unitsAt(units, claim).flatMap(({ tokens }) =>
    moodWords(text, tokens, moodOf(tokens, 0, tokens.length).first).filter(
      ({ start, end }) => claim.start <= start && end <= claim.end,
    ),
  );
  if (words.length === 0) return undefined;
  return reason("subjunctive", { words: [...new Set(words.map(({ word }) => word))].slice(0, 3).join(", ") });
}

function unitsAt(units: readonly Unit[], { start, end }: Range): Unit[] {
  return units.filter((unit) => unit.start < end && start < unit.end);
}

function linkTo(
  text: string,
  { start, end, why }: Party,
  spans: readonly SpanPlace[],
  score: number,
): LinkProposal {
  const span = mostOverlapping(spans, start, end);
  const range = span ?? { start, end };
  return {
    start: range.start,
    end: range.end,
    quote: text.slice(range.start, range.end),
    ...(span ? { span: span.id } : {}),
    why,
    score,
  };
}

/** Tagged actors near the claim: those of its sentence outside the claim, then of its neighbours. */
function actorsNear(
  text: string,
  { units }: ClaimReading,
  claim: Range,
  finding: Finding | undefined,
  actors: readonly SpanPlace[],
): LinkProposal[] {
  const own = unitsAt(units, claim);
  const first = own[0];
  const last = own.at(-1);
  if (!first || !last) return [];
  return actors.flatMap((actor) => {
    const unit = units.find(({ start, end }) => start <= actor.start && actor.start < end);
    if (!unit) return [];
    const place = {
      start: actor.start,
      end: actor.end,
      quote: text.slice(actor.start, actor.end),
      span: actor.id,
    };
    const distance =
      unit.index < first.index ? first.index - unit.index : Math.max(0, unit.index - last.index);
    if (distance === 0) {
      const inside = claim.start <= actor.start && actor.end <= claim.end;
      const framed = finding?.frame && finding.frame.start <= actor.start && actor.end <= finding.frame.end;
      return [{ ...place, why: reason("same-sentence"), score: inside ? 0.35 : framed ? 0.6 : 0.5 }];
    }
    const near = unit.paragraph === first.paragraph;
    if (distance > 3 || (!near && distance > 2)) return [];
    // Who spoke before goes before who is named behind.
    const behind = unit.index > last.index ? 0.03 : 0;
    return [
      {
        ...place,
        why: reason(near ? "same-paragraph" : "near-sentence"),
        score: (near ? 0.32 : 0.22) - 0.04 * distance - behind,
      },
    ];
  });
}

/** Each place once, the best first. */
function distinct(links: readonly LinkProposal[]): LinkProposal[] {
  const sorted = [...links].sort((a, b) => b.score - a.score || a.start - b.start);
  return sorted
    .filter(
      (link, index) => sorted.findIndex(({ start, end }) => start < link.end && link.start < end) === index,
    )
    .map((link) => ({ ...link, score: Math.round(link.score * 100) / 100 }));
}

/** Tagged dates outside the claim: in its frame, then elsewhere in its sentence. */
function datesNear(
  text: string,
  { units }: ClaimReading,
  claim: Range,
  finding: Finding | undefined,
  dates: readonly SpanPlace[],
): ClaimLinks["whenSaid"] {
  const own = unitsAt(units, claim);
  const found = dates.flatMap((date) => {
    if (claim.start < date.end && date.start < claim.end) return [];
    const place = {
      start: date.start,
      end: date.end,
      quote: text.slice(date.start, date.end),
      span: date.id,
    };
    const frame = finding?.frame;
    if (frame && frame.start <= date.start && date.end <= frame.end) {
      return [{ ...place, why: reason("date-in-frame"), score: 0.85 }];
    }
    if (!own.some(({ start, end }) => start <= date.start && date.end <= end)) return [];
    return [{ ...place, why: reason("same-sentence"), score: 0.5 }];
  });
  return found.sort((a, b) => b.score - a.score || a.start - b.start);
}
