import { guessName } from "../../state/actor-guess";
import type { Candidate } from "./candidate";
import { type CandidateInputs, distance, entriesOf, fitsWords } from "./candidate-inputs";
import { fitsQuery, textCandidates } from "./span-candidates";

const mostEntries = { asked: 12, unasked: 5, likely: 6, entries: 8 };
const mostStatements = 8;

/**
 * Everything a link may lead to, in the order it is offered: what is proposed with its reason, what stands near, the
 * rest of the article, the registries, and last what can be made new. What is linked in this role already is left out.
 */
export function candidatesFor(inputs: CandidateInputs): Candidate[] {
  const { role, span, open } = inputs;
  const links = open.annotations.links.filter((link) => link.role === role.id && link.from === span.id);
  const linked = new Set(links.map((link) => link.to));
  return allCandidates(inputs).filter((candidate) => !linked.has(candidate.key));
}

function allCandidates(inputs: CandidateInputs): Candidate[] {
  const { role } = inputs;
  const proposed = proposedCandidates(inputs);
  const taken = new Set(proposed.map((candidate) => candidate.key));
  const inText = textCandidates(inputs).filter((candidate) => !taken.has(candidate.key));
  const text = [...proposed, ...inText];
  const shown = new Set(text.flatMap(({ entry }) => (entry ? [entry] : [])));
  return [
    ...text,
    ...(role.to.includes("actor-entry") ? entryCandidates(inputs, shown) : []),
    ...(role.to.includes("statement") ? statementCandidates(inputs) : []),
    ...freshCandidates(inputs),
  ];
}

/** The proposals for this role, as the rows of the spans or words they are about. */
function proposedCandidates(inputs: CandidateInputs): Candidate[] {
  const { proposals, role } = inputs;
  const fits = fitsQuery(inputs);
  const wanted = proposals.filter((proposal) => proposal.role.id === role.id);
  if (wanted.length === 0) return [];
  const rows = textCandidates(inputs, () => true);
  return wanted.flatMap(({ choice, quote, why }) => {
    const same = rows.find((row) => row.choice.kind === choice.kind && sameTarget(row, choice));
    const key = choice.kind === "span" ? choice.span : `${choice.label} ${choice.start} ${choice.end}`;
    const plain: Candidate = { key, group: "proposed", choice, name: quote };
    const row: Candidate = { ...(same ?? plain), group: "proposed", why };
    return fits(row) ? [choice.kind === "place" ? { ...row, untagged: true as const } : row] : [];
  });
}

function sameTarget({ choice: a }: Candidate, b: Candidate["choice"]): boolean {
  if (a.kind === "span" && b.kind === "span") return a.span === b.span;
  return a.kind === "place" && b.kind === "place" && a.start === b.start && a.end === b.end;
}

/** Entries of the actor registry that stand nowhere above: the likely ones for the words, then those that fit. */
function entryCandidates(inputs: CandidateInputs, shown: ReadonlySet<string>): Candidate[] {
  const { query, index, span, role, actors } = inputs;
  const entryOnly = role.to.length === 1;
  const asked = query.trim() !== "";
  const likely = !asked && entryOnly ? index.match(span.quote).slice(0, mostEntries.likely) : [];
  const near = entryOnly ? nearestEntries(inputs) : [...shown];
  const searched = asked
    ? index.search(query, { limit: mostEntries.asked, near })
    : index.search(
        "",
        entryOnly ? { limit: mostEntries.entries, near } : { limit: mostEntries.unasked + shown.size },
      );
  const isLikely = new Set(likely.map(({ actor }) => actor));
  const found = [...likely, ...searched.filter(({ actor }) => !isLikely.has(actor))];
  // All of them are reached with a number, and so is the new one after them.
  return found.slice(0, asked || !entryOnly ? found.length : mostEntries.entries).flatMap((match) => {
    const { actor: id, form, why, score } = match;
    const actor = actors.get(id);
    if (!actor || shown.has(id)) return [];
    const group = isLikely.has(id) ? ("proposed" as const) : ("registry" as const);
    return [
      {
        ...{ key: id, group, choice: { kind: "actor", actor: id } as const, name: actor.name },
        ...{ kind: actor.kind, ...(form === actor.name ? {} : { form }), ...(score > 0 ? { why } : {}) },
      },
    ];
  });
}

/** The entries that the article's spans stand for, those of the spans nearest to this one first. */
function nearestEntries(inputs: CandidateInputs): string[] {
  const { open, span } = inputs;
  const entries = entriesOf(inputs);
  const linked = open.annotations.spans.filter(({ id }) => entries.has(id));
  linked.sort((a, b) => distance(span, a, true) - distance(span, b, true));
  return [...new Set(linked.flatMap(({ id }) => entries.get(id) ?? []))];
}

/** The wording that similar statements are looked for with: what was typed, at first the claim's own. */
function statementCandidates({ query, span, statements, statementIndex }: CandidateInputs): Candidate[] {
  const wording = query.trim() === "" ? span.quote : query;
  const byId = new Map(statements.map((statement) => [statement.id, statement.wording]));
  const similar = statementIndex.similar(wording, mostStatements).map(({ id }) => id);
  const typed = query.trim() === "" || query === span.quote ? [] : fitting(byId, query);
  const ids = [...new Set([...similar, ...typed])].slice(0, mostStatements);
  return ids.map((id) => ({
    key: id,
    group: "statements",
    choice: { kind: "statement", statement: id },
    name: byId.get(id) ?? id,
  }));
}

function fitting(byId: ReadonlyMap<string, string>, query: string): string[] {
  const ids: string[] = [];
  for (const [id, wording] of byId) {
    if (fitsWords(wording, query)) ids.push(id);
    if (ids.length === mostStatements) break;
  }
  return ids;
}

/** What can be made new under the words that were typed, or under the words of the span. */
function freshCandidates(inputs: CandidateInputs): Candidate[] {
  const { role, query, span, open, sources } = inputs;
  const typed = query.trim();
  if (role.to.includes("statement")) {
    const wording = typed === "" ? span.quote.replace(/\s+/gu, " ").trim() : typed;
    return [{ key: "new", group: "fresh", choice: { kind: "new-statement", wording }, name: wording }];
  }
  if (!role.to.includes("actor-entry")) return [];
  const entryOnly = role.to.length === 1;
  if (typed === "" && !entryOnly) return [];
  const guess = guessName(typed === "" ? span.quote : typed, open.article.language, sources);
  // What was typed is the name as it is meant.
  const name = typed === "" ? guess.name : typed;
  if (name === "") return [];
  const alias = entryOnly ? span.quote.replace(/\s+/gu, " ").trim() : name;
  const choice = { kind: "new-actor", name, actorKind: guess.kind, alias } as const;
  return [{ key: "new", group: "fresh", choice, name, kind: guess.kind }];
}
