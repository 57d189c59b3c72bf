import { useMemo } from "react";
import type { Span } from "#shared/model/annotations";
import type { LinkRole } from "#shared/model/codebook";
import type { Statement } from "#shared/model/project";
import { numberParagraphs, paragraphNumberAt } from "#shared/text/offsets";
import { useActorIndex, useStatementIndex } from "../../state/known-store";
import { useProject } from "../../state/project-store";
import { type ProposedLink, proposalsFor } from "../../state/proposals";
import { useSession } from "../../state/session-store";
import { useSuggestions } from "../../state/suggestions-store";
import type { Candidate } from "./candidate";
import { candidatesFor } from "./candidates";

const nothing: Candidate[] = [];
const noStatements: Statement[] = [];

/** What a role may lead to from a span, for what was typed. */
export function useCandidates(span: Span, role: LinkRole, query: string): readonly Candidate[] {
  const open = useSession((state) => state.open?.shown);
  const codebook = useProject((state) => state.snapshot?.codebook);
  const actorList = useProject((state) => state.snapshot?.actors);
  const articles = useProject((state) => state.snapshot?.articles);
  const suggestions = useSuggestions((state) => state.open);
  const index = useActorIndex();
  const statements = useProject((state) => state.snapshot?.statements ?? noStatements);
  const statementIndex = useStatementIndex(role.to.includes("statement"));
  const actors = useMemo(() => new Map((actorList ?? []).map((actor) => [actor.id, actor])), [actorList]);
  const sources = useMemo(() => new Set((articles ?? []).map((article) => article.source)), [articles]);
  const paragraphs = useMemo(() => numberParagraphs(open?.text ?? ""), [open?.text]);
  const proposals = useMemo(
    () => (open && codebook ? proposalsFor({ open, codebook }, span).filter(isLink) : []),
    [open, codebook, span],
  );
  const ground = useMemo(
    () => (open && codebook ? { open, codebook, actors, index, suggestions, proposals } : undefined),
    [open, codebook, actors, index, suggestions, proposals],
  );
  return useMemo(() => {
    if (!ground) return nothing;
    const paragraphAt = (offset: number) => paragraphNumberAt(paragraphs, offset);
    return candidatesFor({ ...ground, span, role, query, sources, paragraphAt, statements, statementIndex });
  }, [ground, span, role, query, sources, paragraphs, statements, statementIndex]);
}

function isLink(proposal: { kind: string }): proposal is ProposedLink {
  return proposal.kind === "link";
}
