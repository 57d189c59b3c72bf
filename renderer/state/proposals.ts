import type { OpenArticle } from "#shared/ipc/contract";
import type { Rejection, Span } from "#shared/model/annotations";
import type { Codebook, LinkRole } from "#shared/model/codebook";
import type { ClaimLinks, LinkProposal } from "#shared/speech/claim-proposal";
import { proposeForClaim } from "#shared/speech/propose-for-claim";
import type { Reason } from "#shared/suggest/reason";
import type { Range } from "#shared/text/words";
import { type Ground, Step } from "./acceptance";
import { annotate, type HereOp, rejectProposals } from "./annotate";
import { dateLabels, fitsDefinition, speakerRole, statementRole, whenRole } from "./codebook-kinds";
import { groundNow } from "./ground";
import type { LinkChoice } from "./link-ops";
import { useProject } from "./project-store";
import { useSession } from "./session-store";

/** A link that is proposed for a claim. */
export interface ProposedLink {
  kind: "link";
  key: string;
  role: LinkRole;
  /** The words it would lead to, and the span that stands there or would be made. */
  quote: string;
  choice: Extract<LinkChoice, { kind: "span" | "place" }>;
  why: Reason;
  rejection: Rejection;
}

/** A value that is proposed for an attribute of a claim. */
export interface ProposedValue {
  kind: "value";
  key: string;
  attribute: string;
  /** The attribute in the words of the codebook. */
  title: string;
  value: string;
  /** The value in the words of the codebook. */
  name: string;
  why: Reason;
  rejection: Rejection;
}

export type Proposal = ProposedLink | ProposedValue;

/** What the article and the codebook say that proposals need. */
export interface ProposalInputs {
  open: Pick<OpenArticle, "text" | "article" | "annotations">;
  codebook: Pick<Codebook, "labels" | "roles">;
}

const noLinks: ClaimLinks = { speakers: [], reportedVia: [], addressedTo: [], whenSaid: [] };

/** What may be said about a claim; nothing for spans that no speaker can be linked to. */
export function claimLinks({ open, codebook }: ProposalInputs, claim: Span): ClaimLinks {
  const role = speakerRole(codebook, claim.label);
  if (!role) return noLinks;
  const { spans } = open.annotations;
  const dates = dateLabels(codebook);
  const window = paragraphsAround(open.text, claim);
  const inside = <T extends Range>(places: readonly T[]) =>
    places.filter(({ start, end }) => window.start <= start && end <= window.end).map(shifted(-window.start));
  const links = proposeForClaim(open.text.slice(window.start, window.end), {
    language: open.article.language,
    mask: inside(open.article.mask),
    claim: shifted(-window.start)({ start: claim.start, end: claim.end }),
    actors: inside(spans.filter((span) => role.to.includes(span.label))),
    dates: inside(spans.filter((span) => dates.includes(span.label))),
  });
  const back = shifted(window.start);
  return {
    ...links,
    speakers: links.speakers.map(back),
    reportedVia: links.reportedVia.map(back),
    addressedTo: links.addressedTo.map(back),
    whenSaid: links.whenSaid.map(back),
  };
}

// Who speaks is not looked for further away, and a long article takes long to read.
const paragraphsBeside = 4;

/** The paragraphs a span stands in with those around it. UTF-16 units. */
function paragraphsAround(text: string, { start, end }: Range): Range {
  let from = start;
  for (let count = 0; count <= paragraphsBeside && from > 0; count++) from = text.lastIndexOf("\n", from - 1);
  let to = end;
  for (let count = 0; count <= paragraphsBeside && to >= 0; count++) to = text.indexOf("\n", to + 1);
  return { start: Math.max(0, from + (text[from] === "\n" ? 1 : 0)), end: to < 0 ? text.length : to };
}

function shifted(by: number): <T extends Range>(place: T) => T {
  return (place) => ({ ...place, start: place.start + by, end: place.end + by });
}

/** What is proposed for a claim and neither there nor turned down: only where nothing is said yet. */
export function proposalsFor(inputs: ProposalInputs, claim: Span): Proposal[] {
  const { open, codebook } = inputs;
  const found = claimLinks(inputs, claim);
  const rejected = open.annotations.rejected ?? [];
  const byId = (id: string) =>
    codebook.roles.find((role) => role.id === id && role.from.includes(claim.label));
  const lists: Array<[LinkRole | undefined, readonly LinkProposal[]]> = [
    [speakerRole(codebook, claim.label), found.speakers],
    [byId("addressed-to"), found.addressedTo],
    [byId("reported-via"), found.reportedVia],
    [whenRole(codebook, claim.label, dateLabels(codebook)), found.whenSaid],
  ];
  const links = lists.flatMap(([role, list]) => (role ? firstLink(inputs, claim, role, list) : []));
  const all = [...links, ...valuesFor(codebook, claim, found)];
  return all.filter(({ rejection }) => !rejected.some((other) => sameProposal(other, rejection)));
}

function sameProposal(a: Rejection, b: Rejection): boolean {
  return a.kind === b.kind && a.label === b.label && a.start === b.start && a.value === b.value;
}

// Who is named where words of saying are; somebody who only stands near is offered in the picker.
const sure = 0.75;

/** The likeliest proposal for a role that has no link yet; a second one would be a guess about a guess. */
function firstLink(
  { open, codebook }: ProposalInputs,
  claim: Span,
  role: LinkRole,
  list: readonly LinkProposal[],
): ProposedLink[] {
  const linked = open.annotations.links.some((link) => link.role === role.id && link.from === claim.id);
  const label = codebook.labels.find((other) => role.to.includes(other.id) && !other.retired)?.id;
  const rejected = open.annotations.rejected ?? [];
  if (linked || !label) return [];
  for (const { start, end, quote, span, why, score } of list) {
    if (span === claim.id || score < sure) continue;
    const rejection = { kind: "speaker", label: role.id, start, end, value: claim.id };
    if (rejected.some((other) => sameProposal(other, rejection))) continue;
    const choice = span ? ({ kind: "span", span } as const) : ({ kind: "place", label, start, end } as const);
    return [{ kind: "link", key: `${role.id} ${start}`, role, quote, choice, why, rejection }];
  }
  return [];
}

function valuesFor({ labels }: Pick<Codebook, "labels">, claim: Span, found: ClaimLinks): ProposedValue[] {
  const definitions = labels.find((label) => label.id === claim.label)?.attributes ?? [];
  return (["speech", "stance"] as const).flatMap((attribute) => {
    const proposed = found[attribute];
    const definition = definitions.find((other) => other.id === attribute);
    if (!proposed || !definition || claim.attributes[attribute] !== undefined) return [];
    const { value, why } = proposed;
    if (!fitsDefinition(definition, value)) return [];
    const name = definition.values?.find((other) => other.id === value)?.name ?? value;
    const { label, start, end } = claim;
    const rejection = { kind: attribute, label, start, end, value };
    return [
      { kind: "value", key: attribute, attribute, title: definition.name, value, name, why, rejection },
    ];
  });
}

let last: { from: readonly unknown[]; proposals: readonly Proposal[] } | undefined;
const noProposals: Proposal[] = [];

/** `proposalsFor` a span by its id, worked out once for the same work; none where nothing can be changed. */
export function proposalsNow(span: string | undefined): readonly Proposal[] {
  const open = useSession.getState().open?.shown;
  const { snapshot } = useProject.getState();
  const claim = open?.annotations.spans.find((other) => other.id === span);
  if (!open || !snapshot || !claim || snapshot.readOnly) return noProposals;
  const { spans, links, rejected } = open.annotations;
  const from: unknown[] = [open.article, spans, links, rejected, snapshot.codebook, claim];
  if (last && from.every((input, index) => input === last?.from[index])) return last.proposals;
  const proposals = proposalsFor({ open, codebook: snapshot.codebook }, claim);
  last = { from, proposals };
  return proposals;
}

/** The ops that take proposals over. */
export function proposalOps(ground: Ground, claim: Span, proposals: readonly Proposal[]): HereOp[] {
  const step = new Step(ground);
  const attributes: Record<string, string> = {};
  for (const proposal of proposals) {
    if (proposal.kind === "value") attributes[proposal.attribute] = proposal.value;
    else {
      const { choice, role } = proposal;
      const to = choice.kind === "span" ? choice.span : step.span(choice).id;
      step.link(role, claim.id, to);
    }
  }
  if (Object.keys(attributes).length === 0) return step.ops;
  const modified = new Date().toISOString();
  return [...step.ops, { op: "change-span", id: claim.id, set: { attributes }, modified }];
}

/** Takes proposals for a span over as one step. False when there was nothing to take over. */
export async function acceptProposals(span: string, proposals: readonly Proposal[]): Promise<boolean> {
  const ground = groundNow();
  const claim = ground?.open.annotations.spans.find((other) => other.id === span);
  if (!ground || !claim) return false;
  return annotate("accept-proposals", proposalOps(ground, claim, proposals));
}

/** Turns a proposal for a span down for good. */
export function rejectProposal(proposal: Proposal): void {
  void rejectProposals([proposal.rejection]);
}

/** Whether a label's spans can be tied to statements or speakers at all. */
export function isClaimLabel(codebook: Pick<Codebook, "roles">, label: string): boolean {
  return (speakerRole(codebook, label) ?? statementRole(codebook, label)) !== undefined;
}
